import Documents

/// A folder of texts with marks in brat's format.
///
/// As PolNeAR lays it out: `text/NAME.txt` beside `attributions/NAME_ANNOTATOR.ann`, of several
/// annotators the first by name, and `tokens/NAME.tsv` with the sentence, begin and end of each token.
/// Or as brat itself does: `NAME.txt` beside `NAME.ann`.
public struct BratFolder {
  private let folder: String
  private let texts: [String]
  private let marks: [Substring: String]

  /// - Throws: `GoldFileError` where the folder is absent or holds no texts or no marks.
  public init(_ folder: String) throws(GoldFileError) {
    self.folder = folder
    let apart = try? GoldFile.paths(at: folder + "/text", ending: ".txt")
    if let apart { texts = apart } else { texts = try GoldFile.paths(at: folder, ending: ".txt") }
    let paths = try GoldFile.paths(
      at: apart == nil ? folder : folder + "/attributions", ending: ".ann")
    var marks: [Substring: String] = [:]
    for path in paths {
      let name = Self.name(path)
      let end = apart == nil ? nil : name.lastIndex(of: "_")
      let key = end.map { name[..<$0] } ?? name
      marks[key] = marks[key] ?? path
    }
    self.marks = marks
  }

  /// How many texts it holds.
  public var count: Int { texts.count }

  /// One of the texts, by their names.
  ///
  /// - Throws: `GoldFileError` where nobody marked it, or a file is damaged.
  public func text(_ index: Int) throws(GoldFileError) -> AttributedText {
    let path = texts[index]
    guard let marked = marks[Self.name(path)] else {
      throw GoldFileError(
        path: path, fault: "no .ann file marks this text",
        remedy: "put the file of its marks beside it, or take the text away")
    }
    guard let text = String(validating: try GoldFile.bytes(atPath: path), as: UTF8.self) else {
      throw GoldFileError(
        path: path, fault: "the file is not UTF-8", remedy: "convert the file to UTF-8")
    }
    var found = try BratReader.text(
      text, textPath: path, marks: GoldFile.bytes(atPath: marked), path: marked)
    if let table = try? GoldFile.bytes(atPath: "\(folder)/tokens/\(Self.name(path)).tsv") {
      found.sentences = Self.sentences(String(decoding: table, as: UTF8.self), in: text)
    }
    return found
  }

  /// The ranges of the sentences of a table of tokens; lines of another form are passed over.
  private static func sentences(_ table: String, in text: String) -> [TextRange] {
    let places = text.bytePlaces
    var ranges: [Int: TextRange] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count > 3, let sentence = Int(fields[0]), let start = Int(fields[1]),
        let end = Int(fields[2]), start < end, end < places.count
      else { continue }
      let known = ranges[sentence]
      ranges[sentence] = TextRange(
        min(known?.start ?? .max, places[start]), max(known?.end ?? 0, places[end]))
    }
    return ranges.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The name of a file without folder and ending.
  private static func name(_ path: String) -> Substring {
    let file = path.split(separator: "/").last ?? ""
    return file.lastIndex(of: ".").map { file[..<$0] } ?? file
  }
}
