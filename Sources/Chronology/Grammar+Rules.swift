/// Which rules may answer at a piece, by the kind of word that it is.
extension Grammar {
  typealias Rule = @Sendable (Grammar, Int) -> Reading?

  /// The rules to ask at a piece, in the order in which equals win.
  func rules(at index: Int) -> [Rule] {
    let piece = pieces[index]
    switch piece.kind {
    case .number: return Self.numbers
    case .mark:
      if piece.value == Piece.half { return Self.halves }
      return piece.isMark("'") ? Self.apostrophes : []
    case .letters: break
    }
    guard piece.word.category == .none else {
      return Self.byCategory[Int(piece.word.category.rawValue)]
    }
    // "Q3", "H1", "A.D."
    return piece.count == 1 || (piece.isCapitalized && piece.count == 2) ? Self.capitals : []
  }

  private static let numbers: [Rule] = [
    { $0.isoDate(at: $1) }, { $0.slashedDate(at: $1) }, { $0.dottedDate(at: $1) },
    { $0.dayFirst(at: $1) }, { $0.dayOfPointedMonth(at: $1) }, { $0.nthWeekday(at: $1) },
    { $0.quarter(at: $1) }, { $0.half(at: $1) }, { $0.decade(at: $1) }, { $0.century(at: $1) },
    { $0.year(at: $1) },
    { $0.nthUnit(at: $1) }, { $0.nights(at: $1) }, { $0.countBeforePointer(at: $1) },
    { $0.weekdayOfDistance(at: $1) }, { $0.distance(at: $1) }, { $0.length(at: $1) },
    { $0.clock(at: $1) },
  ]

  private static let apostrophes: [Rule] = [{ $0.decade(at: $1) }]

  private static let halves: [Rule] = [{ $0.length(at: $1) }]

  private static let capitals: [Rule] = [
    { $0.quarter(at: $1) }, { $0.half(at: $1) }, { $0.year(at: $1) }, { $0.holdingUnit(at: $1) },
  ]

  private static let byCategory: [[Rule]] = {
    let last = TimeWord.Category.allCases.map(\.rawValue).max() ?? 0
    return (0...last).map { value in
      TimeWord.Category(rawValue: value).map(rules) ?? []
    }
  }()

  private static func rules(_ category: TimeWord.Category) -> [Rule] {
    switch category {
    case .the: articled
    case .month, .shortMonth: [{ $0.monthFirst(at: $1) }, { $0.holiday(at: $1) }]
    case .weekday, .shortWeekday: [{ $0.weekday(at: $1) }]
    case .season: [{ $0.season(at: $1) }]
    case .dayPart: [{ $0.partOfDay(at: $1) }]
    // "all" begins "All Saints' Day" and "all day".
    case .holiday, .new, .nameBefore:
      [{ $0.holiday(at: $1) }, { $0.feastWeek(at: $1) }, { $0.length(at: $1) }]
    case .unit, .units: units
    case .cardinal: cardinals
    case .ordinal: ordinals
    case .quantity, .half, .article:
      [
        { $0.weekdayOfDistance(at: $1) }, { $0.distance(at: $1) }, { $0.length(at: $1) },
      ]
    case .long, .filler: [{ $0.length(at: $1) }]
    case .decade: [{ $0.decade(at: $1) }]
    case .frequency, .each: [{ $0.repeated(at: $1) }]
    case .times: [{ $0.oncePer(at: $1) }, { $0.repeated(at: $1) }]
    case .preposition, .to: [{ $0.presentTime(at: $1) }]
    case .pointer: pointers
    case .latest: [{ $0.unnamedQuarter(at: $1) }]
    case .relativeDay, .tonight: [{ $0.relativeDay(at: $1) }]
    case .reference, .referenceAdjective: [{ $0.reference(at: $1) }]
    case .then: [{ $0.then(at: $1) }]
    case .early, .late: [{ $0.partOfDay(at: $1) }, { $0.laterInUnit(at: $1) }]
    case .middle: [{ $0.clock(at: $1) }]
    case .earlier, .later: [{ $0.laterInUnit(at: $1) }]
    case .end: [{ $0.endOfYear(at: $1) }]
    case .demonstrative: demonstratives
    case .fiscal, .fiscalYear: [{ $0.quarter(at: $1) }, { $0.year(at: $1) }]
    case .noon, .midnight: [{ $0.clock(at: $1) }]
    default: []
    }
  }

