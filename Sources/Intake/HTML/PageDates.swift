import Documents

/// The day of a page that its head does not tell.
enum PageDates {
  /// What stands in the elements that a page names after its date ("article-publish-date"), those behind
  /// the first heading first: what stands before may be another article's.
  static func written(in tree: HTMLTree) -> [String] {
    let heading = tree.nodes.firstIndex { $0.name == "h1" } ?? 0
    var found: [(isBehind: Bool, text: String)] = []
    for (index, node) in tree.nodes.enumerated()
    where node.end - index <= most && isDate(node) {
      let text = tree.words(of: index)
      if text.utf8.count <= longest { found.append((index > heading, text)) }
    }
    return found.filter(\.isBehind).map(\.text) + found.filter { !$0.isBehind }.map(\.text)
  }

  /// How many nodes and bytes an element has that holds a date and no more.
  private static let most = 12
  private static let longest = 80

  private static func isDate(_ node: HTMLTree.Node) -> Bool {
    let named = [node[attribute: "class"], node[attribute: "id"]]
      .compactMap { $0?.lowercased() }.joined(separator: " ")
    return names.contains { named.contains($0) } && !others.contains { named.contains($0) }
  }

  private static let names = ["date", "publish", "posted", "timestamp"]
  private static let others = ["update", "modif", "validate", "event"]

  /// The day of an address like `/2019/11/19/title` or `/2019/nov/19/title`.
  static func day(inAddress address: String) -> Publication? {
    let parts = address.split(separator: "/").map(String.init)
    for index in parts.indices.dropLast(2) {
      let run = parts[index...(index + 2)]
      guard run[index].utf8.count == 4, (1...2).contains(run[index + 2].utf8.count) else {
        continue
      }
      let two = { (part: String) in part.utf8.count == 1 ? "0" + part : part }
      let month = two(run[index + 1])
      let text =
        Int(month) == nil
        ? "\(run[index + 2]) \(month) \(run[index])"
        : "\(run[index])-\(month)-\(two(run[index + 2]))"
      if let day = Publication(reading: text, basis: .metadata), !isPlaceholder(day) { return day }
    }
    return nil
  }

  /// A date that a publishing system writes where it knows none: the first of its calendar.
  static func isPlaceholder(_ date: Publication) -> Bool {
    guard let day = date.interval.earliest else { return false }
    return day.year < 1000 || day.year == 1970 && day.month == 1 && day.day == 1
  }
}
