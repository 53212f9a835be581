import Documents
import English
import Learning
import Scoring

/// A text as the network of attributions is trained on it.
struct AttributionExample {
  let document: Document
  let signs: AttributionSigns

  /// What the network of tags and trees holds of each token.
  let states: [Int16]
  let paragraphs: [Paragraph]

  struct Paragraph {
    var tokens: Range<Int>
    /// `AttributionSigns.perToken` rows a token.
    var rows: [Int32] = []
    /// The class of each token in the search for cues.
    var classes: [UInt8] = []
    var gold: [Gold] = []
  }

  /// A cue with the class of each token of its window.
  struct Gold {
    var cue: AttributionCue
    var source: [Range<Int>]
    var content: [Range<Int>]
  }

  init(_ text: AttributedText, stages: Pipeline, lexicon: Lexicon) {
    let document = stages.document(of: Report(id: text.path, text: text.text))
    let signs = AttributionSigns(document, lexicon)
    self.document = document
    self.signs = signs
    states = document.states
    let gold = text.attributions.compactMap { Self.gold($0, document) }
    let discarded = Set(text.discarded.flatMap { document.tokens(in: $0) })
    var paragraphs: [Paragraph] = []
    for tokens in AttributionFinder.paragraphs(of: document)
    where !tokens.contains(where: discarded.contains) {
      var paragraph = Paragraph(tokens: tokens)
      for token in tokens { signs.appendRows(of: token, to: &paragraph.rows) }
      paragraph.gold = gold.filter { tokens.contains($0.cue.head) }
      paragraph.classes = [UInt8](repeating: 0, count: tokens.count)
      for item in paragraph.gold { item.cue.tokens.mark(0, in: tokens, &paragraph.classes) }
      paragraphs.append(paragraph)
    }
    self.paragraphs = paragraphs
  }

  private static func gold(_ marked: GoldAttribution, _ document: Document) -> Gold? {
    let runs = { (ranges: [TextRange]) -> [Range<Int>] in
      Self.runs(of: ranges.flatMap { document.tokens(in: $0) }, document)
    }
    guard let cue = runs(marked.cue).first else { return nil }
    return Gold(
      cue: AttributionCue(tokens: cue, in: document), source: runs(marked.source),
      content: runs(marked.content))
  }

  /// Runs of tokens that are parted by words, not by marks alone, and that begin and end with a
  /// word.
  private static func runs(of tokens: [Int], _ document: Document) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for token in tokens where isWord(document.tokens[token]) {
      if let last = runs.last, token >= last.lowerBound,
        token <= last.upperBound
          || (last.upperBound..<token).allSatisfy({ !isWord(document.tokens[$0]) })
      {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, token + 1)
      } else {
        runs.append(token..<(token + 1))
      }
    }
    return runs
  }

  private static func isWord(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .number || token.kind == .symbol
  }

  /// The class of each token of a window, for a cue.
  func classes(of gold: Gold, in window: Range<Int>) -> [UInt8] {
    var classes = [UInt8](repeating: 0, count: window.count)
    for run in gold.source { run.mark(AttributionShape.source, in: window, &classes) }
    for run in gold.content { run.mark(AttributionShape.content, in: window, &classes) }
    return classes
  }
}

extension Range<Int> {
  /// Gives the tokens of a run that lie in a window their classes.
  fileprivate func mark(_ type: Int, in window: Range<Int>, _ classes: inout [UInt8]) {
    let run = clamped(to: window)
    for token in run {
      let tag =
        run.count == 1
        ? NameTags.only(type)
        : token == run.lowerBound
          ? NameTags.first(type)
          : token == run.upperBound - 1 ? NameTags.last(type) : NameTags.inner(type)
      classes[token - window.lowerBound] = UInt8(tag)
    }
  }
}
