import Foundation

/// The built program, run as a person runs it.
public struct Program {
  public struct Outcome: Sendable {
    public let output: String
    public let errors: String
    public let status: Int32
  }

  /// Runs `rapporteur` with arguments, in a fixed environment unless told otherwise.
  public static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    // The program stands beside the tests.
    let folder = Bundle.main.bundleURL
    let process = Process()
    process.executableURL = folder.appendingPathComponent("rapporteur")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"].merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let files = try ["output", "errors"].map { name in
      try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.write(name, "")))
    }
    // Files, not pipes: a pipe that nobody empties stops the program.
    let stdin = try scratch.write("input", input)
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: stdin))
    process.standardOutput = files[0]
    process.standardError = files[1]
    try process.run()
    process.waitUntilExit()
    let text = { (name: String) in
      try String(contentsOfFile: "\(scratch.path)/\(name)", encoding: .utf8)
    }
    return Outcome(
      output: try text("output"), errors: try text("errors"), status: process.terminationStatus)
  }
}
