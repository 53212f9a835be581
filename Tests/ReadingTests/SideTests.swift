import Documents
import Reading
import Testing

/// Which side words take that look like the other, and what they take it on.
@Suite struct SideTests {
  /// Stance, holder and target of the positions of a text.
  private func sides(_ text: String) throws -> [String] {
    try readItems(text, .position).compactMap { item in
      guard case .position(let details) = item.details else { return nil }
      let names = details.holders.map(\.name).joined(separator: " & ")
      return "\(details.stance.rawValue) \(names): \(words(details.target, text))"
    }
  }

  @Test(arguments: [
    ("Ann Lee sided with the union.", "for Ann Lee: the union"),
    ("“I don't think the city needs a new law,” Ann Lee said.", "against Ann Lee: a new law"),
    ("Ann Lee has yet to endorse the plan.", "undecided Ann Lee: the plan"),
    ("“The levy is just not fair,” Ann Lee said.", "against Ann Lee: The levy"),
    (
      "Ann Lee had the courage to demand that members answer the call.",
      "for Ann Lee: answer the call"
    ),
    ("Ann Lee urged lawmakers against raising the tax.", "against Ann Lee: raising the tax"),
    ("Ann Lee cast the lone vote against the bill.", "against Ann Lee: the bill"),
    ("Ann Lee's plan drew fire from teachers.", "against teachers: Ann Lee's plan"),
    // A person goes before the outlet that he is of, and a body's name goes to its end.
    ("Harbor News' Ann Lee criticized the toll.", "against Ann Lee: the toll"),
    (
      "The National Conference of Mayors' letters opposed the toll.",
      "against National Conference of Mayors: the toll"
    ),
    ("Ann Lee said the plan “is against our interest.”", "against Ann Lee: the plan"),
    // What is blamed is what violates, and not what is violated;
    ("Ann Lee argued that the law violates the Constitution.", "against Ann Lee: the law"),
    ("Ann Lee said the court got it wrong.", "against Ann Lee: the court"),
    // and whoever promises to cut taxes is for the cut.
    ("Ann Lee kept her promise to cut taxes.", "for Ann Lee: cut taxes"),
    (
      "Norland, Sutland and Westland support the deal.",
      "for Norland & Sutland & Westland: the deal"
    ),
    ("Ann Lee called the audit process a sham.", "against Ann Lee: the audit process"),
    ("Norland and Sutland back the deal.", "for Norland & Sutland: the deal"),
    ("Think tank urges ministers to raise taxes", "for Think tank: to raise taxes"),
    ("Ann Lee, the mayor, and Bob Ray oppose the toll.", "against Ann Lee & Bob Ray: the toll"),
    // A judge asks for nothing that the dismissed suit asks for,
    (
      "A judge dismissed a suit opposing the toll.",
      "against a suit: the toll"
    ),
    // and no race opposes what a candidate does.
    (
      "Ann Lee is the only candidate in this race who opposed the toll.",
      "against Ann Lee: the toll"
    ),
  ])
  func `a side is that of its words`(text: String, side: String) throws {
    #expect(try sides(text) == [side])
  }

  @Test(arguments: [
    "The senate refused to repeal the tax.", "The minister refused to condemn the raid.",
  ])
  func `to leave a thing as it is takes no side on it`(text: String) throws {
    #expect(try sides(text).isEmpty)
  }

  @Test(arguments: [
    "Ann Lee retracted her support for the bill.", "The union later backed down.",
    "Ann Lee backed away from the plan.",
  ])
  func `what is given up is no stance for it`(text: String) throws {
    #expect(try sides(text).allSatisfy { !$0.hasPrefix("for") })
  }

  @Test(arguments: [
    "The council rejected a proposal to ban cars.", "Ann Lee opposes efforts to repeal the law.",
    "Lawmakers blocked an attempt to repeal the law.",
    "Ann Lee spoke out against a bill that would bar the care.",
  ])
  func `who opposes a course does not put it forward`(text: String) throws {
    let options = try readItems(text, .option)
    #expect(options.count == 1)
    #expect(options.allSatisfy { $0.details.parties.isEmpty })
  }
}
