import Documents

/// A page of HTML as a report: its title, the paragraphs of its article, and what its head says.
struct HTMLPage {
  private let tree: HTMLTree
  private let places: SourcePlaces
  private let body: ArticleBody
  let metadata: HTMLMetadata

  /// Nil where the bytes, valid UTF-8, hold no element.
  init?(_ source: [UInt8]) {
    guard let tree = HTMLTree(source) else { return nil }
    self.tree = tree
    places = SourcePlaces(of: tree, in: source)
    body = ArticleBody(tree)
    metadata = HTMLMetadata(tree)
  }

  /// The title, then the article's paragraphs; nil where there is no paragraph.
  func text() -> (text: String, runs: [Origin.Run])? {
    guard let container = body.container else { return nil }
    var text = ParagraphText()
    writeTitle(&text)
    let start = text.text.count
    writeArticle(container, &text)
    return text.text.count > start ? text.finished() : nil
  }

  /// The title as the page shows it, so that its place is known; else as the head tells it.
  private func writeTitle(_ text: inout ParagraphText) {
    guard let title = metadata.title else { return }
    for index in tree.elements("h1") + tree.elements("title") where tree.words(of: index) == title {
      for node in tree.inside(index) { write(node, &text) }
      text.endParagraph()
      return
    }
    for scalar in title.unicodeScalars { text.add(scalar, nil) }
    text.endParagraph()
  }

  private func writeArticle(_ container: Int, _ text: inout ParagraphText) {
    var ends: [Int] = []
    var linkEnd = 0
    var linked = 0
    var index = container
    while index < tree.nodes[container].end {
      while let end = ends.last, end <= index {
        ends.removeLast()
        endParagraph(&text, &linked)
      }
      let node = tree.nodes[index]
      if body.isDropped[index] {
        index = node.end
        continue
      }
      if htmlBlocks.contains(node.name) {
        endParagraph(&text, &linked)
        ends.append(node.end)
      } else if node.name == "br" {
        if isBreak(before: index) { endParagraph(&text, &linked) } else { text.addSpace() }
      } else if node.name == "a" {
        linkEnd = node.end
      } else {
        let before = text.paragraph.count
        write(index, &text)
        if index < linkEnd { linked += text.paragraph.count - before }
      }
      index += 1
    }
    endParagraph(&text, &linked)
  }

  /// Ends a paragraph, or takes it back where it is a list of links or the title once more.
  private func endParagraph(_ text: inout ParagraphText, _ linked: inout Int) {
    let words = text.paragraph
    if body.isLinks(words.count, linked: linked) || words.elementsEqual((metadata.title ?? "").utf8)
    {
      text.dropParagraph()
    }
    text.endParagraph()
    linked = 0
  }

  /// Whether the element before a line break, white space aside, is one too.
  private func isBreak(before index: Int) -> Bool {
    for node in tree.nodes[..<index].reversed() {
      if let range = node.text, tree.text[range].allSatisfy(isSpace) { continue }
      return node.name == "br"
    }
    return false
  }

  private func write(_ index: Int, _ text: inout ParagraphText) {
    guard let range = tree.nodes[index].text, !tree.nodes[index].isRaw else { return }
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = HTMLTree.scalar(tree.text, at)
      text.add(scalar, places[at])
      at += length
    }
  }
}
