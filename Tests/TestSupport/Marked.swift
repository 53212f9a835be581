public import Documents

/// A fixture with its expected ranges marked in the text.
///
/// `It lost [1,250|figure] dollars.`
///
/// The marks are taken out; `ranges` holds where the words between them stand, in UTF-8 bytes, and
/// their labels. Marks nest. `\[` is a bracket of the text itself.
public struct Marked: Sendable {
  public struct Mark: Hashable, Sendable {
    public let range: TextRange
    public let label: String
  }

  public let text: String

  /// In the order in which the marks close.
  public let ranges: [Mark]

  public init(_ source: String) {
    var bytes: [UInt8] = []
    var marks: [Mark] = []
    var open: [Int] = []
    var iterator = source.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "\\"):
        if let escaped = iterator.next() { bytes.append(escaped) }
      case UInt8(ascii: "["):
        open.append(bytes.count)
      case UInt8(ascii: "|") where !open.isEmpty:
        var label: [UInt8] = []
        while let next = iterator.next(), next != UInt8(ascii: "]") { label.append(next) }
        marks.append(
          Mark(
            range: TextRange(open.removeLast(), bytes.count),
            label: String(decoding: label, as: UTF8.self)))
      default:
        bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = marks
  }

  /// The words of each mark with a label.
  public func words(_ label: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges.filter { $0.label == label }.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
  }
}
