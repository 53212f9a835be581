/// Tells the month from the person, the verb and the newspaper.
///
/// "May" may be a prime minister, "April" a first name, "March" what protesters do.
struct PersonalNames: Sendable {
  /// The months that a report has shown to be names of persons: "Mrs May", "May said".
  private(set) var persons: Set<Int16> = []

  /// Months that are also English first names, surnames or verbs.
  private static let doubtful: ClosedRange<Int16> = 3...8

  /// Takes in what a sentence shows, before any of its months is read.
  mutating func learn(from pieces: [Piece]) {
    for (index, piece) in pieces.enumerated()
    where piece.isCapitalized && piece.word.category == .month
      && Self.doubtful.contains(piece.word.value) && !persons.contains(piece.word.value)
    {
      if Self.isPerson(index, pieces) { persons.insert(piece.word.value) }
    }
  }

  /// A title or first name before, or a verb of speech after.
  private static func isPerson(_ index: Int, _ pieces: [Piece]) -> Bool {
    func category(_ index: Int) -> TimeWord.Category {
      index >= 0 && index < pieces.count ? pieces[index].word.category : .none
    }
    let before = pieces[max(0, index - 1)]
    if index > 0, before.word.category == .title, before.isCapitalized { return true }
    if index > 1, category(index - 2) == .title, before.isMark(".") { return true }
    if category(index + 1) == .verbOfSpeech { return index == 0 || category(index - 1) == .none }
    return index > 1 && before.kind == .letters && before.isCapitalized
      && before.word.category == .none && before.count > 2
      && index + 1 < pieces.count && pieces[index + 1].kind != .number
      && pieces[index].hasSpaceBefore && pieces[index].word.value == 5
  }

  /// Whether the month's name at `index` means the month.
  func isMonth(_ index: Int, _ grammar: Grammar) -> Bool {
    let value = grammar.word(index).value
    guard Self.doubtful.contains(value) else { return true }
    let next = index + 1
    if grammar.isWord(next, .of), grammar.yearNumber(next + 1) != nil { return true }
    if grammar.yearNumber(next) != nil || isDay(next, grammar) { return true }
    if grammar.isWord(next, .ordinal) { return true }
    // "May to March"
    if grammar.isWord(next, .to), grammar.isWord(next + 1, .month), grammar.isCapitalized(next + 1)
    {
      return true
    }
    if grammar.isWord(next, .cardinal), (13...30).contains(grammar.word(next).value) { return true }
    if isDay(index - 1, grammar) || isOrdinalBefore(index, grammar) { return true }
    if value == 7 { return true }
    let before = grammar.word(index - 1).category
    if before == .title || grammar.isWord(next, .verbOfSpeech) { return false }
    if isNoun(next, grammar), grammar.isWord(index - 1, .the) { return true }
    // "to April Smith"; "in April Britain left" is the month.
    if grammar.isCapitalized(next), grammar.word(next).category == .none,
      grammar.pieces[next].kind == .letters, !isSurelyPlaced(index, grammar)
    {
      return false
    }
    if persons.contains(value) { return before == .pointer || before == .early || before == .late }
    if isPlaced(index, grammar) { return true }
    if index > 0, grammar.isCapitalized(index - 1), before == .none { return false }
    if grammar.isCapitalized(next), grammar.word(next).category == .none { return false }
    return value != 5 && value != 3 && index > 0
  }

  private func isDay(_ index: Int, _ grammar: Grammar) -> Bool {
    guard let value = grammar.number(index) else { return false }
    return (1...31).contains(value)
  }

  /// "first of May", "22nd May".
  private func isOrdinalBefore(_ index: Int, _ grammar: Grammar) -> Bool {
    let at = grammar.isWord(index - 1, .of) ? index - 1 : index
    return grammar.isWord(at - 1, .ordinal) || grammar.ordinal(at: at - 2)?.end == at
  }

  private func isNoun(_ index: Int, _ grammar: Grammar) -> Bool {
    index < grammar.pieces.count && grammar.pieces[index].kind == .letters
      && (!grammar.isCapitalized(index) || grammar.word(index).category != .none)
  }

  /// A word that stands before months and hardly before persons.
  private func isSurelyPlaced(_ index: Int, _ grammar: Grammar) -> Bool {
    let at = grammar.isMark(index - 1, "-") ? index - 2 : index - 1
    switch grammar.word(at).category {
    case .pointer, .early, .middle, .late, .each, .the: return true
    default:
      return grammar.isNamed(at, "in") || grammar.isNamed(at, "since")
        || grammar.isNamed(at, "until") || grammar.isNamed(at, "during")
    }
  }

  /// A preposition, a pointing word or "mid-" stands before, as before a month.
  private func isPlaced(_ index: Int, _ grammar: Grammar) -> Bool {
    let at = grammar.isMark(index - 1, "-") ? index - 2 : index - 1
    switch grammar.word(at).category {
    case .preposition, .by, .to, .from, .of, .pointer, .early, .middle, .late, .each, .earlier,
      .later:
      return true
    case .none where grammar.isNamed(at, "as"): return true
    case .and, .or:
      return grammar.isWord(at - 1, .month)
        && !(grammar.isCapitalized(index + 1) && grammar.word(index + 1).category == .none)
    default: return false
    }
  }
}
