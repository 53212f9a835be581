import Documents

/// Names with a nickname in the middle: William “Bill” Lee, James (Jim) Ray.
extension NameFinder {
  /// The entity of a last name behind a nickname; the words before it become a mention of the same.
  ///
  /// Nil where what stands before the name is no first name and nickname.
  mutating func nicknamed(_ name: Range<Int>) -> Int? {
    guard let nick = nickname(before: name),
      let first = mentions.lastIndex(where: {
        $0.form == .name && $0.tokens.upperBound == nick.lowerBound - 1
      }), lexicon.firstNames[document.tokens[mentions[first].tokens.lowerBound].word] != nil
    else { return nil }
    let given = mentions[first].tokens
    // "Ann Lee (Norland) Ray": brackets behind a whole name tell of it.
    if document.tokens[nick.upperBound].kind == .close {
      guard nick.count == 1,
        given.dropFirst().allSatisfy({ document.tokens[$0].range.count <= 2 })
      else { return nil }
    }
    let whole = written(given) + " " + written(name)
    let known = byName[Word(whole)] ?? byName[Word(written(nick) + " " + written(name))]
    let entity = known ?? added(whole, given, name)
    byName[Word(whole)] = entity
    byName[Word(written(nick) + " " + written(name))] = entity
    if let before = mentions[first].entity, before != entity {
      entities[entity].role = entities[entity].role ?? entities[before].role
      entities[entity].of = entities[entity].of ?? entities[before].of
      mentionCounts[before] -= 1
    }
    mentions[first].entity = entity
    mentions.removeAll {
      $0.tokens.lowerBound >= nick.lowerBound && $0.tokens.upperBound <= nick.upperBound
    }
    return entity
  }

  private mutating func added(_ whole: String, _ given: Range<Int>, _ name: Range<Int>) -> Int {
    entities.append(Entity(type: .person, name: whole))
    mentionCounts.append(0)
    let index = entities.count - 1
    byLastWord[lastWord(of: name), default: []].append(index)
    byFirstWord[document.tokens[given.lowerBound].word, default: []].append(index)
    genders[index] = lexicon.firstNames[document.tokens[given.lowerBound].word]
    return index
  }

  /// The words in marks or brackets right before a name.
  private func nickname(before name: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    let close = name.lowerBound - 1
    guard name.count <= 2, close > 2,
      tokens[close].kind == .closeQuote || tokens[close].kind == .close
    else { return nil }
    var open = close - 1
    while open > close - 4, open > 0, tokens[open].kind == .word { open -= 1 }
    guard open > 0, open < close - 1,
      tokens[close].kind == .closeQuote
        ? tokens[open].kind == .openQuote : tokens[open].kind == .open,
      ((open + 1)..<close).allSatisfy({ tokens[$0].shape.contains(.capitalized) })
    else { return nil }
    return (open + 1)..<close
  }
}
