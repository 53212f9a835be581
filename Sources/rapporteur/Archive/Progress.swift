import Foundation
import Intake

/// A line on standard error that tells how far long work has come, how fast, and how long it will
/// take still.
struct Progress {
  private let size: Int?
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var next = ContinuousClock.now + .seconds(1)
  private var hasLine = false

  /// Work of less than a second shows nothing.
  init(isShown: Bool, inputs: [String]) {
    self.isShown = isShown
    size = isShown ? ReportStream.size(of: inputs) : nil
  }

  mutating func show(_ reports: Int, bytes: Int) {
    guard isShown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(200)
    hasLine = true
    let line = Self.line(reports, bytes: bytes, of: size, after: ContinuousClock.now - start)
    write("\r\u{1B}[K\(line)")
  }

  /// Takes the line away, so that the result stands alone.
  mutating func clear() {
    if hasLine { write("\r\u{1B}[K") }
    hasLine = false
  }

  /// "312 reports, 84 a second, 41 %, 8 s left".
  static func line(_ reports: Int, bytes: Int, of size: Int?, after time: Duration) -> String {
    let seconds = max(time / .seconds(1), 0.001)
    var line = "\(reports) reports, \(Int((Double(reports) / seconds).rounded())) a second"
    if let size, size > 0, bytes > 0 {
      let share = min(Double(bytes) / Double(size), 1)
      line += ", \(Int(share * 100)) %, \(clock(seconds / share - seconds)) left"
    }
    return line
  }

  private static func clock(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hours > 0 { return "\(hours) h \(minutes) min" }
    return minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
