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
    let statements = items.filter { $0.kind == .statement }
    return items.map { item in
      var item = item
      item.details = item.details.mapParties { linked($0, in: item) }
      let isOpen = item.details.parties.contains { party in
        party.readings != nil
          || isThey(party, in: item) && !isTeller(party, of: item, statements)
            && !opensBefore(party, item)
      }
      if isOpen { item.standing = .toCheck }
      // Whom a deadline binds is told beside it, and may be left open.
      if case .deadline(var details) = item.details {
        details.binds.removeAll { isPlural($0) && !opensBefore($0, item) }
        item.details = .deadline(details)
      }
      return item
    }
  }

  /// "They will pay": of several parties the nearest is as often as not another.
  private func isThey(_ party: Party, in item: Item) -> Bool {
    switch item.kind {
    case .commitment, .position, .decision: break
    default: return false
    }
    return isPlural(party)
  }

  private func isPlural(_ party: Party) -> Bool {
    guard let range = party.range, range.count <= 5 else { return false }
    let word = document.text(range).lowercased()
    return Self.plurals.contains(word) && party.name.lowercased() != word
  }

  /// "The allies said they would stay": those who say so.
  private func isTeller(_ party: Party, of item: Item, _ statements: [Item]) -> Bool {
    statements.contains { statement in
      guard case .statement(let details) = statement.details, statement.sentence == item.sentence,
        statement.range.contains(item.range)
      else { return false }
      return details.speakers.contains { $0.name == party.name }
    }
  }

  /// "The guilds want a pier; they are ready to pay": the subject of the sentence before.
  private func opensBefore(_ party: Party, _ item: Item) -> Bool {
    guard let via = party.via, let range = party.range, item.sentence.start == range.start,
      let sentence = document.sentence(at: range.start), sentence > 0
    else { return false }
    let before = document.sentences[sentence - 1]
    guard before.block == document.sentences[sentence].block,
      let first = before.tokens.first(where: { document.tokens[$0].tag != .determiner })
    else { return false }
    return via.start <= document.tokens[first].start
      && via.start >= document.tokens[before.tokens.lowerBound].start
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
    if let last = nearest(of: words, before: range.end),
      last.start >= range.start, last.start < range.end
    {
      return true
    }
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
