import ArgumentParser
import Briefs
import Matters
import Storage

/// `rapporteur timeline`: what happened, what is planned and what falls due.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the dated events and deadlines of a matter, the earliest first.",
    discussion: """
      Each line is a day or a span of days, the words of a report and their place: [2 ¶3] is the \
      third paragraph of report 2 in the list below. What is planned is marked, and what one \
      report foresees and a later one tells as done is one line. Without a matter, all matters \
      are printed, one after the other.
      """)

  @Argument(help: ArgumentHelp("The matter (default: all).", valueName: "matter"))
  var matter: String?

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.existing()
    let names = try matter.map { [$0] } ?? archive.matters().map(\.name)
    let renderer = TextBrief(
      width: Terminal.width, color: Terminal.hasColor, isComplete: true)
    for (index, name) in names.enumerated() {
      let matter = Matter(label: name, records: try archive.records(ofMatter: name))
      let text = renderer.render(Brief(matter, headings: [.timeline]))
      try StandardOutput.write(Array((index > 0 ? "\n" + text : text).utf8))
    }
  }
}
