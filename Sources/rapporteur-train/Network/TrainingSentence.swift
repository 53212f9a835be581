import Learning

/// A sentence as the network is trained on it; a part that its source does not mark is empty.
struct TrainingSentence {
  /// `WordRows.perWord` rows a token.
  var rows: [Int32] = []
  /// The pieces of each token, one behind the other, and where each token's begin.
  var pieces: [Int32] = []
  var pieceStarts: [Int32] = [0]
  /// For each token the class, or -1 where unknown.
  var universal: [Int32] = []
  var penn: [Int32] = []
  /// The head's place in the sentence, its own length for the root; -1 where unknown.
  var heads: [Int32] = []
  var relations: [Int32] = []
  /// For each token the allowed classes as bits; 0 where unknown.
  var names: [UInt32] = []

  /// What a sentence encoder says of the tokens, in place of the vectors of their pieces.
  var context: FloatBuffer?

  /// How often an epoch reads it, on average.
  var share: Float = 1

  var count: Int { pieceStarts.count - 1 }
}
