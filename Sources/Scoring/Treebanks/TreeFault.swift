/// Why the heads of a sentence are no tree.
struct TreeFault {
  let line: Int
  let text: String

  /// Nil for a tree, and for a sentence without any.
  ///
  /// - Complexity: O(n) in the number of words.
  init?(_ sentence: GoldSentence) {
    let words = sentence.words
    guard words.contains(where: { $0.head != nil }) else { return nil }
    var root: Int?
    for (index, word) in words.enumerated() {
      guard let head = word.head else {
        self.init(word, "'\(word.form)' has no head, unlike other words of its sentence")
        return
      }
      guard head <= words.count, head != index + 1 else {
        self.init(word, "'\(word.form)' has the head \(head) in a sentence of \(words.count) words")
        return
      }
      guard head == 0 else { continue }
      if root != nil {
        self.init(word, "'\(word.form)' is a second root")
        return
      }
      root = index
    }
    guard root != nil else {
      self.init(words[0], "the sentence has no root")
      return
    }
    if let index = Self.cycle(words.map { $0.head ?? 0 }) {
      self.init(words[index], "'\(words[index].form)' hangs on itself by way of others")
      return
    }
    return nil
  }

  private init(_ word: GoldWord, _ text: String) {
    line = word.line
    self.text = text
  }

  /// The index of a word from which the root is not reached.
  private static func cycle(_ heads: [Int]) -> Int? {
    // 0: not seen, 1: on the way, 2: known to reach the root.
    var states = [UInt8](repeating: 0, count: heads.count)
    for start in heads.indices {
      var path: [Int] = []
      var index = start
      while index >= 0, states[index] == 0 {
        states[index] = 1
        path.append(index)
        index = heads[index] - 1
      }
      if index >= 0, states[index] == 1 { return index }
      for passed in path { states[passed] = 2 }
    }
    return nil
  }
}
