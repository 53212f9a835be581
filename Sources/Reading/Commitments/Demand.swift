import Documents

/// An act that somebody is told to do: at once a commitment of the one and a position of the other.
struct Demand {
  /// The words from the subject, or from the demanding verb, to the end of the act.
  var evidence: Range<Int>

  /// The words of the one who is to act.
  var obligor: Range<Int>
  var action: Range<Int>

  /// Who demands it.
  var holders: [Party]

  /// False where a law, court or order imposes it.
  var isWish: Bool

  /// "I don't think they should": it is wished that they do not.
  var isUnwanted = false

  /// "must", "have to": told as a duty, unlike "should".
  var isDuty = false
  var confidence: Double
}
