import Documents
import English

/// What a predicate that is no verb says of an occasion: "the talks are under way", "protests are due".
extension EventFinder {
  /// Nil where nothing of the kind is said of the noun.
  func predicatedStatus(of noun: Int) -> EventDetails.Status? {
    guard isSubject(noun), let predicate = context.tree.head(of: noun),
      let copula = context.tree.dependent(of: predicate, .copula),
      let group = context.group(at: copula), !group.isNegated, group.modal == nil
    else { return nil }
    let word = context.word(predicate)
    let isUnderWay =
      word == "underway" || word == "ongoing"
      || word == "way" && context.cases(of: predicate).contains("under")
    if isUnderWay { return group.tense == .past ? .past : .ongoing }
    if word == "due", group.tense != .past { return .scheduled }
    return nil
  }
}
