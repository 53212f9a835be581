import Briefs
import Documents
import Matters
import TestSupport
import Testing

private func brief(holder: [Party]) -> String {
  let text = Marked("The mayor [backs the bridge|mayor]. Some [oppose the toll|other].")
  let record = Sample.record("a.txt", text) { mark in
    .position(
      PositionDetails(
        holders: mark.label == "mayor" ? [Party("Ada Hale")] : holder, stance: .support,
        target: mark.range))
  }
  return TextBrief(width: 100).render(Brief(Matter(records: [record])))
}

@Test func `a party that needs many words is cut, and never passes for the one above`() {
  var group = Party("a group of shopkeepers that met in the old town hall")
  group.isNamed = false
  #expect(brief(holder: [group]).contains("            shopkeepers that"))
}

@Test func `a party that is not told is a dash`() {
  #expect(brief(holder: []).contains("            –  "))
}

@Test func `what was not read is told by kind and number`() {
  let text = Marked(
    """
    The mayor [backs the bridge|mayor].
    Read more: the toll.
    Read more: the pier.
    """)
  var record = Sample.record("a.txt", text) { mark in
    .position(PositionDetails(holders: [Party("Ada Hale")], stance: .support, target: mark.range))
  }
  for index in 1...2 { record.blocks[index].kind = .related }
  let shown = TextBrief(width: 100).render(Brief(Matter(records: [record])))
  #expect(shown.contains("Not read    2 related"))
}

/// A brief of one report whose marked words are items.
private func brief(
  _ text: Marked, complete: Bool = false, standing: Item.Standing = .confirmed,
  _ details: (Marked.Mark) -> Details
) -> String {
  var record = Sample.record("a.txt", text) { details($0) }
  record.items = record.items.map { item in
    var item = item
    item.standing = standing
    return item
  }
  return TextBrief(width: 100, isComplete: complete).render(Brief(Matter(records: [record])))
}

@Test func `of what is to be checked nobody's lines are not those of the party above`() {
  let text = Marked("The mayor [backs the bridge|mayor]. The toll [would ruin the shops|toll].")
  let shown = brief(text, complete: true, standing: .toCheck) { mark in
    mark.label == "mayor"
      ? .position(
        PositionDetails(holders: [Party("Ada Hale")], stance: .support, target: mark.range))
      : .position(PositionDetails(holders: [], stance: .against, target: mark.range))
  }
  #expect(shown.contains("–         position  would"))
}

@Test func `a demand is one of whom it binds`() {
  let text = Marked("The mayor asked the board to [mend the pier|act].")
  let shown = brief(text) { mark in
    .commitment(
      CommitmentDetails(
        obligors: [Party("Pier Board")], action: mark.range, force: .demanded))
  }
  #expect(shown.contains("Pier Board  demanded of  mend the pier"))
}

@Test func `we is somebody and others`() {
  let text = Marked("\"We will [mend the pier|act],\" Hale said.")
  var others = Party("we")
  others.isNamed = false
  let shown = brief(text) { mark in
    .commitment(
      CommitmentDetails(
        obligors: [Party("Ada Hale"), others], action: mark.range, force: .promised))
  }
  #expect(shown.contains("Hale (“we”)  promised"))
}

@Test func `a number that stands alone is shown in the words around it`() {
  let text = Marked("Turnout at the pier vote was [39%|share].")
  let shown = brief(text) { mark in .figure(FigureDetails(value: 39, unit: "percent")) }
  #expect(shown.contains("39%  Turnout at the pier vote was 39%."))
}

@Test func `money shows its sign`() {
  let text = Marked("The pier cost the [5.7 billion dollars|cost] that the town had.")
  let shown = brief(text) { mark in .figure(FigureDetails(value: 5.7e9, unit: "dollars")) }
  #expect(shown.contains("$5.7 billion"))
}

@Test func `an event in a clause of its own shows who it is told of`() throws {
  let day = try #require(TimeExpression(day: "2024-05-07"))
  let text = Marked("[Ada Hale|who], who [died on May 7|e], was mayor.")
  let who = text.ranges[0].range
  var record = Sample.record("a.txt", text) { mark in
    .event(
      EventDetails(
        type: .other, trigger: mark.range, participants: [Party(range: who, name: "Ada Hale")],
        when: day, status: .past))
  }
  record.items.removeAll { $0.range == who }
  let shown = TextBrief(width: 100).render(Brief(Matter(records: [record])))
  #expect(shown.contains("Ada Hale … died on May 7"))
}

@Test func `what another report tells otherwise is no part of a line`() throws {
  let day = try #require(TimeExpression(day: "2024-05-07"))
  func record(_ id: String, _ text: String) -> ReportRecord {
    Sample.record(id, Marked(text)) { mark in
      .event(EventDetails(type: .other, trigger: mark.range, when: day, status: .past))
    }
  }
  let matter = Matter(records: [
    record("a.txt", "[In the town 15 people died in the storm on May 7|e]."),
    record("b.txt", "[5 people died in the storm on May 7|e]."),
  ])
  let shown = TextBrief(width: 100, isComplete: true).render(Brief(matter))
  #expect(shown.contains("also 5 people died in the storm on May 7"))
}
