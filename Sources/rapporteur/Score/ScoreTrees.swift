import ArgumentParser
import Documents
import English
import Scoring

struct ScoreTrees: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trees",
    abstract: "Score tags, base forms and dependency trees against treebanks in CoNLL-U.",
    discussion: """
      UPOS and XPOS are the shares of words with the right universal and Penn tag, Lemmas of those \
      with the right base form, UAS with the right head, LAS with the right head and relation, CLAS \
      the same of content words; by the definitions of the CoNLL 2018 shared task. Words and \
      sentences are those of the file.
      """)

  @Flag(
    help: """
      Read the raw text instead, a paragraph at each '# newpar', and score tokens and sentences too.
      """)
  var raw = false

  @Flag(help: "Tell for each relation how often it is right, and what it is taken for.")
  var relations = false

  @Argument(help: "Treebank files in CoNLL-U.", completion: .file())
  var files: [String]

  @OptionGroup var words: EnglishOptions

  func validate() throws {
    guard !(raw && relations) else {
      throw ValidationError("--relations needs the words of the file; leave --raw out")
    }
  }

  func run() throws {
    let documents = try files.flatMap { try CoNLLUReader.documents(atPath: $0) }
    let english = try words.stages()
    let pipeline = try Pipeline(english)
    let stages = LaterStages(of: english)
    var score = TreeScore()
    var relationScore = RelationScore()
    for gold in documents.map(GoldText.init) {
      if raw {
        score.add(gold, pipeline.document(of: gold.report))
      } else {
        var document = gold.document()
        stages.annotate(&document)
        score.add(gold, document)
        if relations { relationScore.add(gold, document) }
      }
    }
    try (raw ? score.rawFigures : score.figures).write()
    if relations { print(relationScore.lines.joined(separator: "\n")) }
  }
}
