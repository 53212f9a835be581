/// The side of the present that the clause around a time speaks of.
///
/// A first version without trees: the nearest verb before the time decides, then the nearest
/// after it.
struct Clause {
  let grammar: Grammar
  private static let reach = 14

  func side(of reading: Reading) -> Side {
    if let side = preposition(before: reading) { return side }
    for ahead in reading.end..<min(reading.end + 3, grammar.pieces.count)
    where isDeadline(ahead) {
      return .future
    }
    if let side = before(reading.start) { return side }
    return after(reading.end) ?? .none
  }

  /// "by", "until" and "from … on" look ahead, "since" looks back.
  private func preposition(before reading: Reading) -> Side? {
    let at = reading.start - 1
    switch grammar.word(at).category {
    case .by: return .future
    case .to where isUntil(at): return .future
    case .preposition where isUntil(at): return .future
    case .preposition where isSince(at): return .past
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

  private func isDeadline(_ index: Int) -> Bool {
    let piece = grammar.pieces[index]
    return grammar.isWord(index, .future) && piece.first == 0x64 && piece.count == 8
  }

  private func before(_ start: Int) -> Side? {
    var at = start - 1
    let limit = max(0, start - Self.reach)
    while at >= limit {
      switch grammar.word(at).category {
      case .future: return .future
      case .past, .verbOfSpeech:
        if let side = finite(at) { return side }
      case .intention: if followsInfinitive(at, start) { return .future }
      case .present: if isProgressive(at) { return .future }
      default: if grammar.isMark(at, ";") { return nil }
      }
      at -= 1
    }
    return nil
  }

  /// A past form is past unless "be" or "will" before it makes it a participle of the future.
  private func finite(_ index: Int) -> Side? {
    for back in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      switch grammar.word(back).category {
      case .be:
        return back > 0 && grammar.isWord(back - 1, .past) ? .past : .future
      case .future: return .future
      default: continue
      }
    }
    return .past
  }

  private func followsInfinitive(_ index: Int, _ start: Int) -> Bool {
    for at in (index + 1)..<max(index + 1, min(index + 5, start)) where grammar.isWord(at, .to) {
      return true
    }
    return grammar.pieces[index].last == 0x73
  }

  /// "is heading to": with a time, the plan of a present that goes on.
  private func isProgressive(_ index: Int) -> Bool {
    guard index + 1 < grammar.pieces.count else { return false }
    let next = grammar.pieces[index + 1]
    return next.last == 0x67 && next.count > 4
  }

  private func after(_ end: Int) -> Side? {
    for at in end..<min(end + Self.reach, grammar.pieces.count) {
      switch grammar.word(at).category {
      case .future: return .future
      case .past: return finite(at)
      case .verbOfSpeech: return .past
      default: if grammar.isMark(at, ";") { return nil }
      }
    }
    return nil
  }
}
