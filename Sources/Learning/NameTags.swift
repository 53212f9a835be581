/// The classes of tokens in names: outside, or the first, an inner, the last or the only one of a name
/// of some type (BILOU, Ratinov and Roth 2009).
public enum NameTags {
  public static let outside = 0

  public static func first(_ type: Int) -> Int { 1 + 4 * type }
  public static func inner(_ type: Int) -> Int { 2 + 4 * type }
  public static func last(_ type: Int) -> Int { 3 + 4 * type }
  public static func only(_ type: Int) -> Int { 4 + 4 * type }

  /// How many classes there are for a number of types.
  public static func count(types: Int) -> Int { 1 + 4 * types }

  /// The best sequence of classes in which every name is whole (Viterbi), as names.
  ///
  /// `scores` has a row of `stride` floats a token, `count` rows from `start` on. Adds to `names`
  /// the place of the first token, the number of tokens and the type.
  public static func decode(
    _ scores: FloatBuffer, start: Int, stride: Int, count: Int, types: Int,
    into names: inout [(first: Int, count: Int, type: Int)]
  ) {
    // A sentence of which every token is best outside holds no name.
    let classes = Self.count(types: types)
    var isPlain = true
    for token in 0..<count where isPlain {
      let row = (start + token) * stride
      for place in 1..<classes where scores[row + place] > scores[row] {
        isPlain = false
        break
      }
    }
    guard !isPlain else { return }
    var open = [Float](repeating: -.infinity, count: types)
    var openSince = [Int](repeating: 0, count: types)
    // The best closed sequence before each token, and the name that ends it, if any.
    var closed = [Float](repeating: -.infinity, count: count + 1)
    var ending = [(first: Int, type: Int)?](repeating: nil, count: count + 1)
    closed[0] = 0
    for token in 0..<count {
      let row = (start + token) * stride
      let before = closed[token]
      var best = before + scores[row]
      var end: (first: Int, type: Int)?
      for type in 0..<types {
        let only = before + scores[row + Self.only(type)]
        if only > best { (best, end) = (only, (token, type)) }
        let last = open[type] + scores[row + Self.last(type)]
        if last > best { (best, end) = (last, (openSince[type], type)) }
        let goes = open[type] + scores[row + inner(type)]
        let begins = before + scores[row + Self.first(type)]
        if begins >= goes {
          open[type] = begins
          openSince[type] = token
        } else {
          open[type] = goes
        }
      }
      closed[token + 1] = best
      ending[token + 1] = end
    }
    var found: [(first: Int, count: Int, type: Int)] = []
    var place = count
    while place > 0 {
      if let (first, type) = ending[place] {
        found.append((start + first, place - first, type))
        place = first
      } else {
        place -= 1
      }
    }
    names += found.reversed()
  }
}
