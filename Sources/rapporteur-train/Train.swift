import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur-train",
    abstract: "Train the models that Rapporteur carries, from treebanks in CoNLL-U.",
    subcommands: [
      TrainTeacher.self, TrainNetwork.self, TrainSentences.self, TrainLemmas.self,
      TrainCoreference.self, TrainAttributions.self, ScoreLemmas.self, ExportClauses.self,
    ])
}
