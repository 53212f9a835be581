import Documents

/// Numbers that name or place a thing instead of counting it.
struct NumberTraps {
  private let document: Document
  private let run: Range<Int>

  init(_ document: Document, _ run: Range<Int>) {
    self.document = document
    self.run = run
  }

  func holds(_ numeral: Numeral) -> Bool {
    isInTime(numeral) || isPartOfWord(numeral) || isMisprinted(numeral) || isTitle(numeral)
      || isOfPerson(numeral) || numeral.form == .share && isName(numeral)
      || (numeral.form == .count
        && (isName(numeral) || isAge(numeral) || isYear(numeral) || isAddress(numeral)
          || isHouse(numeral) || isDialled(numeral)))
  }

  /// "a 911 call", "911 operators": the number that is called.
  private func isDialled(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.upperBound
    return numeral.value == 911 && run.contains(end)
      && Self.dialled.contains(document.tokens[end].lemma)
  }

  private static let dialled = Set<Word>(words: "call caller operator dispatcher center system")

  /// A part of a date, a length of time or a clock time.
  private func isInTime(_ numeral: Numeral) -> Bool {
    guard numeral.form == .count || numeral.form == .share else { return false }
    let range = document.range(ofTokens: numeral.tokens)
    let next = document.firstTime(endingAfter: range.start)
    guard next < document.times.count, let time = document.times[next].range else { return false }
    return time.overlaps(range) && !isPart(time, of: numeral)
  }

  /// "a quarter" of "five and a quarter", which is no length of time.
  private func isPart(_ time: TextRange, of numeral: Numeral) -> Bool {
    let last = numeral.tokens.upperBound - 1
    let word = document.tokens[last].word
    return numeral.tokens.count > 3 && document.tokens[last - 2].word == "and"
      && (word == "quarter" || word == "quarters") && time.end == document.tokens[last].end
  }

  /// "COVID-19", "AR-15", "four-and-a-half", "half-frozen".
  private func isPartOfWord(_ numeral: Numeral) -> Bool {
    let start = numeral.tokens.lowerBound
    let numbers = NumberScanner(document: document, run: run)
    switch numeral.form {
    case .count, .share, .measure: break
    default: return false
    }
    return numbers.isDash(start - 1)
      || (numeral.form == .share && numbers.isDash(numeral.tokens.upperBound))
  }

  /// "the Three Generations tour": a number in words with a capital within a sentence is part of a name.
  private func isTitle(_ numeral: Numeral) -> Bool {
    let (first, end) = (numeral.tokens.lowerBound, numeral.tokens.upperBound)
    guard numeral.isSpelled, first > run.lowerBound, run.contains(end),
      document.tokens[first].shape.contains(.capitalized),
      document.tokens[end].shape.contains(.capitalized), document.tokens[end].kind == .word
    else { return false }
    // In a headline every word has one.
    let before = document.tokens[first - 1]
    return before.kind == .word && !before.shape.contains(.capitalized)
  }

  /// "Ned Ten Holt": ten of nothing.
  private func isOfPerson(_ numeral: Numeral) -> Bool {
    guard numeral.isSpelled, document.tokens[numeral.tokens.lowerBound].shape.contains(.capitalized)
    else { return false }
    return document.mentions.contains { mention in
      mention.form == .name && mention.tokens.contains(numeral.tokens.lowerBound)
        && mention.tokens.count > 1
        && mention.entity.map { document.entities[$0].type == .person } ?? false
    }
  }

  /// "200,0000": digits that a comma parts in the wrong place are no number that anybody could trust.
  private func isMisprinted(_ numeral: Numeral) -> Bool {
    let tokens = document.tokens
    func parts(_ comma: Int) -> Bool {
      guard run.contains(comma - 1), run.contains(comma + 1), tokens[comma].word == "," else {
        return false
      }
      return tokens[comma - 1].kind == .number && tokens[comma + 1].kind == .number
        && tokens[comma].start == tokens[comma - 1].end
        && tokens[comma + 1].start == tokens[comma].end
    }
    return !numeral.isSpelled
      && (parts(numeral.tokens.lowerBound - 1) || parts(numeral.tokens.upperBound))
  }

