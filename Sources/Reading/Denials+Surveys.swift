import Documents
import English

/// What those asked in a survey tell, who are counted and do not speak.
extension Denials {
  /// "21 percent said they would not vote": what those asked in a survey tell binds nobody.
  func isSurveyed(_ parties: [Party], at verb: Int) -> Bool {
    (parties + scene.claimants(at: verb)).contains(where: isShare)
  }

  /// "Twenty-four percent said they would": a share is counted, and does not speak.
  func weighed(_ item: Item) -> Item {
    if let item = unsettled(item) { return item }
    guard case .statement(let details) = item.details, !details.speakers.isEmpty,
      details.speakers.allSatisfy(isShare)
    else { return item }
    var item = item
    item.standing = .toCheck
    return item
  }

  /// "Lee has yet to endorse it": neither for it nor against it.
  private func unsettled(_ item: Item) -> Item? {
    guard case .position(var details) = item.details,
      let group = context.groups(in: context.document.tokens(in: item.evidence[0])).first,
      context.isStillToDo(group)
    else { return nil }
    var item = item
    details.stance = .undecided
    item.details = .position(details)
    return item
  }

  /// "5 percent back Lee and 1 percent support Ray": Lee supports nobody.
  func isOfShares(_ holders: [Party]) -> Bool {
    holders.count > 1 && holders.contains(where: isShare)
  }

  /// "21 percent", "two-thirds", "a quarter of voters".
  private func isShare(_ party: Party) -> Bool {
    guard !party.isNamed, let range = party.range else { return false }
    let words = party.name.split(whereSeparator: { $0 == " " || $0 == "-" }).prefix(4)
    // "A new poll … would vote": whom it asked.
    if isPoll(party) { return true }
    return words.contains { Self.shares.contains(Word(String($0))) }
      || context.document.tokens(in: range).prefix(4).contains {
        Self.shares.contains(context.word($0))
      }
  }

  /// "the poll showed that 64 percent oppose it": the poll does not.
  func isOfPoll(_ holders: [Party]) -> Bool {
    holders.contains { !$0.isNamed && isPoll($0) && !$0.name.contains(" of ") }
  }

  /// "a poll", "a university poll released in May", and not "the poll workers".
  private func isPoll(_ party: Party) -> Bool {
    let words = party.name.split(separator: " ").map { Word($0.lowercased()) }
    guard let place = words.firstIndex(where: Self.polls.contains) else { return false }
    guard place + 1 < words.count, let range = party.range else { return true }
    let run = context.document.tokens(in: range)
    return !run.dropLast().contains {
      Self.polls.contains(context.word($0)) && context.tokens[$0 + 1].tag == .noun
    }
  }

  private static let polls = Set<Word>(words: "poll polls survey surveys polling")
  private static let shares = Set<Word>(
    words: "percent % quarter thirds two-thirds three-quarters quarters")
}
