import ArgumentParser
import Documents
import Intake
import Storage

/// `rapporteur verify`: proves that the archive says what the originals say.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the originals again and prove every span of every item.",
    discussion: """
      Each item is words of a report, and each report was read from a file. This command reads \
      those files again and checks that the words still stand where the archive says. Without a \
      matter, the whole archive is checked.

      The exit status is 1 where words differ or a file is gone. A file that has changed around \
      the words is told, and is no fault.
      """)

  @Argument(help: ArgumentHelp("The matter (default: all).", valueName: "matter"))
  var matter: String?

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    var verification = Verification()
    for record in try archive.existing().records(ofMatter: matter) {
      for line in verification.check(record) { print(SafeText.line(line)) }
    }
    print(verification.summary)
    if verification.hasProblems { throw ExitCode.failure }
  }
}

/// Counts what is proved, report by report.
struct Verification {
  private var prover = OriginProver()
  private var reports = 0
  private var items = 0
  private var proved = 0
  private var different = 0
  private var gone = 0
  private var withoutFile = 0

  /// Whether words differ or an original is gone.
  var hasProblems: Bool { different > 0 || gone > 0 }

  /// "240 spans of 31 items in 3 reports are proved".
  var summary: String {
    var line = "\(counted(proved, "span")) of \(counted(items, "item")) in "
    line += "\(counted(reports, "report")) \(proved == 1 ? "is" : "are") proved"
    if different > 0 { line += ", \(different) differ" }
    if gone > 0 { line += ", the originals of \(counted(gone, "report")) are gone" }
    if withoutFile > 0 {
      line += ", \(counted(withoutFile, "report")) came from standard input and cannot be proved"
    }
    return line
  }

  /// The problems of a report, a line each.
  mutating func check(_ record: ReportRecord) -> [String] {
    let report = record.report
    let spans = record.items.flatMap { item in item.ranges.map { (item, $0) } }
    reports += 1
    items += record.items.count
    guard let path = report.origin?.path else {
      withoutFile += 1
      return []
    }
    let proof = prover.proof(of: report, spans.map(\.1))
    guard proof.original != .missing else {
      gone += 1
      return [
        "\(report.id): the original '\(path)' is gone or cannot be read, so that "
          + "\(counted(spans.count, "span")) cannot be proved; put it back"
      ]
    }
    let wrong = zip(spans, proof.verdicts).filter { $1 != .same }.map(\.0)
    proved += spans.count - wrong.count
    different += wrong.count
    if let first = wrong.first {
      return [
        "\(report.id): \(wrong.count) of \(counted(spans.count, "span")) differ from the original "
          + "'\(path)', which has changed since it was read; the first is of the "
          + "\(first.0.kind.rawValue) in ¶\(first.0.paragraph): “\(words(first.1, of: report))”"
      ]
    }
    if proof.original == .changed {
      return [
        "\(report.id): the original '\(path)' has changed since it was read, but all "
          + "\(counted(spans.count, "span")) still stand in it"
      ]
    }
    return []
  }

  private func words(_ range: TextRange, of report: Report) -> String {
    let bytes = Array(report.text.utf8)
    guard range.end <= bytes.count else { return "" }
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}
