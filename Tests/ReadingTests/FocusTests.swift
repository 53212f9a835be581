import Documents
import Reading
import TestSupport
import Testing

/// Whom "the company", "they" and "it" stand for where they say something.
@Suite struct FocusTests {
  /// The speakers of the statements of a text, each with its standing.
  private func speakers(_ text: String) throws -> [(name: String, standing: Item.Standing)] {
    try RecordReader().read(Report(id: "test", text: text)).items.compactMap { item in
      guard case .statement(let details) = item.details, let speaker = details.speakers.first
      else { return nil }
      return (speaker.name, item.standing)
    }
  }

  @Test(arguments: [
    // Who acts stays in focus, not what is acted upon.
    (
      "Larden Corp. said it would buy Zenith Inc. for $4 billion. The company said the deal would close in May.",
      "Larden Corp."
    ),
    // Who runs for office goes by that.
    ("Ann Lee met Bob Ray on Monday. The candidate said she would win.", "Ann Lee"),
    // The party that stands before a last name is no first name.
    ("Ann Lee met voters on Monday. Republican Lee said the levy hurt the poor.", "Ann Lee"),
    // Where somebody is from tells who he is,
    (
      "Senator Ann Lee of Ohio met Senator Bob Ray of Iowa. The Ohio senator said the levy hurt.",
      "Ann Lee"
    ),
    ("Senator Ann Lee (R-Ohio) met Bob Ray. The Ohio lawmaker said the levy hurt.", "Ann Lee"),
    ("Senator Ann Lee met Bob Ray, an aide, in May. The Texan said the levy hurt.", "Ann Lee"),
    // and what the paper is called.
    ("Readers wrote to the Harlow Post on Monday. The newspaper said it was sorry.", "Harlow Post"),
    // Who spoke last speaks on, whomever he spoke of,
    ("Bob Ray said Ted Fox was ill. He said the levy hurt the poor.", "Bob Ray"),
    // though he go by no name;
    (
      "Bob Ray left. A senior official said he was ill. He said the levy hurt.", "A senior official"
    ),
    // and nobody quoted names himself.
    ("Bob Ray met Ted Fox. “I trust Fox,” he said.", "Bob Ray"),
    // A fuller name tells that a person is a woman.
    ("Lee left. Bob Ray met Ann Lee. “It hurts,” she said.", "Ann Lee"),
    // Somebody without a name keeps the words that tell whose he is.
    (
      "“It is old,” said a longtime adviser to Ted Fox, who would not be named.",
      "a longtime adviser to Ted Fox"
    ),
    // Whose name stands nearer to the cue adds.
    (
      "Ted Fox met Bob Ray. Fox left early, Ray said, adding that the levy hurt the poor.",
      "Bob Ray"
    ),
    // An alliance goes by that, whoever acts beside it;
    (
      "NATO met in Oslo. The White House sent Ann Lee. The Western alliance said it would stay.",
      "NATO"
    ),
    // a militant group is no council and no state;
    (
      "The Larden Jihad raided a port. The White House met on Monday. The militant group said it won.",
      "Larden Jihad"
    ),
    // and an age tells of whoever was named.
    ("Ann Lee sat down on Monday. The wry, 71-year-old envoy said the levy hurt.", "Ann Lee"),
    // A candidate is hardly who has an office already.
    (
      "Ann Lee called on Mayor Bob Ray to act. Ray shut the pier. The Republican candidate said it hurt.",
      "Ann Lee"
    ),
    // A particle is part of a last name, also where a sentence begins with it.
    ("Mayor Ann de Roe met the guild. De Roe said the levy hurt.", "Ann de Roe"),
    // A state's leaders speak for it,
    ("The guild wrote to Peru, whose leaders have called for a ban.", "Peru"),
    // and a third is who is named behind the comma.
    ("Two left early. A third, Ann Lee, said that the levy hurt.", "Ann Lee"),
    // "In that case" tells of another judge.
    (
      "Judge Ann Lee sentenced him. Another court met. The judge in that case said he had lied.",
      "The judge in that case"
    ),
    // A suspect may be new.
    (
      "Ann Lee sat down on Monday. The 34-year-old suspect said he was innocent.",
      "34-year-old suspect"
    ),
    // A lawmaker without a name goes on speaking.
    (
      "Bob Ray met the guild. A lawmaker who asked not to be named was less sure. “It hurts,” she said.",
      "A lawmaker"
    ),
    // Several who act together come before any one body.
    (
      "Critics have urged the Larden Council to drop the levy. They said that it hurt the poor.",
      "Critics"
    ),
  ])
  func `who acted last speaks on`(text: String, name: String) throws {
    #expect(try speakers(text).last?.name == name)
  }

