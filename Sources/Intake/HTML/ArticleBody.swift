/// Finds the element that holds an article's paragraphs, and what in it is no part of the article.
///
/// The page's own word goes first (`articleBody`, `<article>`, `<main>`); it is believed as far
/// as most of the page's paragraphs are in it, for some pages mark up a teaser so. Else the
/// parent of the most text in paragraphs is taken (Readability's idea).
struct ArticleBody {
  private let tree: HTMLTree
  /// Bytes of text in each node, and of these in links.
  private var length: [Int]
  private var linked: [Int]
  /// Bytes of the paragraphs in it, those of children in full, of grandchildren by half.
  private var score: [Int]
  private(set) var isDropped: [Bool]

  init(_ tree: HTMLTree) {
    self.tree = tree
    let none = Array(repeating: 0, count: tree.nodes.count)
    (length, linked, score) = (none, none, none)
    isDropped = Array(repeating: false, count: tree.nodes.count)
    measure()
    drop()
    (length, linked) = (none, none)
    measure()
    weigh()
  }

  /// The index of the element; nil where the page has no text.
  var container: Int? {
    guard let best = score.indices.max(by: { score[$0] < score[$1] }), score[best] > 0 else {
      return tree.nodes.indices.first { tree.nodes[$0].name == "body" && length[$0] > 0 }
    }
    for isMarked in [isArticleBody, isArticle, isMain] {
      let marked = tree.nodes.indices.filter { isMarked(tree.nodes[$0]) && !isDropped[$0] }
      if let most = marked.max(by: { paragraphs[$0] < paragraphs[$1] }),
        paragraphs[most] * 2 >= paragraphs[best]
      {
        return most
      }
    }
    return best
  }

  /// Whether most of a text is links: a list of other reports.
  func isLinks(_ count: Int, linked: Int) -> Bool { linked * 2 > count }

  private var paragraphs: [Int] { length }

  private mutating func measure() {
    var isLink = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let isInLink = node.parent >= 0 && isLink[node.parent]
      isLink[index] = isInLink || node.name == "a"
      let isInDropped = node.parent >= 0 && isDropped[node.parent]
      if isInDropped { isDropped[index] = true }
      guard !isDropped[index], !node.isRaw, let range = node.text else { continue }
      length[index] = tree.text[range].count { !isSpace($0) }
      if isLink[index] { linked[index] = length[index] }
    }
    for (index, node) in tree.nodes.enumerated().reversed() where node.parent >= 0 {
      length[node.parent] += length[index]
      linked[node.parent] += linked[index]
    }
  }

  private mutating func drop() {
    let prose = proseWithin()
    for (index, node) in tree.nodes.enumerated() where node.text == nil {
      if Furniture.elements.contains(node.name) {
        isDropped[index] = true
      } else if Furniture.isFurniture(node), prose[index] * 2 < max(prose[0], 1) {
        // What holds most of the page's prose is no furniture, whatever its class says.
        isDropped[index] = true
      }
    }
  }

  /// For each node, the bytes of the paragraphs within it that are no mere links.
  private func proseWithin() -> [Int] {
    var prose = tree.nodes.indices.map { index in
      tree.nodes[index].name == "p" ? max(0, length[index] - 2 * linked[index]) : 0
    }
    for (index, node) in tree.nodes.enumerated().reversed() where node.parent >= 0 {
      prose[node.parent] += prose[index]
    }
    return prose
  }

  private mutating func weigh() {
    for (index, node) in tree.nodes.enumerated() where node.name == "p" && !isDropped[index] {
      let words = length[index] - 2 * linked[index]
      guard words > 40, node.parent >= 0 else { continue }
      score[node.parent] += words
      let above = tree.nodes[node.parent].parent
      if above >= 0 { score[above] += words / 2 }
    }
  }
}

private func isArticleBody(_ node: HTMLTree.Node) -> Bool {
  node[attribute: "itemprop"] == "articleBody"
}

private func isArticle(_ node: HTMLTree.Node) -> Bool { node.name == "article" }

private func isMain(_ node: HTMLTree.Node) -> Bool {
  node.name == "main" || node[attribute: "role"] == "main"
}
