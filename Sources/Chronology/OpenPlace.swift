import Documents

/// Places of which the text leaves open which day, month or year they are.
extension Calendar.Place {
  /// Whether its value has digits that are not known: `XXXX-05-01`, and not `199X`.
  var isOpen: Bool { value.utf8.first == UInt8(ascii: "X") }

  /// What counts from this place, seen from its first and its last day: one value where both agree,
  /// else the open one and all days between.
  func spread(
    as open: String, _ place: (Calendar.Place) -> Calendar.Place?
  ) -> Calendar.Place {
    func seen(from day: Day?) -> Calendar.Place? {
      day.flatMap { place(Calendar.Place($0)) }
    }
    let early = seen(from: days.earliest)
    let late = seen(from: days.latest)
    if let early, let late, early.value == late.value { return early }
    return Calendar.Place(
      value: open, days: DayInterval(early?.days.earliest, late?.days.latest))
  }
}

extension Resolver {
  /// What counts from a time that the text leaves open, seen from both ends of it; nil where the
  /// time is known, or nothing counts from it.
  func ends(of meaning: Meaning, _ mention: TimeMention) -> Calendar.Place? {
    func seen(
      _ from: Calendar.Place?, _ place: (Calendar.Place) -> Calendar.Place?
    ) -> Calendar.Place? {
      guard let from, from.isOpen else { return nil }
      return from.spread(as: OpenValue.of(meaning), place)
    }
    switch meaning {
    case .shifted(let unit, let count): return seen(last) { Self.shifted($0, unit, count) }
    case .shiftedWeekday(let weekday, let count):
      return seen(last) { $0.days.earliest.map { Self.weekday(weekday, count, $0) } }
    case .holding(let unit, let inner):
      return seen(place(inner, mention)) { Self.holding(unit, $0) }
    case .moved(let unit, let count, let inner):
      return seen(place(inner, mention)) { Self.shifted($0, unit, count) }
    case .led(let amount, let sign, let inner), .leading(let amount, let sign, let inner):
      return seen(place(inner, mention)) { Self.led($0, amount, sign) }
    case .part(_, _, let inner), .share(_, _, let inner), .reach(_, _, let inner):
      // Which of the units it is, both ends of what holds it leave open.
      let whole = place(inner, mention)
      return whole.isOpen
        ? Calendar.Place(value: OpenValue.of(meaning), days: whole.days) : nil
    case .quarterEnding(let inner):
      return seen(place(inner, mention)) { Self.quarter(ending: $0) }
    default: return nil
    }
  }
}
