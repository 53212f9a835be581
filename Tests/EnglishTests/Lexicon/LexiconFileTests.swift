import Documents
import Testing

@testable import English

@Suite struct LexiconFileTests {
  /// The faults of a file, as a person sees them.
  private func faults(_ text: String) -> [String] {
    do {
      _ = try Lexicon.english.adding(Array(text.utf8), named: "my.txt")
      return []
    } catch {
      return error.faults.map { "\($0)" }
    }
  }

  @Test func `the files in the program have no fault`() {
    #expect(Lexicon.builtIn().faults.map { "\($0)" } == [])
  }

  @Test func `comments, blank lines, white space, line ends and a byte order mark mean nothing`()
    throws
  {
    let text = "\u{FEFF}# a comment\r\n\r\n  [ office ]\r\n\twarden  |  names :  wdn. \r\n"
    let lexicon = try Lexicon.english.adding(Array(text.utf8), named: "my.txt")
    #expect(lexicon.isOffice("warden"))
    #expect(lexicon.fullOffice("wdn.") == "warden")
  }

  @Test(arguments: [
    ("warden", "my.txt, line 1: stands in no section; put a line such as [office] before it"),
    ("\n[office", "my.txt, line 2: a section's name ends with ']'; write it as in [office]"),
    ("[office]\n| names: wdn.", "my.txt, line 2: has no term; write it first, before '|'"),
    ("[office]\nwarden | wdn.", "'wdn.' is no 'key: value'; write it as in 'names: UK, Britain'"),
    ("[office]\nwarden | short: wdn.", "no key 'short' in [office]; it takes names, pronoun"),
    ("[kin]\nmate | names: pal", "an entry of [kin] is a word alone; take away 'names'"),
    ("[office]\nwarden | names: a | names: b", "says 'names' twice; put all values behind one"),
    ("[office]\nwarden | names: a,,b", "'names' has an empty value; write one, or take the key"),
    ("[office]\nwarden | pronoun: it", "'pronoun' cannot be 'it'; it can be he, she"),
    ("[office]\nwarden | pronoun: he, she", "'pronoun' takes one value; choose one"),
    ("[first name]\nQuill", "line 2: an entry of [first name] needs 'pronoun'; add it"),
    ("[office]\nchief warden", "'chief warden' is more than one word, and an entry of [office] is"),
    ("[reporting verb]\nposit | takes: clause, that", "'clause' and 'that' exclude each other"),
    ("[reporting noun]\nhunch | takes: order", "'takes' cannot be 'order'; it can be clause, act"),
    (
      "[office]\nwarden\n\nWarden",
      "line 4: 'Warden' is already on line 2; take one of the two away"
    ),
    (
      "[country]\nArcadia | adjectives: Arcadian\nBohemia | adjectives: Arcadian",
      "line 3: 'Arcadian' already stands for 'Arcadia' on line 2; it can stand for one only"
    ),
    (
      "[office]\n- wordsmith", "there is no 'wordsmith' in [office] to take out; check the spelling"
    ),
    (
      "[office]\n- mayor | names: x", "what is taken out is a term alone; take away what follows it"
    ),
  ])
  func `a fault names its line, its cause and a remedy`(text: String, told: String) {
    let faults = faults(text)
    #expect(faults.count == 1)
    #expect(faults.first?.contains(told) == true, "\(faults)")
  }

  @Test func `an unknown section is told once, with the sections there are`() {
    let faults = faults("[ofice]\nwarden\nreeve\n[office]\nbailiff-x | x: y\n")
    #expect(faults.count == 2)
    #expect(
      faults[0].contains(
        "line 1: there is no section 'ofice'; the sections are country, place, seat"))
    #expect(faults[1].contains("line 5"))
  }

  @Test func `bytes that are no text are told with their line`() {
    let bytes = Array("[office]\nward".utf8) + [0xFF, 0xFE] + Array("en\n".utf8)
    #expect {
      try Lexicon.english.adding(bytes, named: "my.txt")
    } throws: {
      "\(($0 as? LexiconFaults)?.faults.first?.description ?? "")"
        == "my.txt, line 2: is not UTF-8; save the file as UTF-8"
    }
  }

  @Test func `every fault of a file is told, in the order of its lines`() {
    let faults = faults("[office]\na b\nwarden\nwarden\n[x]\n")
    #expect(faults.map { $0.prefix(14) } == ["my.txt, line 2", "my.txt, line 4", "my.txt, line 5"])
  }
}
