import Documents
import English
import Foundation
import Learning

/// Trains the ranker of antecedents: log-linear, all right readings as good as each other.
///
/// Durrett and Klein (2013): the loss is the softmax margin, with a price for each kind of error,
/// and AdaGrad (Duchi et al. 2011) takes the steps. Later rounds follow the model's own chains, so
/// that it learns to go on from its errors. The weights are the mean over the rounds.
struct CoreferenceTrainer {
  /// A document with trees, and the number of the thing that each gold phrase speaks of.
  struct Example {
    let discourse: Discourse
    let gold: [Int?]

    init(_ document: Document, entities: [Range<Int>: Int]) {
      discourse = Discourse(document)
      gold = discourse.nominals.map { entities[$0.tokens] }
    }
  }

  /// What an error costs: a link missed, one made to nothing, one to the wrong chain.
  var missed: Float = 2
  var invented: Float = 0.1
  var wrong: Float = 0.7
  var rate: Float = 0.05
  var epochs = 8

  /// The rounds in which the chains are those of the gold.
  var guidedEpochs = 2

  private let mask: UInt32
  private var weights: [Float]
  private var gradients: [Float]
  private var features = FeatureList()

  init(rows: Int) {
    mask = UInt32(rows - 1)
    weights = [Float](repeating: 0, count: rows)
    gradients = weights
  }

  mutating func train(_ examples: [Example]) -> LinearModel {
    var sum = [Float](repeating: 0, count: weights.count)
    var order = Array(examples.indices)
    var random = SplitMix(state: 3)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      for index in order { read(examples[index], isGuided: epoch < guidedEpochs) }
      for index in sum.indices { sum[index] += weights[index] }
    }
    return LinearModel(ranking: sum)
  }

  private mutating func read(_ example: Example, isGuided: Bool) {
    var discourse = example.discourse
    // How often each chain speaks of each thing; strangers have numbers below zero.
    var contents: [[Int: Int]] = []
    var chainOfEntity: [Int: Int] = [:]
    for (index, gold) in example.gold.enumerated() {
      let candidates = discourse.candidates()
      var readings: [[UInt32]] = []
      var isRight: [Bool] = []
      discourse.forEachReading(candidates, &features) { chain, features in
        readings.append(features)
        isRight.append(chain.map { Self.isMostly(contents[$0], gold) } ?? false)
      }
      let hasAntecedent = isRight.contains(true)
      if !hasAntecedent { isRight[0] = true }
      if readings.count > 1 { learn(readings, isRight, hasAntecedent) }
      let choice =
        isGuided
        ? gold.flatMap { chainOfEntity[$0] }
        : discourse.certain(candidates) ?? best(readings).map { candidates[$0] }
      discourse.add(to: choice)
      let chain = discourse.chainOf[index]
      if chain == contents.count { contents.append([:]) }
      contents[chain][gold ?? -1 - index, default: 0] += 1
      if let gold { chainOfEntity[gold] = chain }
    }
  }

  /// Whether at least half of a chain speaks of a thing.
  private static func isMostly(_ contents: [Int: Int], _ gold: Int?) -> Bool {
    guard let gold, let count = contents[gold] else { return false }
    return count * 2 >= contents.values.reduce(0, +)
  }

  /// The candidate that the model prefers; nil where it prefers a new chain.
  private func best(_ readings: [[UInt32]]) -> Int? {
    var best = 0
    var highest = score(readings[0])
    for index in readings.indices.dropFirst() {
      let score = score(readings[index])
      if score > highest { (best, highest) = (index, score) }
    }
    return best == 0 ? nil : best - 1
  }

  private func score(_ features: [UInt32]) -> Float {
    var sum: Float = 0
    for feature in features { sum += weights[Int(feature & mask)] }
    return sum
  }

  private mutating func learn(_ readings: [[UInt32]], _ isRight: [Bool], _ hasAntecedent: Bool) {
    var scores = readings.map { score($0) }
    for index in scores.indices where !isRight[index] {
      scores[index] += index == 0 ? missed : hasAntecedent ? wrong : invented
    }
    let highest = scores.max() ?? 0
    let shares = scores.map { exp($0 - highest) }
    let all = shares.reduce(0, +)
    let right = zip(shares, isRight).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    guard right > 0 else { return }
    for index in readings.indices {
      let slope = shares[index] / all - (isRight[index] ? shares[index] / right : 0)
      if abs(slope) > 1e-4 { step(readings[index], slope) }
    }
  }

  private mutating func step(_ features: [UInt32], _ slope: Float) {
    for feature in features {
      let row = Int(feature & mask)
      gradients[row] += slope * slope
      weights[row] -= rate * slope / (1e-3 + gradients[row].squareRoot())
    }
  }
}
