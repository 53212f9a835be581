/// The side of the present that the clause around a time speaks of.
///
/// A first version without trees: the nearest verb between the same commas decides, the one before
/// the time before the one after it; then those beyond the commas.
struct Clause {
  let grammar: Grammar
  private static let reach = 14

  func side(of reading: Reading) -> Side {
    if let side = preposition(before: reading.start) { return side }
    for ahead in reading.end..<min(reading.end + 3, grammar.pieces.count)
    where isDeadline(ahead) {
      return .future
    }
    let start = clauseStart(reading.start)
    let end = clauseEnd(reading.end)
    let far = max(0, start - Self.reach)..<start
    return before(start..<reading.start) ?? after(reading.end..<end) ?? before(far)
      ?? after(end..<min(end + Self.reach, grammar.pieces.count)) ?? .none
  }

  /// "in three weeks", "within ten days": a length that a clause looking ahead counts from now.
  func placed(_ reading: Reading, _ side: Side) -> Meaning {
    let at = reading.start - 1
    guard case .length(let amount, .none) = reading.meaning, side == .future,
      grammar.isWord(at, .preposition),
      grammar.pieces[at].first == 0x69 || grammar.pieces[at].first == 0x77
    else { return reading.meaning }
    return .length(amount, .future)
  }

  // MARK: - Prepositions

  /// "by" and "until" look ahead unless "had" stands before them, "since" and "ended" look back.
  func preposition(before start: Int) -> Side? {
    let at = start - 1
    switch grammar.word(at).category {
    case .ended: return grammar.pieces[at].last == 0x64 ? .past : .future
    case .than where grammar.isWord(at - 1, .later): return .future
    case .by: return hasPastPerfect(before: at) ? .past : .future
    case .to, .preposition:
      if isUntil(at) { return hasPastPerfect(before: at) ? .past : .future }
      return isSince(at) ? .past : nil
    // "as soon as Tuesday", "as early as May"
    case .none where isAs(at) && isAs(at - 2):
      return grammar.isWord(at - 1, .reference) || grammar.isWord(at - 1, .early) ? .future : nil
    default: return nil
    }
  }

  private func isUntil(_ index: Int) -> Bool {
    let piece = grammar.pieces[index]
    return (piece.first == 0x75 && piece.count == 5) || (piece.first == 0x74 && piece.count == 4)
      || (piece.first == 0x62 && piece.count == 6)
  }

  private func isSince(_ index: Int) -> Bool {
    grammar.pieces[index].first == 0x73 && grammar.pieces[index].count == 5
  }

  private func isAs(_ index: Int) -> Bool {
    index >= 0 && grammar.pieces[index].first == 0x61 && grammar.pieces[index].last == 0x73
      && grammar.pieces[index].count == 2
  }

  private func isDeadline(_ index: Int) -> Bool {
    let piece = grammar.pieces[index]
    return grammar.isWord(index, .future) && piece.first == 0x64 && piece.count == 8
  }

  private func hasPastPerfect(before index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { isHad($0) }
  }

  private func isHad(_ index: Int) -> Bool {
    index >= 0 && grammar.isWord(index, .past) && grammar.pieces[index].first == 0x68
      && grammar.pieces[index].count == 3
  }

  // MARK: - Verbs

  private func clauseStart(_ start: Int) -> Int {
    var at = start
    while at > max(0, start - Self.reach), !isBoundary(at - 1) { at -= 1 }
    return at
  }

  private func clauseEnd(_ end: Int) -> Int {
    var at = end
    while at < min(end + Self.reach, grammar.pieces.count), !isBoundary(at) { at += 1 }
    return at
  }

  private func isBoundary(_ index: Int) -> Bool {
    grammar.isMark(index, ",") || grammar.isMark(index, ";") || grammar.isMark(index, "\"")
  }

  private func before(_ run: Range<Int>) -> Side? {
    for at in run.reversed() {
      if let side = side(at: at, before: run.upperBound) { return side }
    }
    return nil
  }

  private func after(_ run: Range<Int>) -> Side? {
    for at in run {
      if let side = side(at: at, before: run.upperBound) { return side }
    }
    return nil
  }

  private func side(at index: Int, before end: Int) -> Side? {
    switch grammar.word(index).category {
    case .future:
      // "to expire": the verb before it has the tense.
      grammar.isWord(index - 1, .to)
        ? nil : isHad(index - 1) || isHad(index - 2) ? .past : .future
    case .past: isSetTo(index) ? .future : finite(index)
    case .verbOfSpeech: .past
    case .intention: followsInfinitive(index, end) ? .future : nil
    case .present: isPlan(index) ? .future : nil
    default: nil
    }
  }

  /// A past form is past unless "will be", "is" or "to be" before it makes it a participle.
  private func finite(_ index: Int) -> Side? {
    for back in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      switch grammar.word(back).category {
      case .be:
        if grammar.isWord(back - 1, .future) || grammar.isWord(back - 2, .future) {
          return .future
        }
        return grammar.isWord(back - 1, .to) ? nil : .past
      case .future: return .future
      case .present
      where back == index - 1 && grammar.pieces[back].count < 4
        && grammar.pieces[back].first != 0x68:
        return .future
      default: continue
      }
    }
    return .past
  }

  /// "set to resume".
  private func isSetTo(_ index: Int) -> Bool {
    grammar.isWord(index + 1, .to) && grammar.pieces[index].first == 0x73
      && grammar.pieces[index].last == 0x74 && grammar.pieces[index].count == 3
  }

  private func followsInfinitive(_ index: Int, _ end: Int) -> Bool {
    for at in (index + 1)..<max(index + 1, min(index + 5, end)) where grammar.isWord(at, .to) {
      return true
    }
    return grammar.pieces[index].last == 0x73
  }

  /// "is heading to", "is to resume": with a time, the plan of a present that goes on.
  private func isPlan(_ index: Int) -> Bool {
    guard index + 1 < grammar.pieces.count, grammar.pieces[index].first != 0x68 else {
      return false
    }
    let next = grammar.pieces[index + 1]
    return next.word.category == .to || (next.last == 0x67 && next.count > 4)
  }
}
