import Documents

/// Where bodies and papers are named, so that "the chamber" finds the one named last by bisection.
struct NamedBodies {
  /// The end of a name, and whose it is.
  struct Place {
    var end: Int
    var entity: Int
  }

  /// Of each word, the names that hold it, in the order of the text.
  private var places: [Word: [Place]] = [:]
  private var called: [Word: [Place]] = [:]
  private var papers: [Place] = []
  private var outlets: [Place] = []

  /// Names that tell nothing of what they name: no council, no seat, no country.
  private var plain: [Place] = []

  /// Names of firms: "Bexley Corp.", and those of bodies that tell of nothing else.
  private var firms: [Place] = []
  private var firmEntities: Set<Int> = []

  init(_ mentions: [Mention], _ entities: [Entity], _ lexicon: Lexicon) {
    let named = mentions.filter { $0.form == .name }
      .sorted { $0.tokens.upperBound < $1.tokens.upperBound }
    // An entity is named often: its words are read once.
    var words: [Int: [Word]] = [:]
    for mention in named {
      guard let entity = mention.entity, entities[entity].type != .person else { continue }
      let place = Place(end: mention.tokens.upperBound, entity: entity)
      if words[entity] == nil {
        words[entity] = entities[entity].name.split(separator: " ").map { Word(String($0)) }
      }
      guard let parts = words[entity], let last = parts.last else { continue }
      if entities[entity].type == .organization {
        for part in Set(parts) where lexicon.bodies.contains(part) {
          places[part, default: []].append(place)
        }
      }
      for noun in lexicon.callings(ofName: entities[entity].name) {
        called[noun, default: []].append(place)
      }
      let name = Word(entities[entity].name)
      if entities[entity].type != .place, entities[entity].isNamed, lexicon.seats[name] == nil,
        lexicon.countries[name] == nil, !parts.contains(where: lexicon.bodies.contains),
        !parts.contains(where: lexicon.outlets.contains)
      {
        plain.append(place)
        if entities[entity].type == .organization { firms.append(place) }
      } else if entities[entity].type == .organization,
        parts.contains(where: Self.business.contains)
      {
        firms.append(place)
      }
      if firms.last?.end == place.end { firmEntities.insert(entity) }
      guard lexicon.outlets.contains(last) else { continue }
      outlets.append(place)
      if isPrinted(entities[entity].name) { papers.append(place) }
    }
  }

  private static let business = Set<Word>(
    words: """
      airlines airways associates bancorp bank brothers co. communications company corp corp. corporation
      electric energy enterprises financial foods group holding holdings inc inc. industries insurance
      laboratories llc ltd ltd. motors oil petroleum pharmaceuticals plc railway software stores studios
      systems technologies telecom ag gmbh n.v. s.a.
      """)

  /// The body named last before a token whose name holds a word.
  func body(_ word: Word, before token: Int) -> Int? {
    last(places[word] ?? [], before: token)?.entity
  }

  /// The state or body named last before a token that goes by a noun: "the alliance".
  func body(called noun: Word, before token: Int) -> Int? {
    last(called[noun] ?? [], before: token)?.entity
  }

  /// The last name before a token that itself tells nothing of what it names.
  func plainName(before token: Int) -> Int? { last(plain, before: token)?.entity }

  /// The firm named last before a token.
  func firm(before token: Int) -> Place? { last(firms, before: token) }

  /// Whether an entity is named as a firm is.
  func isFirm(_ entity: Int) -> Bool { firmEntities.contains(entity) }

  /// The outlet named last before a token, or the last that is printed: "CBS News" is not.
  func outlet(before token: Int, printedOnly: Bool) -> Int? {
    last(printedOnly ? papers : outlets, before: token)?.entity
  }

  private func isPrinted(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.contains(where: \.isLowercase) }
  }

  private func last(_ places: [Place], before token: Int) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].end <= token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1] : nil
  }
}
