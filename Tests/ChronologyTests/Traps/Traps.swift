/// Sentences in which a word of time is none, beside sentences in which it is one.
///
/// One line is one report, published on Wednesday 2021-03-24 unless it begins with another day.
/// A time is marked with its TIMEX3 value and, behind a semicolon, its `mod`; what is not marked is
/// no time. Every sentence is ours.
enum Traps {
  static let all: [(name: String, text: String)] = [
    ("months", months), ("ordinals", ordinals), ("names", names), ("numbers", numbers),
    ("seasons", seasons), ("units", units), ("references", references), ("clocks", clocks),
    ("dates", dates), ("feasts", feasts), ("anchors", anchors), ("lengths", lengths),
    ("deadlines", deadlines), ("weekdays", weekdays), ("mixed", mixed),
  ]
}
