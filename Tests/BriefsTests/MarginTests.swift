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
