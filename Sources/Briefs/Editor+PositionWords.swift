import Documents
import Matters

/// In which words a position is shown: what somebody is for or against, and where that tells too little the
/// words that say so.
extension Editor {
  func words(of details: PositionDetails, in claim: Claim) -> [TextRange] {
    let condition = [details.condition].compactMap(\.self)
      .filter { !$0.overlaps(details.target) }
    let words = [details.target] + condition
    if isJudged(details.target, of: claim) { return words }
    if isHeldAgainst(details.target, of: claim) || isLeaning(details.target, of: claim)
      || isFormer(details.target, of: claim)
    {
      return matter.item(claim).evidence.map {
        behind(details.holders, $0, of: claim, upTo: details.target)
      }
    }
    return isNamed(details.target, of: claim) ? words : telling(words, of: claim)
  }

  /// "such a ban would be wrong", "it would be wrong": against the ban, and not against its being wrong.
  private func isJudged(_ target: TextRange, of claim: Claim) -> Bool {
    guard let range = matter.item(claim).evidence.first else { return false }
    return target.end <= range.start || target.start == range.start && target.end < range.end
  }

  /// "leans toward backing it", "wants the mayor to leave": he does not back it yet, and does not leave.
  private func isLeaning(_ target: TextRange, of claim: Claim) -> Bool {
    let text = quoter.quote(claim.tellings[0].report, target).text
    return text.hasPrefix("toward") || text.hasPrefix("to ")
  }

  /// "who once opposed it": he may do so no more.
  private func isFormer(_ target: TextRange, of claim: Claim) -> Bool {
    guard let range = matter.item(claim).evidence.first, range.start < target.start else {
      return false
    }
    return quoter.quote(claim.tellings[0].report, TextRange(range.start, target.start)).text
      .split(separator: " ").contains { Self.formerly.contains(String($0)) }
  }

  private static let formerly: Set<String> = [
    "once", "previously", "formerly", "initially", "originally",
  ]

  /// "accused the firm of waiting", "praised her for it": the verb tells what is held against whom.
  private func isHeldAgainst(_ target: TextRange, of claim: Claim) -> Bool {
    let item = matter.item(claim)
    guard let range = item.evidence.first, range.contains(target), range.start < target.start else {
      return false
    }
    let report = claim.tellings[0].report
    let verb = quoter.quote(report, TextRange(range.start, target.start)).text
      .split(separator: " ").last
    let words = quoter.quote(report, target).text
    return verb.map { verb in Self.blaming.contains { verb.hasPrefix($0) } } ?? false
      && (words.contains(" of ") || words.contains(" for "))
  }

  private static let blaming = [
    "accus", "prais", "critici", "condemn", "applaud", "thank", "blam", "slam", "mock", "fault",
    "commend", "chid", "credit", "laud", "hail", "blast", "ripp", "scold",
  ]

  /// Whether a target tells by itself what it is: "the plan", and not "it".
  private func isNamed(_ target: TextRange, of claim: Claim) -> Bool {
    let words = quoter.quote(claim.tellings[0].report, target).text.split(separator: " ")
    return words.contains { $0.utf8.count > 3 && !Self.vague.contains($0.lowercased()) }
  }

  private static let vague: Set<String> = [
    "this", "that", "them", "these", "those", "such", "doing",
  ]
}
