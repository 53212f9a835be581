import Documents
import English
import Foundation
import Learning

/// How often what a network is so sure of is right, from texts that it was not trained on.
struct Calibration {
  private var readings: [(sureness: Double, isRight: Bool)] = []

  /// Notes what was found in a text, and whether it was marked there: half of the content, by shared
  /// tokens, and a token of the source.
  mutating func add(_ found: [AttributedSpans], _ example: AttributionExample) {
    let gold = example.paragraphs.flatMap(\.gold)
    var left = Set(gold.indices)
    for one in found.sorted(by: { $0.confidence > $1.confidence }) {
      let content = Set(one.content.joined())
      let match = left.first { index in
        let marked = Set(gold[index].content.joined())
        let shared = marked.intersection(content).count
        return 4 * shared >= marked.count + content.count
          && hasSource(one.source, gold[index].source)
      }
      if let match { left.remove(match) }
      readings.append((one.confidence, match != nil))
    }
  }

  private func hasSource(_ found: Range<Int>?, _ marked: [Range<Int>]) -> Bool {
    guard let found else { return marked.isEmpty }
    return marked.contains { $0.overlaps(found) }
  }

  /// The share of what was right at each of `count` even steps from 0 to 1.
  ///
  /// Smoothed over a tenth, and never falling: isotonic regression by pooling (Ayer et al. 1955).
  func points(_ count: Int) -> [Float] {
    var pools: [(right: Double, all: Double, points: Int)] = []
    for index in 0..<count {
      let place = Double(index) / Double(count - 1)
      var (right, all) = (place, 1.0)
      for reading in readings {
        let weight = max(0, 1 - abs(reading.sureness - place) / 0.1)
        all += weight
        if reading.isRight { right += weight }
      }
      pools.append((right, all, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard last.right / last.all < before.right / before.all else { break }
        pools.removeLast(2)
        pools.append(
          (last.right + before.right, last.all + before.all, last.points + before.points))
      }
    }
    return pools.flatMap { [Float](repeating: Float($0.right / $0.all), count: $0.points) }
  }
}
