package import Documents
import Learning

/// The signs by which the network of attributions knows a token, and what it is to a cue: numbers of
/// rows in the network's two tables.
///
/// The same in training and in reading. Words and pairs of classes fall on hashed rows (Weinberger
/// et al. 2009), all else has rows of its own.
package struct AttributionSigns {
  private let document: Document
  private let lexicon: Lexicon
  let tree: AttributionTree

  /// The number of the outermost quotation of each token; -1 for none.
  private let quotations: [Int32]
  private let names: [UInt8]
  private let sentences: [Int32]

  package init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    tree = AttributionTree(document)
    let count = document.tokens.count
    var quotations = [Int32](repeating: -1, count: count)
    for (index, quotation) in document.quotations.enumerated() where quotation.level == 0 {
      for token in quotation.tokens where quotations[token] < 0 { quotations[token] = Int32(index) }
    }
    var names = [UInt8](repeating: 0, count: count)
    for name in document.names {
      let type = name.type.number
      for token in name.tokens { names[token] = UInt8(type + 1) }
    }
    var sentences = [Int32](repeating: -1, count: count)
    for (index, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = Int32(index) }
    }
    self.quotations = quotations
    self.names = names
    self.sentences = sentences
  }

  // MARK: A token's own signs

  /// How many rows each token takes.
  package static let perToken = 10

  /// The rows of the table of tokens: regions of hashed and of plain rows, one behind the other.
  package static let tokenRows = Table.token.count

  /// Appends the rows of a token.
  package func appendRows(of token: Int, to rows: inout [Int32]) {
    let tokens = document.tokens
    let own = tokens[token]
    let head = document.arcs[token].head
    let relation = document.arcs[token].relation.number
    let headTag = head.map { Self.number(tokens[$0].penn) } ?? 62
    let table = Table.token
    rows.append(table.hashed(0, own.lemma.hash))
    rows.append(table.hashed(1, head.map { tokens[$0].lemma.hash } ?? 1))
    rows.append(table.plain(2, Self.number(own.penn)))
    rows.append(table.plain(3, relation))
    rows.append(table.hashed(4, UInt32(relation * 64 + headTag)))
    rows.append(table.plain(5, quotationState(token)))
    rows.append(table.plain(6, Int(names[token]) * 2 + (own.shape.contains(.capitalized) ? 1 : 0)))
    rows.append(table.plain(7, Int(tree.children[token])))
    rows.append(table.hashed(8, UInt32(lexicon.frames(ofVerb: own.lemma).rawValue)))
    rows.append(table.plain(9, place(of: token)))
  }

  private func quotationState(_ token: Int) -> Int {
    guard quotations[token] >= 0 else { return beside(token) }
    let quotation = document.quotations[Int(quotations[token])]
    if token == quotation.tokens.lowerBound { return 4 }
    if token == quotation.tokens.upperBound - 1, quotation.isClosed { return 5 }
    let state = token == quotation.tokens.lowerBound + 1 ? 6 : 7
    return quotation.isClosed ? state : state + 2
  }

  /// Outside quotations: whether one ends right before the token, begins right behind it.
  private func beside(_ token: Int) -> Int {
    let ends = token > 0 && quotations[token - 1] >= 0 || token > 1 && quotations[token - 2] >= 0
    let next = token + 1
    let begins =
      next < quotations.count && quotations[next] >= 0
      || next + 1 < quotations.count && quotations[next + 1] >= 0
    return (ends ? 1 : 0) + (begins ? 2 : 0)
  }

  /// Title or body, and which sentence of the paragraph.
  private func place(of token: Int) -> Int {
    guard sentences[token] >= 0 else { return 0 }
    let index = Int(sentences[token])
    let sentence = document.sentences[index]
    if document.blocks[sentence.block].kind == .title { return 1 }
    let isFirst = index == 0 || document.sentences[index - 1].block != sentence.block
    return isFirst ? 2 : 3
  }

  // MARK: A token and a cue

  /// How many rows each pair takes.
  package static let perPair = 6

  package static let pairRows = Table.pair.count

  /// Appends the rows of each token of a window around a cue; `others` marks the tokens of other cues,
  /// by their place in the window.
  package func appendRows(
    of window: Range<Int>, to cue: AttributionCue, others: [Bool], to rows: inout [Int32]
  ) {
    let table = Table.pair
    let head = cue.head
    let path = tree.path(from: head)
    let lemma = document.tokens[head].lemma.hash
    var between = [UInt8](repeating: 0, count: window.count)
    count(others, from: head - window.lowerBound, into: &between)
    for token in window {
      let place = tree.place(of: token, along: path, isNear: sentences[token] == sentences[head])
      rows.append(table.plain(0, NetworkShape.distance(token - head)))
      rows.append(table.hashed(1, place.hash))
      rows.append(table.plain(2, place.climb * 4 + min(place.depth, 3)))
      let isOther = others[token - window.lowerBound]
      rows.append(
        table.plain(
          3,
          (cue.tokens.contains(token) ? 1 : 0) + (isOther ? 2 : 0)
            + 4 * Int(min(2, between[token - window.lowerBound]))))
      rows.append(table.plain(4, offset(token, head) * 4 + quoted(token, cue)))
      rows.append(table.hashed(5, place.branch &* 0x9E37_79B9 ^ lemma))
    }
  }

  /// How many tokens of other cues stand between each token and the cue.
  private func count(_ others: [Bool], from head: Int, into between: inout [UInt8]) {
    var seen: UInt8 = 0
    var wasOther = false
    for place in (head + 1)..<max(head + 1, others.count) {
      between[place] = seen
      if others[place], !wasOther { seen = min(3, seen + 1) }
      wasOther = others[place]
    }
    (seen, wasOther) = (0, false)
    for place in stride(from: head - 1, through: 0, by: -1) {
      between[place] = seen
      if others[place], !wasOther { seen = min(3, seen + 1) }
      wasOther = others[place]
    }
  }

  /// Which sentence, seen from the cue's: two before … two behind.
  private func offset(_ token: Int, _ head: Int) -> Int {
    max(-2, min(2, Int(sentences[token]) - Int(sentences[head]))) + 2
  }

  /// Whether a token stands in quotation marks, and whether the cue does in the same.
  private func quoted(_ token: Int, _ cue: AttributionCue) -> Int {
    let own = quotations[token]
    let other = quotations[cue.head]
    guard own >= 0 else { return other >= 0 ? 1 : 0 }
    return own == other ? 2 : 3
  }

  private static func number(_ tag: PennTag?) -> Int { tag?.number ?? 63 }
}

