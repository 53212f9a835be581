import Chronology
import Documents
import Testing

@Suite struct PropertyTests {
  private static let words = """
    January Feb. March May Sunday sundays spring Fall summer morning nights second day days week \
    weekend weeks quarter year years decade century yearlong one two twenty thirty hundred thousand \
    first third twentieth nineties yesterday today tomorrow fortnight Christmas Eve New Year 's ' few \
    several dozens half every other daily annually last past previous this next coming following \
    tonight ago earlier before later after from now recently soon recent future early mid late \
    beginning end about nearly more over less at least most up to than no sometime latest full a.m. \
    pm noon midnight o'clock EST GMT the a another of and or through by in on since until between \
    then that same fiscal FY period ended Q3 A.D. BC - , . : / ½ 1 2 7.30 12 15 22nd 31 2019 1984 98 \
    2,500 9:30 0735 22.03 2021 Easter Labor Friday will met expires – “ é 0 99999999999999999999
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Whatever words stand together, times lie in the text, in order and apart, and no interval ends
  /// before it begins.
  @Test func `any words give times that lie in the text`() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in
        Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      let document = try timed(text, published: Bool.random(using: &random) ? "2020-02-29" : nil)
      var end = 0
      for time in document.times {
        let range = try #require(time.range)
        #expect(range.start >= end && range.end > range.start, "\(text)")
        #expect(range.end <= document.bytes.count, "\(text)")
        end = range.end
        for days in [time.interval, time.span].compactMap(\.self) {
          if let first = days.earliest, let last = days.latest { #expect(first <= last, "\(text)") }
        }
      }
    }
  }

  /// A day that the text tells as past, with its weekday, never lies behind the day inferred.
  @Test func `the day of publication is never outside the days inferred`() throws {
    var random = SplitMix(state: 11)
    for _ in 0..<150 {
      let day = Day(number: Int.random(in: 0...25_000, using: &random))
      let met = day.advanced(by: -Int.random(in: 0...40, using: &random))
      let next = day.advanced(by: Int.random(in: 1...40, using: &random))
      let text = """
        The law was passed in \(Self.month(met)) \(met.year - 1).
        The sides met on \(Self.weekday(met)), \(Self.month(met)) \(met.day), and signed nothing.
        They will meet on \(Self.weekday(next)), \(Self.month(next)) \(next.day).
        """
      let published = try timed(text).published
      if let first = published?.interval.earliest { #expect(first <= day, "\(day): \(text)") }
      if let last = published?.interval.latest { #expect(last >= day, "\(day): \(text)") }
    }
  }

  private static func month(_ day: Day) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][day.month - 1]
  }

  private static func weekday(_ day: Day) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday - 1]
  }
}

/// Steele, Lea and Flood's generator (2014): the same numbers on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
