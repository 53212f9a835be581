/// The lines of a file, one at a time, in memory that does not grow with the file.
struct LineReader {
  private let source: ByteSource
  private let limit: Int
  private var buffer: [UInt8] = []
  private var cursor = 0
  private var atEnd = false

  /// The number of the line that `next` gave last, from 1.
  private(set) var line = 0

  /// No line may have more bytes than `limit`.
  init(_ source: ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// Whether the next line is to be had without waiting for who writes it.
  var isReady: Bool {
    atEnd || buffer[cursor...].contains(UInt8(ascii: "\n")) || source.isReady
  }

  /// The first byte that is no white space and no part of a byte-order mark, without taking it.
  mutating func firstVisibleByte() throws(IntakeProblem.Cause) -> UInt8? {
    var at = cursor
    while true {
      while at < buffer.count {
        if !isSpace(buffer[at]) && !(at < 3 && byteOrderMark[at] == buffer[at]) {
          return buffer[at]
        }
        at += 1
      }
      guard try fill() else { return nil }
    }
  }

  /// Everything that is left, for a file that turns out to be one report.
  mutating func rest() throws(IntakeProblem.Cause) -> [UInt8] {
    while buffer.count - cursor <= limit, try fill() {}
    if buffer.count - cursor > limit { throw .tooLarge(limit: limit) }
    return Array(buffer[cursor...])
  }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: `tooLarge` for a line over the limit, which is then passed over: the next call
  ///   gives the line after it.
  mutating func next() throws(IntakeProblem.Cause) -> [UInt8]? {
    var searched = 0
    var isOverLimit = false
    while true {
      if let end = buffer[(cursor + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
        let bytes = Array(buffer[cursor..<end])
        cursor = end + 1
        return try taken(bytes, isOverLimit)
      }
      if buffer.count - cursor > limit {
        isOverLimit = true
        cursor = buffer.count
      }
      searched = buffer.count - cursor
      guard try fill() else { break }
    }
    guard cursor < buffer.count || isOverLimit else { return nil }
    let bytes = Array(buffer[cursor...])
    cursor = buffer.count
    return try taken(bytes, isOverLimit)
  }

  private mutating func taken(
    _ bytes: [UInt8], _ isOverLimit: Bool
  ) throws(IntakeProblem.Cause) -> [UInt8] {
    line += 1
    if isOverLimit || bytes.count > limit { throw .tooLarge(limit: limit) }
    return bytes
  }

  private mutating func fill() throws(IntakeProblem.Cause) -> Bool {
    guard !atEnd else { return false }
    if cursor > 1 << 16 || cursor == buffer.count {
      buffer.removeFirst(cursor)
      cursor = 0
    }
    atEnd = try !source.read(into: &buffer)
    return !atEnd
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
