import ArgumentParser
import Scoring

/// `rapporteur score`: how near the program comes to what people marked.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score what is read against files that people marked.",
    discussion: """
      Prints one figure a row, in hundredths, over all files together. A damaged file is told with \
      its line on standard error, and nothing is scored; where files are documents of their own, as \
      those of times, the others are.
      """,
    subcommands: [
      ScoreTrees.self, ScoreNames.self, ScoreCoreference.self, ScoreTimes.self,
      ScoreStatements.self,
    ])
}

extension [Figure] {
  func write() throws {
    let rows = map { "\($0)\n" }.joined()
    try StandardOutput.write([UInt8](rows.utf8))
  }
}
