import Foundation
import Learning

/// Tags and names: a softmax over the last layer for each token.
extension Worker {
  func tagsAndNames(weight: Float, training: Bool) {
    let top = states[shape.layers]
    let width = shape.width
    setRows(heads.tags, layout.tagBias, rows)
    Matrix.multiply(
      top, 0, width, parameters.dense, layout.tags.offset, layout.tags.columns, into: heads.tags, 0,
      layout.tags.columns, rows: rows, depth: width, columns: layout.tags.columns)
    setRows(heads.names, layout.nameBias, rows)
    Matrix.multiply(
      top, 0, width, parameters.dense, layout.names.offset, layout.names.columns,
      into: heads.names, 0, layout.names.columns, rows: rows, depth: width,
      columns: layout.names.columns)
    for (number, sentence) in sentences.enumerated() {
      for token in 0..<sentence.count {
        let row = starts[number] + token
        tag(row, sentence, token, weight, training)
        name(row, sentence, token, weight, training)
      }
    }
    guard training else { return }
    for (buffer, tensor, bias) in [
      (heads.tags, layout.tags, layout.tagBias), (heads.names, layout.names, layout.nameBias),
    ] {
      addRows(buffer, bias, rows)
      weightGradient(top, width, buffer, tensor.columns, gradients.dense, tensor)
      inputGradient(buffer, tensor.columns, tensor, stateGradients[shape.layers], width)
    }
  }

  private func tag(
    _ row: Int, _ sentence: TrainingSentence, _ token: Int, _ weight: Float, _ training: Bool
  ) {
    let start = row * layout.tags.columns
    let universal = sentence.universal.isEmpty ? -1 : Int(sentence.universal[token])
    let penn = sentence.penn.isEmpty ? -1 : Int(sentence.penn[token])
    let first = start..<(start + shape.universalTags)
    let second = first.upperBound..<(first.upperBound + shape.pennTags)
    if universal >= 0 {
      totals.tagged += 1
      if best(heads.tags, first) == universal { totals.universalRight += 1 }
      if best(heads.tags, second) == penn { totals.pennRight += 1 }
    }
    guard training else { return }
    totals.loss += softmax(heads.tags, first, gold: universal, weight)
    totals.loss += softmax(heads.tags, second, gold: penn, weight)
    for column in second.upperBound..<(start + layout.tags.columns) { heads.tags[column] = 0 }
  }

  private func name(
    _ row: Int, _ sentence: TrainingSentence, _ token: Int, _ weight: Float, _ training: Bool
  ) {
    let start = row * layout.names.columns
    let range = start..<(start + shape.nameTags)
    for column in range.upperBound..<(start + layout.names.columns) { heads.names[column] = 0 }
    let allowed = sentence.names.isEmpty ? 0 : sentence.names[token]
    if allowed != 0 {
      totals.named += 1
      if allowed & (1 << UInt32(best(heads.names, range))) != 0 { totals.namesRight += 1 }
    }
    guard training else { return }
    guard allowed != 0 else {
      heads.names.clear(range)
      return
    }
    normalize(heads.names, range)
    var share: Float = 0
    for (bit, place) in range.enumerated() where allowed & (1 << UInt32(bit)) != 0 {
      share += heads.names[place]
    }
    share = max(share, 1e-9)
    totals.loss -= Double(log(share))
    for (bit, place) in range.enumerated() {
      let own = heads.names[place]
      heads.names[place] =
        weight * (allowed & (1 << UInt32(bit)) != 0 ? own - own / share : own)
    }
  }

  func best(_ buffer: FloatBuffer, _ range: Range<Int>) -> Int {
    var best = range.lowerBound
    for place in range where buffer[place] > buffer[best] { best = place }
    return best - range.lowerBound
  }

  func normalize(_ buffer: FloatBuffer, _ range: Range<Int>) {
    var top = buffer[range.lowerBound]
    for place in range { top = max(top, buffer[place]) }
    var sum: Float = 0
    for place in range {
      buffer[place] = exp(buffer[place] - top)
      sum += buffer[place]
    }
    for place in range { buffer[place] /= sum }
  }

  /// Puts the gradient in the place of the sums, and gives the loss; zeros where gold is unknown.
  func softmax(_ buffer: FloatBuffer, _ range: Range<Int>, gold: Int, _ weight: Float) -> Double {
    guard gold >= 0 else {
      buffer.clear(range)
      return 0
    }
    normalize(buffer, range)
    let place = range.lowerBound + gold
    let loss = -Double(log(max(buffer[place], 1e-9)))
    for index in range { buffer[index] *= weight }
    buffer[place] -= weight
    return loss
  }

  /// What the last reading without training found.
  func readTokens() -> [[ReadToken]] {
    sentences.indices.map { number in
      let start = starts[number]
      let count = sentences[number].count
      var names: [(first: Int, count: Int, type: Int)] = []
      NameTags.decode(
        heads.names, start: start, stride: layout.names.columns, count: count,
        types: (shape.nameTags - 1) / 4, into: &names)
      var classes = [Int](repeating: NameTags.outside, count: count)
      for name in names {
        for place in 0..<name.count {
          classes[name.first - start + place] =
            name.count == 1
            ? NameTags.only(name.type)
            : place == 0
              ? NameTags.first(name.type)
              : place == name.count - 1 ? NameTags.last(name.type) : NameTags.inner(name.type)
        }
      }
      return (0..<count).map { token in
        let tags = (start + token) * layout.tags.columns
        let labels = (start + token) * layout.labels.columns
        return ReadToken(
          universal: best(heads.tags, tags..<(tags + shape.universalTags)),
          penn: best(
            heads.tags,
            (tags + shape.universalTags)..<(tags + shape.universalTags + shape.pennTags)),
          head: foundHeads[number][token],
          relation: best(heads.labels, labels..<(labels + shape.relations)), name: classes[token])
      }
    }
  }
}
