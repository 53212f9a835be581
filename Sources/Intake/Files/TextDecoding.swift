import Documents

/// The characters of a file and where its bytes stand.
struct DecodedText {
  var text: String
  var encoding: Origin.Encoding

  /// The bytes of the mark before the text, which are no part of it.
  var mark: Int
}

extension DecodedText {
  /// Runs whose bytes were counted in the decoded UTF-8, counted in the original's bytes.
  func inOriginal(_ runs: [Origin.Run]) -> [Origin.Run] {
    let bytes = Array(text.utf8)
    let codePoints = CodePoints(bytes)
    // UTF-16 takes four bytes for what UTF-8 takes four for, and two for all else.
    let astral = encoding == .utf8 ? [] : bytes.indices.filter { bytes[$0] >= 0xF0 }
    let offset = { (offset: Int) -> Int in
      switch encoding {
      case .utf8: mark + offset
      case .windows1252: mark + codePoints.offset(ofByte: offset)
      case .utf16LittleEndian, .utf16BigEndian:
        mark + 2 * (codePoints.offset(ofByte: offset) + astral.count { $0 < offset })
      }
    }
    return runs.map {
      Origin.Run(text: $0.text, bytes: TextRange(offset($0.bytes.start), offset($0.bytes.end)))
    }
  }
}

/// Tells the encoding of a file's bytes and decodes them.
enum TextDecoding {
  /// What the file says of itself (`declared`) is heard where the bytes are not UTF-8.
  static func decoded(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(IntakeProblem.Cause) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, .utf16LittleEndian, mark: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, .utf16BigEndian, mark: 2) }
    if let zero = bytes.firstIndex(of: 0) {
      guard let encoding = unmarkedUTF16(bytes) else { throw .binary(offset: zero) }
      return utf16(bytes, encoding, mark: 0)
    }
    let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if let text = String(validating: bytes[mark...], as: UTF8.self) {
      try refuseControls(bytes, share: 10)
      return DecodedText(text: text, encoding: .utf8, mark: mark)
    }
    try refuseControls(bytes, share: 50)
    let name = declared?.lowercased() ?? ""
    guard isWestern(name) else { throw .unknownEncoding(name) }
    return DecodedText(
      text: string(bytes[...], .windows1252), encoding: .windows1252, mark: 0)
  }

  /// The text of a stretch of bytes that begins and ends between characters.
  static func string(_ bytes: ArraySlice<UInt8>, _ encoding: Origin.Encoding) -> String {
    switch encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(windows1252(byte)) }
      return String(scalars)
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = encoding == .utf16LittleEndian
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2 + 1)
      var at = bytes.startIndex
      while at + 1 < bytes.endIndex {
        let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
        at += 2
      }
      if at < bytes.endIndex { units.append(0xFFFD) }
      return String(decoding: units, as: UTF16.self)
    }
  }

  private static func utf16(
    _ bytes: [UInt8], _ encoding: Origin.Encoding, mark: Int
  ) -> DecodedText {
    DecodedText(text: string(bytes[mark...], encoding), encoding: encoding, mark: mark)
  }

  /// UTF-16 of a mostly Western text: every second byte of the first ones is zero.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Origin.Encoding? {
    guard bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4096)
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[0] == 0, zeros[1] * 10 >= half * 7 { return .utf16LittleEndian }
    if zeros[1] == 0, zeros[0] * 10 >= half * 7 { return .utf16BigEndian }
    return nil
  }

  /// Text has hardly any control characters; what has more than one in `share` is none.
  private static func refuseControls(
    _ bytes: [UInt8], share: Int
  ) throws(IntakeProblem.Cause) {
    let isControl = { (byte: UInt8) in byte < 0x20 && !isSpace(byte) && byte != 0x1B }
    let count = bytes.count(where: isControl)
    if count * share > bytes.count, let first = bytes.firstIndex(where: isControl) {
      throw .binary(offset: first)
    }
  }

  /// Whether the WHATWG's Encoding Standard reads a label as windows-1252, or none was given; a
  /// file that says UTF-8 and is not is read so too.
  private static func isWestern(_ label: String) -> Bool {
    ["", "utf-8", "utf8"].contains(label)
      || [
        "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
        "latin-1", "l1", "ascii", "us-ascii",
      ].contains(label)
  }

  /// As the WHATWG's Encoding Standard has it: the five free bytes are control characters.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  private static let high: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
