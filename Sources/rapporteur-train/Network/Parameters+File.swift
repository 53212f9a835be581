import Learning

extension Parameters {
  /// The weights as the program carries them: each word piece's vector already projected.
  var file: [UInt8] {
    let width = shape.width
    let count = vectors.pieces.count
    let baked = FloatBuffer(count * width)
    if count > 0 {
      Matrix.multiply(
        vectors.vectors, 0, vectors.width, projection, 0, width, into: baked, 0, width,
        rows: count, depth: vectors.width, columns: width)
    }
    return NetworkFile.bytes(
      shape, dense: dense, table: table, pieceHashes: vectors.pieces.hashes, pieces: baked)
  }
}
