import Documents

/// The role that the words before a name tell, and the body or nation that it is of.
extension NameFinder {
  /// Keeps the words before a name as its role, and the body or nation that they begin with.
  mutating func addRole(_ role: Range<Int>, before name: Range<Int>, to entity: Int) {
    var words = belonging(role, to: name)
    while let first = words.first,
      document.tokens[first].tag == .determiner || document.tokens[first].word == "former"
    {
      words.removeFirst()
    }
    if let last = words.last, isAddress(document.tokens[last].word, alone: words.count == 1) {
      words.removeLast()
      // "the younger Mr. Lee": a form of address is no role, and what stands before it seldom is.
      guard let office = words.last, isRole(document.tokens[office]) else { return }
    }
    guard let start = words.first else { return }
    describe(entity, by: words)
    let text = written(words)
    if text.utf8.count > (entities[entity].role?.utf8.count ?? 0) { entities[entity].role = text }
    var end = start
    while end < words.upperBound, document.tokens[end].shape.contains(.capitalized),
      !lexicon.offices.contains(document.tokens[end].word), document.tokens[end].kind == .word
    {
      end += 1
    }
    let isWhole = end < words.upperBound
    // "Prime" and "Press" are of the office, not what it is of.
    while end > start, isOfOffice(document.tokens[end - 1].word) { end -= 1 }
    // "Presumptive nominee Ann Lee": a capital that the sentence gives is no body's.
    let isOpening =
      end == start + 1 && isSentenceStart(start) && document.tokens[start].tag == .adjective
      && lexicon.adjectives[document.tokens[start].word] == nil
    if end > start, isWhole, !isOpening, entities[entity].of == nil {
      entities[entity].of = holder(start..<end)
    }
  }

  /// The words of a role that belong to the name behind them: not those of "the vast new donor base Mayor
  /// Lee built".
  private func belonging(_ role: Range<Int>, to name: Range<Int>) -> Range<Int> {
    guard !document.arcs.isEmpty, !role.isEmpty else { return role }
    var start = role.upperBound - 1
    for first in stride(from: start, through: role.lowerBound, by: -1)
    where isOne(first..<name.upperBound) {
      start = first
    }
    return start..<role.upperBound
  }

  /// Whether words are one noun phrase: all but one hang within it, and none as a verb's subject or object.
  ///
  /// Trees make two subjects of "rights lawyer Dr. Ann Lee": that is one.
  private func isOne(_ run: Range<Int>) -> Bool {
    var top: Arc?
    for token in run {
      let arc = document.arcs[token]
      guard let head = arc.head, run.contains(head) else {
        if let top, top.head != arc.head || top.relation != arc.relation { return false }
        top = arc
        continue
      }
      switch arc.relation {
      case .subject, .passiveSubject, .object, .indirectObject, .oblique, .clausalModifier,
        .relativeClause, .copula:
        return false
      default: break
      }
    }
    return true
  }

  /// "Mr.", and behind a role "Dr.": a form of address.
  private func isAddress(_ word: Word, alone isAlone: Bool) -> Bool {
    lexicon.courtesies.contains(word) || !isAlone && (word == "dr." || word == "dr")
  }

  private func isRole(_ token: Token) -> Bool {
    lexicon.offices.contains(token.word) || lexicon.isAgent(token.lemma)
  }

  /// What an office is of, by the words before it: a nation, else the body.
  private func holder(_ words: Range<Int>) -> String {
    // "American Unity Fund": a body's name may begin with a nation.
    if words.count > 1, lexicon.bodies.contains(document.tokens[words.upperBound - 1].word) {
      return written(words)
    }
    return nation(of: words) ?? written(words)
  }

  private func isOfOffice(_ word: Word) -> Bool {
    Self.ofOffices.contains(word) || lexicon.qualifiers.contains(word)
      || lexicon.allegiances.contains(word)
  }

  private static let ofOffices = Set<Word>(
    words: """
      prime vice press chief first attorney executive majority minority managing lieutenant sergeant
      foreign finance interior general senior junior field brigadier rear major investigative emergencies
      regional cabinet
      """)

  func nation(of tokens: Range<Int>) -> String? {
    let whole = key(tokens)
    if let country = lexicon.adjectives[whole] ?? lexicon.countries[whole] { return country }
    let first = document.tokens[tokens.lowerBound].word
    return lexicon.adjectives[first] ?? lexicon.countries[first]
  }
}
