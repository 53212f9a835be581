import Synchronization

/// A trained network that gives each word of a sentence its tags, its head and its part in a name.
///
/// A word's vector is the sum of the rows of its letters (`WordRows`) and of its pieces
/// (`WordPieces`); a window of words and simple recurrent units in both directions (Lei et al.
/// 2018) put it in its sentence; heads are found by biaffine attention (Dozat and Manning 2017).
/// Products are of 16-bit numbers. One network serves all threads.
public final class Network: Sendable {
  public let shape: NetworkShape
  let layout: NetworkShape.Layout
  let dense: FloatBuffer
  let pieces: WordPieces
  private let bytes: ModelBytes
  private let places: NetworkFile.Places

  let window: [FixedMatrix]
  let recurrent: [FixedMatrix]
  let tags: FixedMatrix
  let names: FixedMatrix
  let arcs: FixedMatrix
  let bilinear: FixedMatrix
  let distance: FixedMatrix
  let labelSides: FixedMatrix
  let labels: FixedMatrix

  private let idle = Mutex<[NetworkRun]>([])

  /// Reads a model file.
  ///
  /// `isTrusted` leaves the checksum out, for bytes that are the program's own.
  ///
  /// - Throws: `ModelError` where the bytes are no network, of another version, cut or damaged.
  public init(_ bytes: ModelBytes, isTrusted: Bool = false) throws(ModelError) {
    let (shape, pieceCount) = try NetworkFile.header(bytes, isTrusted: isTrusted)
    self.bytes = bytes
    self.shape = shape
    let layout = shape.layout
    self.layout = layout
    places = NetworkFile.Places(shape, pieceCount: pieceCount)
    let dense = FloatBuffer(layout.count)
    for index in 0..<layout.count { dense[index] = bytes.float(places.dense + 4 * index) }
    self.dense = dense
    var hashes = [UInt64](repeating: 0, count: pieceCount)
    for index in 0..<pieceCount { hashes[index] = bytes.long(places.hashes + 8 * index) }
    pieces = WordPieces(hashes: hashes)
    func layer(_ tensor: NetworkShape.Tensor, _ bias: NetworkShape.Tensor?) -> FixedMatrix {
      FixedMatrix(
        dense, offset: tensor.offset, rows: tensor.rows, columns: tensor.columns,
        bias: bias?.offset)
    }
    func matrix(_ tensor: NetworkShape.Tensor) -> FixedMatrix { layer(tensor, nil) }
    let width = shape.width
    window = (0..<(2 * shape.reach + 1)).map {
      FixedMatrix(
        dense, offset: layout.window.offset + $0 * width * width, rows: width, columns: width)
    }
    recurrent = layout.recurrent.map(matrix)
    tags = layer(layout.tags, layout.tagBias)
    names = layer(layout.names, layout.nameBias)
    arcs = layer(layout.arcs, layout.arcBias)
    bilinear = layer(layout.bilinear, layout.headBias)
    distance = matrix(layout.distance)
    labelSides = matrix(layout.labelSides)
    labels = layer(layout.labels, layout.labelsBias)
  }

  /// Lends a workspace to `body`; workspaces are kept for the next who asks.
  public func withRun<Result>(_ body: (NetworkRun) -> Result) -> Result {
    let run = idle.withLock { $0.popLast() } ?? NetworkRun(self)
    defer { idle.withLock { $0.append(run) } }
    return body(run)
  }

  /// Adds the rows of a word's letters and of its pieces to a vector that holds the bias.
  func addRows(
    _ rows: [Int32], _ pieceNumbers: [Int32], to vectors: FloatBuffer, at start: Int
  ) {
    let width = shape.width
    func add(_ place: Int, _ scale: Float) {
      vectors.add(bytes, from: place, scale: scale, to: start, length: width)
    }
    for row in rows {
      add(places.table + Int(row) * width, bytes.float(places.tableScales + 4 * Int(row)))
    }
    let share = 1 / Float(max(1, pieceNumbers.count))
    for piece in pieceNumbers {
      let scale = bytes.float(places.pieceScales + 4 * Int(piece))
      add(places.pieceRows + Int(piece) * width, scale * share)
    }
  }
}
