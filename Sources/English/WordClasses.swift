import Documents

/// Closed classes of English words.
struct WordClasses: Sendable {
  static let english = WordClasses()

  /// Function words that, with a capital, begin a sentence rather than a name.
  private let starters = Set<Word>(
    words: """
      the a an this that these those it he she they we i you his her their its our my there here
      in on at by for from with under over after before during since until as while when where
      although though because if unless but and or so yet however meanwhile also still then now
      what who why how which no not neither either both all some many most several few each every
      one two three another other others to of about among between despite instead even just only
      more less earlier later last next once such with without within according asked is are was
      were do does did has have had will would can could should may might must let
      """)

  func startsSentence(_ word: Word) -> Bool { starters.contains(word) }
}
