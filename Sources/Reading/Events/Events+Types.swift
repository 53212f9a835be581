import Documents

/// The words that name events, by type: English for what public life consists of.
enum EventWords {
  /// Nouns of occasions: gatherings that are held.
  static let occasions: [Word: EventDetails.EventType] = table([
    (
      .meeting,
      """
      meeting summit conference briefing gathering session forum hearing reception
      roundtable teleconference videoconference consultation get-together retreat colloquium
      symposium assembly dinner lunch luncheon convention discussion
      """
    ),
    (.negotiation, "talk negotiation mediation"),
    (.visit, "visit trip tour stopover pilgrimage"),
    (.statement, "speech address appearance interview remark testimony sermon lecture"),
    (
      .other,
      """
      ceremony rally vigil inauguration celebration festival funeral parade exhibition
      demonstration protest march sit-in debate event
      """
    ),
  ])

  /// Nouns of happenings: less often an event of their own, so that more must name them.
  static let happenings: [Word: EventDetails.EventType] = table([
    (
      .attack,
      """
      attack shooting bombing invasion airstrike raid massacre assault assassination explosion
      blast ambush siege stabbing offensive shelling killing murder kidnapping hijacking coup
      """
    ),
    (.vote, "vote referendum plebiscite balloting"),
    (.election, "election primary runoff by-election midterm caucus"),
    (.ruling, "ruling verdict trial sentencing arraignment conviction acquittal inquest"),
    (.announcement, "announcement unveiling declaration"),
    (.deployment, "deployment withdrawal pullout drawdown evacuation airlift"),
    (.agreement, "signing"),
    (.legislation, "enactment ratification repeal veto passage adoption"),
    (.appointment, "appointment nomination resignation"),
    (
      .other,
      """
      strike walkout crash accident earthquake hurricane flood outbreak launch opening merger
      takeover acquisition bailout drill uprising riot revolution war disaster spill
      collapse shutdown boycott blackout
      """
    ),
  ])

  /// Verbs with a type of their own; any other dated act is `other`.
  static let verbs: [Word: EventDetails.EventType] = table([
    (.meeting, "meet convene gather confer huddle"),
    (.negotiation, "negotiate bargain haggle mediate"),
    (.vote, "vote ballot"),
    (.agreement, "agree"),
    (.visit, "visit travel arrive return fly tour head depart"),
    (
      .announcement,
      """
      announce unveil release publish issue declare propose present nominate call direct order
      """
    ),
    (
      .legislation,
      """
      sign pass enact ratify repeal veto introduce reintroduce approve adopt legislate
      """
    ),
    (.ruling, "rule convict acquit sentence indict overturn uphold strike"),
    (.deployment, "deploy withdraw station dispatch evacuate pull"),
    (
      .attack,
      """
      attack bomb invade shoot kill raid shell storm ambush assassinate murder stab massacre
      """
    ),
    (.election, "elect reelect re-elect"),
    (.appointment, "appoint nominate name resign install inaugurate confirm fire oust"),
    (.statement, "testify address speak"),
  ])

  /// Verbs that give a noun its act: the noun tells the type.
  static let light = Set<Word>(
    words: """
      hold attend host have make give take begin start open end conclude schedule set plan slate
      convene stage organize conduct deliver join lead chair reach strike sign launch broker
      mediate resume
      """)

  /// "is expected on Friday", "was set for May".
  static let scheduling = Set<Word>(words: "expect schedule plan set slate anticipate book")

  /// Verbs that tell a state, or what somebody says or thinks: no event though they are dated.
  static let states = Set<Word>(
    words: """
      be have seem appear remain want need know believe think hope expect like love feel mean
      contain include depend belong cost own live consist support oppose prefer stand stay lie
      say tell add note stress warn argue claim insist explain suggest acknowledge admit concede
      contend assert maintain reiterate deny predict caution complain estimate emphasize emphasise
      remark reply respond write tweet comment observe recall fear doubt worry quip opine report
      repeat quote ask show exist let get do keep matter look sound wait relate concern
      equal total average rank represent constitute reflect involve require deserve owe
      understand consider regard see watch wonder accord date follow use base try
      continue become come go intend aim proclaim dispute threaten find
      """)

  /// Verbs that are an act of their own also where they report speech: "announced on Monday that".
  static let performative = Set<Word>(
    words: "announce unveil call direct order propose nominate declare issue release appoint rule")

  /// Objects that make a light verb one of speech: "made the remarks on Monday".
  static let utterances = Set<Word>(
    words: "comment remark claim accusation allegation point argument prediction promise case")

  private static func table(
    _ rows: [(EventDetails.EventType, String)]
  ) -> [Word: EventDetails.EventType] {
    var table: [Word: EventDetails.EventType] = [:]
    for (type, words) in rows {
      for word in Set<Word>(words: words) where table[word] == nil { table[word] = type }
    }
    return table
  }
}
