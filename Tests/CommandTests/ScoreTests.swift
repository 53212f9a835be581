import TestSupport
import Testing

@Suite struct ScoreTests {
  private let gold = """
    # newdoc id = a
    # newpar
    # text = Ann Lee left Rome.
    1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-n-cf1-1,2-coref
    2\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
    3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
    4\tRome\tRome\tPROPN\tNNP\t_\t3\tobj\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

    # text = She paid.
    1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-n-cf1-1-ana)
    2\tpaid\tpay\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
    3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    """

  private func rows(_ output: String) -> [String] {
    output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
  }

  @Test func `trees, names and coreference print a figure a row`() throws {
    let folder = try TemporaryFolder()
    let treebank = try folder.write("a_news.conllu", gold)
    let trees = try Program.run(["score", "trees", "--raw", treebank])
    #expect(trees.status == 0, "\(trees.errors)")
    #expect(
      rows(trees.output) == [
        "Tokens", "Sentences", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "CLAS",
      ])
    #expect(trees.output.hasPrefix("Tokens 100.0\nSentences 100.0\nWords 100.0\n"))
    let words = try Program.run(["score", "trees", treebank])
    #expect(rows(words.output) == ["UPOS", "XPOS", "Lemmas", "UAS", "LAS", "CLAS"])
    let coreference = try Program.run(["score", "coreference", treebank])
    #expect(
      rows(coreference.output).prefix(5) == ["MUC", "B3", "CEAFe", "CoNLL", "pronouns-right"])
    let names = try folder.write("a.iob2", "Ann B-PER\nLee I-PER\nleft O\nRome B-LOC\n. O\n")
    let named = try Program.run(["score", "names", names])
    #expect(rows(named.output) == ["person", "place", "precision", "recall", "F1"])
  }

  @Test(arguments: ["trees", "names", "coreference"])
  func `a damaged or missing file is told with its place`(kind: String) throws {
    let folder = try TemporaryFolder()
    let damaged = try folder.write("bad.conllu", "1\tAnn\n2\n")
    for path in [damaged, folder.path + "/none"] {
      let outcome = try Program.run(["score", kind, path])
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(path), "\(outcome.errors)")
    }
    #expect(try Program.run(["score", kind, damaged]).errors.contains(":1:"))
  }
}
