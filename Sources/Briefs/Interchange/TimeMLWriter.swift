public import Documents

/// Writes a report with its expressions of time in TimeML, the markup of TempEval.
///
/// http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd, with the head and `DCT` of TempEval-3 (UzZaman et
/// al. 2013). `<TEXT>` holds the report's text to the letter. Characters that XML cannot hold are
/// replaced one by one, so that every code point keeps its place.
public struct TimeMLWriter: Sendable {
  public init() {}

  /// Appends a report as one document, from its XML declaration to the end of `<TimeML>`.
  ///
  /// Of two times that share only some of their words the later is left out: tags cannot cross.
  public func write(_ document: Document, to output: inout [UInt8]) {
    var xml = XMLText()
    xml.raw(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">


      """)
    xml.element("DOCID", document.report.id)
    if let value = document.published.flatMap(Self.creation) {
      xml.raw("<DCT>")
      xml.open(
        "TIMEX3",
        [
          ("tid", "t0"), ("type", value.contains("T") ? "TIME" : "DATE"), ("value", value),
          ("functionInDocument", "CREATION_TIME"),
        ])
      xml.text(Array(value.utf8)[...])
      xml.raw("</TIMEX3></DCT>\n\n")
    }
    if let title = document.report.title { xml.element("TITLE", title) }
    xml.raw("<TEXT>")
    write(document, to: &xml)
    xml.raw("</TEXT>\n\n</TimeML>\n")
    output += xml.bytes
  }

  private func write(_ document: Document, to xml: inout XMLText) {
    var offset = 0
    var open: [TimeMLTags.Tag] = []
    // Writes the text up to a place, and the tags that end on the way.
    let advance = { (place: Int, xml: inout XMLText) in
      while let last = open.last, last.range.end <= place {
        xml.text(document.bytes[offset..<last.range.end])
        xml.raw("</TIMEX3>")
        for attributes in last.empty { xml.open("TIMEX3", attributes, isEmpty: true) }
        offset = last.range.end
        open.removeLast()
      }
      xml.text(document.bytes[offset..<place])
      offset = place
    }
    for tag in TimeMLTags(document.times).tags {
      advance(tag.range.start, &xml)
      xml.open("TIMEX3", tag.attributes)
      open.append(tag)
    }
    advance(document.bytes.count, &xml)
  }

  /// A publication date in TIMEX3's terms, which have no ranges: the day or the clock, else the
  /// month or the year that it lies in; nil where not even that is known.
  private static func creation(of publication: Publication) -> String? {
    if !publication.value.contains("/"), !publication.value.isEmpty { return publication.value }
    guard let first = publication.interval.earliest, let last = publication.interval.latest else {
      return nil
    }
    if first == last { return "\(first)" }
    guard first.year == last.year else { return nil }
    return "\(first)".prefix(first.month == last.month ? 7 : 4).description
  }
}
