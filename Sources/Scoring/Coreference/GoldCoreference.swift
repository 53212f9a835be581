/// The mentions of a document and what they stand for, as GUM's `Entity=` tells them.
///
/// https://universaldependencies.org/misc.html#entity. Words are counted over the whole document.
public struct GoldCoreference: Hashable, Sendable {
  public struct Mention: Hashable, Sendable {
    public var words: Range<Int>

    /// The words that must be found at least: the head, or all of a name.
    public var core: [Int]
    public var entity: String
  }

  /// In the order in which they end.
  public private(set) var mentions: [Mention] = []

  /// - Throws: `GoldFileError` where a bracket is never closed or never opened.
  public init(_ document: GoldDocument, path: String) throws(GoldFileError) {
    var open: [Opened] = []
    var index = 0
    for word in document.sentences.lazy.flatMap(\.words) {
      if let entities = word.misc("Entity") {
        for bracket in Self.brackets(of: entities) {
          if bracket.opens { open.append(Opened(bracket.text, at: index, line: word.line)) }
          guard bracket.closes else { continue }
          let id = bracket.opens ? open.last?.entity : String(bracket.text)
          guard let last = open.lastIndex(where: { $0.entity == id }) else {
            throw GoldFileError(
              path: path, line: word.line,
              fault: "Entity '\(bracket.text))' closes what is not open",
              remedy: "open it before, as in (\(bracket.text)-person")
          }
          mentions.append(open.remove(at: last).mention(endingAt: index))
        }
      }
      index += 1
    }
    if let left = open.first {
      throw GoldFileError(
        path: path, line: left.line, fault: "Entity '(\(left.entity)' is never closed",
        remedy: "close it in its document, as in \(left.entity))")
    }
  }

  /// The entities with more than one mention: what is scored.
  public var chains: [[Range<Int>]] {
    Dictionary(grouping: mentions, by: \.entity).values
      .map {
        Set($0.map(\.words)).sorted {
          ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
      }
      .filter { $0.count > 1 }
      .sorted { $0[0].lowerBound < $1[0].lowerBound }
  }

  /// The entity of a run of words: of the mention with that range, else of the smallest whose core
  /// lies in it.
  public func entity(of words: Range<Int>) -> String? {
    if let exact = mentions.first(where: { $0.words == words }) { return exact.entity }
    return mentions.filter { mention in
      mention.words.overlaps(words) && mention.core.contains { words.contains($0) }
        && (mention.words.isSubset(of: words) || words.isSubset(of: mention.words))
    }.min { $0.words.count < $1.words.count }?.entity
  }

  private struct Opened {
    let entity: String
    private let start: Int
    private let core: [Int]
    let line: Int

    /// The fields of GUM: entity, type, status, salience, centering, minimal span, link, name.
    init(_ text: Substring, at start: Int, line: Int) {
      let fields = text.split(separator: "-", omittingEmptySubsequences: false)
      entity = String(fields[0])
      self.start = start
      core = fields.count > 5 ? fields[5].split(separator: ",").compactMap { Int($0) } : []
      self.line = line
    }

    func mention(endingAt last: Int) -> Mention {
      let words = start..<(last + 1)
      let core = core.map { start + $0 - 1 }.filter { words.contains($0) }
      return Mention(words: words, core: core.isEmpty ? Array(words) : core, entity: entity)
    }
  }

  /// "(1-person(2-place)1)": what opens, what closes and what does both.
  private static func brackets(
    of entities: String
  ) -> [(text: Substring, opens: Bool, closes: Bool)] {
    var brackets: [(Substring, Bool, Bool)] = []
    var rest = entities[...]
    while !rest.isEmpty {
      let opens = rest.first == "("
      if opens { rest = rest.dropFirst() }
      let text = rest.prefix { $0 != "(" && $0 != ")" }
      rest = rest.dropFirst(text.count)
      let closes = rest.first == ")"
      if closes { rest = rest.dropFirst() }
      if !text.isEmpty { brackets.append((text, opens, closes)) }
    }
    return brackets
  }
}

extension Range<Int> {
  fileprivate func isSubset(of other: Range<Int>) -> Bool {
    other.lowerBound <= lowerBound && upperBound <= other.upperBound
  }
}
