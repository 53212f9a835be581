import Documents

/// A report's text, from which spans are written with code point offsets and their exact words.
struct ReportText {
  let report: String
  private let bytes: [UInt8]
  private let codePoints: CodePoints

  init(_ report: Report) {
    self.report = report.id
    bytes = Array(report.text.utf8)
    codePoints = CodePoints(bytes)
  }

  /// The object of a span: `{"start":0,"end":4,"exact":"They"}`.
  func span(_ range: TextRange, _ line: inout JSONLine) {
    line.open("{")
    place(range, &line)
    line.close("}")
  }

  func spans(_ ranges: [TextRange], _ line: inout JSONLine) {
    line.open("[")
    for range in ranges {
      line.element()
      span(range, &line)
    }
    line.close("]")
  }

  /// The fields of a span, within an object that has more.
  func place(_ range: TextRange, _ line: inout JSONLine) {
    line.key("start")
    line.number(codePoints.offset(ofByte: range.start))
    line.key("end")
    line.number(codePoints.offset(ofByte: range.end))
    line.key("exact")
    line.string(bytes[range.start..<range.end])
  }

  func words(_ name: StaticString, _ range: TextRange?, _ line: inout JSONLine) {
    guard let range else { return }
    line.key(name)
    span(range, &line)
  }

  func time(_ name: StaticString, _ time: TimeExpression?, _ line: inout JSONLine) {
    guard let time else { return }
    line.key(name)
    line.open("{")
    if let range = time.range { place(range, &line) }
    line.timeFields(time)
    line.close("}")
  }

  func party(_ party: Party, _ line: inout JSONLine) {
    line.open("{")
    if let range = party.range { place(range, &line) }
    line.field("name", party.name)
    line.field("role", party.role)
    line.field("of", party.of)
    line.field("entity", party.entity)
    words("via", party.via, &line)
    if let readings = party.readings {
      line.key("readings")
      line.open("[")
      for name in readings {
        line.element()
        line.string(name)
      }
      line.close("]")
    }
    line.close("}")
  }

  /// One party, or a list of several; left out where there is none.
  func parties(_ name: StaticString, _ parties: [Party], _ line: inout JSONLine) {
    if parties.count > 1 { return partyList(name, parties, &line) }
    guard let only = parties.first else { return }
    line.key(name)
    party(only, &line)
  }

  func partyList(_ name: StaticString, _ parties: [Party], _ line: inout JSONLine) {
    guard !parties.isEmpty else { return }
    line.key(name)
    line.open("[")
    for party in parties {
      line.element()
      self.party(party, &line)
    }
    line.close("]")
  }

  /// The surface form of a range.
  func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}

extension JSONLine {
  /// A field that is left out where it is not known.
  mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func field(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// TIMEX3 fields and bounds: null where a bound is open.
  mutating func timeFields(_ time: TimeExpression) {
    field("type", time.type.rawValue)
    field("value", time.value)
    field("mod", time.modifier)
    bounds(time.interval)
    if let span = time.span {
      key("span")
      open("{")
      bounds(span)
      close("}")
    }
  }

  mutating func bounds(_ interval: DayInterval) {
    key("earliest")
    day(interval.earliest)
    key("latest")
    day(interval.latest)
  }

  private mutating func day(_ day: Day?) {
    if let day { string(day.description) } else { null() }
  }
}
