import ArgumentParser
import Documents
import English
import Foundation
import Learning
import Reading
import Scoring

struct TrainAttributions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attributions",
    abstract: "Train the network of attributions from texts with marks in brat's format.")

  @Option(help: "Where the model goes.")
  var output: String?

  @Option(help: "How often the texts are read.")
  var epochs = 12

  @Option(help: "Numbers a token in the search for cues.")
  var width = 96

  @Option(help: "Numbers a token in the search for source and content.")
  var pairWidth = 96

  @Option var layers = 1
  @Option var pairLayers = 2
  @Option var rate: Float = 0.002
  @Option var batch = 1000
  @Option var drop: Float = 0.25

  @Option(help: "A folder of texts to read when done, and where what is found goes, as JSON Lines.")
  var dev: String?
  @Option var predictions: String?

  @Option(help: "Treebank files of GUM, whose discourse relations tell who says what.")
  var gum: [String] = []

  @Option(help: "Folders of raw news, in which the rules tell who says what.")
  var silver: [String] = []

  @Argument(help: "Folders of texts and marks.")
  var folders: [String] = []

  func run() throws {
    let lexicon = Lexicon.english
    let stages = try Pipeline(Self.stages(lexicon))
    let texts = try marked() + discourses() + ruled(stages)
    let examples = texts.map { AttributionExample($0, stages: stages, lexicon: lexicon) }
    // From a network that has not seen every tenth text, how sure one may be.
    let part = try train(on: examples.indices.filter { $0 % 10 != 9 }.map { examples[$0] })
    let steps = AttributionFile.points
    let straight = (0..<steps).map { Float($0) / Float(steps - 1) }
    let finder = AttributionFinder(
      network: try AttributionFinder.network(ModelBytes(part.file(calibration: straight))))
    var calibration = Calibration()
    for index in examples.indices where index % 10 == 9 {
      var document = examples[index].document
      finder.annotate(&document)
      calibration.add(document.attributions, examples[index])
    }
    let points = calibration.points(steps)
    print("right at each step of sureness: \(points)")
    let file = try train(on: examples).file(calibration: points)
    if let output { try Data(file).write(to: URL(fileURLWithPath: output)) }
    if let dev, let predictions {
      try predict(dev, try AttributionFinder.network(ModelBytes(file)), stages, to: predictions)
    }
  }

  private func train(on examples: [AttributionExample]) throws -> AttributionParameters {
    let items = examples.flatMap { example in
      example.paragraphs.map { AttributionWorker.Item(example: example, paragraph: $0) }
    }
    let states = examples.first.map { $0.states.count / max(1, $0.document.tokens.count) } ?? 0
    let shape = AttributionShape(
      input: states, width: width, pairWidth: pairWidth, layers: layers, pairLayers: pairLayers,
      tokenRows: AttributionSigns.tokenRows, pairRows: AttributionSigns.pairRows)
    let parameters = AttributionParameters(shape, seed: 3)
    let trainer = AttributionTrainer(parameters, drop: drop)
    print("\(examples.count) texts, \(items.count) paragraphs, \(shape.layout.count) weights")
    for epoch in 0..<epochs {
      let began = Date()
      trainer.epoch(items, number: epoch, of: epochs, rate: rate, batch: batch)
      print("epoch \(epoch + 1): \(trainer.summary), \(Int(Date().timeIntervalSince(began))) s")
    }
    parameters.swapAverage()
    return parameters
  }

  static func stages(_ lexicon: Lexicon) -> [any Annotator] {
    [
      BlockSegmenter(), Tokenizer(lexicon: lexicon), SentenceSplitter(), QuotationFinder(),
      Parser(), LexiconTagger(lexicon: lexicon),
    ]
  }

  private func marked() throws -> [AttributedText] {
    try folders.map(BratFolder.init).flatMap { folder in
      try (0..<folder.count).map { try folder.text($0) }
    }
  }

  private func discourses() throws -> [AttributedText] {
    try gum.flatMap { path in
      try CoNLLUReader.documents(atPath: path).map {
        DiscourseAttributions.text(of: $0, path: path)
      }
    }
  }

  /// Raw news, with what the rules of the record find in it.
  private func ruled(_ stages: Pipeline) throws -> [AttributedText] {
    guard !silver.isEmpty else { return [] }
    let reader = try RecordReader()
    let rules = try Pipeline(
      reader.pipeline.stages.filter { !($0 is AttributionFinder) })
    return try silver.flatMap { try TrainTeacher.texts(in: $0) }.enumerated().map { index, text in
      let report = Report(id: "\(index)", text: text)
      let items = reader.items(of: rules.document(of: report))
      return AttributedText(
        path: report.id, text: text, attributions: GoldAttribution.attributions(of: items),
        discarded: [])
    }
  }

  private func predict(
    _ folder: String, _ network: AttributionNetwork, _ stages: Pipeline, to path: String
  ) throws {
    let finder = AttributionFinder(network: network)
    var lines = ""
    let folder = try BratFolder(folder)
    for index in 0..<folder.count {
      let text = try folder.text(index)
      var document = stages.document(of: Report(id: text.path, text: text.text))
      finder.annotate(&document)
      let name = URL(fileURLWithPath: text.path).deletingPathExtension().lastPathComponent
      let spans = { (runs: [Range<Int>]) in
        runs.map { run in
          let range = document.range(ofTokens: run)
          return "[\(range.start),\(range.end)]"
        }.joined(separator: ",")
      }
      for found in document.attributions {
        lines +=
          "{\"doc\":\"\(name)\",\"content\":[\(spans(found.content))],"
          + "\"source\":[\(spans(found.source.map { [$0] } ?? []))],\"cue\":[\(spans([found.cue]))],"
          + "\"confidence\":\(found.confidence)}\n"
      }
    }
    try Data(lines.utf8).write(to: URL(fileURLWithPath: path))
  }
}
