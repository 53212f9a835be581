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
