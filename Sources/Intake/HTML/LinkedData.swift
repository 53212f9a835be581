/// The JSON-LD of a page (schema.org).
enum LinkedData {
  /// The first object that is an article of some kind.
  static func article(of tree: HTMLTree) -> JSONValue? {
    for (index, node) in tree.nodes.enumerated() where node.name == "script" {
      guard let type = node[attribute: "type"], type.lowercased().contains("ld+json") else {
        continue
      }
      let script = tree.nodes[tree.inside(index)].compactMap(\.text).flatMap { tree.text[$0] }
      if let value = try? JSONParser.value(of: script, isStrict: false),
        let article = article(in: value)
      {
        return article
      }
    }
    return nil
  }

  /// Values are nested no deeper than the parser allows, so this may call itself.
  private static func article(in value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let values): return values.lazy.compactMap(article).first
    case .object(let members):
      if isArticle(value["@type"]) { return value }
      return members.lazy.compactMap { article(in: $0.value) }.first
    default: return nil
    }
  }

  private static func isArticle(_ type: JSONValue?) -> Bool {
    switch type {
    case .string(let name, _)?:
      name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name == "Report"
    case .array(let types)?: types.contains { isArticle($0) }
    default: false
    }
  }
}
