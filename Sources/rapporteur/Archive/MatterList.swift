import ArgumentParser
import Documents
import Storage

/// `rapporteur matters`: what the archive holds.
struct MatterList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matters",
    abstract: "List the matters of the archive.",
    discussion: """
      One line a matter: its name, how many reports and items it has, how many items a person \
      should check, and the days on which its first and last report were published.
      """)

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let matters = try archive.existing().matters()
    let width = matters.map(\.name.count).max() ?? 0
    for matter in matters { print(SafeText.text(line(matter, width: width).utf8)) }
  }

  private func line(_ matter: MatterSummary, width: Int) -> String {
    var line = matter.name + String(repeating: " ", count: width - matter.name.count)
    line += "  \(counted(matter.reports, "report")), \(counted(matter.items, "item"))"
    if matter.toCheck > 0 { line += " (\(matter.toCheck) to check)" }
    switch (matter.published.earliest, matter.published.latest) {
    case (let first?, let last?) where first != last: line += ", \(first) to \(last)"
    case (let first?, _): line += ", \(first)"
    case (nil, let last?): line += ", until \(last)"
    case (nil, nil): break
    }
    return line
  }
}

/// "1 report", "3 reports".
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
