import Documents
import Matters
import TestSupport
import Testing

private func statement(_ mark: Marked.Mark) -> Details? {
  .statement(StatementDetails(speakers: [Party(mark.label, .person)], cue: nil, mode: .direct))
}

@Test func `the same quotation in two reports is one claim with two places`() {
  let matter = Matter(records: [
    Sample.record(
      "a", Marked("\"[We will not sign this in the dark|Ada Hale],\" she said."), items: statement),
    Sample.record(
      "b", Marked("Hale said they “[will not sign this in the dark, not today|Hale]”."),
      items: statement),
  ])
  #expect(matter.claims(.statement).map(\.tellings.count) == [2])
  #expect(matter.claims(.statement).map(\.voices) == [2])
  #expect(matter.parties.map(\.name) == ["Ada Hale"])
}

@Test func `two speakers with the same words are two claims`() {
  let matter = Matter(records: [
    Sample.record(
      "a",
      Marked(
        "\"[We will not sign this|Ada Hale],\" one said. \"[We will not sign this|Ben Ruiz]\"."),
      items: statement)
  ])
  #expect(matter.claims(.statement).count == 2)
}

@Test func `a last name that two people share stays by itself`() {
  let matter = Matter(records: [
    Sample.record(
      "a", Marked("[Yes|Ada Hale]. [No|Tom Hale]. [Perhaps|Hale]."), items: statement)
  ])
  #expect(matter.parties.map(\.name).sorted() == ["Ada Hale", "Hale", "Tom Hale"])
}

@Test(arguments: [
  ("World Health Organization", "WHO"), ("the United States", "U.S."), ("Washington", "the US"),
  ("Dr. Ada Hale", "Ada Hale"), ("President Ada R. Hale Jr.", "Hale"),
])
func `one party under two names`(full: String, short: String) {
  let isPerson = full.contains("Hale")
  let record = Sample.record("a", Marked("[Yes|x]. [No|y].")) { mark in
    let name = mark.label == "x" ? full : short
    return .statement(
      StatementDetails(
        speakers: [Party(name, isPerson ? .person : .organization)], cue: nil, mode: .direct))
  }
  #expect(Matter(records: [record]).parties.count == 1)
}

private func figure(_ value: Double, _ unit: String, _ mark: Marked.Mark) -> Details {
  .figure(FigureDetails(value: value, unit: unit))
}

@Test func `a figure that two reports tell agrees`() {
  let matter = Matter(records: [
    Sample.record("a", Marked("It employs [1,200 dock workers|f].")) {
      figure(1200, "dock workers", $0)
    },
    Sample.record("b", Marked("Some say [1200 workers|f] would lose pay.")) {
      figure(1200, "workers", $0)
    },
  ])
  #expect(matter.claims(.figure).map(\.voices) == [2])
}

@Test func `different numbers for one thing conflict`() {
  let matter = Matter(records: [
    Sample.record("a", Marked("It employs [1,200 dock workers|f].")) {
      figure(1200, "dock workers", $0)
    },
    Sample.record("b", Marked("It employs [1,500 dock workers|f].")) {
      figure(1500, "dock workers", $0)
    },
  ])
  #expect(matter.conflicts.map(\.claims.count) == [2])
}

@Test func `numbers of different things do not conflict`() {
  let matter = Matter(records: [
    Sample.record("a", Marked("It employs [1,200 dock workers|f].")) {
      figure(1200, "dock workers", $0)
    },
    Sample.record("b", Marked("It lost [1,500 office workers|f].")) {
      figure(1500, "office workers", $0)
    },
  ])
  #expect(matter.conflicts.isEmpty)
}

@Test func `a meeting foreseen by one report and held by another is one occasion`() throws {
  let day = try #require(TimeExpression(day: "2024-05-07"))
  func event(_ status: EventDetails.Status, _ mark: Marked.Mark) -> Details {
    .event(
      EventDetails(
        type: .meeting, trigger: mark.range, participants: [Party("the council")], when: day,
        status: status))
  }
  let matter = Matter(records: [
    Sample.record(
      "a", published: "2024-05-01", Marked("The council [will meet on May 7|e].")
    ) { event(.scheduled, $0) },
    Sample.record(
      "b", published: "2024-05-08", Marked("The council [met on Tuesday|e].")
    ) { event(.past, $0) },
  ])
  #expect(matter.timeline.map(\.state) == [.happened])
  #expect(matter.timeline.map(\.foreseen.count) == [1])
}

@Test func `what two parties do on one day are two occasions of a report`() throws {
  let day = try #require(TimeExpression(day: "2024-05-07"))
  let text = Marked(
    "[The council released a statement on Tuesday|council]. "
      + "[The union released a statement on Tuesday|union].")
  let matter = Matter(records: [
    Sample.record("a", text) { mark in
      .event(
        EventDetails(
          type: .statement, trigger: mark.range, participants: [Party(mark.label)], when: day,
          status: .past))
    }
  ])
  #expect(matter.timeline.count == 2)
}

