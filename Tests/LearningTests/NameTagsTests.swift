import Learning
import Testing

@Suite struct NameTagsTests {
  /// The names in a sentence whose tokens each score one class 1 and the others 0.
  private func names(_ classes: [Int], strong: [Int: Float] = [:]) -> [String] {
    let stride = 16
    let scores = FloatBuffer(classes.count * stride)
    for (token, tag) in classes.enumerated() { scores[token * stride + tag] = strong[token] ?? 1 }
    var found: [(first: Int, count: Int, type: Int)] = []
    NameTags.decode(
      scores, start: 0, stride: stride, count: classes.count, types: 2, into: &found)
    return found.map { "\($0.first)+\($0.count):\($0.type)" }
  }

  @Test func `reads names of one and of several tokens`() {
    #expect(
      names([
        NameTags.outside, NameTags.only(1), NameTags.first(0), NameTags.inner(0), NameTags.last(0),
      ]) == ["1+1:1", "2+3:0"])
    #expect(names([NameTags.outside, NameTags.outside]) == [])
  }

  @Test func `a name without an end gets the cheapest one or is none`() {
    #expect(names([NameTags.first(0), NameTags.outside]) == [])
    #expect(names([NameTags.first(0), NameTags.last(1)], strong: [0: 3]) == ["0+2:0"])
  }
}
