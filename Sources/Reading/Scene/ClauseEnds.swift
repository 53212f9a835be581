import Documents
import English

/// Where clauses and objects end.
extension ReadingContext {
  /// Where the clause that begins at a token ends: before an insertion that reports speech, a
  /// coordinated clause with a subject of its own, or the sentence's last mark.
  func clauseEnd(from start: Int, in sentence: Sentence) -> Int {
    let end = min(plainEnd(from: start, in: sentence), subordinateEnd(from: start))
    // No clause ends within its own verb.
    return max(end, group(at: start)?.tokens.upperBound ?? start)
  }

  private func plainEnd(from start: Int, in sentence: Sentence) -> Int {
    var token = start
    let inQuotation = quotation(at: start)
    while token < sentence.tokens.upperBound {
      let mark = tokens[token]
      if mark.kind == .stop,
        token + 1 >= sentence.tokens.upperBound
          || inQuotation == nil && quotation(at: token) == nil && isLastMark(token, sentence)
      {
        break
      }
      if token > start, mark.kind == .comma {
        if inQuotation != nil, token + 1 < tokens.count, tokens[token + 1].kind == .closeQuote {
          break
        }
        if endsClause(at: token, in: sentence) || opensReport(behind: token, in: sentence) { break }
      }
      if token > start + 3, inQuotation == nil, word(token) == "as",
        !Self.degrees.contains(word(token - 1)),
        opensClause(token + 1, sentence) || marksClause(token)
      {
        return max(start + 1, opening(of: token))
      }
      if token > start, isBreak(token) {
        guard let closing = insertionEnd(at: token, from: start, in: sentence) else { break }
        token = closing
      }
      if mark.word == ";" && token > start { break }
      if let inQuotation, quotation(at: token) != inQuotation { break }
      token += 1
    }
    return token
  }

  /// A dash between clauses: a long one, or a hyphen with space on both sides.
  func isBreak(_ token: Int) -> Bool {
    guard tokens[token].kind == .dash else { return false }
    return tokens[token].range.count > 1
      || tokens[token].shape.contains(.spaceBefore) && tokens.indices.contains(token + 1)
        && tokens[token + 1].shape.contains(.spaceBefore) && tokens[token + 1].kind != .number
  }

  /// Whether a word opens a clause with a subject of its own, by the tree: "as talks between them stall".
  private func marksClause(_ token: Int) -> Bool {
    guard tree.relation(of: token) == .marker, let verb = tree.head(of: token), verb > token,
      tree.relation(of: verb) == .adverbialClause
    else { return false }
    return tree.dependents(of: verb).contains {
      $0 > token && tree.relation(of: $0)?.isSubject == true
    }
  }

  static let degrees = Set<Word>(words: "long soon far well much many such same")

  /// The dash that closes an insertion between a subject and its verb: "the board — all of it —
  /// left".
  func insertionEnd(at dash: Int, from start: Int, in sentence: Sentence) -> Int? {
    guard !groups(in: start..<dash).contains(where: { $0.form == .finite }) else { return nil }
    let closing = ((dash + 1)..<max(dash + 1, sentence.tokens.upperBound)).first {
      isBreak($0)
    }
    guard let closing, closing + 1 < sentence.tokens.upperBound,
      groups(in: (closing + 1)..<sentence.tokens.upperBound).contains(where: { $0.form == .finite })
    else { return nil }
    return closing
  }

  /// Whether a subject with a finite verb begins at a token.
  func opensClause(_ token: Int, _ sentence: Sentence) -> Bool {
    guard token < sentence.tokens.upperBound, let subject = phrase(at: token),
      subject.tokens.lowerBound == token
    else { return false }
    var next = subject.tokens.upperBound
    while next < min(sentence.tokens.upperBound, token + 14) {
      if let group = group(at: next) {
        let isFinite =
          group.form == .finite
          || tokens[group.verb].tag == .pastParticiple && frames(ofVerb: group.verb).opensReport
            && next == subject.tokens.upperBound && word(group.tokens.upperBound) == "that"
        return isFinite && !Self.relatives.contains(word(next - 1))
      }
      if tokens[next].kind == .comma { return false }
      next += 1
    }
    return false
  }

