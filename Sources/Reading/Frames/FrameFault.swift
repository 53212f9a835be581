/// What is wrong at a place of a file of frames.
public struct FrameFault: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case notUTF8
    case unclosedHeading
    case withoutName
    case duplicateName(String, line: Int)
    case outsideFrame
    case withoutColon(String)
    case unknownKey(String)
    case repeatedKey(String)
    case withoutValue(key: String)
    case unknownValue(String, key: String, known: String)
    case unknownStep(String)
    case unclosedConstraint(String)
    case withoutTrigger(String)
    case withoutYield(String)
    case withoutRole(String, role: String, yield: String)
    case uselessRole(String, role: String)
    case nothingToRemove(String)
  }

  /// As given on the command line.
  public let file: String

  /// From 1.
  public let line: Int

  /// In Unicode code points, from 1.
  public let column: Int
  public let cause: Cause

  public init(file: String, line: Int, column: Int, cause: Cause) {
    self.file = file
    self.line = line
    self.column = column
    self.cause = cause
  }
}

/// All that is wrong in a file of frames, in the order of its lines.
public struct FrameFaults: Error, Hashable, Sendable {
  public let faults: [FrameFault]

  public init(_ faults: [FrameFault]) { self.faults = faults }
}

extension FrameFault: CustomStringConvertible {
  /// One sentence: place, cause, remedy.
  public var description: String { "\(file), line \(line), column \(column): \(cause)" }
}

extension FrameFault.Cause: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notUTF8: "is not UTF-8; save the file as UTF-8"
    case .unclosedHeading: "a frame's name ends with ']'; write it as in [oppose]"
    case .withoutName: "the frame has no name; write one between the brackets"
    case .duplicateName(let name, let line):
      "a frame '\(name)' is already on line \(line); give this one another name"
    case .outsideFrame: "stands in no frame; put a line such as [oppose] before it"
    case .withoutColon(let text): "'\(text)' is no 'key: value'; write it as in 'verb: oppose'"
    case .unknownKey(let key):
      "there is no key '\(key)'; the keys are \(FrameKey.listed)"
    case .repeatedKey(let key): "says '\(key)' twice; put all values behind one, parted by commas"
    case .withoutValue(let key): "'\(key)' has an empty value; write one, or take the key away"
    case .unknownValue(let value, let key, let known):
      "'\(key)' cannot be '\(value)'; it can be \(known)"
    case .unknownStep(let step):
      "'\(step)' is no step of a path; the steps are "
        + RoleStep.named.map(\.0).joined(separator: ", ") + ", or a preposition"
    case .unclosedConstraint(let text):
      "'\(text)' opens a bracket and does not close it; write it as in object(thing)"
    case .withoutTrigger(let name):
      "the frame '\(name)' has no word that calls it up; add a line 'verb:', 'noun:' or 'adjective:'"
    case .withoutYield(let name):
      "the frame '\(name)' yields nothing; add a line such as 'yields: position against'"
    case .withoutRole(let name, let role, let yield):
      "the frame '\(name)' yields a \(yield), which needs '\(role)'; add it, as in '\(role): object'"
    case .uselessRole(let name, let role):
      "nothing that the frame '\(name)' yields has a '\(role)'; take it away"
    case .nothingToRemove(let name):
      "there is no frame '\(name)' to take out; check the spelling"
    }
  }
}
