/// An XML file as it grows.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// Marks of the file itself.
  mutating func raw(_ text: String) { bytes += Array(text.utf8) }

  mutating func element(_ name: String, _ content: String) {
    raw("<\(name)>")
    text(Array(content.utf8)[...])
    raw("</\(name)>\n\n")
  }

  mutating func open(
    _ name: String, _ attributes: [(name: String, value: String)], isEmpty: Bool = false
  ) {
    raw("<\(name)")
    for (name, value) in attributes {
      raw(" \(name)=\"")
      text(Array(value.utf8)[...])
      raw("\"")
    }
    raw(isEmpty ? "/>" : ">")
  }

  /// Characters, with references for those that XML reads as marks or would change: it makes a
  /// line feed of a carriage return.
  mutating func text(_ text: ArraySlice<UInt8>) {
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0x0D: raw("&#13;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: raw("\u{FFFD}")
      case 0xBE, 0xBF:
        bytes.append(byte)
        // U+FFFE and U+FFFF are no characters of XML.
        if text[...index].suffix(3).elementsEqual([0xEF, 0xBF, byte]) {
          bytes.removeLast(3)
          raw("\u{FFFD}")
        }
      default: bytes.append(byte)
      }
    }
  }
}