  @Test func `nobody is named by a word too far behind him`() throws {
    let between = "The pier was shut. The sea was rough. The road was wet. The sky was grey. "
    let text = "Critics met in the harbor. \(between)They said that the levy hurt the poor."
    let last = try #require(try speakers(text).last)
    #expect(last.name == "They")
    #expect(last.standing == .toCheck)
  }

  @Test(arguments: [
    "The council met in Larden. It is worth noting that the levy hurt the poor.",
    "The council met in Larden. It goes without saying that the levy will hurt the poor.",
  ])
  func `an it that stands for nobody says nothing`(text: String) throws {
    #expect(try speakers(text).isEmpty)
  }

  /// Whom the last commitment of a text binds.
  private func obligor(_ text: String) throws -> String? {
    try RecordReader().read(Report(id: "test", text: text)).items.compactMap {
      item -> String? in
      guard case .commitment(let details) = item.details else { return nil }
      return details.obligors.first?.name
    }.last
  }

  @Test(arguments: [
    // Not the speaker, but whom he has named before he is quoted,
    (
      "Bob Ray praised Governor Ted Fox on Monday. \"He has promised to veto the levy,\" Ray said.",
      "Ted Fox"
    ),
    // though the speaker be told first,
    (
      "Governor Ted Fox met Bob Ray on Monday. Ray said: \"He has promised to veto the levy.\"",
      "Ted Fox"
    ),
    // or whom he names himself,
    (
      "Governor Ted Fox met Bob Ray. \"I know Dan Lee well. He has promised to veto the levy,\" Ray said.",
      "Dan Lee"
    ),
    // and in a paragraph of his own.
    (
      "Ted Fox met Bob Ray on Monday.\n\n\"I trust him,\" Ray said. \"He has promised to veto the levy.\"",
      "Ted Fox"
    ),
  ])
  func `nobody quoted speaks of himself as he`(text: String, name: String) throws {
    #expect(try obligor(text) == name)
  }

  @Test func `what is reported without marks may be told of the speaker`() throws {
    let text = "Ted Fox met Bob Ray on Monday. Ray said he would veto the levy."
    #expect(try obligor(text) == "Bob Ray")
  }

  @Test(arguments: [
    "Ann Lee plans to sell the pier.", "The mayor ordered a review of the levy.",
    "Ray proposed a ban on cars.", "Do you think the levy hurts the poor?",
  ])
  func `what somebody plans or does is no statement`(text: String) throws {
    #expect(try speakers(text).isEmpty)
  }

  @Test(arguments: [
    // A firm may be called by one name,
    ("Bexley-Orr called the charge absurd. The company said its rules were fair.", "Bexley-Orr"),
    // and be named some way back;
    (
      "Bexley dropped the plan. Analysts at Roe Partners cut their ratings. The airline said it would wait.",
      "Bexley"
    ),
    // of two it is open which one;
    (
      "Exmoor Corp. cut its forecast on Monday. Bexley raised its own. The company said demand fell.",
      "The company"
    ),
    // no council is one.
    ("The Harlow City Council met. The company said it would wait.", "The company"),
  ])
  func `a firm goes by what it is`(text: String, name: String) throws {
    #expect(try speakers(text).last?.name == name)
  }

