import ArgumentParser
import Documents
import English
import Foundation
import Learning

/// Trains a large network over the features of a sentence encoder, and lets it read raw news.
///
/// The small network then learns from what it read (Hinton et al. 2015; Petrov et al. 2010).
struct TrainTeacher: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teacher", abstract: "Train the teacher of the network and let it read news.")

  @Option(help: "The folder of the sentence encoder: vocab.txt and model.safetensors.")
  var encoder: String

  @Option(help: "A folder with names/ and polnear/ in it.")
  var names: String

  @Option(help: "Where the sentences that the teacher has read go.")
  var output: String

  @Option(help: "Folders of plain texts for the teacher to read.")
  var texts: [String] = []

  @Option var epochs = 10
  @Option var width = 320
  @Option var rate: Float = 0.002
  @Option var batch = 700

  @Option(help: "Treebank files to score on while training.")
  var dev: [String] = []

  @Argument(help: "Treebank files in CoNLL-U.")
  var files: [String]

  func run() throws {
    let encoder = try SentenceEncoder(folder: self.encoder)
    let shape = NetworkShape(
      width: width, layers: 2, reach: 1, arcWidth: 192, labelWidth: 128,
      universalTags: UniversalTag.allCases.count, pennTags: PennTag.allCases.count,
      relations: Relation.allCases.count, nameTags: NameTags.count(types: EntityType.allCases.count)
    )
    let parameters = Parameters(
      shape, PieceVectors(pieces: encoder.words, width: encoder.features), seed: 21)
    let trainer = NetworkTrainer(parameters)
    trainer.rates = Worker.Rates(word: 0.1, hidden: 0.3, head: 0.3)
    var train = try TrainingSentence.treebank(files, encoder.words)
    let named = try NameCorpus.all(in: names, encoder.words, tables: 0.9)
    // One in ten of the token tables' sentences is enough, and these alone are encoded.
    train += named.enumerated().filter { $0.element.share != 0.9 || $0.offset % 10 == 0 }.map(
      \.element)
    report("\(train.count) sentences to encode")
    train = encode(train, encoder)
    let held = try dev.map {
      (
        $0,
        encode(
          try TrainingSentence.treebank([$0], encoder.words), encoder)
      )
    }
    for epoch in 0..<epochs {
      let began = Date()
      trainer.epoch(train, number: epoch, of: epochs, rate: rate, batch: batch)
      report("epoch \(epoch + 1): \(trainer.summary), \(Int(Date().timeIntervalSince(began))) s")
      for (name, sentences) in held where (epoch + 1) % 2 == 0 || epoch + 1 == epochs {
        report(
          "  \(name.split(separator: "/").suffix(2).joined(separator: "/")): \(trainer.score(sentences))"
        )
      }
    }
    parameters.swapAverage()
    train = []
    try readTexts(trainer, encoder)
  }

  private func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  private func encode(_ sentences: [TrainingSentence], _ encoder: SentenceEncoder)
    -> [TrainingSentence]
  {
    let features = encoder.features
    let results = Slots(count: sentences.count)
    nonisolated(unsafe) let shared = encoder
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      for index in stride(from: half, to: sentences.count, by: 2) {
        let sentence = sentences[index]
        let buffer = FloatBuffer(sentence.count * features)
        let tokens = (0..<sentence.count).map {
          Array(sentence.pieces[Int(sentence.pieceStarts[$0])..<Int(sentence.pieceStarts[$0 + 1])])
        }
        unsafe shared.encode(tokens, into: buffer, at: 0)
        results.set(buffer, at: index)
      }
    }
    return sentences.indices.map { index in
      var sentence = sentences[index]
      sentence.context = results.buffer(at: index)
      return sentence
    }
  }

  /// Reads the texts with our own tokens and sentences, a thousand sentences at a time.
  private func readTexts(_ trainer: NetworkTrainer, _ encoder: SentenceEncoder) throws {
    let pipeline = try Pipeline([BlockSegmenter(), Tokenizer(), SentenceSplitter()])
    var out = ""
    var forms: [[String]] = []
    var count = 0
    func flush() {
      let sentences = forms.map { words in
        var sentence = TrainingSentence()
        for form in words { sentence.append(form: form, encoder.words) }
        return sentence
      }
      for (words, tokens) in zip(forms, trainer.read(encode(sentences, encoder))) {
        out += SilverFile.text(words, tokens)
      }
      count += forms.count
      forms = []
    }
    for folder in texts {
      for text in try Self.texts(in: folder) {
        let document = pipeline.document(of: Report(id: folder, text: text))
        for sentence in document.sentences where (3...120).contains(sentence.tokens.count) {
          forms.append(sentence.tokens.map { document.text(document.tokens[$0].range) })
        }
        if forms.count >= 1000 { flush() }
      }
      flush()
      report("\(count) sentences read")
    }
    try Data(out.utf8).write(to: URL(fileURLWithPath: output))
  }

  /// The texts of a folder: its files, of tables the last column.
  static func texts(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
        return [String]()
      }
      let whole = String(decoding: data, as: UTF8.self)
      return name.hasSuffix(".csv") ? CommaSeparated.last(of: whole) : [whole]
    }
  }
}

/// A place for each of several results, each filled once by one thread.
private final class Slots: @unchecked Sendable {
  private var buffers: [FloatBuffer?]
  private let lock = NSLock()

  init(count: Int) { buffers = [FloatBuffer?](repeating: nil, count: count) }

  func set(_ buffer: FloatBuffer, at index: Int) { lock.withLock { buffers[index] = buffer } }
  func buffer(at index: Int) -> FloatBuffer? { lock.withLock { buffers[index] } }
}
