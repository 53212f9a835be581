/// Prepositions right before a time, which tell its side of the present whatever verb governs it.
extension Grammar {
  /// "by" and "until" look ahead, "since" and "ended" back; nil where the verb must tell.
  func side(before start: Int) -> Side? {
    let at = start - 1
    switch word(at).category {
    case .ended: return isNamed(at, "ended") ? .past : .future
    case .than where isNamed(at - 1, "later"): return .future
    case .by: return .future
    case .to, .preposition, .earlier:
      if isNamed(at, "until") || isNamed(at, "till") || isNamed(at, "beyond") { return .future }
      return isNamed(at, "since") ? .past : nil
    // "as soon as Tuesday", "as early as May", "no earlier than June"
    case .none where isNamed(at, "as") && isNamed(at - 2, "as"):
      return isNamed(at - 1, "soon") || isNamed(at - 1, "early") ? .future : nil
    default: return nil
    }
  }

  /// "in three weeks", "within ten days": a length that a clause looking ahead counts from now.
  func placed(_ reading: Reading, _ side: Side) -> Meaning {
    // "in the first 100 days" of something counts from that.
    guard case .length(let amount, .none) = reading.meaning, side == .future,
      !isWord(reading.start, .the)
    else { return reading.meaning }
    if isNamed(reading.start - 1, "within") { return .length(amount, .future) }
    guard isNamed(reading.start - 1, "in") else { return reading.meaning }
    return amount.halves == nil ? .length(amount, .future) : .ahead(amount)
  }
}
