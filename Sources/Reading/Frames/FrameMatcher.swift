import Documents
import English

/// Tries the frames of a set on the words of a document.
struct FrameMatcher {
  let scene: Scene
  let set: FrameSet
  private let moods: FrameMoods
  var context: ReadingContext { scene.context }
  var tree: Tree { context.tree }

  init(_ scene: Scene, _ set: FrameSet) {
    self.scene = scene
    self.set = set
    moods = FrameMoods(scene: scene)
  }

  /// The frames that a word calls up, and what comes of each.
  ///
  /// - Complexity: O(k) in the frames of the word, not in those of the set.
  func trials(
    at token: Int, in sentence: Sentence, forRecord: Bool = false
  ) -> [FrameTrial] {
    let lemma = context.lemma(token)
    let word = context.word(token)
    // "opposed", "willing": an adjective may stand in the dictionary as a form of a verb.
    let entries =
      set.entries(of: lemma, forRecord: forRecord)
      + (word == lemma
        ? []
        : set.entries(of: word, forRecord: forRecord)
          .filter { $0.trigger.wordClass == .adjective })
    return entries.compactMap { entry in
      guard let call = call(entry.trigger, at: token) else { return nil }
      return trial(set.frames[entry.frame], entry.trigger, call, sentence)
    }
  }

  /// A trigger found: its word, and what its last preposition leads to.
  struct Call {
    var token: Int
    var complement: Int?

    /// The last token of the trigger.
    var end: Int
  }

  // MARK: - Triggers

  private func call(_ trigger: FrameTrigger, at token: Int) -> Call? {
    guard isOf(trigger.wordClass, token), !isPhrasal(token, beyond: trigger) else { return nil }
    let cases = trigger.before.isEmpty ? [] : context.cases(of: token)
    guard trigger.before.allSatisfy({ cases.contains($0) || context.word(token - 1) == $0 }) else {
      return nil
    }
    var call = Call(token: token, end: token)
    if trigger.wordClass == .preposition {
      // The tree has the predicate behind the preposition for the head.
      guard let head = tree.head(of: token), context.isPredicate(head) else { return nil }
      call = Call(token: head, complement: head, end: max(token, head))
    }
    for (index, word) in trigger.after.enumerated() {
      let isLast = index == trigger.after.count - 1
      guard let place = place(of: word, behind: call.end, hangingOn: token) else { return nil }
      call.end = max(call.end, place)
      if isLast { call.complement = complement(of: place, word, token) }
    }
    return call
  }

  /// "backed down" does not back, "called off" does not call: a particle that the trigger does not name.
  private func isPhrasal(_ token: Int, beyond trigger: FrameTrigger) -> Bool {
    guard trigger.wordClass == .verb, let particle = tree.dependent(of: token, .particle) else {
      return false
    }
    return !trigger.after.contains(context.word(particle))
  }

  private func isOf(_ wordClass: FrameTrigger.Class, _ token: Int) -> Bool {
    let tag = context.tokens[token].tag
    switch wordClass {
    case .verb: return tag.isVerbal && tag != .auxiliary
    case .noun: return tag == .noun || tag == .properNoun
    case .preposition: return tag == .adposition && tree.relation(of: token) == .caseMarker
    case .adjective:
      guard tag == .adjective || tag == .pastParticiple || tag == .adverb else { return false }
      return tree.relation(of: token) != .adjectival
    }
  }

  /// Where a particle or preposition of a trigger stands: close behind it, or on it in the tree.
  private func place(of word: Word, behind end: Int, hangingOn token: Int) -> Int? {
    var next = end + 1
    for _ in 0..<4 {
      // "called his brother on Tuesday" calls on nobody.
      if context.word(next) == word, !context.isTime(next + 1) { return next }
      guard context.tokens.indices.contains(next),
        context.tokens[next].tag == .adverb || context.isTime(next)
          || Self.leads.contains(context.word(next))
      else { break }
      next += 1
    }
    for dependent in tree.dependents(of: token) where dependent > token {
      if context.word(dependent) == word { return dependent }
      if tree.relation(of: dependent)?.isOblique == true
        || tree.relation(of: dependent) == .nominal,
        let found = tree.dependents(of: dependent).first(where: { context.word($0) == word }),
        tree.relation(of: found) == .caseMarker, !context.isTime(dependent),
        !context.isHyphenated(found)
      {
        return found
      }
    }
    return nil
  }

  private static let leads = Set<Word>(words: "on")

  /// The head of what a preposition of the trigger leads to.
  private func complement(of place: Int, _ word: Word, _ token: Int) -> Int? {
    if let head = tree.head(of: place), head != token, head > place { return head }
    if let phrase = context.phrase(at: place + 1), phrase.tokens.lowerBound >= place {
      return phrase.head
    }
    return context.group(at: place + 1)?.verb
  }

  // MARK: - Roles

