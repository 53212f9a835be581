import Synchronization

/// A trained network that finds the cues of a paragraph, and the source and content of each.
///
/// The first part gives each token a class of cue: over what the network of tags and trees holds of
/// it and rows of its own signs, through simple recurrent units. The second part reads the tokens
/// around a cue once more, with rows of what each is to that cue, and gives each a class of source
/// or content. So attributions may nest and contents may be interrupted. One network serves all
/// threads.
public final class AttributionNetwork: Sendable {
  public let shape: AttributionShape
  let layout: AttributionShape.Layout
  let dense: FloatBuffer
  private let bytes: ModelBytes
  private let places: AttributionFile.Places

  let input: FixedMatrix
  let recurrent: [FixedMatrix]
  let cues: FixedMatrix
  let tokenSide: FixedMatrix
  let cueSide: FixedMatrix
  let pairRecurrent: [FixedMatrix]
  let spans: FixedMatrix
  private let calibration: [Float]

  private let idle = Mutex<[AttributionRun]>([])

  /// Reads a model file.
  ///
  /// `isTrusted` leaves the checksum out, for bytes that are the program's own.
  ///
  /// - Throws: `ModelError` where the bytes are no such network, of another version, cut or damaged.
  public init(_ bytes: ModelBytes, isTrusted: Bool = false) throws(ModelError) {
    let shape = try AttributionFile.header(bytes, isTrusted: isTrusted)
    let layout = shape.layout
    let places = AttributionFile.Places(shape)
    self.bytes = bytes
    self.shape = shape
    self.layout = layout
    self.places = places
    let dense = FloatBuffer(layout.count - layout.dense)
    for index in 0..<dense.count { dense[index] = bytes.float(places.dense + 4 * index) }
    self.dense = dense
    calibration = (0..<AttributionFile.points).map { bytes.float(places.calibration + 4 * $0) }
    func layer(_ tensor: NetworkShape.Tensor, _ bias: NetworkShape.Tensor?) -> FixedMatrix {
      FixedMatrix(
        dense, offset: tensor.offset - layout.dense, rows: tensor.rows, columns: tensor.columns,
        bias: bias.map { $0.offset - layout.dense })
    }
    func matrix(_ tensor: NetworkShape.Tensor) -> FixedMatrix { layer(tensor, nil) }
    input = layer(layout.input, layout.inputBias)
    recurrent = layout.recurrent.map(matrix)
    cues = layer(layout.cues, layout.cueBias)
    tokenSide = layer(layout.tokenSide, layout.pairBias)
    cueSide = matrix(layout.cueSide)
    pairRecurrent = layout.pairRecurrent.map(matrix)
    spans = layer(layout.spans, layout.spanBias)
  }

  /// Lends a workspace to `body`; workspaces are kept for the next who asks.
  public func withRun<Result>(_ body: (AttributionRun) -> Result) -> Result {
    let run = idle.withLock { $0.popLast() } ?? AttributionRun(self)
    defer { idle.withLock { $0.append(run) } }
    return body(run)
  }

  /// How often what is this sure is right, from 0 to 1: the calibration of training, between its points.
  public func calibrated(_ sureness: Float) -> Float {
    let place = max(0, min(1, sureness)) * Float(calibration.count - 1)
    let low = min(Int(place), calibration.count - 2)
    return calibration[low] + (calibration[low + 1] - calibration[low]) * (place - Float(low))
  }

  func addTokenRow(_ row: Int32, to target: FloatBuffer, at place: Int) {
    add(
      places.tokenRows + Int(row) * shape.width, bytes.float(places.tokenScales + 4 * Int(row)),
      shape.width, target, place)
  }

  func addPairRow(_ row: Int32, to target: FloatBuffer, at place: Int) {
    add(
      places.pairRows + Int(row) * shape.pairWidth, bytes.float(places.pairScales + 4 * Int(row)),
      shape.pairWidth, target, place)
  }

  private func add(
    _ source: Int, _ scale: Float, _ width: Int, _ target: FloatBuffer, _ place: Int
  ) {
    target.add(bytes, from: source, scale: scale, to: place, length: width)
  }
}
