import Documents

/// Who speaks in each quotation: the subject of the verb that reports it.
///
/// The verb stands outside of all quotations, in the sentence in which the quotation begins or
/// ends. A quotation without one goes on for the speaker of the last in its paragraph.
struct Speakers {
  /// The phrase that speaks in each quotation; -1 where nobody is told.
  private(set) var phrases: [Int32]

  init(_ document: Document, _ traits: [Traits]) {
    phrases = [Int32](repeating: -1, count: document.quotations.count)
    guard !document.quotations.isEmpty else { return }
    var subjects: [Int32: Int32] = [:]
    for (index, traits) in traits.enumerated()
    where traits.quotation < 0 && traits.role == .subject && traits.governor >= 0
      && Self.verbs.contains(traits.governing) && Self.speaks(traits)
    {
      subjects[traits.sentence, default: Int32(index)] = subjects[traits.sentence] ?? Int32(index)
    }
    var last: (block: Int, speaker: Int32) = (-1, -1)
    for (index, quotation) in document.quotations.enumerated() {
      guard let first = document.sentence(at: quotation.range.start),
        let end = document.sentence(at: quotation.range.end - 1)
      else { continue }
      let block = document.sentences[first].block
      let found = subjects[Int32(end)] ?? subjects[Int32(first)]
      let speaker = found ?? (last.block == block ? last.speaker : -1)
      phrases[index] = speaker
      last = (block, speaker)
    }
  }

  private static func speaks(_ traits: Traits) -> Bool {
    switch traits.noun {
    case .person, .group, .unknown: true
    default: false
    }
  }

  static let verbs = Set<Word>(
    words: """
      say tell add ask explain note warn state declare announce claim argue insist reply answer
      write remark comment observe admit acknowledge suggest conclude recall continue stress
      complain report exclaim shout assert affirm confirm deny describe call think believe joke
      """)
}
