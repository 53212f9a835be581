import Documents
import Foundation
import Reading
import Storage
import Testing

@testable import rapporteur

@Suite struct SearchCommandTests {
  @Test func `the words that were looked for stand out on one line`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "s-\(UUID().uuidString)").path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let archive = try Archive(creating: path)
    var adder = Adder(
      archive, matter: "bridge", folder: nil, holdings: try archive.holdings(),
      reader: try RecordReader())
    try await adder.take(.init(id: "a", text: "The “bridge”\t of Ålesund closes."))
    try await adder.finish()
    let hit = try #require(try archive.search("closing bridges").first)
    #expect(MatchStyle.asterisks.sentence(hit) == "The “*bridge*” of Ålesund *closes*.")
    #expect(
      MatchStyle.bold.sentence(hit)
        == "The “\u{1B}[1mbridge\u{1B}[22m” of Ålesund \u{1B}[1mcloses\u{1B}[22m.")
  }
}
