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
}
