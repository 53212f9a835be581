import Learning
import Testing

@Suite struct SpanningTreeTests {
  /// Scores as a row a dependent, the root's last, padded to a stride of sixteen.
  private func heads(_ rows: [[Float]]) -> [Int] {
    let count = rows.count
    let scores = FloatBuffer(count * 16)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { scores[row * 16 + column] = value }
    }
    return SpanningTree.heads(scores: scores, stride: 16, count: count)
  }

  @Test func `each token takes its best head where that is a tree`() {
    #expect(heads([[0, 5, 1], [1, 0, 9]]) == [1, 2])
    #expect(heads([[0, 1]]) == [1])
  }

  @Test func `a ring is broken where that costs least`() {
    // The first two would rather hang on each other than on the root.
    #expect(heads([[0, 10, 1], [10, 0, 4]]) == [1, 2])
  }

  @Test func `one token hangs on the root, even where two would`() {
    #expect(heads([[0, 3, 8], [7, 0, 9]]) == [2, 0])
  }

  @Test func `the tree is the best of all`() {
    var state: UInt32 = 7
    func number(below limit: UInt32) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int((state >> 16) % limit)
    }
    for _ in 0..<300 {
      let count = 1 + number(below: 5)
      let rows = (0..<count).map { _ in (0...count).map { _ in Float(number(below: 21)) } }
      let found = heads(rows)
      #expect(isTree(found))
      #expect(sum(found, rows) == bestSum(rows), "\(rows)")
    }
  }

  private func sum(_ heads: [Int], _ rows: [[Float]]) -> Float {
    heads.indices.reduce(0) { $0 + rows[$1][heads[$1]] }
  }

  private func isTree(_ heads: [Int]) -> Bool {
    let count = heads.count
    guard heads.count(where: { $0 == count }) == 1 else { return false }
    return heads.indices.allSatisfy { token in
      var node = token
      for _ in 0...count where node < count { node = heads[node] }
      return node == count
    }
  }

  private func bestSum(_ rows: [[Float]]) -> Float {
    let count = rows.count
    var best = -Float.infinity
    var heads = [Int](repeating: 0, count: count)
    func fill(_ token: Int) {
      guard token < count else {
        if isTree(heads) { best = max(best, sum(heads, rows)) }
        return
      }
      for head in 0...count where head != token {
        heads[token] = head
        fill(token + 1)
      }
    }
    fill(0)
    return best
  }
}
