import Documents
import Reading
import Testing

/// What a word further up takes back or gives to somebody else.
@Suite struct ReachTests {
  @Test(arguments: [
    ("Bob Ray stopped short of calling for a second pier.", ""),
    ("The mayor called out Bob Ray for the delay.", ""),
    (
      "Bob Ray said he won't take a public position on the toll.",
      "undecided the toll"
    ),
    ("The costs stem from lax rules, as opposed to choices made by voters, Bob Ray said.", ""),
    ("Bob Ray stood against the backdrop of a giant crane.", ""),
    (
      "Mayor Ann Lee stands against the policy of closing ports.",
      "against the policy of closing ports"
    ),
    ("Bob Ray was offered the post but did not take the position.", ""),
    ("Bob Ray has not taken a position on the toll.", ""),
    ("The poll workers oppose the new rules.", "against the new rules"),
    ("A state university poll released in May supports the toll.", ""),
    ("“We need a mayor who will champion the new toll,” Bob Ray said.", ""),
    ("“The idea that the city should be running ports is anachronistic,” Bob Ray said.", ""),
    ("Bob Ray left early, suggesting that they believe man should protect the port.", ""),
    ("“It would be wrong to close the port,” Bob Ray said.", "against close the port"),
    ("While it is against the law to swim there, Bob Ray said that Norway does not forbid it.", ""),
    ("Bob Ray is opposed not only to the toll, but also to the second pier.", "against the toll"),
    ("If the court were to rule in favor of Norway, the port would close.", ""),
    ("She gave the impression that she was endorsing the toll.", ""),
    ("A poll showed that most people opposed the toll.", "against the toll"),
    (
      "“I don't think anyone believes it's in the best interest to sell the port,” Bob Ray said.",
      "against it"
    ),
    ("“I don't think it is a good idea to sell the port,” Bob Ray said.", "against it"),
    ("Given the objections of some dockers on Wednesday, Bob Ray left.", ""),
  ])
  func `stands where the whole sentence puts it`(text: String, expected: String) throws {
    let found = try readItems(text, .position).compactMap { item -> String? in
      guard case .position(let details) = item.details, item.standing == .confirmed else {
        return nil
      }
      return details.stance.rawValue + " " + words(details.target, text)
    }
    #expect(found.first ?? "" == expected)
  }

  @Test(arguments: [
    ("The mayor released a letter from Bob Ray calling for a ban on cars.", "Bob Ray"),
    ("Mary Poole's speech criticizing the plan to close the port was long.", "Mary Poole"),
    ("The ad follows Mr. Ray's statement on Tuesday criticizing the plan.", "Ray"),
    ("Ann Lee, one of nine members to vote against the toll, left.", "Ann Lee"),
    ("With a majority of voters backing the toll, the council may act.", "a majority of voters"),
  ])
  func `is held by whom the tree names`(text: String, holder: String) throws {
    let holders = try readItems(text, .position).compactMap { item -> String? in
      guard case .position(let details) = item.details else { return nil }
      return details.holders.first?.name
    }
    #expect(holders.first == holder)
  }

  @Test func `whoever is moved to call for a course raises it`() throws {
    let text = "Ann Lee's remarks prompted Bob Ray, a critic of the port, to call for a new pier."
    let item = try #require(try readItems(text, .option).first)
    guard case .option(let details) = item.details else { return }
    #expect(details.by.first?.name == "Bob Ray")
  }

  @Test(arguments: [
    "It remains to be seen how much the toll will help trade.",
    "It is unclear whether the toll would hurt trade.",
  ])
  func `an effect that nobody knows is none`(text: String) throws {
    #expect(try readItems(text, .consequence).isEmpty)
  }

  @Test func `what is done ahead of a day is not of that day`() throws {
    let text = "Bob Ray bought the port ahead of the Aug. 3 caucuses."
    for item in try readItems(text, .event) {
      guard case .event(let details) = item.details else { continue }
      #expect(details.when == nil || words(item, text).hasPrefix("the Aug"))
    }
  }

  @Test(arguments: [
    (
      "Bob Ray was worried after the council approved the toll on Monday.", EventDetails.Status.past
    ),
    ("Bob Ray made sure that the council approved the toll on Monday.", .past),
    ("Bob Ray will make sure that the toll is approved on Monday.", .possible),
  ])
  func `what was seen to is done`(text: String, status: EventDetails.Status) throws {
    let item = try #require(try readItems(text, .event).last)
    guard case .event(let details) = item.details else { return }
    #expect(details.status == status)
  }

