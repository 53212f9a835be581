/// What the network of attributions makes of one paragraph: workspace and result in one, for one
/// thread.
public final class AttributionRun: @unchecked Sendable {
  /// Tokens of a paragraph that a run holds; a longer one must be cut before.
  public static let capacity = 512

  /// Tokens of all windows around cues that are read at once.
  public static let pairCapacity = 2048

  /// A run of tokens that may be a cue, and how sure that is.
  public struct Cue: Sendable {
    public var tokens: Range<Int>
    public var sureness: Float
  }

  /// A run of tokens that belongs to a cue: its source or a stretch of its content.
  public struct Span: Sendable {
    public var tokens: Range<Int>
    /// `AttributionShape.source` or `.content`.
    public var type: Int
    public var sureness: Float
  }

  private let network: AttributionNetwork
  private var states: FloatBuffer
  private var next: FloatBuffer
  private let inputs: ShortBuffer
  private let fixed: ShortBuffer
  private let sums: FloatBuffer
  private let classes: FloatBuffer
  private let sides: FloatBuffer
  private let cueSides: FloatBuffer
  private var pairStates: FloatBuffer
  private var pairNext: FloatBuffer
  private let pairFixed: ShortBuffer
  private let pairSums: FloatBuffer
  private let spanClasses: FloatBuffer
  private var count = 0

  init(_ network: AttributionNetwork) {
    self.network = network
    let shape = network.shape
    let (rows, pairs) = (Self.capacity, Self.pairCapacity)
    states = FloatBuffer(rows * shape.width)
    next = FloatBuffer(rows * shape.width)
    inputs = ShortBuffer(rows * shape.input)
    fixed = ShortBuffer(rows * shape.width)
    sums = FloatBuffer(rows * 3 * shape.width)
    classes = FloatBuffer(rows * AttributionShape.columns)
    sides = FloatBuffer(rows * shape.pairWidth)
    cueSides = FloatBuffer(rows * shape.pairWidth)
    pairStates = FloatBuffer(pairs * shape.pairWidth)
    pairNext = FloatBuffer(pairs * shape.pairWidth)
    pairFixed = ShortBuffer(pairs * shape.pairWidth)
    pairSums = FloatBuffer(pairs * 3 * shape.pairWidth)
    spanClasses = FloatBuffer(pairs * AttributionShape.columns)
  }

  // MARK: Cues

  /// The cues of a paragraph, in order.
  ///
  /// `states` holds, from `start` on, what the network of tags and trees holds of its tokens; `rows`
  /// as many rows of the token table a token. What is `lenience` short of being a cue counts as
  /// one.
  public func cues(
    _ states: [Int16], from start: Int, rows: [Int32], count: Int, lenience: Float
  ) -> [Cue] {
    self.count = count
    guard count > 0 else { return [] }
    readInput(states, start, rows)
    let shape = network.shape
    for layer in 0..<shape.layers { read(layer: layer) }
    fixed.fix(self.states, count * shape.width)
    network.cues.multiply(
      fixed, shape.width, into: classes, AttributionShape.columns, count: count)
    for token in 0..<count { classes[token * AttributionShape.columns] -= lenience }
    var found: [(first: Int, count: Int, type: Int)] = []
    NameTags.decode(
      classes, start: 0, stride: AttributionShape.columns, count: count, types: 1, into: &found)
    guard !found.isEmpty else { return [] }
    for token in 0..<count { classes[token * AttributionShape.columns] += lenience }
    readSides()
    return found.map { name in
      let tokens = name.first..<(name.first + name.count)
      return Cue(
        tokens: tokens, sureness: sureness(classes, tokens, 0, AttributionShape.cueClasses))
    }
  }

  private func readInput(_ source: [Int16], _ start: Int, _ rows: [Int32]) {
    let shape = network.shape
    inputs.copy(
      source, from: start * shape.input, to: 0, length: count * shape.input, isEmpty: false)
    network.input.multiply(inputs, shape.input, into: states, shape.width, count: count)
    let perToken = rows.count / count
    for token in 0..<count {
      for index in 0..<perToken {
        network.addTokenRow(rows[token * perToken + index], to: states, at: token * shape.width)
      }
    }
    states.rectify(count * shape.width)
  }

  private func read(layer: Int) {
    let width = network.shape.width
    fixed.fix(states, count * width)
    network.recurrent[layer].multiply(fixed, width, into: sums, 3 * width, count: count)
    RecurrentUnit.read(
      0..<count, sums, states, into: next, network.dense,
      gates: network.layout.gates[layer].offset - network.layout.dense, width: width)
    swap(&states, &next)
  }

