/// The pairing of rows with columns whose similarities add up to most.
enum Assignment {
  /// The sum of the best pairing, by Kuhn's and Munkres' method in the form of Jonker and Volgenant.
  ///
  /// - Complexity: O(n³).
  static func best(_ similarities: [[Double]]) -> Double {
    guard let first = similarities.first, !first.isEmpty else { return 0 }
    // Each row needs a column of its own, so the shorter side makes the rows.
    let rows =
      similarities.count <= first.count
      ? similarities : first.indices.map { column in similarities.map { $0[column] } }
    let columns = rows[0].count
    var rowPrices = [Double](repeating: 0, count: rows.count + 1)
    var columnPrices = [Double](repeating: 0, count: columns + 1)
    // The row of each column, from 1; column 0 holds the row that seeks one.
    var owner = [Int](repeating: 0, count: columns + 1)
    for row in 1...rows.count {
      owner[0] = row
      var slack = [Double](repeating: .infinity, count: columns + 1)
      var previous = [Int](repeating: 0, count: columns + 1)
      var isTaken = [Bool](repeating: false, count: columns + 1)
      var column = 0
      repeat {
        isTaken[column] = true
        let seeker = owner[column]
        var least = Double.infinity
        var next = 0
        for other in 1...columns where !isTaken[other] {
          let cost = -rows[seeker - 1][other - 1] - rowPrices[seeker] - columnPrices[other]
          if cost < slack[other] {
            slack[other] = cost
            previous[other] = column
          }
          if slack[other] < least {
            least = slack[other]
            next = other
          }
        }
        for other in 0...columns {
          if isTaken[other] {
            rowPrices[owner[other]] += least
            columnPrices[other] -= least
          } else {
            slack[other] -= least
          }
        }
        column = next
      } while owner[column] != 0
      while column != 0 {
        owner[column] = owner[previous[column]]
        column = previous[column]
      }
    }
    return (1...columns).reduce(0) { $0 + (owner[$1] > 0 ? rows[owner[$1] - 1][$1 - 1] : 0) }
  }
}
