import Documents
import Matters

extension Editor {
  /// The courses open, each with what is said to follow.
  var options: [Brief.Group] {
    let options = confirmed(.option)
    var owner: [String: Int] = [:]
    for (index, claim) in options.enumerated() {
      for telling in claim.tellings { owner[matter.item(telling).id] = index }
    }
    var follows: [Int: [Claim]] = [:]
    var loose: [Claim] = []
    for claim in confirmed(.consequence) {
      if let index = claim.tellings.lazy.compactMap({ option(of: $0, owner) }).first {
        follows[index, default: []].append(claim)
      } else {
        loose.append(claim)
      }
    }
    let lines = options.enumerated().map { index, claim in
      let action = matter.item(claim).details.option.map {
        telling([quoter.question($0.action, of: claim.tellings[0].report)], of: claim)
      }
      var line = line(claim, words: action)
      line.by = speaker(of: claim.tellings[0], matter.item(claim).details.option?.by ?? [])
      line.wordings = wordings(of: claim, beside: line.words) { item in
        item.details.option.map { [$0.action] } ?? item.evidence
      }
      line.lines = (follows[index] ?? []).map(consequenceLine)
      return line
    }
    let ordered = lines.filter { !$0.lines.isEmpty } + lines.filter(\.lines.isEmpty)
    return [
      Brief.Group("", ordered), Brief.Group("Said to follow", loose.map(consequenceLine)),
    ]
  }

  private func option(of telling: Telling, _ owner: [String: Int]) -> Int? {
    guard case .consequence(let details) = matter.item(telling).details else { return nil }
    if let id = details.option { return owner[id] }
    guard let words = details.of else { return nil }
    return matter.records[telling.report].items.lazy
      .filter { $0.details.option?.action.overlaps(words) == true }
      .compactMap { owner[$0.id] }.first
  }

  private func consequenceLine(_ claim: Claim) -> Brief.Line {
    guard case .consequence(let details) = matter.item(claim).details else { return line(claim) }
    var line = line(claim)
    line.value = details.polarity.rawValue
    line.by = speaker(of: claim.tellings[0], details.by)
    line.wordings = wordings(of: claim, beside: line.words)
    return line
  }

  /// Where the parties stand, changes first.
  var positions: [Brief.Group] {
    let told = toldElsewhere
    let claims = confirmed(.position).filter { claim in
      !claim.tellings.allSatisfy { isTold($0, in: told[$0.report] ?? []) || isAccusation($0) }
    }
    return [
      Brief.Group("Shifts", matter.shifts.filter(isConfirmed).map(shiftLine)),
      Brief.Group("", byLead(claims.map(positionLine))),
    ]
  }

  /// What a demand asks of another and what somebody proposes: whose it is, and its words.
  private typealias Wish = (parties: [Party], range: TextRange)

  /// Demands and options, by report: who asks for a thing is for it, and need not be told twice.
  private var toldElsewhere: [Int: [Wish]] {
    var wishes: [Int: [Wish]] = [:]
    for telling in confirmed(.commitment).flatMap(\.tellings) {
      guard case .commitment(let details) = matter.item(telling).details,
        details.force == .demanded
      else { continue }
      wishes[telling.report, default: []].append((details.by, matter.item(telling).range))
    }
    for telling in confirmed(.option).flatMap(\.tellings) {
      guard let option = matter.item(telling).details.option else { continue }
      wishes[telling.report, default: []].append((option.by, option.action))
    }
    return wishes
  }

  private func isTold(_ telling: Telling, in wishes: [Wish]) -> Bool {
    let item = matter.item(telling)
    guard case .position(let details) = item.details, details.stance == .support else {
      return false
    }
    return wishes.contains { wish in
      if item.range == wish.range { return true }
      // "is proposing a new levy": the levy that stands among the options.
      if wish.range.contains(details.target), isHeld(details, by: wish.parties) { return true }
      guard max(item.range.overlap(wish.range), details.target.overlap(wish.range)) > 0.7 else {
        return false
      }
      return isHeld(details, by: wish.parties)
    }
  }

  private func isHeld(_ details: PositionDetails, by parties: [Party]) -> Bool {
    details.holders.contains { holder in parties.contains { matter.isSame($0, holder) } }
  }

  /// "accused the firm of breaking its word" stands with what is claimed of the agreement, and names no
  /// course that anybody is against.
  private func isAccusation(_ telling: Telling) -> Bool {
    let item = matter.item(telling)
    guard case .position(let details) = item.details, details.stance == .against else {
      return false
    }
    return matter.records[telling.report].items.contains { other in
      guard case .compliance(let claimed) = other.details, other.standing == .confirmed,
        other.range.overlap(details.target) > 0.7
      else { return false }
      return details.holders.contains { holder in
        claimed.by.contains { matter.isSame($0, holder) }
      }
    }
  }

  private func isConfirmed(_ shift: Shift) -> Bool {
    isConfirmed(shift.earlier) && isConfirmed(shift.later)
  }

  private func shiftLine(_ shift: Shift) -> Brief.Line {
    var line = positionLine(shift.later)
    var before = positionLine(shift.earlier)
    before.note = "before"
    line.note = "now"
    line.lines = [before]
    return line
  }

  private func positionLine(_ claim: Claim) -> Brief.Line {
    guard case .position(let details) = matter.item(claim).details else { return line(claim) }
    var line = line(claim, words: words(of: details, in: claim))
    line.lead = margin(details.holders)
    line.value = details.stance.rawValue
    line.date = said(claim.tellings[0])
    line.by = speaker(of: claim.tellings[0], except: details.holders)
    line.wordings = wordings(of: claim, beside: line.words) { item in
      if case .position(let details) = item.details { [details.target] } else { item.evidence }
    }
    return line
  }
}

extension Details {
  var option: OptionDetails? { if case .option(let details) = self { details } else { nil } }
}
