import Documents

extension SentenceView {
  private enum Form { case infinitive, gerund, noun }

  /// The measures of a list, one run each: "raising fees, cutting pay and closing a plant".
  ///
  /// All are of the form of the first; "to" is left out.
  func measures(from start: Int) -> [Range<Int>] {
    guard start < run.upperBound, let form = form(at: start) else { return [] }
    let whole = listEnd(from: start)
    // "considered vetoing it but signed it"; "will keep it or could sell it" goes on.
    let cut = (start + 1..<max(whole, start + 1)).first {
      form != .noun && word($0) == "but" && context.coordinatesFinite($0)
    }
    let limit = cut ?? whole
    var parts: [Range<Int>] = []
    var begin = start
    var token = start + 1
    var hasComma = false
    while token < limit {
      guard isBreak(token), !isBetween(token, from: begin) else {
        token += 1
        continue
      }
      var next = token
      while next < limit, isBreak(next) { next += 1 }
      let mark = context.tokens[token]
      if next < limit, begins(next, form, behindComma: hasComma || mark.kind == .comma) {
        parts.append(begin..<token)
        begin = next
        hasComma = hasComma || mark.kind == .comma || mark.word == ";"
      }
      token = next
    }
    parts.append(begin..<limit)
    return parts.map { context.withoutTo(trimmed($0)) }.filter { $0.count > 1 }
  }

  /// Semicolons part long lists, so a list goes on where the clause would end.
  private func listEnd(from start: Int) -> Int {
    var limit = end(from: start)
    while limit + 1 < run.upperBound, word(limit) == ";",
      form(at: word(limit + 1) == "and" ? limit + 2 : limit + 1) == form(at: start)
    {
      limit = end(from: limit + 1)
    }
    while limit + 1 < run.upperBound, context.tokens[limit].kind == .comma,
      form(at: start) == .gerund, form(at: limit + 1) == .gerund
    {
      limit = end(from: limit + 1)
    }
    return max(limit, start + 1)
  }

  /// "talks between the board and the union": the "and" that "between" asks for parts no list.
  private func isBetween(_ token: Int, from start: Int) -> Bool {
    guard word(token) == "and" else { return false }
    var between = 0
    for index in start..<token {
      if word(index) == "between" { between += 1 }
      if word(index) == "and" { between -= 1 }
    }
    return between > 0
  }

  private func isBreak(_ token: Int) -> Bool {
    context.tokens[token].kind == .comma || word(token) == ";" || word(token) == "and"
      || word(token) == "or"
  }

  private func form(at token: Int) -> Form? {
    guard token < run.upperBound else { return nil }
    // "cutting pay" may be a phrase to the chunker.
    if context.tokens[token].tag == .presentParticiple { return .gerund }
    if let group = context.group(at: token), group.tokens.lowerBound == token {
      if group.form == .infinitive { return .infinitive }
      switch context.tokens[group.verb].tag {
      case .presentParticiple: return .gerund
      case .infinitive: return .infinitive
      default: return nil
      }
    }
    let first = context.tokens[token].tag
    return context.phrase(at: token)?.tokens.lowerBound == token || first == .determiner
      || first == .adjective ? .noun : nil
  }

  private func begins(_ token: Int, _ form: Form, behindComma: Bool) -> Bool {
    if form == .infinitive, let group = context.group(at: token),
      group.tokens.lowerBound == token, group.form == .finite, group.modal == nil,
      word(group.verb) == lemma(of: group), group.tokens.count == 1
    {
      // "to build a bridge and repair": the tagger may take the bare form for a finite one.
      return true
    }
    // "hiring guards": the tagger may take a gerund for a noun.
    if form == .gerund, endsInING(token) { return true }
    guard self.form(at: token) == form else { return false }
    guard form == .noun else { return true }
    guard let phrase = context.phrase(at: token), phrase.tokens.count > 1 else { return false }
    let first = context.tokens[token]
    return behindComma && hasLastItem(behind: token)
      || Self.articles.contains(first.word)
        && context.tokens[token - 1].kind != .comma
  }

  /// Whether "and" with a last item follows: without it a comma opens an apposition.
  private func hasLastItem(behind token: Int) -> Bool {
    for next in (token - 1)..<end(from: token) where word(next) == "and" || word(next) == "or" {
      if context.phrase(at: next + 1)?.tokens.lowerBound == next + 1 { return true }
    }
    return false
  }

  private func endsInING(_ token: Int) -> Bool {
    let range = context.tokens[token].range
    return range.count > 5
      && context.document.bytes[(range.end - 3)..<range.end] == [105, 110, 103]
  }

  private static let articles = Set<Word>(words: "a an the new more")
}
