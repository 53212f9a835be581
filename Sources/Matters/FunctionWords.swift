/// English words that say nothing of the matter: two texts that share them share no subject.
enum FunctionWords {
  static let negations: Set<UInt64> = hashes(
    """
    not no never without neither nor none cannot don doesn didn won wouldn isn aren wasn weren \
    couldn shouldn hasn haven hadn
    """)

  static let all: Set<UInt64> = negations.union(
    hashes(
      """
      a about above across after again against ago all almost along already also although always am \
      amid among an and another any anyone anything are around as at away back be became because \
      become been before behind being below between both but by came can come could day days despite \
      did do does doing done down during each either else even ever every few first for former from \
      further get gets give given go goes going gone got had has have having he her here hers herself \
      him himself his how however if in into is it its itself just last late later least less let like \
      made make makes making many may me might mine more most much must my myself near new next now of \
      off often on once one only onto or other others our ours ourselves out over own per put quite \
      rather really same say says said saying second see seen set several shall she should since so \
      some someone something soon still such take taken takes taking tell than that the their theirs \
      them themselves then there these they thing things third this those though three through thus to \
      today told tomorrow too took toward towards two under until up upon us use used very via was way \
      we week weeks well went were what when where whether which while who whom whose why will with \
      within would year years yes yet yesterday you your yours added adding according asked called \
      month months time times mr mrs ms dr ve re ll
      """))

  /// Words that name a weekday or a month: they date a text, and say nothing of its subject.
  static let calendar: Set<UInt64> = hashes(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december
    """)

  /// The weekdays, and of the months those that are no other word: "the march".
  static let days: Set<UInt64> = calendar.subtracting(hashes("march may"))

  /// "New Harlow", "Upper Larden": capitalized, these begin a name.
  static func opensName(_ word: UInt64) -> Bool { openings.contains(word) }

  private static let openings = hashes("new upper")

  /// Words for whoever decides and tells, in any matter.
  static let offices: Set<UInt64> = hashes(
    """
    administration agency aide aides authorities chief committee council country countries \
    director government governor head house lawmaker lawmakers leader leaders measure measures \
    member members minister ministers ministry nation national officer official officials \
    parliament party people plan plans president representative senator senators senior \
    spokesman spokesperson spokeswoman state statement states
    """)

  /// What a deadline may be called, beside its date.
  static let ofTime: Set<UInt64> = calendar.union(
    hashes("deadline date limit cutoff end beginning start middle close midnight noon early mid"))

  /// Numbers in words; the small ones are function words as well.
  static let numbers: Set<UInt64> = hashes(
    """
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred \
    thousand million billion trillion dozen dozens hundreds thousands millions half quarter
    """)

  /// Words that make two figures of one unit count different things.
  static let scope: Set<UInt64> = hashes(
    """
    other another additional more extra further remaining new total all initial first last average \
    each every only
    """)

  private static func hashes(_ text: String) -> Set<UInt64> {
    Set(text.split(separator: " ").map { WordScanner.hash($0.utf8) })
  }
}
