/// What a network makes of a run of sentences: workspace and result in one, for one thread.
///
/// Sentences are added while there is room, then `read` fills the results, an entry a token in
/// the order of addition.
public final class NetworkRun: @unchecked Sendable {
  /// Tokens that a run holds; a longer sentence must be cut before.
  public static let capacity = 512

  public private(set) var universal: [UInt8] = []
  public private(set) var penn: [UInt8] = []
  /// The place of the head in the run; the token's own for a root.
  public private(set) var heads: [Int32] = []
  public private(set) var relations: [UInt8] = []
  public private(set) var names: [(first: Int, count: Int, type: Int)] = []

  public private(set) var count = 0
  private var starts: [Int] = [0]

  private let network: Network
  private let words: WordCache
  private var states: FloatBuffer
  private var next: FloatBuffer
  private let fixed: ShortBuffer
  /// What the first layer, which sees five words, holds.
  private let near: ShortBuffer
  private let sums: FloatBuffer
  private let tags: FloatBuffer
  private let nameSums: FloatBuffer
  private let arcs: FloatBuffer
  private let fixedArcs: ShortBuffer
  private let bilinear: FloatBuffer
  private let distances: FloatBuffer
  private let keys: FloatBuffer
  private let scores: FloatBuffer
  private let sides: FloatBuffer
  private let hidden: FloatBuffer
  private let fixedHidden: ShortBuffer
  private let labels: FloatBuffer

  init(_ network: Network) {
    self.network = network
    let shape = network.shape
    let layout = network.layout
    let capacity = Self.capacity
    words = WordCache(network)
    states = FloatBuffer(capacity * shape.width)
    next = FloatBuffer(capacity * shape.width)
    fixed = ShortBuffer(capacity * shape.width)
    near = ShortBuffer(capacity * shape.width)
    sums = FloatBuffer(capacity * 3 * shape.width)
    tags = FloatBuffer(capacity * layout.tags.columns)
    nameSums = FloatBuffer(capacity * layout.names.columns)
    arcs = FloatBuffer(capacity * 2 * shape.arcWidth)
    fixedArcs = ShortBuffer(capacity * 2 * shape.arcWidth)
    bilinear = FloatBuffer(capacity * shape.arcWidth)
    distances = FloatBuffer(capacity * NetworkShape.distances)
    keys = FloatBuffer((capacity + 16) * shape.arcWidth)
    scores = FloatBuffer(capacity * (capacity + 16))
    sides = FloatBuffer(capacity * 2 * shape.labelWidth)
    hidden = FloatBuffer(capacity * shape.labelWidth)
    fixedHidden = ShortBuffer(capacity * shape.labelWidth)
    labels = FloatBuffer(capacity * layout.labels.columns)
  }

  /// How many numbers a token `copyState` hands over.
  public static func stateWidth(_ shape: NetworkShape) -> Int { 2 * shape.width }

  /// Copies what the first and the last layer hold of a token read to a place of `target`, in fixed
  /// point: 1,024 is one.
  public func copyState(of row: Int, to target: inout [Int16], at place: Int) {
    let width = network.shape.width
    near.copy(from: row * width, length: width, to: &target, at: place)
    fixed.copy(from: row * width, length: width, to: &target, at: place + width)
  }

  public func clear() {
    words.begin()
    count = 0
    starts = [0]
  }

  /// Adds a sentence: the ranges of its tokens in `bytes`.
  ///
  /// - Precondition: the run has room for its tokens.
  public func add(_ bytes: [UInt8], _ tokens: [Range<Int>]) {
    precondition(count + tokens.count <= Self.capacity, "a run holds \(Self.capacity) tokens")
    guard !tokens.isEmpty else { return }
    words.add(bytes, tokens)
    count += tokens.count
    starts.append(count)
  }

  /// Reads the sentences that were added.
  public func read() {
    universal.removeAll(keepingCapacity: true)
    penn.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    relations.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    words.write(into: states, starts: starts)
    near.fix(states, count * network.shape.width)
    for layer in 0..<network.shape.layers {
      read(layer: layer, from: layer == 0 ? near : fixed)
      fixed.fix(states, count * network.shape.width)
    }
    readTags()
    readArcs()
    readLabels()
  }

