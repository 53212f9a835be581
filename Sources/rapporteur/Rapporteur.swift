import ArgumentParser

@main
struct Rapporteur: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur",
    abstract: "Keep the record of a decision in the making, from the reports on it.",
    version: "0.1.0",
    subcommands: [Benchmark.self])
}
