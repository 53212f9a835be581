import Documents
import Reading
import Testing

/// What frames yield, and what is told of those that do not fire.
@Suite struct FrameTests {
  private static let opening = "Mayor Ann Lee met the Portville council on Tuesday. "

  /// The items of a kind, read with one file of frames beside the program's.
  private func read(_ sentence: String, _ file: String, _ kind: Kind) throws -> [String] {
    let text = Self.opening + sentence
    let frames = try FrameSet.english.adding(Array(file.utf8), named: "my.txt")
    let record = try RecordReader(frames: frames).read(Report(id: "test", text: text))
    return record.items.filter { $0.kind == kind }.map { item in
      "\(value(item)): \(words(item, text))"
    }
  }

  private func value(_ item: Item) -> String {
    func names(_ parties: [Party]) -> String { parties.map(\.name).joined(separator: " & ") }
    return switch item.details {
    case .position(let details): "\(names(details.holders)) \(details.stance.rawValue)"
    case .commitment(let details): "\(names(details.obligors)) \(details.force.rawValue)"
    case .compliance(let details): "\(names(details.parties)) \(details.verdict.rawValue)"
    case .consequence(let details): details.polarity.rawValue
    default: ""
    }
  }

  private func outcomes(_ sentence: String, _ file: String) throws -> [String] {
    let frames = try FrameSet([]).adding(Array(file.utf8), named: "my.txt")
    let reader = try RecordReader(frames: frames)
    let text = Self.opening + sentence
    let document = reader.document(of: Report(id: "test", text: text))
    return reader.trials(of: document).map { trial in
      switch trial.outcome {
      case .fired: "fired"
      case .unfilled(let role, let paths): "\(role) by \(paths)"
      case .unfit(let role, let constraint, let range):
        "\(role) \(words(range, text)) is not \(constraint)"
      case .mood(let mood, let isDenied): "\(mood.rawValue)\(isDenied ? ", denied" : "")"
      case .nobody(let role, let range): "\(role) \(words(range, text)) is nobody"
      }
    }
  }

  private static let grumble = """
    [grumble]
    verb: grumble at
    holder: subject(actor)
    target: object(thing)
    yields: position against
    denied: position for

    """

  @Test(arguments: [
    ("Lee grumbled at the new toll.", "Ann Lee against: Lee grumbled at the new toll"),
    ("Lee never grumbled at the toll.", "Ann Lee for: Lee never grumbled at the toll"),
    (
      "Lee left early and grumbled on Monday at the toll.",
      "Ann Lee against: grumbled on Monday at the toll"
    ),
  ])
  func `a user's frame yields its item`(sentence: String, told: String) throws {
    #expect(try read(sentence, Self.grumble, .position) == [told])
  }

  @Test(arguments: [
    ("If Lee grumbles at the toll, nobody will pay.", "supposed"),
    ("Will Lee grumble at the toll?", "asked"),
    ("Lee may grumble at the toll.", "possible"),
    ("The wheels grumbled at the toll gate.", "holder The wheels is not actor"),
    ("Lee grumbled at Bob Ray.", "target Bob Ray is not thing"),
    ("Lee grumbled at the toll.", "fired"),
  ])
  func `what is wanting is told`(sentence: String, told: String) throws {
    #expect(try outcomes(sentence, Self.grumble) == [told])
  }

  @Test func `a word that calls up nothing is not told`() throws {
    #expect(try outcomes("Lee grumbled.", Self.grumble) == [])
    #expect(try outcomes("Lee left.", Self.grumble) == [])
  }

  @Test func `a role without words is told with its paths`() throws {
    let file = """
      [vow]
      verb: vow
      obligor: subject(actor)
      action: infinitive, clause
      yields: commitment promised
      """
    #expect(try outcomes("Lee vowed revenge.", file) == ["action by infinitive, clause"])
  }

