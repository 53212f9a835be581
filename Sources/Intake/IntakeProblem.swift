/// Why an input, or a line of it, was not read: a value, so that the rest goes on.
public struct IntakeProblem: Error, Hashable, Sendable {
  public enum Cause: Error, Hashable, Sendable {
    case missing
    case notPermitted
    case linkLoop
    /// What the operating system says of it.
    case unreadable(String)
    case folderWithoutReports
    case empty
    case blank
    /// Bytes that are no text, with the offset of the first.
    case binary(offset: Int)
    /// More bytes than one report may have.
    case tooLarge(limit: Int)
    case unknownEncoding(String)
    /// What is wrong with the JSON of the line, and the byte of the line, from 1.
    case malformed(String, byte: Int)
    case wrongField(String, String)
    case withoutText
  }

  /// As given on the command line, or found in a folder; `-` for standard input.
  public let path: String

  /// The line of a JSON Lines file, from 1.
  public let line: Int?
  public let cause: Cause

  public init(path: String, line: Int? = nil, cause: Cause) {
    self.path = path
    self.line = line
    self.cause = cause
  }
}

extension IntakeProblem: CustomStringConvertible {
  /// One sentence: place, cause, remedy.
  public var description: String { "\(place): \(cause)" }

  private var place: String {
    let file = path == "-" ? "standard input" : path
    return line.map { "\(file), line \($0)" } ?? file
  }
}

extension IntakeProblem.Cause: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing: "there is no such file; check the spelling"
    case .notPermitted: "may not be read; change its permissions (chmod u+r, for a folder u+rx)"
    case .linkLoop: "leads back to a folder that is being read; it is passed over"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .folderWithoutReports:
      "the folder holds no report; reports end in \(InputFormat.endings.joined(separator: ", "))"
    case .empty: "is empty; there is nothing to read"
    case .blank: "holds only white space; there is nothing to read"
    case .binary(let offset):
      "is not text (byte \(offset + 1) cannot stand in one); convert it to text or HTML first"
    case .tooLarge(let limit):
      "is larger than \(limit / 1_048_576) MB, the most that is read as one report; split it"
    case .unknownEncoding(let name):
      "is written in '\(name)', which is not read; convert it to UTF-8 first"
    case .malformed(let reason, let byte):
      "is not JSON: \(reason) at byte \(byte); mend or remove the line"
    case .wrongField(let name, let reason): "field '\(name)' \(reason); mend or remove it"
    case .withoutText: "holds no paragraph of text; save the page again, or its text alone"
    }
  }
}
