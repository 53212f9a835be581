import CXml

/// The elements and texts of a page in the order of the page, in flat arrays.
///
/// Built by libxml2's HTML parser. The copy frees the rest of the code from its pointers, and a
/// walk over it is a loop: pages nest deeper than a stack allows.
struct HTMLTree {
  struct Node {
    var name: String
    var parent: Int
    /// Just past the last node within it.
    var end: Int
    var attributes: [Attribute] = []
    /// Of a text, its bytes in `text`.
    var text: Range<Int>?
    /// Whether libxml2 took it for the inside of a script or style sheet.
    var isRaw = false

    subscript(attribute name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Attribute {
    var name: String
    var value: String
  }

  private(set) var nodes: [Node] = []
  /// UTF-8.
  private(set) var text: [UInt8] = []

  private static let kept = [
    "class", "id", "role", "itemprop", "property", "name", "content", "datetime", "rel", "href",
    "type", "lang", "hidden", "aria-hidden", "style",
  ]

  /// Nil where libxml2 finds no element.
  ///
  /// Bytes must be valid UTF-8 and fewer than 2 GB.
  init?(_ bytes: [UInt8]) {
    let page = unsafe bytes.withUnsafeBytes {
      unsafe cxml_read_html($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard let page = unsafe page else { return nil }
    defer { unsafe cxml_free(page) }
    var open: [Int] = []
    while true {
      let event = unsafe cxml_next(page)
      switch unsafe event.kind {
      case cxml_open:
        var node = Node(name: "", parent: open.last ?? -1, end: nodes.count + 1)
        node.name = unsafe event.words.map { unsafe String(cString: $0) } ?? ""
        node.attributes = Self.kept.compactMap { name in
          unsafe cxml_attribute(page, name).map {
            unsafe Attribute(name: name, value: String(cString: $0))
          }
        }
        open.append(nodes.count)
        nodes.append(node)
      case cxml_close:
        if let index = open.popLast() { nodes[index].end = nodes.count }
      case cxml_text, cxml_raw:
        let start = text.count
        unsafe append(event.words)
        var node = Node(name: "", parent: open.last ?? -1, end: nodes.count + 1)
        node.text = start..<text.count
        node.isRaw = unsafe event.kind == cxml_raw
        nodes.append(node)
      default: return
      }
    }
  }

  private mutating func append(_ characters: UnsafePointer<CChar>?) {
    guard var next = unsafe characters else { return }
    while unsafe next.pointee != 0 {
      unsafe text.append(UInt8(bitPattern: next.pointee))
      unsafe next += 1
    }
  }
}

extension HTMLTree {
  /// The nodes of an element's inside.
  func inside(_ index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// All characters of an element's inside, white space collapsed.
  func words(of index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[inside(index)] {
      if let range = node.text { bytes += text[range] }
    }
    // Character references are resolved already: an ampersand is one.
    let plain = String(decoding: bytes, as: UTF8.self)
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The elements of a name, in the order of the page.
  func elements(_ name: String) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }
}
