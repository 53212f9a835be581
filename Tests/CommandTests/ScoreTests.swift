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

  private func timeML(_ text: String, created: String? = "2021-03-24") -> String {
    let creation = created.map { "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"\($0)\"/></DCT>\n" }
    return "<TimeML>\n\(creation ?? "")<TEXT>\(text)</TEXT>\n</TimeML>\n"
  }

  private let monday =
    "It rained on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-03-22\">Monday</TIMEX3>."

  @Test func `times print a table a folder, and one of all together`() throws {
    let folder = try TemporaryFolder()
    try folder.write("first/a.tml", timeML(monday))
    try folder.write("first/._a.tml", "")
    try folder.write("first/notes.txt", "")
    try folder.write(
      "second/b.tml", timeML(monday.replacing("2021-03-22", with: "2021-03-29")))
    let one = try Program.run(["score", "times", folder.path + "/first"])
    #expect(one.status == 0, "\(one.errors)")
    #expect(
      one.output.hasPrefix("== first: 1 text, 1 time marked, 1 found\nstrict-precision 100.0\n"))
    #expect(one.output.contains("\nvalue-F1 100.00\n"))
    let both = try Program.run(
      ["score", "times", folder.path + "/first/", folder.path + "/second", "--errors", "1"])
    #expect(both.output.contains("\n== second: 1 text, 1 time marked, 1 found\n"))
    let all = try #require(both.output.split(separator: "== all: ").last)
    #expect(all.hasPrefix("2 texts, 2 times marked, 2 found\n"))
    #expect(all.contains("\nvalue-F1 50.00\n"))
    #expect(
      all.hasSuffix(
        """
        == 1 fault
        \(folder.path)/second/b.tml:3: value: DATE 2021-03-29, found DATE 2021-03-22: \
        It rained on [Monday].

        """))
  }

  @Test func `a damaged file of times is told, and the others are scored`() throws {
    let folder = try TemporaryFolder()
    try folder.write("gold/a.tml", timeML(monday))
    let damaged = [
      "b.tml": ("", ":", "empty"),
      "c.tml": (timeML("One</TIMEX3>"), ":3:", "</TIMEX3> closes what is not open"),
      "d.tml": (timeML(monday, created: nil), ":2:", "no creation time"),
      "e.tml": (timeML(monday, created: "Monday"), ":2:", "'Monday' is no creation time"),
    ]
    for (name, (file, _, _)) in damaged { try folder.write("gold/\(name)", file) }
    try folder.write("none/a.txt", "")
    let outcome = try Program.run(
      ["score", "times", folder.path + "/gold", folder.path + "/none", folder.path + "/absent"])
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("== all: 1 text, "))
    for (name, (_, place, words)) in damaged {
      let line = outcome.errors.split(separator: "\n").first {
        $0.contains("/gold/\(name)\(place)")
      }
      #expect(line?.contains(words) == true, "\(outcome.errors)")
    }
    #expect(outcome.errors.contains("/none: there is no .tml file in this folder; "))
    #expect(outcome.errors.contains("/absent: the folder cannot be read; "))
    let nothing = try Program.run(["score", "times", folder.path + "/none"])
    #expect(nothing.status == 1 && nothing.output.isEmpty)
  }

  @Test func `a number of errors below nothing is refused`() throws {
    #expect(try Program.run(["score", "times", "--errors", "-1", "."]).status == 64)
  }
}
