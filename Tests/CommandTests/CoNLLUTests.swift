import Briefs
import Documents
import English
import Scoring
import TestSupport
import Testing

@Suite struct CoNLLUTests {
  private let gold = """
    # newdoc id = a
    # newpar
    # sent_id = a-1
    # text = "She can't (ever) win," Lee's aide said.
    1\t"\t"\tPUNCT\t``\t_\t8\tpunct\t_\tSpaceAfter=No
    2\tShe\tshe\tPRON\tPRP\t_\t8\tnsubj\t_\t_
    3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
    3\tca\tcan\tAUX\tMD\t_\t8\taux\t_\t_
    4\tn't\tnot\tPART\tRB\t_\t8\tadvmod\t_\t_
    5\t(\t(\tPUNCT\t-LRB-\t_\t6\tpunct\t_\tSpaceAfter=No
    6\tever\tever\tADV\tRB\t_\t8\tadvmod\t_\tSpaceAfter=No
    7\t)\t)\tPUNCT\t-RRB-\t_\t6\tpunct\t_\t_
    8\twin\twin\tVERB\tVB\t_\t14\tccomp\t_\tSpaceAfter=No
    9\t,\t,\tPUNCT\t,\t_\t8\tpunct\t_\tSpaceAfter=No
    10\t"\t"\tPUNCT\t''\t_\t8\tpunct\t_\t_
    11-12\tLee's\t_\t_\t_\t_\t_\t_\t_\t_
    11\tLee\tLee\tPROPN\tNNP\t_\t13\tnmod:poss\t_\t_
    12\t's\t's\tPART\tPOS\t_\t11\tcase\t_\t_
    13\taide\taide\tNOUN\tNN\t_\t14\tnsubj\t_\t_
    14\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
    15\t.\t.\tPUNCT\t.\t_\t14\tpunct\t_\t_

    # newpar
    # sent_id = a-2
    # text = It rained.
    1\tIt\tit\tPRON\tPRP\t_\t2\texpl\t_\t_
    2\trained\train\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
    3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


    """

  @Test func `a treebank that is read and written again says the same`() throws {
    let document = try CoNLLUReader.documents(of: Array(gold.utf8), path: "a")[0]
    let writer = CoNLLUWriter(
      baseForm: BaseForms.english.text, isEnclitic: Enclitics.isAttached)
    var bytes: [UInt8] = []
    writer.write(GoldText(document).document(with: [.tags, .trees]), to: &bytes)
    let again = try CoNLLUReader.documents(of: bytes, path: "b")[0]
    #expect(again.id == "a")
    for (sentence, copy) in zip(document.sentences, again.sentences) {
      #expect(copy.text == sentence.text && copy.beginsParagraph == sentence.beginsParagraph)
      #expect(copy.multiwords.map(\.words) == sentence.multiwords.map(\.words))
      #expect(copy.words.map(\.form) == sentence.words.map(\.form))
      #expect(copy.words.map(\.upos) == sentence.words.map(\.upos))
      #expect(copy.words.map(\.xpos) == sentence.words.map(\.xpos))
      #expect(copy.words.map(\.head) == sentence.words.map(\.head))
      #expect(copy.words.map(\.deprel) == sentence.words.map(\.deprel))
    }
    #expect(again.sentences[0].words[13].misc == "SpaceAfter=No|TokenRange=35:39")
  }

  @Test func `every token of a report stands in the treebank that is written of it`() throws {
    let text =
      "THE HEADLINE\n\nROME (Zeta) — “We can’t  wait,” she\tsaid…  It’s 5°C\u{a0}now!\nBye ;-)"
    let outcome = try Program.run(["annotate", "--format", "conllu"], input: text)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let document = try CoNLLUReader.documents(of: Array(outcome.output.utf8), path: "out")[0]
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(letters(document.sentences.flatMap(\.words).map(\.form).joined()) == letters(text))
    #expect(letters(GoldText(document).text) == letters(text))
    let ids = document.sentences.map(\.id)
    #expect(Set(ids).count == ids.count)
    let scalars = Array(text.unicodeScalars)
    for word in document.sentences.flatMap(\.words) {
      let range = try #require(word.misc("TokenRange")).split(separator: ":").compactMap { Int($0) }
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[range[0]..<range[1]])
      #expect(String(found) == word.form)
    }
  }

  @Test func `heads and relations are in the token layer where there are trees`() throws {
    let document = try CoNLLUReader.documents(of: Array(gold.utf8), path: "a")[0]
    let writer = InterchangeWriter(layers: [.token])
    let schema = try JSONSchema.interchange()
    for layers in [Set<Layer>(), [.tags, .trees]] {
      var bytes: [UInt8] = []
      writer.write(GoldText(document).document(with: layers), [], to: &bytes)
      let lines = try JSON.lines(String(decoding: bytes, as: UTF8.self))
      for line in lines { #expect(schema.faults(of: line) == []) }
      let said = try #require(lines.first { $0["evidence"]?.array?[0]["exact"]?.string == "said" })
      #expect(said["head"] == (layers.isEmpty ? nil : .number(0)))
      #expect(said["deprel"] == (layers.isEmpty ? nil : .string("root")))
      #expect(said["xpos"] == (layers.isEmpty ? nil : .string("VBD")))
      let rained = lines.first { $0["evidence"]?.array?[0]["exact"]?.string == "It" }
      #expect(rained?["head"] == (layers.isEmpty ? nil : .number(2)))
    }
  }

  @Test func `layers belong to the record's lines`() throws {
    let outcome = try Program.run(["annotate", "--format", "conllu", "--layers", "token"])
    #expect(outcome.status == 64)
  }
}
