import Documents
import Matters

extension Editor {
  /// What each speaker is quoted with, those who say most first, the latest words first.
  var statements: [Brief.Group] {
    var bySpeaker: [String: [Claim]] = [:]
    for claim in confirmed(.statement) {
      guard case .statement(let details) = matter.item(claim).details else { continue }
      bySpeaker[names(details.speakers, whole: true), default: []].append(claim)
    }
    let speakers = bySpeaker.keys.sorted { left, right in
      let a = bySpeaker[left]?.count ?? 0
      let b = bySpeaker[right]?.count ?? 0
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      return a == b ? left < right : a > b
    }
    let often = speakers.filter { !$0.isEmpty && bySpeaker[$0, default: []].count >= Self.often }
    let groups = often.map { speaker in
      Brief.Group(speaker, (bySpeaker[speaker] ?? []).map(statementLine))
    }
    let rest = speakers.filter { !often.contains($0) }.flatMap { speaker in
      (bySpeaker[speaker] ?? []).map { claim in
        var line = statementLine(claim)
        line.lead = speaker.isEmpty ? Self.nobody : speaker
        return line
      }
    }
    return groups + [Brief.Group(groups.isEmpty ? "" : "Others", rest)]
  }

  /// Stands where a speaker's name would.
  private static let nobody = "not named"

  /// The statements from which a speaker has a group to himself.
  private static let often = 3

  private func statementLine(_ claim: Claim) -> Brief.Line {
    var line = line(claim, words: withCue(claim))
    line.date = said(claim.tellings[0])
    line.wordings = wordings(of: claim, beside: line.words)
    return line
  }

  /// "warned the ministers against staying": the words with the verb, where they are no clause without it.
  private func withCue(_ claim: Claim) -> [TextRange]? {
    let item = matter.item(claim)
    guard case .statement(let details) = item.details, details.mode != .direct,
      let cue = details.cue, let lemma = details.cueLemma, Self.addressing.contains(lemma),
      item.evidence.count == 1, let words = item.evidence.first, cue.end <= words.start,
      words.start - cue.end <= 2
    else { return nil }
    return [TextRange(cue.start, words.end)]
  }

  private static let addressing: Set<String> = [
    "warn", "accuse", "urge", "ask", "blame", "praise", "criticize", "call", "advise", "press",
    "thank", "charge", "condemn", "oppose", "support", "reject", "back", "demand",
  ]

  /// Numbers, like with like: those that conflict first.
  var figures: [Brief.Group] {
    let disputed = Set(matter.conflicts.flatMap(\.claims))
    let conflicts = matter.conflicts.map { conflict in
      Brief.Group(
        "Conflict",
        conflict.claims.map { claim in
          var line = figureLine(claim)
          line.note = "conflict"
          return line
        })
    }
    let rest = confirmed(.figure).filter { !disputed.contains($0) }.enumerated()
      .sorted { left, right in
        let a = (left.element.voices, size(left.element))
        let b = (right.element.voices, size(right.element))
        return a == b ? left.offset < right.offset : a > b
      }
      .map(\.element)
    return conflicts + [Brief.Group("", tallied(rest))]
  }

  /// The numbers of one vote or poll, "89-52 with 11 abstentions", as one line: they are told in the same
  /// words.
  private func tallied(_ claims: [Claim]) -> [Brief.Line] {
    var tallied: [Brief.Line] = []
    var places: [[Brief.Quote]: Int] = [:]
    for claim in claims {
      let line = figureLine(claim)
      guard isShareOfVotes(claim), line.wordings.isEmpty, let place = places[line.words],
        tallied[place].by == line.by, tallied[place].note == line.note
      else {
        if isShareOfVotes(claim), line.wordings.isEmpty { places[line.words] = tallied.count }
        tallied.append(line)
        continue
      }
      tallied[place].value += " · " + line.value
      tallied[place].citations += line.citations.filter { citation in
        !tallied[place].citations.contains {
          $0.report == citation.report && $0.paragraph == citation.paragraph
        }
      }
    }
    return tallied
  }

  private func isShareOfVotes(_ claim: Claim) -> Bool {
    guard case .figure(let details) = matter.item(claim).details else { return false }
    return Self.tallies.contains(details.unit.lowercased())
  }

  private static let tallies: Set<String> = [
    "", "vote", "votes", "abstention", "abstentions", "percent", "seat", "seats",
  ]

