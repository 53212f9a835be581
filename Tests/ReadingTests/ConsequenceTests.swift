import Documents
import TestSupport
import Testing

/// The marks of a text whose label is a polarity, as "polarity: words".
private func expect(_ source: String) throws {
  let marked = Marked(source)
  let items = try readItems(marked.text, .consequence)
  let found = items.compactMap { item -> String? in
    guard case .consequence(let details) = item.details else { return nil }
    return details.polarity.rawValue + ": " + words(item, marked.text)
  }
  let wanted = marked.ranges.sorted { $0.range < $1.range }.map {
    $0.label + ": " + words($0.range, marked.text)
  }
  #expect(found == wanted)
}

@Test func `what follows an if clause is its consequence`() throws {
  try expect("If the union strikes, [hospitals will lose millions|risk].")
  try expect("[The harbor will suffer|risk] if the council cuts the fund.")
}

@Test func `harm and good are told by words and their direction`() throws {
  try expect("[A strike would cause chaos|risk].")
  try expect("[The tunnel would reduce the risk of floods|benefit].")
  try expect("[The tunnel would increase the risk of floods|risk].")
  try expect("[The wall would keep out floods|benefit].")
  try expect("[The ban would put thousands out of work|risk].")
  try expect("[The ban would prevent growth|risk].")
  try expect("[The suit could boost the black market|risk].")
  try expect("[The rule would enable breaches of the law|risk].")
  try expect("[The plan would curb investment|risk].")
  try expect("[The route increased the chance of violence|risk].")
  try expect("[The ban would prevent floods|benefit].")
  try expect("[The ban would prevent firms from hiring|risk].")
}

@Test func `what is denied is neutral`() throws {
  try expect("[The tunnel would not reduce the risk of floods|neutral].")
}

@Test func `what is not believed is no effect`() throws {
  try expect("Lee said she does not believe the fine would help the town.")
}

@Test func `whoever risks something names a risk`() throws {
  try expect("Without a pilot [we risk an accident|risk].")
}

@Test func `a danger that a course raises is a risk`() throws {
  try expect("[The merger raises the risk of layoffs|risk].")
  try expect("[The closure puts two villages at risk|risk].")
}

@Test func `what is feared is a risk, what is hoped a benefit`() throws {
  try expect("Farmers voiced fears that [the dam would change the river|risk].")
}

@Test func `what somebody does tells no consequence`() throws {
  try expect("The dockers risked their lives for that pier.")
  try expect("The mayor will open the bridge on Monday.")
}

@Test func `a consequence keeps the words of its course`() throws {
  let text = "If the union strikes, hospitals will lose millions."
  let item = try #require(try readItems(text, .consequence).first)
  guard case .consequence(let details) = item.details else { return }
  #expect(details.of.map { words($0, text) } == "If the union strikes")
}

@Test func `a consequence names the option that it follows from`() throws {
  let text = "If the council cuts the fund, the harbor will suffer."
  let item = try #require(try readItems(text, .consequence).first)
  guard case .consequence(let details) = item.details else { return }
  #expect(details.option != nil)
  #expect(try readItems(text, .option).map(\.id) == [details.option])
}

@Test func `a risk behind "or" is none of the course before it`() throws {
  let text =
    "The council must choose whether to keep its promise to sell the port or risk a strike of the dockers."
  let item = try #require(try readItems(text, .consequence).first)
  guard case .consequence(let details) = item.details else { return }
  #expect(details.of == nil)
}

@Test(arguments: [
  ("If the union strikes, hospitals will lose millions.", "If the union strikes"),
  ("The harbor will suffer if the council cuts the fund.", "if the council cuts the fund"),
  ("If the council closes the pier it would hurt trade.", "If the council closes the pier"),
  (
    "If they don't sell this pier it will raise the risk that the port will close.",
    "If they don't sell this pier"
  ),
  ("Once the dam is closed, farms will lose their water.", "the dam is closed"),
  ("Failure to pass the budget would cost jobs.", "Failure to pass the budget"),
  ("The council passed a ban on trucks. It would hurt trade.", "a ban on trucks"),
  ("A strike would cause chaos.", "A strike"),
  ("The mayor could risk a strike by closing the pier.", "closing the pier"),
  ("The council backs a package of plans. It would raise rents.", "a package of plans"),
  ("Both rules are seen by many dockers as gifts to shippers that will hurt trade.", "Both rules"),
  (
    "They want things that would help the port, like a new pier and a tax on cars.",
    "a new pier and a tax on cars"
  ),
])
func `an effect names the course that it is of`(text: String, course: String) throws {
  let found = try readItems(text, .consequence).compactMap { item -> String? in
    guard case .consequence(let details) = item.details else { return nil }
    return details.of.map { words($0, text) }
  }
  #expect(found.first == course)
}
