import ArgumentParser
import Documents
import Foundation
import Intake
import Reading
import Testing

@testable import rapporteur

@Suite struct VerifyTests {
  private let file = FileManager.default.temporaryDirectory
    .appending(path: "verify-\(UUID().uuidString).txt")

  /// The record of a file with one item on the word "closes".
  private func record(_ text: String) throws -> ReportRecord {
    try Data(text.utf8).write(to: file)
    var inputs = Inputs([file.path], try InputOptions.parse([]))
    let read = inputs.next()
    let report = try #require(read)
    var record = try RecordReader().read(report)
    let start = try #require(text.range(of: "closes")?.lowerBound.utf16Offset(in: text))
    record.items = [
      Item(
        report: report.id, evidence: [TextRange(start, start + 6)],
        sentence: TextRange(0, text.utf8.count), paragraph: 1, confidence: 1, standing: .confirmed,
        details: .option(OptionDetails(action: TextRange(start, start + 6))))
    ]
    return record
  }

  @Test func `an original that did not change proves all spans`() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let record = try record("It closes.")
    var verification = Verification()
    #expect(verification.check(record).isEmpty)
    #expect(verification.summary == "3 spans of 1 item in 1 report are proved")
    #expect(!verification.hasProblems)
  }

  @Test func `a word that was changed in the file is found and named`() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let record = try record("It closes.")
    try Data("It opened.".utf8).write(to: file)
    var verification = Verification()
    let lines = verification.check(record)
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("\(file.path): 3 of 3 spans differ from the original"))
    #expect(lines[0].hasSuffix("the first is of the option in ¶1: “closes”"))
    #expect(verification.summary == "0 spans of 1 item in 1 report are proved, 3 differ")
    #expect(verification.hasProblems)
  }

  @Test func `a file that grew at its end is told, and no fault`() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let record = try record("It closes.")
    try Data("It closes. Sources: none.".utf8).write(to: file)
    var verification = Verification()
    #expect(verification.check(record).map { $0.contains("all 3 spans still stand") } == [true])
    #expect(!verification.hasProblems)
  }

  @Test func `a file that is gone is a problem`() throws {
    let record = try record("It closes.")
    try FileManager.default.removeItem(at: file)
    var verification = Verification()
    #expect(verification.check(record).map { $0.contains("is gone or cannot be read") } == [true])
    #expect(verification.hasProblems)
  }

  @Test func `what came from standard input has no file and is counted`() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    var record = try record("It closes.")
    record.report.origin?.path = nil
    var verification = Verification()
    #expect(verification.check(record).isEmpty)
    #expect(
      verification.summary.hasSuffix("1 report came from standard input and cannot be proved"))
    #expect(!verification.hasProblems)
  }
}
