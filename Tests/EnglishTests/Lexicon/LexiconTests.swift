import Documents
import Testing

@testable import English

@Suite struct LexiconTests {
  private func lexicon(_ text: String) throws -> Lexicon {
    try Lexicon.english.adding(Array(text.utf8), named: "my.txt")
  }

  /// The names and roles of the persons of a text.
  private func people(_ text: String, _ lexicon: Lexicon) throws -> [String] {
    let pipeline = try Pipeline(EnglishStages.stages(lexicon: lexicon))
    let document = pipeline.document(of: Report(id: "test", text: text))
    return document.entities.filter { $0.type == .person }.map {
      [$0.role, $0.name].compactMap(\.self).joined(separator: ": ")
    }
  }

  @Test func `a user's office stands before a name`() throws {
    let text = "The bridge was shut. Beadle Ann Lee said it was old. The beadle left."
    #expect(try people(text, .english) != ["Beadle: Ann Lee"])
    #expect(try people(text, try lexicon("[office]\nbeadle\n")) == ["Beadle: Ann Lee"])
  }

  @Test func `a user's entry takes the place of the one in the program`() throws {
    let english = Lexicon.english
    #expect(english.countries["holland"] == "Netherlands")
    let own = try lexicon("[country]\nNetherlands | adjectives: Nederlands\n")
    #expect(own.countries["netherlands"] == "Netherlands")
    #expect(own.countries["holland"] == nil)
    #expect(own.adjectives["dutch"] == nil)
    #expect(own.adjectives["nederlands"] == "Netherlands")
    #expect(own.adjectives["french"] == "France")
  }

  @Test func `a user's name for a country wins over another's`() throws {
    let own = try lexicon("[country]\nArcadia | names: Holland\n")
    #expect(own.countries["holland"] == "Arcadia")
    #expect(own.countries["netherlands"] == "Netherlands")
  }

  @Test func `an entry with a minus is taken out`() throws {
    let own = try lexicon("[office]\n- governor\n[reporting verb]\n- say\n")
    #expect(!own.isOffice("governor"))
    #expect(!own.isOffice("gov."))
    #expect(own.frames(ofVerb: "say") == [])
    #expect(own.frames(ofVerb: "tell").contains(.hearer))
  }

  @Test func `an alias may become an office of its own`() throws {
    let own = try lexicon("[office]\npremier\n")
    #expect(own.fullOffice("premier") == "premier")
    #expect(own.isOffice("minister"))
  }

  @Test func `a name that stands for a government keeps its words and tells for whom`() throws {
    let text = "The Kremlin and the Pentagon met the council of Riverton Hall in Tokyo on Monday."
    let own = try lexicon("[seat]\nRiverton Hall | for: Riverton\n")
    let pipeline = try Pipeline(EnglishStages.stages(lexicon: own))
    let entities = pipeline.document(of: Report(id: "test", text: text)).entities
    let holders = Dictionary(entities.map { ($0.name, $0.of) }, uniquingKeysWith: { $1 })
    #expect(holders["Kremlin"] == "Russia")
    #expect(holders["Pentagon"] == "United States")
    #expect(holders["Tokyo"] == "Japan")
    #expect(holders["Riverton Hall"] == "Riverton")
  }

  @Test func `the short form of a user's title keeps its stop`() throws {
    let text = "The bridge was shut. Btl. Ann Lee said it was old."
    let own = try lexicon("[office]\nbeadle | names: btl.\n")
    #expect(try people(text, own) == ["Btl.: Ann Lee"])
  }

  @Test func `a nation of two words is known before an office`() throws {
    let text = "South Korean President Ann Lee met the council. Lee left."
    let pipeline = try Pipeline(EnglishStages.all)
    let entities = pipeline.document(of: Report(id: "test", text: text)).entities
    #expect(entities.first { $0.type == .person }?.of == "South Korea")
  }

  @Test func `an office that is a last name ends a name`() throws {
    let text = "Rep. Peter King said the bridge was old. King left."
    #expect(try people(text, .english) == ["Rep.: Peter King"])
  }

  @Test func `a verb of a user has its regular forms and those that he gives`() throws {
    let own = try lexicon("[reporting verb]\nrap\nrely | forms: relaid\n")
    for form: Word in ["rap", "raps", "rapped", "rapping"] {
      #expect(own.verbBase(ofForm: form) == "rap")
    }
    for form: Word in ["relies", "relied", "relying", "relaid"] {
      #expect(own.verbBase(ofForm: form) == "rely")
    }
    #expect(own.verbBase(ofForm: "raped") == nil)
  }

  @Test func `files are added one after the other`() throws {
    let one = try lexicon("[office]\nwarden\n[body]\nmoot\n")
    let two = try one.adding(Array("[office]\n- warden\nportreeve\n".utf8), named: "more.txt")
    #expect(!two.isOffice("warden"))
    #expect(two.isOffice("portreeve"))
    #expect(two.bodies.contains("moot"))
  }
}
