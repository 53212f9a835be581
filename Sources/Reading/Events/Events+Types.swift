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
      symposium assembly dinner lunch luncheon convention discussion reunion banquet huddle
      encounter conversation
      """
    ),
    (.negotiation, "talk negotiation mediation parley dialogue"),
    (.visit, "visit trip tour stopover pilgrimage journey"),
    (.statement, "speech address appearance interview remark testimony sermon lecture"),
    (
      .other,
      """
      ceremony rally vigil inauguration celebration festival funeral parade exhibition
      demonstration protest march sit-in debate wedding memorial commemoration gala concert
      tournament championship
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
      bombardment beheading firefight gunfight cyberattack hack clash battle incursion annexation
      """
    ),
    (.vote, "vote referendum plebiscite balloting ballot roll-call"),
    (.election, "election re-election reelection primary runoff by-election midterm caucus"),
    (
      .ruling,
      """
      ruling verdict trial sentencing arraignment conviction acquittal inquest indictment execution
      extradition impeachment
      """
    ),
    (.announcement, "announcement unveiling declaration proclamation"),
    (
      .deployment, "deployment withdrawal pullout drawdown evacuation airlift mobilization maneuver"
    ),
    (.agreement, "signing"),
    (.legislation, "enactment ratification repeal veto passage adoption"),
    (
      .appointment,
      """
      appointment nomination resignation swearing-in confirmation ouster dismissal firing
      """
    ),
    (
      .other,
      """
      strike walkout crash accident earthquake hurricane flood outbreak launch opening merger
      takeover acquisition bailout drill uprising riot revolution war disaster spill
      collapse shutdown boycott blackout arrest quake tsunami eruption wildfire landslide derailment
      founding lockdown recall default event
      """
    ),
  ])

  /// Nouns of what somebody does or makes that are an event only with a time of their own.
  static let dated: [Word: EventDetails.EventType] = table([
    (
      .statement,
      """
      letter tweet email e-mail message memo op-ed editorial video broadcast blog posting call
      telephone-call phone-call
      """
    ),
    (.ruling, "decision appeal"),
    (.legislation, "ban law act statute amendment reform moratorium"),
    (.announcement, "release introduction publication"),
    (.attack, "fight fighting violence crackdown clampdown"),
    (
      .other,
      """
      review investigation inquiry probe audit campaign death birth creation closing closure
      storm fire epidemic pandemic famine recession crisis crackdown rescue escape
      lawsuit suit complaint petition arrival departure expansion reopening move start end halt
      suspension freeze bowl cup olympics games match playoff
      """
    ),
  ])

  /// The type of a noun that names an occasion or a happening.
  static func type(of noun: Word) -> EventDetails.EventType? {
    occasions[noun] ?? happenings[noun]
  }

  /// Verbs with a type of their own; any other dated act is `other`.
  static let verbs: [Word: EventDetails.EventType] = table([
    (.meeting, "meet convene gather confer huddle assemble"),
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
      sign pass enact ratify repeal veto introduce reintroduce approve adopt legislate outlaw
      """
    ),
    (.ruling, "rule convict acquit sentence indict overturn uphold strike charge arraign"),
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

  /// Acts of public life that are events of a matter also without a time.
  static let undated: [Word: EventDetails.EventType] = table([
    (.meeting, "meet convene confer huddle"),
    (.visit, "travel fly head visit"),
    (.appointment, "nominate appoint"),
    (.legislation, "sign veto enact ratify repeal pass approve adopt"),
    (.announcement, "unveil"),
    (.ruling, "convict acquit sentence indict overturn"),
    (.attack, "attack bomb invade storm assassinate"),
    (.election, "elect reelect re-elect"),
  ])

  /// The noun that a verb's event goes by when it is named again: one family of words, one event.
  static let family: [Word: Word] = {
    var family: [Word: Word] = [:]
    for (noun, verbs) in [
      ("meeting", "meet convene confer huddle gather"), ("visit", "visit travel"),
      ("vote", "vote"), ("election", "elect reelect re-elect"), ("signing", "sign"),
      ("veto", "veto"), ("passage", "pass approve"), ("ruling", "rule"),
      ("announcement", "announce"),
      ("unveiling", "unveil"), ("attack", "attack"), ("shooting", "shoot"),
      ("invasion", "invade"), ("bombing", "bomb"), ("nomination", "nominate"),
      ("appointment", "appoint"), ("resignation", "resign"), ("conviction", "convict"),
      ("withdrawal", "withdraw"), ("repeal", "repeal"), ("arrest", "arrest"),
    ] {
      for verb in Set<Word>(words: verbs) { family[verb] = Word(noun) }
    }
    return family
  }()

  /// Verbs that give a noun its act: the noun tells the type.
  static let light = Set<Word>(
    words: """
      hold attend host have make give take begin start open end conclude schedule set plan slate
      convene stage organize conduct deliver join lead chair reach strike sign launch broker
      mediate resume call continue carry face occur happen mark last kick undertake win lose contest
      """)

  /// "is expected on Friday", "was set for May".
  static let scheduling = Set<Word>(
    words: "expect schedule plan set slate anticipate book reschedule")

  /// "postponed to Friday", "moved up to May".
  static let moving = Set<Word>(
    words: "postpone delay move push reschedule defer adjourn shift bring")

  /// Verbs whose object may never come about: "wants a vote", "called for talks".
  static let wishing = Set<Word>(
    words: """
      want hope seek urge ask propose consider push demand request suggest recommend offer threaten
      favor advocate mull weigh wish try struggle force
      """)

  /// Verbs behind which "for" names what is wanted.
  static let asking = Set<Word>(
    words: "call push press ask hope wait lobby campaign beg plead argue agitate aim")

  /// Verbs whose infinitive happens when they do: "managed to leave", "came to power".
  static let implicative = Set<Word>(
    words: "manage begin start continue come go get happen proceed help return rush gather choose")

  /// Verbs that call an occasion off: "cancelled the vote".
  static let cancelling = Set<Word>(words: "cancel scrap abort suspend")

  /// "took place", "happened": what does not is no event.
  static let occurring = Set<Word>(
    words: "take happen occur materialize materialise proceed start begin")

  /// Verbs that tell a state, or what somebody says or thinks: no event though they are dated.
  static let states = Set<Word>(
    words: """
      be have seem appear compare remain want need know believe think hope expect like love feel mean
      contain include depend belong cost own live consist support oppose prefer stand stay lie
      say tell add note stress warn argue claim insist explain suggest acknowledge admit concede
      contend assert maintain reiterate deny predict caution complain estimate emphasize emphasise
      remark reply respond write tweet comment observe recall fear doubt worry quip opine report
      repeat quote ask show exist let get do keep matter look sound wait relate concern
      equal total average rank represent constitute reflect involve require deserve owe
      understand consider regard see watch wonder accord date follow use base try
      continue intend aim proclaim dispute threaten
      """)

  /// Verbs that are an act of their own also where they report speech: "announced on Monday that".
  static let performative = Set<Word>(
    words: """
      announce unveil call direct order propose nominate declare issue release appoint rule agree
      reject offer accept approve endorse invite submit present vote veto sign sue
      """)

  /// "wrote a letter on Monday": an act, where "wrote on Monday that" is a statement.
  static let writing = Set<Word>(words: "write send post mail file submit circulate deliver")
  static let writings = Set<Word>(
    words: "letter tweet email e-mail message memo op-ed editorial petition")

  /// Verbs of speech whose time is that of the act where they stand without its words.
  static let speaking = Set<Word>(
    words: """
      praise criticize criticise condemn denounce blast slam assail decry rebuke mock tweak apologize
      apologise accuse blame defend dismiss thank congratulate scold chide ridicule lambaste
      """)

  /// Verbs that now and then lead a quotation, and mostly tell of something else.
  static let seldomSpeaking = Set<Word>(
    words: """
      begin start open continue end close hold file read offer go come get give run write finish conclude
      break fire brief
      """)

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
