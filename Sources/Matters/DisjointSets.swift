/// Numbers joined into groups (Tarjan 1975).
struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func join(_ left: Int, _ right: Int) {
    let a = root(of: left)
    let b = root(of: right)
    // The smaller number leads, so that the order of joining leaves no trace.
    if a != b { parents[max(a, b)] = min(a, b) }
  }

  mutating func root(of number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// The groups by their smallest number, each in rising order.
  mutating func groups() -> [[Int]] {
    var groups: [[Int]] = Array(repeating: [], count: parents.count)
    for number in parents.indices { groups[root(of: number)].append(number) }
    return groups.filter { !$0.isEmpty }
  }
}
