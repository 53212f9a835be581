import Documents

/// Words that report speech, thought and intention, by what follows them.
enum Cues {
  /// A clause or a quotation follows: "said that …".
  static let speech = Set<Word>(
    words: """
      say tell add state note stress warn announce argue claim insist explain declare suggest
      acknowledge admit concede contend assert maintain reiterate confirm deny predict caution
      complain estimate reveal disclose emphasize emphasise remark reply respond write tweet comment
      observe recall conclude believe think hope fear doubt worry vow promise pledge threaten swear
      question ask wonder propose recommend urge demand signal indicate hint imply allege boast joke
      quip lament opine testify report underline underscore repeat counter advise agree
      assure remind inform continue object protest speculate guess reckon feel expect post
      point venture interject shout cry exclaim mutter whisper muse concur affirm avow attest profess
      alert dispute project forecast
      retort snap thunder bemoan gripe fret certify proclaim pronounce rule hold decree
      """)

  /// Those of them that may be followed by a clause without "that" and are not speech elsewhere:
  /// a bare noun phrase behind them is no content.
  static let needsClause = Set<Word>(
    words: """
      say tell add state note stress warn announce argue claim insist explain declare suggest
      acknowledge admit concede contend assert maintain reiterate confirm predict caution
      complain estimate reveal disclose emphasize emphasise remark reply respond write tweet comment
      observe conclude believe think hope fear doubt worry vow promise pledge boast joke quip
      lament opine testify underline underscore counter assure remind inform concur
      swear wonder speculate reckon feel indicate hint imply allege point attest affirm
      """)

  /// Only a clause with "that", "whether" or a question word makes these a report of speech.
  static let needsThat = Set<Word>(
    words: """
      report show agree expect hold rule repeat recall remark observe write post feel recommend demand
      propose signal reveal continue advise decide alert dispute project forecast
      """)

  /// These mean something else where nothing follows them: "the rally, held on Monday".
  static let otherwise = Set<Word>(words: "hold rule show decide agree object continue post point")

  /// A noun phrase behind them is what is said.
  static let nominal = Set<Word>(
    words:
      "signal propose recommend demand deny question urge predict deplore advocate admit project forecast"
  )

  /// All verbs that report.
  static let reported = speech.union(directive).union(judgment).union(naming)
    .subtracting(Set<Word>(words: "hold rule show decide agree continue post point"))

  /// "promised to": what follows is the speaker's own act.
  static let infinitive = Set<Word>(words: "promise vow pledge threaten swear offer undertake")

  /// "urged X to", "warned X not to": what follows is another's act.
  static let directive = Set<Word>(
    words: "urge ask tell warn order beg press exhort implore instruct request advise encourage")

  /// "accused X of", "criticized X for", "praised X".
  static let judgment = Set<Word>(
    words: """
      accuse blame criticize criticise praise condemn denounce fault chide slam blast attack
      applaud commend rebuke assail decry deride mock lambaste hail laud chastise
      """)

  /// "called X Y", "described X as".
  static let naming = Set<Word>(words: "call describe label brand dub characterize characterise")

  /// Nouns with a clause of their own: "fears that …".
  static let nouns = Set<Word>(
    words: """
      comment claim fear warning statement suggestion accusation allegation assertion argument
      concern worry belief hope complaint consensus insistence assurance pledge promise prediction
      charge contention view opinion remark declaration announcement threat demand vow promise
      conclusion speculation suspicion doubt criticism finding admission acknowledgment guarantee
      """)

  /// Nouns with an act of their own: "her threat to leave".
  static let actNouns = Set<Word>(
    words: "promise pledge threat vow demand call plea appeal request")

  /// Verbs that give such a noun to their subject: "expressed fears that".
  static let voicing = Set<Word>(
    words: "express voice raise make repeat issue reject share air state reiterate have")

  /// One of these behind a quotation is its cue whatever else it may mean.
  static let afterQuotation = speech.union(
    Set<Word>(
      words: """
        go laugh smile sigh nod insist begin conclude warn sum put joke read conclude offer recount
        relate volunteer start finish interrupt press reason elaborate
        """))
}
