import Documents

/// Finds the noun phrases of trees, with all that hangs on them but asides.
///
/// The phrases are those of GUM (Zeldes 2017): a phrase holds its modifiers, relative clauses and
/// possessive ending; it ends before an apposition, a bracket or a second conjunct. Phrases that a
/// conjunction joins are also found as one. An "it" or "there" that stands for nothing is none.
///
/// - Complexity: O(n) in the number of tokens but for phrases within phrases.
struct NominalFinder {
  private let document: Document
  private let dependents: Dependents

  /// The first and last token of each token's phrase, as part of a larger one.
  private var firsts: [Int32]
  private var lasts: [Int32]

  init(_ document: Document, _ dependents: Dependents) {
    self.document = document
    self.dependents = dependents
    firsts = document.tokens.indices.map(Int32.init)
    lasts = firsts
  }

  /// The phrases in the order of the text, the longer first.
  mutating func nominals() -> [Nominal] {
    measure()
    var found: [Nominal] = []
    found.reserveCapacity(document.tokens.count / 3)
    for token in document.tokens.indices where isHead(token) {
      let span = span(of: token)
      found.append(Nominal(tokens: span, head: token))
      if let joined = coordination(token, span) {
        found.append(Nominal(tokens: joined, head: token))
      }
    }
    found.sort {
      ($0.tokens.lowerBound, -$0.tokens.upperBound, $0.head)
        < ($1.tokens.lowerBound, -$1.tokens.upperBound, $1.head)
    }
    var last: Range<Int>?
    found.removeAll { nominal in
      defer { last = nominal.tokens }
      return nominal.tokens == last
    }
    return found
  }

  /// Fills `firsts` and `lasts` from the leaves up, without recursion: trees may be deep.
  private mutating func measure() {
    var order: [Int32] = []
    order.reserveCapacity(document.tokens.count)
    for token in document.arcs.indices where document.arcs[token].head == nil {
      order.append(Int32(token))
    }
    var index = 0
    while index < order.count {
      for token in dependents.of(Int(order[index])) { order.append(Int32(token)) }
      index += 1
    }
    for token in order.reversed() {
      let token = Int(token)
      guard let head = document.arcs[token].head, !isAside(token, of: head) else { continue }
      firsts[head] = min(firsts[head], firsts[token])
      lasts[head] = max(lasts[head], lasts[token])
    }
  }

  /// What may stand behind a phrase within a larger one and is no part of it.
  private func isAside(_ token: Int, of head: Int) -> Bool {
    guard token > head else { return document.arcs[token].relation == .punctuation }
    switch document.arcs[token].relation {
    case .apposition, .parataxis, .discourse, .punctuation: return true
    case .nominal, .unmarkedNominal: return opening(of: token) == .bracket
    default: return false
    }
  }

  private enum Opening { case none, comma, bracket }

  /// The mark with which a dependent begins.
  private func opening(of token: Int) -> Opening {
    var comma = false
    for part in dependents.of(token) where part < token {
      guard document.arcs[part].relation == .punctuation else { continue }
      switch document.tokens[part].kind {
      case .open, .dash: return .bracket
      case .comma: comma = true
      default: break
      }
    }
    return comma ? .comma : .none
  }

  private func isHead(_ token: Int) -> Bool {
    let arc = document.arcs[token]
    switch arc.relation {
    case .flat, .fixed, .goesWith, .punctuation, .reparandum, .caseMarker, .marker, .discourse,
      .coordinator:
      return false
    default: break
    }
    let word = document.tokens[token]
    switch word.tag {
    case .noun, .properNoun: return true
    case .pronoun:
      guard arc.relation != .expletive else { return false }
      switch word.penn {
      case .whDeterminer, .whPronoun, .possessiveWhPronoun, .whAdverb, .existential: return false
      default: return true
      }
    case .number: return isNumberHead(token, arc.relation)
    case .determiner:
      return arc.relation != .determiner && arc.relation != .predeterminer
        && arc.relation != .adverbial && arc.relation != .preconjunction
    case .adjective:
      guard isArgument(arc.relation) else { return false }
      return dependents.of(token).contains { document.arcs[$0].relation == .determiner }
    case .adverb: return Self.adverbs.contains(word.word)
    case .symbol: return arc.relation != .coordinator
    case .other: return word.kind == .word
    default: return false
    }
  }

  private static let adverbs = Set<Word>(words: "here there now then today")

