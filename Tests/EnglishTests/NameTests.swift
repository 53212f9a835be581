import Documents
import English
import Testing

/// What bears a name, and where the name ends.
@Suite struct NameTests {
  @Test(arguments: [
    ("The Bureau of Mines, Forests and Rivers met.", "Bureau of Mines, Forests and Rivers"),
    ("The Department of Health and Human Services met.", "Department of Health and Human Services"),
    (
      "The Centers for Harbor Safety and Prevention met.",
      "Centers for Harbor Safety and Prevention"
    ),
    ("The Department of Justice and Congress met.", "Department of Justice|Congress"),
    ("The Ministry of Defence and Ann Lee met.", "Ministry of Defence|Ann Lee"),
    (
      "The Department of Labor, Congress and the Senate met.", "Department of Labor|Congress|Senate"
    ),
    ("Mayor Ann Lee Thursday vetoed the bill.", "Ann Lee"),
    ("The Harbor Masters Association met.", "Harbor Masters Association"),
    ("Last year Bob Ray vetoed the bill.", "Bob Ray"),
    ("On Tuesday Ann Lee vetoed the bill.", "Ann Lee"),
    ("April Ann Lee vetoed the bill.", "April Ann Lee"),
    ("The Senate late Tuesday rejected the bill.", "Senate"),
    ("President Bill Ray Thursday condemned the attack.", "Bill Ray"),
    ("Shops opened on Black Friday.", "Black Friday"),
    ("He moved to the United States in May.", "United States"),
    ("The head of the Alliance to End Noise left.", "Alliance to End Noise"),
    ("The Larden Fire and Rescue Service met.", "Larden Fire and Rescue Service"),
    ("Ann Lee wrote to the Senate on Monday.", "Ann Lee|Senate"),
    ("Congress and the Rescue Service met.", "Congress|Rescue Service"),
    ("Ann Lee and Harbor Service met.", "Ann Lee|Harbor Service"),
    ("He went from the City Hall Wednesday.", "City Hall"),
    ("Ann Lee took to the steps of City Hall Wednesday to assail the plan.", "Ann Lee|City Hall"),
    ("President of the United States Ann Lee left.", "Ann Lee"),
    ("Larden Director of Pier Affairs Bob Ray left.", "Bob Ray"),
    ("A Department of Labor spokesman left.", "Department of Labor"),
    ("The 6th Circuit Court of Appeals met.", "6th Circuit Court of Appeals"),
    ("The aide Man-kei Tan left.", "Man-kei Tan"),
    ("London-based Ann Lee left.", "Ann Lee"),
    ("In 2017 Congress met.", "Congress"),
  ])
  func `a name ends where it ends`(text: String, expected: String) throws {
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let names = document.mentions.filter { $0.form == .name }.map { document.text($0.range) }
    #expect(names.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("President Zhao Wenli left. Mr. Zhao will return.", ["Zhao Wenli"]),
    ("Governor Beto Ray left. Beto will return.", ["Beto Ray"]),
    ("QBD Holdings Corp. won. QBD will pay.", ["QBD Holdings Corp."]),
    ("Acme bid low. Acme Steel Inc. won. Acme will pay.", ["Acme Steel Inc."]),
    ("Bob Ray and Bob Lee left. Mr. Bob will return.", ["Bob Ray", "Bob Lee", "Bob"]),
    ("Eva von der Lahn left. Mrs. Lahn will return.", ["Eva von der Lahn"]),
    ("Tina Roe met Al Roe. Al Roe left.", ["Tina Roe", "Al Roe"]),
    ("Al Roe met Tina Roe. Tina Roe left.", ["Al Roe", "Tina Roe"]),
    ("Marcel van den Berk left. Mr. van den Berk will return.", ["Marcel van den Berk"]),
    ("Mr. van den Berk left. Marcel van den Berk will return.", ["Marcel van den Berk"]),
    ("Mayor Ann Park-Ray met voters. Park-Ray will return.", ["Ann Park-Ray"]),
    ("Senator Ann Lee left. Republican Lee will return.", ["Ann Lee"]),
    ("An anti-toll super PAC backed Ann Lee.", ["Ann Lee"]),
    ("One New Hampshire Democrat backed Ann Lee.", ["Ann Lee"]),
    (
      "Bob Elliott Jr. met Bob Elliott III. Elliott III left. Elliott Jr. stayed.",
      ["Bob Elliott Jr.", "Bob Elliott III"]
    ),
    ("Senator Debra Park Roe left. Park Roe will return.", ["Debra Park Roe"]),
    ("Readers wrote to the Harlow Post. The Post printed it.", ["Harlow Post"]),
    ("Mayor Omar al-Hadar left. Al-Hadar will return.", ["Omar al-Hadar"]),
  ])
  func `who goes by the first words of a name is whom it names`(
    text: String, entities: [String]
  ) throws {
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    #expect(document.entities.filter(\.isNamed).map(\.name) == entities)
  }

  @Test(arguments: [
    ("The vast new donor base Mr. Lewis built gave money.", nil as String?),
    ("Volunteer captains backing Mr. Lewis met.", nil),
    ("The younger Mr. Lewis left.", nil),
    ("GOP candidate Dr. Ned Lewis left.", "GOP candidate"),
    ("Retired Army Col. Ned Lewis left.", "Retired Army Col."),
    (
      "Ned Lewis, a lawyer for the Northern Guild of Harbor Workers, left.",
      "lawyer for the Northern Guild of Harbor Workers"
    ),
    (
      "Ned Lewis, director of the Project on Harbor Law, left.",
      "director of the Project on Harbor Law"
    ),
    ("Ned Lewis, attorney for one of the men, left.", "attorney"),
  ])
  func `a role is the words that belong to a name`(text: String, role: String?) throws {
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let person = try #require(document.entities.first { $0.name.hasSuffix("Lewis") })
    #expect(person.role == role)
  }

  @Test(arguments: [
    ("American Harbor Fund president Ned Lewis left.", "American Harbor Fund" as String?),
    ("German Foreign Minister Ned Lewis left.", "Germany"),
    ("Ned Lewis, professor of history, left.", nil),
    ("Ned Lewis, a veteran of 22 years, left.", nil),
  ])
  func `an office is of a body or a nation`(text: String, of: String?) throws {
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let person = try #require(document.entities.first { $0.name == "Ned Lewis" })
    #expect(person.of == of)
  }

  @Test(arguments: [
    ("The Ships and Harbors Commission left.", ["Ships and Harbors Commission"]),
    (
      "The State Department and Justice Department left.",
      ["State Department", "Justice Department"]
    ),
    ("Sir Ned Lewis came. Sir Ned left.", ["Ned Lewis"]),
  ])
  func `a body is for its topics, and Sir goes before a first name`(text: String, names: [String])
    throws
  {
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let named = document.mentions.compactMap(\.entity).map { document.entities[$0].name }
    #expect(named.count >= names.count && Set(named) == Set(names))
  }

  @Test func `a name is the same with any spaces in it`() throws {
    let text = "Ann\u{A0}Lee met the Harbor  Board. Ann Lee left. The Harbor Board stayed."
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    #expect(document.entities.map(\.name) == ["Ann Lee", "Harbor Board"])
  }

  @Test func `the party in brackets is no name`() throws {
    let text = "Zephyr Lee (D) left."
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    #expect(document.entities.map(\.name) == ["Zephyr Lee"])
  }

  @Test(arguments: [
    ("Members of Young Sailors for Peace (YSP) met. YSP left.", "Young Sailors for Peace"),
    ("The Danish Peoples Union (DVP) met. The DVP left.", "Danish Peoples Union"),
    ("YSP met. The Young Sailors for Peace (YSP) left.", "Young Sailors for Peace"),
    ("The National Harbor Board met. The NHB left.", "National Harbor Board"),
    (
      "They met Ports, Fisheries and Tides Larden (PFTL). PFTL left.",
      "Ports, Fisheries and Tides Larden"
    ),
  ])
  func `a body and its letters are one`(text: String, name: String) throws {
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let names = document.mentions.filter { $0.form == .name }
      .map { mention in mention.entity.map { document.entities[$0].name } }
    #expect(names.count > 1)
    #expect(names.allSatisfy { $0 == name })
  }

  @Test func `a body named by its purpose is no person`() throws {
    let text = "Ann Lee is the head of the Alliance to End Noise."
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let body = document.entities.first { $0.name == "Alliance to End Noise" }
    #expect(body?.type == .organization)
  }

  @Test func `several of an office are not the one who holds it`() throws {
    let text = "The ministers met. Harbor Minister Ann Lee spoke."
    let document = try Pipeline(EnglishStages.all).document(of: Report(id: "test", text: text))
    let plural = document.mentions.filter { document.text($0.range) == "The ministers" }
    #expect(plural.allSatisfy { $0.entity.map { document.entities[$0].name } != "Ann Lee" })
  }
}
