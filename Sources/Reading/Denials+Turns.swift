import Documents
import English

/// Turns of speech that look like a stance or a duty and are none: contrasts, guesses, names, and what
/// nobody has in mind.
extension Denials {
  /// "one voice as opposed to many": a contrast, and nobody's opposition.
  func isContrast(_ item: Item) -> Bool {
    context.document.tokens(in: item.evidence[0]).prefix(6).contains { token in
      guard token > 1, context.word(token) == "opposed", context.word(token - 1) == "as",
        context.word(token + 1) == "to"
      else { return false }
      // "described the mayor as opposed to it": there it is a stance.
      switch context.tokens[token - 2].tag {
      case .noun, .properNoun, .number: break
      default: return context.tokens[token - 2].kind == .comma
      }
      return !(max(0, token - 8)..<token).contains {
        Self.describing.contains(context.lemma($0))
      }
    }
  }

  private static let describing = Set<Word>(
    words: "describe see regard view list cast portray paint consider characterize identify")

  /// "must be dreaming", "must have known": whoever says so guesses.
  func isGuess(_ group: VerbGroup) -> Bool {
    guard group.modal == "must" else { return false }
    if Self.musings.contains(context.lemma(group.verb)),
      context.tokens[group.verb].tag == .presentParticiple
    {
      return true
    }
    // "Companies must have filed by June": a duty.
    guard let subject = context.subjectHead(ofVerb: group.verb),
      context.tokens[subject].tag != .noun || context.word(subject) == context.lemma(subject)
    else { return false }
    return group.tokens.contains { context.word($0) == "have" && $0 != group.verb }
  }

  private static let musings = Set<Word>(words: "dream joke kid think wonder imagine bluff")

  /// "a group called Better Harbors": a name.
  func isNaming(_ group: VerbGroup) -> Bool {
    guard Self.naming.contains(context.lemma(group.verb)),
      context.tree.relation(of: group.verb) == .clausalModifier,
      let phrase = context.phrase(at: group.tokens.upperBound)
    else { return false }
    let head = context.tokens[phrase.head]
    return head.tag == .properNoun || head.penn == .pluralName
  }

  /// Whether a cue gives a name: nobody says "Better Harbors".
  func isNamed(by cue: TextRange?) -> Bool {
    guard let cue else { return false }
    return context.groups(in: context.document.tokens(in: cue)).contains(where: isNaming)
  }

  private static let naming = Set<Word>(words: "call name dub title")

  /// "has not ruled out supporting it", "ruled out voting for it": whoever says so is not for it yet, or not
  /// at all.
  func isRuledOut(_ group: VerbGroup) -> Bool {
    context.tree.head(of: group.verb).map { context.lemma($0) == "rule" } ?? false
      && isOnlyWeighed(group)
  }

  /// "It is far from certain that it will pass": nobody knows.
  func isFarFromSure(_ word: Int) -> Bool {
    word > 1 && Self.sure.contains(context.word(word)) && context.word(word - 1) == "from"
      && context.word(word - 2) == "far"
  }

  /// "withheld support from Lee", "sought backing from the mayors": nobody has lent it.
  func isUnlent(_ item: Item) -> Bool {
    guard
      let noun = context.document.tokens(in: item.evidence[0]).first(where: {
        context.tokens[$0].tag == .noun
      }), PositionRules.nounStances[context.lemma(noun)] != nil,
      context.tree.relation(of: noun) == .object, let verb = context.tree.head(of: noun)
    else { return false }
    return Self.withholding.contains(context.lemma(verb))
      && context.word(noun + 1) == "from"
  }

  private static let withholding = Set<Word>(
    words: "withhold withdraw lose lack seek solicit need want court lure woo request expect")

  /// "called those demanding it fools": it is they who demand it.
  func isOfThose(_ group: VerbGroup, _ holders: [Party]) -> Bool {
    guard context.tokens[group.verb].tag == .presentParticiple,
      context.tree.relation(of: group.verb) == .clausalModifier,
      let noun = context.tree.head(of: group.verb), Self.people.contains(context.word(noun))
    else { return false }
    let place = context.tokens[noun].range
    return !holders.isEmpty && !holders.contains { $0.range?.contains(place) ?? false }
  }

  private static let people = Set<Word>(words: "those anyone anybody everyone people")

  /// "it will not work": what comes about by itself binds nobody.
  func isNoAct(_ group: VerbGroup, _ details: CommitmentDetails) -> Bool {
    guard let modal = group.modal, Self.coming.contains(modal),
      Self.occurring.contains(context.lemma(group.verb)),
      context.tree.dependent(of: group.verb, .object, .openComplement) == nil,
      let subject = context.subjectHead(ofVerb: group.verb)
    else { return false }
    // "The firm said it will work with them": a body acts.
    return context.word(subject) == "it"
      && details.obligors.allSatisfy { !$0.isNamed || $0.type == .person }
  }

  private static let coming = Set<Word>(words: "will wo would 'll")
  private static let occurring = Set<Word>(
    words: "work happen matter last help suffice succeed fail fit count change hurt rain pass")

  /// "nearly approved", "almost fell".
  func isNearly(_ group: VerbGroup) -> Bool {
    context.tree.dependents(of: group.verb).contains {
      Self.nearly.contains(context.word($0)) && $0 < group.verb
        && context.tree.relation(of: $0) == .adverbial
    }
  }

  private static let nearly = Set<Word>(words: "nearly almost")

