import Documents

/// Whether words tell of harm or of good: the lexicon behind the polarity of consequences.
enum Effects {
  /// Whether a verb tells of an effect rather than of an act.
  static func isEffect(_ lemma: Word) -> Bool {
    leading.contains(lemma) || ups.contains(lemma) || downs.contains(lemma)
      || harms.contains(lemma) || benefits.contains(lemma) || preventing.contains(lemma)
  }

  /// Whether a verb tells what befalls somebody or something, whoever acts.
  static func isOutcome(_ lemma: Word) -> Bool {
    leading.contains(lemma) || harms.contains(lemma) || benefits.contains(lemma)
      || preventing.contains(lemma)
  }

  /// Verbs that say that something follows, not what.
  static let leading = Set<Word>(
    words:
      "cause lead trigger result bring produce mean spell leave make create provoke prompt give")

  /// The verdict of a run: negated good and negated harm are neutral, nil where no word tells.
  static func polarity(
    of run: Range<Int>, in context: ReadingContext
  ) -> ConsequenceDetails.Polarity? {
    var direction = 0
    var isNegated = false
    var isCaused = false
    var isEnabled = false
    var kind = 0
    for token in run {
      let lemma = context.lemma(token)
      let word = context.word(token)
      if negations.contains(word) {
        isNegated = true
        continue
      }
      if preventing.contains(lemma) || isKeptOut(token, in: run, context) {
        return verdict(worthOfPrevented(behind: token, in: run, context), isNegated)
      }
      // "put thousands out of work"
      if word == "out", context.word(token + 1) == "of", livings.contains(context.word(token + 2)) {
        return verdict(-1, isNegated)
      }
      var sign = 0
      if harms.contains(lemma) || harms.contains(word) { sign = direction < 0 ? 1 : -1 }
      if benefits.contains(lemma) || benefits.contains(word) { sign = direction < 0 ? -1 : 1 }
      if lemma == "cost" || lemma == "compromise", context.tokens[token].tag.isVerbal { sign = -1 }
      let amount = burdens.contains(lemma) ? -1 : goods.contains(lemma) ? 1 : 0
      if sign == 0 { sign = amount * direction }
      if direction == 0, amount != 0 { kind = amount }
      if sign != 0 { return verdict(sign, isNegated) }
      if causing.contains(lemma) { isCaused = true }
      if enabling.contains(lemma) { isEnabled = true }
      if lemma == "give", context.word(token + 1) == "away" { direction = -1 }
      if context.tokens[token].tag == .noun { continue }
      if ups.contains(lemma) { direction = 1 }
      if downs.contains(lemma) || word == "down" { direction = -1 }
      if word == "up" { direction = 1 }
    }
    if kind != 0, direction != 0 { return verdict(kind * direction, isNegated) }
    if isCaused { return verdict(-1, isNegated) }
    return isEnabled ? verdict(1, isNegated) : nil
  }

  /// What is prevented is most often bad: but not growth, and not that "us" may do something.
  private static func worthOfPrevented(
    behind verb: Int, in run: Range<Int>, _ context: ReadingContext
  ) -> Int {
    guard barring.contains(context.lemma(verb)) else { return 1 }
    let rest = (verb + 1)..<max(verb + 1, run.upperBound)
    for token in rest {
      let words = [context.lemma(token), context.word(token)]
      if words.contains(where: { harms.contains($0) || burdens.contains($0) }) { return 1 }
      if words.contains(where: { benefits.contains($0) || goods.contains($0) }) { return -1 }
      if livelihoods.contains(words[1]) { return -1 }
    }
    let isOfSpeaker = context.word(verb + 1) == "us" || context.word(verb + 1) == "me"
    return isOfSpeaker && context.word(verb + 2) == "from" ? -1 : 1
  }

  private static let livelihoods = Set<Word>(
    words: """
      hiring working building growing voting learning investing competing trading earning expanding studying
      """)

  /// Verbs whose worth is that of what they keep from coming.
  static let barring = Set<Word>(words: "prevent avoid avert forestall")

  /// What is made possible without a word on its worth is most often good.
  private static let enabling = Set<Word>(words: "enable allow permit")

