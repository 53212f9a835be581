import Foundation
import Learning

/// Trains a network on two threads, always the same way for the same sentences.
final class NetworkTrainer {
  let parameters: Parameters
  private let workers: [Worker]
  private let second = SecondThread()
  private var random = SplitMix(state: 5)
  var rates = Worker.Rates() {
    didSet { for worker in workers { worker.rates = rates } }
  }
  private(set) var summary = ""

  static let capacity = 1600

  init(_ parameters: Parameters) {
    self.parameters = parameters
    workers = (0..<2).map {
      Worker(parameters, capacity: Self.capacity, seed: 1000 + UInt64($0))
    }
  }

  /// Reads all sentences once, in an order of its own; the rate falls along a cosine over all
  /// epochs.
  func epoch(_ sentences: [TrainingSentence], number: Int, of epochs: Int, rate: Float, batch: Int)
  {
    var order: [Int] = []
    for (index, sentence) in sentences.enumerated()
    where (1...HeadBuffers.longest).contains(sentence.count) {
      let chance = Float(random.next() >> 40) / Float(1 << 24)
      let times = Int(sentence.share + chance)
      for _ in 0..<times { order.append(index) }
    }
    order.shuffle(using: &random)
    for worker in workers { worker.totals = Worker.Totals() }
    var next = 0
    while next < order.count {
      let progress =
        (Float(number) + Float(next) / Float(order.count)) / Float(epochs)
      let warm = min(1, (Float(number) * Float(order.count) + Float(next) + 200) / 2000)
      let present = rate * warm * max(0.02, (1 + cos(progress * .pi)) / 2)
      var runs: [[TrainingSentence]] = []
      var total = 0
      for _ in workers {
        var run: [TrainingSentence] = []
        var size = 0
        while next < order.count, size < batch / workers.count {
          run.append(sentences[order[next]])
          size += sentences[order[next]].count
          next += 1
        }
        total += size
        runs.append(run)
      }
      step(runs, weight: 1 / Float(max(1, total)))
      parameters.update(workers.map(\.gradients), rate: present)
      if progress > 0.6 { every += 1 }
      if progress > 0.6, every % 20 == 0 { parameters.average() }
    }
    summarize()
  }

  private var every = 0

  private func step(_ runs: [[TrainingSentence]], weight: Float) {
    nonisolated(unsafe) let other = workers[1]
    let otherRun = runs[1]
    second.run {
      Self.learn(workers[0], runs[0], weight)
    } and: {
      unsafe Self.learn(other, otherRun, weight)
    }
  }

  private static func learn(_ worker: Worker, _ run: [TrainingSentence], _ weight: Float) {
    guard !run.isEmpty else { return }
    worker.load(run)
    worker.forward(training: true)
    let top = worker.shape.layers
    worker.stateGradients[top].clear(0..<(worker.rows * worker.shape.width))
    worker.tagsAndNames(weight: weight, training: true)
    worker.trees(weight: weight, training: true)
    worker.backward()
    worker.totals.tokens += Double(worker.rows)
  }

  private func summarize() {
    let tokens = workers.reduce(0) { $0 + $1.totals.tokens }
    let loss = workers.reduce(0) { $0 + $1.totals.loss }
    summary = "loss \((loss / max(1, tokens) * 1000).rounded() / 1000)"
  }

  /// What the network says of each token of each sentence.
  func read(_ sentences: [TrainingSentence]) -> [[ReadToken]] {
    var results: [[ReadToken]] = []
    let worker = workers[0]
    forEachRun(of: sentences) { results += worker.readTokens() }
    return results
  }

  /// Hands runs of sentences through the network, each to `body`; longer ones than are trained on
  /// are left out.
  private func forEachRun(of sentences: [TrainingSentence], _ body: () -> Void) {
    let worker = workers[0]
    var run: [TrainingSentence] = []
    var size = 0
    func flush() {
      guard !run.isEmpty else { return }
      worker.load(run)
      worker.forward(training: false)
      worker.tagsAndNames(weight: 0, training: false)
      worker.trees(weight: 0, training: false)
      body()
      run = []
      size = 0
    }
    for sentence in sentences where (1...HeadBuffers.longest).contains(sentence.count) {
      if size + sentence.count > Self.capacity { flush() }
      run.append(sentence)
      size += sentence.count
    }
    flush()
  }

  /// The share of right tags, heads and relations, by the averaged weights where there are some.
  func score(_ sentences: [TrainingSentence]) -> String {
    let worker = workers[0]
    worker.totals = Worker.Totals()
    parameters.swapAverage()
    defer { parameters.swapAverage() }
    forEachRun(of: sentences) {}
    let totals = worker.totals
    func share(_ part: Double, _ whole: Double) -> String {
      "\((part / max(1, whole) * 10000).rounded() / 100)"
    }
    return
      "UPOS \(share(totals.universalRight, totals.tagged)) XPOS \(share(totals.pennRight, totals.tagged))"
      + " UAS \(share(totals.headsRight, totals.attached))"
      + " LAS \(share(totals.labelsRight, totals.attached))"
      + " names \(share(totals.namesRight, totals.named))"
  }
}
