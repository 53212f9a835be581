public import Documents
public import Matters

/// The brief of a matter: fixed headings, cited lines, nothing else.
///
/// All four renderers lay out this one value and add nothing to it. Every `Quote` is a span of a
/// report; beside them stand only headings, dates, resolved names, numbers, values of the record
/// and a few fixed words.
public struct Brief: Sendable {
  public let label: String

  /// The days from the earliest publication to the latest, as far as they are known.
  public let span: DayInterval
  public let sources: [Source]

  /// Independent reports among `sources`.
  public let voices: Int

  /// In the fixed order, without empty ones.
  public let sections: [Section]

  /// The brief, or those parts of it that some `headings` name.
  public init(_ matter: Matter, headings: [Heading] = Heading.allCases) {
    let editor = Editor(matter)
    label = matter.label
    span = editor.span
    sources = matter.records.indices.map { editor.source($0) }
    voices = matter.copies.independent
    sections = headings.map { Section(heading: $0, groups: editor.groups(of: $0)) }
      .filter { !$0.groups.isEmpty }
  }
}

extension Brief {
  /// What a section is about, in the order of the page.
  public enum Heading: String, Sendable, CaseIterable {
    case status, deadlines, agreement, options, positions, statements, figures, timeline
    case sideMatters = "side_matters"
    case sources
    case toCheck = "to_check"
    case notRead = "not_read"
  }

  public struct Section: Sendable {
    public let heading: Heading
    public let groups: [Group]

    /// The lines of all groups, those below other lines left out.
    public var count: Int { groups.reduce(0) { $0 + $1.lines.count } }
  }

  /// Lines that share a party or an aspect.
  public struct Group: Sendable {
    /// A resolved name or a fixed heading; empty for lines that need none.
    public var title: String
    public var lines: [Line]

    init(_ title: String = "", _ lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  /// One thing that reports say.
  public struct Line: Sendable {
    /// Resolved names: whose decision, position or commitment it is.
    public var lead = ""
    public var date = ""

    /// A value of the record or a number.
    public var value = ""

    /// The words; several where others stand between them.
    public var words: [Quote] = []

    /// The resolved name of who says so.
    public var by = ""

    /// A fixed word of the brief: "planned", "agree", "one source".
    public var note = ""
    public var citations: [Citation] = []

    /// The same thing in other words.
    public var wordings: [Wording] = []
    public var lines: [Line] = []

    /// How much it matters beside the others of its group where a page has room for some: equals in their
    /// order.
    var weight = 0

    public init() {}
  }

  public struct Wording: Sendable {
    public let words: [Quote]
    public let citations: [Citation]
  }

  /// A report as the section on sources shows it.
  public struct Source: Sendable {
    public let record: ReportRecord
    public let published: String
    public let basis: Publication.Basis?

    /// Where the text bounds an inferred date, or another report of the matter does.
    public let evidence: [Quote]

    /// The number of the report that it copies; nil where it does not.
    public let copies: Int?

    /// The share of its own words that stand in an earlier report, from 0 to 1.
    public let share: Double

    /// Whether it is certainly the earliest.
    public let isFirst: Bool
  }
}