  /// "ruled the country for years": no ruling.
  func isReign(_ group: VerbGroup) -> Bool {
    guard context.lemma(group.verb) == "rule", !group.isPassive,
      let object = context.tree.dependent(of: group.verb, .object)
    else { return false }
    // "ruled the city liable", "The judge ruled the island a reserve."
    let isRuling =
      context.subjectHead(ofVerb: group.verb).map { Self.courts.contains(context.lemma($0)) }
      ?? false
    let parts = context.tree.dependents(of: group.verb).filter { $0 != object }
    guard !isRuling,
      !parts.contains(where: {
        [.openComplement, .object, .indirectObject].contains(context.tree.relation(of: $0))
      })
    else { return false }
    return scene.isPlace(object) || Self.realms.contains(context.lemma(object))
  }

  private static let courts = Set<Word>(words: "judge court jury justice panel tribunal arbitrator")
  private static let realms = Set<Word>(
    words: "country nation state city island province territory people land kingdom empire region")

  /// "passed three background checks", "passed away", "adopted a softer tone", "granted a series of interviews":
  /// nothing is enacted.
  func isTestPassed(_ group: VerbGroup) -> Bool {
    guard let things = Self.unenacted[context.lemma(group.verb)], !group.isPassive else {
      return false
    }
    if context.lemma(group.verb) == "pass", Self.passing.contains(context.word(group.verb + 1)) {
      return true
    }
    guard let object = context.tree.dependent(of: group.verb, .object) else { return false }
    // "a series of interviews"
    let inner = context.tree.dependents(of: object).first {
      context.tree.relation(of: $0) == .nominal && context.cases(of: $0).contains("of")
    }
    return [object, inner].compactMap(\.self).contains { things.contains(context.lemma($0)) }
  }

  private static let unenacted: [Word: Set<Word>] = [
    "pass": tests,
    "adopt": Set(words: "tone style posture attitude persona child view stance"),
    "grant": Set(words: "interview audience access"),
  ]

  private static let passing = Set<Word>(words: "away out")
  private static let tests = Set<Word>(
    words: "check test exam examination audition hurdle milestone threshold time chance peak")

  /// "agreed to talk to reporters": whoever does so decides nothing.
  func isWillingness(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard context.lemma(group.verb) == "agree", let next,
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    guard Self.speaking.contains(context.lemma(next.verb)) else { return false }
    // "agreed to talk to the South" is one.
    let behind = next.tokens.upperBound
    guard ["to", "with"].contains(context.word(behind)) else { return true }
    return context.phrase(at: behind + 1).map { Self.press.contains(context.lemma($0.head)) }
      ?? false
  }

  private static let speaking = Set<Word>(words: "talk speak comment")
  private static let press = Set<Word>(
    words: "reporter journalist press newspaper magazine correspondent interviewer author")

  /// "Anyone who refuses to pay": nobody has.
  func isOfAnyone(_ group: VerbGroup) -> Bool {
    context.subjectHead(ofVerb: group.verb).map { Self.anyone.contains(context.word($0)) } ?? false
  }

  private static let anyone = Set<Word>(words: "anyone anybody whoever")

  /// "if she announced she would not back it": she has not.
  func isToldIf(_ group: VerbGroup) -> Bool {
    guard context.tree.relation(of: group.verb) == .complement,
      let above = context.tree.head(of: group.verb)
    else { return false }
    return context.isUnder(["if", "unless"], verb: above)
  }

  /// "barred them from supporting it": they do not.
  func isPrevented(_ group: VerbGroup) -> Bool {
    var act = group.verb
    // "from recommending or supporting"
    if context.tree.relation(of: act) == .conjunct, let first = context.tree.head(of: act) {
      act = first
    }
    guard context.tokens[act].tag == .presentParticiple, let above = context.tree.head(of: act),
      Self.preventing.contains(context.lemma(above)),
      let preventing = context.group(at: above), !preventing.isNegated,
      !context.isDoneByNobody(preventing)
    else { return false }
    return context.tree.dependents(of: act).contains { $0 < act && context.word($0) == "from" }
  }

  private static let preventing = Set<Word>(
    words: "prevent bar block stop keep prohibit ban dissuade discourage deter forbid")

  /// "fear her failure to pay", "the danger of its failure", "Had she failed to pay": nobody says that it
  /// is so.
  func isFeared(_ item: Item) -> Bool {
    let run = context.document.tokens(in: item.evidence[0])
    if let first = run.first, first > 0, ["had", "should"].contains(context.word(first - 1)) {
      return true
    }
    guard let noun = run.first(where: { context.lemma($0) == "failure" }),
      let above = context.tree.head(of: noun)
    else { return false }
    return Self.feared.contains(context.lemma(above))
  }

  private static let feared = Set<Word>(
    words: "fear warn risk danger prevent avoid threat possibility prospect event case cost")

  /// "no soldiers of countries that violate rights": whichever they are.
  func isGeneral(_ group: VerbGroup) -> Bool {
    guard group.tense == .present, context.tree.relation(of: group.verb) == .relativeClause,
      let noun = context.tree.head(of: group.verb), context.tokens[noun].tag == .noun,
      context.word(noun) != context.lemma(noun)
    else { return false }
    return !context.tree.dependents(of: noun).contains {
      $0 < noun
        && [.determiner, .possessive, .numeral].contains(context.tree.relation(of: $0))
    }
  }

  /// "Published on 06/01/2026", "(Updated 11:54 am)": when a page was, and nothing of the matter.
  func isStamp(_ group: VerbGroup) -> Bool {
    Self.stamps.contains(context.word(group.verb)) && group.tokens.count == 1
      && context.tokens[group.verb].shape.contains(.capitalized)
      && context.subjectHead(ofVerb: group.verb) == nil
      && context.tree.dependent(of: group.verb, .object) == nil
  }

  private static let stamps = Set<Word>(words: "published updated posted modified filed")
}
