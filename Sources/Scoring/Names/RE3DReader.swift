import Documents
import Foundation

/// Reads folders of re3d, the relationship and entity extraction data of Dstl.
///
/// `documents.json` and `entities.json` hold an object a line, with offsets in UTF-16. What its
/// makers trust less than not (`confidence` under a half) is left out, and so are pronouns and
/// descriptions without a capital, which are no names. An article at the front counts on neither
/// side; of marks that overlap the longest counts.
public struct RE3DReader {
  /// The texts of a folder, or of the folders in it.
  public static func texts(inFolder path: String) throws(GoldFileError) -> [NamedText] {
    let manager = FileManager.default
    if manager.fileExists(atPath: "\(path)/entities.json") {
      return try RE3DReader(path).texts()
    }
    let folders = (try? manager.contentsOfDirectory(atPath: path))?.sorted() ?? []
    var texts: [NamedText] = []
    for folder in folders where manager.fileExists(atPath: "\(path)/\(folder)/entities.json") {
      texts += try RE3DReader("\(path)/\(folder)").texts()
    }
    guard !texts.isEmpty else {
      throw GoldFileError(
        path: path, fault: "no folder here holds documents.json and entities.json",
        remedy: "name a folder of re3d")
    }
    return texts
  }

  private struct Text: Decodable {
    let _id: String
    let text: String
  }

  private struct Mark: Decodable {
    let begin: Int
    let end: Int
    let type: String
    let documentId: String
    let confidence: Double
  }

  private let folder: String

  private init(_ folder: String) { self.folder = folder }

  private func texts() throws(GoldFileError) -> [NamedText] {
    let documents = try objects(of: Text.self, in: "documents.json")
    var names: [String: [(range: TextRange, confidence: Double, types: [EntityType])]] = [:]
    var units: [String: UTF16Offsets] = [:]
    for (_, document) in documents { units[document._id] = UTF16Offsets(document.text) }
    for (line, mark) in try objects(of: Mark.self, in: "entities.json") {
      guard let types = NameScheme.types(of: mark.type) else {
        throw error(
          "entities.json", line, "'\(mark.type)' is a type of no known scheme",
          "use one of \(NameScheme.known)")
      }
      guard let range = units[mark.documentId]?.range(mark.begin, mark.end) else {
        throw error(
          "entities.json", line, "\(mark.begin)-\(mark.end) is no range of '\(mark.documentId)'",
          "check that both files are of one release")
      }
      guard mark.confidence >= 0.5, !types.isEmpty else { continue }
      names[mark.documentId, default: []].append((range, mark.confidence, types))
    }
    return documents.map { _, document in
      var text = NamedText(report: Report(id: document._id, text: document.text), names: [])
      text.names = flat(names[document._id] ?? [], in: Array(document.text.utf8))
      text.dropsArticles = true
      return text
    }
  }

  /// Names that do not overlap, in the order of the text.
  private func flat(
    _ marks: [(range: TextRange, confidence: Double, types: [EntityType])], in bytes: [UInt8]
  ) -> [GoldName] {
    let ordered = marks.sorted {
      ($1.range.count, $1.confidence, $0.range.start) < (
        $0.range.count, $0.confidence, $1.range.start
      )
    }
    var names: [GoldName] = []
    for mark in ordered
    where hasCapital(mark.range, bytes) && !names.contains(where: { $0.range.overlaps(mark.range) })
    {
      names.append(GoldName(range: mark.range, types: mark.types))
    }
    return names.sorted { $0.range < $1.range }
  }

  /// Whether a word that is neither article nor pronoun has a capital.
  private func hasCapital(_ range: TextRange, _ bytes: [UInt8]) -> Bool {
    bytes[range.start..<range.end].split(separator: 32).contains { word in
      guard let first = word.first, first &- 65 < 26 || first >= 0x80 else { return false }
      return !Self.functionWords.contains(Word(bytes, word.indices))
    }
  }

  private static let functionWords = Set<Word>(
    words: """
      the a an this that these those he she it we they i you his her its our their my your him them
      us who which all both some many several other others
      """)

  private func objects<Object: Decodable>(
    of type: Object.Type, in name: String
  ) throws(GoldFileError) -> [(line: Int, object: Object)] {
    let bytes = try GoldFile.bytes(atPath: "\(folder)/\(name)")
    var objects: [(Int, Object)] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 32 }) {
      guard let object = try? JSONDecoder().decode(type, from: Data(line)) else {
        throw error(
          name, index + 1, "the line is no object of re3d", "restore the file from its release")
      }
      objects.append((index + 1, object))
    }
    return objects
  }

  private func error(
    _ name: String, _ line: Int, _ fault: String, _ remedy: String
  ) -> GoldFileError {
    GoldFileError(path: "\(folder)/\(name)", line: line, fault: fault, remedy: remedy)
  }
}

/// The UTF-8 offset of each UTF-16 offset of a text.
private struct UTF16Offsets {
  private var bytes: [Int] = []

  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      for _ in 0..<UTF16.width(scalar) { bytes.append(offset) }
      offset += UTF8.width(scalar)
    }
    bytes.append(offset)
  }

  /// Nil where the offsets do not lie in the text in order.
  func range(_ start: Int, _ end: Int) -> TextRange? {
    guard start >= 0, start < end, end < bytes.count else { return nil }
    return TextRange(bytes[start], bytes[end])
  }
}