  private func readSides() {
    let shape = network.shape
    network.tokenSide.multiply(fixed, shape.width, into: sides, shape.pairWidth, count: count)
    network.cueSide.multiply(fixed, shape.width, into: cueSides, shape.pairWidth, count: count)
  }

  // MARK: Source and content

  /// The spans of several cues: `windows` holds for each the place of the cue's head and the tokens to
  /// read, `rows` as many rows of the pair table a token of each window, one behind the other.
  ///
  /// - Precondition: the windows hold at most `pairCapacity` tokens in all.
  public func spans(_ windows: [(head: Int, tokens: Range<Int>)], rows: [Int32]) -> [[Span]] {
    let shape = network.shape
    let width = shape.pairWidth
    let total = windows.reduce(0) { $0 + $1.tokens.count }
    precondition(total <= Self.pairCapacity, "a run holds \(Self.pairCapacity) pairs")
    guard total > 0 else { return windows.map { _ in [] } }
    let perPair = rows.count / total
    var row = 0
    for window in windows {
      for token in window.tokens {
        let place = row * width
        pairStates.copy(sides, from: token * width, to: place, length: width)
        for column in stride(from: 0, to: width, by: 8) {
          pairStates[eight: place + column] += cueSides[eight: window.head * width + column]
        }
        for index in 0..<perPair {
          network.addPairRow(rows[row * perPair + index], to: pairStates, at: place)
        }
        row += 1
      }
    }
    pairStates.rectify(total * width)
    for layer in 0..<shape.pairLayers { readPairs(layer: layer, windows, total) }
    pairFixed.fix(pairStates, total * width)
    network.spans.multiply(
      pairFixed, width, into: spanClasses, AttributionShape.columns, count: total)
    return decoded(windows)
  }

  private func readPairs(
    layer: Int, _ windows: [(head: Int, tokens: Range<Int>)], _ total: Int
  ) {
    let width = network.shape.pairWidth
    pairFixed.fix(pairStates, total * width)
    network.pairRecurrent[layer].multiply(
      pairFixed, width, into: pairSums, 3 * width, count: total)
    var start = 0
    for window in windows {
      RecurrentUnit.read(
        start..<(start + window.tokens.count), pairSums, pairStates, into: pairNext, network.dense,
        gates: network.layout.pairGates[layer].offset - network.layout.dense, width: width)
      start += window.tokens.count
    }
    swap(&pairStates, &pairNext)
  }

  private func decoded(_ windows: [(head: Int, tokens: Range<Int>)]) -> [[Span]] {
    var start = 0
    return windows.map { window in
      var found: [(first: Int, count: Int, type: Int)] = []
      NameTags.decode(
        spanClasses, start: start, stride: AttributionShape.columns, count: window.tokens.count,
        types: 2, into: &found)
      let shift = window.tokens.lowerBound - start
      start += window.tokens.count
      return found.map { span in
        let rows = span.first..<(span.first + span.count)
        return Span(
          tokens: (rows.lowerBound + shift)..<(rows.upperBound + shift), type: span.type,
          sureness: sureness(
            spanClasses, rows, span.type, AttributionShape.spanClasses))
      }
    }
  }

  // MARK: Common

  /// The least share that the classes of a span's first and last token have among all classes.
  private func sureness(
    _ buffer: FloatBuffer, _ rows: Range<Int>, _ type: Int, _ classes: Int
  ) -> Float {
    func share(_ row: Int, _ wanted: Int) -> Float {
      let place = row * AttributionShape.columns
      var scores = (SIMD8<Float>(repeating: -86), SIMD8<Float>(repeating: -86))
      let top = (0..<classes).reduce(-Float.infinity) { max($0, buffer[place + $1]) }
      for index in 0..<classes {
        let value = buffer[place + index] - top
        if index < 8 { scores.0[index] = value } else { scores.1[index - 8] = value }
      }
      scores = (Activations.exp(scores.0), Activations.exp(scores.1))
      let sum = scores.0.sum() + scores.1.sum()
      return (wanted < 8 ? scores.0[wanted] : scores.1[wanted - 8]) / sum
    }
    guard rows.count > 1 else { return share(rows.lowerBound, NameTags.only(type)) }
    return min(
      share(rows.lowerBound, NameTags.first(type)), share(rows.upperBound - 1, NameTags.last(type)))
  }
}