  @Test func `who acts in a passive stands behind by`() throws {
    let file = Self.grumble.replacing("grumble at", with: "bewail")
    #expect(
      try read("The toll was bewailed by Lee.", file, .position)
        == ["Ann Lee against: The toll was bewailed by Lee"])
  }

  @Test func `a predicate with a preposition calls up its frame`() throws {
    let file = """
      [athwart]
      preposition: against
      holder: subject(actor)
      target: object(thing)
      yields: position against
      """
    #expect(try outcomes("Lee is against the toll.", file) == ["fired"])
    #expect(try outcomes("Lee leaned against the wall.", file) == [])
  }

  @Test func `what must be there besides decides whether a frame fires`() throws {
    let file = """
      [trample]
      verb: trample
      party: subject(actor)
      with: object(deal|truce)
      yields: compliance broken
      """
    #expect(try outcomes("Lee trampled the truce.", file) == ["fired"])
    #expect(
      try outcomes("Lee trampled the grass.", file) == ["with the grass is not deal|truce"])
  }

  @Test func `a frame of the same name takes the place of an earlier one`() throws {
    let file = Self.grumble.replacing("position against", with: "position undecided")
    let frames = try FrameSet.english.adding(Array(Self.grumble.utf8), named: "a.txt")
    let count = frames.frames.count
    let again = try frames.adding(Array(file.utf8), named: "b.txt")
    #expect(again.frames.count == count)
    #expect(again.frames.last?.file == "b.txt")
    let none = try again.adding(Array("- grumble".utf8), named: "c.txt")
    #expect(none.frames.count == count - 1)
  }

  /// What is wrong in a file of frames: line, column, and the words of the cause.
  private func faults(_ file: String) -> [String] {
    do {
      _ = try FrameSet.english.adding(Array(file.utf8), named: "my.txt")
      return []
    } catch {
      return error.faults.map { "\($0.line):\($0.column) \($0)" }
    }
  }

  @Test(arguments: [
    ("verb: run", "1:1", "stands in no frame"),
    ("[run\nverb: run", "1:1", "ends with ']'"),
    ("[]\n", "1:1", "has no name"),
    ("[a]\nverb run", "2:1", "is no 'key: value'"),
    ("[a]\n  verbs: run", "2:3", "there is no key 'verbs'"),
    ("[a]\nverb: run, , walk", "2:12", "has an empty value"),
    ("[a]\nverb: run\nverb: walk", "3:1", "says 'verb' twice"),
    ("[a]\nverb: run\nholder: subjekt", "3:9", "'subjekt' is no step"),
    ("[a]\nverb: run\nholder: subject, object.fro", "3:25", "'fro' is no step"),
    ("[a]\nverb: run\nholder: subject(actor", "3:9", "opens a bracket"),
    ("[a]\nverb: run\nyields: position towards", "3:9", "cannot be 'position towards'"),
    ("[a]\nverb: run\nwhen: never", "3:7", "cannot be 'never'"),
    ("[a]\nverb: run\nconfidence: 2", "3:13", "cannot be '2'"),
    ("[a]\nverb: run\nyields: option", "1:1", "needs 'action'"),
    ("[a]\nholder: subject\ntarget: object\nyields: position for", "1:1", "no word that calls"),
    ("[a]\nverb: run\nholder: subject", "1:1", "yields nothing"),
    ("[a]\nverb: run\naction: object\nparty: subject\nyields: option", "1:1", "take it away"),
    ("- no such frame", "1:1", "no frame 'no such frame'"),
  ])
  func `a fault is told with its place and remedy`(file: String, place: String, cause: String) {
    let told = faults(file)
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.hasPrefix(place + " my.txt, line") == true, "\(told)")
    #expect(told.first?.contains(cause) == true, "\(told)")
  }

  @Test func `all faults of a file are told in order`() {
    let told = faults("[a]\nverbs: run\nverb: run\nyields: option\nholder: x\n[b]\nwhen: told\n")
    #expect(told.map { $0.prefix(3) } == ["2:1", "5:9", "6:1", "6:1"], "\(told)")
  }

  @Test func `bytes that are no text are a fault of their line`() {
    #expect(throws: FrameFaults.self) {
      try FrameSet.english.adding([91, 97, 93, 10, 0xFF, 10], named: "my.txt")
    }
  }

  @Test func `the frames in the program have no fault`() {
    #expect(FrameSet.english.frames.count > 40)
    #expect(Set(FrameSet.english.frames.map(\.name)).count == FrameSet.english.frames.count)
  }
}
