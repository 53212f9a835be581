import Documents

/// Where the bearer of a name is from, and of what party.
extension NameFinder {
  /// Adds words to those that describe somebody.
  mutating func describe(_ entity: Int, by words: Range<Int>) {
    for token in words where document.tokens[token].tag != .determiner {
      descriptions[entity, default: []].insert(lexicon.fullOffice(document.tokens[token].word))
    }
  }

  /// "Ann Lee of Ohio", "Ann Lee, Republican of Ohio", "Ann Lee (R-Ohio)", "Ann Lee, the Ohio Republican".
  mutating func readOrigins() {
    for mention in mentions {
      guard let entity = mention.entity, mention.form == .name, entities[entity].type == .person,
        let behind = token(at: mention.tokens.upperBound)
      else { continue }
      if behind.word == "of" {
        readPlace(at: mention.tokens.upperBound + 1, of: entity)
        continue
      }
      let start = mention.tokens.upperBound + 1
      guard behind.kind == .comma || behind.kind == .open, let first = token(at: start)
      else { continue }
      if let party = Self.parties[first.word], token(at: start + 1)?.kind == .dash {
        descriptions[entity, default: []].formUnion(party)
        readPlace(at: start + 2, of: entity)
      } else if let phrase = phrase(at: start), let last = token(at: phrase.head),
        lexicon.allegiances.contains(last.word)
      {
        describe(entity, by: phrase.tokens)
        if token(at: phrase.tokens.upperBound)?.word == "of" {
          readPlace(at: phrase.tokens.upperBound + 1, of: entity)
        }
      }
    }
  }

  /// Adds the place that begins at a token, under its full name.
  private mutating func readPlace(at start: Int, of entity: Int) {
    for end in stride(from: min(start + 3, document.tokens.count), to: start, by: -1) {
      let written = key(start..<end)
      guard let name = lexicon.places[written] ?? lexicon.countries[written] else { continue }
      for part in name.split(separator: " ") {
        descriptions[entity, default: []].insert(Word(String(part)))
      }
      return
    }
  }

  /// "R-Ohio", "(D)": the party and state behind a legislator's name.
  func isSeat(_ segment: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard tokens[segment.lowerBound].range.count == 1,
      tokens[segment.lowerBound].shape.contains(.capitalized)
    else { return false }
    if segment.count == 1 {
      return segment.lowerBound > 0 && tokens[segment.lowerBound - 1].kind == .open
    }
    guard segment.count > 2, tokens[segment.lowerBound + 1].kind == .dash else { return false }
    return !tokens[segment.lowerBound + 1].shape.contains(.spaceBefore)
  }

  /// "the Ohio Republican", "an Ohio Democrat": one of a party, by no name of his own.
  func isMember(_ name: Range<Int>, in phrase: NounPhrase) -> Bool {
    guard let last = name.last, last == phrase.tokens.upperBound - 1,
      document.tokens[phrase.tokens.lowerBound].tag == .determiner
        || document.tokens[phrase.tokens.lowerBound].word == "one"
    else { return false }
    let word = document.tokens[last].word
    return Self.members.contains(word) || Self.natives.contains(word)
  }

  /// "a super PAC", "an NGO": one of a kind, by no name.
  func isKind(_ name: Range<Int>, of segment: Range<Int>) -> Bool {
    let first = document.tokens[segment.lowerBound].word
    return name.count == 1 && (first == "a" || first == "an")
      && document.tokens[name.lowerBound].shape.contains(.upper)
      && document.tokens[name.lowerBound].range.count > 1
  }

  private static let members = Set<Word>(
    words: "republican democrat conservative liberal independent socialist")

  /// Those who are from a state: "the Texan" is somebody just named.
  static let natives = Set<Word>(
    words: """
      alabamian alaskan arizonan arkansan californian coloradan floridian hoosier illinoisan iowan kansan
      kentuckian marylander michigander minnesotan missourian montanan nebraskan nevadan ohioan oklahoman
      oregonian pennsylvanian tennessean texan vermonter virginian wisconsinite
      """)

  /// "President of the United States Ann Lee": where the name begins behind the country or body of an office.
  func bearerStart(in run: Range<Int>) -> Int {
    let first = run.dropFirst().dropLast().first { token in
      // "Director of Mercy International Ann Lee"
      if document.tokens[token - 1].word == "international" {
        return !lexicon.bodies.contains(document.tokens[run.upperBound - 1].word)
      }
      guard lexicon.firstNames[document.tokens[token].word] != nil else { return false }
      let before = key(run.lowerBound..<token)
      // "Director of Government Affairs Ann Lee"
      return lexicon.countries[before] != nil || lexicon.places[before] != nil
        || lexicon.bodies.contains(document.tokens[token - 1].word) || run.upperBound - token == 2
    }
    return first ?? run.lowerBound
  }

  private func token(at index: Int) -> Token? {
    index < document.tokens.count ? document.tokens[index] : nil
  }

  /// How a seat is written: "R-Ohio".
  private static let parties: [Word: Set<Word>] = [
    "r": ["republican"], "d": ["democrat", "democratic"], "i": ["independent"],
  ]
}
