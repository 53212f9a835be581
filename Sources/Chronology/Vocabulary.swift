/// The words that the grammar of time knows, by their packed letters.
enum Vocabulary {
  static func look(up key: WordKey) -> TimeWord { table[key] ?? .none }

  private static let table: [WordKey: TimeWord] = {
    var table: [WordKey: TimeWord] = [:]
    for (words, category, first) in numbered {
      for (offset, forms) in words.split(separator: " ").enumerated() {
        for form in forms.split(separator: "/") {
          table[WordKey(String(form))] = TimeWord(
            category: category, value: first + Int16(offset))
        }
      }
    }
    for (words, category, value) in alike {
      for word in words.split(separator: " ") {
        table[WordKey(String(word))] = TimeWord(category: category, value: value)
      }
    }
    return table
  }()

  /// Words whose values count on from the first; forms of one value are parted by a slash.
  private static let numbered: [(String, TimeWord.Category, Int16)] = [
    (
      "january february march april may june july august september october november december",
      .month, 1
    ),
    ("jan feb mar apr", .shortMonth, 1),
    ("jun jul aug sep/sept oct nov dec", .shortMonth, 6),
    ("monday/mondays tuesday/tuesdays wednesday/wednesdays thursday/thursdays", .weekday, 1),
    ("friday/fridays saturday/saturdays sunday/sundays", .weekday, 5),
    ("mon tue/tues wed/weds thu/thur/thurs fri sat sun", .shortWeekday, 1),
    ("spring/springtime summer/summertime fall/autumn winter/wintertime", .season, 0),
    ("morning/mornings afternoon/afternoons evening/evenings night/nights", .dayPart, 0),
    ("second minute hour day weekend week month quarter year decade century", .unit, 0),
    ("millennium", .unit, TimeUnit.millennium.rawValue),
    (
      "seconds minutes hours days weekends weeks months quarters years decades centuries",
      .units, 0
    ),
    ("millennia", .units, TimeUnit.millennium.rawValue),
    ("yearlong weeklong monthlong daylong decadelong hourlong", .long, 0),
    ("one two three four five six seven eight nine ten eleven twelve", .cardinal, 1),
    ("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty", .cardinal, 13),
    ("first", .ordinal, 1),
    ("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", .ordinal, 3),
    ("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth", .ordinal, 13),
    ("nineteenth twentieth", .ordinal, 19), ("thirtieth", .ordinal, 30),
    ("twenties thirties forties fifties sixties seventies eighties nineties", .decade, 20),
    ("yesterday today tomorrow", .relativeDay, -1),
  ]

  private static let alike: [(String, TimeWord.Category, Int16)] = [
    ("thirty", .cardinal, 30), ("forty", .cardinal, 40), ("fifty", .cardinal, 50),
    ("sixty", .cardinal, 60), ("seventy", .cardinal, 70), ("eighty", .cardinal, 80),
    ("ninety", .cardinal, 90), ("hundred", .cardinal, 100), ("thousand", .cardinal, 1000),
    ("fortnight", .unit, TimeUnit.week.rawValue + 100),
    ("fortnights", .units, TimeUnit.week.rawValue + 100),
    (Holiday.words, .holiday, 0),
    ("few several many some numerous various", .quantity, 0), ("couple", .quantity, 2),
    ("dozen", .quantity, 12), ("dozens hundreds thousands scores number", .quantity, 1),
    ("half", .half, 0), ("noughties", .decade, 28), ("new", .new, 0), ("every each", .each, 0),
    ("daily nightly", .frequency, TimeUnit.day.rawValue),
    ("hourly", .frequency, TimeUnit.hour.rawValue),
    ("weekly", .frequency, TimeUnit.week.rawValue),
    ("monthly", .frequency, TimeUnit.month.rawValue),
    ("yearly annually", .frequency, TimeUnit.year.rawValue),
    // How many units above one, in hundreds.
    ("fortnightly biweekly", .frequency, TimeUnit.week.rawValue + 100),
    ("bimonthly", .frequency, TimeUnit.month.rawValue + 100),
    ("quarterly", .frequency, TimeUnit.month.rawValue + 200),
    ("semiannually semiannual biannually biannual", .frequency, TimeUnit.month.rawValue + 500),
    ("everyday", .frequency, TimeUnit.day.rawValue),
    ("once semi bi", .times, 0), ("present date", .present, 0),
    ("rest remainder", .rest, 0),
    ("last past previous preceding prior", .pointer, -1), ("this current", .pointer, 0),
    ("next coming following upcoming", .pointer, 1),
    ("tonight", .tonight, 0), ("ago", .ago, 0), ("earlier before", .earlier, 0),
    ("later after", .later, 0), ("from", .from, 0), ("hence", .hence, 0),
    ("now currently nowadays", .reference, 0),
    ("recently lately", .reference, -1), ("soon shortly", .reference, 1),
    ("recent", .referenceAdjective, -1), ("future", .referenceAdjective, 1),
    ("early", .early, 0), ("mid middle", .middle, 0), ("late", .late, 0),
    ("beginning start", .start, 0), ("end close", .end, 0),
    ("about around approximately roughly", .approximately, 0), ("nearly almost", .nearly, 0),
    ("more over", .more, 0), ("less under fewer", .less, 0), ("least", .least, 0),
    ("most", .most, 0), ("up", .up, 0), ("than", .than, 0), ("no", .no, 0),
    ("sometime", .sometime, 0), ("latest", .latest, 0),
    (
      "additional full consecutive straight whole solid trading business working calendar", .filler,
      0
    ),
    ("successive further extra long short", .filler, 0),
    ("am", .meridiem, 0), ("pm", .meridiem, 12), ("noon", .noon, 0), ("midday", .noon, 0),
    ("midnight", .midnight, 0),
    ("clock", .clock, 0),
    (
      """
      est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet eest msk ist jst aest \
      eastern
      """, .zone, 0
    ),
    ("the", .the, 0), ("a an another", .article, 0), ("of", .of, 0), ("and", .and, 0),
    ("or", .or, 0),
    ("to through till", .to, 0), ("by", .by, 0),
    ("in within on since until during throughout between beyond for at", .preposition, 0),
    ("then", .then, 0),
    ("these those that same", .demonstrative, 0),
    ("i he she it we you they his her its our your their my who", .pronoun, 0),
    (
      """
      mr mrs ms miss dr sir lady lord dame sen rep gov gen col president minister secretary \
      chancellor senator governor judge justice professor prince princess king queen
      """, .title, 0
    ),
    (
      """
      said says told tells added adds insisted insists argued argues warned warns replied \
      claimed claims conceded admitted vowed
      """, .verbOfSpeech, 0
    ),
    ("fiscal", .fiscal, 0), ("fy", .fiscalYear, 0), ("period", .period, 0),
    ("ended ending", .ended, 0),
    ("black good bloody super cyber ash palm fat holy man ruby whit maundy shrove", .nameBefore, 0),
    (
      """
      times herald mail telegraph post express mirror tribune journal chronicle gazette star \
      madness street avenue road school
      """, .nameAfter, 0
    ),
  ]
}
