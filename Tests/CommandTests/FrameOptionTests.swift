import TestSupport
import Testing

@Suite struct FrameOptionTests {
  private let text = "Mayor Ann Lee met the council. Lee grumbled at the new toll."
  private let frame =
    "[grumble]\nverb: grumble at\nholder: subject(actor)\ntarget: object\nyields: position against\n"

  @Test func `a file's frames are read by annotate`() throws {
    let folder = try TemporaryFolder()
    let frames = try folder.write("frames.txt", frame)
    let outcome = try Program.run(["annotate", "--frames", frames], input: text)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"kind\":\"position\""))
    #expect(outcome.output.contains("Lee grumbled at the new toll"))
    let without = try Program.run(["annotate"], input: text)
    #expect(!without.output.contains("\"kind\":\"position\""))
  }

  @Test(arguments: [
    ["annotate"], ["brief"], ["explain"], ["add", "--archive", "/nowhere/archive"],
  ])
  func `a fault stops the run before a report is read`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let frames = try folder.write("frames.txt", "[a]\nverb: run\nholder: subjekt\n")
    let report = try folder.write("report.txt", text)
    let outcome = try Program.run(command + ["--frames", frames, report])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("\(frames), line 3, column 9: 'subjekt' is no step of a path"))
  }

  @Test func `the layer of frames tells what fills the roles`() throws {
    let folder = try TemporaryFolder()
    let frames = try folder.write("frames.txt", frame)
    let outcome = try Program.run(
      ["annotate", "--layers", "frame", "--frames", frames], input: text)
    #expect(outcome.output.contains("\"frame\":\"grumble\",\"mood\":\"told\",\"denied\":false"))
    #expect(outcome.output.contains("\"target\":{\"start\":47"))
  }

  @Test func `explain shows the tree, what fired, what was wanting, and the record`() throws {
    let folder = try TemporaryFolder()
    let frames = try folder.write("frames.txt", frame)
    let outcome = try Program.run(
      ["explain", "--frames", frames, "Lee grumbled at the toll.", "The wheel may grumble at it."])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("grumble            VBD    root"))
    #expect(
      outcome.output.contains("grumbled: [grumble] (\(frames), line 1) fired: position; told"))
    #expect(outcome.output.contains("      target: the toll"))
    #expect(outcome.output.contains("nearly: it does not read the mood 'possible'"))
    #expect(outcome.output.contains("position against (Lee): Lee grumbled at the toll"))
  }

  @Test func `a sentence that calls up nothing is told`() throws {
    let outcome = try Program.run(["explain", "Rain fell."])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Frames\n  none: no word calls one up\n"))
    #expect(outcome.output.hasSuffix("Record\n  nothing\n"))
  }
}
