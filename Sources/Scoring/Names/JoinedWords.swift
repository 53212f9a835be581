import Documents

/// A text of words that came without their spaces, set as print sets them.
struct JoinedWords {
  private(set) var bytes: [UInt8] = []
  private var glues = true
  private var isQuoted = false

  /// Begins a new line.
  mutating func endSentence() {
    bytes.append(10)
    glues = true
    isQuoted = false
  }

  /// Appends a word, behind a space where print has one.
  mutating func append(_ word: String) -> TextRange {
    if !glues, !joinsBefore(word) { bytes.append(32) }
    let start = bytes.count
    bytes += Array(word.utf8)
    glues = joinsAfter(word)
    if word == "\"" { isQuoted.toggle() }
    return TextRange(start, bytes.count)
  }

  private func joinsBefore(_ word: String) -> Bool {
    switch word {
    case ",", ".", ";", ":", "!", "?", "%", ")", "]", "'s", "’s", "'", "’", "n't", "n’t", "'re",
      "'ve", "'ll", "'d", "'m", "''", "”", "...", "…":
      true
    case "\"": isQuoted
    default: false
    }
  }

  private func joinsAfter(_ word: String) -> Bool {
    switch word {
    case "(", "[", "$", "£", "€", "``", "“": true
    case "\"": !isQuoted
    default: false
    }
  }
}
