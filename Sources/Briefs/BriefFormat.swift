/// What a brief can be printed as.
public enum BriefFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json
}
