/// The characters that the inside of a JSON string spells.
enum JSONText {
  /// UTF-8, half a surrogate pair become U+FFFD; nil for an escape that JSON does not have.
  static func unescaped(_ spelled: ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(spelled.count)
    var at = spelled.startIndex
    while at < spelled.endIndex {
      guard spelled[at] == UInt8(ascii: "\\") else {
        text.append(spelled[at])
        at += 1
        continue
      }
      guard at + 1 < spelled.endIndex else { return nil }
      let letter = spelled[at + 1]
      at += 2
      if let byte = short(letter) {
        text.append(byte)
      } else if letter == UInt8(ascii: "u"), let scalar = scalar(spelled, &at) {
        text.append(contentsOf: String(scalar).utf8)
      } else {
        return nil
      }
    }
    return text
  }

  private static func short(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The scalar of the four digits at `at`, and of the escape after it where they are a pair.
  private static func scalar(_ spelled: ArraySlice<UInt8>, _ at: inout Int) -> Unicode.Scalar? {
    guard let unit = unit(spelled, at) else { return nil }
    at += 4
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, at + 6 <= spelled.endIndex, spelled[at] == UInt8(ascii: "\\"),
      spelled[at + 1] == UInt8(ascii: "u"), let low = self.unit(spelled, at + 2),
      (0xDC00...0xDFFF).contains(low)
    {
      at += 6
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }
    return "\u{FFFD}"
  }

  private static func unit(_ spelled: ArraySlice<UInt8>, _ at: Int) -> UInt32? {
    guard at + 4 <= spelled.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in spelled[at..<at + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
