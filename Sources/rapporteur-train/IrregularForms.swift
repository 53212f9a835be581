/// The irregular verbs and plurals of English, which a treebank has only in part.
enum IrregularForms {
  /// Form, Penn tag and base form.
  static let all: [(form: String, tag: String, lemma: String)] = verbs + plurals

  private static let verbs: [(String, String, String)] = entries(of: verbTable).flatMap { entry in
    entry.count < 3
      ? []
      : entry[1].split(separator: "/").map { (String($0), "VBD", entry[0]) }
        + entry[2].split(separator: "/").map { (String($0), "VBN", entry[0]) }
  }

  private static let plurals: [(String, String, String)] = entries(of: pluralTable).compactMap {
    $0.count < 2 ? nil : ($0[1], "NNS", $0[0])
  }

  private static func entries(of table: String) -> [[String]] {
    table.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: ",") }.map {
      $0.split(separator: " ").map(String.init)
    }
  }

  /// Base form, past, past participle.
  private static let verbTable = """
    arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become
    befall befell befallen, beget begot begotten, begin began begun, behold beheld beheld
    bend bent bent, beset beset beset, bid bid bid, bind bound bound, bite bit bitten, bleed bled bled
    blow blew blown, break broke broken, breed bred bred, bring brought brought
    broadcast broadcast broadcast, build built built, burst burst burst, buy bought bought
    catch caught caught, choose chose chosen, cling clung clung, come came come, creep crept crept
    deal dealt dealt, dig dug dug, do did done, draw drew drawn, dream dreamt dreamt
    drink drank drunk, drive drove driven, dwell dwelt dwelt, eat ate eaten, fall fell fallen
    feed fed fed, feel felt felt, fight fought fought, find found found, flee fled fled
    fling flung flung, fly flew flown, forbid forbade forbidden, forecast forecast forecast
    foresee foresaw foreseen, foretell foretold foretold, forget forgot forgotten
    forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, freeze froze frozen
    get got gotten/got, give gave given, go went gone, grind ground ground, grow grew grown
    hang hung hung, have had had, hear heard heard, hide hid hidden, hold held held, keep kept kept
    kneel knelt knelt, know knew known, lay laid laid, lead led led, leap leapt leapt, leave left left
    lend lent lent, lie lay lain, light lit lit, lose lost lost, make made made, mean meant meant
    meet met met, mislead misled misled, mistake mistook mistaken, misunderstand misunderstood misunderstood
    outdo outdid outdone, outgrow outgrew outgrown, overcome overcame overcome, overdo overdid overdone
    overhear overheard overheard, override overrode overridden, oversee oversaw overseen
    overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid paid
    plead pled pled, prove proved proven, rebuild rebuilt rebuilt, redo redid redone, repay repaid repaid
    resell resold resold, retake retook retaken, rewrite rewrote rewritten, ride rode ridden
    ring rang rung, rise rose risen, run ran run, saw sawed sawn, say said said, see saw seen
    seek sought sought, sell sold sold, send sent sent, sew sewed sewn, shake shook shaken
    shear sheared shorn, shed shed shed, shine shone shone, shoot shot shot, show showed shown
    shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat sat, slay slew slain
    sleep slept slept, slide slid slid, sling slung slung, slink slunk slunk, sow sowed sown
    speak spoke spoken, speed sped sped, spell spelt spelt, spend spent spent, spill spilt spilt
    spin spun spun, spit spat spat, spring sprang sprung, stand stood stood, steal stole stolen
    stick stuck stuck, sting stung stung, stink stank stunk, stride strode stridden
    strike struck struck/stricken, string strung strung, strive strove striven, swear swore sworn
    sweep swept swept, swell swelled swollen, swim swam swum, swing swung swung, take took taken
    teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown
    tread trod trodden, undergo underwent undergone, understand understood understood
    undertake undertook undertaken, undo undid undone, unwind unwound unwound, uphold upheld upheld
    wake woke woken, wear wore worn, weave wove woven, weep wept wept, win won won, wind wound wound
    withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood
    wring wrung wrung, write wrote written
    """

  /// Singular, plural.
  private static let pluralTable = """
    child children, foot feet, goose geese, louse lice, mouse mice, ox oxen, tooth teeth
    calf calves, elf elves, half halves, hoof hooves, knife knives, leaf leaves, life lives, loaf loaves
    scarf scarves, self selves, sheaf sheaves, shelf shelves, thief thieves, wife wives, wolf wolves
    alumnus alumni, analysis analyses, axis axes, basis bases, cactus cacti, crisis crises
    criterion criteria, curriculum curricula, diagnosis diagnoses, ellipsis ellipses, fungus fungi
    hypothesis hypotheses, memorandum memoranda, nucleus nuclei, oasis oases, parenthesis parentheses
    phenomenon phenomena, stimulus stimuli, stratum strata, synthesis syntheses, synopsis synopses
    thesis theses, vertebra vertebrae, hero heroes, potato potatoes, tomato tomatoes, echo echoes
    veto vetoes, embargo embargoes, torpedo torpedoes, cargo cargoes, volcano volcanoes
    mosquito mosquitoes, tornado tornadoes, bus buses, gas gases, virus viruses, campus campuses
    bonus bonuses, census censuses, focus focuses, lens lenses, minus minuses, status statuses
    movie movies, zombie zombies, cookie cookies, calorie calories, tie ties, lie lies, pie pies
    species species, series series, means means, headquarters headquarters, news news
    cache caches, headache headaches, ache aches, axe axes
    """
}
