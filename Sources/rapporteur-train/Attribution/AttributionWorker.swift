import English
import Learning

/// Runs paragraphs through the network of attributions and gathers the gradients: the work of one
/// thread.
final class AttributionWorker {
  struct Item {
    let example: AttributionExample
    let paragraph: AttributionExample.Paragraph

    /// The rows of the table of tokens of one token of the paragraph.
    fileprivate func rows(of token: Int) -> ArraySlice<Int32> {
      paragraph.rows[
        (token * AttributionSigns.perToken)..<((token + 1) * AttributionSigns.perToken)]
    }
  }

  let shape: AttributionShape
  let layout: AttributionShape.Layout
  let layers: AttributionLayers
  let capacity: Int
  let pairCapacity: Int
  var drop: Float = 0.2

  private(set) var loss = 0.0
  var pairLoss = 0.0
  private(set) var tokens = 0.0

  let input: FloatBuffer
  let inputMask: FloatBuffer
  let inputOut: FloatBuffer
  let states: [FloatBuffer]
  let masks: [FloatBuffer]
  let sums: [FloatBuffer]
  let cells: [FloatBuffer]
  let stateGradients: [FloatBuffer]
  let sumGradient: FloatBuffer
  let classes: FloatBuffer
  let sides: FloatBuffer
  let cueSides: FloatBuffer
  let sideGradient: FloatBuffer
  let cueSideGradient: FloatBuffer
  let pairOut: FloatBuffer
  let pairStates: [FloatBuffer]
  let pairMasks: [FloatBuffer]
  let pairSums: [FloatBuffer]
  let pairCells: [FloatBuffer]
  let pairGradients: [FloatBuffer]
  let pairSumGradient: FloatBuffer
  let spans: FloatBuffer

  var items: [Item] = []
  var starts: [Int] = [0]
  var rows: Int { starts[starts.count - 1] }

  /// A cue and its window in the rows at hand.
  struct Pair {
    var head: Int
    var first: Int
    var count: Int
    var rows: [Int32]
    var classes: [UInt8]
  }

  init(_ parameters: AttributionParameters, capacity: Int, seed: UInt64) {
    shape = parameters.shape
    layout = parameters.layout
    self.capacity = capacity
    pairCapacity = AttributionRun.pairCapacity
    let (width, pairWidth, pairs) = (shape.width, shape.pairWidth, pairCapacity)
    let largest = max(capacity, pairs) * 3 * max(shape.input, width, pairWidth)
    layers = AttributionLayers(parameters.weights, largest: largest, seed: seed)
    func buffers(_ count: Int, _ size: Int) -> [FloatBuffer] {
      (0..<count).map { _ in FloatBuffer(size) }
    }
    input = FloatBuffer(capacity * shape.input)
    inputMask = FloatBuffer(capacity * shape.input)
    inputOut = FloatBuffer(capacity * width)
    states = buffers(shape.layers + 1, capacity * width)
    masks = buffers(shape.layers + 1, capacity * width)
    sums = buffers(shape.layers, capacity * 3 * width)
    cells = buffers(shape.layers, capacity * width)
    stateGradients = buffers(shape.layers + 1, capacity * width)
    sumGradient = FloatBuffer(capacity * 3 * width)
    classes = FloatBuffer(capacity * 16)
    sides = FloatBuffer(capacity * pairWidth)
    cueSides = FloatBuffer(capacity * pairWidth)
    sideGradient = FloatBuffer(capacity * pairWidth)
    cueSideGradient = FloatBuffer(capacity * pairWidth)
    pairOut = FloatBuffer(pairs * pairWidth)
    pairStates = buffers(shape.pairLayers + 1, pairs * pairWidth)
    pairMasks = buffers(shape.pairLayers + 1, pairs * pairWidth)
    pairSums = buffers(shape.pairLayers, pairs * 3 * pairWidth)
    pairCells = buffers(shape.pairLayers, pairs * pairWidth)
    pairGradients = buffers(shape.pairLayers + 1, pairs * pairWidth)
    pairSumGradient = FloatBuffer(pairs * 3 * pairWidth)
    spans = FloatBuffer(pairs * 16)
  }

  func resetTotals() { (loss, pairLoss, tokens) = (0, 0, 0) }

