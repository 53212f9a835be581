import Briefs
import Documents
import Testing

@Test func `a matter's line names its reports and its days`() {
  let matter = InterchangeMatter(
    label: "The \"bridge\"", reports: ["a", "b"],
    published: DayInterval(Day(2031, 4, 1), nil))
  #expect(
    matter.json == """
      {"kind":"matter","id":"5f19c4dfdc9fc06f","label":"The \\"bridge\\"","reports":["a","b"],\
      "from":"2031-04-01"}
      """)
}