  private func read(layer: Int, from input: ShortBuffer) {
    let width = network.shape.width
    network.recurrent[layer].multiply(input, width, into: sums, 3 * width, count: count)
    for sentence in 1..<starts.count {
      RecurrentUnit.read(
        starts[sentence - 1]..<starts[sentence], sums, states, into: next, network.dense,
        gates: network.layout.gates[layer].offset, width: width)
    }
    swap(&states, &next)
  }

  private func readTags() {
    let shape = network.shape
    let layout = network.layout
    network.tags.multiply(fixed, shape.width, into: tags, layout.tags.columns, count: count)
    network.names.multiply(fixed, shape.width, into: nameSums, layout.names.columns, count: count)
    for row in 0..<count {
      let start = row * layout.tags.columns
      universal.append(UInt8(best(tags, start, shape.universalTags)))
      penn.append(UInt8(best(tags, start + shape.universalTags, shape.pennTags)))
    }
    for sentence in 1..<starts.count {
      NameTags.decode(
        nameSums, start: starts[sentence - 1], stride: layout.names.columns,
        count: starts[sentence] - starts[sentence - 1], types: (shape.nameTags - 1) / 4,
        into: &names)
    }
  }

  private func best(_ buffer: FloatBuffer, _ start: Int, _ length: Int) -> Int {
    var best = start
    for place in start..<(start + length) where buffer[place] > buffer[best] { best = place }
    return best - start
  }

  private func readArcs() {
    let shape = network.shape
    let arc = shape.arcWidth
    network.arcs.multiply(fixed, shape.width, into: arcs, 2 * arc, count: count)
    arcs.rectify(count * 2 * arc)
    fixedArcs.fix(arcs, count * 2 * arc)
    network.bilinear.multiply(fixedArcs, 2 * arc, into: bilinear, arc, count: count)
    network.distance.multiply(
      fixedArcs, 2 * arc, into: distances, NetworkShape.distances, count: count)
    for sentence in 1..<starts.count { attach(starts[sentence - 1]..<starts[sentence]) }
  }

  /// The best tree over a sentence.
  private func attach(_ range: Range<Int>) {
    let arc = network.shape.arcWidth
    let length = range.count
    let stride = NetworkShape.padded(length + 1)
    for column in 0..<arc {
      for token in 0..<length {
        keys[column * stride + token] = arcs[(range.lowerBound + token) * 2 * arc + arc + column]
      }
      keys[column * stride + length] = network.dense[network.layout.rootArc.offset + column]
      for token in (length + 1)..<max(length + 1, stride) { keys[column * stride + token] = 0 }
    }
    for token in 0..<length {
      let own = (range.lowerBound + token) * arc
      scores.scoreArcs(
        bilinear, from: own, length: arc, keys, to: token * stride, count: stride)
      let distance = (range.lowerBound + token) * NetworkShape.distances
      for head in 0..<length {
        scores[token * stride + head] += distances[distance + NetworkShape.distance(head - token)]
      }
      scores[token * stride + length] += distances[distance + NetworkShape.rootDistance]
      scores[token * stride + token] = -1e9
    }
    let found = SpanningTree.heads(scores: scores, stride: stride, count: length)
    for (token, head) in found.enumerated() {
      heads.append(Int32(range.lowerBound + (head == length ? token : head)))
    }
  }

  private func readLabels() {
    let shape = network.shape
    let layout = network.layout
    let side = shape.labelWidth
    network.labelSides.multiply(fixed, shape.width, into: sides, 2 * side, count: count)
    for row in 0..<count {
      let head = Int(heads[row])
      for first in stride(from: 0, to: side, by: 8) {
        let other =
          head == row
          ? network.dense[eight: layout.rootLabel.offset + first]
          : sides[eight: head * 2 * side + side + first]
        let value =
          sides[eight: row * 2 * side + first] + other
          + network.dense[eight: layout.labelBias.offset + first]
        hidden[eight: row * side + first] = value.replacing(with: 0, where: value .< 0)
      }
    }
    fixedHidden.fix(hidden, count * side)
    network.labels.multiply(fixedHidden, side, into: labels, layout.labels.columns, count: count)
    for row in 0..<count {
      relations.append(UInt8(best(labels, row * layout.labels.columns, shape.relations)))
    }
  }
}
