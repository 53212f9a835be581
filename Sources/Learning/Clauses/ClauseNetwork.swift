/// A trained network that tells what a clause states.
///
/// One layer of rectified units over what the network of tags and trees holds of five places of the
/// clause and over hashed rows of its signs; then a number for each class. One network serves all
/// threads.
///
/// - Complexity: O(n) in the number of clauses.
public final class ClauseNetwork: Sendable {
  /// A clause as the network sees it.
  public struct Input: Sendable {
    /// The tokens whose states are read; -1 for none.
    public var slots: [Int]

    /// The tokens whose states are averaged.
    public var run: Range<Int>

    /// The rows of the table, each once.
    public var rows: [Int32]

    public init(slots: [Int], run: Range<Int>, rows: [Int32]) {
      self.slots = slots
      self.run = run
      self.rows = rows
    }
  }

  private let shape: ClauseFile.Shape
  private let bytes: ModelBytes
  private let dense: FloatBuffer
  private let input: FixedMatrix
  private let output: FixedMatrix

  /// Rows of the table of signs.
  public var rows: Int { shape.rows }

  /// Numbers a clause.
  public var classes: Int { shape.output }

  /// Clauses that are read at once.
  private static let batch = 48

  /// Reads a model file.
  ///
  /// `isTrusted` leaves the checksum out, for bytes that are the program's own.
  ///
  /// - Throws: `ModelError` where the bytes are no such network, of another version, cut or damaged.
  public init(_ bytes: ModelBytes, isTrusted: Bool = false) throws(ModelError) {
    let shape = try ClauseFile.header(bytes, isTrusted: isTrusted)
    self.bytes = bytes
    self.shape = shape
    let dense = FloatBuffer(shape.denseCount)
    for index in 0..<dense.count { dense[index] = bytes.float(shape.dense + 4 * index) }
    self.dense = dense
    let second = shape.input * shape.width + shape.width
    input = FixedMatrix(dense, offset: 0, rows: shape.input, columns: shape.width)
    output = FixedMatrix(
      dense, offset: second, rows: shape.width, columns: shape.output,
      bias: dense.count - shape.output)
  }

  /// The numbers of each clause, `classes` a clause; empty where the states are not those that the network was
  /// trained on.
  ///
  /// `states` holds as many numbers a token as a slot takes.
  public func scores(of clauses: [Input], states: [Int16], tokens: Int) -> [Float] {
    guard tokens > 0, let first = clauses.first else { return [] }
    let slot = states.count / tokens
    guard slot * (first.slots.count + 1) == shape.input, slot % 8 == 0 else { return [] }
    var scores: [Float] = []
    scores.reserveCapacity(clauses.count * shape.output)
    let batch = min(Self.batch, clauses.count)
    let inputs = ShortBuffer(batch * shape.input)
    let hidden = FloatBuffer(batch * shape.width)
    let fixed = ShortBuffer(batch * shape.width)
    let sums = FloatBuffer(batch * shape.output)
    for start in stride(from: 0, to: clauses.count, by: batch) {
      let part = clauses[start..<min(start + batch, clauses.count)]
      for (row, clause) in part.enumerated() {
        read(clause, states, slot, into: inputs, at: row * shape.input)
        let place = row * shape.width
        hidden.copy(dense, from: shape.input * shape.width, to: place, length: shape.width)
        for sign in clause.rows { add(sign, to: hidden, at: place) }
      }
      input.add(inputs, shape.input, to: hidden, shape.width, count: part.count)
      hidden.rectify(part.count * shape.width)
      fixed.fix(hidden, part.count * shape.width)
      output.multiply(fixed, shape.width, into: sums, shape.output, count: part.count)
      for place in 0..<(part.count * shape.output) { scores.append(sums[place]) }
    }
    return scores
  }

  private func read(
    _ clause: Input, _ states: [Int16], _ width: Int, into inputs: ShortBuffer, at start: Int
  ) {
    var place = start
    for token in clause.slots {
      inputs.copy(states, from: token * width, to: place, length: width, isEmpty: token < 0)
      place += width
    }
    inputs.average(states, rows: clause.run, width: width, to: place)
  }

  private func add(_ row: Int32, to target: FloatBuffer, at place: Int) {
    target.add(
      bytes, from: shape.table + Int(row) * shape.width,
      scale: bytes.float(shape.scales + 4 * Int(row)), to: place, length: shape.width)
  }
}
