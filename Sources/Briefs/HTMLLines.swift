/// Lays out lines as a list of disclosures.
struct HTMLLines {
  /// What stands in the column on the left.
  enum Margin: String {
    case date = "dated"
    case lead = "by-party"
    case value = "by-value"
  }

  private let brief: Brief
  private let margin: Margin

  /// The places that an opened line shows in full; the rest is named.
  private static let mostContexts = 6

  init(_ brief: Brief, _ heading: Brief.Heading) {
    self.brief = brief
    switch heading {
    case .agreement, .positions: margin = .lead
    case .figures, .toCheck, .notRead, .sources: margin = .value
    default: margin = .date
    }
  }

  func render(_ lines: [Brief.Line], shown: Int, _ page: inout HTMLText) {
    // A list of one or two more is no longer than the words that would hide them.
    let open = lines.count <= shown + 2 ? lines.count : shown
    list(lines[..<open], &page)
    guard open < lines.count else { return }
    page.raw("<details class=\"more\"><summary>All \(lines.count)</summary>\n")
    list(lines[open...], &page)
    page.raw("</details>\n")
  }

  private func list(_ lines: ArraySlice<Brief.Line>, _ page: inout HTMLText) {
    let hasMargin = lines.contains { !text(inMarginOf: $0).isEmpty }
    page.raw(hasMargin ? "<ul class=\"lines \(margin.rawValue)\">\n" : "<ul class=\"lines\">\n")
    var before = ""
    for line in lines {
      item(line, hasMargin: hasMargin, isRepeated: text(inMarginOf: line) == before, &page)
      before = margin == .value ? "" : text(inMarginOf: line)
    }
    page.raw("</ul>\n")
  }

  private func text(inMarginOf line: Brief.Line) -> String {
    switch margin {
    case .date: line.date
    case .lead: line.lead
    case .value: line.value
    }
  }

  private func item(
    _ line: Brief.Line, hasMargin: Bool, isRepeated: Bool, _ page: inout HTMLText
  ) {
    page.raw("<li\(Self.kind(of: line))><details><summary>")
    if hasMargin {
      // A name that is not shown again is still read out.
      page.raw("<span class=\"margin\(isRepeated ? " again" : "")\">")
      page.text(text(inMarginOf: line))
      page.raw("</span>")
    }
    page.raw("<span class=\"body\">")
    if margin != .value { piece("value", line.value, &page) }
    if margin != .lead { piece("lead", line.lead, &page) }
    words(line.words, &page)
    if !line.by.isEmpty { piece("by", "— \(line.by)", &page) }
    if margin != .date { piece("date", line.date, &page) }
    piece("note", line.note, &page)
    wordings(line.wordings, &page)
    page.raw("</span><span class=\"places\">")
    places(line.citations, &page)
    page.raw("</span></summary>\n")
    contexts(of: line, &page)
    page.raw("</details>\n")
    if !line.lines.isEmpty { list(line.lines[...], &page) }
    page.raw("</li>\n")
  }

  private static func kind(of line: Brief.Line) -> String {
    switch line.note {
    case "PLANNED", "POSSIBLE", "DEADLINE": " class=\"planned\""
    case "conflict", "CANCELLED": " class=\"alert\""
    default: ""
    }
  }

  private func piece(_ name: String, _ text: String, _ page: inout HTMLText) {
    guard !text.isEmpty else { return }
    page.raw("<span class=\"\(name)\">")
    page.text(text)
    page.raw("</span> ")
  }

  private func words(_ words: [Brief.Quote], _ page: inout HTMLText) {
    guard !words.isEmpty else { return }
    page.raw("<span class=\"words\">")
    page.text(words.joined)
    page.raw("</span> ")
  }

  private func places(_ citations: [Brief.Citation], _ page: inout HTMLText) {
    for (place, citation) in citations.prefix(3).enumerated() {
      if place > 0 { page.raw(" ") }
      page.text(Brief.mark(citation).replacing(" ", with: "\u{A0}"))
    }
    if citations.count > 3 { page.raw(" +\(citations.count - 3)") }
  }

  private func wordings(_ wordings: [Brief.Wording], _ page: inout HTMLText) {
    guard !wordings.isEmpty else { return }
    page.raw("<span class=\"wordings\">also ")
    for (place, wording) in wordings.prefix(3).enumerated() {
      if place > 0 { page.raw(" · ") }
      words(wording.words, &page)
      places(wording.citations, &page)
    }
    if wordings.count > 3 { page.raw(" · +\(wordings.count - 3)") }
    page.raw("</span>")
  }

  /// Each place of a line: the sentence with its words marked, and the sentences beside it.
  private func contexts(of line: Brief.Line, _ page: inout HTMLText) {
    var citations = line.citations
    for wording in line.wordings {
      for citation in wording.citations where !citations.contains(citation) {
        citations.append(citation)
      }
    }
    for citation in citations.prefix(Self.mostContexts) { context(citation, &page) }
    if citations.count > Self.mostContexts {
      let rest = citations.dropFirst(Self.mostContexts).map(Brief.mark).joined(separator: " ")
      page.raw("<p class=\"rest\">")
      page.text("and \(rest)")
      page.raw("</p>\n")
    }
  }

  private func context(_ citation: Brief.Citation, _ page: inout HTMLText) {
    let source = brief.sources[citation.report]
    let context = Context(citation, in: source)
    page.raw("<figure><figcaption>")
    let place = ["\(Brief.mark(citation))", source.published, source.name]
    page.text(place.filter { !$0.isEmpty }.joined(separator: " · "))
    page.raw("</figcaption><blockquote>")
    page.text(context.before.isEmpty ? "" : "\(context.before) ")
    for piece in context.pieces {
      if piece.isMarked { page.raw("<mark>") }
      page.text(piece.text)
      if piece.isMarked { page.raw("</mark>") }
    }
    page.text(context.after.isEmpty ? "" : " \(context.after)")
    page.raw("</blockquote></figure>\n")
  }
}
