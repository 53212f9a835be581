import TestSupport
import Testing

@Suite struct ModelOptionTests {
  @Test func `a file that is no network stops the run before a report is read`() throws {
    let folder = try TemporaryFolder()
    let model = try folder.write(
      "a.model", "This is no network, though it is long enough for one head.")
    let report = try folder.write("report.txt", "The bridge is shut.")
    for command in [["annotate"], ["brief"], ["add", "--archive", "/nowhere/archive"]] {
      let outcome = try Program.run(command + ["--model", model, report])
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors == "Error: \(model): this is not a model file of Rapporteur\n")
    }
  }

  @Test func `a file that is not there is told`() throws {
    let outcome = try Program.run(["annotate", "--model", "no-such.model"], input: "It rained.")
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == "Error: no-such.model: cannot be read; check its name and permissions\n")
  }
}
