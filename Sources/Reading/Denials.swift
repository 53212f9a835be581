import Documents
import English

/// Finds items that the report's own words disown: said under a denial, called untrue, nearly done,
/// given up.
///
/// The rules of each kind see to what denies a verb itself. This sees to what stands around its clause,
/// for rules, frames and the network alike.
struct Denials {
  private let scene: Scene
  private var context: ReadingContext { scene.context }

  init(_ scene: Scene) { self.scene = scene }

  /// Whether an item tells as so what its words say is not.
  func disown(_ item: Item) -> Bool {
    switch item.kind {
    case .decision, .commitment, .position, .event, .consequence, .option: break
    default: return false
    }
    let tokens = context.document.tokens(in: item.evidence[0])
    let groups = context.groups(in: tokens)
    guard let group = groups.first else { return false }
    if isUnderDenial(group.verb) || isUntrue(group.verb) || isOnlyThought(group, item) {
      return true
    }
    let next = groups.dropFirst().first
    switch item.kind {
    case .decision, .event: return isNearly(group) || context.isDoneByNeither(group)
    case .position:
      let isGivenUp =
        Self.ceasing.contains(context.lemma(group.verb))
        && group.tokens.upperBound == next?.tokens.lowerBound
      return isGivenUp || context.isForborne(group) || leavesOpen(group, next)
    case .commitment: return context.isForborne(group) || leavesOpen(group, next)
    default: return false
    }
  }

  /// What ends with these had been so: "stopped opposing it".
  private static let ceasing = Set<Word>(words: "stop cease quit deny")

  /// "refused to rule it out": nothing is refused but to say no.
  private func leavesOpen(_ group: VerbGroup, _ next: VerbGroup?) -> Bool {
    guard let next, Self.refusing.contains(context.lemma(group.verb)),
      context.tree.head(of: next.verb) == group.verb
    else { return false }
    return Self.excluding.contains(context.lemma(next.verb))
  }

  private static let refusing = Set<Word>(words: "refuse decline")
  private static let excluding = Set<Word>(words: "rule exclude")

  /// "Lee denied that she had promised it".
  private func isUnderDenial(_ token: Int) -> Bool {
    guard let attribution = scene.attributions.attribution(at: token), let lemma = attribution.lemma
    else { return false }
    return Self.denying.contains(lemma) && !(attribution.cue?.contains(token) ?? false)
  }

  private static let denying = Set<Word>(words: "deny refute rebut disclaim")

  /// "it is not true that", "it is false that".
  private func isUntrue(_ verb: Int) -> Bool {
    switch context.tree.relation(of: verb) {
    case .clausalSubject, .complement, .outerClausalSubject: break
    default: return false
    }
    guard let above = context.tree.head(of: verb), context.isPredicate(above) else { return false }
    let isDenied =
      context.tree.dependent(of: above, .copula).flatMap(context.group(at:))?.isNegated ?? false
    if Self.so.contains(context.word(above)) { return isDenied }
    return Self.notSo.contains(context.word(above)) && !isDenied
  }

  private static let so = Set<Word>(words: "true correct accurate case fact")
  private static let notSo = Set<Word>(words: "false untrue incorrect inaccurate baseless myth lie")

  /// "fears that the parliament rejects it", "hopes that it passed": no fact for whoever says so.
  private func isOnlyThought(_ group: VerbGroup, _ item: Item) -> Bool {
    switch item.details {
    case .decision(let details):
      guard [.decided, .rejected, .reversed].contains(details.status) else { return false }
    case .event(let details): guard details.status == .past else { return false }
    case .position: break
    default: return false
    }
    guard context.tree.relation(of: group.verb) == .complement,
      let above = context.tree.head(of: group.verb)
    else { return false }
    return Self.thinking.contains(context.lemma(above))
  }

  private static let thinking = Set<Word>(
    words:
      "fear worry doubt hope expect predict suspect imagine wish suppose assume anticipate pretend")

  /// "nearly approved", "almost fell".
  private func isNearly(_ group: VerbGroup) -> Bool {
    context.tree.dependents(of: group.verb).contains {
      Self.nearly.contains(context.word($0)) && $0 < group.verb
        && context.tree.relation(of: $0) == .adverbial
    }
  }

  private static let nearly = Set<Word>(words: "nearly almost")
}
