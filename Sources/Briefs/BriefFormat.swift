import Documents

/// What a brief can be printed as.
public enum BriefFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json
}

extension Brief {
  /// The words above a section.
  static func title(_ heading: Heading) -> String {
    switch heading {
    case .status: "Status"
    case .deadlines: "Deadlines"
    case .agreement: "Agreement and commitments"
    case .options: "Options and what is said to follow"
    case .positions: "Positions"
    case .statements: "Statements by speaker"
    case .figures: "Figures"
    case .timeline: "Timeline"
    case .sideMatters: "Side matters"
    case .sources: "Sources"
    case .toCheck: "To check"
    case .notRead: "Not read"
    }
  }

  /// What every page says above its first line.
  static let notice = "Machine-extracted: every line is the words of a report. Check the source."

  /// What a page says instead of lines where the reports hold nothing of the record.
  var emptyNotice: String? {
    let hasLines = sections.contains { $0.heading != .sources && $0.heading != .notRead }
    return hasLines ? nil : "No decision, statement or other item of the record was found."
  }

  /// "3 reports · 2 independent voices · 15 Feb – 22 Mar 2021".
  var summary: String {
    let count = sources.count == 1 ? "1 report" : "\(sources.count) reports"
    let independent =
      sources.count < 2 ? nil : voices == 1 ? "1 voice" : "\(voices) independent voices"
    let dates = DateText.text(span)
    return [count, independent, dates.isEmpty ? nil : dates].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// "[3 ¶5]": report and paragraph.
  static func mark(_ citation: Citation) -> String {
    "[\(citation.report + 1) ¶\(citation.paragraph)]"
  }
}

extension Brief.Source {
  /// The outlet and the title, else the name under which the report was handed over.
  var name: String {
    let told = [record.report.source, record.report.title].compactMap(\.self)
      .filter { !$0.isEmpty }
    if !told.isEmpty { return told.joined(separator: ": ") }
    return record.report.id.split(separator: "/").last.map(String.init) ?? record.report.id
  }
}

extension Brief.Source {
  /// "first", or which report it copies, and how much of it.
  var relation: String {
    if let copies { return "copies [\(copies + 1)]: \(percent)% of its words" }
    if isFirst { return "first" }
    return share >= 0.05 ? "\(percent)% of its words stand elsewhere" : ""
  }

  /// Where the report lies on the web, for a page to link to; nil for any other kind of address.
  var address: String? {
    record.report.url.flatMap { url in
      url.hasPrefix("https://") || url.hasPrefix("http://") ? url : nil
    }
  }

  private var percent: Int { Int((share * 100).rounded()) }
}

extension [Brief.Quote] {
  /// Interrupted words with an ellipsis between them, speech in quotation marks.
  var joined: String {
    map { $0.isSpeech ? "“\($0.text)”" : $0.text }.joined(separator: " … ")
  }
}