  func isLastMark(_ token: Int, _ sentence: Sentence) -> Bool {
    tokens[(token + 1)..<sentence.tokens.upperBound].allSatisfy {
      $0.kind == .closeQuote || $0.kind == .close || $0.kind == .stop
    }
  }

  /// Whether a comma ends the clause before it.
  func endsClause(at comma: Int, in sentence: Sentence) -> Bool {
    var next = comma + 1
    guard next < sentence.tokens.upperBound else { return true }
    if tokens[next].kind == .closeQuote {
      // 'called a "score," from the board': the comma stands inside the mark by custom.
      next += 1
      guard next < sentence.tokens.upperBound, quotation(at: comma) != nil else { return true }
    }
    // "While she opposes it, she would sign": no object goes on with "she".
    if Self.subjects.contains(word(next)), phrase(at: next)?.tokens.count == 1,
      opensClause(next, sentence)
    {
      return true
    }
    // "that they cut it, and that they close it": two things are said.
    if word(next) == "and", word(next + 1) == "that", opensClause(next + 2, sentence) {
      return true
    }
    if let group = group(at: next), group.form == .participle,
      tokens[group.verb].tag == .presentParticiple
    {
      return true
    }
    if Self.clauseOpeners.contains(word(next)) { return true }
    if Self.coordinators.contains(word(next)) {
      next += 1
      // ", and a spokesman in the city said": a subject with its own finite verb.
      return next < sentence.tokens.upperBound && opensClause(next, sentence)
    }
    return false
  }

  /// Whether ", the mayor said" or ", said the mayor" ends the sentence behind a comma.
  private func opensReport(behind comma: Int, in sentence: Sentence) -> Bool {
    let next = comma + 1
    guard next < sentence.tokens.upperBound else { return false }
    let subject = phrase(at: next).flatMap { $0.tokens.lowerBound == next ? $0 : nil }
    guard let verb = group(at: subject?.tokens.upperBound ?? next), verb.form == .finite,
      verb.tense == .past, !frames(ofVerb: verb.verb).isEmpty
    else { return false }
    let rest = verb.tokens.upperBound..<max(verb.tokens.upperBound, sentence.tokens.upperBound)
    return rest.count < 14 && !groups(in: rest).contains { $0.form == .finite }
      && (subject != nil || phrase(at: verb.tokens.upperBound) != nil)
      && word(verb.tokens.upperBound) != "that"
  }

  private static let subjects = Set<Word>(words: "he she they we i")

  static let clauseOpeners = Set<Word>(
    words:
      "but while although though as because whereas when after before according which who where unless if"
  )

  /// Where an object and what belongs to it end: before a relative clause, an insertion or a
  /// subordinate clause.
  func objectEnd(from start: Int, in sentence: Sentence) -> Int {
    let end = clauseEnd(from: start, in: sentence)
    // "considered selling it but kept it": nor does a gerund go on in a finite verb.
    let isInfinitive =
      tokens[start].word == "to" || tokens[start].tag == .infinitive
      || tokens[start].tag == .presentParticiple
    let verb = group(at: start)?.verb ?? start
    var token = start + 1
    while token < end {
      if tokens[token].kind == .comma, returnsToMain(token + 1, from: verb) { return token }
      let isRelative =
        Self.relatives.contains(word(token)) && phrase(at: token - 1) != nil
        && groupIndex(at: token + 1) != nil
      let isSubordinate =
        Self.subordinators.contains(word(token))
        && (opensClause(token + 1, sentence) || marksClause(token))
      // "that he will stay and that they left"
      let isSecond =
        word(token) == "and" && word(token + 1) == "that" && opensClause(token + 2, sentence)
      if isRelative || isSubordinate || isSecond || (isInfinitive && coordinatesFinite(token))
        || joinsEarlier(token, than: start)
      {
        return isSubordinate ? max(start + 1, opening(of: token)) : token
      }
      if tokens[token].kind == .comma, phrase(at: token + 1)?.tokens.lowerBound == token + 1,
        Self.articles.contains(word(token + 1)), phrase(at: token - 1) != nil
      {
        return token
      }
      token += 1
    }
    return end
  }

