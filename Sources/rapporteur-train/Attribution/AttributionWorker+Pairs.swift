import English
import Learning

/// The second part: the tokens around each cue, and what each is to it.
extension AttributionWorker {
  /// The marked cues, and what the network now takes for cues and is none: those have no content.
  func pairs() -> [Pair] {
    var all: [Pair] = []
    for (number, item) in items.enumerated() {
      let tokens = item.paragraph.tokens
      let shift = starts[number] - tokens.lowerBound
      var found: [(first: Int, count: Int, type: Int)] = []
      NameTags.decode(
        classes, start: starts[number], stride: 16, count: tokens.count, types: 1, into: &found)
      let gold = item.paragraph.gold
      let strays = found.map { ($0.first - shift)..<($0.first + $0.count - shift) }
        .filter { run in !gold.contains { $0.cue.tokens.overlaps(run) } }
        .map {
          AttributionExample.Gold(
            cue: AttributionCue(tokens: $0, in: item.example.document), source: [], content: [])
        }
      let cues = gold + strays
      for (index, one) in cues.enumerated() {
        let window = AttributionFinder.window(
          around: one.cue, in: tokens, of: item.example.document)
        var pair = Pair(
          head: one.cue.head + shift, first: window.lowerBound + shift, count: window.count,
          rows: [], classes: item.example.classes(of: one, in: window))
        item.example.signs.appendRows(
          of: window, to: one.cue,
          others: AttributionFinder.others(than: index, of: cues.map(\.cue), in: window),
          to: &pair.rows)
        all.append(pair)
      }
    }
    return all
  }

  func learnPairs(_ pairs: [Pair], _ weight: Float, _ topGradient: FloatBuffer) {
    let width = shape.pairWidth
    let top = states[shape.layers]
    layers.forward(top, layout.tokenSide, bias: layout.pairBias, into: sides, rows: rows)
    layers.forward(top, layout.cueSide, bias: nil, into: cueSides, rows: rows)
    sideGradient.clear(0..<(rows * width))
    cueSideGradient.clear(0..<(rows * width))
    var first = 0
    while first < pairs.count {
      var last = first
      var total = 0
      while last < pairs.count, total + pairs[last].count <= pairCapacity {
        total += pairs[last].count
        last += 1
      }
      learn(pairs[first..<last], total, weight)
      first = last
    }
    layers.backward(
      top, sideGradient, layout.tokenSide, bias: layout.pairBias, into: topGradient, rows: rows)
    layers.backward(
      top, cueSideGradient, layout.cueSide, bias: nil, into: topGradient, rows: rows)
  }

  private func learn(_ pairs: ArraySlice<Pair>, _ total: Int, _ weight: Float) {
    let width = shape.pairWidth
    readPairs(pairs, total)
    for layer in 0..<shape.pairLayers { forwardPairs(layer: layer, pairs, total) }
    let top = pairStates[shape.pairLayers]
    layers.forward(top, layout.spans, bias: layout.spanBias, into: spans, rows: total)
    var row = 0
    for pair in pairs {
      for gold in pair.classes {
        pairLoss += layers.softmax(
          spans, row * 16, classes: AttributionShape.spanClasses, padded: 16, gold: Int(gold),
          weight)
        row += 1
      }
    }
    let topGradient = pairGradients[shape.pairLayers]
    topGradient.clear(0..<(total * width))
    layers.backward(
      top, spans, layout.spans, bias: layout.spanBias, into: topGradient, rows: total)
    for layer in stride(from: shape.pairLayers - 1, through: 0, by: -1) {
      backwardPairs(layer: layer, pairs, total)
    }
    backwardPairs(pairs, total)
  }

  private func readPairs(_ pairs: ArraySlice<Pair>, _ total: Int) {
    let width = shape.pairWidth
    var row = 0
    for pair in pairs {
      for token in 0..<pair.count {
        pairOut.copy(sides, from: (pair.first + token) * width, to: row * width, length: width)
        for column in stride(from: 0, to: width, by: 8) {
          pairOut[eight: row * width + column] += cueSides[eight: pair.head * width + column]
        }
        for index in 0..<AttributionSigns.perPair {
          layers.addRow(
            layout.pairTable, pair.rows[token * AttributionSigns.perPair + index], to: pairOut,
            at: row * width)
        }
        row += 1
      }
    }
    layers.rectify(pairOut, total * width)
    pairStates[0].copy(pairOut, from: 0, to: 0, length: total * width)
    layers.drop(pairStates[0], pairMasks[0], total * width, drop)
  }

  private func backwardPairs(_ pairs: ArraySlice<Pair>, _ total: Int) {
    let width = shape.pairWidth
    let gradient = pairGradients[0]
    if drop > 0 { layers.apply(pairMasks[0], to: gradient, total * width) }
    layers.gate(gradient, by: pairOut, total * width)
    var row = 0
    for pair in pairs {
      for token in 0..<pair.count {
        for column in stride(from: 0, to: width, by: 8) {
          let value = gradient[eight: row * width + column]
          sideGradient[eight: (pair.first + token) * width + column] += value
          cueSideGradient[eight: pair.head * width + column] += value
        }
        for index in 0..<AttributionSigns.perPair {
          layers.addRowGradient(
            layout.pairTable, pair.rows[token * AttributionSigns.perPair + index], from: gradient,
            at: row * width)
        }
        row += 1
      }
    }
  }

  private func forwardPairs(layer: Int, _ pairs: ArraySlice<Pair>, _ total: Int) {
    layers.forward(
      pairStates[layer], layout.pairRecurrent[layer], bias: nil, into: pairSums[layer], rows: total)
    var row = 0
    for pair in pairs {
      Recurrence.forward(
        row..<(row + pair.count), pairSums[layer], pairCells[layer], pairStates[layer],
        pairStates[layer + 1], layers.weights, layout.pairGates[layer].offset, shape.pairWidth)
      row += pair.count
    }
    layers.drop(pairStates[layer + 1], pairMasks[layer + 1], total * shape.pairWidth, drop)
  }

  private func backwardPairs(layer: Int, _ pairs: ArraySlice<Pair>, _ total: Int) {
    let width = shape.pairWidth
    let gradient = pairGradients[layer + 1]
    if drop > 0 { layers.apply(pairMasks[layer + 1], to: gradient, total * width) }
    pairSumGradient.clear(0..<(total * 3 * width))
    pairGradients[layer].clear(0..<(total * width))
    var row = 0
    for pair in pairs {
      Recurrence.backward(
        row..<(row + pair.count), pairSums[layer], pairCells[layer], pairStates[layer], gradient,
        pairSumGradient, pairGradients[layer], layers.weights, layers.gradients,
        layout.pairGates[layer].offset, width)
      row += pair.count
    }
    layers.backward(
      pairStates[layer], pairSumGradient, layout.pairRecurrent[layer], bias: nil,
      into: pairGradients[layer], rows: total)
  }
}
