import Documents
import English
import Foundation
import Scoring
import TestSupport
import Testing

@Suite struct CoNLLUReaderTests {
  private let sample = conllu(
    "# newdoc id = harbor", "# newpar", "# newpar_block = head (1 s)", "# sent_id = harbor-1",
    "# text = \"Don't sell,\" Lee said.",
    "1 \" \" PUNCT `` 4 punct SpaceAfter=No", "2-3 Don't _ _ _ _ _", "2 Do do AUX VB 4 aux",
    "3 n't not PART RB 4 advmod", "4 sell sell VERB VB 8 ccomp Entity=(1-x)|SpaceAfter=No",
    "5 , , PUNCT , 4 punct SpaceAfter=No", "6 \" \" PUNCT '' 4 punct",
    "7 Lee Lee PROPN NNP 8 nsubj", "7.1 so so ADV RB _ _",
    "8 said say VERB VBD 0 root SpaceAfter=No", "9 . . PUNCT . 8 punct", "",
    "# text = It ended.", "1 It it PRON PRP 2 nsubj", "2 ended end VERB VBD 0 root SpaceAfter=No",
    "3 . . PUNCT . 2 punct", "", "# newpar id = p2", "1 Nobody nobody PRON NN 2 nsubj",
    "2 won win VERB VBD 0 root", "", "# newdoc id = other", "1 Yes yes INTJ UH 0 root")

  private func read(_ bytes: [UInt8]) throws -> [GoldDocument] {
    try CoNLLUReader.documents(of: bytes, path: "gold.conllu")
  }

  @Test func `reads documents, paragraphs, words and tokens of several words`() throws {
    let documents = try read(sample)
    #expect(documents.map(\.id) == ["harbor", "other"])
    let sentences = documents[0].sentences
    #expect(sentences.map(\.words.count) == [9, 3, 2])
    #expect(sentences.map(\.beginsParagraph) == [true, false, true])
    #expect(sentences[0].blocks == "head (1 s)")
    #expect(sentences[0].id == "harbor-1")
    #expect(sentences[0].multiwords == [GoldMultiword(words: 1..<3, form: "Don't")])
    let sell = sentences[0].words[3]
    #expect([sell.form, sell.lemma, sell.upos, sell.xpos] == ["sell", "sell", "VERB", "VB"])
    #expect(sell.head == 8 && sell.deprel == "ccomp" && sell.misc("Entity") == "(1-x)")
  }

  @Test func `rebuilds the text with its spaces and paragraphs`() throws {
    let text = GoldText(try read(sample)[0])
    #expect(text.text == "\"Don't sell,\" Lee said. It ended.\n\nNobody won")
    let bytes = Array(text.text.utf8)
    let words = { (ranges: [TextRange]) in
      ranges.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
    #expect(words(text.words[0]) == ["\"", "Do", "n't", "sell", ",", "\"", "Lee", "said", "."])
    #expect(words(text.tokens[0]) == ["\"", "Don't", "sell", ",", "\"", "Lee", "said", "."])
    #expect(words(text.paragraphs) == ["\"Don't sell,\" Lee said. It ended.", "Nobody won"])
  }

  @Test func `a gold document holds tokens, sentences and, when asked, tags and trees`() throws {
    let text = GoldText(try read(sample)[0])
    let plain = text.document()
    #expect(plain.sentences.map(\.tokens) == [0..<9, 9..<12, 12..<14])
    #expect(plain.sentences.map(\.block) == [0, 0, 1])
    #expect(plain.arcs.isEmpty && plain.tokens[3].penn == nil)
    #expect(plain.tokens[0].kind == .openQuote && plain.tokens[5].kind == .closeQuote)
    let full = text.document(with: [.tags, .trees])
    #expect(full.tokens[7].tag == .verb && full.tokens[7].penn == .past)
    #expect(full.tokens[7].lemma == "say")
    #expect(full.arcs[3] == Arc(head: 7, relation: .complement))
    #expect(full.arcs[7] == Arc(head: nil, relation: .root))
    #expect(full.arcs[9] == Arc(head: 10, relation: .subject))
  }

  @Test(arguments: [
    "\"Isn't it NATO's?\" 45% of O'Brien's (U.S.-led) men -- '80s [...] and... 3.5, ‘so’ “we’re”"
  ])
  func `tokens at given boundaries are those of the tokenizer`(text: String) {
    var document = Document(Report(id: "test", text: text))
    Tokenizer().annotate(&document)
    let again = Tokenizer().tokens(of: document.bytes, at: document.tokens.map(\.range))
    #expect(again == document.tokens)
  }

  @Test(arguments: [
    (["1 a"], 1, "1 fields"),
    (["1 a a X X 0 root", "3 b b X X 1 dep"], 2, "word 3 follows word 1"),
    (["1 a a X X x root"], 1, "'x' is no head"),
    (["1 a a X X 0 root", "2 b b X X 0 root"], 2, "second root"),
    (["1 a a X X 3 dep", "2 b b X X 0 root"], 1, "head 3 in a sentence of 2"),
    (["# text = a b c", "1 a a X X 0 root", "2 b b X X 3 dep", "3 c c X X 2 dep"], 3, "itself"),
    (["1 a a X X 0 root", "2 b b X X _ _"], 2, "no head"),
    (["x a a X X 0 root"], 1, "no id"),
    (["1-4 ab _ _ _ _ _", "1 a a X X 0 root", "2 b b X X 1 dep"], 4, "more words"),
  ])
  func `a damaged file is told with its line`(lines: [String], line: Int, words: String) throws {
    let bytes = lines.flatMap { conllu($0) }
    let error = #expect(throws: GoldFileError.self) { _ = try read(bytes) }
    #expect(error?.line == line)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `an empty file and bytes that are no text are refused`() {
    #expect(throws: GoldFileError.self) { _ = try read([]) }
    #expect(throws: GoldFileError.self) { _ = try read([0x31, 0xFF, 0x0A]) }
  }

  @Test(.enabled(if: SharedData.folder != nil, "needs ../shared/data/treebanks"))
  func `the text of a treebank's sentences is rebuilt to the byte`() throws {
    let folder = try #require(SharedData.folder).appendingPathComponent("data/treebanks")
    let path = folder.appendingPathComponent("ud-ewt/dev.conllu").path
    for document in try CoNLLUReader.documents(atPath: path) {
      let gold = GoldText(document)
      let read = gold.document()
      for (sentence, range) in zip(document.sentences, read.sentences.map(\.range)) {
        #expect(read.text(range) == sentence.text)
      }
    }
  }
}
