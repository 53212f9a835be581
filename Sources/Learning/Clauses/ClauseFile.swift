/// The format of the file of a network of clauses: a header; the
/// table of rows with eight bits a number and one scale a row; then the dense weights as 32-bit
/// floats: input, its bias, output, its bias.
///
/// `script/clauses/student.py` writes it.
enum ClauseFile {
  static let magic = UInt32(0x4E43_5052)  // "RPCN"
  static let version: UInt32 = 1
  static let headerSize = 32

  /// Sizes of a network of clauses, and where the parts of its file begin.
  struct Shape: Hashable {
    /// Numbers a clause that the network of tags and trees hands over.
    var input: Int
    /// Numbers of the layer between: a multiple of sixteen.
    var width: Int
    /// Columns of the output: a multiple of sixteen.
    var output: Int
    var rows: Int

    var scales: Int { ClauseFile.headerSize }
    var table: Int { scales + 4 * rows }
    var dense: Int { table + rows * width }
    var denseCount: Int { input * width + width + width * output + output }
    var end: Int { dense + 4 * denseCount }
  }

  static func header(_ bytes: ModelBytes, isTrusted: Bool) throws(ModelError) -> Shape {
    guard bytes.count >= headerSize, bytes.number(0) == magic else { throw .foreign }
    guard bytes.number(4) == version else {
      throw .version(found: bytes.number(4), expected: version)
    }
    let numbers = (0..<4).map { Int(bytes.number(8 + 4 * $0)) }
    guard numbers.allSatisfy({ $0 > 0 && $0 <= 1 << 18 && $0 % 16 == 0 }), numbers[0] <= 8192,
      numbers[1] <= 1024, numbers[2] <= 1024
    else { throw .damaged }
    let shape = Shape(input: numbers[0], width: numbers[1], output: numbers[2], rows: numbers[3])
    guard shape.end == bytes.count else { throw .damaged }
    if !isTrusted, bytes.long(24) != bytes.checksum(from: headerSize) { throw .damaged }
    return shape
  }
}
