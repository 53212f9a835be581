import ArgumentParser
import Briefs
import Documents
import Intake
import Reading

/// `rapporteur annotate`: reports in, their records out, one line an item.
struct Annotate: ParsableCommand {
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

  @Option(
    help: ArgumentHelp(
      "What to write besides, parted by commas: sentence, token, mention, time.",
      valueName: "layers"))
  var layers: LayerList?

  @Flag(help: "Leave the text out of the report lines.")
  var withoutText = false

  func run() throws {
    let reader = try RecordReader()
    let writer = InterchangeWriter(
      layers: Set(layers?.layers ?? []), includesText: !withoutText)
    var inputs = Inputs(files, inputs) { problem in
      let line = InterchangeError(
        path: problem.path, line: problem.line, message: "\(problem)")
      StandardError.write(line.json)
    }
    var lines: [UInt8] = []
    while let report = inputs.next() {
      let document = reader.document(of: report)
      lines.removeAll(keepingCapacity: true)
      writer.write(document, reader.items(of: document), to: &lines)
      try StandardOutput.write(lines)
    }
    if inputs.problems > 0 { throw ExitCode.partlyDone }
  }
}

/// Layers parted by commas.
struct LayerList: ExpressibleByArgument {
  let layers: [InterchangeLayer]

  init?(argument: String) {
    let names = argument.split(separator: ",")
    layers = names.compactMap { InterchangeLayer(rawValue: String($0)) }
    if layers.count != names.count || layers.isEmpty { return nil }
  }
}
