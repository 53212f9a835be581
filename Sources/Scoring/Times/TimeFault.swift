import Documents

/// A time that was missed, found where nobody marked one, or read as another.
///
/// Written on a line with its place in the file and the text around it: `[]` stands around the
/// words that people marked, `{}` around those that were found.
public struct TimeFault: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Marked, and no word of it found.
    case missed
    /// Found, and no word of it marked.
    case stray = "false"
    /// Of another value than the one marked.
    case value
    /// Of the right value and another type.
    case type
    /// Right but for the words that belong to it.
    case extent
  }

  public var kind: Kind
  public var gold: GoldTime?
  public var found: GoldTime?

  /// As it is written.
  public var line: String

  private init?(_ gold: GoldTime?, _ found: GoldTime?, isExact: Bool, _ source: Source) {
    let kind: Kind? =
      if let gold, let found {
        gold.value != found.value
          ? .value : gold.type != found.type ? .type : isExact ? nil : .extent
      } else {
        gold == nil ? .stray : .missed
      }
    guard let kind, let range = gold?.range ?? found?.range else { return nil }
    self.kind = kind
    self.gold = gold
    self.found = found
    let readings =
      if let gold, let found {
        "\(gold.reading), found \(found.reading)"
      } else {
        (gold ?? found)?.reading ?? ""
      }
    line =
      "\(source.place(of: range.start)): \(kind.rawValue): \(readings): "
      + source.excerpt(gold?.range, isExact ? nil : found?.range)
  }

  /// The faults of a text, in its order.
  public static func faults(in pairs: TimePairs) -> [TimeFault] {
    let source = Source(pairs.text)
    let missed = zip(pairs.gold, pairs.matches).compactMap { gold, match in
      TimeFault(gold.time, match?.time, isExact: gold.words == match?.words, source)
    }
    let strays = pairs.strays.compactMap { TimeFault(nil, $0.time, isExact: false, source) }
    return (missed + strays).sorted { $0.range < $1.range }
  }

  private var range: TextRange { gold?.range ?? found?.range ?? TextRange(0, 0) }
}

extension GoldTime {
  fileprivate var reading: String {
    ([type.rawValue, value] + [modifier].compactMap(\.self)).joined(separator: " ")
  }
}

/// A text to quote from.
private struct Source {
  private struct Mark {
    let range: TextRange
    let open: UInt8
    let close: UInt8

    init(_ range: TextRange, _ open: Unicode.Scalar, _ close: Unicode.Scalar) {
      self.range = range
      self.open = UInt8(ascii: open)
      self.close = UInt8(ascii: close)
    }
  }

  /// How many bytes are shown on either side, about.
  private static let margin = 60

  private let text: TimedText
  private let bytes: [UInt8]

  init(_ text: TimedText) {
    self.text = text
    bytes = Array(text.text.utf8)
  }

  /// As in `file.tml:12`; counted wrong only behind a tag that is broken over lines.
  func place(of offset: Int) -> String {
    "\(text.path):\(text.line + bytes[..<offset].count { $0 == 10 })"
  }

  /// The text around both ranges, with their marks, on one line.
  func excerpt(_ gold: TextRange?, _ found: TextRange?) -> String {
    let marks = [gold.map { Mark($0, "[", "]") }, found.map { Mark($0, "{", "}") }]
      .compactMap(\.self).sorted { $0.range < $1.range }
    let start = marks.map(\.range.start).min() ?? 0
    let end = marks.map(\.range.end).max() ?? 0
    var from = max(0, start - Self.margin)
    if from > 0 { from = bytes[from..<start].firstIndex { $0 <= 32 }.map { $0 + 1 } ?? start }
    var to = min(bytes.count, end + Self.margin)
    if to < bytes.count { to = bytes[end..<to].lastIndex { $0 <= 32 } ?? end }
    var shown: [UInt8] = []
    for index in from...to {
      for mark in marks.reversed() where mark.range.end == index { shown.append(mark.close) }
      for mark in marks where mark.range.start == index { shown.append(mark.open) }
      if index < to { shown.append(bytes[index] <= 32 ? 32 : bytes[index]) }
    }
    let words = String(decoding: shown, as: UTF8.self).split(separator: " ")
    return words.joined(separator: " ")
  }
}
