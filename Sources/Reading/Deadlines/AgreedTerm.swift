import Documents
import English

/// A length of time that an agreement gives, counted from the day of the agreement: "under the pact that they
/// signed in March, the port is to open within 18 months".
struct AgreedTerm {
  let context: ReadingContext
  let sentence: Sentence

  /// When the length is over; nil where the sentence tells no agreement with its day before it.
  func end(of length: TimeExpression) -> TimeExpression? {
    guard length.type == .duration, let range = length.range, let step = Self.step(length.value),
      let signed = signing(before: context.document.token(at: range.start)),
      let first = signed.earliest.flatMap({ Self.day($0, after: step) }),
      let last = signed.latest.flatMap({ Self.day($0, after: step) }), first <= last
    else { return nil }
    let interval = DayInterval(first, last)
    return TimeExpression(
      range: range, type: .date, value: first == last ? "\(first)" : "\(first)/\(last)",
      modifier: length.modifier, interval: interval)
  }

  /// The days on which the agreement named before a token was made.
  private func signing(before token: Int) -> DayInterval? {
    let before = sentence.tokens.clamped(to: sentence.tokens.lowerBound..<token)
    guard before.contains(where: { AgreementWords.nouns.contains(context.lemma($0)) }),
      before.contains(where: { AgreementWords.concluding.contains(context.lemma($0)) })
    else { return nil }
    let days = context.times(in: before).last { time in
      guard time.type == .date, let first = time.interval.earliest, let last = time.interval.latest
      else { return false }
      return first.distance(to: last) < 32
    }
    guard let made = days?.interval, let last = made.latest,
      context.document.published?.interval.latest.map({ last <= $0 }) ?? true
    else { return nil }
    return made
  }

  private typealias Step = (count: Int, unit: Character)

  /// The count and unit of a plain length: `P14M`.
  private static func step(_ value: String) -> Step? {
    guard value.hasPrefix("P"), let unit = value.last,
      let count = Int(value.dropFirst().dropLast()),
      (1...1200).contains(count)
    else { return nil }
    return (count, unit)
  }

  private static func day(_ day: Day, after step: Step) -> Day? {
    switch step.unit {
    case "D": return day.advanced(by: step.count)
    case "W": return day.advanced(by: 7 * step.count)
    case "M", "Y":
      let months = day.year * 12 + day.month - 1 + step.count * (step.unit == "Y" ? 12 : 1)
      let (year, month) = (months / 12, months % 12 + 1)
      return Day(year, month, min(day.day, Day.length(ofMonth: month, year: year)))
    default: return nil
    }
  }
}
