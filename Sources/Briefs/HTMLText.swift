/// A page as it grows.
struct HTMLText {
  private(set) var result = ""

  /// Marks of the page itself.
  mutating func raw(_ text: String) { result += text }

  /// Text that is shown as it is, whatever it holds.
  mutating func text(_ text: String) {
    for byte in DisplayText.safe(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): buffer += Self.ampersand
      case UInt8(ascii: "<"): buffer += Self.less
      case UInt8(ascii: ">"): buffer += Self.greater
      case UInt8(ascii: "\""): buffer += Self.quotation
      default: buffer.append(byte)
      }
    }
    result += String(decoding: buffer, as: UTF8.self)
    buffer.removeAll(keepingCapacity: true)
  }

  private var buffer: [UInt8] = []
  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quotation = Array("&quot;".utf8)
}