@Test func `what may come about is no plan`() throws {
  let day = try #require(TimeExpression(day: "2024-05-07"))
  let matter = Matter(records: [
    Sample.record("a", Marked("[The strike may begin on May 7|e].")) { mark in
      .event(EventDetails(type: .other, trigger: mark.range, when: day, status: .possible))
    }
  ])
  #expect(matter.timeline.map(\.state) == [.possible])
}

@Test func `a matter is called by whole names`() {
  let text = "Voters in New Harlow met. People of New Harlow left. Some left New Harlow again."
  let matter = Matter(records: [
    Sample.record("a", Marked(text)) {
      .statement(StatementDetails(speakers: [], cue: $0.range, mode: .direct))
    }
  ])
  #expect(matter.label.hasPrefix("New Harlow"))
}

@Test func `a party that stands elsewhere in a later report has shifted`() {
  func position(_ stance: PositionDetails.Stance, _ mark: Marked.Mark) -> Details {
    .position(PositionDetails(holders: [Party("the union")], stance: stance, target: mark.range))
  }
  let matter = Matter(records: [
    Sample.record(
      "a", published: "2024-05-01", Marked("The union opposes [selling the harbor ferries|p].")
    ) { position(.against, $0) },
    Sample.record(
      "b", published: "2024-06-01", Marked("The union now backs [the sale of harbor ferries|p].")
    ) { position(.support, $0) },
  ])
  #expect(matter.shifts.count == 1)
}

/// A mark's label is the part of April 2024 that it names: its modifier and its days.
private func aprilDeadline(_ mark: Marked.Mark) -> Details? {
  let days = ["START": (1, 15), "MID": (8, 23), "": (1, 30)][mark.label]
  guard let days, let first = Day(2024, 4, days.0), let last = Day(2024, 4, days.1) else {
    return nil
  }
  let when = TimeExpression(
    range: nil, type: .date, value: "2024-04",
    modifier: mark.label.isEmpty ? nil : mark.label, interval: DayInterval(first, last))
  return .deadline(DeadlineDetails(when: when))
}

@Test(arguments: [
  ("[answer in early April|START]", "[answer in mid-April|MID]", 2),
  ("[answer in early April|START]", "[answer in April|]", 1),
])
func `parts of a month are one deadline where one holds the other`(
  left: String, right: String, count: Int
) {
  let matter = Matter(
    records: [left, right].enumerated().map { index, text in
      Sample.record("\(index)", Marked("They must \(text)."), items: aprilDeadline)
    })
  #expect(matter.claims(.deadline).count == count)
}

@Test func `a month without its year is the one that another report tells`() throws {
  let may = TimeExpression(
    range: nil, type: .date, value: "2024-05",
    interval: DayInterval(Day(2024, 5, 1), Day(2024, 5, 31)))
  let open = TimeExpression(
    range: nil, type: .date, value: "XXXX-05", interval: DayInterval(nil, nil))
  func deadline(_ when: TimeExpression, _ mark: Marked.Mark) -> Details {
    .deadline(DeadlineDetails(when: when, what: mark.range))
  }
  func count(_ other: String) -> Int {
    let matter = Matter(records: [
      Sample.record("a", Marked("They missed the May [withdrawal|d] deadline.")) {
        deadline(may, $0)
      },
      Sample.record("b", Marked("They missed the May [\(other)|d] deadline.")) {
        deadline(open, $0)
      },
    ])
    return matter.claims(.deadline).count
  }
  #expect(count("withdrawal") == 1)
  #expect(count("payment") == 2)
}

@Test func `an agreement without a day is known by its parties`() {
  func agreement(_ parties: [String], _ when: TimeExpression?, _ mark: Marked.Mark) -> Details {
    .agreement(
      AgreementDetails(
        name: mark.range, parties: parties.map { Party($0, .organization) }, when: when))
  }
  let day = TimeExpression(day: "2024-05-07")
  let matter = Matter(records: [
    Sample.record("a", Marked("Peru signed [a pact|a] with Chile.")) {
      agreement(["Peru", "Chile"], day, $0)
    },
    Sample.record("b", Marked("They praised [the Peru-Chile accord|a].")) {
      agreement(["Peru", "Chile"], nil, $0)
    },
  ])
  #expect(matter.claims(.agreement).count == 1)
}

@Test(arguments: [
  ("Lee [won the primary on Tuesday|Ann Lee].", "Lee [spoke in a church on Tuesday|Ann Lee].", 2),
  ("Lee [won the primary on Tuesday|Ann Lee].", "On Tuesday [Lee won the primary|Ann Lee].", 1),
  (
    "Lee [blasted the bureau on Tuesday|Ann Lee].", "Ray [cleared the bureau on Tuesday|Bob Ray].",
    2
  ),
])
func `who and when make no two acts one`(left: String, right: String, count: Int) throws {
  let day = try #require(TimeExpression(day: "2024-05-07"))
  let matter = Matter(
    records: [left, right].enumerated().map { index, text in
      Sample.record("\(index)", Marked(text)) { mark in
        .event(
          EventDetails(
            type: .other, trigger: mark.range, participants: [Party(mark.label, .person)],
            when: day, status: .past))
      }
    })
  #expect(matter.claims(.event).count == count)
}
