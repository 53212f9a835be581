import Documents
import Testing

@Suite struct DocumentsTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `hashes the examples of FIPS 180-4`(text: String, expected: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == expected)
  }

  @Test func `days count as the calendar does`() throws {
    let leap = try #require(Day(2020, 2, 29))
    #expect(leap.advanced(by: 1).description == "2020-03-01")
    #expect(Day(2021, 2, 29) == nil)
    #expect(Day(1970, 1, 1)?.number == 0)
    #expect(Day(1970, 1, 1)?.weekday == 4)
    let first = try #require(Day(2021, 1, 1))
    #expect(first.isoWeek == (2020, 53))
    for offset in stride(from: -200_000, through: 200_000, by: 37) {
      let day = Day(number: offset)
      #expect(Day(day.year, day.month, day.day) == day)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test func `code points are counted where bytes are not`() {
    let text = String(repeating: "a“é”😀b", count: 40)
    let bytes = Array(text.utf8)
    let points = CodePoints(bytes)
    var offset = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(points.offset(ofByte: offset) == index)
      offset += String(scalar).utf8.count
    }
    #expect(points.offset(ofByte: bytes.count) == text.unicodeScalars.count)
  }

  @Test func `a stage that lacks its layer is refused before a word is read`() {
    struct Needy: Annotator {
      let requires: Set<Layer> = [.tokens]
      let provides: Set<Layer> = [.sentences]
      func annotate(_ document: inout Document) {}
    }
    #expect(throws: PipelineError.missing(.tokens, stage: "Needy")) { try Pipeline([Needy()]) }
  }
}
