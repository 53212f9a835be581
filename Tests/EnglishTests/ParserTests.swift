import Documents
import English
import Learning
import Testing

@Suite struct ParserTests {
  private func document(_ text: String) -> Document {
    var document = Document(Report(id: "a", text: text))
    for stage in EnglishStages.all { stage.annotate(&document) }
    return document
  }

  /// The arcs of a text as `relation(head, word)`, those of punctuation left out.
  private func arcs(_ text: String) -> Set<String> {
    let document = document(text)
    var arcs: Set<String> = []
    for (index, arc) in document.arcs.enumerated() where arc.relation != .punctuation {
      let head = arc.head.map { document.text(document.tokens[$0].range) } ?? "-"
      arcs.insert(
        "\(arc.relation.rawValue)(\(head), \(document.text(document.tokens[index].range)))")
    }
    return arcs
  }

  @Test func `finds who said what and when`() {
    let found = arcs("The mayor said on Monday that the council would close the old pier.")
    let wanted: Set = [
      "root(-, said)", "nsubj(said, mayor)", "obl(said, Monday)", "ccomp(said, close)",
      "nsubj(close, council)", "mark(close, that)", "aux(close, would)", "obj(close, pier)",
      "amod(pier, old)", "case(Monday, on)",
    ]
    #expect(wanted.subtracting(found) == [])
  }

  @Test func `finds the subject of a passive and who did it`() {
    let found = arcs("The plan was rejected by the unions.")
    #expect(found.isSuperset(of: ["nsubj:pass(rejected, plan)", "aux:pass(rejected, was)"]))
    #expect(
      found.contains("obl:agent(rejected, unions)") || found.contains("obl(rejected, unions)"))
  }

  @Test func `finds names and what they are`() {
    let document = document("Ann Lee of the Harbor Council flew from Paris to New York.")
    let names = document.names.map {
      "\(document.text(document.range(ofTokens: $0.tokens))): \($0.type.rawValue)"
    }
    #expect(
      names == [
        "Ann Lee: person", "Harbor Council: organization", "Paris: place", "New York: place",
      ])
  }

  @Test(arguments: [
    "", ".", "!!!", "\u{201C}\u{201C}", String(repeating: "word ", count: 3000),
    String(repeating: "(", count: 900), "naïve 文字 \u{1F30D} ok",
  ])
  func `every sentence is one tree, whatever it is made of`(text: String) {
    let document = document(text)
    #expect(document.arcs.count == document.tokens.count)
    for sentence in document.sentences {
      #expect(sentence.tokens.contains { document.arcs[$0].head == nil })
      for token in sentence.tokens {
        var node = token
        var steps = 0
        while let head = document.arcs[node].head, steps <= sentence.tokens.count {
          #expect(sentence.tokens.contains(head))
          node = head
          steps += 1
        }
        #expect(steps <= sentence.tokens.count)
      }
    }
  }

  @Test func `a network of other classes is refused`() {
    let shape = NetworkShape(
      width: 16, layers: 1, reach: 1, arcWidth: 16, labelWidth: 16, universalTags: 3, pennTags: 4,
      relations: 5, nameTags: 5)
    let file = NetworkFile.bytes(
      shape, dense: FloatBuffer(shape.layout.count),
      table: FloatBuffer(WordRows.count * shape.width), pieceHashes: [], pieces: FloatBuffer(0))
    #expect(throws: ModelError.classes) { try Parser.network(ModelBytes(file)) }
  }
}