/// A run of tokens that may be a cue.
package struct AttributionCue {
  package var tokens: Range<Int>

  /// The token of the cue that all its others hang on.
  package var head: Int

  package init(tokens: Range<Int>, in document: Document) {
    self.tokens = tokens
    head =
      tokens.first { token in document.arcs[token].head.map { !tokens.contains($0) } ?? true }
      ?? tokens.lowerBound
  }
}

/// The regions of a table of rows.
private struct Table {
  private let starts: [Int32]
  private let sizes: [Int32]

  /// Sizes of regions; hashed ones are powers of two.
  init(_ sizes: [Int32]) {
    self.sizes = sizes
    var start: Int32 = 0
    starts = sizes.map { size in
      defer { start += size }
      return start
    }
    count = Int(start)
  }

  let count: Int

  func plain(_ region: Int, _ value: Int) -> Int32 {
    starts[region] + Swift.min(Int32(value), sizes[region] - 1)
  }

  func hashed(_ region: Int, _ hash: UInt32) -> Int32 {
    var mixed = UInt64(hash) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return starts[region] + Int32(truncatingIfNeeded: mixed & UInt64(sizes[region] - 1))
  }

  static let token = Table([8192, 4096, 64, 64, 1024, 16, 32, 256, 256, 8])
  static let pair = Table([32, 1024, 16, 16, 32, 4096])
}
