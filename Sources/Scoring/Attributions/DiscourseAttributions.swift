import Documents

/// The attributions of a document of GUM, from its discourse relations.
///
/// Enhanced rhetorical structure (Zeldes et al. 2025) as the MISC field `Discourse=` tells it: an
/// elementary unit of relation `attribution-positive` reports the unit that it hangs on; its signals
/// name the words of the source (`sem-atsrc`) and of the cue (`lex-indwd`, `lex-indph`), counted over the
/// document from 1. The content is the reported unit with what hangs on it in its sentence.
public enum DiscourseAttributions {
  public static func text(of gold: GoldDocument, path: String) -> AttributedText {
    let text = GoldText(gold)
    let words = Array(text.words.joined())
    let units = units(of: gold)
    var attributions: [GoldAttribution] = []
    for unit in units.values.sorted(by: { $0.first < $1.first })
    where unit.relation == "attribution-positive" {
      let cue = unit.cue.filter { (unit.first...unit.last).contains($0) }
      guard let reported = unit.head.flatMap({ units[$0] }), !cue.isEmpty else { continue }
      let content = units.values.filter { other in
        other.sentence == reported.sentence && hangs(other, on: reported, without: unit, units)
      }
      .sorted { $0.first < $1.first }
      .map { words[$0.first..<($0.last + 1)] }
      let ranges = { (run: [Int]) in
        run.filter { words.indices.contains($0) }.map { words[$0] }
      }
      let found = GoldAttribution(
        source: joined(ranges(unit.source)), cue: joined(ranges(cue)),
        content: joined(content.flatMap { $0 }))
      if !found.content.isEmpty { attributions.append(found) }
    }
    return AttributedText(
      path: path, text: text.text, attributions: attributions, discarded: [])
  }

  private struct Unit {
    var id: String
    var relation: Substring
    var head: String?
    var first: Int
    var last: Int
    var sentence: Int
    var source: [Int]
    var cue: [Int]
  }

  /// The units of a document by their number; words are counted from 0.
  private static func units(of gold: GoldDocument) -> [String: Unit] {
    var units: [String: Unit] = [:]
    var open: Unit?
    var index = 0
    for (number, sentence) in gold.sentences.enumerated() {
      for word in sentence.words {
        if let mark = word.misc("Discourse") {
          if let open { units[open.id] = open }
          open = unit(mark, at: index, sentence: number)
        }
        open?.last = index
        index += 1
      }
    }
    if let open { units[open.id] = open }
    return units
  }

  /// `attribution-positive:13->14:0:lex-indph-119-120+sem-atsrc-121-128`.
  private static func unit(_ mark: String, at index: Int, sentence: Int) -> Unit? {
    let main = mark.split(separator: ";").first ?? ""
    let fields = main.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count >= 2 else { return nil }
    let ends = fields[1].split(separator: ">")
    let id = ends[0].hasSuffix("-") ? String(ends[0].dropLast()) : String(ends[0])
    var unit = Unit(
      id: id, relation: fields[0], head: ends.count > 1 ? String(ends[1]) : nil, first: index,
      last: index, sentence: sentence, source: [], cue: [])
    for signal in (fields.count > 3 ? fields[3] : "").split(separator: "+") {
      let parts = signal.split(separator: "-", maxSplits: 2)
      guard parts.count == 3 else { continue }
      switch (parts[0], parts[1]) {
      case ("sem", "atsrc"): unit.source += numbers(parts[2])
      case ("lex", "indwd"), ("lex", "indph"): unit.cue += numbers(parts[2])
      default: break
      }
    }
    return unit
  }

  /// `119-120,125` as numbers from 0.
  private static func numbers(_ text: Substring) -> [Int] {
    text.split(separator: ",").flatMap { part -> [Int] in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return [] }
      return (first...last).map { $0 - 1 }
    }
  }

  private static func hangs(
    _ unit: Unit, on reported: Unit, without other: Unit, _ units: [String: Unit]
  ) -> Bool {
    var present: Unit? = unit
    for _ in 0..<64 {
      guard let here = present, here.id != other.id else { return false }
      if here.id == reported.id { return true }
      present = here.head.flatMap { units[$0] }
    }
    return false
  }

  /// Ranges with those joined that only a space parts.
  private static func joined(_ ranges: [TextRange]) -> [TextRange] {
    var joined: [TextRange] = []
    for range in ranges.sorted() {
      if let last = joined.last, range.start <= last.end + 1 {
        joined[joined.count - 1] = TextRange(last.start, max(last.end, range.end))
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
