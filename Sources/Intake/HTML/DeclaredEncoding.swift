/// The encoding that a page says it is written in.
enum DeclaredEncoding {
  /// What follows `charset=` in the first bytes, as `<meta>` has it in both its forms; nil where
  /// nothing does.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { $0 | ((0x41...0x5A).contains($0) ? 0x20 : 0) }
    guard let found = head.firstRange(of: Array("charset=".utf8)) else { return nil }
    let value = head[found.upperBound...].drop { " \"'".utf8.contains($0) }
    let name = value.prefix { isLetterOrDigit($0) || "-_:.".utf8.contains($0) }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
