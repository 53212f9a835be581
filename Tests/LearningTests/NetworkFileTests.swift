import Learning
import Testing

@Suite struct NetworkFileTests {
  private let shape = NetworkShape(
    width: 16, layers: 1, reach: 1, arcWidth: 16, labelWidth: 16, universalTags: 3, pennTags: 4,
    relations: 5, nameTags: 5)

  private func file() -> [UInt8] {
    let dense = FloatBuffer(shape.layout.count)
    for index in 0..<dense.count { dense[index] = Float(index * 7919 % 201 - 100) / 100 }
    let table = FloatBuffer(WordRows.count * shape.width)
    for index in 0..<table.count { table[index] = Float(index * 104_729 % 255 - 127) / 200 }
    let hashes = [0, WordPieces.hash(Array("har".utf8)[...], continues: false)]
    let pieces = FloatBuffer(2 * shape.width)
    return NetworkFile.bytes(
      shape, dense: dense, table: table, pieceHashes: hashes, pieces: pieces)
  }

  @Test func `a written network is read again`() throws {
    let network = try Network(ModelBytes(file()))
    #expect(network.shape == shape)
  }

  @Test func `a foreign, cut, later or damaged file is told apart`() throws {
    let good = file()
    var flipped = good
    flipped[good.count / 2] ^= 1
    var later = good
    later[4] = 9
    #expect(throws: ModelError.foreign) { try Network(ModelBytes([1, 2, 3])) }
    #expect(throws: ModelError.foreign) { try Network(ModelBytes(Array(repeating: 65, count: 99))) }
    #expect(throws: ModelError.damaged) { try Network(ModelBytes(Array(good.dropLast()))) }
    #expect(throws: ModelError.damaged) { try Network(ModelBytes(flipped)) }
    #expect(throws: ModelError.version(found: 9, expected: 1)) { try Network(ModelBytes(later)) }
  }

  @Test func `a sentence is read alike alone and in company`() throws {
    let network = try Network(ModelBytes(file()))
    let text = Array("The harbor council met today . Nobody came !".utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 32 {
      ranges.append(start..<index)
      start = index + 1
    }
    let first = Array(ranges[0..<6])
    let second = Array(ranges[6...])
    let alone = network.withRun { run in
      run.clear()
      run.add(text, second)
      run.read()
      return (run.universal, run.heads.map { Int($0) }, run.relations)
    }
    let together = network.withRun { run in
      run.clear()
      run.add(text, first)
      run.add(text, second)
      run.read()
      return (
        Array(run.universal[6...]), run.heads[6...].map { Int($0) - 6 }, Array(run.relations[6...])
      )
    }
    #expect(alone == together)
  }
}
