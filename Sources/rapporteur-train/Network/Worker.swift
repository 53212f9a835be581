import Learning

/// Runs sentences through the network and gathers the gradients: the work of one thread.
///
/// All activations of a run of sentences lie in matrices of one row a token.
final class Worker {
  let parameters: Parameters
  let gradients: Gradients
  let shape: NetworkShape
  let layout: NetworkShape.Layout
  let capacity: Int
  var random: SplitMix
  var rates: Rates
  var totals = Totals()
  /// The heads that the last reading without training found.
  var foundHeads: [[Int]] = []

  /// The sentences at hand, and where the rows of each begin.
  var sentences: [TrainingSentence] = []
  var starts: [Int] = [0]
  var rows: Int { starts[starts.count - 1] }

  let pieceMeans: FloatBuffer
  let words: FloatBuffer
  let wordMask: FloatBuffer
  let windows: FloatBuffer
  let windowOut: FloatBuffer
  /// The input of each layer, and the output of the last.
  let states: [FloatBuffer]
  let masks: [FloatBuffer]
  let candidates: [FloatBuffer]
  let cells: [FloatBuffer]
  let stateGradients: [FloatBuffer]
  let wide: FloatBuffer
  let wideGradient: FloatBuffer
  let scratch: FloatBuffer
  let wordGradient: FloatBuffer
  let windowGradient: FloatBuffer
  let heads: HeadBuffers

  struct Rates {
    var word: Float = 0.15
    var hidden: Float = 0.25
    var head: Float = 0.25
  }

  struct Totals {
    var tokens = 0.0
    var loss = 0.0
    var headsRight = 0.0
    var labelsRight = 0.0
    var attached = 0.0
    var universalRight = 0.0
    var pennRight = 0.0
    var tagged = 0.0
    var namesRight = 0.0
    var named = 0.0
  }

  init(_ parameters: Parameters, capacity: Int, seed: UInt64) {
    self.parameters = parameters
    self.capacity = capacity
    gradients = Gradients(parameters)
    shape = parameters.shape
    layout = parameters.layout
    random = SplitMix(state: seed)
    rates = Rates()
    let width = shape.width
    pieceMeans = FloatBuffer(capacity * max(16, parameters.vectors.width))
    words = FloatBuffer(capacity * width)
    wordMask = FloatBuffer(capacity * width)
    windows = FloatBuffer(capacity * width * (2 * shape.reach + 1))
    windowGradient = FloatBuffer(capacity * width * (2 * shape.reach + 1))
    windowOut = FloatBuffer(capacity * width)
    states = (0...shape.layers).map { _ in FloatBuffer(capacity * width) }
    masks = (0...shape.layers).map { _ in FloatBuffer(capacity * width) }
    candidates = (0..<shape.layers).map { _ in FloatBuffer(capacity * 3 * width) }
    cells = (0..<shape.layers).map { _ in FloatBuffer(capacity * width) }
    stateGradients = (0...shape.layers).map { _ in FloatBuffer(capacity * width) }
    wide = FloatBuffer(capacity * 3 * width)
    wideGradient = FloatBuffer(capacity * 3 * width)
    wordGradient = FloatBuffer(capacity * width)
    let largest = layout.all.map(\.count).max() ?? 0
    scratch = FloatBuffer(
      max(largest, parameters.projection.count, 3 * width * width)
        + capacity * max(3 * width, width * (2 * shape.reach + 1), parameters.vectors.width))
    heads = HeadBuffers(shape, capacity: capacity)
  }

  func load(_ batch: [TrainingSentence]) {
    sentences = batch
    starts = [0]
    for sentence in batch { starts.append(rows + sentence.count) }
    precondition(rows <= capacity, "a run of sentences holds at most \(capacity) tokens")
  }

  // MARK: Forward

  func forward(training: Bool) {
    readWords(training)
    readWindows(training)
    for layer in 0..<shape.layers { forward(layer: layer, training) }
  }

  private func readWords(_ training: Bool) {
    let width = shape.width
    let vectors = parameters.vectors
    words.clear(0..<(rows * width))
    pieceMeans.clear(0..<(rows * max(16, vectors.width)))
    for (number, sentence) in sentences.enumerated() {
      for token in 0..<sentence.count {
        let row = starts[number] + token
        let drops = training && chance() < rates.word
        for place in 0..<WordRows.perWord where !(drops && place < 2) {
          let source = Int(sentence.rows[token * WordRows.perWord + place]) * width
          for column in 0..<width {
            words[row * width + column] += parameters.table[source + column]
          }
        }
        for column in 0..<width {
          words[row * width + column] += parameters.dense[layout.wordBias.offset + column]
        }
        if let context = sentence.context {
          pieceMeans.copy(
            context, from: token * vectors.width, to: row * vectors.width, length: vectors.width)
          continue
        }
        guard vectors.width > 0, !drops else { continue }
        let pieces = Int(sentence.pieceStarts[token])..<Int(sentence.pieceStarts[token + 1])
        let share = 1 / Float(max(1, pieces.count))
        for piece in pieces {
          let source = Int(sentence.pieces[piece]) * vectors.width
          for column in 0..<vectors.width {
            pieceMeans[row * vectors.width + column] += vectors.vectors[source + column] * share
          }
        }
      }
    }
    if vectors.width > 0 {
      Matrix.multiply(
        pieceMeans, 0, vectors.width, parameters.projection, 0, width, into: words, 0, width,
        rows: rows, depth: vectors.width, columns: width)
    }
    rectifyAndDrop(words, wordMask, rows * width, training ? rates.hidden : 0)
  }

