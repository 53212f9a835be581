import Documents
import Reading
import Testing

/// What stands between an auxiliary and its verb hides neither "not" nor "will".
@Suite struct AsideTests {
  @Test(arguments: [
    ("Portville had not, as of Monday, announced any plan to close the pier.", Kind.decision),
    ("The council has not, so far, approved the harbor budget.", .decision),
    ("The board did not on Friday approve the merger.", .decision),
    ("The board did not on Friday approve the merger.", .event),
    ("Mayor Ann Lee will not, she said, sign the bill.", .decision),
    ("“The council will not,” Ann Lee said, “approve the merger.”", .decision),
  ])
  func `what is denied before an aside is not done`(text: String, kind: Kind) throws {
    #expect(try readItems(text, kind).isEmpty)
  }

  @Test func `a verb behind an aside has its subject and its tense`() throws {
    let text = "The council has, as expected, approved the harbor budget."
    let details = try readItems(text, .decision).compactMap { item -> DecisionDetails? in
      if case .decision(let details) = item.details { details } else { nil }
    }
    #expect(details.map(\.status) == [.decided])
    #expect(details.first?.deciders.map(\.name) == ["The council"])
  }

  @Test func `a quotation mark before a verb is no aside`() throws {
    let text = "Bob Ray said the mayor should “clear the table” of small bills."
    #expect(try readWords(text, .commitment).contains { $0.hasPrefix("the mayor should") })
  }

  @Test(arguments: [
    ("“Bob Ray was wrong, but Ann Lee was not,” Ned Orr said, opposing the ban.", "against"),
    ("“We can't,” Ned Orr said, rejecting the plan.", "against"),
  ])
  func `an auxiliary without its verb has none behind the quotation`(
    text: String, stance: String
  ) throws {
    let stances = try readItems(text, .position).compactMap { item -> String? in
      guard case .position(let details) = item.details, item.standing == .confirmed else {
        return nil
      }
      return details.stance.rawValue
    }
    #expect(stances == [stance])
  }
}
