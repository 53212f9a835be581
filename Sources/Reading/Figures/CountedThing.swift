import Documents

/// What a number counts: the noun phrase behind it, or the one that it is the measure of.
struct CountedThing {
  /// From the number to the end of what is counted.
  private(set) var tokens: Range<Int>

  /// The first token of the evidence: before the number in "the number of wardens to 250".
  private(set) var start: Int
  private(set) var unit: String
  private(set) var subject: TextRange?

  /// A bound that the noun sets: "a 10-seat limit" is up to ten.
  private(set) var modifier: FigureDetails.Modifier?

  /// Miles, tons, dollars: one of them is a figure as well, and so are "the two miles".
  private(set) var isMeasure = false

  private let document: Document
  private let run: Range<Int>

  /// Nil where the number counts nothing that is named.
  init?(_ numeral: Numeral, _ run: Range<Int>, _ document: Document) {
    self.document = document
    self.run = run
    tokens = numeral.tokens
    start = numeral.tokens.lowerBound
    unit = ""
    let end = numeral.tokens.upperBound
    switch numeral.form {
    case .money(let currency): unit = currency
    case .measure(let name):
      unit = name
      isMeasure = true
    case .percent: unit = "percent"
    case .percentagePoints: unit = "percentage points"
    case .share: unit = "share"
    case .count: guard readCount(end) else { return nil }
    }
    guard numeral.form != .count else { return }
    subject = phrase(afterOf: end)
    // "5 kg rice", "400 m hurdles"
    if isMeasure, let phrase = nounPhrase(at: end) {
      tokens = tokens.lowerBound..<phrase.upperBound
      subject = document.range(ofTokens: phrase)
    }
  }

  private mutating func readCount(_ end: Int) -> Bool {
    if NumberScanner(document: document, run: run).isDash(end) { return readCompound(end) }
    if isVote(end) {
      unit = "votes"
      return true
    }
    if let phrase = nounPhrase(at: end) {
      take(phrase, end: phrase.upperBound)
      return true
    }
    // "110 of the 163 seats"
    if word(end) == "of", word(end + 1) == "the", run.contains(end + 2),
      document.tokens[end + 2].kind == .number, let phrase = nounPhrase(at: end + 3)
    {
      let range = document.range(ofTokens: phrase)
      unit = document.text(range)
      subject = range
      return true
    }
    // "all three of these bridges"
    if word(end) == "of", word(end + 1) != "them", let phrase = nounPhrase(at: end + 1) {
      take(phrase, end: phrase.upperBound)
      return true
    }
    return readNumberOf()
  }

  private mutating func take(_ phrase: Range<Int>, end: Int) {
    tokens = tokens.lowerBound..<end
    var first = phrase.lowerBound
    while first + 1 < end, document.tokens[first].tag == .determiner { first += 1 }
    let range = document.range(ofTokens: first..<end)
    unit = document.text(range)
    subject = range
    let noun = document.tokens[first].word
    isMeasure = Self.isMeasure(noun) && !Self.idioms.contains(noun)
  }

  private static func isMeasure(_ word: Word) -> Bool {
    MeasureUnits.nouns.contains(word) || Currencies.nouns.contains(word)
  }

  /// "4,200-strong mission", "10-seat limit", "20-member panel", "three-foot fence".
  private mutating func readCompound(_ end: Int) -> Bool {
    if Self.isMeasure(word(end + 1)) { return readMeasure(end + 1) }
    guard Self.compounds.contains(word(end + 1)), let phrase = nounPhrase(at: end + 2)
    else { return false }
    let isStrong = word(end + 1) == "strong"
    let head = document.tokens[phrase.upperBound - 1]
    take(phrase, end: phrase.upperBound)
    if !isStrong { unit = document.text(document.tokens[end + 1].range) + "s" }
    if Self.bounds.contains(head.word) { modifier = .upTo }
    return true
  }

