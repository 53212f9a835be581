import Documents

/// A line of the interchange format that is a report.
enum ReportLine {
  /// The report of a line without its line feed; nil for a line of another kind or a blank one.
  static func report(
    of bytes: [UInt8], path: String, line: Int
  ) throws(IntakeProblem.Cause) -> Report? {
    let start = line == 1 && bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard bytes[start...].contains(where: { !isSpace($0) }) else { return nil }
    let value = try parsed(bytes, from: start)
    guard case .object = value else { throw .malformed("an object is expected", byte: start + 1) }
    let kind = try value.words("kind")
    guard kind == "report" || (kind == nil && value["text"] != nil) else {
      if kind == nil { throw .wrongField("kind", "is missing") }
      return nil
    }
    guard case .string(let text, let range)? = value["text"] else {
      throw .wrongField("text", "is missing or no string")
    }
    guard text.utf8.contains(where: { !isSpace($0) }) else {
      throw .wrongField("text", "holds nothing but white space")
    }
    let id = try value.words("id")
    return Report(
      id: id ?? "\(path)#\(line)", text: text, source: try value.words("source"),
      title: try value.words("title"), url: try value.words("url"),
      language: try value.words("language"), published: try value.publication,
      modified: try value.words("modified"), captured: try value.words("captured"),
      sha256: SHA256.hexadecimal(of: bytes),
      origin: Origin(
        path: path == "-" ? nil : absolute(path), line: line, format: .jsonl, encoding: .utf8,
        runs: [.init(text: TextRange(0, text.utf8.count), bytes: range)]))
  }

  private static func parsed(
    _ bytes: [UInt8], from start: Int
  ) throws(IntakeProblem.Cause) -> JSONValue {
    do {
      return try JSONParser.value(of: bytes, from: start)
    } catch {
      throw .malformed(error.reason, byte: error.offset + 1)
    }
  }
}

extension JSONValue {
  /// A field that is a string, or nil where it is missing, null or empty.
  fileprivate func words(_ name: String) throws(IntakeProblem.Cause) -> String? {
    switch self[name] {
    case nil, .null?: return nil
    case .string(let text, _)?: return text.isEmpty ? nil : text
    default: throw .wrongField(name, "is no string")
    }
  }

  /// `published`: null, a date, or a Time with its basis.
  fileprivate var publication: Publication? {
    get throws(IntakeProblem.Cause) {
      guard case .object? = self["published"] else {
        return try words("published").map { words throws(IntakeProblem.Cause) in
          try JSONValue.publication(words, basis: .given)
        }
      }
      guard let time = self["published"] else { return nil }
      let basis = try time.words("basis")
      guard let known = Publication.Basis(rawValue: basis ?? "given") else {
        throw .wrongField("published", "has an unknown basis '\(basis ?? "")'")
      }
      guard let value = try time.words("value") else { return nil }
      var publication =
        JSONValue.isOpen(value) && (known == .inferred || known == .dateline)
        ? Publication(basis: known, value: value, interval: DayInterval(nil, nil))
        : try JSONValue.publication(value, basis: known)
      if let earliest = try time.words("earliest").flatMap({ Day(iso: $0) }) {
        publication.interval.earliest = earliest
      }
      if let latest = try time.words("latest").flatMap({ Day(iso: $0) }) {
        publication.interval.latest = latest
      }
      return publication
    }
  }

  /// What `annotate` writes of a date that is bounded only: "2017-06-05/..", "XXXX-03-03".
  private static func isOpen(_ value: String) -> Bool {
    value.utf8.contains { $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "/") }
      && value.utf8.allSatisfy { (45...57).contains($0) || $0 == UInt8(ascii: "X") }
  }

  private static func publication(
    _ words: String, basis: Publication.Basis
  ) throws(IntakeProblem.Cause) -> Publication {
    guard let publication = Publication(reading: words, basis: basis) else {
      throw .wrongField("published", "is no date such as 2021-03-22: '\(words)'")
    }
    return publication
  }
}
