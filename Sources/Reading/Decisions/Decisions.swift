import Documents

/// Reads how choices stand: open, under review, set for a time, up to somebody, made, refused,
/// put off or undone.
struct DecisionReader: KindReader {
  struct Finding {
    var status: DecisionDetails.Status
    var evidence: Range<Int>
    var question: Range<Int>?
    var deciders: [Party] = []
    var confidence: Double

    /// Where the time of the choice stands, if not in the evidence: that of its announcement.
    var timed: Range<Int>?
  }

  /// The rules on a verb group in order: the first that holds reads it.
  private static let rules: [@Sendable (DecisionClause) -> Finding?] = [
    { $0.undecided() },
    { $0.pending() },
    { $0.scheduled() },
    { $0.underReview() },
    { $0.postponed() },
    { $0.reversed() },
    { $0.rejected() },
    { $0.decided() },
  ]

  func items(in scene: Scene) -> [Item] {
    var items: [Item] = []
    for (_, sentence) in scene.context.readSentences {
      let view = SentenceView(scene, sentence)
      var end = sentence.tokens.lowerBound
      for group in view.groups where group.tokens.lowerBound >= end {
        let clause = DecisionClause(view, group)
        guard let finding = Self.rules.lazy.compactMap({ $0(clause) }).first else { continue }
        if finding.status == .open { end = finding.evidence.upperBound }
        let details = DecisionDetails(
          status: finding.status, deciders: finding.deciders,
          question: finding.question.flatMap {
            $0.isEmpty ? nil : scene.context.range(untimed($0, finding, in: scene.context))
          },
          when: finding.status.hasTime ? view.time(in: finding.timed ?? finding.evidence) : nil)
        if let item = scene.context.item(
          .decision(details), evidence: [finding.evidence], confidence: finding.confidence)
        {
          items.append(item)
        }
      }
    }
    return items
  }

  /// "vote on the plan on Monday": the day is that of the vote and no part of the plan.
  private func untimed(
    _ question: Range<Int>, _ finding: Finding, in context: ReadingContext
  ) -> Range<Int> {
    guard finding.status.hasTime else { return question }
    var end = question.upperBound
    while end > question.lowerBound, context.isTime(end - 1) { end -= 1 }
    guard end < question.upperBound, end > question.lowerBound,
      let time = context.time(at: end), !context.tellsWhichThing(time)
    else { return question }
    if context.tokens[end - 1].tag == .adposition {
      guard context.word(end - 1) == "on" || context.word(end - 1) == "at" else { return question }
      end -= 1
    }
    return end > question.lowerBound ? question.lowerBound..<end : question
  }
}

/// A verb group that may tell how a choice stands.
struct DecisionClause {
  let view: SentenceView
  let group: VerbGroup
  let lemma: Word

  /// Whether the verb tells what has happened: several rules ask.
  private(set) var isAsserted = false

  init(_ view: SentenceView, _ group: VerbGroup) {
    self.view = view
    self.group = group
    lemma = view.lemma(of: group)
    isAsserted = tellsWhatHappened
  }

  /// The first token behind the verb.
  var next: Int { group.tokens.upperBound }

  func finding(
    _ status: DecisionDetails.Status, _ confidence: Double, question: Range<Int>? = nil,
    deciders: [Party]? = nil
  ) -> DecisionReader.Finding {
    let evidence = withoutRelative(
      view.clause(of: group, subjectUpTo: group.isPassive || isReduced ? 12 : 4))
    return DecisionReader.Finding(
      status: status, evidence: evidence,
      question: question ?? self.question(in: evidence),
      deciders: deciders ?? self.deciders,
      confidence: confidence)
  }

  /// The agent of a passive, or the subject where it can act: a measure decides nothing.
  private var deciders: [Party] {
    let isDecider = group.isPassive || isReduced || view.isActor(view.subject(of: group))
    return isDecider ? view.actors(of: group) : []
  }

  /// "a bill approved by the council".
  private var isReduced: Bool { group.form == .participle && !view.isPastForm(group) }

  /// A long clause without the relative clause that ends it.
  private func withoutRelative(_ clause: Range<Int>) -> Range<Int> {
    guard clause.count > 12 else { return clause }
    for token in max(next + 3, clause.lowerBound)..<max(next + 3, clause.upperBound)
    where Self.relatives.contains(view.word(token)) && view.context.phrase(at: token - 1) != nil {
      if let verb = view.context.group(at: token + 1), verb.form == .finite {
        return view.trimmed(clause.lowerBound..<token)
      }
    }
    return clause
  }

  private static let relatives = Set<Word>(words: "that which who")

  /// What is decided: the subject of a passive, otherwise what follows the verb.
  func question(in evidence: Range<Int>) -> Range<Int>? {
    if group.isPassive || isReduced {
      guard let subject = view.subject(of: group) else { return nil }
      return view.context.course(of: subject)
    }
    var start = next
    while start < evidence.upperBound,
      Self.particles.contains(view.word(start)) || view.context.tokens[start].tag == .adverb
    {
      start += 1
    }
    start = behindTally(start)
    guard start < evidence.upperBound else { return nil }
    start = behindChoice(start, before: evidence.upperBound)
    guard start < evidence.upperBound else { return nil }
    let end = beforeNextAct(start..<evidence.upperBound)
    guard start < end else { return nil }
    return view.trimmed(start..<end)
  }

