import ArgumentParser
import Documents
import Foundation
import Intake
import Reading
import Storage
import Testing

@testable import rapporteur

@Suite struct AddTests {
  private let folder: URL

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "add-\(UUID().uuidString)")
      .standardizedFileURL
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private func adder(_ archive: Archive, _ matter: String) throws -> Adder {
    Adder(
      archive, matter: matter, folder: nil, holdings: try archive.holdings(),
      reader: try RecordReader())
  }

  @Test func `reports are added in the order in which they come`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = try Archive(creating: folder.appending(path: "a.sqlite").path)
    var adder = try adder(archive, "bridge")
    for number in 0..<40 {
      // Every other report is long, so that a reader on another core is done first.
      let text = String(repeating: "Bridge \(number) closes. ", count: number % 2 == 0 ? 200 : 1)
      try await adder.take(Report(id: "\(number)", text: text))
    }
    try await adder.finish()
    #expect(adder.tally.added == 40)
    #expect(try archive.records(ofMatter: "bridge").map(\.report.id) == (0..<40).map(String.init))
  }

  @Test func `what is there already is told from what is new`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = try Archive(creating: folder.appending(path: "a.sqlite").path)
    var first = try adder(archive, "bridge")
    try await first.take(Report(id: "a", text: "It closes."))
    try await first.finish()
    var second = try adder(archive, "harbor")
    for id in ["a", "copy", "new"] {
      let text = id == "new" ? "It opens." : "It closes."
      try await second.take(Report(id: id, text: text))
    }
    try await second.finish()
    #expect(
      second.tally.line(matter: "harbor", problems: 2)
        == "harbor: 1 added, 1 taken over from another matter, 1 already there, 2 not read")
  }

  @Test func `the matter is named after the folder that holds all inputs`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try write("A", "bridge/north/a.txt")
    let second = try write("B", "bridge/south/b.txt")
    let third = try write("C", "bridge/south/c.txt")
    let missing = folder.appending(path: "none.txt").path
    let bridge = folder.appending(path: "bridge").path
    #expect(CommonFolder.path(of: [bridge]) == bridge)
    #expect(CommonFolder.path(of: [bridge + "/"]) == bridge)
    #expect(CommonFolder.path(of: [second, third]) == bridge + "/south")
    #expect(CommonFolder.path(of: [first, second]) == bridge)
    #expect(CommonFolder.path(of: [first, missing]) == bridge + "/north")
    #expect(CommonFolder.path(of: ["-"]) == FileManager.default.currentDirectoryPath)
  }

  @Test func `progress tells rate, share and time left`() {
    #expect(
      Progress.line(300, bytes: 25, of: 100, after: .seconds(3))
        == "300 reports, 100 a second, 25 %, 9 s left")
    #expect(
      Progress.line(300, bytes: 1, of: 5000, after: .seconds(3))
        == "300 reports, 100 a second, 0 %, 4 h 9 min left")
    #expect(
      Progress.line(7, bytes: 25, of: nil, after: .seconds(2)) == "7 reports, 4 a second")
  }

  @Test func `the size of what is to be read is known, but for standard input`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try write("It closes.", "bridge/a.txt")
    _ = try write("No report.", "bridge/a.png")
    #expect(ReportStream.size(of: [folder.path]) == 10)
    #expect(ReportStream.size(of: [first, "-"]) == nil)
    var inputs = Inputs([folder.path], try InputOptions.parse([]))
    while inputs.next() != nil {}
    #expect(inputs.bytesRead == 10)
  }

  @Test func `the archive lies where the options and the environment say`() {
    func path(_ environment: [String: String]) -> String {
      ArchiveOption.defaultPath(environment, home: "/home/ada")
    }
    let usual = "/home/ada/.local/share/rapporteur/archive.sqlite"
    #expect(path([:]) == usual)
    #expect(path(["XDG_DATA_HOME": "/data"]) == "/data/rapporteur/archive.sqlite")
    #expect(path(["XDG_DATA_HOME": "data"]) == usual)
    #expect(path(["XDG_DATA_HOME": ""]) == usual)
    #expect(path(["XDG_DATA_HOME": "/data", "RAPPORTEUR_ARCHIVE": "here"]) == "here")
  }
}
