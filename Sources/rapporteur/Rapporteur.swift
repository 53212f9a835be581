import ArgumentParser

@main
struct Rapporteur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur",
    abstract: "Keep the record of a decision in the making, from the reports on it.",
    version: "0.1.0",
    subcommands: [
      Add.self,
      MatterList.self,
      Search.self,
      Annotate.self,
      Benchmark.self,
    ])
}
