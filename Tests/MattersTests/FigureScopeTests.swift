import Documents
import Matters
import TestSupport
import Testing

/// When two numbers of one report are one figure.
@Suite struct FigureScopeTests {
  private func claims(_ source: String, _ modifiers: [FigureDetails.Modifier?]) -> Int {
    let text = Marked(source)
    var left = modifiers
    let record = Sample.record("a.txt", text) { mark in
      .figure(
        FigureDetails(
          value: 21, unit: mark.label, subject: mark.range, modifier: left.removeFirst()))
    }
    return Matter(records: [record]).claims(.figure).count
  }

  @Test func `equal shares of different things are two`() {
    #expect(
      claims(
        """
        [21 percent of sailors|percent] would stay home.

        [21 percent of the harbor budget|percent] is spent.
        """, [nil, nil]) == 2)
  }

  @Test func `a share told twice is one`() {
    #expect(
      claims(
        """
        [21 percent of the harbor budget|percent] is spent.

        Of the [harbor budget 21 percent|percent] is gone.
        """, [nil, nil]) == 1)
  }

  @Test func `nearly is not at least`() {
    let text = """
      [nearly 21 ships|ships] came.

      [at least 21 ships|ships] are wanted.
      """
    #expect(claims(text, [.approximately, .atLeast]) == 2)
    #expect(claims(text, [.moreThan, .atLeast]) == 1)
  }

  @Test(arguments: [(200.0, 20.0, 0), (21, 60, 0), (21, 25, 1)])
  func `numbers far apart in other words are no conflict`(
    first: Double, second: Double, expected: Int
  ) {
    func record(_ id: String, _ source: String, _ value: Double) -> ReportRecord {
      Sample.record(id, Marked(source)) { mark in
        .figure(FigureDetails(value: value, unit: "elected members", subject: mark.range))
      }
    }
    let matter = Matter(records: [
      record("a.txt", "Nobody knows whose the [\(Int(first)) elected members|f] are.", first),
      record("b.txt", "The bloc is short of [\(Int(second)) elected members|f].", second),
    ])
    #expect(matter.conflicts.count == expected)
  }
}
