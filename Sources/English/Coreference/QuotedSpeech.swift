import Documents

/// The quoted words of one paragraph, until it is known who says them.
///
/// As `Speakers` tells whose each quotation is by phrases, this does by entities, sentence by sentence.
struct QuotedSpeech {
  /// A phrase between quotation marks.
  struct Piece {
    var phrase: NounPhrase
    var quotation: Int
    var sentence: Int

    /// Whom it names or describes.
    var entity: Int?
    var isName: Bool
  }

  private(set) var pieces: [Piece] = []

  /// The quotations of the sentence being read, and whom it tells to speak.
  private var quotations: Set<Int> = []
  private var speaker: Int?
  private var hasSpeaker = false
  private var sentence = 0

  /// Where the pieces of the sentence begin.
  private var start = 0

  /// Who says each quotation; nil for somebody who is not known.
  private(set) var speakers: [Int: Int?] = [:]

  /// Who spoke last, in this paragraph or before it.
  private(set) var lastSpeaker: Int?

  mutating func add(_ phrase: NounPhrase, in quotation: Int, of entity: Int?, isName: Bool) {
    quotations.insert(quotation)
    pieces.append(
      Piece(
        phrase: phrase, quotation: quotation, sentence: sentence, entity: entity, isName: isName))
  }

  /// The subject of a verb of saying; the first of a sentence counts.
  mutating func setSpeaker(_ entity: Int?) {
    guard !hasSpeaker else { return }
    hasSpeaker = true
    speaker = entity
  }

  /// Whether what is quoted in the sentence names somebody.
  func names(_ entity: Int) -> Bool {
    pieces[start...].contains { $0.isName && $0.entity == entity }
  }

  mutating func endSentence() {
    if hasSpeaker {
      for quotation in quotations { speakers[quotation] = .some(speaker) }
      lastSpeaker = speaker
    }
    (quotations, speaker, hasSpeaker) = ([], nil, false)
    sentence += 1
    start = pieces.count
  }

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    start = 0
    speakers.removeAll(keepingCapacity: true)
  }
}
