import Learning
import Testing

@Suite struct ClauseNetworkTests {
  private func file() -> [UInt8] {
    let weights = FloatBuffer(1200)
    for index in 0..<weights.count { weights[index] = Float(index * 7919 % 201 - 100) / 200 }
    return Self.file(width: 16, weights)
  }

  /// A network of two slots and a mean of 16 numbers each.
  static func file(width: Int, _ weights: FloatBuffer) -> [UInt8] {
    let (input, output, rows) = (48, 16, 32)
    var body: [UInt8] = []
    func append(_ number: UInt32, to bytes: inout [UInt8]) {
      for shift in [UInt32(0), 8, 16, 24] {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    for _ in 0..<rows { append(Float(0.01).bitPattern, to: &body) }
    for index in 0..<(rows * width) { body.append(UInt8(truncatingIfNeeded: index * 37)) }
    for index in 0..<(input * width + width + width * output + output) {
      append(weights[index].bitPattern, to: &body)
    }
    var head: [UInt8] = []
    for number in [0x4E43_5052, 1, input, width, output, rows] { append(UInt32(number), to: &head) }
    let sum = ModelBytes(body).checksum(from: 0)
    append(UInt32(truncatingIfNeeded: sum), to: &head)
    append(UInt32(truncatingIfNeeded: sum >> 32), to: &head)
    return head + body
  }

  private let states = (0..<(20 * 16)).map { Int16($0 * 271 % 2000 - 1000) }

  static var clauses: [ClauseNetwork.Input] {
    (0..<120).map { index in
      ClauseNetwork.Input(
        slots: [index % 20, index % 7 == 0 ? -1 : index * 3 % 20],
        run: (index % 9)..<(index % 9 + index % 4 + 1),
        rows: [Int32(index % 32), Int32(index * 5 % 31)])
    }
  }

  @Test func `a foreign, cut, later or damaged file is told apart`() throws {
    let good = file()
    var flipped = good
    flipped[good.count / 2] ^= 1
    var later = good
    later[4] = 9
    #expect(try ClauseNetwork(ModelBytes(good)).rows == 32)
    #expect(throws: ModelError.foreign) { try ClauseNetwork(ModelBytes([1, 2, 3])) }
    #expect(throws: ModelError.damaged) { try ClauseNetwork(ModelBytes(good.dropLast())) }
    #expect(throws: ModelError.damaged) { try ClauseNetwork(ModelBytes(flipped)) }
    #expect(throws: ModelError.version(found: 9, expected: 1)) {
      try ClauseNetwork(ModelBytes(later))
    }
  }

  @Test func `a clause is read alike alone and in company`() throws {
    let network = try ClauseNetwork(ModelBytes(file()))
    let together = network.scores(of: Self.clauses, states: states, tokens: 20)
    let alone = Self.clauses.flatMap { network.scores(of: [$0], states: states, tokens: 20) }
    #expect(together == alone)
    #expect(Set(together).count > 1000)
  }

  @Test func `states of another width and no clauses give nothing`() throws {
    let network = try ClauseNetwork(ModelBytes(file()))
    #expect(network.scores(of: Self.clauses, states: states, tokens: 10).isEmpty)
    #expect(network.scores(of: [], states: states, tokens: 20).isEmpty)
  }
}
