public import ArgumentParser
import Documents
import Foundation
public import Intake

/// What every command that reads reports asks of the person who hands them over.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read every input as text, html, markdown or jsonl, whatever its name.",
      valueName: "format"))
  var from: InputFormat?

  @Option(
    help: ArgumentHelp(
      "When the reports were published, such as 2021-03-22; wins over what they say.",
      valueName: "date"))
  var published: PublicationDate?

  @Option(help: ArgumentHelp("The outlet of the reports; wins over what they say."))
  var source: String?

  var intake: IntakeOptions {
    IntakeOptions(published: published?.publication, source: source, format: from)
  }
}

/// The reports of some inputs, one at a time; a problem is told on standard error in one line
/// and the rest goes on.
struct Inputs: Sequence, IteratorProtocol {
  private var stream: ReportStream
  private let tell: (IntakeProblem) -> Void

  /// The inputs and lines that could not be read so far.
  private(set) var problems = 0

  /// The bytes of the originals that were read so far.
  var bytesRead: Int { stream.bytesRead }

  init(
    _ paths: [String], _ options: InputOptions,
    tell: @escaping (IntakeProblem) -> Void = { StandardError.write("\($0)") }
  ) {
    stream = ReportStream(paths, options: options.intake)
    self.tell = tell
  }

  /// Whether the next report is to be had without waiting for who writes into a pipe.
  var isReady: Bool { stream.isReady }

  mutating func next() -> Report? {
    while let result = stream.next() {
      switch result {
      case .success(let report): return report
      case .failure(let problem):
        problems += 1
        tell(problem)
      }
    }
    return nil
  }
}

extension ExitCode {
  /// Some inputs were read and others not.
  static let partlyDone = ExitCode(3)
}

/// Where problems and progress go, so that standard output holds the result alone.
enum StandardError {
  /// Writes one line; control characters, which a file's name may hold, are shown as `?`.
  static func write(_ line: String) {
    let shown = line.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
    var text = String.UnicodeScalarView(shown)
    text.append("\n")
    try? FileHandle.standardError.write(contentsOf: Data(String(text).utf8))
  }
}

/// A publication date of the command line.
struct PublicationDate: ExpressibleByArgument {
  let publication: Publication

  init?(argument: String) {
    guard let publication = Publication(reading: argument, basis: .given) else { return nil }
    self.publication = publication
  }
}

extension InputFormat: ExpressibleByArgument {}
