import Documents
import Foundation

/// Writes a brief as one JSON object.
///
/// Keys are sorted, offsets count code points as in the interchange format, and reports are
/// numbered from 1 as in the other forms.
public struct JSONBrief: Sendable {
  public init() {}

  /// The object, with a line break at its end.
  public func render(_ brief: Brief) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(BriefObject(brief))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

private struct BriefObject: Encodable {
  let label: String
  let from: Day?
  let to: Day?
  let independent: Int
  let reports: [ReportObject]
  let sections: [SectionObject]

  init(_ brief: Brief) {
    let texts = brief.sources.map { OffsetText($0.record.report.text) }
    label = brief.label
    from = brief.span.earliest
    to = brief.span.latest
    independent = brief.voices
    reports = brief.sources.enumerated().map { ReportObject($0.element, $0.offset + 1, texts) }
    sections = brief.sections.map { SectionObject($0, texts) }
  }
}

private struct ReportObject: Encodable {
  let number: Int
  let id: String
  let source, title, url, published: String?
  let basis: Publication.Basis?
  let earliest, latest: Day?
  let publishedFrom: [SpanObject]
  let publishedFromOthers: [PlaceObject]?
  let copies: Int?
  let copiedShare: Double
  let isFirst: Bool

  init(_ source: Brief.Source, _ number: Int, _ texts: [OffsetText]) {
    let report = source.record.report
    self.number = number
    id = report.id
    self.source = report.source
    title = report.title
    url = report.url
    published = report.published?.value
    basis = source.basis
    earliest = report.published?.interval.earliest
    latest = report.published?.interval.latest
    publishedFrom = source.evidence.filter { $0.report == number - 1 }
      .map { texts[$0.report].span($0.range) }
    let others = source.evidence.filter { $0.report != number - 1 }
      .map { PlaceObject(report: $0.report + 1, span: texts[$0.report].span($0.range)) }
    publishedFromOthers = others.isEmpty ? nil : others
    copies = source.copies.map { $0 + 1 }
    copiedShare = (source.share * 1000).rounded() / 1000
    isFirst = source.isFirst
  }
}

/// Words of another report.
private struct PlaceObject: Encodable {
  let report: Int
  let span: SpanObject
}

private struct SectionObject: Encodable {
  let heading: String
  let groups: [GroupObject]

  init(_ section: Brief.Section, _ texts: [OffsetText]) {
    heading = section.heading.rawValue
    groups = section.groups.map { group in
      GroupObject(title: group.title, lines: group.lines.map { LineObject($0, texts) })
    }
  }
}

private struct GroupObject: Encodable {
  let title: String
  let lines: [LineObject]
}

private struct LineObject: Encodable {
  let lead, date, value, by, note: String?
  let words: [WordsObject]
  let citations: [CitationObject]
  let wordings: [WordingObject]?
  let lines: [LineObject]?

  init(_ line: Brief.Line, _ texts: [OffsetText]) {
    lead = Self.told(line.lead)
    date = Self.told(line.date)
    value = Self.told(line.value)
    by = Self.told(line.by)
    note = Self.told(line.note)
    words = line.words.map { WordsObject($0, texts) }
    citations = line.citations.map { CitationObject($0, texts) }
    let wordings = line.wordings.map { wording in
      WordingObject(
        words: wording.words.map { WordsObject($0, texts) },
        citations: wording.citations.map { CitationObject($0, texts) })
    }
    self.wordings = wordings.isEmpty ? nil : wordings
    lines = line.lines.isEmpty ? nil : line.lines.map { LineObject($0, texts) }
  }

  private static func told(_ text: String) -> String? { text.isEmpty ? nil : text }
}

private struct WordingObject: Encodable {
  let words: [WordsObject]
  let citations: [CitationObject]
}

private struct WordsObject: Encodable {
  let report: Int
  let span: SpanObject
  let isSpeech: Bool

  init(_ quote: Brief.Quote, _ texts: [OffsetText]) {
    report = quote.report + 1
    span = texts[quote.report].span(quote.range)
    isSpeech = quote.isSpeech
  }
}

private struct CitationObject: Encodable {
  let report, paragraph: Int
  let item: String?
  let evidence: [SpanObject]

  init(_ citation: Brief.Citation, _ texts: [OffsetText]) {
    report = citation.report + 1
    paragraph = citation.paragraph
    item = citation.item
    evidence = citation.evidence.map { texts[citation.report].span($0) }
  }
}

private struct SpanObject: Encodable {
  let start, end: Int
  let exact: String
}

/// A text whose offsets are wanted in code points.
private struct OffsetText {
  private let bytes: [UInt8]
  private let points: CodePoints

  init(_ text: String) {
    bytes = Array(text.utf8)
    points = CodePoints(bytes)
  }

  func span(_ range: TextRange) -> SpanObject {
    SpanObject(
      start: points.offset(ofByte: range.start), end: points.offset(ofByte: range.end),
      exact: String(decoding: bytes[range.start..<range.end], as: UTF8.self))
  }
}
