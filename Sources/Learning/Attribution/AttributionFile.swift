/// The format of the file of a network of attributions: a header, the calibration, both tables of
/// rows with eight bits a number and one scale a row, then the dense weights as 32-bit floats.
public enum AttributionFile {
  static let magic = UInt32(0x4E41_5052)  // "RPAN"
  static let version: UInt32 = 1
  static let headerSize = 44

  /// Points of the calibration: how often what is as sure as `index / (points - 1)` is right.
  public static let points = 21

  /// Where the parts of a file begin.
  struct Places {
    let calibration = AttributionFile.headerSize
    let tokenScales: Int
    let tokenRows: Int
    let pairScales: Int
    let pairRows: Int
    let dense: Int
    let end: Int

    init(_ shape: AttributionShape) {
      let layout = shape.layout
      tokenScales = calibration + 4 * AttributionFile.points
      tokenRows = tokenScales + 4 * shape.tokenRows
      pairScales = tokenRows + layout.tokenTable.count
      pairRows = pairScales + 4 * shape.pairRows
      dense = pairRows + layout.pairTable.count
      end = dense + 4 * (layout.count - layout.dense)
    }
  }

  static func header(
    _ bytes: ModelBytes, isTrusted: Bool
  ) throws(ModelError) -> AttributionShape {
    guard bytes.count >= headerSize, bytes.number(0) == magic else { throw .foreign }
    guard bytes.number(4) == version else {
      throw .version(found: bytes.number(4), expected: version)
    }
    let numbers = (0..<7).map { Int(bytes.number(8 + 4 * $0)) }
    guard numbers.allSatisfy({ $0 <= 1 << 18 }),
      numbers[...2].allSatisfy({ $0 > 0 && $0 % 16 == 0 && $0 <= 1024 }),
      numbers[3...4].allSatisfy({ $0 <= 16 })
    else { throw .damaged }
    let shape = AttributionShape(
      input: numbers[0], width: numbers[1], pairWidth: numbers[2], layers: numbers[3],
      pairLayers: numbers[4], tokenRows: numbers[5], pairRows: numbers[6])
    guard Places(shape).end == bytes.count else { throw .damaged }
    if !isTrusted, bytes.long(36) != bytes.checksum(from: headerSize) { throw .damaged }
    return shape
  }

  /// The file of trained weights, laid out as the shape's `layout` has them.
  public static func bytes(
    _ shape: AttributionShape, weights: FloatBuffer, calibration: [Float]
  ) -> [UInt8] {
    precondition(calibration.count == points, "a calibration has \(points) points")
    let layout = shape.layout
    var body: [UInt8] = []
    for point in calibration { append(point.bitPattern, to: &body) }
    appendRows(weights, layout.tokenTable, to: &body)
    appendRows(weights, layout.pairTable, to: &body)
    for index in layout.dense..<layout.count { append(weights[index].bitPattern, to: &body) }
    var head: [UInt8] = []
    let numbers = [
      shape.input, shape.width, shape.pairWidth, shape.layers, shape.pairLayers, shape.tokenRows,
      shape.pairRows,
    ]
    for number in [magic, version] + numbers.map(UInt32.init) { append(number, to: &head) }
    let sum = ModelBytes(body).checksum(from: 0)
    append(UInt32(truncatingIfNeeded: sum), to: &head)
    append(UInt32(truncatingIfNeeded: sum >> 32), to: &head)
    return head + body
  }

  private static func appendRows(
    _ values: FloatBuffer, _ table: NetworkShape.Tensor, to body: inout [UInt8]
  ) {
    let scales = (0..<table.rows).map { row in
      max(
        1e-12,
        (0..<table.columns).reduce(Float(0)) {
          max($0, abs(values[table.offset + row * table.columns + $1]))
        } / 127)
    }
    for scale in scales { append(scale.bitPattern, to: &body) }
    for row in 0..<table.rows {
      for column in 0..<table.columns {
        let value = values[table.offset + row * table.columns + column] / scales[row]
        body.append(UInt8(bitPattern: Int8(max(-127, min(127, value.rounded())))))
      }
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
