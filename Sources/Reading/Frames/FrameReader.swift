import Documents

/// Reads a file of frames, and tells each fault with its line and column.
///
/// A line is a comment (`#`), the name of a frame (`[oppose]`), `key: value, value` of the frame above
/// it, or a frame to take out (`- oppose`). White space around names and values means nothing.
///
/// - Complexity: O(n) in the bytes of the file.
struct FrameReader {
  private(set) var frames: [Frame] = []

  /// Frames of earlier files that this one takes out, with the lines that do.
  private(set) var removed: [(name: String, line: Int)] = []
  private(set) var faults: [FrameFault] = []

  private let file: String
  private var frame: Frame?

  /// The faults before the frame's heading: lines with a fault are not blamed for what they lack.
  private var earlier = 0
  private var keys: Set<FrameKey> = []
  private var line = 0

  /// Lines under a heading with a fault, or before any, are passed over: one fault is enough.
  private var isSkipping = false

  init(_ bytes: [UInt8], named file: String) {
    self.file = file
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for bytes in bytes[start...].split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      guard let text = String(validating: bytes, as: UTF8.self) else {
        refuse(.notUTF8, column: 1)
        continue
      }
      read(Part(text))
    }
    finish()
  }

  private mutating func refuse(_ cause: FrameFault.Cause, column: Int, line: Int? = nil) {
    faults.append(FrameFault(file: file, line: line ?? self.line, column: column, cause: cause))
  }

  private mutating func read(_ part: Part) {
    guard let first = part.text.first, first != "#" else { return }
    if first == "[" {
      finish()
      readHeading(part)
    } else if first == "-" {
      finish()
      let name = part.dropFirst()
      removed.append((name.text, line))
      isSkipping = false
    } else if frame != nil {
      readKey(part)
    } else if !isSkipping {
      isSkipping = true
      refuse(.outsideFrame, column: part.column)
    }
  }

  private mutating func readHeading(_ part: Part) {
    isSkipping = true
    guard part.text.last == "]" else {
      refuse(.unclosedHeading, column: part.column)
      return
    }
    let name = part.dropFirst().dropLast()
    guard !name.text.isEmpty else {
      refuse(.withoutName, column: part.column)
      return
    }
    if let other = frames.first(where: { $0.name == name.text }) {
      refuse(.duplicateName(name.text, line: other.line), column: name.column)
      return
    }
    frame = Frame(name: name.text, file: file, line: line)
    earlier = faults.count
  }

  /// Checks the frame that has been read as a whole.
  private mutating func finish() {
    guard let done = frame else { return }
    frame = nil
    keys = []
    guard faults.count == earlier else { return }
    let yields = done.yields + done.denied
    if done.triggers.isEmpty { refuse(.withoutTrigger(done.name), column: 1, line: done.line) }
    if yields.isEmpty { refuse(.withoutYield(done.name), column: 1, line: done.line) }
    for yield in yields {
      for role in yield.needs where done.roles[role] == nil {
        let kind = yield.kind?.rawValue ?? yield.text
        refuse(
          .withoutRole(done.name, role: role.rawValue, yield: kind), column: 1, line: done.line)
      }
    }
    for role in FrameRole.allCases
    where done.roles[role] != nil && !yields.isEmpty && role != .with
      && !yields.contains(where: { $0.roles.contains(role) })
    {
      refuse(.uselessRole(done.name, role: role.rawValue), column: 1, line: done.line)
    }
    if faults.count == earlier { frames.append(done) }
  }

  private mutating func readKey(_ part: Part) {
    guard let (name, rest) = part.cut(at: ":") else {
      refuse(.withoutColon(part.text), column: part.column)
      return
    }
    guard let key = FrameKey(name.text) else {
      refuse(.unknownKey(name.text), column: name.column)
      return
    }
    guard keys.insert(key).inserted else {
      refuse(.repeatedKey(name.text), column: name.column)
      return
    }
    if key == .when { frame?.moods = [] }
    for value in rest.split(at: ",") {
      guard !value.text.isEmpty else {
        refuse(.withoutValue(key: name.text), column: max(value.column, name.column))
        continue
      }
      do {
        try add(value, key)
      } catch {
        refuse(error.cause, column: error.column)
      }
    }
  }

  /// A cause on its way to the place that it belongs to.
  private struct Refusal: Error {
    let cause: FrameFault.Cause
    let column: Int
  }

  private mutating func add(_ value: Part, _ key: FrameKey) throws(Refusal) {
    switch key {
    case .trigger(let wordClass): frame?.triggers.append(Self.trigger(value, wordClass))
    case .role(let role): frame?.roles[role, default: []].append(try Self.path(value))
    case .yields: frame?.yields.append(try Self.yield(value, key: "yields"))
    case .denied: frame?.denied.append(try Self.yield(value, key: "denied"))
    case .when:
      let mood = try Self.known(FrameMood.self, value, key: "when")
      frame?.moods.insert(mood)
    case .span: frame?.span = try Self.known(FrameSpan.self, value, key: "span")
    case .confidence:
      guard let number = Double(value.text), (0...1).contains(number) else {
        throw Refusal(
          cause: .unknownValue(value.text, key: "confidence", known: "a number from 0 to 1"),
          column: value.column)
      }
      frame?.confidence = number
    }
  }

  private static func known<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ value: Part, key: String
  ) throws(Refusal) -> Value where Value.RawValue == String {
    guard let known = Value(rawValue: value.text) else {
      let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw Refusal(
        cause: .unknownValue(value.text, key: key, known: all), column: value.column)
    }
    return known
  }

  private static func yield(_ value: Part, key: String) throws(Refusal) -> FrameYield {
    let text = value.text.split(separator: " ").joined(separator: " ")
    guard let found = FrameYield.written.first(where: { $0.text == text }) else {
      let all = FrameYield.written.map(\.text).joined(separator: ", ")
      throw Refusal(
        cause: .unknownValue(value.text, key: key, known: all), column: value.column)
    }
    return found.yield
  }

  /// "speak out against": a word, and the particles and the preposition behind it; "in favor of": a
  /// noun with a preposition before it as well.
  private static func trigger(_ value: Part, _ wordClass: FrameTrigger.Class) -> FrameTrigger {
    let words = value.text.split(separator: " ").map(String.init)
    let head =
      wordClass == .noun
      ? words.firstIndex { !RoleStep.prepositions.contains($0) } ?? 0 : 0
    return FrameTrigger(
      wordClass: wordClass, lemma: Word(words[head]), before: words[..<head].map { Word($0) },
      after: words[(head + 1)...].map { Word($0) }, text: words.joined(separator: " "))
  }

  private static func path(_ value: Part) throws(Refusal) -> RolePath {
    var body = value
    var constraint: RoleConstraint?
    if let (path, rest) = value.cut(at: "(") {
      body = path
      guard rest.text.last == ")", let known = RoleConstraint(rest.dropLast().text) else {
        throw Refusal(cause: .unclosedConstraint(value.text), column: value.column)
      }
      constraint = known
    }
    var steps: [RoleStep] = []
    for part in body.split(at: ".") {
      guard let step = RoleStep(part.text) else {
        throw Refusal(cause: .unknownStep(part.text), column: part.column)
      }
      steps.append(step)
    }
    return RolePath(steps: steps, constraint: constraint)
  }
}

/// A part of a line, without white space at its ends, and the column where it begins.
private struct Part {
  let text: String
  let column: Int

  init(_ text: some StringProtocol, column: Int = 1) {
    let lead = text.prefix { $0.isWhitespace }
    var body = text[lead.endIndex...]
    while body.last?.isWhitespace == true { body = body.dropLast() }
    self.text = String(body)
    self.column = column + lead.unicodeScalars.count
  }

  func dropFirst() -> Part { Part(text.dropFirst(), column: column + 1) }
  func dropLast() -> Part { Part(text.dropLast(), column: column) }

  func cut(at mark: Character) -> (Part, Part)? {
    guard let index = text.firstIndex(of: mark) else { return nil }
    let before = text[..<index]
    let behind = text.index(after: index)
    return (
      Part(before, column: column),
      Part(text[behind...], column: column + before.unicodeScalars.count + 1)
    )
  }

  func split(at mark: Character) -> [Part] {
    guard let (first, rest) = cut(at: mark) else { return [self] }
    return [first] + rest.split(at: mark)
  }
}
