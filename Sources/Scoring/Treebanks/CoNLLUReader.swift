/// Reads treebanks in CoNLL-U, the format of Universal Dependencies.
///
/// https://universaldependencies.org/format.html. Empty nodes are skipped, and the fields of
/// features and enhanced dependencies are not kept.
///
/// - Complexity: O(n) in the number of bytes.
public struct CoNLLUReader {
  private let path: String
  private var documents: [GoldDocument] = []
  private var line = 0
  private var comments: [String] = []
  private var words: [GoldWord] = []
  private var multiwords: [GoldMultiword] = []

  /// The documents of a file; `path` only names it in ids and errors.
  public static func documents(
    of bytes: [UInt8], path: String
  ) throws(GoldFileError) -> [GoldDocument] {
    var reader = CoNLLUReader(path)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      try reader.read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    try reader.endSentence()
    guard !reader.documents.isEmpty else {
      throw GoldFileError(
        path: path, fault: "there is no sentence in this file",
        remedy: "name a treebank in CoNLL-U")
    }
    return reader.documents
  }

  private init(_ path: String) { self.path = path }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(GoldFileError) {
    line += 1
    guard let first = bytes.first else { return try endSentence() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("the line is not UTF-8", "convert the file to UTF-8")
    }
    if first == UInt8(ascii: "#") {
      guard words.isEmpty else {
        throw error("a comment stands among the words of a sentence", Self.emptyLine)
      }
      comments.append(String(text.dropFirst().drop { $0 == " " }))
      return
    }
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10 else {
      throw error(
        "there are \(fields.count) fields where CoNLL-U has 10",
        "part ten fields by tabs, with _ for an empty one")
    }
    try read(fields)
  }

  private mutating func read(_ fields: [Substring]) throws(GoldFileError) {
    let id = fields[0]
    if let number = Int(id) {
      guard number == words.count + 1 else {
        throw error("word \(number) follows word \(words.count)", Self.emptyLine)
      }
      guard !fields[1].isEmpty else {
        throw error("word \(number) has no form", "write _ for an empty field")
      }
      let head = Int(fields[6])
      guard head.map({ $0 >= 0 }) ?? (fields[6] == "_") else {
        throw error("'\(fields[6])' is no head", "write the number of a word, 0 for the root")
      }
      words.append(
        GoldWord(
          form: String(fields[1]), lemma: String(fields[2]), upos: String(fields[3]),
          xpos: String(fields[4]), head: head, deprel: String(fields[7]), misc: String(fields[9]),
          line: line))
    } else if let range = range(of: id, "-") {
      guard range.first == words.count + 1, range.first <= range.last else {
        throw error(
          "the words \(id) of '\(fields[1])' do not follow",
          "number a token of several words by its first and last, before them")
      }
      multiwords.append(
        GoldMultiword(
          words: words.count..<range.last, form: String(fields[1]), misc: String(fields[9])))
    } else if range(of: id, ".") == nil {
      throw error("'\(id)' is no id of a word", "number the words of a sentence from 1")
    }
  }

  private func range(of id: Substring, _ mark: Character) -> (first: Int, last: Int)? {
    let parts = id.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]) else { return nil }
    return (first, last)
  }

  private mutating func endSentence() throws(GoldFileError) {
    // Comments may stand alone; they belong to what follows.
    guard !words.isEmpty else { return }
    if let last = multiwords.last, last.words.upperBound > words.count {
      throw error(
        "'\(last.form)' has more words than its sentence", "write a line for each of its words")
    }
    let sentence = GoldSentence(comments: comments, words: words, multiwords: multiwords)
    if let fault = TreeFault(sentence) {
      throw GoldFileError(
        path: path, line: fault.line, fault: fault.text,
        remedy: "give each word one head, so that all hang on one root")
    }
    append(sentence)
    comments = []
    words = []
    multiwords = []
  }

  private mutating func append(_ sentence: GoldSentence) {
    let isNew = sentence.comments.contains { $0 == "newdoc" || $0.hasPrefix("newdoc ") }
    if isNew || documents.isEmpty {
      documents.append(GoldDocument(id: sentence.comment("newdoc id") ?? path, sentences: []))
    }
    documents[documents.count - 1].sentences.append(sentence)
  }

  private static let emptyLine = "part sentences by an empty line, and number their words from 1"

  private func error(_ fault: String, _ remedy: String) -> GoldFileError {
    GoldFileError(path: path, line: line, fault: fault, remedy: remedy)
  }
}
