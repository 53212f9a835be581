import Documents
import English

/// A document with indexes from tokens to what covers them: what every rule of the record reads.
///
/// Made once a report. All runs are of token numbers; a rule works on tokens and turns them into
/// byte ranges last.
final class ReadingContext: Sendable {
  let document: Document
  let lexicon: Lexicon
  let tree: Tree

  /// The number of the verb group, noun phrase or outermost quotation of each token; -1 for none.
  private let groups: [Int32]
  private let phrases: [Int32]
  private let quotations: [Int32]
  private let sentences: [Int32]

  /// The tokens of names of persons and groups: "Ann Lee", "Democrats".
  private let people: Set<Int>

  /// The sentences of title and body, with their numbers.
  let readSentences: [(index: Int, sentence: Sentence)]

  init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    tree = Tree(document)
    let count = document.tokens.count
    var groups = [Int32](repeating: -1, count: count)
    var phrases = groups
    var quotations = groups
    var sentences = groups
    for (index, group) in document.verbGroups.enumerated() {
      for token in group.tokens { groups[token] = Int32(index) }
    }
    for (index, phrase) in document.nounPhrases.enumerated() {
      for token in phrase.tokens { phrases[token] = Int32(index) }
    }
    for (index, quotation) in document.quotations.enumerated() where quotation.level == 0 {
      for token in quotation.tokens where quotations[token] < 0 { quotations[token] = Int32(index) }
    }
    for (index, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = Int32(index) }
    }
    self.groups = groups
    self.phrases = phrases
    self.quotations = quotations
    self.sentences = sentences
    let entities = document.entities
    people = Set(
      document.mentions.lazy
        .filter { mention in
          mention.form == .name
            && mention.entity.map {
              entities[$0].type == .person || entities[$0].type == .group
            } ?? false
        }.flatMap(\.tokens))
    readSentences = document.sentences.enumerated()
      .filter { document.blocks[$0.element.block].isRead }.map { ($0.offset, $0.element) }
  }

  var tokens: [Token] { document.tokens }

  /// Whether a token is of a name of somebody, and not of a place or body.
  func isOfPerson(_ token: Int) -> Bool { people.contains(token) }

  func group(at token: Int) -> VerbGroup? {
    groupIndex(at: token).map { document.verbGroups[$0] }
  }

  func groupIndex(at token: Int) -> Int? {
    guard groups.indices.contains(token), groups[token] >= 0 else { return nil }
    return Int(groups[token])
  }

  func phrase(at token: Int) -> NounPhrase? {
    guard phrases.indices.contains(token), phrases[token] >= 0 else { return nil }
    return document.nounPhrases[Int(phrases[token])]
  }

  func quotation(at token: Int) -> Int? {
    guard quotations.indices.contains(token), quotations[token] >= 0 else { return nil }
    return Int(quotations[token])
  }

  func sentenceIndex(at token: Int) -> Int? {
    guard sentences.indices.contains(token), sentences[token] >= 0 else { return nil }
    return Int(sentences[token])
  }

  func sentence(at token: Int) -> Sentence? {
    sentenceIndex(at: token).map { document.sentences[$0] }
  }

  /// Whether a sentence is of a headline.
  func isTitle(_ sentence: Sentence) -> Bool { document.blocks[sentence.block].kind == .title }

  /// The verb groups of a run of tokens, in order.
  func groups(in run: Range<Int>) -> [VerbGroup] {
    var found: [VerbGroup] = []
    var token = run.lowerBound
    while token < run.upperBound {
      if let group = group(at: token) {
        found.append(group)
        token = max(token + 1, group.tokens.upperBound)
      } else {
        token += 1
      }
    }
    return found
  }

  /// The noun phrases of a run of tokens, in order.
  func phrases(in run: Range<Int>) -> [NounPhrase] {
    var found: [NounPhrase] = []
    var token = run.lowerBound
    while token < run.upperBound {
      if let phrase = phrase(at: token) {
        found.append(phrase)
        token = max(token + 1, phrase.tokens.upperBound)
      } else {
        token += 1
      }
    }
    return found
  }

  func word(_ token: Int) -> Word {
    tokens.indices.contains(token) ? tokens[token].word : Self.none
  }

  func lemma(_ token: Int) -> Word {
    tokens.indices.contains(token) ? tokens[token].lemma : Self.none
  }

  private static let none = Word("")

  /// Whether a hyphen joins a word to the next: the "off" of "off-limits".
  func isHyphenated(_ token: Int) -> Bool { word(token + 1) == "-" }

  /// Whether a token is the "that" which opens a clause.
  func isConjunction(_ token: Int) -> Bool {
    word(token) == "that" && tokens[token].tag == .subordinator
  }

  /// What the verb at a token may take as a report.
  func frames(ofVerb token: Int) -> ReportingFrames { lexicon.frames(ofVerb: lemma(token)) }

  /// The bytes of a run of tokens.
  ///
  /// An empty range for an empty run, so that a rule whose words are
  /// trimmed away makes no item instead of an end.
  func range(_ run: Range<Int>) -> TextRange {
    guard run.isEmpty else { return document.range(ofTokens: run) }
    let start = tokens.indices.contains(run.lowerBound) ? tokens[run.lowerBound].start : 0
    return TextRange(start, start)
  }

  func text(_ run: Range<Int>) -> String { document.text(range(run)) }

  /// A run without commas, stops, dashes, conjunctions and lone quotation marks at its ends.
  func trimmed(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    var end = run.upperBound
    while start < end, isEdge(start, atStart: true) { start += 1 }
    while end > start, isEdge(end - 1, atStart: false) || closesAlone(end - 1, from: start) {
      end -= 1
    }
    return start..<end
  }

  /// "that's": a subject, and no conjunction.
  func isContracted(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens[token + 1].tag.isVerbal
      && !tokens[token + 1].shape.contains(.spaceBefore)
  }

  /// Whether a token closes a quotation that opens before a run, as in "we will pay.”".
  private func closesAlone(_ token: Int, from start: Int) -> Bool {
    guard tokens[token].kind == .closeQuote, token > start else { return false }
    for before in stride(from: token - 1, through: start, by: -1) {
      if tokens[before].kind == .closeQuote { return true }
      if tokens[before].kind == .openQuote { return false }
    }
    return true
  }

  /// The words of an act without the "to" of its infinitive.
  func withoutTo(_ run: Range<Int>) -> Range<Int> {
    run.count > 1 && word(run.lowerBound) == "to" ? run.dropFirst() : run
  }

  /// A trimmed run without quotation marks at its ends.
  func unquoted(_ run: Range<Int>) -> Range<Int> {
    var run = trimmed(run)
    while let first = run.first, tokens[first].kind == .openQuote { run = run.dropFirst() }
    while let last = run.last, tokens[last].kind == .closeQuote { run = run.dropLast() }
    return run
  }

  private func isEdge(_ token: Int, atStart: Bool) -> Bool {
    switch tokens[token].kind {
    case .comma, .stop, .colon, .dash: true
    case .open: !atStart
    case .openQuote: !atStart
    case .closeQuote: atStart
    default:
      // "even" of "even as they leave"
      tokens[token].word == ";"
        || (atStart && Self.conjunctions.contains(tokens[token].word) && !isContracted(token))
        || !atStart && Self.coordinators.contains(tokens[token].word)
          && tokens[token].tag == .conjunction
        || !atStart && tokens[token].word == "even" && token + 1 < tokens.count
          && Self.concessions.contains(tokens[token + 1].word)
    }
  }

  private static let concessions = Set<Word>(words: "as if though when after before while")
  private static let conjunctions = Set<Word>(words: "and but or so that yet")

  /// An item from runs of tokens; nil where a run is empty.
  func item(
    _ details: Details, evidence runs: [Range<Int>], confidence: Double,
    confirmedFrom threshold: Double = 0.6
  ) -> Item? {
    let ranges = runs.filter { !$0.isEmpty }.map(range)
    guard let first = runs.first(where: { !$0.isEmpty }),
      let sentence = sentence(at: first.lowerBound)
    else { return nil }
    return Item(
      report: document.report.id, evidence: ranges, sentence: sentence.range,
      paragraph: document.blocks[sentence.block].paragraph, confidence: confidence,
      standing: confidence >= threshold ? .confirmed : .toCheck, details: details)
  }
}
