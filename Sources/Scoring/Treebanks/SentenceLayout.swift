import Documents

/// The text of one gold sentence and where its words stand in it.
struct SentenceLayout {
  private(set) var bytes: [UInt8] = []
  private(set) var words: [TextRange] = []

  /// Whether white space follows the sentence within its paragraph.
  private(set) var endsWithSpace = true

  init(_ sentence: GoldSentence) {
    let pieces = Self.pieces(of: sentence)
    let spaces = Self.spaces(of: pieces, in: sentence.text) ?? pieces.map(\.hasSpaceAfter)
    for (index, piece) in pieces.enumerated() {
      let start = bytes.count
      bytes += Array(piece.forms.joined().utf8)
      var next = start
      for form in piece.forms {
        words.append(TextRange(next, next + form.utf8.count))
        next += form.utf8.count
      }
      if index + 1 < pieces.count, spaces[index] { bytes.append(32) }
    }
    endsWithSpace = pieces.last?.hasSpaceAfter ?? true
  }

  /// A token of the text, in as many parts as it has words.
  private struct Piece {
    var forms: [String]
    var hasSpaceAfter: Bool
  }

  private static func pieces(of sentence: GoldSentence) -> [Piece] {
    var pieces: [Piece] = []
    var next = 0
    let single = { (word: GoldWord) in
      Piece(forms: [word.form], hasSpaceAfter: word.misc("SpaceAfter") != "No")
    }
    for multiword in sentence.multiwords {
      pieces += sentence.words[next..<multiword.words.lowerBound].map(single)
      pieces.append(
        Piece(
          forms: parts(of: multiword.form, as: sentence.words[multiword.words].map(\.form)),
          hasSpaceAfter: multiword.misc("SpaceAfter") != "No"))
      next = multiword.words.upperBound
    }
    return pieces + sentence.words[next...].map(single)
  }

  /// A token parted where its words are, or, where they do not spell it, into parts that are as
  /// long as can be told.
  private static func parts(of token: String, as forms: [String]) -> [String] {
    guard forms.joined() != token else { return forms }
    let letters = Array(token.unicodeScalars)
    let wanted = forms.reduce(0) { $0 + $1.unicodeScalars.count }
    var parts: [String] = []
    var seen = 0
    var start = 0
    for form in forms {
      seen += form.unicodeScalars.count
      let end = max(start, letters.count * seen / max(1, wanted))
      var part = String.UnicodeScalarView()
      part.append(contentsOf: letters[start..<end])
      parts.append(String(part))
      start = end
    }
    return parts
  }

  /// After which pieces `# text` has white space; nil where the pieces do not spell it.
  private static func spaces(of pieces: [Piece], in text: String?) -> [Bool]? {
    guard let text else { return nil }
    var rest = text.utf8[...]
    var spaces: [Bool] = []
    for piece in pieces {
      let form = piece.forms.joined()
      guard rest.starts(with: form.utf8) else { return nil }
      rest = rest.dropFirst(form.utf8.count)
      let next = rest.drop { $0 == 32 }
      spaces.append(next.startIndex > rest.startIndex)
      rest = next
    }
    return rest.isEmpty ? spaces : nil
  }
}
