import ArgumentParser
import Briefs
import Documents
import English
import Foundation
import Intake
import Reading

/// `rapporteur annotate`: reports in, their records out, one line an item.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports and write their records as JSON Lines, without an archive.",
    discussion: """
      Writes, for each report, its own line and then a line for every statement, decision, \
      option, consequence, deadline, agreement, commitment, compliance, position, event and \
      figure, in the order of the text. Offsets count Unicode code points.

      Standard input is JSON Lines (objects with "id" and "text") where it begins with '{', else \
      one plain text. Inputs and lines that cannot be read are told on standard error, as \
      {"kind":"error",…}, and the exit status is then 3.
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
  var files: [String] = ["-"]

  @OptionGroup var inputs: InputOptions
  @OptionGroup var words: EnglishOptions

  @Option(
    help: ArgumentHelp(
      "What to write besides, parted by commas: sentence, token, mention, time, frame.",
      valueName: "layers"))
  var layers: LayerList?

  @Flag(help: "Leave the text out of the report lines.")
  var withoutText = false

  @Option(
    help: ArgumentHelp(
      """
      jsonl for the record, conllu for words, tags and trees alone, timeml for the text with its \
      times.
      """, valueName: "format"))
  var format = AnnotationFormat.jsonl

  func validate() throws {
    guard format != .jsonl, layers != nil || withoutText else { return }
    throw ValidationError("--layers and --without-text are for --format jsonl")
  }

  func run() async throws {
    let reader = try words.reader()
    var annotator = Annotator(reader: reader, write: write)
    var inputs = Inputs(files, inputs) { problem in
      let line = InterchangeError(path: problem.path, line: problem.line, message: "\(problem)")
      StandardError.write(line.json)
    }
    while true {
      // Who writes a line and waits for its answer must have it before the next line.
      if !inputs.isReady { try await annotator.finish() }
      guard let report = inputs.next() else { break }
      try await annotator.take(report)
    }
    try await annotator.finish()
    if inputs.problems > 0 { throw ExitCode.partlyDone }
  }

  /// Appends what is written of a report.
  private var write: @Sendable (RecordReader, Report, inout [UInt8]) -> Void {
    switch format {
    case .jsonl:
      let writer = InterchangeWriter(
        layers: layers?.layers ?? [], includesText: !withoutText,
        baseForm: BaseForms.english.text)
      return { reader, report, lines in
        var document = reader.document(of: report)
        if writer.layers.contains(.frame) { document.frames = reader.frames(of: document) }
        writer.write(document, reader.items(of: document), to: &lines)
      }
    case .conllu:
      let writer = CoNLLUWriter(
        baseForm: BaseForms.english.text, isEnclitic: Enclitics.isAttached)
      return { reader, report, lines in writer.write(reader.document(of: report), to: &lines) }
    case .timeml:
      let writer = TimeMLWriter()
      return { reader, report, lines in writer.write(reader.document(of: report), to: &lines) }
    }
  }
}

/// What `annotate` writes.
enum AnnotationFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, conllu, timeml
}

/// Reads reports on all cores and writes their lines in the order in which they came.
///
/// No more than two reports a core are in memory.
private struct Annotator {
  let reader: RecordReader
  let write: @Sendable (RecordReader, Report, inout [UInt8]) -> Void
  private let width = 2 * ProcessInfo.processInfo.activeProcessorCount
  private var pending: [Task<[UInt8], Never>] = []

  init(
    reader: RecordReader, write: @escaping @Sendable (RecordReader, Report, inout [UInt8]) -> Void
  ) {
    self.reader = reader
    self.write = write
  }

  /// Begins to read a report, and writes the one whose turn it is.
  mutating func take(_ report: Report) async throws {
    if pending.count == width { try await writeFirst() }
    pending.append(
      Task { [reader, write] in
        var lines: [UInt8] = []
        write(reader, report, &lines)
        return lines
      })
  }

  /// Writes the reports that are still being read.
  mutating func finish() async throws {
    while !pending.isEmpty { try await writeFirst() }
  }

  private mutating func writeFirst() async throws {
    try StandardOutput.write(await pending.removeFirst().value)
  }
}

/// Layers parted by commas.
struct LayerList: ExpressibleByArgument {
  let layers: Set<InterchangeLayer>

  init?(argument: String) {
    let names = argument.split(separator: ",")
    let known = names.compactMap { InterchangeLayer(rawValue: String($0)) }
    guard !known.isEmpty, known.count == names.count else { return nil }
    layers = Set(known)
  }
}
