public import Documents
import English

/// How near tokens, sentences, tags, base forms and trees come to a treebank.
///
/// The definitions are those of the CoNLL 2018 shared task (Zeman et al. 2018, section 5): what
/// was found is laid beside the gold by its place in the text, relations are compared without
/// their subtypes, and each figure is an F1. On gold tokens that is the share of words.
public struct TreeScore: Sendable {
  public private(set) var tokens = Tally()
  public private(set) var sentences = Tally()
  public private(set) var words = Tally()
  public private(set) var upos = Tally()
  public private(set) var xpos = Tally()
  public private(set) var lemmas = Tally()

  /// Heads alone.
  public private(set) var uas = Tally()

  /// Heads and relations.
  public private(set) var las = Tally()

  /// Heads and relations of content words: neither punctuation nor function words.
  public private(set) var clas = Tally()

  public init() {}

  /// Adds a document whose text is that of the gold.
  public mutating func add(_ gold: GoldText, _ document: Document) {
    addBoundaries(gold, document)
    var found: [TextRange: Int] = [:]
    for (index, token) in document.tokens.enumerated() { found[token.range] = index }
    let isContent = document.arcs.map { Self.isContent($0.relation.universal) }
    let all = Tally(found: document.tokens.count)
    upos = upos + all
    xpos = xpos + all
    lemmas = lemmas + all
    uas = uas + all
    las = las + all
    clas.found += isContent.count { $0 }
    for (sentence, ranges) in zip(gold.gold.sentences, gold.words) {
      let aligned = ranges.map { found[$0] }
      for (word, index) in zip(sentence.words, aligned) {
        add(word, index.map { Found($0, document) }, aligned)
      }
    }
  }

  private mutating func addBoundaries(_ gold: GoldText, _ document: Document) {
    tokens = tokens + Self.tally(gold.tokens.flatMap { $0 }, Self.surface(document))
    words = words + Self.tally(gold.words.flatMap { $0 }, document.tokens.map(\.range))
    let ends = gold.words.compactMap { ranges in
      ranges.last.map { TextRange(ranges[0].start, $0.end) }
    }
    sentences = sentences + Self.tally(ends, document.sentences.map(\.range))
  }

  private mutating func add(_ word: GoldWord, _ found: Found?, _ aligned: [Int?]) {
    let hasContent = Self.isContent(word.relation)
    upos.gold += 1
    xpos.gold += 1
    lemmas.gold += 1
    uas.gold += 1
    las.gold += 1
    if hasContent { clas.gold += 1 }
    guard let found else { return }
    if found.upos == word.upos { upos.right += 1 }
    if found.xpos == word.xpos { xpos.right += 1 }
    if word.lemma == "_" || found.lemma == word.lemma { lemmas.right += 1 }
    guard let arc = found.arc, let head = word.head,
      head == 0 ? arc.head == nil : arc.head != nil && arc.head == aligned[head - 1]
    else { return }
    uas.right += 1
    guard arc.relation.universal == word.relation else { return }
    las.right += 1
    if hasContent { clas.right += 1 }
  }

  /// The ranges of the tokens as the text shows them, enclitics with their words.
  private static func surface(_ document: Document) -> [TextRange] {
    var ranges: [TextRange] = []
    for (index, token) in document.tokens.enumerated() {
      if Enclitics.isAttached(index, in: document), let host = ranges.popLast() {
        ranges.append(host.union(token.range))
      } else {
        ranges.append(token.range)
      }
    }
    return ranges
  }

  private static func tally(_ gold: [TextRange], _ found: [TextRange]) -> Tally {
    let known = Set(gold)
    return Tally(
      gold: gold.count, found: found.count, right: found.count { known.contains($0) })
  }

  private static func isContent(_ relation: Substring) -> Bool {
    !["punct", "aux", "case", "cc", "clf", "cop", "det", "mark"].contains(relation)
  }
}

extension TreeScore {
  /// The figures on gold tokens.
  public var figures: [Figure] {
    [
      Figure("UPOS", upos.f1), Figure("XPOS", xpos.f1), Figure("Lemmas", lemmas.f1),
      Figure("UAS", uas.f1), Figure("LAS", las.f1), Figure("CLAS", clas.f1),
    ]
  }

  /// The figures on raw text.
  public var rawFigures: [Figure] {
    [Figure("Tokens", tokens.f1), Figure("Sentences", sentences.f1), Figure("Words", words.f1)]
      + figures
  }
}

/// A word as the program sees it, in the terms of a treebank.
private struct Found {
  let upos: String
  let xpos: String
  let lemma: String
  let arc: Arc?

  init(_ index: Int, _ document: Document) {
    let token = document.tokens[index]
    upos = token.tag.universal.rawValue
    xpos = token.penn?.rawValue ?? "_"
    lemma = BaseForms.english.text(of: token, document.bytes) ?? document.text(token.range)
    arc = document.arcs.indices.contains(index) ? document.arcs[index] : nil
  }
}

extension Relation {
  /// The relation without its subtype.
  fileprivate var universal: Substring { rawValue.prefix { $0 != ":" } }
}