  private func isArgument(_ relation: Relation) -> Bool {
    switch relation {
    case .subject, .passiveSubject, .object, .oblique, .nominal, .indirectObject: true
    default: false
    }
  }

  private func isNumberHead(_ token: Int, _ relation: Relation) -> Bool {
    switch relation {
    case .conjunct, .root, .apposition, .unmarkedNominal, .unmarkedOblique, .descriptor: true
    case .compound: document.tokens[token].range.count == 4
    default: isArgument(relation)
    }
  }

  /// The phrase of a head: its dependents but what makes it a clause or stands beside it.
  private func span(of head: Int) -> Range<Int> {
    let isPredicate = dependents.of(head).contains { document.arcs[$0].relation == .copula }
    var first = Int32(head)
    var last = first
    for token in dependents.of(head) where isPart(token, of: head, isPredicate: isPredicate) {
      first = min(first, firsts[token])
      last = max(last, lasts[token])
    }
    return closed(Int(first)..<Int(last) + 1)
  }

  /// Takes in the closing mark of a quotation that opens within.
  private func closed(_ span: Range<Int>) -> Range<Int> {
    guard span.upperBound < document.tokens.count,
      document.tokens[span.upperBound].penn == .closeQuote
    else { return span }
    var isOpen = false
    for token in span {
      switch document.tokens[token].penn {
      case .openQuote: isOpen = true
      case .closeQuote: isOpen = false
      default: break
      }
    }
    return isOpen ? span.lowerBound..<span.upperBound + 1 : span
  }

  private func isPart(_ token: Int, of head: Int, isPredicate: Bool) -> Bool {
    let relation = document.arcs[token].relation
    guard token > head else {
      switch relation {
      case .determiner, .predeterminer, .adjectival, .compound, .numeral, .possessive, .descriptor,
        .flat, .unspecified, .fixed, .relativeClause:
        return true
      case .unmarkedNominal, .clausalModifier: return !isPredicate
      case .dislocated, .vocative: return document.tokens[token].tag == .pronoun
      default: return false
      }
    }
    switch relation {
    case .caseMarker: return document.tokens[token].penn == .possessiveEnding
    case .relativeClause: return opening(of: token) != .bracket
    case .nominal:
      // Behind a name or a comma, trees err more often than not.
      guard opening(of: token) == .none else { return false }
      return document.tokens[head].tag != .properNoun
        || dependents.of(token).contains { document.tokens[$0].word == "of" }
    case .clausalModifier:
      return document.tokens[head].tag != .properNoun && opening(of: token) == .none
    case .flat: return true
    case .unmarkedNominal: return opening(of: token) != .bracket
    case .adjectival, .compound, .determiner, .numeral, .possessive, .predeterminer, .descriptor,
      .fixed, .adverbial:
      return !isPredicate && opening(of: token) == .none
    case .oblique: return !isPredicate && opening(of: token) == .none
    default: return false
    }
  }

  /// "Ann Lee and Bob Ray": what "they" may mean.
  private func coordination(_ head: Int, _ span: Range<Int>) -> Range<Int>? {
    switch document.tokens[head].tag {
    case .noun, .properNoun, .pronoun: break
    default: return nil
    }
    var range = span
    var isJoined = false
    for token in dependents.of(head) {
      switch document.arcs[token].relation {
      case .conjunct:
        switch document.tokens[token].tag {
        case .noun, .properNoun, .pronoun: isJoined = true
        default: continue
        }
        range = range.lowerBound..<max(range.upperBound, self.span(of: token).upperBound)
      case .preconjunction where token < head:
        range = min(range.lowerBound, token)..<range.upperBound
      default: break
      }
    }
    return isJoined ? range : sibling(of: head, span)
  }

  /// Two that hang side by side with a conjunction between them: trees err so.
  private func sibling(of head: Int, _ span: Range<Int>) -> Range<Int>? {
    guard span.upperBound < document.tokens.count,
      document.tokens[span.upperBound].tag == .conjunction,
      let governor = document.arcs[head].head
    else { return nil }
    let other = dependents.of(governor).first {
      $0 > head && document.arcs[$0].relation == document.arcs[head].relation
    }
    guard let other, isHead(other) else { return nil }
    let its = self.span(of: other)
    return its.lowerBound == span.upperBound + 1 ? span.lowerBound..<its.upperBound : nil
  }
}
