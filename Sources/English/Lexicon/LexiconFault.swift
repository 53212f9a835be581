/// What is wrong in a line of a lexicon file.
public struct LexiconFault: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case notUTF8
    case unclosedSection
    case unknownSection(String)
    case outsideSection
    case withoutTerm
    case severalWords(String, section: String)
    case withoutColon(String)
    case unknownKey(String, section: String, known: [String])
    case repeatedKey(String)
    case withoutValue(key: String)
    case severalValues(key: String)
    case unknownValue(String, key: String, known: [String])
    case missingKey(String, section: String)
    case exclusive(String, String)
    case duplicate(String, line: Int)
    /// A name that an entry on an earlier line has claimed for another.
    case contradiction(String, owner: String, line: Int)
    case nothingToRemove(String, section: String)
    case removalWithKeys
  }

  /// As given on the command line.
  public let file: String

  /// From 1.
  public let line: Int
  public let cause: Cause

  public init(file: String, line: Int, cause: Cause) {
    self.file = file
    self.line = line
    self.cause = cause
  }
}

/// All that is wrong in a lexicon file, in the order of its lines.
public struct LexiconFaults: Error, Hashable, Sendable {
  public let faults: [LexiconFault]

  public init(_ faults: [LexiconFault]) { self.faults = faults }
}

extension LexiconFault: CustomStringConvertible {
  /// One sentence: place, cause, remedy.
  public var description: String { "\(file), line \(line): \(cause)" }
}

extension LexiconFault.Cause: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notUTF8: "is not UTF-8; save the file as UTF-8"
    case .unclosedSection: "a section's name ends with ']'; write it as in [office]"
    case .unknownSection(let name):
      "there is no section '\(name)'; the sections are \(LexiconSection.listed)"
    case .outsideSection: "stands in no section; put a line such as [office] before it"
    case .withoutTerm: "has no term; write it first, before '|'"
    case .severalWords(let term, let section):
      "'\(term)' is more than one word, and an entry of [\(section)] is one; give its main word alone"
    case .withoutColon(let text):
      "'\(text)' is no 'key: value'; write it as in 'names: UK, Britain'"
    case .unknownKey(let key, let section, let known):
      known.isEmpty
        ? "an entry of [\(section)] is a word alone; take away '\(key)'"
        : "there is no key '\(key)' in [\(section)]; it takes \(known.joined(separator: ", "))"
    case .repeatedKey(let key): "says '\(key)' twice; put all values behind one, parted by commas"
    case .withoutValue(let key): "'\(key)' has an empty value; write one, or take the key away"
    case .severalValues(let key): "'\(key)' takes one value; choose one"
    case .unknownValue(let value, let key, let known):
      "'\(key)' cannot be '\(value)'; it can be \(known.joined(separator: ", "))"
    case .missingKey(let key, let section): "an entry of [\(section)] needs '\(key)'; add it"
    case .exclusive(let one, let other): "'\(one)' and '\(other)' exclude each other; choose one"
    case .duplicate(let term, let line):
      "'\(term)' is already on line \(line); take one of the two away"
    case .contradiction(let name, let owner, let line):
      "'\(name)' already stands for '\(owner)' on line \(line); it can stand for one only"
    case .nothingToRemove(let term, let section):
      "there is no '\(term)' in [\(section)] to take out; check the spelling"
    case .removalWithKeys: "what is taken out is a term alone; take away what follows it"
    }
  }
}

extension LexiconSection {
  fileprivate static var listed: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
