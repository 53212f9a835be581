import Documents
import English

/// When each statement of a report was made: as its cue tells, else a sentence about it, else on the
/// day that the same speaker spoke on before.
struct SayingTimes {
  private let scene: Scene
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  /// A time for each statement of the scene; nil where none is known.
  func times() -> [TimeExpression?] {
    var times = scene.statements.map(\.when)
    for (_, sentence) in context.readSentences {
      for group in context.groups(in: sentence.tokens) where isRetelling(group) {
        guard
          let time = IndirectReader(context, scene.parties)
            .time(of: group, outside: [], in: sentence)
        else { continue }
        for index in meant(before: sentence) where times[index] == nil { times[index] = time }
      }
    }
    for index in times.indices where times[index] == nil { times[index] = dayOfDeed(before: index) }
    return handedBack(handedOn(times))
  }

  /// "She gave the warning on Friday", "the remarks came a day later".
  private func isRetelling(_ group: VerbGroup) -> Bool {
    guard !group.isNegated, group.modal == nil else { return false }
    let lemma = context.lemma(group.verb)
    let words =
      if lemma == "come" || group.isPassive && Self.making.contains(lemma) {
        context.tree.dependent(of: group.verb, .subject, .passiveSubject)
      } else if Self.making.contains(lemma) {
        context.tree.dependent(of: group.verb, .object)
      } else {
        Int?.none
      }
    guard let words, Self.sayings.contains(context.lemma(words)) else { return false }
    return context.tree.dependents(of: words).contains { Self.pointing.contains(context.word($0)) }
  }

  private static let making = Set<Word>(words: "make give issue deliver offer voice publish")
  private static let sayings = Set<Word>(
    words: "comment remark statement announcement declaration warning claim speech assertion pledge"
  )
  private static let pointing = Set<Word>(words: "the this these those that his her their its")

  /// The last statements before a sentence that are one speaker's, in one paragraph.
  private func meant(before sentence: Sentence) -> [Int] {
    let statements = scene.statements
    let before = statements.indices.last { start(of: $0) < sentence.tokens.lowerBound }
    guard let last = before, let block = block(of: last), sentence.block - block <= 1 else {
      return []
    }
    let names = statements[last].speakers.map(\.name)
    return statements.indices[...last].reversed().prefix {
      statements[$0].speakers.map(\.name) == names && self.block(of: $0) == block
    }
  }

  /// The day on which the speaker did something in this sentence or the two before: "The mayor signed
  /// the bill on Monday. “It is done,” she said."
  private func dayOfDeed(before statement: Int) -> TimeExpression? {
    let attribution = scene.statements[statement]
    guard attribution.speakers.count == 1, let speaker = attribution.speakers.first,
      speaker.isNamed, let last = context.sentenceIndex(at: start(of: statement))
    else { return nil }
    let clauses = IndirectReader(context, scene.parties)
    for index in stride(from: last, through: max(0, last - 2), by: -1) {
      let sentence = context.document.sentences[index]
      guard context.document.blocks[sentence.block].isRead else { continue }
      for group in context.groups(in: sentence.tokens) where isDeed(group) {
        guard let subject = context.subject(of: group),
          scene.parties(of: subject).contains(where: {
            $0.name == speaker.name || $0.isNamed && $0.name == speaker.of
          }),
          !isTold(group),
          let day = clauses.time(of: group, outside: attribution.content, in: sentence),
          context.isFresh(day), isOwn(day, of: group)
        else { continue }
        return implied(day)
      }
    }
    return nil
  }

  /// "Lee said Ray offered her the job on Tuesday": what somebody tells is not when he spoke.
  private func isTold(_ group: VerbGroup) -> Bool {
    scene.attributions.attribution(at: group.verb)
      .map { !($0.cue?.contains(group.verb) ?? false) } ?? false
  }

  /// "tweaked them for passing it on Tuesday": the day of another act is not the deed's.
  private func isOwn(_ day: TimeExpression, of group: VerbGroup) -> Bool {
    guard let range = day.range, let top = context.tree.top(of: context.document.tokens(in: range))
    else { return true }
    if let telling = scene.attributions.attribution(at: top), let cue = telling.cue,
      !cue.contains(top), !cue.contains(group.verb), group.verb > cue.upperBound
    {
      return false
    }
    guard let verb = context.predicate(above: top), verb != group.verb
    else { return true }
    switch context.tree.relation(of: verb) {
    case .adverbialClause:
      return context.tree.dependent(of: verb, .marker).map { context.word($0) != "for" } ?? true
    default: return true
    }
  }

  /// A past act of the sentence's own, not of a clause that says more of somebody.
  private func isDeed(_ group: VerbGroup) -> Bool {
    group.form == .finite && group.tense == .past && !group.isNegated && group.modal == nil
      && context.tree.relation(of: group.verb)?.isAside != true
  }

  private func start(of statement: Int) -> Int {
    let attribution = scene.statements[statement]
    return (attribution.cue ?? attribution.content.first)?.lowerBound ?? 0
  }

  private func block(of statement: Int) -> Int? {
    context.sentence(at: start(of: statement))?.block
  }

  /// A day that is told holds for the named speaker's later statements, then without words of its own.
  private func handedOn(_ times: [TimeExpression?]) -> [TimeExpression?] {
    var days: [String: TimeExpression] = [:]
    return times.enumerated().map { index, told in
      guard let name = speaker(of: index) else { return told }
      guard let told else { return days[name] }
      days[name] = context.isDay(told) ? implied(told) : nil
      return told
    }
  }

  /// A headline and the first paragraph tell beforehand what is dated below: the first day told of the
  /// same speaker holds for them.
  private func handedBack(_ times: [TimeExpression?]) -> [TimeExpression?] {
    let first = context.document.blocks.indices.first { context.document.blocks[$0].kind == .body }
    var times = times
    var days: [String: TimeExpression] = [:]
    for index in times.indices.reversed() {
      guard let name = speaker(of: index) else { continue }
      if let told = times[index] {
        days[name] = context.isFresh(told) ? implied(told) : nil
      } else if let block = block(of: index), block <= first ?? 0 {
        times[index] = days[name]
      }
    }
    return times
  }

  /// The same time, named elsewhere.
  private func implied(_ time: TimeExpression) -> TimeExpression {
    var time = time
    time.range = nil
    return time
  }

  /// The name of the one who makes a statement; nil where he has none or they are several.
  private func speaker(of statement: Int) -> String? {
    let speakers = scene.statements[statement].speakers
    return speakers.count == 1 && speakers[0].isNamed ? speakers[0].name : nil
  }
}
