import Learning

/// Heads and relations: the biaffine attention of Dozat and Manning (2017), with a term for the
/// distance.
extension Worker {
  func trees(weight: Float, training: Bool) {
    let top = states[shape.layers]
    let width = shape.width
    let arc = shape.arcWidth
    setRows(heads.arcs, layout.arcBias, rows)
    Matrix.multiply(
      top, 0, width, parameters.dense, layout.arcs.offset, 2 * arc, into: heads.arcs, 0, 2 * arc,
      rows: rows, depth: width, columns: 2 * arc)
    for index in 0..<(rows * 2 * arc) { heads.arcs[index] = max(0, heads.arcs[index]) }
    drop(heads.arcs, heads.arcMask, rows * 2 * arc, training ? rates.head : 0)
    setRows(heads.bilinear, layout.headBias, rows)
    Matrix.multiply(
      heads.arcs, 0, 2 * arc, parameters.dense, layout.bilinear.offset, arc, into: heads.bilinear,
      0, arc, rows: rows, depth: arc, columns: arc)
    heads.distances.clear(0..<(rows * NetworkShape.distances))
    Matrix.multiply(
      heads.arcs, 0, 2 * arc, parameters.dense, layout.distance.offset, NetworkShape.distances,
      into: heads.distances, 0, NetworkShape.distances, rows: rows, depth: arc,
      columns: NetworkShape.distances)
    heads.arcGradient.clear(0..<(rows * 2 * arc))
    heads.bilinearGradient.clear(0..<(rows * arc))
    heads.distanceGradient.clear(0..<(rows * NetworkShape.distances))
    var found: [[Int]] = []
    for number in sentences.indices {
      guard !training || !sentences[number].heads.isEmpty else {
        found.append([])
        continue
      }
      score(number)
      if training {
        learn(number, weight)
        found.append(sentences[number].heads.map(Int.init))
      } else {
        let count = sentences[number].count
        found.append(
          SpanningTree.heads(
            scores: heads.scores, stride: NetworkSums.padded(count + 1), count: count))
        tally(number, found[number])
      }
    }
    if training { carryArcs() }
    if !training { foundHeads = found }
    labels(found, weight, training)
  }

  /// The scores of all heads of a sentence's tokens: a row a dependent, the root last.
  private func score(_ number: Int) {
    let arc = shape.arcWidth
    let count = sentences[number].count
    let stride = NetworkSums.padded(count + 1)
    let start = starts[number]
    heads.keys.clear(0..<(arc * stride))
    Matrix.transpose(
      heads.arcs, start * 2 * arc + arc, 2 * arc, rows: count, columns: arc, into: heads.keys,
      stride)
    for column in 0..<arc {
      heads.keys[column * stride + count] = parameters.dense[layout.rootArc.offset + column]
    }
    heads.scores.clear(0..<(count * stride))
    Matrix.multiply(
      heads.bilinear, start * arc, arc, heads.keys, 0, stride, into: heads.scores, 0, stride,
      rows: count, depth: arc, columns: stride)
    for token in 0..<count {
      let own = (start + token) * NetworkShape.distances
      for head in 0..<count {
        heads.scores[token * stride + head] +=
          heads.distances[own + NetworkShape.distance(head - token)]
      }
      heads.scores[token * stride + count] += heads.distances[own + NetworkShape.rootDistance]
      heads.scores[token * stride + token] = -1e9
    }
  }

  private func learn(_ number: Int, _ weight: Float) {
    let arc = shape.arcWidth
    let sentence = sentences[number]
    let count = sentence.count
    let stride = NetworkSums.padded(count + 1)
    let start = starts[number]
    for token in 0..<count {
      let range = (token * stride)..<(token * stride + count + 1)
      totals.loss += softmax(heads.scores, range, gold: Int(sentence.heads[token]), weight)
      for place in range.upperBound..<((token + 1) * stride) { heads.scores[place] = 0 }
      let own = (start + token) * NetworkShape.distances
      for head in 0..<count {
        heads.distanceGradient[own + NetworkShape.distance(head - token)] +=
          heads.scores[token * stride + head]
      }
      heads.distanceGradient[own + NetworkShape.rootDistance] +=
        heads.scores[token * stride + count]
    }
    Matrix.transpose(
      heads.keys, 0, stride, rows: arc, columns: count + 1, into: heads.keyRows, arc)
    Matrix.multiply(
      heads.scores, 0, stride, heads.keyRows, 0, arc, into: heads.bilinearGradient, start * arc,
      arc, rows: count, depth: count + 1, columns: arc)
    Matrix.transpose(
      heads.scores, 0, stride, rows: count, columns: count + 1, into: heads.turnedScores, count)
    heads.keyGradient.clear(0..<((count + 1) * arc))
    Matrix.multiply(
      heads.turnedScores, 0, count, heads.bilinear, start * arc, arc, into: heads.keyGradient, 0,
      arc, rows: count + 1, depth: count, columns: arc)
    for token in 0..<count {
      for column in 0..<arc {
        heads.arcGradient[(start + token) * 2 * arc + arc + column] +=
          heads.keyGradient[token * arc + column]
      }
    }
    for column in 0..<arc {
      gradients.dense[layout.rootArc.offset + column] += heads.keyGradient[count * arc + column]
    }
  }

  /// From the scores' gradients to those of the arcs' two sides and of the last layer.
  private func carryArcs() {
    let arc = shape.arcWidth
    let width = shape.width
    let slots = NetworkShape.distances
    let top = states[shape.layers]
    addRows(heads.bilinearGradient, layout.headBias, rows)
    Matrix.transpose(heads.arcs, 0, 2 * arc, rows: rows, columns: arc, into: scratch, rows)
    Matrix.multiply(
      scratch, 0, rows, heads.bilinearGradient, 0, arc, into: gradients.dense,
      layout.bilinear.offset, arc, rows: arc, depth: rows, columns: arc)
    Matrix.multiply(
      scratch, 0, rows, heads.distanceGradient, 0, slots, into: gradients.dense,
      layout.distance.offset, slots, rows: arc, depth: rows, columns: slots)
    for (gradient, tensor) in [
      (heads.bilinearGradient, layout.bilinear), (heads.distanceGradient, layout.distance),
    ] {
      Matrix.transpose(
        parameters.dense, tensor.offset, tensor.columns, rows: arc, columns: tensor.columns,
        into: scratch, arc)
      Matrix.multiply(
        gradient, 0, tensor.columns, scratch, 0, arc, into: heads.arcGradient, 0, 2 * arc,
        rows: rows, depth: tensor.columns, columns: arc)
    }
    for index in 0..<(rows * 2 * arc) {
      heads.arcGradient[index] =
        heads.arcs[index] > 0 ? heads.arcGradient[index] * heads.arcMask[index] : 0
    }
    addRows(heads.arcGradient, layout.arcBias, rows)
    weightGradient(top, width, heads.arcGradient, 2 * arc, gradients.dense, layout.arcs)
    inputGradient(
      heads.arcGradient, 2 * arc, layout.arcs, stateGradients[shape.layers], width)
  }

  private func tally(_ number: Int, _ found: [Int]) {
    let gold = sentences[number].heads
    guard !gold.isEmpty else { return }
    for (token, head) in found.enumerated() where gold[token] >= 0 {
      totals.attached += 1
      if head == Int(gold[token]) { totals.headsRight += 1 }
    }
  }
}

enum NetworkSums {
  static func padded(_ columns: Int) -> Int { (columns + 15) / 16 * 16 }
}
