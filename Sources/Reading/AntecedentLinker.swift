import Documents

/// Shows by which words a party is known whose own words do not name it: the nearest name before "he" or
/// "the ministry".
///
/// - Complexity: O(n log n) in the number of mentions and parties.
struct AntecedentLinker {
  private let document: Document

  /// The mentions of each entity that tell who it is, in the order of the text.
  private let telling: [Int: [TextRange]]

  /// The entities by name.
  private let named: [String: Int]

  init(_ document: Document) {
    self.document = document
    var names: [Int: [TextRange]] = [:]
    var descriptions: [Int: [TextRange]] = [:]
    for mention in document.mentions {
      guard let entity = mention.entity else { continue }
      switch mention.form {
      case .name: names[entity, default: []].append(mention.range)
      case .description: descriptions[entity, default: []].append(mention.range)
      case .pronoun: break
      }
    }
    telling = names.merging(descriptions) { own, _ in own }
    named = Dictionary(
      document.entities.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
  }

  /// The items with the words shown that their parties are known by.
  func linked(_ items: [Item]) -> [Item] {
    items.map { item in
      var item = item
      item.details = item.details.mapParties { linked($0, in: item) }
      let isOpen = item.details.parties.contains { $0.readings != nil || isThey($0, in: item) }
      if isOpen { item.standing = .toCheck }
      return item
    }
  }

  /// "They will pay": of several parties the nearest is as often as not another.
  private func isThey(_ party: Party, in item: Item) -> Bool {
    switch item.kind {
    case .commitment, .position, .decision: break
    default: return false
    }
    guard let range = party.range, range.count <= 5 else { return false }
    let word = document.text(range).lowercased()
    return Self.plurals.contains(word) && party.name.lowercased() != word
  }

  private static let plurals: Set<String> = ["they", "them", "their"]

  private func linked(_ party: Party, in item: Item) -> Party {
    guard let entity = party.entity.flatMap({ Int($0.dropFirst()) }) ?? named[party.name],
      let words = telling[entity]
    else { return party }
    if let range = party.range, isNamed(party, in: range, words) { return party }
    var party = party
    party.via = nearest(of: words, before: (party.range ?? item.range).start)
    return party
  }

  /// Whether the words in place tell who it is.
  private func isNamed(_ party: Party, in range: TextRange, _ words: [TextRange]) -> Bool {
    if let last = nearest(of: words, before: range.end), last.start >= range.start { return true }
    return document.text(range) == party.name
  }

  /// The last range that begins before an offset, else the first behind it; by bisection.
  private func nearest(of ranges: [TextRange], before offset: Int) -> TextRange? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ranges[low - 1] : ranges.first
  }
}
