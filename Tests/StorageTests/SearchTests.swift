import Documents
import Testing

@testable import Storage

@Suite struct SearchTests {
  private let folder: Folder
  private let archive: Archive

  init() throws {
    folder = try Folder()
    archive = try Archive(creating: folder.path("archive.sqlite"))
    _ = try archive.add(
      Samples.record(
        "a", "Nobody crosses the bridge.", "The mayor — “tired” — is closing bridges."),
      to: "bridge")
    _ = try archive.add(
      Samples.record("b", "The market closes early.", "A café stays open."), to: "market")
  }

  private func found(_ words: String, in matter: String? = nil) throws -> [String] {
    try archive.search(words, inMatter: matter).map(\.sentence)
  }

  @Test func `finds all forms of the words and shows where they stand`() throws {
    let hits = try archive.search("closed Bridge")
    #expect(hits.map(\.sentence) == ["The mayor — “tired” — is closing bridges."])
    let hit = try #require(hits.first)
    let bytes = Array(hit.sentence.utf8)
    let words = hit.matches.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    #expect(words == ["closing", "bridges"])
    #expect((hit.report, hit.paragraph) == ("a", 2))
    #expect(hit.range == TextRange(28, 28 + bytes.count))
  }

  @Test func `finds words without their accents`() throws {
    #expect(try found("cafe") == ["A café stays open."])
  }

  @Test func `words between quotation marks are a phrase`() throws {
    #expect(try found("\"the bridge\"") == ["Nobody crosses the bridge."])
    #expect(try found("\"bridge the\"").isEmpty)
  }

  @Test func `looks in one matter where it is named`() throws {
    #expect(try found("close", in: "market") == ["The market closes early."])
    #expect(try found("close").count == 2)
    #expect(throws: ArchiveError.unknownMatter("park", known: ["bridge", "market"])) {
      try found("close", in: "park")
    }
  }

  @Test(arguments: [
    "\"", "\"\"\"", "AND", "NEAR(", "bridge*", "words:bridge", "bridge) OR (", "-bridge", "--", "",
    "^bridge", "\"bridge", "{bridge} : x", "a\u{0}b", "+", "'; DROP TABLE report",
  ])
  func `no search is a fault of syntax`(words: String) throws {
    _ = try archive.search(words)
  }

  @Test func `signs around a word do not hide it`() throws {
    #expect(try found("bridge, -- (nobody)") == ["Nobody crosses the bridge."])
  }
}
