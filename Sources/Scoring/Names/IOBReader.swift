import Documents

/// Reads files of names with a word and its tag a line: IOB2, the older IOB1, and IOBES.
///
/// CoNLL 2003's, CrossNER's and WikiGold's files have the word first and the tag last; UNER's are
/// numbered, and the tag is the third field (https://www.universalner.org).
///
/// - Complexity: O(n) in the number of bytes.
public struct IOBReader {
  private let path: String
  private var line = 0
  private var texts: [NamedText] = []
  private var joined = JoinedWords()
  private var words: [TextRange] = []
  private var sentences: [TextRange] = []
  private var names: [GoldName] = []
  private var sentence = 0
  private var open: (type: String, first: Int)?
  private var hasDocuments = false
  private var id: String

  /// The documents of a file, or its sentences where it tells of no documents.
  public static func texts(
    of bytes: [UInt8], path: String
  ) throws(GoldFileError) -> [NamedText] {
    var reader = IOBReader(path)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      try reader.read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    reader.endText()
    guard !reader.texts.isEmpty else {
      throw GoldFileError(
        path: path, fault: "there is no word in this file",
        remedy: "name a file with a word and its tag a line")
    }
    return reader.texts
  }

  private init(_ path: String) {
    self.path = path
    id = path
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(GoldFileError) {
    line += 1
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("the line is not UTF-8", "convert the file to UTF-8")
    }
    guard text.contains(where: { !$0.isWhitespace }) else { return endSentence() }
    if text.hasPrefix("# ") {
      if text.hasPrefix("# newdoc") {
        beginDocument(text.split(separator: " ").last.map(String.init))
      }
      return
    }
    let fields = text.contains("\t") ? text.split(separator: "\t") : text.split(separator: " ")
    if fields.first == "-DOCSTART-" { return beginDocument(nil) }
    guard fields.count > 1 else {
      throw error(
        "there is a word without a tag", "write a word and its tag a line, as in 'Rome B-LOC'")
    }
    let isNumbered = fields.count > 2 && Int(fields[0]) != nil && Self.isTag(fields[2])
    try read(String(fields[isNumbered ? 1 : 0]), tag: fields[isNumbered ? 2 : fields.count - 1])
  }

  private static func isTag(_ field: Substring) -> Bool {
    field == "O" || field.dropFirst().first == "-" && "BIES".contains(field.prefix(1))
  }

  private mutating func read(_ word: String, tag: Substring) throws(GoldFileError) {
    guard Self.isTag(tag) else {
      throw error("'\(tag)' is no tag", "write O, or B- or I- and a type")
    }
    let type = String(tag.dropFirst(2))
    if tag != "O", NameScheme.types(of: type) == nil {
      throw error("'\(type)' is a type of no known scheme", "use one of \(NameScheme.known)")
    }
    let begins = tag.hasPrefix("B") || tag.hasPrefix("S") || type != open?.type
    if tag == "O" || begins { closeName() }
    words.append(joined.append(word))
    if tag != "O", begins { open = (type, words.count - 1) }
  }

  private mutating func closeName() {
    guard let open else { return }
    names.append(
      GoldName(
        range: TextRange(words[open.first].start, words[words.count - 1].end),
        types: NameScheme.types(of: open.type) ?? []))
    self.open = nil
  }

  private mutating func endSentence() {
    closeName()
    guard sentence < words.count else { return }
    sentences.append(TextRange(words[sentence].start, words[words.count - 1].end))
    joined.endSentence()
    sentence = words.count
    if !hasDocuments { endText() }
  }

  private mutating func beginDocument(_ id: String?) {
    endText()
    hasDocuments = true
    self.id = id ?? path
  }

  private mutating func endText() {
    if sentence < words.count {
      let wasDocument = hasDocuments
      hasDocuments = true
      endSentence()
      hasDocuments = wasDocument
    }
    guard !sentences.isEmpty else { return }
    let report = Report(id: id, text: String(decoding: joined.bytes, as: UTF8.self))
    var text = NamedText(report: report, names: names)
    text.words = words
    text.sentences = sentences
    texts.append(text)
    joined = JoinedWords()
    words = []
    sentences = []
    names = []
    sentence = 0
  }

  private func error(_ fault: String, _ remedy: String) -> GoldFileError {
    GoldFileError(path: path, line: line, fault: fault, remedy: remedy)
  }
}
