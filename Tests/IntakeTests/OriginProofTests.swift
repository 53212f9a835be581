import Documents
import Foundation
import Intake
import TestSupport
import Testing

@Suite struct OriginProofTests {
  private let folder: TemporaryFolder
  private let marked = Marked("The “[council|a]” voted.\r\nIt [rejected|b] the naïve plan 😀.")

  init() throws { folder = try TemporaryFolder() }

  private func report(_ path: String) throws -> Report {
    try #require(ReportStream([path]).map { try $0.get() }.first)
  }

  private func proof(of report: Report) -> OriginProof {
    var prover = OriginProver()
    return prover.proof(of: report, marked.ranges.map(\.range))
  }

  @Test func `every span of an unchanged file is proved`() throws {
    let path = try folder.write("a.txt", marked.text)
    #expect(
      proof(of: try report(path)) == OriginProof(original: .unchanged, verdicts: [.same, .same]))
  }

  @Test func `spans are proved in UTF-16 too`() throws {
    let units = marked.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let path = try folder.write("a.txt", [0xFF, 0xFE] + units)
    #expect(proof(of: try report(path)).verdicts == [.same, .same])
  }

  @Test func `only the spans whose words changed are changed`() throws {
    let path = try folder.write("a.txt", marked.text)
    let report = try report(path)
    try folder.write("a.txt", marked.text.replacing("rejected", with: "approved"))
    #expect(proof(of: report) == OriginProof(original: .changed, verdicts: [.same, .changed]))
  }

  @Test func `a cut file proves what is left of it`() throws {
    let path = try folder.write("a.txt", marked.text)
    let report = try report(path)
    try folder.write("a.txt", Array(marked.text.utf8.prefix(24)))
    #expect(proof(of: report) == OriginProof(original: .changed, verdicts: [.same, .changed]))
  }

  @Test func `a missing file is missing`() throws {
    let path = try folder.write("a.txt", marked.text)
    let report = try report(path)
    try FileManager.default.removeItem(atPath: path)
    #expect(proof(of: report) == OriginProof(original: .missing, verdicts: [.missing, .missing]))
  }

  @Test func `lines of JSON are proved through their escapes`() throws {
    let text = #"The \u201ccouncil” voted.\r\nIt rejected the naïve plan \ud83d\ude00."#
    let path = try folder.write(
      "a.jsonl", "{\"id\":\"0\",\"text\":\"x\"}\n{\"id\":\"1\",\"text\":\"\(text)\"}\n")
    var prover = OriginProver()
    let ranges = marked.ranges.map(\.range)
    for result in ReportStream([path]) {
      let report = try result.get()
      let proof = prover.proof(of: report, report.id == "0" ? [TextRange(0, 1)] : ranges)
      #expect(proof.original == .unchanged)
      #expect(proof.verdicts.allSatisfy { $0 == .same })
    }
  }
}
