import Documents

/// Where an address of the web or of mail ends, the name of a file or of a newsgroup.
struct AddressScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isLetter(_ index: Int) -> Bool { (byte(index) | 32) &- 97 < 26 }

  private func isPart(_ index: Int) -> Bool {
    isLetter(index) || ByteClass.isDigit(byte(index))
  }

  /// The end of a web or mail address; nil for other words.
  func end(from start: Int) -> Int? {
    let isWeb =
      bytes[start...].starts(with: "http".utf8) || bytes[start...].starts(with: "www.".utf8)
    var end = start
    var at = false
    while end < bytes.count, !ByteClass.isSpace(bytes[end]), bytes[end] < 0x80,
      !Self.fences.contains(bytes[end])
    {
      at = at || bytes[end] == UInt8(ascii: "@")
      end += 1
      if !isWeb && !at && end - start > 64 { return nil }
    }
    guard
      isWeb || (at && !ByteClass.isDigit(bytes[start])) || endsInDomain(start, end)
        || isNewsgroup(start, end)
    else { return nil }
    while end > start + 1, !isPart(end - 1), byte(end - 1) != UInt8(ascii: "/") { end -= 1 }
    return end
  }

  private static let fences = Set("\"'<>()[]{},;".utf8)

  /// "example.com": letters, a stop, and a domain that news sites have.
  private func endsInDomain(_ start: Int, _ end: Int) -> Bool {
    var last = end
    while last > start, !isPart(last - 1) { last -= 1 }
    var dot = last
    while dot > start, isLetter(dot - 1) { dot -= 1 }
    guard dot > start + 1, dot < last, byte(dot - 1) == UInt8(ascii: "."), isPart(dot - 2) else {
      return false
    }
    return Self.domains.contains(Word(bytes, dot..<last))
  }

  private static let domains = Set<Word>(
    words: """
      com org net gov edu co uk eu int info
      pdf doc docx xls xlsx ppt pptx txt htm html jpg jpeg gif png zip exe csv
      """)

  /// "rec.food.cooking": the branches of Usenet.
  private func isNewsgroup(_ start: Int, _ end: Int) -> Bool {
    var dot = start
    while isLetter(dot) { dot += 1 }
    return byte(dot) == UInt8(ascii: ".") && isLetter(dot + 1) && dot < end
      && Self.branches.contains(Word(bytes, start..<dot))
  }

  private static let branches = Set<Word>(words: "alt comp misc rec sci soc humanities")
}
