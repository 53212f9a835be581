import Documents

/// The TIMEX3 tags of a report's times, in the order in which they open.
struct TimeMLTags {
  struct Tag {
    let range: TextRange
    var attributes: [(name: String, value: String)]

    /// Tags without words that follow it: what it begins or is bounded by.
    var empty: [[(name: String, value: String)]] = []
  }

  private(set) var tags: [Tag] = []

  /// The number of the last tag.
  private var number: Int

  /// Of two times that share only some of their words the later gets no tag: tags cannot cross.
  init(_ times: [TimeExpression]) {
    var open: [TextRange] = []
    var placed: [(range: TextRange, time: TimeExpression)] = []
    let ordered = times.compactMap { time in time.range.map { (range: $0, time: time) } }
      .sorted { $0.range < $1.range }
    for (range, time) in ordered where !range.isEmpty {
      open.removeAll { $0.end <= range.start }
      if let outer = open.last, outer.end < range.end { continue }
      open.append(range)
      placed.append((range, time))
    }
    number = placed.count
    for (index, (range, time)) in placed.enumerated() {
      var tag = Tag(range: range, attributes: Self.attributes("t\(index + 1)", time))
      bound(&tag, time, of: "t\(index + 1)") { last in
        placed.dropFirst(index + 1).firstIndex { $0.time.interval.latest == last }
          .map { "t\($0 + 1)" }
      }
      tags.append(tag)
    }
  }

  private static func attributes(
    _ id: String, _ time: TimeExpression
  ) -> [(name: String, value: String)] {
    [("tid", id), ("type", time.type.rawValue), ("value", time.value)]
      + [time.modifier].compactMap { $0.map { ("mod", $0) } }
  }

  /// Tells the days that a length covers, or the length of the range that a date begins, which
  /// TIMEX3 gives to a tag of its own.
  private mutating func bound(
    _ tag: inout Tag, _ time: TimeExpression, of id: String, ending: (Day) -> String?
  ) {
    guard let first = time.span?.earliest, let last = time.span?.latest else { return }
    switch time.type {
    case .duration:
      let begin = point(first, of: &tag)
      let end = point(last, of: &tag)
      tag.attributes += [("beginPoint", begin), ("endPoint", end)]
    case .date:
      number += 1
      let length = "t\(number)"
      let end = ending(last) ?? point(last, of: &tag)
      tag.empty.append([
        ("tid", length), ("type", TimeType.duration.rawValue),
        ("value", "P\(first.distance(to: last) + 1)D"), ("beginPoint", id), ("endPoint", end),
      ])
    case .time, .set: break
    }
  }

  /// The name of a new tag for a day.
  private mutating func point(_ day: Day, of tag: inout Tag) -> String {
    number += 1
    tag.empty.append([
      ("tid", "t\(number)"), ("type", TimeType.date.rawValue), ("value", "\(day)"),
    ])
    return "t\(number)"
  }
}