  private mutating func readMeasure(_ index: Int) -> Bool {
    // "a 5-foot-11 guard" is one length of two units.
    if NumberScanner(document: document, run: run).isDash(index + 1), run.contains(index + 2),
      document.tokens[index + 2].kind == .number || document.tokens[index + 2].tag == .number
    {
      return false
    }
    if let phrase = nounPhrase(at: index + 1) {
      take(phrase, end: phrase.upperBound)
    } else {
      tokens = tokens.lowerBound..<(index + 1)
    }
    unit = MeasureUnits.plural(document.text(document.tokens[index].range))
    isMeasure = true
    return true
  }

  /// "the number of teachers to 2,500".
  private mutating func readNumberOf() -> Bool {
    let index = tokens.lowerBound - 1
    guard word(index) == "to" || word(index) == "at" || word(index) == "by" || isVerb(index)
    else { return false }
    var at = index - 1
    while at > run.lowerBound, at > index - 12 {
      if word(at) == "of", word(at - 1) == "number" || word(at - 1) == "total",
        let phrase = nounPhrase(at: at + 1), phrase.upperBound <= index
      {
        let range = document.range(ofTokens: phrase)
        unit = document.text(range)
        subject = range
        start = word(at - 2) == "the" ? at - 2 : at - 1
        return true
      }
      at -= 1
    }
    return false
  }

  /// "94 in favor, 67 opposed", "109 needed" where a vote is told of.
  private func isVote(_ end: Int) -> Bool {
    let speaks =
      Self.voices.contains(word(end)) || (word(end) == "in" && Self.favor.contains(word(end + 1)))
    return speaks && run.contains { VoteTally.words.contains(document.tokens[$0].word) }
  }

  private func isVerb(_ index: Int) -> Bool {
    run.contains(index) && document.tokens[index].tag.isVerbal
  }

  /// Modifiers and the nouns that end them, from a token on; nil where no noun is reached.
  private func nounPhrase(at start: Int) -> Range<Int>? {
    var end: Int?
    var index = start
    let limit = timeStart(after: start)
    scan: while index < limit {
      let token = document.tokens[index]
      switch token.tag {
      case .noun, .properNoun: end = index + 1
      case .adjective: break
      case .determiner where index == start: break
      case .pastParticiple, .presentParticiple:
        guard end == nil, index + 1 < run.upperBound,
          document.tokens[index + 1].tag == .noun || document.tokens[index + 1].tag == .properNoun
        else { break scan }
      case .punctuation:
        guard NumberScanner(document: document, run: run).isDash(index) else { break scan }
      default:
        guard word(index) == "more" || word(index) == "other" else { break scan }
      }
      if isTime(token) { return nil }
      index += 1
    }
    return end.map { start..<$0 }
  }

  /// The first token of the next time expression: "2 million last year" counts no years.
  private func timeStart(after start: Int) -> Int {
    guard start < run.upperBound else { return run.upperBound }
    let offset = document.tokens[start].start
    let next = document.firstTime(endingAfter: offset)
    guard next < document.times.count, let range = document.times[next].range else {
      return run.upperBound
    }
    return min(run.upperBound, max(start, document.token(at: range.start)))
  }

  private func isTime(_ token: Token) -> Bool {
    Self.timeUnits.contains(token.word)
  }

  private func phrase(afterOf end: Int) -> TextRange? {
    guard word(end) == "of" || word(end) == "in" || word(end) == "for",
      let phrase = nounPhrase(at: end + 1)
    else { return nil }
    return document.range(ofTokens: phrase)
  }

  private func word(_ index: Int) -> Word {
    run.contains(index) ? document.tokens[index].word : Word(hash: 0)
  }

  private static let compounds = Set<Word>(
    words: "strong member round seat person man vote bed nation country")
  private static let voices = Set<Word>(words: "against opposed needed abstaining abstained voting")
  private static let favor = Set<Word>(words: "favor favour")
  /// "one foot in the door", "not one bit".
  private static let idioms = Set<Word>(words: "foot inch bit pound yard")
  private static let bounds = Set<Word>(words: "limit cap ceiling maximum")
  private static let timeUnits = Set<Word>(
    words: """
      second seconds minute minutes hour hours day days week weeks weekend weekends month months
      year years decade decades century centuries times a.m. p.m. am pm
      """)
}
