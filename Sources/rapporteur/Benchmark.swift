import ArgumentParser
import Documents
import Foundation
import Reading

/// Times every stage of the reading, for `script/bench`; not listed in the help.
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time each stage of the reading on plain text files, on one core.",
    shouldDisplay: false)

  @Argument(help: "Files of plain text, or folders of them.", completion: .file())
  var files: [String]

  @Option(help: "How often each stage is run; the best run counts.")
  var rounds = 5

  @OptionGroup var words: EnglishOptions

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be at least 1, not \(rounds)") }
  }

  func run() throws {
    let reports = try files.flatMap(texts).map { Report(id: $0.path, text: $0.text) }
    let count = reports.reduce(0) { $0 + wordCount($1.text) }
    let stages = StageTimes(try words.reader(), reports, rounds: rounds)
    print("\(reports.count) texts, \(count) words, best of \(rounds), one core")
    for (name, seconds) in stages.seconds { print(line(name, count, seconds)) }
    print(line("reading, whole", count, stages.whole))
  }

  private func line(_ name: String, _ words: Int, _ seconds: Double) -> String {
    let rate = String(Int(Double(words) / max(seconds, 1e-9)))
    return name.padding(toLength: 24, withPad: " ", startingAt: 0)
      + String(repeating: " ", count: max(0, 12 - rate.count)) + rate + " words/s"
  }

  private func texts(at path: String) throws -> [(path: String, text: String)] {
    let contents = try? FileManager.default.contentsOfDirectory(atPath: path)
    let paths = contents.map { $0.sorted().map { "\(path)/\($0)" } } ?? [path]
    return try paths.map { path in
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return (path, String(decoding: data, as: UTF8.self))
    }
  }

  /// Words as `wc -w` counts them.
  private func wordCount(_ text: String) -> Int {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
  }
}

/// The best time of each stage over all reports, each fed with what those before it filled.
private struct StageTimes {
  private(set) var seconds: [(name: String, seconds: Double)] = []
  private(set) var whole = Double.infinity

  init(_ reader: RecordReader, _ reports: [Report], rounds: Int) {
    var documents = reports.map(Document.init)
    for stage in reader.pipeline.stages {
      let before = documents
      let best = bestTime(of: rounds) {
        documents = before
      } work: {
        for index in documents.indices { stage.annotate(&documents[index]) }
      }
      seconds.append(("\(type(of: stage))", best))
    }
    var items = 0
    let rules = bestTime(of: rounds) {
    } work: {
      for document in documents { items += reader.items(of: document).count }
    }
    seconds.append(("rules of the record", rules))
    whole = bestTime(of: rounds) {
    } work: {
      for report in reports { items += reader.read(report).items.count }
    }
  }
}

private func bestTime(of rounds: Int, prepare: () -> Void, work: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<rounds {
    prepare()
    let start = processorTime()
    work()
    best = min(best, processorTime() - start)
  }
  return best
}

/// Seconds of this process on a processor: other work on the machine does not count.
private func processorTime() -> Double {
  Double(clock()) / Double(CLOCKS_PER_SEC)
}