  /// "would keep out floods", "keeps floods at bay".
  private static func isKeptOut(_ token: Int, in run: Range<Int>, _ context: ReadingContext) -> Bool
  {
    guard context.lemma(token) == "keep" else { return false }
    let rest = (token + 1)..<max(token + 1, min(run.upperBound, token + 6))
    return context.word(token + 1) == "out"
      || rest.contains { context.word($0) == "at" && context.word($0 + 1) == "bay" }
  }

  private static let livings = Set<Word>(words: "work business reach money power")

  /// Whether a sentence speaks more of harm or of good, where the words of an effect tell neither.
  static func tone(
    of run: Range<Int>, in context: ReadingContext
  ) -> ConsequenceDetails.Polarity {
    var sum = 0
    for token in run {
      let lemma = context.lemma(token)
      let word = context.word(token)
      if harms.contains(lemma) || harms.contains(word) || negations.contains(word) { sum -= 1 }
      if benefits.contains(lemma) || benefits.contains(word) { sum += 1 }
    }
    return sum < 0 ? .risk : sum > 0 ? .benefit : .neutral
  }

  private static func verdict(_ sign: Int, _ isNegated: Bool) -> ConsequenceDetails.Polarity {
    isNegated ? .neutral : sign < 0 ? .risk : .benefit
  }

  /// Verbs that do harm to what they have for their object, whatever that is.
  static let harming = Set<Word>(
    words: "compromise jeopardize jeopardise endanger imperil")

  /// What is caused without a word on its worth is most often bad.
  private static let causing = Set<Word>(words: "cause trigger provoke spark inflict")

  private static let negations = Set<Word>(
    words: "not n't n’t never no nothing nobody none neither nor little hardly cannot without")

  static let preventing = Set<Word>(words: "prevent avoid avert forestall spare protect save")

  static let ups = Set<Word>(
    words: """
      raise increase boost fuel heighten deepen spur accelerate expand add drive push escalate
      intensify create generate grow widen rise more extend bring stoke invite encourage higher
      """)

  static let downs = Set<Word>(
    words: """
      reduce cut lower curb stem ease limit stop end lessen decrease mitigate relieve offset slow
      diminish shrink drop fall eliminate halve narrow discourage deter lower fewer less minimize
      """)

  /// Bad only when there is more of them.
  static let burdens = Set<Word>(
    words: """
      cost price tax deficit debt unemployment inflation rate fee premium emission tension waste
      bill rent burden wait delay cases odor odour smell noise pollution congestion traffic paperwork
      """)

  /// Good only when there is more of them.
  static let goods = Set<Word>(
    words: """
      growth job income wage revenue spending investment access trade production safety security
      supply employment output confidence sale demand wealth saving chance opportunity benefit economy
      productivity export pay support funding transparency turnout
      """)

  static let harms = Set<Word>(
    words: """
      risk harm hurt damage danger threat crisis recession violence attack war death injury loss lose
      kill die destroy ruin undermine weaken worsen jeopardize jeopardise endanger threaten cripple
      devastate collapse chaos backlash disaster catastrophe conflict terrorism crime unrest fear
      violate breach abuse disrupt disruption layoff bankruptcy default shortage famine hunger poverty
      suffer suffering punish burden penalize bloodshed casualty downturn slump setback failure fail
      hamper hinder impede complicate erode deprive alienate isolate strain cripple derail sink
      fearful dangerous catastrophic disastrous devastating harmful costly worse unsafe vulnerable impossible
      screwed stall blame victim fallout retaliation reprisal lawsuit penalty fine crash
      difficult tough hard trouble difficulty weapon hardship havoc explosion outbreak epidemic infection flood drought fire panic anger instability uncertainty
      discrimination corruption fraud smuggling trafficking theft piracy extremism homelessness addiction
      suicide genocide massacre bloodbath exodus displacement
      """)

  static let benefits = Set<Word>(
    words: """
      help benefit improve improvement save protect secure stabilize stabilise strengthen ensure aid
      promote enhance recover recovery peace prosperity stability progress better safer stronger
      flourish thrive succeed success restore reassure relief safe savings gain modernize modernise
      streamline simplify rescue revive healthier cheaper fairer cleaner breakthrough
      opportunity reconcile cure heal win
      """)
}
