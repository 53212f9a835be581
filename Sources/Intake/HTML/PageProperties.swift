/// The `<meta>`, `<link>` and `<time>` elements of a page.
struct PageProperties {
  /// The first value of each name, which is `property` or `name`.
  private var values: [String: String] = [:]
  private var items: [String: String] = [:]

  private(set) var canonical: String?

  /// What `<time datetime>` elements say, those of the article's own date first.
  private(set) var times: [String] = []

  init(_ tree: HTMLTree) {
    var others: [String] = []
    for (index, node) in tree.nodes.enumerated() {
      if let item = node[attribute: "itemprop"], items[item] == nil {
        items[item] =
          node[attribute: "content"] ?? node[attribute: "datetime"] ?? tree.words(of: index)
      }
      switch node.name {
      case "meta":
        guard let content = node[attribute: "content"], !content.isEmpty else { continue }
        for name in [node[attribute: "property"], node[attribute: "name"]].compactMap(\.self) {
          let key = name.lowercased()
          if values[key] == nil { values[key] = content }
        }
      case "link":
        if node[attribute: "rel"] == "canonical" { canonical = node[attribute: "href"] }
      case "time":
        guard let time = node[attribute: "datetime"] else { continue }
        let words = (node[attribute: "class"] ?? "").lowercased()
        if words.contains("publi") || words.contains("date") {
          times.append(time)
        } else {
          others.append(time)
        }
      default: break
      }
    }
    times += others
  }

  func all(_ names: [String]) -> [String?] { names.map { values[$0] } }

  func first(_ names: [String]) -> String? { all(names).compactMap(\.self).first }

  func item(_ name: String) -> String? { items[name] }
}