  @Test(arguments: [
    ("The council is expected to vote on the toll on Monday.", "the toll"),
    ("Bob Ray will announce a decision on whether he will run.", "whether he will run"),
    ("The Senate voted 57-43 on Tuesday to confirm Bob Ray.", "to confirm Bob Ray"),
    ("The Senate voted 57-43 — and then left.", ""),
    ("Council voted 5-2 to", "to"),
    ("The alliance adopted a new strategy on Monday.", "a new strategy"),
  ])
  func `a choice is about what stands behind the vote`(text: String, expected: String) throws {
    let item = try #require(try readItems(text, .decision).first)
    guard case .decision(let details) = item.details else { return }
    #expect(details.question.map { words($0, text) } ?? "" == expected)
  }

  @Test(arguments: [
    ("Norway is expected to leave the island as part of the deal.", "agreed"),
    ("Bob Ray was asked to explain the loss by June.", "demanded"),
    ("The silence led aides to conclude that he will not run.", ""),
  ])
  func `who is bound`(text: String, force: String) throws {
    let found = try readItems(text, .commitment).first.map { item -> String in
      guard case .commitment(let details) = item.details else { return "" }
      return details.force.rawValue
    }
    #expect(found ?? "" == force)
  }

  @Test func `what somebody stopped short of saying is not said`() throws {
    #expect(
      try readItems("Bob Ray stopped short of calling for a second pier.", .statement).isEmpty)
  }

  @Test(arguments: [
    ("The members are expected to release a letter this week, according to Bob Ray.", ""),
    ("Bob Ray was asked to reflect on the fact that he had lost.", ""),
    ("Bob Ray has not said what he will do.", ""),
    ("Most rules would hurt the port, analysts say, but they would not stop the ships.", ""),
    ("Bob Ray said its growth should stand as a sign of hope.", ""),
    ("It has also forced the guards to spend more time on the pier.", ""),
    ("The mayor could order the guards to close the pier.", ""),
    ("Bob Ray said that Ann Lee should not be let go so soon.", ""),
    ("Many have speculated that the council offered to sell the port.", ""),
    ("The council asked how many ships need to be shown.", ""),
    ("Bob Ray signed a letter to the council promising to repair the pier.", "Bob Ray"),
    ("Under the deal the council is due to repair the pier.", "council"),
  ])
  func `binds only whom it says`(text: String, obligor: String) throws {
    let found = try readItems(text, .commitment).compactMap { item -> String? in
      guard case .commitment(let details) = item.details, item.standing == .confirmed else {
        return nil
      }
      return details.obligors.first?.name
    }
    #expect((found.first ?? "").hasSuffix(obligor) && found.isEmpty == obligor.isEmpty)
  }

  @Test(arguments: [
    ("Bob Ray replied that they do not make their decisions in haste.", ""),
    ("Bob Ray believes that the mayor will make sure the toll is approved this year.", ""),
    ("“There will be trouble if that's the course we choose to take,” Bob Ray said.", ""),
    ("Bob Ray remains hopeful that she will decide to sell the port on Friday.", ""),
    ("The council voted 57-43 on the toll.", "the toll"),
    ("Bob Ray rejected the offer and went on to win the race earlier this month.", "the offer"),
  ])
  func `is settled only if it is`(text: String, question: String) throws {
    let found = try readItems(text, .decision).compactMap { item -> String? in
      guard case .decision(let details) = item.details, item.standing == .confirmed else {
        return nil
      }
      return details.question.map { words($0, text) } ?? "?"
    }
    #expect(found.first ?? "" == question)
  }

  @Test(arguments: [
    ("The city plans to widen the pier in order to prevent a shortage of fish.", "widen the pier"),
    ("The city will close the pier, and that would cost thousands of jobs.", "close the pier"),
    ("The city will close the pier. That would cost thousands of jobs.", "close the pier"),
    ("Closing the pier would cost thousands of jobs.", "Closing the pier"),
    ("A ruling for the dockers would lead to a flood of lawsuits.", "A ruling for the dockers"),
  ])
  func `an effect is of the deed that has it`(text: String, course: String) throws {
    let found = try readItems(text, .consequence).compactMap { item -> String? in
      guard case .consequence(let details) = item.details else { return nil }
      return details.of.map { words($0, text) }
    }
    #expect(found.first == course)
  }
}
