import Documents

/// Bodies that a report gives a short name: "Young Sailors for Peace (YSP)".
extension NameFinder {
  /// Joins "National Harbor Board" with "NHB", and a name with the letters in brackets behind it.
  mutating func readAcronyms() {
    let told = join(bracketed())
    var owners = told
    for (index, entity) in entities.enumerated() {
      let initials = entity.name.split(whereSeparator: { $0 == " " || $0 == "-" })
        .compactMap { $0.first.flatMap { $0.isUppercase ? $0 : nil } }
      if initials.count >= 3 {
        owners[Word(String(initials)), default: index] = owners[Word(String(initials))] ?? index
      }
    }
    for (place, mention) in mentions.enumerated() {
      guard let entity = mention.entity, mention.tokens.count == 1 else { continue }
      let token = document.tokens[mention.tokens.lowerBound]
      // "Ace" is no ACE, but "the BATs" are those in brackets.
      guard
        token.shape.contains(.upper) || told[token.word] != nil && entities[entity].type != .person,
        let owner = owners[token.word], owner != entity
      else { continue }
      mentions[place].entity = owner
    }
  }

  /// The letters that stand in brackets, with the names before them.
  private func bracketed() -> [(short: Int, name: Range<Int>)] {
    let tokens = document.tokens
    var found: [(short: Int, name: Range<Int>)] = []
    for open in tokens.indices.dropLast(2)
    where tokens[open].kind == .open && tokens[open + 2].kind == .close {
      let short = tokens[open + 1]
      guard short.kind == .word, short.shape.contains(.capitalized),
        (2...8).contains(short.range.count),
        let sentence = document.sentence(at: short.start),
        let name = name(
          before: open, as: letters(of: short), in: document.sentences[sentence].tokens)
      else { continue }
      found.append((open + 1, name))
    }
    return found
  }

  /// The capitals of a short name; empty where they are fewer than two.
  private func letters(of token: Token) -> [UInt8] {
    let capitals = document.bytes[token.range.start..<token.range.end].filter { $0 &- 65 < 26 }
    return capitals.count >= 2 ? capitals : []
  }

  /// The words that a short name stands for: those whose capitals it has, else the whole name before it.
  private func name(before end: Int, as letters: [UInt8], in run: Range<Int>) -> Range<Int>? {
    guard !letters.isEmpty else { return nil }
    let tokens = document.tokens
    var initials: [UInt8] = []
    var start = end
    var whole: Range<Int>?
    while start > run.lowerBound, end - start < Self.longestName {
      let token = tokens[start - 1]
      let isCapital = token.shape.contains(.capitalized) && token.kind == .word
      // "Ports, Fisheries and Tides Larden (PFTL)": the letters that are left tell that a name goes on.
      let goesOn =
        token.kind == .comma && initials.count < letters.count
        && letters.suffix(initials.count) == initials[...]
      guard isCapital || Self.links.contains(token.word) || token.kind == .dash || goesOn else {
        break
      }
      start -= 1
      guard isCapital, token.tag != .determiner else { continue }
      initials.insert(document.bytes[token.start], at: 0)
      if initials == letters { return start..<end }
      // "Danish Peoples Union (DVP)": the letters are of another language.
      if initials.count > 1, initials[0] == letters[0],
        letters.count == initials.count || letters.count == initials.count + 1,
        !lexicon.offices.contains(token.word)
      {
        whole = start..<end
      }
    }
    return whole
  }

  private static let links = Set<Word>(words: "of for the and & 's ' on to in de la du des")

  /// Tokens of the longest name.
  private static let longestName = 12

  /// Makes names and their short forms one body each, wherever they stand: the body by its short form.
  ///
  /// - Complexity: O(n) in the number of tokens, but for names that begin with the same word.
  private mutating func join(_ found: [(short: Int, name: Range<Int>)]) -> [Word: Int] {
    var owners: [Word: Int] = [:]
    var names: [Word: [(words: [Word], entity: Int)]] = [:]
    var seen: Set<Word> = []
    for (short, name) in found where seen.insert(key(name)).inserted {
      guard let entity = entity(for: name, type: .organization, isTitled: false),
        entities[entity].type != .person
      else { continue }
      let words = name.map { document.tokens[$0].word }
      owners[document.tokens[short].word] = entity
      names[words[0], default: []].append((words, entity))
    }
    guard !names.isEmpty else { return [:] }
    // "National Harbor Board" before "National Harbor".
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
    var covered = [Bool](repeating: false, count: document.tokens.count)
    var whole: [Mention] = []
    for start in document.tokens.indices where !covered[start] {
      guard
        let named = names[document.tokens[start].word]?.first(where: { isRun($0.words, at: start) })
      else { continue }
      let run = start..<(start + named.words.count)
      for token in run { covered[token] = true }
      whole.append(
        Mention(
          range: document.range(ofTokens: run), tokens: run, form: .name, entity: named.entity))
    }
    mentions.removeAll { mention in mention.tokens.contains { covered[$0] } }
    mentions += whole
    return owners
  }

  private func isRun(_ words: [Word], at start: Int) -> Bool {
    start + words.count <= document.tokens.count
      && words.indices.allSatisfy { document.tokens[start + $0].word == words[$0] }
  }
}
