import CKernels
import Learning
import Testing

/// Every processor reads the same: the loops over wide registers give the numbers of the narrow ones.
@Suite(.serialized) struct RegisterWidthTests {
  private static let widths: [Int32] = [128, 256, 512]

  private func atEachWidth<Result>(_ body: () throws -> Result) rethrows -> [Result] {
    defer { limit_registers(512) }
    return try Self.widths.map { width in
      limit_registers(width)
      return try body()
    }
  }

  /// From -1 to 1, without a pattern that a wrong column would keep.
  private func numbers(_ count: Int, seed: UInt64) -> FloatBuffer {
    let buffer = FloatBuffer(count)
    var state = seed
    for index in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      buffer[index] = Float(Int32(truncatingIfNeeded: state >> 32)) / 2_147_483_648
    }
    return buffer
  }

  @Test(arguments: [16, 48, 96, 128])
  func `tags and trees do not depend on it`(width: Int) throws {
    let shape = NetworkShape(
      width: width, layers: 2, reach: 2, arcWidth: 16, labelWidth: 48, universalTags: 17,
      pennTags: 49, relations: 51, nameTags: 25)
    let dense = numbers(shape.layout.count, seed: 7)
    let table = numbers(WordRows.count * width, seed: 11)
    let file = NetworkFile.bytes(
      shape, dense: dense, table: table, pieceHashes: [0], pieces: numbers(width, seed: 3))
    let text = Array(
      repeating: Array("the harbor council met today and nobody came . ".utf8), count: 5
    )
    .flatMap(\.self)
    var tokens: [Range<Int>] = []
    for (end, byte) in text.enumerated() where byte == 32 {
      tokens.append((tokens.last.map { $0.upperBound + 1 } ?? 0)..<end)
    }
    // Of every number of rows that are left over by the blocks.
    let read = try atEachWidth {
      try Network(ModelBytes(file)).withRun { run in
        (1...tokens.count).map { count in
          run.clear()
          run.add(text, Array(tokens[..<count]))
          run.read()
          var states = [Int16](repeating: 0, count: count * 2 * width)
          for row in 0..<count { run.copyState(of: row, to: &states, at: row * 2 * width) }
          return "\(run.universal) \(run.penn) \(run.heads) \(run.relations) \(states)"
        }
      }
    }
    #expect(read[0] == read[1])
    #expect(read[0] == read[2])
    #expect(Set(read[0]).count == tokens.count)
  }

  @Test(arguments: [16, 48, 112])
  func `what clauses state does not depend on it`(width: Int) throws {
    let network = try ClauseNetwork(
      ModelBytes(ClauseNetworkTests.file(width: width, numbers(8_000, seed: 5))))
    let states = (0..<(20 * 16)).map { Int16($0 * 271 % 2000 - 1000) }
    let read = atEachWidth {
      (1...40).map {
        network.scores(of: Array(ClauseNetworkTests.clauses[..<$0]), states: states, tokens: 20)
      }
    }
    #expect(read[0] == read[1])
    #expect(read[0] == read[2])
    #expect(Set(read[0][39]).count > 300)
  }

  @Test func `attributions do not depend on it`() throws {
    let shape = AttributionShape(
      input: 32, width: 48, pairWidth: 48, layers: 1, pairLayers: 2, tokenRows: 40, pairRows: 30)
    let steps = AttributionFile.points
    let file = AttributionFile.bytes(
      shape, weights: numbers(shape.layout.count, seed: 9),
      calibration: (0..<steps).map { Float($0) / 20 })
    let network = try AttributionNetwork(ModelBytes(file))
    let states = (0..<(30 * 32)).map { Int16($0 * 271 % 2000 - 1000) }
    let rows = (0..<60).map { Int32($0 * 7 % 40) }
    let pairs = (0..<50).map { Int32($0 * 5 % 30) }
    let read = atEachWidth {
      network.withRun { run in
        let cues = run.cues(states, from: 0, rows: rows, count: 30, lenience: 40)
        let spans = run.spans([(head: 2, tokens: 0..<19), (head: 4, tokens: 3..<9)], rows: pairs)
        return "\(cues) \(spans)"
      }
    }
    #expect(read[0] == read[1])
    #expect(read[0] == read[2])
    #expect(read[0].contains("sureness"))
  }
}
