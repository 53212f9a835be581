import Documents

/// Names of bodies that go on behind their first phrase.
extension NameFinder {
  /// "Department of Labor", "Center for Harbor Policy": bodies whose name goes on.
  func extended(_ name: Range<Int>) -> Range<Int> {
    let tokens = document.tokens
    guard lexicon.bodies.contains(tokens[name.upperBound - 1].word),
      name.upperBound + 1 < tokens.count
    else { return name }
    let link = tokens[name.upperBound].word
    var start = name.upperBound + 1
    if link == "to" {
      // "Alliance to End Noise"
      while start < tokens.count, tokens[start].shape.contains(.capitalized) { start += 1 }
      return start > name.upperBound + 1 ? name.lowerBound..<start : name
    }
    guard link == "of" || link == "for" || link == "on" else { return name }
    if start < tokens.count, tokens[start].word == "the" { start += 1 }
    // "the Senate on Monday"
    guard start < tokens.count, tokens[start].shape.contains(.capitalized),
      !lexicon.calendar.contains(tokens[start].word), let next = phrase(holding: start)
    else { return name }
    // "Center for Harbor Policy President Ann Lee": the body ends before the office.
    let office = next.tokens.dropFirst().first {
      lexicon.offices.contains(tokens[$0].word) && tokens[$0].shape.contains(.capitalized)
    }
    // "Department of Labor spokesman"
    let member = next.tokens.dropFirst().first {
      !document.tokens[$0].shape.contains(.capitalized)
        && lexicon.isAgent(document.tokens[next.head].lemma)
    }
    // "the Conference of Mayors' letter"
    let mark = next.tokens.dropFirst().first {
      tokens[$0].word == "'" || tokens[$0].word == "’" || tokens[$0].word == "'s"
    }
    let end = [office, member, mark].compactMap(\.self).min() ?? next.tokens.upperBound
    guard
      (start..<end).allSatisfy({
        tokens[$0].shape.contains(.capitalized) || tokens[$0].kind == .dash
      })
    else { return name }
    return name.lowerBound..<endOfTopics(from: end)
  }

  /// "Department of Health and Human Services", "Bureau of Mines, Forests and Rivers": where the topics end
  /// that a body is for.
  private func endOfTopics(from end: Int) -> Int {
    let tokens = document.tokens
    var place = end
    while place + 1 < tokens.count {
      var start = place
      if tokens[start].kind == .comma { start += 1 }
      let isLast = tokens[start].word == "and" || tokens[start].word == "&"
      if isLast { start += 1 }
      guard start > place else { return end }
      var next = start
      while next < tokens.count, isTopic(next, isFirst: next == start) { next += 1 }
      // A list of three is seldom one of bodies.
      guard next > start, !(isLast && place == end && isOwnName(start..<next)) else { return end }
      if isLast { return next }
      place = next
    }
    return end
  }

  /// A capitalized word that names no person, place or body.
  func isTopic(_ token: Int, isFirst: Bool) -> Bool {
    let mark = document.tokens[token]
    guard mark.shape.contains(.capitalized) else { return false }
    switch mark.tag {
    case .noun, .properNoun, .adjective: break
    default: return false
    }
    let word = mark.word
    return lexicon.firstNames[word] == nil && lexicon.countries[word] == nil
      && lexicon.places[word] == nil && lexicon.capitals[word] == nil
      && lexicon.adjectives[word] == nil && lexicon.seats[word] == nil
      && !(isFirst && lexicon.bodies.contains(word)) && !lexicon.offices.contains(word)
      && !lexicon.calendar.contains(word)
  }

  /// Whether words that are no noun of English begin a name of their own, as the network reads them.
  private func isOwnName(_ run: Range<Int>) -> Bool {
    let last = document.tokens[run.upperBound - 1]
    return NounClass.of(last.word) == .unknown && NounClass.of(last.lemma) == .unknown
      && networkName(endingBehind: run.lowerBound)?.tokens.lowerBound == run.lowerBound
  }

  /// "Harbor Masters Association", "Attorney General Office": the office is a part of the body's name.
  func isBodyOfOffices(_ office: Int, in segment: Range<Int>) -> Bool {
    let last = segment.upperBound - 1
    return office < last && lexicon.bodies.contains(document.tokens[last].word)
      && (office + 1 == last || document.tokens[office].lemma != document.tokens[office].word)
  }

  /// "Alliance to End Noise", "Center for Harbor Policy": a body by the word before its purpose.
  func isBody(_ name: Range<Int>) -> Bool {
    name.dropFirst().contains { token in
      let word = document.tokens[token].word
      return (word == "of" || word == "for" || word == "on" || word == "to")
        && lexicon.bodies.contains(document.tokens[token - 1].word)
    }
  }

  /// "Fire and Rescue Service", "Immigration and Naturalization Service": one body, where what stands
  /// before "and" is no name of its own.
  func joined(_ name: Range<Int>) -> Range<Int>? {
    let and = name.lowerBound - 1
    guard name.count > 1, and > 0, document.tokens[and].word == "and",
      Self.services.contains(document.tokens[name.upperBound - 1].word),
      let before = mentions.last, before.form == .name, before.tokens.upperBound == and,
      let entity = before.entity, entities[entity].type != .person,
      entities[entity].type != .place, entities[entity].type != .group,
      !lexicon.bodies.contains(document.tokens[and - 1].word),
      !document.tokens[and - 1].shape.contains(.upper)
    else { return nil }
    return before.tokens.lowerBound..<name.upperBound
  }

  private static let services = Set<Word>(
    words: """
      service administration commission agency department bureau authority board institute committee
      directorate ministry
      """)
}
