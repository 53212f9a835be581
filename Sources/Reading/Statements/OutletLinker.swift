import Documents
import English

/// Tells through which outlets the words of a statement came: "told the BBC", "the Gazette reported", "was quoted
/// by Reuters as saying".
struct OutletLinker {
  private let context: ReadingContext
  private let parties: PartyResolver

  /// The outlets of each sentence that names some, by the words that name them.
  private let outlets: [Int: [NounPhrase]]

  init(_ context: ReadingContext, _ parties: PartyResolver) {
    self.context = context
    self.parties = parties
    var outlets: [Int: [NounPhrase]] = [:]
    for phrase in context.document.nounPhrases where Self.isOutlet(phrase, context) {
      guard let sentence = context.sentenceIndex(at: phrase.head) else { continue }
      outlets[sentence, default: []].append(phrase)
    }
    self.outlets = outlets
  }

  /// "the Portville Gazette", "BBC Radio", "state television", "the BBC's breakfast show".
  private static func isOutlet(_ phrase: NounPhrase, _ context: ReadingContext) -> Bool {
    let names = context.lexicon.outlets
    func isName(_ token: Int) -> Bool {
      context.tokens[token].tag == .properNoun && names.contains(context.word(token))
    }
    let head = context.tokens[phrase.head]
    if isName(phrase.head) || head.tag == .noun && papers.contains(head.lemma) { return true }
    return phrase.tokens.dropLast().contains {
      isName($0) && (context.word($0 + 1) == "'s" || services.contains(head.lemma))
    }
  }

  private static let papers = Set<Word>(
    words: "broadcaster newspaper newswire radio television tv weekly magazine daily")
  private static let services = Set<Word>(
    words: "agency network service channel station website program programme")

  func linked(_ items: [Item]) -> [Item] {
    guard !outlets.isEmpty else { return items }
    return items.map { item in
      guard case .statement(var details) = item.details, let cue = details.cue else { return item }
      let found = outlets(of: item, details, cue: context.document.tokens(in: cue))
      guard !found.isEmpty else { return item }
      details.outlets = found
      var item = item
      item.details = .statement(details)
      return item
    }
  }

  private func outlets(of item: Item, _ details: StatementDetails, cue: Range<Int>) -> [Party] {
    guard let sentence = cue.first.flatMap(context.sentenceIndex(at:)),
      let phrases = outlets[sentence]
    else { return [] }
    let own = item.evidence + details.speakers.compactMap(\.range)
    var found: [Party] = []
    for phrase in phrases where isTold(phrase.head, cue) || isTeller(phrase.head, cue) {
      let range = context.range(phrase.tokens)
      guard !own.contains(where: { $0.start < range.end && range.start < $0.end }),
        let party = parties.party(of: phrase.tokens),
        !found.contains(where: { $0.name == party.name }),
        !details.speakers.contains(where: { $0.name == party.name })
      else { continue }
      found.append(party)
    }
    return found
  }

  /// "told the BBC", "said in an interview with CNN", "speaking to Reuters": it hangs on the cue as one who is
  /// spoken to, or whose interview it is.
  private func isTold(_ outlet: Int, _ cue: Range<Int>) -> Bool {
    var token = outlet
    for _ in 0..<5 {
      guard let head = context.tree.head(of: token) else { return false }
      switch context.tree.relation(of: token) {
      case .subject, .passiveSubject, .apposition, .relativeClause, .complement: return false
      case .oblique where token == outlet, .nominal where token == outlet:
        guard context.cases(of: token).contains(where: Self.hearing.contains) else { return false }
      default: break
      }
      if cue.contains(head) { return true }
      token = head
    }
    return false
  }

  private static let hearing = Set<Word>(words: "to with by in on for via through from")

  /// "the Gazette reported", "quoted by Reuters": it tells what another says.
  private func isTeller(_ outlet: Int, _ cue: Range<Int>) -> Bool {
    guard let verb = context.tree.head(of: outlet), !cue.contains(verb),
      Self.telling.contains(context.lemma(verb))
    else { return false }
    switch context.tree.relation(of: outlet) {
    case .subject: return true
    case .agent, .oblique: return context.cases(of: outlet).contains("by")
    default: return false
    }
  }

  private static let telling = Set<Word>(
    words: "report quote cite say write publish reveal note air broadcast carry obtain interview")
}
