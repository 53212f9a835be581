import Documents
import Testing

@testable import Storage

@Suite struct MatterListTests {
  private let folder: Folder
  private let archive: Archive

  init() throws {
    folder = try Folder()
    archive = try Archive(creating: folder.path("archive.sqlite"))
  }

  @Test func `a matter tells how much it holds and of what time`() throws {
    var dated = Samples.record("b", "It opens.")
    dated.report.published = (Day(2031, 6, 2)).map { Publication($0, basis: .given) }
    _ = try archive.add(Samples.complete, to: "bridge")
    _ = try archive.add(dated, to: "bridge")
    _ = try archive.add(Samples.record("c", "A fair."), to: "fair", folder: "/data/fair")
    #expect(
      try archive.matters() == [
        MatterSummary(
          name: "bridge", folder: nil, reports: 2, items: 11, toCheck: 5,
          published: DayInterval(Day(2031, 4, 1), Day(2031, 6, 2))),
        MatterSummary(
          name: "fair", folder: "/data/fair", reports: 1, items: 0, toCheck: 0,
          published: DayInterval(nil, nil)),
      ])
  }

  @Test func `reports keep the order in which they were added`() throws {
    for name in ["c", "a", "b"] { _ = try archive.add(Samples.record(name, name), to: "letters") }
    #expect(try archive.records(ofMatter: "letters").map(\.report.id) == ["c", "a", "b"])
  }

  @Test func `gives back only the items that were asked for`() throws {
    _ = try archive.add(Samples.complete, to: "bridge")
    let figures = try archive.records(kinds: [.figure, .decision])
    #expect(figures.flatMap(\.items).map(\.kind) == [.decision, .figure])
    let toCheck = try archive.records(ofMatter: "bridge", kinds: [.decision], standing: .toCheck)
    #expect(toCheck.flatMap(\.items).map(\.kind) == [.decision])
    #expect(try archive.records(kinds: [.figure], standing: .toCheck).flatMap(\.items).isEmpty)
  }

  @Test func `an unknown matter is answered with those there are`() throws {
    #expect(throws: ArchiveError.unknownMatter("x", known: [])) {
      try archive.records(ofMatter: "x")
    }
  }

  @Test func `a folder's reports go to one matter of its name`() throws {
    #expect(try archive.matterName(forFolder: "/data/bridge") == "bridge")
    _ = try archive.add(Samples.record("a", "A"), to: "bridge", folder: "/data/bridge")
    #expect(try archive.matterName(forFolder: "/data/bridge") == "bridge")
    #expect(try archive.matterName(forFolder: "/other/bridge") == "bridge 2")
    _ = try archive.add(Samples.record("b", "B"), to: "bridge 2", folder: "/other/bridge")
    #expect(try archive.matterName(forFolder: "/other/bridge") == "bridge 2")
    #expect(try archive.matterName(forFolder: "/") == "unnamed")
  }

  @Test func `a folder's reports go to the matter that a person gave its name`() throws {
    _ = try archive.add(Samples.record("a", "A"), to: "bridge")
    #expect(try archive.matterName(forFolder: "/data/bridge") == "bridge")
  }
}
