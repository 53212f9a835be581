import Documents
import Reading
import Testing

/// Words and marks in any order are read without a stop, and each line lies in the text.
@Suite struct BrokenTextTests {
  private static let sentences = [
    "“We will not sell the pier,” Mayor Ann Lee (D) said - “but if they pay, we may” - on Monday.",
    "The council, which opposed the toll, urged Lee not to reject calls for a delay; it must act.",
    "After the court refused to hear the case, the union’s Bob Ray, a critic, called it “unfair”.",
    "Raising fees would cost jobs, lead to strikes and force the town to cut, mend and close piers.",
    "Critics say the plan, backed by the bank, could hurt trade unless the state agrees by May 1.",
  ]

  /// The generator of Park and Miller (1988): the same order on any machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 48_271 % 2_147_483_647
      return Int(state) % sides
    }
  }

  @Test(arguments: 1...40)
  func `any order of words is read`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let marks = [",", "“", "”", "(", ")", " - ", ";", "?", "—", "\"", ":"]
    var words = Self.sentences.flatMap { $0.split(separator: " ").map(String.init) }
    for _ in 0..<60 {
      switch dice.roll(4) {
      case 0: words.remove(at: dice.roll(words.count))
      case 1: words.insert(marks[dice.roll(marks.count)], at: dice.roll(words.count))
      case 2: words.swapAt(dice.roll(words.count), dice.roll(words.count))
      default: words.insert(words[dice.roll(words.count)], at: dice.roll(words.count))
      }
    }
    let text = words.joined(separator: " ")
    let length = text.utf8.count
    let reader = try RecordReader()
    let document = reader.document(of: Report(id: "test", text: text))
    #expect(
      reader.items(of: document).allSatisfy { item in
        item.ranges.allSatisfy { $0.end <= length }
      }, "\(text)")
    #expect(reader.trials(of: document).allSatisfy { $0.trigger < document.tokens.count })
  }
}
