import Foundation
import Learning

/// Trains a network of attributions on two threads, always the same way for the same texts.
final class AttributionTrainer {
  let parameters: AttributionParameters
  private let workers: [AttributionWorker]
  private let second = SecondThread()
  private var random = SplitMix(state: 7)
  private var sinceAverage = 0
  private(set) var summary = ""

  private static let capacity = 1600

  init(_ parameters: AttributionParameters, drop: Float) {
    self.parameters = parameters
    workers = (0..<2).map {
      AttributionWorker(parameters, capacity: Self.capacity, seed: 2000 + UInt64($0))
    }
    for worker in workers { worker.drop = drop }
  }

  /// Reads all paragraphs once, in an order of its own; the rate falls along a cosine over all
  /// epochs.
  func epoch(
    _ items: [AttributionWorker.Item], number: Int, of epochs: Int, rate: Float, batch: Int
  ) {
    let order = items.indices.shuffled(using: &random)
    for worker in workers { worker.resetTotals() }
    var next = 0
    while next < order.count {
      let done = Float(number) + Float(next) / Float(order.count)
      let warm = min(1, (done * Float(order.count) + 200) / 4000)
      let present = rate * warm * max(0.02, (1 + cos(done / Float(epochs) * .pi)) / 2)
      var runs: [[AttributionWorker.Item]] = []
      var total = 0
      for _ in workers {
        var run: [AttributionWorker.Item] = []
        var size = 0
        while next < order.count, size < batch / workers.count {
          run.append(items[order[next]])
          size += items[order[next]].paragraph.tokens.count
          next += 1
        }
        total += size
        runs.append(run)
      }
      step(runs, weight: 1 / Float(max(1, total)))
      parameters.update(workers.map(\.layers.gradients), rate: present)
      if done / Float(epochs) > 0.6 {
        sinceAverage += 1
        if sinceAverage % 20 == 0 { parameters.takeAverage() }
      }
    }
    let tokens = max(1, workers.reduce(0) { $0 + $1.tokens })
    let share = { (sum: Double) in "\((sum / tokens * 10000).rounded() / 10000)" }
    summary =
      "loss of cues \(share(workers.reduce(0) { $0 + $1.loss })),"
      + " of spans \(share(workers.reduce(0) { $0 + $1.pairLoss }))"
  }

  private func step(_ runs: [[AttributionWorker.Item]], weight: Float) {
    nonisolated(unsafe) let other = workers[1]
    let otherRun = runs[1]
    second.run {
      workers[0].learn(runs[0], weight: weight)
    } and: {
      unsafe other.learn(otherRun, weight: weight)
    }
  }
}