  /// Learns from some paragraphs; `weight` is the share of a token in the step.
  func learn(_ items: [Item], weight: Float) {
    guard !items.isEmpty else { return }
    self.items = items
    starts = [0]
    for item in items { starts.append(rows + item.paragraph.tokens.count) }
    precondition(rows <= capacity, "a run holds at most \(capacity) tokens")
    tokens += Double(rows)
    readInput()
    for layer in 0..<shape.layers { forward(layer: layer) }
    let top = states[shape.layers]
    layers.forward(top, layout.cues, bias: layout.cueBias, into: classes, rows: rows)
    let pairs = self.pairs()
    let topGradient = stateGradients[shape.layers]
    topGradient.clear(0..<(rows * shape.width))
    learnCues(weight, topGradient)
    learnPairs(pairs, weight, topGradient)
    for layer in stride(from: shape.layers - 1, through: 0, by: -1) { backward(layer: layer) }
    backwardInput()
  }

  // MARK: Tokens

  private func readInput() {
    for (number, item) in items.enumerated() {
      let source = item.paragraph.tokens.lowerBound * shape.input
      let target = starts[number] * shape.input
      for place in 0..<(item.paragraph.tokens.count * shape.input) {
        input[target + place] = Float(item.example.states[source + place]) / 1024
      }
    }
    layers.drop(input, inputMask, rows * shape.input, drop)
    layers.forward(input, layout.input, bias: layout.inputBias, into: inputOut, rows: rows)
    for (number, item) in items.enumerated() {
      for token in 0..<item.paragraph.tokens.count {
        for row in item.rows(of: token) {
          layers.addRow(
            layout.tokenTable, row, to: inputOut, at: (starts[number] + token) * shape.width)
        }
      }
    }
    layers.rectify(inputOut, rows * shape.width)
    states[0].copy(inputOut, from: 0, to: 0, length: rows * shape.width)
    layers.drop(states[0], masks[0], rows * shape.width, drop)
  }

  private func backwardInput() {
    let gradient = stateGradients[0]
    if drop > 0 { layers.apply(masks[0], to: gradient, rows * shape.width) }
    layers.gate(gradient, by: inputOut, rows * shape.width)
    layers.backward(
      input, gradient, layout.input, bias: layout.inputBias, into: nil, rows: rows)
    for (number, item) in items.enumerated() {
      for token in 0..<item.paragraph.tokens.count {
        for row in item.rows(of: token) {
          layers.addRowGradient(
            layout.tokenTable, row, from: gradient, at: (starts[number] + token) * shape.width)
        }
      }
    }
  }

  private func forward(layer: Int) {
    layers.forward(
      states[layer], layout.recurrent[layer], bias: nil, into: sums[layer], rows: rows)
    for number in items.indices {
      Recurrence.forward(
        starts[number]..<starts[number + 1], sums[layer], cells[layer], states[layer],
        states[layer + 1], layers.weights, layout.gates[layer].offset, shape.width)
    }
    layers.drop(states[layer + 1], masks[layer + 1], rows * shape.width, drop)
  }

  private func backward(layer: Int) {
    let gradient = stateGradients[layer + 1]
    if drop > 0 { layers.apply(masks[layer + 1], to: gradient, rows * shape.width) }
    sumGradient.clear(0..<(rows * 3 * shape.width))
    stateGradients[layer].clear(0..<(rows * shape.width))
    for number in items.indices {
      Recurrence.backward(
        starts[number]..<starts[number + 1], sums[layer], cells[layer], states[layer], gradient,
        sumGradient, stateGradients[layer], layers.weights, layers.gradients,
        layout.gates[layer].offset, shape.width)
    }
    layers.backward(
      states[layer], sumGradient, layout.recurrent[layer], bias: nil, into: stateGradients[layer],
      rows: rows)
  }

  private func learnCues(_ weight: Float, _ topGradient: FloatBuffer) {
    for (number, item) in items.enumerated() {
      for (token, gold) in item.paragraph.classes.enumerated() {
        loss += layers.softmax(
          classes, (starts[number] + token) * 16, classes: AttributionShape.cueClasses, padded: 16,
          gold: Int(gold), weight)
      }
    }
    layers.backward(
      states[shape.layers], classes, layout.cues, bias: layout.cueBias, into: topGradient,
      rows: rows)
  }
}
