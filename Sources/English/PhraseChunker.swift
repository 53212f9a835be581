public import Documents

/// Finds noun phrases and verb groups by a short grammar over parts of speech.
///
/// Neither crosses a sentence, and no token is in two noun phrases or in two verb groups. The
/// phrases are those of Abney (1991): what stands before the head, not what is attached behind.
///
/// - Complexity: O(n) in the number of tokens.
public struct PhraseChunker: Annotator {
  public let requires: Set<Layer> = [.tokens, .sentences, .tags]
  public let provides: Set<Layer> = [.phrases]

  public init() {}

  public func annotate(_ document: inout Document) {
    var nouns: [NounPhrase] = []
    var verbs: [VerbGroup] = []
    for sentence in document.sentences {
      let scanner = VerbScanner(document, sentence.tokens)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if let group = scanner.group(at: token) {
          verbs.append(group)
          token = group.tokens.upperBound
        } else if let phrase = nounPhrase(at: token, in: sentence.tokens, document) {
          nouns.append(phrase)
          token = phrase.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    document.nounPhrases = nouns
    document.verbGroups = verbs
  }

  private func nounPhrase(
    at start: Int, in run: Range<Int>, _ document: Document
  ) -> NounPhrase? {
    let tokens = document.tokens
    guard begins(tokens[start]) else { return nil }
    // "asked her to stay", "her stay"
    let isPossessive =
      Self.possessives.contains(tokens[start].word) && tokens[start].penn != .pronoun
    if tokens[start].tag == .pronoun, !isPossessive {
      return NounPhrase(tokens: start..<(start + 1), head: start)
    }
    var head: Int?
    var index = start
    while index < run.upperBound,
      index == start || !opensTime(index, document) && !opensClause(index, from: start, document),
      let kind = role(of: index, in: run, document, start: start)
    {
      if kind == .head { head = index }
      index += 1
      if closesTime(index - 1, from: start, document) { break }
    }
    guard let head else { return nil }
    return NounPhrase(tokens: start..<(head + 1), head: head)
  }

  /// "Ann Lee Monday", "the board last June": the day and what says which are no part of the name before
  /// them.
  private func opensTime(_ token: Int, _ document: Document) -> Bool {
    guard document.arcs.count == document.tokens.count else { return false }
    var time = token
    while !Self.times.contains(document.tokens[time].lemma) {
      guard let head = document.arcs[time].head, head > time, head < token + 3 else { return false }
      time = head
    }
    switch document.arcs[time].relation {
    case .unmarkedNominal, .unmarkedOblique: break
    default: return false
    }
    return document.arcs[time].head.map { $0 < token || $0 > time } ?? false
  }

  /// "captains backing Ann Lee", "the base Ann Lee built": what tells more of the head is no part of its
  /// phrase.
  private func opensClause(_ token: Int, from start: Int, _ document: Document) -> Bool {
    guard document.arcs.count == document.tokens.count else { return false }
    let arcs = document.arcs
    var top = token
    for _ in 0..<3 {
      guard let head = arcs[top].head, head > top, head <= token + 3 else { break }
      switch arcs[top].relation {
      case .compound, .descriptor, .flat, .determiner, .possessive, .adjectival: top = head
      default: break
      }
    }
    if arcs[top].relation == .subject || arcs[top].relation == .passiveSubject,
      let verb = arcs[top].head, verb > top, arcs[verb].relation == .relativeClause
    {
      return arcs[verb].head.map { (start..<token).contains($0) } ?? false
    }
    return arcs[token].relation == .clausalModifier
      && arcs[token].head.map { (start..<token).contains($0) } ?? false
  }

  /// "by the close of that week forty ships had left": the week hangs on what came before; "last year Ann
  /// Lee left": on the verb.
  private func closesTime(_ token: Int, from start: Int, _ document: Document) -> Bool {
    guard document.arcs.count == document.tokens.count,
      Self.times.contains(document.tokens[token].lemma), let head = document.arcs[token].head
    else { return false }
    switch document.arcs[token].relation {
    case .nominal: return head < start
    // "34-year-old"
    case .unmarkedOblique:
      return head < start
        || head > token + 1 && document.tokens[token + 1].kind != .dash
          && document.tokens[token + 1].tag != .adjective
    default: return false
    }
  }

  private static let times = Set<Word>(
    words: """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
      august september october november december week month year day night morning afternoon evening
      """)

  private enum Role { case modifier, head }

  private func begins(_ token: Token) -> Bool {
    switch token.tag {
    case .noun, .properNoun, .pronoun, .determiner, .adjective, .number: true
    case .presentParticiple, .pastParticiple: true
    case .symbol: Self.currency.contains(token.word)
    case .particle: false
    default: false
    }
  }

  /// What a token does in a noun phrase that has begun; nil where it ends it.
  private func role(
    of index: Int, in run: Range<Int>, _ document: Document, start: Int
  ) -> Role? {
    let token = document.tokens[index]
    switch token.tag {
    case .noun, .properNoun, .number: return .head
    case .adjective: return .modifier
    case .determiner:
      return index == start || document.tokens[index - 1].tag == .determiner ? .modifier : nil
    case .pronoun:
      return index == start || document.tokens[index - 1].tag == .determiner
        ? (Self.possessives.contains(token.word) ? .modifier : .head) : nil
    case .presentParticiple where Self.prepositions.contains(token.word): return nil
    case .presentParticiple, .pastParticiple, .verb, .infinitive:
      return index > start && isBeforeNoun(index, run, document) && token.tag != .verb
        && token.tag != .infinitive
        ? .modifier
        : index == start && isBeforeNoun(index, run, document)
          && token.tag == .pastParticiple ? .modifier : nil
    case .adverb:
      return index > start && index + 1 < run.upperBound
        && document.tokens[index + 1].tag == .adjective ? .modifier : nil
    case .symbol: return Self.currency.contains(token.word) || token.word == "%" ? .head : nil
    default: break
    }
    if Self.clitics.contains(token.word), index > start, isBeforeNominal(index, run, document) {
      return .modifier
    }
    if token.kind == .dash, token.range.count == 1, index > start, index + 1 < run.upperBound,
      !token.shape.contains(.spaceBefore),
      !document.tokens[index + 1].shape.contains(.spaceBefore)
    {
      return .modifier
    }
    if joinsModifiers(index, from: start, in: run, document) { return .modifier }
    let before = document.tokens[index - 1]
    if index > start, before.kind == .dash, !token.shape.contains(.spaceBefore) { return .modifier }
    if token.word == "&", index > start, before.tag == .properNoun { return .modifier }
    if token.kind == .openQuote || token.kind == .closeQuote { return nil }
    return nil
  }

  /// "the oldest and largest group", "a broad, costly plan": what stands between two modifiers of one noun.
  private func joinsModifiers(
    _ token: Int, from start: Int, in run: Range<Int>, _ document: Document
  ) -> Bool {
    guard token > start, token + 1 < run.upperBound, document.arcs.count == document.tokens.count
    else { return false }
    // "colorful and sometimes blunt"
    let second = document.tokens[token + 1].tag == .adverb ? token + 2 : token + 1
    guard second < run.upperBound, document.tokens[token - 1].tag == .adjective,
      document.tokens[second].tag == .adjective
    else { return false }
    let arcs = document.arcs
    let before = arcs[token - 1]
    guard before.relation == .adjectival, let noun = before.head, noun > second,
      noun < run.upperBound
    else { return false }
    let next = arcs[second]
    switch document.tokens[token].word {
    case "and", "or", "but":
      return next.relation == .conjunct && next.head == token - 1
        || next.relation == .adjectival && next.head == noun
    case ",": return next.relation == .adjectival && next.head == noun
    default: return false
    }
  }

  private func isBeforeNoun(_ index: Int, _ run: Range<Int>, _ document: Document) -> Bool {
    guard index + 1 < run.upperBound else { return false }
    let next = document.tokens[index + 1].tag
    return next == .noun || next == .properNoun || next == .adjective
  }

  private func isBeforeNominal(_ index: Int, _ run: Range<Int>, _ document: Document) -> Bool {
    guard index + 1 < run.upperBound else { return false }
    switch document.tokens[index + 1].tag {
    case .noun, .properNoun, .adjective, .number, .pastParticiple, .presentParticiple: return true
    case .symbol: return Self.currency.contains(document.tokens[index + 1].word)
    default: return false
    }
  }

  private static let possessives = Set<Word>(words: "his her its their our my your whose")
  private static let prepositions = Set<Word>(
    words: "following including regarding concerning during according amid saying adding noting")
  private static let clitics = Set<Word>(words: "'s ' ’")
  private static let currency = Set<Word>(words: "$ € £ ¥")
}