  /// The words to each side, and their own: each token's row of the window.
  private func readWindows(_ training: Bool) {
    let width = shape.width
    let reach = shape.reach
    let span = (2 * reach + 1) * width
    windows.clear(0..<(rows * span))
    for number in sentences.indices {
      let range = starts[number]..<starts[number + 1]
      for row in range {
        for offset in -reach...reach where range.contains(row + offset) {
          windows.copy(
            words, from: (row + offset) * width, to: row * span + (offset + reach) * width,
            length: width)
        }
      }
    }
    let out = states[0]
    setRows(out, layout.windowBias, rows)
    Matrix.multiply(
      windows, 0, span, parameters.dense, layout.window.offset, width, into: out, 0, width,
      rows: rows, depth: span, columns: width)
    for index in 0..<(rows * width) { out[index] = max(0, out[index]) }
    windowOut.copy(out, from: 0, to: 0, length: rows * width)
    for index in 0..<(rows * width) { out[index] += words[index] }
    drop(out, masks[0], rows * width, training ? rates.hidden : 0)
  }

  private func forward(layer: Int, _ training: Bool) {
    let width = shape.width
    let input = states[layer]
    let output = states[layer + 1]
    let sums = candidates[layer]
    sums.clear(0..<(rows * 3 * width))
    Matrix.multiply(
      input, 0, width, parameters.dense, layout.recurrent[layer].offset, 3 * width, into: sums, 0,
      3 * width, rows: rows, depth: width, columns: 3 * width)
    for number in sentences.indices {
      let range = starts[number]..<starts[number + 1]
      Recurrence.forward(
        range, sums, cells[layer], input, output, parameters.dense, layout.gates[layer].offset,
        width)
    }
    drop(output, masks[layer + 1], rows * width, training ? rates.hidden : 0)
  }

  // MARK: Backward

  /// Carries the gradient of the last layer's output down to the words.
  func backward() {
    let width = shape.width
    for layer in stride(from: shape.layers - 1, through: 0, by: -1) { backward(layer: layer) }
    apply(masks[0], to: stateGradients[0], rows * width)
    let outGradient = stateGradients[0]
    wordGradient.copy(outGradient, from: 0, to: 0, length: rows * width)
    for index in 0..<(rows * width) where windowOut[index] <= 0 { outGradient[index] = 0 }
    let span = (2 * shape.reach + 1) * width
    addRows(outGradient, layout.windowBias, rows)
    weightGradient(windows, span, outGradient, width, gradients.dense, layout.window)
    windowGradient.clear(0..<(rows * span))
    inputGradient(outGradient, width, layout.window, windowGradient, span)
    for number in sentences.indices {
      let range = starts[number]..<starts[number + 1]
      for row in range {
        for offset in -shape.reach...shape.reach where range.contains(row + offset) {
          let source = row * span + (offset + shape.reach) * width
          let target = (row + offset) * width
          for column in 0..<width {
            wordGradient[target + column] += windowGradient[source + column]
          }
        }
      }
    }
    apply(wordMask, to: wordGradient, rows * width)
    for index in 0..<(rows * width) where words[index] <= 0 { wordGradient[index] = 0 }
    backwardWords()
  }

  private func backwardWords() {
    let width = shape.width
    addRows(wordGradient, layout.wordBias, rows)
    let vectors = parameters.vectors.width
    if vectors > 0 {
      transposeMultiply(
        pieceMeans, vectors, wordGradient, width, gradients.projection, 0, depth: vectors,
        columns: width)
    }
    for (number, sentence) in sentences.enumerated() {
      for token in 0..<sentence.count {
        let row = (starts[number] + token) * width
        for place in 0..<WordRows.perWord {
          let target = Int(sentence.rows[token * WordRows.perWord + place])
          gradients.touch(target)
          for column in 0..<width {
            gradients.table[target * width + column] += wordGradient[row + column]
          }
        }
      }
    }
  }

  private func backward(layer: Int) {
    let width = shape.width
    apply(masks[layer + 1], to: stateGradients[layer + 1], rows * width)
    wide.clear(0..<(rows * 3 * width))
    stateGradients[layer].clear(0..<(rows * width))
    for number in sentences.indices {
      Recurrence.backward(
        starts[number]..<starts[number + 1], candidates[layer], cells[layer], states[layer],
        stateGradients[layer + 1], wide, stateGradients[layer], parameters.dense, gradients.dense,
        layout.gates[layer].offset, width)
    }
    weightGradient(states[layer], width, wide, 3 * width, gradients.dense, layout.recurrent[layer])
    inputGradient(wide, 3 * width, layout.recurrent[layer], stateGradients[layer], width)
  }
}
