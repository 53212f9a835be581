/// What stands on a page beside its article.
enum Furniture {
  static let elements: Set<String> = [
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form",
    "button", "select", "option", "iframe", "svg", "figure", "figcaption", "head", "dialog",
    "audio", "video", "object", "embed", "textarea", "label", "input",
  ]

  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "toolbar",
  ]

  /// Words of class names and ids that say what an element is for.
  private static let words: Set<String> = [
    "share", "sharing", "social", "related", "recommended", "recommendations", "recirculation",
    "promo", "promotion", "newsletter", "comments", "comment", "disqus", "advert",
    "advertisement", "ad", "ads", "sponsor", "sponsored", "sidebar", "breadcrumb", "breadcrumbs",
    "cookie", "subscribe", "subscription", "signup", "caption", "byline", "tags", "footer", "nav",
    "navigation", "menu", "toolbar", "popup", "modal", "credit", "pagination", "masthead",
    "outbrain", "taboola", "trending", "popular", "timestamp", "dateline", "copyright",
    "disclaimer", "gallery",
  ]

  static func isFurniture(_ node: HTMLTree.Node) -> Bool {
    guard !["html", "body", "article", "main", "p"].contains(node.name) else { return false }
    if node[attribute: "hidden"] != nil || node[attribute: "aria-hidden"] == "true" { return true }
    if let role = node[attribute: "role"], roles.contains(role) { return true }
    if let style = node[attribute: "style"], style.filter({ $0 != " " }).contains("display:none") {
      return true
    }
    let names = [node[attribute: "class"], node[attribute: "id"]].compactMap(\.self)
    return names.contains { name in
      name.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
    }
  }
}
