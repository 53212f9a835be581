/// Text as a terminal shows it: safe to print, measured in cells.
public enum DisplayText {
  /// Without characters that steer a terminal or turn the direction of the line.
  public static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isSteering(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// The cells that a text takes: two for a wide East Asian letter or an emoji, none for a mark
  /// that combines with the letter before it.
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// Lines of at most `width` cells, broken at spaces; a longer word is broken where it must be.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(width, 8)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let size = self.width(piece)
        if used > 0, used + 1 + size > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += used > 0 ? " \(piece)" : piece
        used += used > 0 ? size + 1 : size
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard self.width(word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let size = self.width(String(character))
      if used + size > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += size
    }
    return pieces + [piece]
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
