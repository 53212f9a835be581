/// Where in a page's source each character of its tree was written.
///
/// libxml2 does not tell. Its texts come in the order of the source, so both are walked side by
/// side; where its reading of broken markup differs, the walk looks a little ahead, and a text
/// that it does not find again has no place.
struct SourcePlaces {
  /// For each byte of the tree's text that begins a character, the bytes that spell it.
  private var starts: [Int32]
  private var ends: [Int32]

  private static let needle = 12
  private static let window = 20_000
  private static let mostSearches = 200

  init(of tree: HTMLTree, in source: [UInt8]) {
    starts = Array(repeating: -1, count: tree.text.count)
    ends = starts
    var scanner = PageScanner(source)
    var searches = 0
    for node in tree.nodes where !node.isRaw {
      guard let range = node.text else { continue }
      var at = range.lowerBound
      while at < range.upperBound, searches < Self.mostSearches {
        let (scalar, length) = HTMLTree.scalar(tree.text, at)
        if let place = Self.place(of: scalar, &scanner) {
          starts[at] = Int32(place.lowerBound)
          ends[at] = Int32(place.upperBound)
        } else if case .character = MarkupCharacters.meaning(of: scalar) {
          searches += 1
          guard let found = Self.search(tree.text[at..<range.upperBound], scanner) else { break }
          scanner = found
          continue
        }
        at += length
      }
    }
  }

  subscript(index: Int) -> Range<Int>? {
    starts[index] < 0 ? nil : Int(starts[index])..<Int(ends[index])
  }

  /// The place of a character where it comes next in the source, white space passed over.
  private static func place(
    of scalar: Unicode.Scalar, _ scanner: inout PageScanner
  ) -> Range<Int>? {
    if case .space = MarkupCharacters.meaning(of: scalar), scanner.current?.scalar != scalar {
      return nil
    }
    while let current = scanner.current {
      if current.scalar == scalar {
        scanner.advance()
        return current.place
      }
      if case .character = MarkupCharacters.meaning(of: current.scalar) { return nil }
      scanner.advance()
    }
    return nil
  }

  /// A scanner at the next place where the text's first characters stand together.
  private static func search(_ text: ArraySlice<UInt8>, _ scanner: PageScanner) -> PageScanner? {
    var needle: [Unicode.Scalar] = []
    var at = text.startIndex
    while at < text.endIndex, needle.count < Self.needle {
      let (scalar, length) = HTMLTree.scalar(Array(text[at..<min(at + 4, text.endIndex)]), 0)
      needle.append(scalar)
      at += length
    }
    var candidate = scanner
    for _ in 0..<Self.window {
      guard candidate.current != nil else { return nil }
      var probe = candidate
      if needle.allSatisfy({ place(of: $0, &probe) != nil || isSpace($0) }) { return candidate }
      candidate.advance()
    }
    return nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if case .space = MarkupCharacters.meaning(of: scalar) { true } else { false }
  }
}

extension HTMLTree {
  /// The scalar that begins at an index of valid UTF-8, and its length; references are resolved
  /// already in a tree's text, so that an ampersand is one.
  static func scalar(_ text: [UInt8], _ index: Int) -> (Unicode.Scalar, Int) {
    if text[index] == UInt8(ascii: "&") { return ("&", 1) }
    return MarkupCharacters.scalar(text[...], at: index)
  }
}
