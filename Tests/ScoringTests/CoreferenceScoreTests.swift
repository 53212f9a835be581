import Documents
import English
import Scoring
import Testing

@Suite struct CoreferenceScoreTests {
  private func mention(_ letter: Character) -> Range<Int> {
    let place = Int(letter.asciiValue ?? 0)
    return place..<(place + 1)
  }

  @Test func `chains are scored as in the example of Pradhan and others`() {
    var score = ChainScore()
    score.add(
      gold: ["abc", "defg", "z"].map { $0.map(mention) },
      found: ["ab", "cd", "fghi", "y"].map { $0.map(mention) })
    // MUC: recall (1 + 1) / 5, precision (1 + 0 + 1) / 5.
    #expect(abs(score.muc - 40) < 1e-9)
    // B³: recall (5/3 + 5/4) / 7, precision (2 + 1 + 1) / 8.
    let recall = (5.0 / 3 + 5.0 / 4) / 7
    #expect(abs(score.bCubed - 100 * 2 * recall * 0.5 / (recall + 0.5)) < 1e-9)
    // CEAFe: 0.8 + 0.5 of 2 and of 3.
    #expect(abs(score.ceafe - 100 * 2 * 1.3 / 5) < 1e-9)
    #expect(abs(score.conll - (score.muc + score.bCubed + score.ceafe) / 3) < 1e-9)
  }

  @Test func `a chain goes to its best partner even where another would take it`() {
    var score = ChainScore()
    // The first pair alone would be nearest, but then the second chain is left without one.
    score.add(
      gold: ["abcd", "efgh"].map { $0.map(mention) },
      found: ["abcef", "d1"].map { $0.map(mention) })
    // 2·3/9 + 0 against 2·1/6 + 2·2/9: the second pairing is better.
    let best = 1.0 / 3 + 4.0 / 9
    #expect(abs(score.ceafe - 100 * 2 * best / 4) < 1e-9)
  }

  private let sample = conllu(
    "1 The the DET DT 2 det Entity=(1-organization-new-nnnnn-cf1-2-coref",
    "2 mayor mayor NOUN NN 4 nsubj Entity=1)", "3 has have AUX VBZ 4 aux",
    "4 praised praise VERB VBN 0 root",
    "5 Mayor mayor NOUN NN 6 nmod Entity=(2-person-new-n-cf2-2,3-coref",
    "6 Ann Ann PROPN NNP 4 obj", "7 Lee Lee PROPN NNP 6 flat Entity=2)", "8 . . PUNCT . 4 punct",
    "",
    "1 Her her PRON PRP$ 2 nmod Entity=(3-abstract-new-n-cf2-2-sgl(2-person-giv-n-cf1-1-ana)",
    "2 plan plan NOUN NN 3 nsubj Entity=3)", "3 worked work VERB VBD 0 root",
    "4 , , PUNCT , 3 punct",
    "5 and and CCONJ CC 6 cc", "6 she she PRON PRP 7 nsubj Entity=(2-person-giv-n-cf1-1-ana)",
    "7 told tell VERB VBD 3 conj", "8 him he PRON PRP 7 obj Entity=(1-organization-giv-n-cf1-1-ana)"
  )

  private func coreference(_ bytes: [UInt8]) throws -> (GoldText, GoldCoreference) {
    let gold = try CoNLLUReader.documents(of: bytes, path: "gold")[0]
    return (GoldText(gold), try GoldCoreference(gold, path: "gold"))
  }

  @Test func `brackets of Entity= are nested mentions`() throws {
    let (_, gold) = try coreference(sample)
    #expect(gold.chains == [[0..<2, 15..<16], [4..<7, 8..<9, 13..<14]])
    #expect(gold.mentions.first?.core == [1])
    #expect(gold.entity(of: 5..<7) == "2")
    #expect(gold.entity(of: 4..<5) == nil, "a title alone is not the name")
  }

  @Test func `a pronoun is right where what it was resolved to is right`() throws {
    let (text, gold) = try coreference(sample)
    var document = text.document()
    let mention = { (tokens: Range<Int>, form: Mention.Form, entity: Int?) in
      Mention(
        range: document.range(ofTokens: tokens), tokens: tokens, form: form, entity: entity)
    }
    document.entities = [
      Entity(type: .person, name: "Ann Lee"), Entity(type: .person, name: "the mayor"),
    ]
    document.mentions = [
      mention(0..<2, .description, 1), mention(5..<7, .name, 0), mention(8..<9, .pronoun, 0),
      mention(13..<14, .pronoun, 1), mention(15..<16, .pronoun, nil),
    ]
    var score = PronounScore()
    score.add(text, gold, document)
    #expect(score.tally == Tally(gold: 3, found: 2, right: 1))
  }

  @Test(arguments: [
    ("1 Ann Ann PROPN NNP 0 root Entity=(1-person", "never closed"),
    ("1 Ann Ann PROPN NNP 0 root Entity=1)", "not open"),
  ])
  func `a bracket without its other is told with its line`(line: String, words: String) {
    let error = #expect(throws: GoldFileError.self) { _ = try coreference(conllu(line)) }
    #expect(error?.line == 1)
    #expect(error?.description.contains(words) == true)
  }
}