  @Test(arguments: [
    ("A Harlow lawmaker said the pier was old. State Senator Ann Lee wants it shut.", "Ann Lee"),
    ("A federal judge said the levy was void. Judge Ann Lee wrote 40 pages.", "Ann Lee"),
    (
      "One of the top Republicans in the House said the levy hurt. Majority Whip Ann Lee spoke in Larden.",
      "Ann Lee"
    ),
    ("A former mayor said he was sorry. Bob Ray, 54, a former mayor, left the court.", "Bob Ray"),
    // Not one of another party,
    (
      "A Republican senator said the levy hurt. Senator Ann Lee, D-Ohio, wants it raised.",
      "A Republican senator"
    ),
    // nor one of two,
    (
      "A senator said the levy hurt. Senators Ann Lee and Senator Bob Ray want it raised.",
      "A senator"
    ),
    // nor one from elsewhere, in another case, or on the other side,
    (
      "A senator from Ohio said the levy hurt. Senator Bob Ray of Iowa wants it raised.",
      "A senator from Ohio"
    ),
    (
      "A federal judge said the levy was void. Judge Ann Lee, in another case, wrote 40 pages.",
      "A federal judge"
    ),
    (
      "A lawyer for the city said the levy was fair. Bob Ray, a lawyer for the union, left.",
      "A lawyer for the city"
    ),
    (
      "A lawyer for the union said the levy was unfair. Bob Ray, who is a lawyer and represents the city, left.",
      "A lawyer for the union"
    ),
    (
      "A senator said she would vote for it. A second senator, Tom Gray, said he would not.",
      "A senator"
    ),
    ("A senator said she would vote for it. Senator Bob Ray would not.", "A senator"),
    // nor who asks not to be named.
    ("A senior official said the talks failed. Secretary Ann Lee left.", "A senior official"),
  ])
  func `who opens a report is named behind`(text: String, name: String) throws {
    #expect(try speakers(text).first?.name == name)
  }

  @Test func `they who say so are those before the verb, and of hundreds of marchers the marchers`()
    throws
  {
    let text =
      "Some 22 workers filed a complaint. Ann Lee and Bob Ray said they are willing to strike."
    let holders = try readItems(text, .position).flatMap(\.details.parties).map(\.name)
    #expect(holders == ["Ann Lee", "Bob Ray"])
    let chant = "All members signed. Hundreds of protesters came. “Let her speak,” they chanted."
    #expect(try speakers(chant).map(\.name) == ["protesters"])
  }

  @Test func `a name that follows shows by which words somebody is known`() throws {
    let text = "A federal judge said the levy was void. Judge Ann Lee wrote 40 pages."
    let item = try #require(
      try RecordReader().read(Report(id: "test", text: text)).items.first { $0.kind == .statement })
    guard case .statement(let details) = item.details else { return }
    let via = try #require(details.speakers.first?.via)
    #expect(Report(id: "test", text: text).text.utf8.count > via.end)
    #expect(via.start > item.sentence.end)
  }

  /// The speakers of the last statement of a text.
  private func lastSpeakers(_ text: String) throws -> [String] {
    try RecordReader().read(Report(id: "test", text: text)).items.compactMap {
      item -> [String]? in
      guard case .statement(let details) = item.details else { return nil }
      return details.speakers.map(\.name)
    }.last ?? []
  }

  @Test(arguments: [
    (
      "Senators Ann Lee and Bob Ray met in May. Both said the levy must be cut.", "Ann Lee, Bob Ray"
    ),
    (
      "Bexley Corp. and Orr Inc. agreed to merge. The two companies said it was fair.",
      "Bexley Corp., Orr Inc."
    ),
    ("Norway and Peru sued. The two countries said the levy was void.", "Norway, Peru"),
    ("Norway and Peru sued. They said the levy was void.", "Norway, Peru"),
    // Three are no two,
    ("Ann Lee, Bob Ray and Cy Fox met in May. Both said the levy must be cut.", "Both"),
    // and two states no two companies.
    ("Norway and Peru sued. The two companies said it was fair.", "The two companies"),
  ])
  func `two named side by side go by both`(text: String, names: String) throws {
    #expect(try lastSpeakers(text).joined(separator: ", ") == names)
  }
}
