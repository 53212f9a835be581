public import Documents
import English

/// The text of a gold document, and where its words stand in it.
///
/// A paragraph is a line, as reports have it, and blank lines part paragraphs. Spaces are those of
/// `# text` where the words spell it, else those of `SpaceAfter`.
public struct GoldText: Sendable {
  public let gold: GoldDocument
  public private(set) var text = ""

  /// The range of each word, sentence by sentence.
  public private(set) var words: [[TextRange]] = []
  public private(set) var paragraphs: [TextRange] = []

  public init(_ gold: GoldDocument) {
    self.gold = gold
    var bytes: [UInt8] = []
    var paragraph = 0
    var needsSpace = false
    for sentence in gold.sentences {
      if sentence.beginsParagraph, paragraph < bytes.count {
        paragraphs.append(TextRange(paragraph, bytes.count))
        bytes += [10, 10]
        paragraph = bytes.count
      } else if needsSpace, paragraph < bytes.count {
        bytes.append(32)
      }
      let layout = SentenceLayout(sentence)
      words.append(
        layout.words.map { TextRange(bytes.count + $0.start, bytes.count + $0.end) })
      bytes += layout.bytes
      needsSpace = layout.endsWithSpace
    }
    if paragraph < bytes.count { paragraphs.append(TextRange(paragraph, bytes.count)) }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The text as a report that nobody has read.
  public var report: Report { Report(id: gold.id, text: text) }

  /// The range of each token as the text shows it: "don't" is one token and two words.
  public var tokens: [[TextRange]] {
    zip(gold.sentences, words).map { sentence, words in
      var tokens: [TextRange] = []
      var next = 0
      for multiword in sentence.multiwords {
        tokens += words[next..<multiword.words.lowerBound]
        tokens.append(
          words[multiword.words].dropFirst().reduce(words[multiword.words.lowerBound]) {
            $0.union($1)
          })
        next = multiword.words.upperBound
      }
      return tokens + words[next...]
    }
  }

  /// A document with the gold tokens and sentences, for the stages behind them.
  ///
  /// `layers` names those of `.tags` and `.trees` that are to hold the gold as well.
  public func document(with layers: Set<Layer> = []) -> Document {
    var document = Document(report)
    document.blocks = blocks(of: document)
    document.tokens = Tokenizer().tokens(of: document.bytes, at: words.flatMap { $0 })
    var first = 0
    var block = 0
    for (index, sentence) in gold.sentences.enumerated() {
      let run = first..<(first + sentence.words.count)
      let range = document.range(ofTokens: run)
      while document.blocks[block].range.end <= range.start { block += 1 }
      document.sentences.append(Sentence(range: range, tokens: run, block: block))
      if layers.contains(.tags) { setTags(of: sentence, in: &document.tokens[run]) }
      if layers.contains(.trees), gold.sentences[index].hasTree {
        document.arcs += sentence.words.map { $0.arc(firstToken: first) }
      }
      first = run.upperBound
    }
    if document.arcs.count != document.tokens.count { document.arcs = [] }
    return document
  }

  /// A block a paragraph, a title where the program would see one.
  private func blocks(of document: Document) -> [Block] {
    var seen = document
    BlockSegmenter().annotate(&seen)
    let titles = Set(seen.blocks.filter { $0.kind == .title }.map(\.range))
    return paragraphs.enumerated().map { index, range in
      Block(kind: titles.contains(range) ? .title : .body, range: range, paragraph: index + 1)
    }
  }

  private func setTags(of sentence: GoldSentence, in tokens: inout ArraySlice<Token>) {
    for (index, word) in zip(tokens.indices, sentence.words) {
      tokens[index].penn = PennTag(rawValue: word.xpos)
      tokens[index].tag = Tag(UniversalTag(rawValue: word.upos) ?? .other, tokens[index].penn)
      if word.lemma != "_" { tokens[index].lemma = Word(word.lemma) }
    }
  }
}

extension GoldWord {
  /// A subtype that English does not have is left out; an unknown relation is unspecified.
  fileprivate func arc(firstToken first: Int) -> Arc {
    Arc(
      head: head.flatMap { $0 == 0 ? nil : first + $0 - 1 },
      relation: Relation(rawValue: deprel) ?? Relation(rawValue: String(relation)) ?? .unspecified)
  }
}