  /// "below 2005 levels": four plain digits of a recent year before what years are measured by.
  private func isYear(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.upperBound
    return !numeral.isSpelled && numeral.tokens.count == 1
      && document.tokens[end - 1].range.count == 4 && (1900...2099).contains(numeral.value)
      && run.contains(end)
      && (Self.yearly.contains(document.tokens[end].lemma) || isBeforeOne(end)
        // "wins 2020 US delegates" of that year, "the 2020 Nevada primary"
        || document.tokens[end].tag == .properNoun && isNearYear(numeral.value)
          && run.contains(end + 1)
          && document.tokens[end + 1].word == document.tokens[end + 1].lemma
        || run.contains(end + 1) && document.tokens[end].shape.contains(.capitalized)
          && Self.yearly.contains(document.tokens[end + 1].lemma))
  }

  /// "its 2030 emissions target": of 2,030 there would be several.
  private func isBeforeOne(_ start: Int) -> Bool {
    var end = start
    while run.contains(end),
      document.tokens[end].tag == .noun || document.tokens[end].tag == .adjective
    {
      end += 1
    }
    guard end > start, document.tokens[end - 1].tag == .noun else { return false }
    let noun = document.tokens[end - 1]
    return noun.word == noun.lemma && !Self.invariant.contains(noun.word)
  }

  /// "180 Kent is let": a house in a street, told without its "Street".
  private func isHouse(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.upperBound
    guard !numeral.isSpelled, numeral.value > 1, run.contains(end), run.contains(end + 1) else {
      return false
    }
    let (name, next) = (document.tokens[end], document.tokens[end + 1])
    // "300 Germans were hurt"
    guard name.tag == .properNoun, name.penn != .pluralName, name.word == name.lemma,
      name.shape.contains(.capitalized),
      next.kind == .word, !next.shape.contains(.capitalized)
    else { return false }
    return next.tag.isVerbal || next.tag == .auxiliary
  }

  private func isNearYear(_ value: Double) -> Bool {
    guard let year = document.published?.interval.latest?.year else { return false }
    return abs(Double(year) - value) <= 4
  }

  /// "10 Downing Street", "1600 Pennsylvania Avenue".
  private func isAddress(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.upperBound
    let road = (end..<min(end + 4, run.upperBound)).first {
      !document.tokens[$0].shape.contains(.capitalized)
        || Self.roads.contains(document.tokens[$0].word)
    }
    guard !numeral.isSpelled, let road, road > end, Self.roads.contains(document.tokens[road].word)
    else { return false }
    // "12 Wall Street banks"
    let next = road + 1
    return !(run.contains(next) && document.tokens[next].tag == .noun)
  }

  /// "Article 50", "page 12", "Group of 20".
  private func isName(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound - 1
    // The stop of "No. 2" may have ended a sentence.
    if index > 0, document.tokens[index].kind == .stop, document.tokens[index - 1].word == "no" {
      return true
    }
    guard run.contains(index) else { return false }
    let before = document.tokens[index]
    if Self.labels.contains(before.word) || before.word == "#" { return true }
    guard !numeral.isSpelled else { return false }
    if before.tag == .properNoun, before.word != "'s", before.shape.contains(.capitalized) {
      return true
    }
    return before.word == "of" && index > run.lowerBound
      && document.tokens[index - 1].word == "group"
  }

  /// "Smith, 44, said", "aged 44", "a 44-year-old".
  private func isAge(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound - 1
    let end = numeral.tokens.upperBound
    guard run.contains(index) else { return false }
    if document.tokens[index].word == "aged" || document.tokens[index].word == "age" { return true }
    return document.tokens[index].kind == .comma && run.contains(end)
      && document.tokens[end].kind == .comma
  }
  private static let yearly = Set<Word>(
    words: """
      level rate price standard dollar figure election campaign model primary caucus referendum budget
      season census olympics convention championship
      """)
  private static let invariant = Set<Word>(
    words:
      "people staff personnel crew police cattle sheep fish aircraft percent cent folk livestock youth"
  )
  private static let roads = Set<Word>(
    words: "street avenue road boulevard lane drive square plaza place highway st. ave. blvd.")

  private static let labels = Set<Word>(
    words: """
      no. no nos. number page pages article articles section sections chapter title part phase
      route highway interstate room flight channel level grade paragraph clause amendment
      resolution proposition version size category tier stage district type
      """)
}

extension Document {
  /// The index of the first time expression that ends after a byte offset, by bisection.
  func firstTime(endingAfter offset: Int) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if (times[middle].range?.end ?? 0) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
