import Learning
import Testing

@Suite struct AttributionNetworkTests {
  private let shape = AttributionShape(
    input: 16, width: 16, pairWidth: 16, layers: 1, pairLayers: 1, tokenRows: 40, pairRows: 30)

  private func file(seed: Int = 7919) -> [UInt8] {
    let weights = FloatBuffer(shape.layout.count)
    for index in 0..<weights.count { weights[index] = Float(index * seed % 201 - 100) / 100 }
    let steps = AttributionFile.points
    return AttributionFile.bytes(
      shape, weights: weights, calibration: (0..<steps).map { Float($0 * $0) / 400 })
  }

  @Test func `a written network is read again`() throws {
    #expect(try AttributionNetwork(ModelBytes(file())).shape == shape)
  }

  @Test func `a foreign, cut, later or damaged file is told apart`() throws {
    let good = file()
    var flipped = good
    flipped[good.count / 2] ^= 1
    var later = good
    later[4] = 9
    #expect(throws: ModelError.foreign) { try AttributionNetwork(ModelBytes([1, 2, 3])) }
    #expect(throws: ModelError.damaged) { try AttributionNetwork(ModelBytes(good.dropLast())) }
    #expect(throws: ModelError.damaged) { try AttributionNetwork(ModelBytes(flipped)) }
    #expect(throws: ModelError.version(found: 9, expected: 1)) {
      try AttributionNetwork(ModelBytes(later))
    }
  }

  @Test func `how sure a network may be lies between the points of its calibration`() throws {
    let network = try AttributionNetwork(ModelBytes(file()))
    #expect(network.calibrated(0) == 0)
    #expect(network.calibrated(1) == 1)
    #expect(abs(network.calibrated(0.5) - 0.25) < 1e-5)
    #expect(abs(network.calibrated(0.525) - (0.25 + 0.3025) / 2) < 1e-5)
    #expect(network.calibrated(7) == 1)
  }

  @Test func `a paragraph is read alike after another one, and cues alike in company`() throws {
    let network = try AttributionNetwork(ModelBytes(file()))
    let states = (0..<(9 * 16)).map { Int16($0 * 271 % 2000 - 1000) }
    let rows = (0..<18).map { Int32($0 * 7 % 40) }
    let pairs = (0..<12).map { Int32($0 * 5 % 30) }
    let windows = [(head: 2, tokens: 0..<6), (head: 4, tokens: 3..<9)]
    let read = { (run: AttributionRun, first: Bool) -> [String] in
      let cues = run.cues(states, from: 0, rows: rows, count: 9, lenience: 40)
      let spans =
        first
        ? run.spans(windows, rows: pairs)
        : windows.enumerated().flatMap { index, window in
          run.spans([window], rows: Array(pairs[(index * 6)..<(index * 6 + 6)]))
        }
      return ["\(cues)"] + spans.map { "\($0)" }
    }
    let (together, apart) = network.withRun { run in
      let together = read(run, true)
      _ = run.cues(states, from: 4, rows: Array(rows[8...]), count: 5, lenience: 40)
      return (together, read(run, false))
    }
    #expect(together == apart)
    #expect(together[0].contains("tokens"))
  }
}
