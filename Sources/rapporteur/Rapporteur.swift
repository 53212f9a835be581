import ArgumentParser

@main
struct Rapporteur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur",
    abstract: "Keep the record of a decision in the making, from the reports on it.",
    discussion: """
      rapporteur brief reports/      a brief of some reports, at once
      rapporteur add reports/        keep them; then: matters, list, timeline
      rapporteur annotate reports/   what each says, as lines for a program

      Reports are files or folders of plain text, Markdown, HTML or JSON Lines. Nothing leaves \
      this machine.

      Exit status: 0 done, 1 problems found, 3 partly done, 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      BriefCommand.self,
      Add.self,
      MatterList.self,
      List.self,
      Timeline.self,
      Search.self,
      Verify.self,
      Export.self,
      Annotate.self,
      Explain.self,
      Score.self,
      Benchmark.self,
    ])
}
