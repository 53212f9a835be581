import Documents
import English

/// What is only planned: by the words of a plan, by the present of a timetable.
extension EventFinder {
  /// "The panel holds a hearing Wednesday", told on that day or before: the present of a timetable.
  func isTimetable(_ group: VerbGroup) -> Bool {
    guard group.tense == .present, group.tokens.count == 1,
      Self.timetabled.contains(context.lemma(group.verb)),
      let today = context.document.published?.interval.earliest,
      let sentence = context.sentence(at: group.verb)
    else { return false }
    return context.times(in: sentence.tokens).contains { time in
      guard let range = time.range, time.interval.isDay, let day = time.interval.earliest,
        day >= today, let top = context.tree.top(of: context.document.tokens(in: range))
      else { return false }
      // A caption tells in the present what was on a day of a year.
      return context.predicate(above: top) == group.verb
        && !context.document.text(range).contains(String(day.year))
    }
  }

  private static let timetabled = Set<Word>(
    words: "hold host meet open begin start convene gather vote return resume")

  /// Whether the words tell no more than a plan: "was to meet", "were set to meet".
  func isOnlyPlanned(_ group: VerbGroup) -> Bool {
    if isToBe(group) { return true }
    // "had promised that it would open in May"
    if group.modal == "would", let above = context.predicate(above: group.verb),
      CommitmentRules.pledges[context.lemma(above)] != nil
    {
      return true
    }
    guard group.form == .infinitive, let head = context.tree.head(of: group.verb) else {
      return false
    }
    return (EventWords.scheduling.contains(context.lemma(head)) || context.word(head) == "supposed")
      && context.tokens[head].tag != .noun
  }
}
