/// A stretch of an XML file between two tags, and the characters that it spells.
struct MarkupText {
  let bytes: ArraySlice<UInt8>

  /// On which it begins, from 1.
  let line: Int

  /// Whether an ampersand stands for itself.
  let isLiteral: Bool
  let path: String

  /// The text with its references resolved: XML's own five and those with a number.
  ///
  /// - Throws: `GoldFileError` where an ampersand begins none of them.
  func characters() throws(GoldFileError) -> [UInt8] {
    guard !isLiteral, bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "&") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let rest = bytes[(index + 1)...].prefix(10)
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: rest[..<end], as: UTF8.self))
      else {
        let shown = String(decoding: bytes[index...].prefix { $0 > 0x20 }.prefix(10), as: UTF8.self)
        throw GoldFileError(
          path: path, line: line + bytes[..<index].count { $0 == UInt8(ascii: "\n") },
          fault: "'\(shown)' is no character reference of XML",
          remedy: "write &amp; for an ampersand, or the character itself")
      }
      text += Array(String(Character(scalar)).utf8)
      index = end + 1
    }
    return text
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}

/// An opening tag of an XML file.
struct MarkupTag {
  let name: String

  /// On which it begins, from 1.
  let line: Int

  /// Whether it is closed at once, as in `<TLINK/>`.
  let isEmpty: Bool

  /// What stands behind the name.
  let written: ArraySlice<UInt8>
  let path: String

  /// The attributes by their names.
  ///
  /// - Throws: `GoldFileError` where one has no value between quotation marks.
  func attributes() throws(GoldFileError) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = written
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard !rest.isEmpty else { return attributes }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
      guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { throw fault(name) }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      guard let mark = rest.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
        throw fault(name)
      }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: mark) else { throw fault(name) }
      let value = MarkupText(bytes: rest[..<end], line: line, isLiteral: false, path: path)
      attributes[String(decoding: name, as: UTF8.self)] = String(
        decoding: try value.characters(), as: UTF8.self)
      rest = rest[(end + 1)...]
    }
  }

  private func fault(_ attribute: ArraySlice<UInt8>) -> GoldFileError {
    GoldFileError(
      path: path, line: line,
      fault: "'\(String(decoding: attribute, as: UTF8.self))' in <\(name)> has no value",
      remedy: "write attributes as in tid=\"t1\"")
  }
}
