/// Values parted by commas (RFC 4180).
enum CommaSeparated {
  /// The last field of each record but the first, which names the fields.
  static func last(of text: String) -> [String] {
    var records: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") {
        // Two quotation marks within quotation marks stand for one.
        if isQuoted || !wasQuote {
          isQuoted.toggle()
        } else {
          field.append(byte)
          isQuoted = true
        }
        wasQuote = !isQuoted
        continue
      }
      wasQuote = false
      if !isQuoted, byte == UInt8(ascii: ",") {
        field = []
      } else if !isQuoted, byte == UInt8(ascii: "\n") {
        records.append(String(decoding: field, as: UTF8.self))
        field = []
      } else {
        field.append(byte)
      }
    }
    if !field.isEmpty { records.append(String(decoding: field, as: UTF8.self)) }
    return Array(records.dropFirst())
  }
}
