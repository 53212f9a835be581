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

  @Test func `files are added one after the other`() throws {
    let one = try lexicon("[office]\nwarden\n[body]\nmoot\n")
    let two = try one.adding(Array("[office]\n- warden\nportreeve\n".utf8), named: "more.txt")
    #expect(!two.isOffice("warden"))
    #expect(two.isOffice("portreeve"))
    #expect(two.bodies.contains("moot"))
  }
}