  /// What a figure weighs: its digits, shares and money like the largest, since "four children"
  /// tells a reader less than "45 percent".
  private func size(_ claim: Claim) -> Int {
    guard case .figure(let details) = matter.item(claim).details, details.value.isFinite
    else { return 0 }
    if details.unit.lowercased() == "percent" { return 7 }
    return String(Int(min(abs(details.value), 1e12))).count
  }

  private func figureLine(_ claim: Claim) -> Brief.Line {
    guard case .figure(let details) = matter.item(claim).details else { return line(claim) }
    var line = line(claim)
    line.value = NumberText.text(details)
    if let told = surroundings(of: claim) {
      line.words = [quoter.quote(claim.tellings[0].report, told)]
    }
    line.by = speaker(of: claim.tellings[0], details.by)
    let date = details.asOf.map { DateText.text($0.interval) } ?? ""
    let voices = claim.voices > 1 ? "agree" : matter.records.count > 1 ? "one source" : ""
    line.note = [date, voices].filter { !$0.isEmpty }.joined(separator: " · ")
    line.wordings = wordings(of: claim, beside: line.words)
    return line
  }

  /// The words around a figure that stands alone: "39%" tells nothing.
  private func surroundings(of claim: Claim) -> TextRange? {
    let (report, item) = (claim.tellings[0].report, matter.item(claim))
    guard isBare(item.range, in: report) else { return nil }
    let around = matter.records[report].items.map(\.range).filter {
      $0.contains(item.range) && $0.count <= Self.longest && !isBare($0, in: report)
    }
    if let least = around.min(by: { $0.count < $1.count }) { return least }
    return item.sentence.count <= Self.longest ? item.sentence : nil
  }

  /// Whether words are hardly more than a number.
  private func isBare(_ range: TextRange, in report: Int) -> Bool {
    quoter.quote(report, range).text.split(separator: " ")
      .count { word in word.count > 3 && !word.contains(where: \.isNumber) } < 2
  }

  /// The bytes of words that are shown around a figure.
  private static let longest = 200

  /// What happened and what is planned, by date.
  var timeline: [Brief.Group] {
    let occasions = matter.timeline.filter { isConfirmed($0.claim) }
    return [Brief.Group("", occasions.map(occasionLine))]
  }

  /// Who does it, where he stands before the words in their sentence: "Lee, who [died on Monday]".
  private func actor(of claim: Claim) -> TextRange? {
    let item = matter.item(claim)
    guard case .event(let details) = item.details else { return nil }
    let places = details.participants.compactMap(\.range)
    guard !places.contains(where: { $0.overlaps(item.range) }) else { return nil }
    return places.first { $0.end <= item.range.start && $0.start >= item.sentence.start }
  }

  private func occasionLine(_ occasion: Occasion) -> Brief.Line {
    var line = line(occasion.claim)
    line.date = DateText.text(occasion.interval)
    if let actor = actor(of: occasion.claim) {
      line.words.insert(quoter.quote(occasion.claim.tellings[0].report, actor), at: 0)
    }
    line.note =
      switch occasion.state {
      case .happened: occasion.foreseen.isEmpty ? "" : "planned, then held"
      case .ongoing: "ongoing"
      case .planned: "PLANNED"
      case .possible: "POSSIBLE"
      case .cancelled: "CANCELLED"
      case .deadline: "DEADLINE"
      }
    line.wordings = wordings(of: occasion.claim, beside: line.words)
    line.weight = weight(of: occasion)
    return line
  }

  /// What a reader in a hurry wants of a chronology: what many tell, what reports begin with, what is near
  /// their days, and what is still to come.
  private func weight(of occasion: Occasion) -> Int {
    var weight = 3 * min(occasion.claim.voices, 3)
    if occasion.claim.tellings.contains(where: { matter.item($0).paragraph <= 4 }) { weight += 2 }
    guard let last = span.latest, let day = occasion.interval.latest else { return weight }
    let distance = last.distance(to: day)
    if distance > 0, occasion.state == .planned || occasion.state == .deadline { weight += 3 }
    switch abs(distance) {
    case ...7: weight += 4
    case ...31: weight += 3
    case ...120: weight += 2
    case ...400: weight += 1
    default: break
    }
    return weight
  }
}
