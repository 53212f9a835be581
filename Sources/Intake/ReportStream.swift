public import Documents

/// The reports that files, folders and standard input hold, one at a time.
///
/// An input that cannot be read is an element too: the rest goes on. Memory does not grow with
/// the number of reports; one report, or one line of JSON, is at most 64 MB.
public struct ReportStream: Sequence, IteratorProtocol {
  static let limit = 64 << 20

  private let options: IntakeOptions
  private var walk: FileWalk
  private var lines: Lines?

  /// The bytes of the originals that were read so far.
  public private(set) var bytesRead = 0

  private struct Lines {
    var path: String
    var reader: LineReader
  }

  /// Paths name files, folders (walked in the order of names, known endings only) and, by `-`,
  /// standard input.
  public init(_ paths: [String], options: IntakeOptions = IntakeOptions()) {
    self.options = options
    walk = FileWalk(paths)
  }

  /// Whether the next element is to be had without waiting for who writes into a pipe.
  public var isReady: Bool { lines?.reader.isReady ?? true }

  public mutating func next() -> Result<Report, IntakeProblem>? {
    while true {
      if lines != nil {
        if let result = nextLine() { return result }
        lines = nil
      }
      switch walk.next() {
      case nil: return nil
      case .problem(let problem): return .failure(problem)
      case .file(let path, let format):
        if let result = open(path, format) { return result }
      }
    }
  }

  /// The report of a file of one report; nil where its lines are to be read.
  private mutating func open(
    _ path: String, _ named: InputFormat?
  ) -> Result<Report, IntakeProblem>? {
    do {
      var reader = LineReader(try ByteSource(path: path), limit: Self.limit)
      let format = try format(named, &reader)
      guard format == .jsonl else {
        let file = OriginalFile(path: path, bytes: try reader.rest())
        bytesRead += file.bytes.count
        return .success(given(try file.report(format)))
      }
      lines = Lines(path: path, reader: reader)
      return nil
    } catch {
      return .failure(IntakeProblem(path: path, cause: error))
    }
  }

  /// Where neither an option nor the name tells, JSON Lines begin with `{` and the rest is text.
  private func format(
    _ named: InputFormat?, _ reader: inout LineReader
  ) throws(IntakeProblem.Cause) -> InputFormat {
    if let told = options.format ?? named { return told }
    return try reader.firstVisibleByte() == UInt8(ascii: "{") ? .jsonl : .text
  }

  private mutating func nextLine() -> Result<Report, IntakeProblem>? {
    guard var lines else { return nil }
    // The reader is taken out of `self`, so that its buffer is not copied at each change.
    self.lines = nil
    while true {
      do {
        guard let bytes = try lines.reader.next() else { return nil }
        bytesRead += bytes.count + 1
        let line = lines.reader.line
        if let report = try ReportLine.report(of: bytes, path: lines.path, line: line) {
          self.lines = lines
          return .success(given(report))
        }
      } catch {
        let problem = IntakeProblem(path: lines.path, line: lines.reader.line, cause: error)
        if !error.endsFile { self.lines = lines }
        return .failure(problem)
      }
    }
  }

  /// With what the person who hands it over says.
  private func given(_ report: Report) -> Report {
    var report = report
    if let published = options.published { report.published = published }
    if let source = options.source { report.source = source }
    return report
  }
}

extension IntakeProblem.Cause {
  /// Whether nothing more can be read after it: a fault of the device, not of a line.
  fileprivate var endsFile: Bool {
    switch self {
    case .unreadable, .notPermitted, .missing, .linkLoop: true
    default: false
    }
  }
}
