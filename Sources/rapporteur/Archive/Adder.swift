import Documents
import Foundation
import Reading
import Storage

/// Reads reports on all cores and adds them one by one, in the order in which they come.
///
/// The archive is then the same however many cores there are, and wherever an earlier run was cut
/// off. No more than two reports a core are in memory.
struct Adder {
  private enum Pending {
    case new(Task<ReportRecord, Never>)
    case held(Report)
  }

  private let archive: Archive
  private let matter: String
  private let folder: String?
  private let reader: RecordReader
  private let width = 2 * ProcessInfo.processInfo.activeProcessorCount
  private var holdings: Holdings
  private var pending: [Pending] = []
  private(set) var tally = Tally()

  init(
    _ archive: Archive, matter: String, folder: String?, holdings: Holdings, reader: RecordReader
  ) {
    self.archive = archive
    self.matter = matter
    self.folder = folder
    self.holdings = holdings
    self.reader = reader
  }

  /// Begins to read a report and adds the one whose turn it is.
  mutating func take(_ report: Report) async throws {
    if pending.count == width { try await addFirst() }
    var report = report
    switch holdings.admit(&report) {
    case .held: pending.append(.held(report))
    case .new: pending.append(.new(Task { [report, reader] in reader.read(report) }))
    }
  }

  /// Adds the reports that are still being read.
  mutating func finish() async throws {
    while !pending.isEmpty { try await addFirst() }
  }

  private mutating func addFirst() async throws {
    switch pending.removeFirst() {
    case .new(let task):
      tally.count(try archive.add(await task.value, to: matter, folder: folder))
    case .held(let report):
      tally.count(try archive.join(report, to: matter, folder: folder) ?? .present)
    }
  }
}

/// What became of the reports.
struct Tally: Equatable {
  private(set) var added = 0
  private(set) var joined = 0
  private(set) var present = 0

  var total: Int { added + joined + present }

  mutating func count(_ addition: Addition) {
    switch addition {
    case .added: added += 1
    case .joined: joined += 1
    case .present: present += 1
    }
  }

  /// "bridge: 3 added, 2 already there, 1 not read".
  func line(matter: String, problems: Int) -> String {
    var parts = ["\(added) added"]
    if joined > 0 { parts.append("\(joined) taken over from another matter") }
    parts.append("\(present) already there")
    parts.append("\(problems) not read")
    return "\(matter): " + parts.joined(separator: ", ")
  }
}
