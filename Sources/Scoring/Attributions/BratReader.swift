import Documents

/// Reads attributions in brat's standoff format.
///
/// https://brat.nlplab.org/standoff.html, as PolNeAR uses it (Newell et al. 2018): `T` lines mark
/// spans with a label and code points into the text, several parted by `;`; `E` lines join them by
/// the roles Source, Cue and Content. What is labelled `Discard` is left out of every score.
/// Other lines and roles are passed over, and so is an attribution without content.
///
/// - Complexity: O(n) in the number of bytes.
public struct BratReader {
  private let path: String
  private let places: [Int]
  private var spans: [Substring: (label: Substring, ranges: [TextRange])] = [:]

  /// The text of a pair of files.
  ///
  /// - Throws: `GoldFileError` where the marks are no UTF-8, or a span is cut or lies outside the
  ///   text.
  public static func text(
    _ text: String, textPath: String, marks bytes: [UInt8], path: String
  ) throws(GoldFileError) -> AttributedText {
    guard let lines = String(validating: bytes, as: UTF8.self) else {
      throw GoldFileError(
        path: path, fault: "the file is not UTF-8", remedy: "convert the file to UTF-8")
    }
    var reader = BratReader(text, path)
    var events: [Substring] = []
    for (index, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.dropFirst().first?.isNumber ?? false {
      switch line.first {
      case "T": try reader.addSpan(line, index + 1)
      case "E": events.append(line)
      default: break
      }
    }
    var attributions: [GoldAttribution] = []
    for line in events {
      if let attribution = reader.attribution(line) { attributions.append(attribution) }
    }
    let discarded = reader.spans.values.filter { $0.label == "Discard" }.flatMap(\.ranges).sorted()
    return AttributedText(
      path: textPath, text: text, attributions: attributions, discarded: discarded)
  }

  private init(_ text: String, _ path: String) {
    self.path = path
    places = text.bytePlaces
  }

  private mutating func addSpan(_ line: Substring, _ number: Int) throws(GoldFileError) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 2, let space = fields[1].firstIndex(of: " ") else {
      throw fault(number, "a T line needs an id, a label and a span")
    }
    var ranges: [TextRange] = []
    for part in fields[1][fields[1].index(after: space)...].split(separator: ";") {
      let ends = part.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[0] >= 0, ends[1] < places.count else {
        throw fault(number, "the span '\(part)' is no range of the text")
      }
      ranges.append(TextRange(places[ends[0]], places[ends[1]]))
    }
    spans[fields[0]] = (fields[1][..<space], ranges)
  }

  private func fault(_ line: Int, _ fault: String) -> GoldFileError {
    GoldFileError(
      path: path, line: line, fault: fault,
      remedy: "write it as in 'T1<tab>Source 89 106<tab>words', counted in the text beside it")
  }

  private func attribution(_ line: Substring) -> GoldAttribution? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 2 else { return nil }
    var found = GoldAttribution(source: [], cue: [], content: [])
    for role in fields[1].split(separator: " ").dropFirst() {
      let parts = role.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let span = spans[parts[1]] else { continue }
      switch parts[0].lowercased().trimmingSuffix(while: \.isNumber) {
      case "source": found.source += span.ranges
      case "cue": found.cue += span.ranges
      case "content": found.content += span.ranges
      default: break
      }
    }
    guard !found.content.isEmpty else { return nil }
    found.source.sort()
    found.cue.sort()
    found.content.sort()
    return found
  }
}

extension String {
  /// The byte at which each code point begins, and the end.
  var bytePlaces: [Int] {
    var places: [Int] = []
    var offset = 0
    for scalar in unicodeScalars {
      places.append(offset)
      offset += UTF8.width(scalar)
    }
    return places + [offset]
  }

  fileprivate func trimmingSuffix(while isSuffix: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isSuffix(last) { rest.removeLast() }
    return rest
  }
}
