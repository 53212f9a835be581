import Documents

/// Times named only by their side of the present: "now", "recently", "the future", "by then".
extension Grammar {
  /// "now", "recently", "the future", "recent months and years", "the past", "these days".
  func reference(at index: Int) -> Reading? {
    let kind = Reference(rawValue: word(index).value) ?? .present
    if isWord(index, .reference) { return isBound(index) ? nil : reading(index, kind) }
    if isNamed(index, "these"), isNamed(index + 1, "days"), !isWord(index + 2, .of) {
      return Reading(index, index + 2, .reference(.present))
    }
    if isWord(index, .the) { return articledReference(at: index) }
    guard isWord(index, .referenceAdjective), let unit = unit(index + 1), isWord(index + 1, .units)
    else { return nil }
    var reading = Reading(
      index, index + 2,
      kind == .past ? .length(Amount(unit, nil), .past) : .reference(kind))
    if isWord(index + 2, .and) || isWord(index + 2, .or), isWord(index + 3, .units) {
      reading.end = index + 4
      reading.meaning = .reference(kind)
    }
    return reading
  }

  /// "the future", "the near future", "the recent past", "in the past".
  private func articledReference(at index: Int) -> Reading? {
    let isNear =
      isNamed(index + 1, "near") || isNamed(index + 1, "immediate") || isNamed(index + 1, "distant")
      || isNamed(index + 1, "recent")
    let at = isNear ? index + 2 : index + 1
    if isNamed(at, "future"), unit(at + 1) == nil, !isWord(at + 1, .of), !isNounBehind(at + 1) {
      return Reading(index, at + 1, .reference(.future))
    }
    guard isNamed(at, "past"), !isWord(at + 1, .of),
      isNear || isEnd(at + 1) || isNamed(index - 1, "in"),
      !isNounBehind(at + 1), cardinal(at: at + 1) == nil, !isWord(at + 1, .quantity),
      unit(at + 1) == nil
    else { return nil }
    return Reading(index, at + 1, .reference(.past))
  }

  private func isEnd(_ index: Int) -> Bool {
    index >= pieces.count || pieces[index].kind == .mark
  }

  func isNounBehind(_ index: Int) -> Bool {
    guard index < pieces.count, pieces[index].kind == .letters else { return false }
    switch pieces[index].tag {
    case .noun, .adjective, .properNoun, .number: return true
    default: return false
    }
  }

  private func reading(_ index: Int, _ kind: Reference) -> Reading {
    Reading(index, index + 1, .reference(kind))
  }

  /// "soon after the vote", "as soon as": bound to another event, not to the present.
  private func isBound(_ index: Int) -> Bool {
    if isMark(index + 1, "-") { return true }
    guard word(index).value == 1 else { return false }
    return isWord(index + 1, .later) || isWord(index + 1, .earlier) || isNamed(index + 1, "as")
      || isNamed(index - 1, "too") || isNamed(index - 1, "how")
  }

  /// "at present", "at the present time", "to date".
  func presentTime(at index: Int) -> Reading? {
    if isWord(index, .to) {
      // "up to date", "began to date her"
      guard isWord(index + 1, .present), isNamed(index + 1, "date"), pieces[index + 1].tag == .noun,
        !isNounBehind(index + 2),
        !isMark(index + 2, "-"), !isWord(index - 1, .up), !isMark(index - 1, "-")
      else { return nil }
      return Reading(index, index + 2, .reference(.present))
    }
    let at = isWord(index + 1, .the) ? index + 2 : index + 1
    guard isWord(at, .present), isNamed(at, "present"), isNamed(index, "at") else { return nil }
    if isNamed(at + 1, "time") || isNamed(at + 1, "moment") {
      return Reading(index + 1, at + 2, .reference(.present))
    }
    return at == index + 1 && !isNounBehind(at + 1)
      ? Reading(index, at + 1, .reference(.present)) : nil
  }

  /// "by then", "until then".
  func then(at index: Int) -> Reading? {
    guard isWord(index, .then) else { return nil }
    let isPlaced =
      isWord(index - 1, .by) || isNamed(index - 1, "until")
      || isNamed(index - 1, "till") || isNamed(index - 1, "before")
    return isPlaced ? Reading(index, index + 1, .then) : nil
  }
}
