import ArgumentParser
import Documents
import Foundation
import Storage

/// `rapporteur search`: sentences by their words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the sentences of the archive that hold some words.",
    discussion: """
      Finds the sentences that hold all the words, whatever their endings (close finds closed and \
      closing), best first, each with its report, paragraph and date. Words between double \
      quotation marks are a phrase. The exit status is 1 where nothing is found.

      Example:
        rapporteur search --matter bridge '"final decision" close'
      """)

  @Argument(help: "The words to look for.")
  var words: [String]

  @OptionGroup var matter: MatterOption

  @Option(help: "How many sentences to show at most.")
  var limit = 20

  @OptionGroup var archive: ArchiveOption

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1, not \(limit)") }
  }

  func run() throws {
    let hits = try archive.existing().search(
      words.joined(separator: " "), inMatter: matter.matter, limit: limit)
    let style = MatchStyle.current
    for hit in hits {
      print(SafeText.line(Self.place(hit)))
      print("  \(style.sentence(hit))")
    }
    if hits.isEmpty {
      StandardError.write("no sentence holds all these words")
      throw ExitCode.failure
    }
  }

  private static func place(_ hit: SearchHit) -> String {
    // The day is enough to find a report; the clock, where it is known, is not shown.
    let day = hit.published.flatMap { $0.split(separator: "T").first.map(String.init) }
    let parts = [day, hit.source].compactMap(\.self)
    return "\(hit.report) ¶\(hit.paragraph)" + parts.map { " · \($0)" }.joined()
  }
}

/// How the words that were looked for stand out.
enum MatchStyle {
  /// Bold, on a terminal.
  case bold
  /// Between asterisks, where the words go to a file or a pipe, or `NO_COLOR` is set.
  case asterisks

  static var current: MatchStyle { Terminal.hasColor ? .bold : .asterisks }

  /// The sentence on one line, its words marked.
  func sentence(_ hit: SearchHit) -> String {
    let bytes = Array(hit.sentence.utf8)
    var shown = ""
    var end = 0
    for match in hit.matches {
      shown += SafeText.text(bytes[end..<match.start])
      shown += opening + SafeText.text(bytes[match.start..<match.end]) + closing
      end = match.end
    }
    return SafeText.joined(shown + SafeText.text(bytes[end...]))
  }

  private var opening: String { self == .bold ? "\u{1B}[1m" : "*" }
  private var closing: String { self == .bold ? "\u{1B}[22m" : "*" }
}
