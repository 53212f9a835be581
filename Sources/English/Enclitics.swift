public import Documents

/// Words that English writes onto the word before them: "n't" of "don't", "'s" of "Lee's".
///
/// CoNLL-U calls the two one token and two words.
public enum Enclitics {
  /// Whether a token is written onto the word before it.
  ///
  /// The apostrophe of "workers'" is one only where the tagger says so.
  public static func isAttached(_ index: Int, in document: Document) -> Bool {
    guard index > 0, index < document.tokens.count else { return false }
    let token = document.tokens[index]
    let host = document.tokens[index - 1]
    guard token.start == host.end, host.kind == .word || host.kind == .number else { return false }
    if token.penn == .possessiveEnding { return true }
    guard token.kind == .word else { return false }
    switch token.word {
    case "'s", "'re", "'ve", "'ll", "'d", "'m", "n't": return true
    case "not": return host.word == "can"
    case "na": return host.word == "gon" || host.word == "wan"
    case "ta": return host.word == "got"
    default: return false
    }
  }
}
