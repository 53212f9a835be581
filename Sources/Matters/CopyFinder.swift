/// Looks up each sentence among those read before it.
struct CopyFinder {
  struct Place: Hashable {
    let report: Int
    let sentence: Int
  }

  /// For each report and sentence, where it was copied from.
  private(set) var origins: [[Place?]]

  private let reports: [PreparedReport]
  private var places: [UInt64: [Place]] = [:]

  private static let shingle = 5
  private static let shortest = 8
  private static let containment = 0.7

  /// A phrase of many reports says nothing of who copied whom.
  private static let mostPlaces = 24

  init(_ reports: [PreparedReport]) {
    self.reports = reports
    origins = reports.map { Array(repeating: nil, count: $0.sentences.count) }
  }

  mutating func read(_ report: Int) {
    for (index, sentence) in reports[report].sentences.enumerated()
    where sentence.narrative.count >= Self.shortest {
      let shingles = Self.shingles(of: sentence.narrative)
      if let origin = origin(of: shingles, in: report) {
        origins[report][index] = origin
      } else {
        let place = Place(report: report, sentence: index)
        for shingle in shingles where places[shingle, default: []].count < Self.mostPlaces {
          places[shingle, default: []].append(place)
        }
      }
    }
  }

  /// Sentences between quotation marks are copies only beside copied ones, word for word.
  mutating func fillQuotations(of report: Int) {
    let sentences = reports[report].sentences
    for step in [1, -1] {
      let indices = step > 0 ? Array(sentences.indices) : sentences.indices.reversed()
      for index in indices where origins[report][index] == nil {
        let before = index - step
        guard sentences.indices.contains(before), let near = origins[report][before],
          reports[near.report].sentences.indices.contains(near.sentence + step)
        else { continue }
        let words = sentences[index].words.map(\.form)
        let other = reports[near.report].sentences[near.sentence + step].words.map(\.form)
        if !words.isEmpty, words == other {
          origins[report][index] = Place(report: near.report, sentence: near.sentence + step)
        }
      }
    }
  }

  func runs() -> [CopiedRun] {
    var runs: [CopiedRun] = []
    for (report, places) in origins.enumerated() {
      var start = 0
      while start < places.count {
        guard let origin = places[start] else {
          start += 1
          continue
        }
        var end = start + 1
        while end < places.count, places[end]?.report == origin.report { end += 1 }
        runs.append(
          CopiedRun(
            report: report, sentences: start..<end, origin: origin.report,
            originSentence: origin.sentence))
        start = end
      }
    }
    return runs
  }

  private func origin(of shingles: Set<UInt64>, in report: Int) -> Place? {
    var shared: [Place: Int] = [:]
    for shingle in shingles {
      for place in places[shingle] ?? [] where place.report != report {
        shared[place, default: 0] += 1
      }
    }
    let best = shared.max {
      ($0.value, $1.key.report, $1.key.sentence) < ($1.value, $0.key.report, $0.key.sentence)
    }
    guard let best else { return nil }
    let other = reports[best.key.report].sentences[best.key.sentence].narrative
    let shorter = min(shingles.count, max(1, other.count - Self.shingle + 1))
    return Double(best.value) >= Self.containment * Double(shorter) ? best.key : nil
  }

  private static func shingles(of words: [UInt64]) -> Set<UInt64> {
    guard words.count >= shingle else { return [] }
    return Set(
      (0...(words.count - shingle)).map { WordScanner.hash(words[$0..<$0 + shingle]) })
  }
}
