import Learning
import Testing

@Suite struct LinearModelTests {
  @Test func `a perceptron learns what it is shown`() {
    var perceptron = AveragedPerceptron(rows: 64, classes: 3)
    for _ in 0..<20 {
      for gold in 0..<3 {
        let features = [UInt32(gold * 7 + 1), 60]
        perceptron.learn(features, gold: gold, guess: perceptron.best(features))
      }
    }
    let model = perceptron.model()
    var scores = [Int32](repeating: 0, count: 3)
    #expect((0..<3).map { model.best([UInt32($0 * 7 + 1), 60], scores: &scores) } == [0, 1, 2])
  }

  @Test func `a model file comes back as it was written, and damage is noticed`() throws {
    let weights = (0..<32).map { Int8($0 - 16) }
    var file = LinearModel(rows: 8, classes: 4, weights: weights).file
    let again = try LinearModel(file: file)
    #expect(again.file == file)
    file[30] ^= 1
    #expect(throws: ModelError.damaged) { try LinearModel(file: file) }
    #expect(throws: ModelError.damaged) { try LinearModel(file: Array(file.dropLast())) }
    #expect(throws: ModelError.foreign) { try LinearModel(file: Array("no model".utf8)) }
  }
}