  /// Where what a subordinator opens begins: with the words before it that are of it, as in "only if", "but only if",
  /// "even as", "as long as", "because if".
  func opening(of subordinator: Int) -> Int {
    let before = word(subordinator - 1)
    // Rules look for either word of "as long as".
    let long = word(subordinator) == "as" && before == "long" ? subordinator - 1 : subordinator
    if word(long) == "long", word(long - 1) == "as" || word(long - 1) == "so" { return long - 1 }
    guard Self.focusing.contains(before) else { return subordinator }
    return word(subordinator - 2) == "but" ? subordinator - 2 : subordinator - 1
  }

  private static let focusing = Set<Word>(words: "only even because just but")

  /// "the paper, which said it would close, denied it": behind the comma goes on what the clause is part of.
  private func returnsToMain(_ token: Int, from verb: Int) -> Bool {
    guard !tree.isEmpty, let next = group(at: token), next.tokens.lowerBound == token,
      next.form == .finite, next.tense == .past
    else { return false }
    if !tree.isBelow(next.verb, verb), tree.isBelow(verb, next.verb) { return true }
    // "Lee, who opposes the toll, vetoed the bill": whatever the tree makes of the verb.
    var at = verb
    for _ in 0..<4 {
      if tree.relation(of: at) == .relativeClause {
        return next.verb != at && !tree.isBelow(next.verb, at)
      }
      guard let head = tree.head(of: at) else { return false }
      at = head
    }
    return false
  }

  /// Where the words of a clause end that stands before the verb it hangs on: "After the court
  /// refused to reconsider, the mayor appealed".
  private func subordinateEnd(from start: Int) -> Int {
    guard !tree.isEmpty, tokens.indices.contains(start) else { return Int.max }
    var at = start
    for _ in 0..<Tree.depth {
      guard let head = tree.head(of: at) else { return Int.max }
      let relation = tree.relation(of: at)
      // "Lee, a mayor who refused to sign it, left": what is told of a subject ends before its verb.
      if head > at, at < start, relation == .subject || relation == .passiveSubject {
        let end = tree.extent(of: at).upperBound
        if end <= head, end > start { return end }
      }
      if head > at, relation == .adverbialClause || relation == .oblique {
        let end = tree.extent(of: at).upperBound
        let isClosed = relation == .adverbialClause || tokens[min(end, head)].kind == .comma
        return end <= head && end > start && isClosed ? end : Int.max
      }
      at = head
    }
    return Int.max
  }

  /// "called on it to halt the work, and deemed it unsafe": whether a coordinator joins a verb to one
  /// before the run, by the tree.
  private func joinsEarlier(_ token: Int, than start: Int) -> Bool {
    let link = tokens[token].kind == .comma ? token + 1 : token
    guard tree.relation(of: link) == .coordinator, Self.coordinators.contains(word(link)),
      let joined = tree.head(of: link), joined > link, tokens[joined].tag.isVerbal,
      tree.relation(of: joined) == .conjunct, let first = tree.head(of: joined)
    else { return false }
    return first < start && tokens[first].tag.isVerbal
  }

  /// "to leave, and agreed": a finite verb behind "and" is not the infinitive's.
  func coordinatesFinite(_ token: Int) -> Bool {
    let link = tokens[token].kind == .comma ? token + 1 : token
    guard Self.coordinators.contains(word(link)), let group = group(at: link + 1) else {
      return false
    }
    let verb = tokens[group.tokens.lowerBound]
    return group.form == .finite && (verb.tag == .auxiliary || verb.word != verb.lemma)
  }

  static let subordinators = Set<Word>(
    words: "after before while because since as although though until once if unless when")
  static let articles = Set<Word>(words: "a an the")
}
