/// The format of a network's file: a header of 56 bytes, the dense weights as 32-bit floats, then the
/// tables of rows with eight bits a number and one scale a row.
public enum NetworkFile {
  static let magic = UInt32(0x4E4E_5052)  // "RPNN"
  static let version: UInt32 = 1
  static let headerSize = 56

  /// Where the parts of a file begin.
  struct Places {
    let dense: Int
    let tableScales: Int
    let table: Int
    let hashes: Int
    let pieceScales: Int
    let pieceRows: Int
    let end: Int

    init(_ shape: NetworkShape, pieceCount: Int) {
      dense = NetworkFile.headerSize
      tableScales = dense + 4 * shape.layout.count
      table = tableScales + 4 * WordRows.count
      hashes = table + WordRows.count * shape.width
      pieceScales = hashes + 8 * pieceCount
      pieceRows = pieceScales + 4 * pieceCount
      end = pieceRows + pieceCount * shape.width
    }
  }

  static func header(_ bytes: ModelBytes, isTrusted: Bool) throws(ModelError) -> (NetworkShape, Int)
  {
    guard bytes.count >= headerSize, bytes.number(0) == magic else { throw .foreign }
    guard bytes.number(4) == version else {
      throw .version(found: bytes.number(4), expected: version)
    }
    let numbers = (0..<10).map { Int(bytes.number(8 + 4 * $0)) }
    guard numbers.allSatisfy({ $0 <= 1 << 16 }), numbers[0] % 16 == 0, numbers[0] > 0,
      numbers[0] <= 1024, numbers[1] <= 16, numbers[2] <= 8, numbers[3] % 16 == 0,
      numbers[3] <= 1024, numbers[4] % 16 == 0, numbers[4] <= 1024,
      numbers[5...8].allSatisfy({ $0 <= 1024 })
    else { throw .damaged }
    let shape = NetworkShape(
      width: numbers[0], layers: numbers[1], reach: numbers[2], arcWidth: numbers[3],
      labelWidth: numbers[4], universalTags: numbers[5], pennTags: numbers[6],
      relations: numbers[7], nameTags: numbers[8])
    guard Places(shape, pieceCount: numbers[9]).end == bytes.count else { throw .damaged }
    if !isTrusted, bytes.long(48) != bytes.checksum(from: headerSize) { throw .damaged }
    return (shape, numbers[9])
  }

  /// The file of trained weights: `table` with `WordRows.count` rows, `pieces` with a row a piece.
  public static func bytes(
    _ shape: NetworkShape, dense: FloatBuffer, table: FloatBuffer, pieceHashes: [UInt64],
    pieces: FloatBuffer
  ) -> [UInt8] {
    var body: [UInt8] = []
    for index in 0..<dense.count { append(dense[index].bitPattern, to: &body) }
    appendRows(table, shape.width, WordRows.count, to: &body)
    appendRows(pieces, shape.width, pieceHashes.count, to: &body, before: pieceHashes)
    var head: [UInt8] = []
    let numbers = [
      shape.width, shape.layers, shape.reach, shape.arcWidth, shape.labelWidth,
      shape.universalTags, shape.pennTags, shape.relations, shape.nameTags, pieceHashes.count,
    ]
    for number in [magic, version] + numbers.map(UInt32.init) { append(number, to: &head) }
    let sum = ModelBytes(body).checksum(from: 0)
    append(UInt32(truncatingIfNeeded: sum), to: &head)
    append(UInt32(truncatingIfNeeded: sum >> 32), to: &head)
    return head + body
  }

  private static func appendRows(
    _ values: FloatBuffer, _ width: Int, _ rows: Int, to body: inout [UInt8],
    before hashes: [UInt64] = []
  ) {
    for hash in hashes {
      append(UInt32(truncatingIfNeeded: hash), to: &body)
      append(UInt32(truncatingIfNeeded: hash >> 32), to: &body)
    }
    let scales = (0..<rows).map { row in
      max(1e-12, (0..<width).reduce(Float(0)) { max($0, abs(values[row * width + $1])) } / 127)
    }
    for scale in scales { append(scale.bitPattern, to: &body) }
    for row in 0..<rows {
      for column in 0..<width {
        let value = (values[row * width + column] / scales[row]).rounded()
        body.append(UInt8(bitPattern: Int8(max(-127, min(127, value)))))
      }
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
