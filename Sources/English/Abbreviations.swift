import Documents

/// Words that keep their full stop.
enum Abbreviations {
  /// Titles and the like, after which a sentence never ends.
  static let leading = Set<Word>(
    words: """
      mr mrs ms dr sens reps govs gens profs drs prof gen col lt capt cmdr adm maj sgt cpl pvt sen rep gov pres rev hon st ste mt
      ft messrs mmes supt det insp amb atty vs v sr fr msgr brig
      """)

  /// Those that may end a sentence.
  static let trailing = Set<Word>(
    words: """
      jr inc corp co ltd llc plc bros etc jan feb apr jun jul aug sep sept oct nov dec mon tue
      tues wed thu thur thurs fri dept est ave blvd univ assn approx ext attn al div ph.d nos vol pp cf viz ph
      """)

  /// States, which are abbreviations only with a capital.
  static let capitalized = Set<Word>(
    words: """
      ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
      okla ore pa penn tenn tex va vt wash wis wyo mar
      """)

  static func keepsStop(_ word: Word, first: UInt8) -> Bool {
    leading.contains(word) || trailing.contains(word)
      || (ByteClass.isUpper(first) && capitalized.contains(word))
  }
}
