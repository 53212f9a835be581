import Documents

/// Reads one JSON value (RFC 8259) and keeps where its strings stand in the bytes.
///
/// Foundation's decoder does not tell places, and the proof of a span needs them.
struct JSONParser {
  private let bytes: [UInt8]
  private let isStrict: Bool
  private var at: Int

  /// Deeper values than any report has are refused, so that recursion is bounded.
  private static let deepest = 64

  struct Failure: Error {
    var reason: String
    var offset: Int
  }

  private init(_ bytes: [UInt8], from start: Int, isStrict: Bool) {
    self.bytes = bytes
    self.isStrict = isStrict
    at = start
  }

  /// The value that `bytes` hold, with nothing but white space around it.
  ///
  /// Pages break lines within strings; where `isStrict` is false they may.
  static func value(
    of bytes: [UInt8], from start: Int = 0, isStrict: Bool = true
  ) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes, from: start, isStrict: isStrict)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.at < bytes.count { throw parser.failure("more follows the value") }
    return value
  }

  private func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: at) }

  private mutating func skipSpace() {
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw failure("it ends too early") }
    guard depth < Self.deepest else { throw failure("it is nested too deep") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""):
      let (text, range) = try string()
      return .string(text, range)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw failure("a value is expected") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = at
    while at < bytes.count, isPartOfNumber(bytes[at]) { at += 1 }
    guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else {
      at = start
      throw failure("a value is expected")
    }
    return .number(number)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    at += 1
    skipSpace()
    if take("]") { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { throw failure("',' or ']' is expected") }
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    at += 1
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw failure("the name of a field is expected")
      }
      let (name, _) = try string()
      skipSpace()
      guard take(":") else { throw failure("':' is expected") }
      members.append(.init(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("',' or '}' is expected") }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func string() throws(Failure) -> (String, TextRange) {
    let start = at + 1
    at = start
    var isPlain = true
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] >= 0x20 || !isStrict else {
        throw failure("a control character stands in a string")
      }
      if bytes[at] == UInt8(ascii: "\\") {
        isPlain = false
        at += 1
      }
      at += 1
    }
    guard at < bytes.count else {
      at = start - 1
      throw failure("a string is not closed")
    }
    let spelled = bytes[start..<at]
    let text =
      isPlain
      ? String(validating: spelled, as: UTF8.self)
      : JSONText.unescaped(spelled).flatMap { String(validating: $0, as: UTF8.self) }
    guard let text else {
      at = start
      throw failure("a string holds a wrong escape or bytes that are not UTF-8")
    }
    at += 1
    return (text, TextRange(start, at - 1))
  }
}

private func isPartOfNumber(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
    UInt8(ascii: "E"):
    true
  default: false
  }
}