  /// "rejected the offer and went on to win": what is rejected ends before "and".
  private func beforeNextAct(_ run: Range<Int>) -> Int {
    let tree = view.context.tree
    let next = view.context.groups(in: run).first { other in
      other.form == .finite && other.tense == .past && tree.relation(of: other.verb) == .conjunct
        && tree.head(of: other.verb) == group.verb
        && view.word(other.tokens.lowerBound - 1) == "and"
    }
    return next.map { $0.tokens.lowerBound - 1 } ?? run.upperBound
  }

  /// "announce a decision on whether to run": what follows the decision is what it is about.
  private func behindChoice(_ start: Int, before end: Int) -> Int {
    guard let noun = view.context.phrase(at: start), Self.choices.contains(view.lemma(noun.head))
    else { return start }
    let link = noun.tokens.upperBound
    if view.word(link) == "whether" { return link }
    guard view.word(link) == "on" || view.word(link) == "about" || view.word(link) == "over",
      link + 1 < end, view.time(in: link..<min(link + 3, end)) == nil
    else { return start }
    return link + 1
  }

  private static let choices = Set<Word>(words: "decision ruling verdict")

  /// "voted 57-43 on the bill": the numbers are not what is decided.
  private func behindTally(_ start: Int) -> Int {
    guard lemma == "vote", start < view.run.upperBound,
      view.context.tokens[start].kind == .number
    else { return start }
    var end = start
    while end < view.run.upperBound,
      view.context.tokens[end].kind == .number || view.context.tokens[end].kind == .dash
        || view.word(end) == "to" && end + 1 < view.run.upperBound
          && view.context.tokens[end + 1].kind == .number
    {
      end += 1
    }
    guard end < view.run.upperBound else { return end }
    guard view.word(end) == "on", end + 1 < view.run.upperBound else { return end }
    // "voted 57-43 on Tuesday to confirm her"
    var next = end + 1
    while next < view.run.upperBound, view.context.isTime(next) { next += 1 }
    return next
  }

  private static let particles = Set<Word>(words: "down out off on up")

  /// Whether the verb tells what has happened, not what might, should or did not.
  private var tellsWhatHappened: Bool {
    guard !group.isNegated, group.modal == nil, isPastInForm,
      view.context.tokens[group.verb].tag != .presentParticiple
    else { return false }
    return !view.isConditional(group) && !isOfNothing && !isSought
      && !view.context.isDoneToNothing(group) && !view.context.isDoneByNeither(group)
      && !view.context.isToInfinitive(group.verb)
  }

  private var isPastInForm: Bool {
    switch group.form {
    case .finite: group.tense == .past || isHeadline || isPerfectPassive
    case .participle: view.isPastForm(group)
    case .infinitive: false
    }
  }

  /// "to get the deal passed": wanted, not done.
  private var isSought: Bool {
    guard let object = view.context.phrase(at: group.tokens.lowerBound - 1),
      let above = view.context.group(at: object.tokens.lowerBound - 1),
      Self.getting.contains(view.lemma(of: above))
    else { return false }
    return above.form == .infinitive || above.modal != nil
      || view.context.tokens[above.verb].tag == .presentParticiple
  }

  private static let getting = Set<Word>(words: "get have see want need help let make")

  /// "Nothing has been ruled out", "no bill was passed".
  var isOfNothing: Bool {
    guard let subject = view.subject(of: group)?.tokens.first else { return false }
    return Self.nothing.contains(view.word(subject))
  }

  private static let nothing = Set<Word>(words: "no nothing none nobody neither")

  /// "Senate passes bill".
  private var isHeadline: Bool { view.isTitle && group.tense == .present }

  private var isPerfectPassive: Bool {
    group.isPassive && view.word(group.tokens.lowerBound) != "being"
      && view.word(group.tokens.lowerBound) != "is" && view.word(group.tokens.lowerBound) != "are"
  }

  /// Whether the verb is about a measure: the object of an active, the subject of a passive.
  var concernsCourse: Bool {
    if group.isPassive { return view.has(view.subject(of: group), view.measures) }
    guard let object = view.object(of: group) else { return false }
    if view.has(object, view.measures) { return true }
    // "signed two-dozen new orders": a number may part the phrase.
    var end = next
    while end < view.run.upperBound, end < next + 6, !view.context.tokens[end].endsPhrase {
      end += 1
    }
    if view.has(next..<end, view.measures) { return true }
    // "signed nearly two dozen of the orders", "the first of the bills".
    guard view.word(object.tokens.upperBound) == "of" else { return false }
    return view.has(view.context.phrase(at: object.tokens.upperBound + 1), view.measures)
  }

  func followed(by words: Set<Word>) -> Bool {
    next < view.run.upperBound && words.contains(view.word(next))
  }

  /// "agreed to sell": an infinitive behind the verb, over an adverb.
  var leadsToAct: Bool {
    for token in next..<min(next + 2, view.run.upperBound) {
      if let act = view.context.group(at: token) { return act.form == .infinitive }
    }
    return false
  }
}

extension Token {
  /// Whether no noun phrase goes on over it.
  fileprivate var endsPhrase: Bool {
    tag == .adposition || kind == .comma || kind == .stop || tag == .conjunction
      || word == "to" || tag == .subordinator
  }
}

extension DecisionClause {
  /// Whoever is one of many settles nothing by himself.
  static func isOfOneVote(_ role: String) -> Bool {
    let words = role.lowercased().split { $0 == " " || $0 == "." }
    return words.contains { members.contains(String($0)) }
  }

  private static let members: Set<String> = [
    "senator", "sen", "representative", "rep", "congressman", "congresswoman", "lawmaker",
    "delegate", "candidate", "nominee", "former",
  ]
}
