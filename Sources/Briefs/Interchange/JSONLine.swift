/// Bytes of JSON, written field by field in the order of the calls.
///
/// Foundation's encoder neither keeps an order of keys nor tells it, and takes ten times as long.
struct JSONLine {
  private(set) var bytes: [UInt8]

  /// Goes on after bytes that are whole lines.
  init(after bytes: consuming [UInt8] = []) { self.bytes = bytes }

  mutating func open(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

  mutating func close(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// The name of a field, after a comma where one is due; a value must follow.
  mutating func key(_ name: StaticString) {
    element()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A comma, but before the first element of an array or object: a value must follow.
  mutating func element() {
    switch bytes.last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\n"), nil: break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// The name of a field that is known only as the program runs: it must need no escape.
  mutating func key(named name: String) {
    element()
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func boolean(_ value: Bool) { bytes.append(contentsOf: "\(value)".utf8) }

  mutating func null() { bytes.append(contentsOf: "null".utf8) }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A whole number without a fraction; null for what JSON cannot say.
  mutating func number(_ value: Double) {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
      number(whole)
    } else if value.isFinite {
      bytes.append(contentsOf: "\(value)".utf8)
    } else {
      null()
    }
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { unsafe escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A string of UTF-8 bytes.
  mutating func string(_ text: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    unsafe text.withUnsafeBufferPointer { unsafe escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies stretches that need no escape at once.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in text.indices {
      guard let (escape, length) = unsafe Self.escape(text, index) else { continue }
      unsafe bytes.append(contentsOf: text[copied..<index])
      bytes.append(contentsOf: escape.utf8)
      copied = index + length
    }
    unsafe bytes.append(contentsOf: text[copied...])
  }

  /// The escape of the character at an index and the bytes that it stands for, or nil.
  ///
  /// U+0085, U+2028 and U+2029 are escaped though JSON does not ask it: many programs break
  /// lines at them, and a line is an object here.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (String, Int)? {
    let byte = unsafe text[index]
    switch byte {
    case 0x20...0x21, 0x23...0x5B, 0x5D...0xC1, 0xC3...0xE1, 0xE3...0xFF: return nil
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0xC2:
      guard index + 1 < text.count, unsafe text[index + 1] == 0x85 else { return nil }
      return ("\\u0085", 2)
    case 0xE2:
      guard index + 2 < text.count, unsafe text[index + 1] == 0x80 else { return nil }
      let last = unsafe text[index + 2]
      return last == 0xA8 ? ("\\u2028", 3) : last == 0xA9 ? ("\\u2029", 3) : nil
    default:
      let digits = String(byte, radix: 16)
      return ("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)", 1)
    }
  }
}
