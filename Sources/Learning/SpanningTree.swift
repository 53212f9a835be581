/// The best tree over a sentence, from a score for each pair of dependent and head.
///
/// Each token takes its best head; where that makes a ring, Chu, Liu and Edmonds' contraction
/// breaks it (McDonald et al. 2005). Exactly one token hangs on the root.
public enum SpanningTree {
  /// The head of each of `count` tokens; `count` stands for the root.
  ///
  /// `scores` has a row of `stride` floats for each dependent, the root's at place `count`.
  ///
  /// - Complexity: O(n²) where no ring is, O(n³) at worst.
  public static func heads(scores: FloatBuffer, stride: Int, count: Int) -> [Int] {
    var heads = [Int](repeating: count, count: count)
    var roots = 0
    for token in 0..<count {
      heads[token] = best(scores, stride, token, count + 1)
      if heads[token] == count { roots += 1 }
    }
    if roots == 1, !hasRing(heads) { return heads }
    return oneRoot(scores, stride, count)
  }

  private static func best(_ scores: FloatBuffer, _ stride: Int, _ token: Int, _ limit: Int) -> Int
  {
    var best = token == 0 ? min(1, limit - 1) : 0
    for head in 0..<limit where head != token {
      if scores[token * stride + head] > scores[token * stride + best] { best = head }
    }
    return best
  }

  /// A price on each arc from the root, above all other scores, leaves the tree only one of them.
  private static func oneRoot(_ scores: FloatBuffer, _ stride: Int, _ count: Int) -> [Int] {
    let graph = Graph(count)
    var largest: Float = 1
    for token in 0..<count {
      for head in 0...count where head != token {
        let score = scores[token * stride + head]
        graph[token, head] = score
        largest = max(largest, abs(score))
      }
    }
    let price = largest * Float(2 * count + 2)
    for token in 0..<count { graph[token, count] -= price }
    return edmonds(graph)
  }

  /// A score for each dependent and head; the last head is the root.
  private struct Graph {
    let root: Int
    private let scores: FloatBuffer

    init(_ root: Int) {
      self.root = root
      scores = FloatBuffer(root * (root + 1), of: -1e12)
    }

    subscript(dependent: Int, head: Int) -> Float {
      get { scores[dependent &* (root &+ 1) &+ head] }
      nonmutating set { scores[dependent &* (root &+ 1) &+ head] = newValue }
    }
  }

  private static func hasRing(_ heads: [Int]) -> Bool { ring(heads, root: heads.count) != nil }

  /// The tokens of a ring; nil where all hang on the root.
  private static func ring(_ heads: [Int], root: Int) -> [Int]? {
    var state = [UInt8](repeating: 0, count: heads.count + 1)
    state[root] = 2
    for start in heads.indices where state[start] == 0 {
      var path: [Int] = []
      var token = start
      while state[token] == 0 {
        state[token] = 1
        path.append(token)
        token = heads[token]
      }
      if state[token] == 1 { return Array(path[(path.firstIndex(of: token) ?? 0)...]) }
      for passed in path { state[passed] = 2 }
    }
    return nil
  }

  /// The best head of each node but the root.
  private static func edmonds(_ graph: Graph) -> [Int] {
    let root = graph.root
    var heads = [Int](repeating: root, count: root)
    for token in 0..<root {
      var best = graph[token, root]
      for head in 0..<root where head != token && graph[token, head] > best {
        best = graph[token, head]
        heads[token] = head
      }
    }
    guard let ring = ring(heads, root: root) else { return heads }
    var isInside = [Bool](repeating: false, count: root + 1)
    for token in ring { isInside[token] = true }
    // The nodes outside, then the ring as one node, then the root.
    let outside = (0..<root).filter { !isInside[$0] }
    let place = outside.count
    let smaller = Graph(place + 1)
    var entry = [Int](repeating: ring[0], count: place + 2)
    var exit = [Int](repeating: ring[0], count: place + 1)
    for (column, node) in (outside + [root]).enumerated() {
      let head = node == root ? place + 1 : column
      for token in ring {
        let gain = graph[token, node] - graph[token, heads[token]]
        if gain > smaller[place, head] {
          smaller[place, head] = gain
          entry[head] = token
        }
        guard node != root else { continue }
        if graph[node, token] > smaller[column, place] {
          smaller[column, place] = graph[node, token]
          exit[column] = token
        }
      }
      guard node != root else { continue }
      for (number, other) in outside.enumerated() where other != node {
        smaller[column, number] = graph[node, other]
      }
      smaller[column, place + 1] = graph[node, root]
    }
    let found = edmonds(smaller)
    for (number, node) in outside.enumerated() {
      let head = found[number]
      heads[node] = head == place ? exit[number] : head > place ? root : outside[head]
    }
    let into = found[place]
    heads[entry[into]] = into > place ? root : outside[into]
    return heads
  }
}