  private static let articled: [Rule] = [
    { $0.share(at: $1) },
    { $0.dayFirst(at: $1) }, { $0.dayOfMonth(at: $1) }, { $0.dayOfPointedMonth(at: $1) },
    { $0.nthWeekday(at: $1) }, { $0.nextDay(at: $1) }, { $0.unitAfterNext(at: $1) },
    { $0.anniversary(at: $1) }, { $0.weekday(at: $1) }, { $0.quarter(at: $1) },
    { $0.unnamedQuarter(at: $1) }, { $0.half(at: $1) }, { $0.season(at: $1) },
    { $0.besideHoliday(at: $1) },
    { $0.holiday(at: $1) }, { $0.decade(at: $1) }, { $0.century(at: $1) }, { $0.year(at: $1) },
    { $0.relativeDay(at: $1) }, { $0.partOfDay(at: $1) }, { $0.pointedUnit(at: $1) },
    { $0.articledUnit(at: $1) }, { $0.holdingUnit(at: $1) }, { $0.pointedLength(at: $1) },
    { $0.compared(at: $1) }, { $0.thatUnit(at: $1) }, { $0.length(at: $1) },
    { $0.reference(at: $1) }, { $0.bareUnit(at: $1) }, { $0.weekend(at: $1) },
    { $0.yearEnd(at: $1) }, { $0.comingYear(at: $1) }, { $0.nthUnit(at: $1) },
    { $0.nights(at: $1) }, { $0.countBeforePointer(at: $1) },
  ]

  /// "second" is a unit and an ordinal.
  private static let units: [Rule] = [
    { $0.dayFirst(at: $1) }, { $0.nthWeekday(at: $1) }, { $0.quarter(at: $1) },
    { $0.half(at: $1) }, { $0.century(at: $1) }, { $0.holdingUnit(at: $1) },
    { $0.distance(at: $1) }, { $0.compared(at: $1) }, { $0.length(at: $1) },
    { $0.yearEnd(at: $1) }, { $0.bareUnit(at: $1) }, { $0.relativeDay(at: $1) },
    { $0.nthUnit(at: $1) },
  ]

  private static let cardinals: [Rule] = [
    { $0.dayFirst(at: $1) }, { $0.decade(at: $1) }, { $0.century(at: $1) }, { $0.year(at: $1) },
    { $0.dayOfPointedMonth(at: $1) }, { $0.nthUnit(at: $1) }, { $0.nights(at: $1) },
    { $0.countBeforePointer(at: $1) }, { $0.weekdayOfDistance(at: $1) },
    { $0.distance(at: $1) }, { $0.length(at: $1) }, { $0.clock(at: $1) },
  ]

  private static let ordinals: [Rule] = [
    { $0.dayFirst(at: $1) }, { $0.nthWeekday(at: $1) }, { $0.quarter(at: $1) },
    { $0.half(at: $1) }, { $0.holiday(at: $1) }, { $0.century(at: $1) },
    { $0.nthUnit(at: $1) }, { $0.share(at: $1) },
  ]

  private static let pointers: [Rule] = [
    { $0.share(at: $1) }, { $0.nthUnit(at: $1) },
    { $0.monthFirst(at: $1) }, { $0.nthWeekday(at: $1) }, { $0.weekday(at: $1) },
    { $0.quarter(at: $1) }, { $0.unnamedQuarter(at: $1) }, { $0.season(at: $1) },
    { $0.holiday(at: $1) }, { $0.pointedUnit(at: $1) }, { $0.pointedLength(at: $1) },
    { $0.half(at: $1) },
  ]

  private static let demonstratives: [Rule] = [
    { $0.unnamedQuarter(at: $1) }, { $0.pointedLength(at: $1) }, { $0.compared(at: $1) },
    { $0.thatUnit(at: $1) }, { $0.length(at: $1) }, { $0.reference(at: $1) },
  ]
}
