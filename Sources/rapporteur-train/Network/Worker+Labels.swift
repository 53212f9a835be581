import Learning

/// The relation of each token to its head: one hidden layer over both.
extension Worker {
  func labels(_ found: [[Int]], _ weight: Float, _ training: Bool) {
    let top = states[shape.layers]
    let width = shape.width
    let side = shape.labelWidth
    heads.sides.clear(0..<(rows * 2 * side))
    Matrix.multiply(
      top, 0, width, parameters.dense, layout.labelSides.offset, 2 * side, into: heads.sides, 0,
      2 * side, rows: rows, depth: width, columns: 2 * side)
    gather(found)
    for index in 0..<(rows * side) { heads.hidden[index] = max(0, heads.hidden[index]) }
    drop(heads.hidden, heads.hiddenMask, rows * side, training ? rates.head : 0)
    setRows(heads.labels, layout.labelsBias, rows)
    let columns = layout.labels.columns
    Matrix.multiply(
      heads.hidden, 0, side, parameters.dense, layout.labels.offset, columns, into: heads.labels, 0,
      columns, rows: rows, depth: side, columns: columns)
    for (number, sentence) in sentences.enumerated() {
      for token in 0..<sentence.count {
        let start = (starts[number] + token) * columns
        let gold = sentence.heads.isEmpty ? -1 : Int(sentence.relations[token])
        let range = start..<(start + shape.relations)
        guard training || gold >= 0 else { continue }
        if !training, found[number][token] == Int(sentence.heads[token]),
          RelationNames.isSame(best(heads.labels, range), gold)
        {
          totals.labelsRight += 1
        }
        if training { totals.loss += softmax(heads.labels, range, gold: gold, weight) }
        for place in range.upperBound..<(start + columns) { heads.labels[place] = 0 }
      }
    }
    if training { carryLabels(found) }
  }

  private func gather(_ found: [[Int]]) {
    let side = shape.labelWidth
    heads.hidden.clear(0..<(rows * side))
    for (number, sentence) in sentences.enumerated() where !found[number].isEmpty {
      for token in 0..<sentence.count {
        let row = starts[number] + token
        let head = found[number][token]
        for column in 0..<side {
          let other =
            head == sentence.count
            ? parameters.dense[layout.rootLabel.offset + column]
            : heads.sides[(starts[number] + head) * 2 * side + side + column]
          heads.hidden[row * side + column] =
            heads.sides[row * 2 * side + column] + other
            + parameters.dense[layout.labelBias.offset + column]
        }
      }
    }
  }

  private func carryLabels(_ found: [[Int]]) {
    let top = states[shape.layers]
    let width = shape.width
    let side = shape.labelWidth
    let columns = layout.labels.columns
    addRows(heads.labels, layout.labelsBias, rows)
    weightGradient(heads.hidden, side, heads.labels, columns, gradients.dense, layout.labels)
    heads.hiddenGradient.clear(0..<(rows * side))
    inputGradient(heads.labels, columns, layout.labels, heads.hiddenGradient, side)
    heads.sideGradient.clear(0..<(rows * 2 * side))
    for (number, sentence) in sentences.enumerated() where !found[number].isEmpty {
      for token in 0..<sentence.count {
        let row = starts[number] + token
        let head = found[number][token]
        for column in 0..<side where heads.hidden[row * side + column] > 0 {
          let place = row * side + column
          let gradient = heads.hiddenGradient[place] * heads.hiddenMask[place]
          heads.sideGradient[row * 2 * side + column] += gradient
          gradients.dense[layout.labelBias.offset + column] += gradient
          if head == sentence.count {
            gradients.dense[layout.rootLabel.offset + column] += gradient
          } else {
            heads.sideGradient[(starts[number] + head) * 2 * side + side + column] += gradient
          }
        }
      }
    }
    weightGradient(top, width, heads.sideGradient, 2 * side, gradients.dense, layout.labelSides)
    inputGradient(
      heads.sideGradient, 2 * side, layout.labelSides, stateGradients[shape.layers], width)
  }
}
