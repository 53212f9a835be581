import Foundation
import Learning

/// The weights under training, with Adam's moments (Kingma and Ba 2015) and a running average.
final class Parameters {
  let shape: NetworkShape
  let layout: NetworkShape.Layout
  /// The embedding table, `WordRows.count` rows of `width`.
  let table: FloatBuffer
  /// The projection of word pieces: `vectors.width` × width.
  let projection: FloatBuffer
  let dense: FloatBuffer
  let vectors: PieceVectors

  private let tableMoments: (FloatBuffer, FloatBuffer)
  private let denseMoments: (FloatBuffer, FloatBuffer)
  private let projectionMoments: (FloatBuffer, FloatBuffer)
  let averageTable: FloatBuffer
  let averageDense: FloatBuffer
  let averageProjection: FloatBuffer
  private var step = 0
  private var averaged = 0

  init(_ shape: NetworkShape, _ vectors: PieceVectors, seed: UInt64) {
    self.shape = shape
    self.vectors = vectors
    layout = shape.layout
    table = FloatBuffer(WordRows.count * shape.width)
    dense = FloatBuffer(layout.count)
    projection = FloatBuffer(vectors.width * shape.width)
    tableMoments = (FloatBuffer(table.count), FloatBuffer(table.count))
    denseMoments = (FloatBuffer(dense.count), FloatBuffer(dense.count))
    projectionMoments = (FloatBuffer(projection.count), FloatBuffer(projection.count))
    averageTable = FloatBuffer(table.count)
    averageDense = FloatBuffer(dense.count)
    averageProjection = FloatBuffer(projection.count)
    var random = SplitMix(state: seed)
    fill(table, 0..<table.count, 0.1, &random)
    fill(projection, 0..<projection.count, (1 / Float(max(1, vectors.width))).squareRoot(), &random)
    let weights =
      [layout.window] + layout.recurrent
      + [
        layout.tags, layout.names, layout.arcs, layout.rootArc, layout.bilinear,
        layout.labelSides, layout.rootLabel, layout.labels,
      ]
    for tensor in weights {
      let scale = (6 / Float(tensor.rows + tensor.columns)).squareRoot()
      fill(dense, tensor.offset..<(tensor.offset + tensor.count), scale, &random)
    }
  }

  private func fill(
    _ buffer: FloatBuffer, _ range: Range<Int>, _ scale: Float, _ random: inout SplitMix
  ) {
    for index in range {
      buffer[index] = (Float(random.next() >> 40) / Float(1 << 24) * 2 - 1) * scale
    }
  }

  /// One step against the summed gradients; clears them.
  func update(_ gradients: [Gradients], rate: Float) {
    step += 1
    let decay = decayCorrection()
    let first = gradients[0]
    for other in gradients.dropFirst() {
      add(other.dense, to: first.dense, 0..<dense.count)
      add(other.projection, to: first.projection, 0..<projection.count)
      for row in other.touched {
        first.touch(Int(row))
        let start = Int(row) * shape.width
        add(other.table, to: first.table, start..<(start + shape.width))
        other.table.clear(start..<(start + shape.width))
      }
      other.touched.removeAll(keepingCapacity: true)
      other.dense.clear()
      other.projection.clear()
    }
    var square: Double = 0
    for index in 0..<dense.count { square += Double(first.dense[index] * first.dense[index]) }
    let norm = Float(square.squareRoot())
    let scale = norm > 5 ? 5 / norm : 1
    adam(dense, first.dense, denseMoments, 0..<dense.count, rate * decay, scale)
    adam(projection, first.projection, projectionMoments, 0..<projection.count, rate * decay, scale)
    for row in first.touched {
      let start = Int(row) * shape.width
      adam(table, first.table, tableMoments, start..<(start + shape.width), rate * decay, scale)
      first.table.clear(start..<(start + shape.width))
    }
    first.touched.removeAll(keepingCapacity: true)
    first.stamp += 1
    for other in gradients.dropFirst() { other.stamp += 1 }
    first.dense.clear()
    first.projection.clear()
  }

  private func decayCorrection() -> Float {
    let t = Float(step)
    return (1 - pow(0.98, t)).squareRoot() / (1 - pow(0.9, t))
  }

  private func add(_ source: FloatBuffer, to target: FloatBuffer, _ range: Range<Int>) {
    for index in range { target[index] += source[index] }
  }

  private func adam(
    _ weights: FloatBuffer, _ gradient: FloatBuffer, _ moments: (FloatBuffer, FloatBuffer),
    _ range: Range<Int>, _ rate: Float, _ scale: Float
  ) {
    let (first, second) = moments
    for index in range {
      let g = gradient[index] * scale
      let m = first[index] * 0.9 + g * 0.1
      let v = second[index] * 0.98 + g * g * 0.02
      first[index] = m
      second[index] = v
      weights[index] -= rate * m / (v.squareRoot() + 1e-7)
    }
  }

  /// Changes places with the average, where there is one.
  func swapAverage() {
    guard averaged > 0 else { return }
    for (mean, now) in [
      (averageTable, table), (averageDense, dense), (averageProjection, projection),
    ] {
      for index in 0..<now.count { (mean[index], now[index]) = (now[index], mean[index]) }
    }
  }

  /// Takes the present weights into the average.
  func average() {
    averaged += 1
    let share = max(1 / Float(averaged), 0.02)
    for (mean, now) in [
      (averageTable, table), (averageDense, dense), (averageProjection, projection),
    ] {
      for index in 0..<now.count { mean[index] += (now[index] - mean[index]) * share }
    }
  }
}

/// The gradients that one thread gathers.
final class Gradients {
  let dense: FloatBuffer
  let table: FloatBuffer
  let projection: FloatBuffer
  var touched: [Int32] = []
  private var stamps: [Int32]
  var stamp: Int32 = 1

  init(_ parameters: Parameters) {
    dense = FloatBuffer(parameters.dense.count)
    table = FloatBuffer(parameters.table.count)
    projection = FloatBuffer(parameters.projection.count)
    stamps = [Int32](repeating: 0, count: WordRows.count)
  }

  /// Notes that a row of the table has a gradient.
  func touch(_ row: Int) {
    guard stamps[row] != stamp else { return }
    stamps[row] = stamp
    touched.append(Int32(row))
  }
}
