import Documents
import Foundation
import Intake
import TestSupport
import Testing

@Suite struct ReportStreamTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ names: [String], _ options: IntakeOptions = IntakeOptions()
  ) -> (reports: [Report], problems: [IntakeProblem]) {
    var reports: [Report] = []
    var problems: [IntakeProblem] = []
    for result in ReportStream(names.map { "\(folder.path)/\($0)" }, options: options) {
      switch result {
      case .success(let report): reports.append(report)
      case .failure(let problem): problems.append(problem)
      }
    }
    return (reports, problems)
  }

  @Test func `the text of a plain file is all of it, line ends included`() throws {
    let path = try folder.write("a.txt", "First.\r\n\r\nSecond.\n")
    let report = try #require(read(["a.txt"]).reports.first)
    #expect(report.text == "First.\r\n\r\nSecond.\n")
    #expect(report.id == path)
    #expect(report.sha256 == SHA256.hexadecimal(of: Array("First.\r\n\r\nSecond.\n".utf8)))
    #expect(report.origin?.runs.count == 1)
  }

  @Test(arguments: [
    ("UTF-8", Array("A “deal”.".utf8), Origin.Encoding.utf8),
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("A “deal”.".utf8), .utf8),
    ("windows-1252", [0x41, 0x20, 0x93] + Array("deal".utf8) + [0x94, 0x2E], .windows1252),
    ("UTF-16LE with mark", [0xFF, 0xFE] + utf16("A “deal”.", little: true), .utf16LittleEndian),
    ("UTF-16BE with mark", [0xFE, 0xFF] + utf16("A “deal”.", little: false), .utf16BigEndian),
  ])
  func `reads every encoding`(
    name: String, bytes: [UInt8], encoding: Origin.Encoding
  ) throws {
    try folder.write("a.txt", bytes)
    let report = try #require(read(["a.txt"]).reports.first)
    #expect(report.text == "A “deal”.")
    #expect(report.origin?.encoding == encoding)
  }

  @Test func `finds UTF-16 that has no mark`() throws {
    try folder.write("a.txt", utf16("The vote is on Monday.", little: true))
    try folder.write("b.txt", utf16("The vote is on Monday.", little: false))
    #expect(
      read(["a.txt", "b.txt"]).reports.map(\.text) == [
        "The vote is on Monday.", "The vote is on Monday.",
      ])
  }

  @Test func `walks folders in the order of names and passes over other files`() throws {
    try folder.write("in/b.txt", "B")
    try folder.write("in/a/z.md", "Z")
    try folder.write("in/a.html.bak", "no")
    try folder.write("in/.hidden.txt", "no")
    try folder.write("in/C.TXT", "C")
    let (reports, problems) = read(["in/"])
    #expect(reports.map(\.text) == ["C", "Z", "B"])
    #expect(problems.isEmpty)
    #expect(
      reports.map(\.id) == ["in/C.TXT", "in/a/z.md", "in/b.txt"].map { "\(folder.path)/\($0)" })
  }

  @Test func `a loop of links ends`() throws {
    try folder.write("in/a.txt", "A")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/in/loop", withDestinationPath: "\(folder.path)/in")
    let (reports, problems) = read(["in"])
    #expect(reports.count == 1)
    #expect(problems.map(\.cause) == [.linkLoop])
  }

  @Test func `a fault of one file is told and the rest is read`() throws {
    try folder.write("empty.txt", "")
    try folder.write("blank.txt", " \n\t\r\n")
    try folder.write("zero.txt", [0x41, 0, 0x42])
    try folder.write("good.txt", "Good.")
    try folder.write("none/readme", "x")
    let (reports, problems) = read(
      ["empty.txt", "blank.txt", "zero.txt", "absent.txt", "none", "good.txt"])
    #expect(reports.map(\.text) == ["Good."])
    #expect(
      problems.map(\.cause) == [
        .empty, .blank, .binary(offset: 1), .missing, .folderWithoutReports,
      ])
  }

  @Test func `what the person says wins`() throws {
    try folder.write(
      "a.jsonl", #"{"kind":"report","id":"1","published":"2020-01-01","source":"X","text":"T"}"#)
    let published = Publication(reading: "2021-03-22", basis: .given)
    let report = try #require(
      read(["a.jsonl"], IntakeOptions(published: published, source: "Herald")).reports.first)
    #expect(report.published == published)
    #expect(report.source == "Herald")
  }

  @Test func `a problem names file, line, cause and remedy`() {
    let problem = IntakeProblem(
      path: "a.jsonl", line: 7, cause: .malformed("':' is expected", byte: 12))
    #expect(
      "\(problem)"
        == "a.jsonl, line 7: is not JSON: ':' is expected at byte 12; mend or remove the line")
  }
}

private func utf16(_ text: String, little: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    return little ? bytes : bytes.reversed()
  }
}
