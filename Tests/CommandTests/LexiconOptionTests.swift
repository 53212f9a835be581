import TestSupport
import Testing

@Suite struct LexiconOptionTests {
  private let text = "The bridge is shut. Beadle Ann Lee said the bridge was old."

  @Test func `a file's words are used by annotate`() throws {
    let folder = try TemporaryFolder()
    let words = try folder.write("words.txt", "[office]\nbeadle\n")
    let more = try folder.write("more.txt", "[reporting verb]\nbeam | takes: quotation\n")
    let outcome = try Program.run(
      ["annotate", "--lexicon", words, "--lexicon", more], input: text)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"role\":\"Beadle\""))
  }

  @Test(arguments: [["annotate"], ["brief"], ["add", "--archive", "/nowhere/archive"]])
  func `a fault stops the run before a report is read`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let words = try folder.write("words.txt", "# mine\n[office]\nchief beadle\n[offices]\n")
    let report = try folder.write("report.txt", text)
    let outcome = try Program.run(command + ["--lexicon", words, report])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("\(words), line 3: 'chief beadle' is more than one word"))
    #expect(outcome.errors.contains("\(words), line 4: there is no section 'offices'"))
  }

  @Test func `a matter of the archive was read before and takes no file`() throws {
    let folder = try TemporaryFolder()
    let words = try folder.write("words.txt", "[office]\nbeadle\n")
    let report = try folder.write("report.txt", text)
    let archive = ["--archive", "\(folder.path)/archive.sqlite"]
    let added = try Program.run(
      ["add", "--matter", "bridge", "--lexicon", words, report] + archive)
    #expect(added.status == 0)
    #expect(try Program.run(["brief", "bridge"] + archive).status == 0)
    let brief = try Program.run(["brief", "bridge", "--lexicon", words] + archive)
    #expect(brief.status == 64)
    #expect(brief.errors.contains("'bridge' were read when they were added"))
  }

  @Test func `a file that is not there is told`() throws {
    let outcome = try Program.run(["annotate", "--lexicon", "no-such.txt"], input: text)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == "Error: no-such.txt: cannot be read; check its name and permissions\n")
  }
}