  private func trial(
    _ frame: Frame, _ trigger: FrameTrigger, _ call: Call, _ sentence: Sentence
  ) -> FrameTrial {
    let verdict = moods.verdict(at: call.token, trigger.wordClass)
    var roles: [FrameMatch.Role] = []
    func told(_ outcome: FrameTrial.Outcome) -> FrameTrial {
      FrameTrial(
        frame: frame, trigger: call.token, mood: verdict.mood, isDenied: verdict.isDenied,
        outcome: outcome, roles: roles)
    }
    let yields = verdict.isDenied ? frame.denied : frame.yields
    guard frame.moods.contains(verdict.mood), !yields.isEmpty else {
      return told(.mood(verdict.mood, isDenied: verdict.isDenied))
    }
    var walker = PathWalker(context, set, from: call.token, complement: call.complement)
    var filled: [FrameRole: Filler] = [:]
    var failure: FrameTrial.Outcome?
    for role in FrameRole.allCases {
      guard let paths = frame.roles[role] else { continue }
      switch fill(role, paths, &walker, sentence) {
      case .success(let filler):
        filled[role] = filler
        roles.append(FrameMatch.Role(name: role.rawValue, range: context.range(filler.run)))
      case .failure(let problem):
        if role == .with { return told(problem.outcome) }
        if yields.contains(where: { $0.needs.contains(role) }) {
          failure = failure ?? problem.outcome
        }
      }
    }
    let maker = FrameItems(
      scene: scene, sentence: sentence, frame: frame, wordClass: trigger.wordClass, call: call,
      roles: filled)
    let items = yields.flatMap { maker.items($0) }
    if items.isEmpty, let failure { return told(failure) }
    return told(.fired(items))
  }

  /// The words of a role, and who they are.
  struct Filler {
    var head: Int
    var run: Range<Int>
    var parties: [Party] = []
  }

  private struct Problem: Error {
    let outcome: FrameTrial.Outcome
  }

  private func fill(
    _ role: FrameRole, _ paths: [RolePath], _ walker: inout PathWalker, _ sentence: Sentence
  ) -> Result<Filler, Problem> {
    var problem: FrameTrial.Outcome?
    for path in paths {
      guard let head = walker.end(of: path), sentence.tokens.contains(head) else { continue }
      var words = role.isParty ? partyRun(head) : said(courseRun(head, sentence), head)
      // What a bill would do is told without the "would".
      if path.steps == [.itself], context.group(at: head)?.verb == head, words.contains(head) {
        words = head..<words.upperBound
      }
      if let constraint = path.constraint, !meets(constraint, head) {
        problem =
          problem
          ?? .unfit(
            role: role.rawValue, constraint: constraint.text, range: context.range(words))
        continue
      }
      guard role.isParty else { return .success(Filler(head: head, run: words)) }
      let owner = scene.parties.possessor(at: head).map { [$0] }
      let parties = owner ?? scene.parties(of: words).filter { $0.name.lowercased() != "it" }
      guard !parties.isEmpty, isSomebody(head) else {
        problem = problem ?? .nobody(role: role.rawValue, range: context.range(words))
        continue
      }
      return .success(Filler(head: head, run: words, parties: parties))
    }
    let all = paths.map(\.description).joined(separator: ", ")
    return .failure(Problem(outcome: problem ?? .unfilled(role: role.rawValue, paths: all)))
  }

  /// Whether a word can be somebody at all: no verb, no measure.
  private func isSomebody(_ head: Int) -> Bool {
    !context.tokens[head].tag.isVerbal && context.group(at: head) == nil
  }

  private func meets(_ constraint: RoleConstraint, _ head: Int) -> Bool {
    switch constraint {
    case .actor:
      scene.parties.possessor(at: head) != nil
        || context.phrase(at: head).map { isActor(head, $0) } ?? false
    case .thing: context.phrase(at: head).map { !isActor(head, $0) } ?? true
    case .measure: context.lexicon.measures.contains(context.lemma(head))
    case .urged: isUrged(head)
    case .words(let words, _): words.contains(context.lemma(head))
    case .not(let words, _): !words.contains(context.lemma(head))
    }
  }

  /// "demanded that the board [resign]", "that it [should resign]": what is asked for, not told.
  private func isUrged(_ head: Int) -> Bool {
    guard let group = context.group(at: head) else { return false }
    if let modal = group.modal { return modal == "should" || modal == "must" || modal == "ought" }
    let verb = context.tokens[group.tokens.lowerBound]
    if verb.penn == .base || verb.tag == .infinitive { return true }
    // "that the state buy land": of one, what is told is "buys".
    guard group.tokens.count == 1, verb.word == verb.lemma, verb.tag == .verb,
      let subject = context.subjectHead(ofVerb: group.verb)
    else { return false }
    let noun = context.tokens[subject]
    // "that the deal hurt them" tells; "that the board cut it" asks.
    if Self.sameInPast.contains(verb.word), !canAct(subject) { return false }
    return noun.tag == .noun && noun.word == noun.lemma
      && context.tree.dependent(of: subject, .conjunct) == nil
  }

  private func canAct(_ subject: Int) -> Bool {
    context.phrase(at: subject).map { isActor(subject, $0) } ?? false
  }

  private static let sameInPast = Set<Word>(
    words: "hurt cut hit put set let shut cost spread split cast shed read beat bet quit burst")

  private func isActor(_ head: Int, _ phrase: NounPhrase) -> Bool {
    var phrase = phrase
    phrase.head = head
    return scene.canAct(phrase)
  }
}
