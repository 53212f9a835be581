import Documents
import Foundation

/// Sentences of CoNLL-U files: words with their tags and base forms.
struct Treebank {
  struct Entry {
    let form: String
    let lemma: String
    let universal: String
    let penn: String
  }

  private(set) var sentences: [[Entry]] = []

  init(paths: [String]) throws {
    for path in paths {
      var sentence: [Entry] = []
      for line in try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        if line.isEmpty {
          if !sentence.isEmpty { sentences.append(sentence) }
          sentence = []
          continue
        }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 10, Int(fields[0]) != nil else { continue }
        sentence.append(
          Entry(form: fields[1], lemma: fields[2], universal: fields[3], penn: fields[4]))
      }
      if !sentence.isEmpty { sentences.append(sentence) }
    }
  }
}

extension Treebank.Entry {
  /// The tag of the engine for a pair of universal and Penn tags.
  var tag: Tag {
    switch (universal, penn) {
    case ("AUX", _): .auxiliary
    case ("VERB", "VB"): .infinitive
    case ("VERB", "VBN"): .pastParticiple
    case ("VERB", "VBG"): .presentParticiple
    case ("VERB", _): .verb
    case ("NOUN", _): .noun
    case ("PROPN", _): .properNoun
    case ("PRON", _): .pronoun
    case ("DET", _): .determiner
    case ("ADJ", _): .adjective
    case ("ADV", _): .adverb
    case ("NUM", _): .number
    case ("ADP", _): .adposition
    case ("CCONJ", _): .conjunction
    case ("SCONJ", _): .subordinator
    case ("PART", _): .particle
    case ("INTJ", _): .interjection
    case ("PUNCT", _): .punctuation
    case ("SYM", _): .symbol
    default: .other
    }
  }
}

/// A sentence of a treebank as the engine would hold it: forms joined by spaces.
struct TreebankSentence {
  let bytes: [UInt8]
  let tokens: [Token]
  let tags: [Tag]

  init(_ entries: [Treebank.Entry]) {
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    for entry in entries {
      let start = bytes.count
      bytes += Array(entry.form.utf8)
      let range = TextRange(start, bytes.count)
      tokens.append(Self.token(bytes, range, entry))
      bytes.append(32)
    }
    self.bytes = bytes
    self.tokens = tokens
    tags = entries.map(\.tag)
  }

  private static func token(_ bytes: [UInt8], _ range: TextRange, _ entry: Treebank.Entry) -> Token
  {
    var shape: Token.Shape = []
    let letters = bytes[range.start..<range.end]
    let upper = letters.count { $0 &- 65 < 26 }
    let lower = letters.count { $0 &- 97 < 26 || $0 >= 0x80 }
    if letters.contains(where: { $0 &- 48 < 10 }) { shape.insert(.digits) }
    if letters.contains(UInt8(ascii: "-")) { shape.insert(.hyphen) }
    if letters.contains(UInt8(ascii: ".")) { shape.insert(.period) }
    if let first = letters.first, first &- 65 < 26 { shape.insert(.capitalized) }
    if upper > 1 && lower == 0 { shape.insert(.upper) }
    let first = bytes[range.start]
    let kind: Token.Kind =
      first &- 48 < 10 ? .number : (first | 32) &- 97 < 26 || first >= 0x80 ? .word : .symbol
    return Token(
      range, kind: kind, shape: kind == .symbol ? [] : shape,
      word: Word(bytes, range.start..<range.end))
  }
}
