import Documents

/// Lays a brief out as one page that needs no script, no network and no other file.
///
/// The reports' words are set in a serif face, everything else in a sans-serif one. Each line is a
/// disclosure that opens its sentence, highlighted among its neighbors.
public struct HTMLBrief: Sendable {
  public init() {}

  /// The whole page, with a line break at its end.
  public func render(_ brief: Brief) -> String {
    var page = HTMLText()
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    page.text("\(brief.label): brief")
    page.raw("</title>\n<style>\n\(HTMLStyle.sheet)</style>\n</head>\n<body>\n")
    page.raw("<a class=\"skip\" href=\"#brief\">Skip to the brief</a>\n")
    header(brief, &page)
    page.raw("<main id=\"brief\">\n")
    for section in brief.sections where section.heading != .sources {
      self.section(section, brief, &page)
    }
    if let notice = brief.emptyNotice {
      page.raw("<p>")
      page.text(notice)
      page.raw("</p>\n")
    }
    sources(brief, &page)
    page.raw("</main>\n</body>\n</html>\n")
    return page.result
  }

  private func header(_ brief: Brief, _ page: inout HTMLText) {
    page.raw("<header>\n<h1>")
    page.text(brief.label)
    page.raw("</h1>\n<p class=\"summary\">")
    page.text(brief.summary)
    page.raw("</p>\n<p class=\"notice\">")
    page.text(Brief.notice)
    page.raw(" Open a line to see its sentence.</p>\n<nav aria-label=\"Sections\"><ul>\n")
    for section in brief.sections where section.heading != .sources {
      link(section.heading, section.count, &page)
    }
    link(.sources, brief.sources.count, &page)
    page.raw("</ul></nav>\n</header>\n")
  }

  private func link(_ heading: Brief.Heading, _ count: Int, _ page: inout HTMLText) {
    page.raw("<li><a href=\"#\(heading.rawValue)\">")
    page.text(Brief.title(heading))
    page.raw("</a> <span class=\"count\">\(count)</span></li>\n")
  }

  private func open(_ heading: Brief.Heading, _ count: Int, _ page: inout HTMLText) {
    let name = heading.rawValue
    page.raw("<section id=\"\(name)\" aria-labelledby=\"h-\(name)\">\n<h2 id=\"h-\(name)\">")
    page.text(Brief.title(heading))
    page.raw(" <span class=\"count\">\(count)</span></h2>\n<div class=\"content\">\n")
  }

  private func section(_ section: Brief.Section, _ brief: Brief, _ page: inout HTMLText) {
    open(section.heading, section.count, &page)
    let lines = HTMLLines(brief, section.heading)
    for group in section.groups {
      if !group.title.isEmpty {
        page.raw("<h3>")
        page.text(group.title)
        if section.heading == .statements {
          page.raw(" <span class=\"count\">\(group.lines.count)</span>")
        }
        page.raw("</h3>\n")
      }
      lines.render(group.lines, shown: Self.limit(section.heading), &page)
    }
    page.raw("</div>\n</section>\n")
  }

  /// How many lines of a group stand open; the rest waits behind "all".
  private static func limit(_ heading: Brief.Heading) -> Int {
    switch heading {
    case .status: 8
    case .statements: 3
    case .toCheck: 4
    case .timeline: 40
    default: 16
    }
  }

  private func sources(_ brief: Brief, _ page: inout HTMLText) {
    open(.sources, brief.sources.count, &page)
    page.raw("<table>\n<caption>The reports that were read</caption>\n<thead><tr>")
    for name in ["No.", "Published", "Report", "Relation"] {
      page.raw("<th scope=\"col\">\(name)</th>")
    }
    page.raw("</tr></thead>\n<tbody>\n")
    for (index, source) in brief.sources.enumerated() { row(source, index + 1, &page) }
    page.raw("</tbody>\n</table>\n")
    let lines = HTMLLines(brief, .sources)
    for section in brief.sections where section.heading == .sources {
      for group in section.groups {
        page.raw("<h3>")
        page.text(group.title)
        page.raw("</h3>\n")
        lines.render(group.lines, shown: 8, &page)
      }
    }
    page.raw("</div>\n</section>\n")
  }

  private func row(_ source: Brief.Source, _ number: Int, _ page: inout HTMLText) {
    page.raw("<tr id=\"report-\(number)\"><th scope=\"row\">\(number)</th><td class=\"date\">")
    page.text(source.published.isEmpty ? "unknown" : source.published)
    if !source.dating.isEmpty {
      page.raw(" <span class=\"basis\">")
      page.text(source.dating)
      page.raw("</span>")
    }
    let grounds = source.grounds(besides: number - 1)
    if !grounds.isEmpty {
      page.raw("<br><span class=\"why\">")
      page.text(grounds)
      page.raw("</span>")
    }
    page.raw("</td><td>")
    if let address = source.address {
      page.raw("<a rel=\"noreferrer\" href=\"")
      page.text(address)
      page.raw("\">")
      page.text(source.name)
      page.raw("</a>")
    } else {
      page.text(source.name)
    }
    page.raw("</td><td>")
    page.text(source.relation)
    page.raw("</td></tr>\n")
  }
}
