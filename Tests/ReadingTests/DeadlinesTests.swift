import Documents
import TestSupport
import Testing

@Suite struct DeadlinesTests {
  @Test(arguments: [
    "While [the May 1 deadline|deadline] nears, talks drag on.",
    "They stayed beyond [the May pullout deadline|deadline].",
    "The union set [a deadline of Friday|deadline].",
    "The firm agreed [to close the mine by June 30|deadline].",
    "The court [must rule before the end of June|deadline].",
    "[Permits expire on Dec. 31|deadline], the ministry said.",
    "[The rules take effect June 1|deadline].",
    "The senate [has until Friday to act|deadline].",
    "Envoys [have four weeks to settle the strike|deadline].",
    "[The fee cuts are scheduled to begin in July|deadline].",
    "The shops face [a year-end deadline|deadline].",
    "The text [must be signed no later than June 30|deadline].",
    "The board wants answers [no later than Friday|words].",
    "Voters [can register until May 5|deadline].",
    "Applications [are accepted until May 5|deadline].",
    "They [asked for answers no later than May 10|deadline].",
  ])
  func `finds what falls due and when`(source: String) throws {
    let marked = Marked(source)
    let items = try readItems(marked.text, .deadline)
    let evidence = items.flatMap(\.evidence)
    #expect(evidence.count == 1)
    for mark in marked.ranges where mark.label == "deadline" {
      #expect(evidence == [mark.range])
    }
  }

  @Test(arguments: [
    "The ministers will meet on March 30.", "He left by noon on Monday.",
    "They had signed it before March 1.", "Prices rose in recent months.",
    "The summit is set for April 9.", "The house was painted by May and Sons.",
    "I think by Monday she will be well.", "The talks will begin in June.",
    "The session ends on Friday.", "Prices will rise in the coming months.",
    "The nominee will not get a vote until May.",
    "If the talks do hit a wall until June, the fault is theirs.",
    "The ruling leaves the court with one judge until May.",
    "They will run out the clock this year.", "We are not going to wait until June 1.",
    "You have 19 seconds to stop.", "He is due in court on Friday.",
  ])
  func `scheduled and past days are no deadlines`(text: String) throws {
    #expect(try readWords(text, .deadline) == [])
  }

  @Test func `the date is resolved against the day of publication`() throws {
    let items = try readItems("They promised a full pullout by May.", .deadline)
    let item = try #require(items.first)
    guard case .deadline(let deadline) = item.details else {
      Issue.record("a deadline expected")
      return
    }
    #expect(deadline.when.value == "2021-05")
    #expect(item.standing == .confirmed)
  }

  @Test(
    arguments: [
      ("The court extended the deadline from May 1 to June 15.", "06-15", "05-01", nil),
      ("The state moved the deadline for bids from June 1 to July 15.", "07-15", "06-01", "bids"),
      ("The ban was postponed from Nov. 2 until Nov. 9.", "11-09", "11-02", "The ban"),
      ("The May 1 deadline was put off to July 1.", "07-01", "05-01", nil),
      ("The board pushed back the deadline by two weeks to Aug. 16.", "08-16", "08-02", nil),
      ("The May 1 deadline nears. The deadline was extended to Sept. 11.", "09-11", "05-01", nil),
    ] as [(String, String, String?, String?)])
  func `a moved deadline keeps the day that it had`(
    text: String, new: String, old: String?, what: String?
  ) throws {
    let items = try readItems(text, .deadline)
    let moved = items.compactMap { item -> DeadlineDetails? in
      guard case .deadline(let details) = item.details, details.was != nil else { return nil }
      return details
    }
    let details = try #require(moved.first)
    #expect(moved.count == 1)
    #expect(details.when.value.hasSuffix(new))
    #expect(old.map { details.was?.value.hasSuffix($0) == true } ?? (details.was == nil))
    #expect(
      details.what.map { String(decoding: Array(text.utf8)[$0.start..<$0.end], as: UTF8.self) }
        == what)
  }

  @Test(arguments: [
    ("The ministry has until Friday to answer the letter.", "The ministry"),
    ("The judge gave the agency until Friday to file a reply.", "the agency"),
    ("The union agreed to end the strike before Friday.", "The union"),
    ("The deadline for the company to file its report is July 9.", "the company"),
    ("The ministry was ordered to free the prisoners by Dec. 1.", "The ministry"),
    ("The treaty requires Peru to destroy its mines before Dec. 1.", "Peru"),
    ("The report must be filed by the company before Friday.", "the company"),
    ("Talks must be finished by Christmas.", ""),
  ])
  func `a deadline binds who is to act`(text: String, bound: String) throws {
    let items = try readItems(text, .deadline)
    let names = items.flatMap(\.details.parties).map(\.name)
    #expect(names == (bound.isEmpty ? [] : [bound]))
  }

  @Test(arguments: [
    (
      "Under the pact that both sides signed on Feb. 3, 2020, all guards are to leave within 14 months.",
      "2021-04-03"
    ),
    ("All guards are to leave within 14 months.", "P14M"),
  ])
  func `what an agreement gives is counted from its day`(text: String, value: String) throws {
    let found = try readItems(text, .deadline).map { item -> String? in
      guard case .deadline(let details) = item.details else { return nil }
      return details.when.value
    }
    #expect(found == [value])
  }
}
