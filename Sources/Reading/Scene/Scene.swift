import Documents
import English

/// All that a rule may look at: the phrases of a document, who its words stand for, and who says
/// them.
final class Scene: Sendable {
  let context: ReadingContext
  let parties: PartyResolver
  let statements: [Attribution]
  let attributions: AttributionIndex

  /// The dates that events lend each other.
  let eventDates: EventDates

  /// The statements whose cue stands in a sentence, by the sentence's number.
  private let cued: [Int: [Attribution]]

  private let placeTokens: Set<Int>

  /// The tokens of all cues: "said", "according to".
  let cueTokens: Set<Int>

  init(context: ReadingContext, parties: PartyResolver, attributions: [Attribution]) {
    self.context = context
    self.parties = parties
    statements = attributions
    let entities = context.document.entities
    placeTokens = Set(
      context.document.mentions.lazy
        .filter { $0.entity.map { entities[$0].type == .place } ?? false }.flatMap(\.tokens))
    cueTokens = Set(attributions.lazy.compactMap(\.cue).joined())
    self.attributions = AttributionIndex(attributions, tokens: context.tokens.count)
    eventDates = EventDates(context, self.attributions)
    cued = context.bySentence(attributions)
  }

  var document: Document { context.document }

  /// The statements whose cue stands in the sentence of a token.
  func statements(beside token: Int) -> [Attribution] {
    context.sentenceIndex(at: token).flatMap { cued[$0] } ?? []
  }

  /// The parties of a run, "we" and "I" read as whoever speaks.
  func parties(of run: Range<Int>) -> [Party] {
    let run = context.unquoted(run)
    guard run.count == 1, let word = run.first.map(context.word) else {
      return parties.parties(of: run)
    }
    let speakers = attributions.speakers(at: run.lowerBound)
    switch word {
    case "i", "me":
      return attributions.selves(at: run.lowerBound).map { with($0, range: context.range(run)) }
    case "we", "us":
      // "we all" are more than the speaker's own.
      let isAll = context.word(run.upperBound) == "all"
      return attributions.selves(at: run.lowerBound).flatMap {
        collective($0, range: context.range(run), isAll: isAll)
      }
    case "he", "she", "it", "they":
      // Nobody quoted speaks of himself as "he".
      guard !isQuoted(run.lowerBound) else {
        return parties.parties(of: run).filter { $0.entity != nil }
      }
      // In reported speech a pronoun is most often the speaker: a body speaks of itself as "it".
      let own = speakers.filter {
        $0.type != .person && (word == "it" ? !isMany($0) : !isOne($0))
      }
      if !own.isEmpty, word == "it" || word == "they" {
        return own.map { with($0, range: context.range(run)) }
      }
      let found = parties.parties(of: run).filter { $0.entity != nil }
      guard found.isEmpty else { return found }
      // Nobody speaks of himself as "they".
      let isPersonal = word == "he" || word == "she"
      return speakers.filter { ($0.type == .person) == isPersonal }
        .map { with($0, range: context.range(run)) }
    default: return parties.parties(of: run)
    }
  }

  /// "some strategists": no "it".
  private func isMany(_ party: Party) -> Bool {
    guard !party.isNamed, let range = party.range,
      let phrase = context.document.tokens(in: range).first.flatMap(context.phrase)
    else { return false }
    let head = context.tokens[phrase.head]
    return head.tag == .noun && head.word != head.lemma
  }

  /// "a spokesman": no "they".
  private func isOne(_ party: Party) -> Bool {
    guard !party.isNamed, let range = party.range,
      let phrase = context.document.tokens(in: range).first.flatMap(context.phrase)
    else { return false }
    let head = context.tokens[phrase.head]
    return head.tag == .noun && head.word == head.lemma && context.lexicon.isOffice(head.lemma)
  }

  /// Whether the words at a token are those of who says them, between quotation marks that hold no word
  /// of saying.
  private func isQuoted(_ token: Int) -> Bool {
    guard let quotation = context.quotation(at: token),
      let attribution = attributions.attribution(at: token)
    else { return false }
    return attribution.cue.map { context.quotation(at: $0.lowerBound) != quotation } ?? true
  }

  /// The parties of a run, unless it is a clause or too long to be anybody's name.
  func actors(of run: Range<Int>?) -> [Party] {
    guard let run, run.count < 25, context.groups(in: run).isEmpty else { return [] }
    return parties(of: run).filter { $0.isNamed || $0.name.utf8.count < 50 }
  }

  private func with(_ party: Party, range: TextRange) -> Party {
    var party = party
    party.range = range
    return party
  }

  /// "We" of an office-holder is the body or nation that the office is of; of anybody else it is he
  /// and others that the words do not name.
  private func collective(_ speaker: Party, range: TextRange, isAll: Bool) -> [Party] {
    // "the Senate minority leader" speaks for his side of it.
    let isOfSide =
      speaker.role.map { role in
        Self.sides.contains { role.lowercased().contains($0) }
      } ?? false
    guard let body = speaker.of, !isAll, !isOfSide else {
      guard speaker.type == .person else { return [with(speaker, range: range)] }
      return [
        with(speaker, range: range),
        Party(range: range, name: context.document.text(range), isNamed: false),
      ]
    }
    return [Party(range: range, name: body, type: .organization)]
  }

  private static let sides = ["minority", "majority", "opposition", "whip", "speaker"]

  /// Whether a token names a place.
  func isPlace(_ token: Int) -> Bool { placeTokens.contains(token) }

  /// The bodies that those speak for who say the words at a token.
  func bodies(speakingAt token: Int) -> [Party] {
    attributions.speakers(at: token).map { speaker in
      speaker.of.map { Party(range: speaker.range, name: $0, type: .organization) } ?? speaker
    }
  }

  /// Who claims what stands at a token.
  func claimants(at token: Int) -> [Party] {
    attributions.speakers(at: token).filter { !Self.nobodies.contains($0.name.lowercased()) }
  }

  private static let nobodies: Set<String> = ["that", "this", "which", "these"]

  /// Whether a phrase is somebody who can act: a name, a pronoun, a body, a group.
  func canAct(_ phrase: NounPhrase) -> Bool {
    let head = context.tokens[phrase.head]
    if head.tag == .pronoun { return Self.persons.contains(head.word) }
    return head.tag == .properNoun || context.lexicon.isActor(head.lemma)
      || context.lexicon.isActor(head.word)
      // "the Food and Drug Administration"
      || head.shape.contains(.capitalized) && parties.opensLongerName(phrase)
  }

  private static let persons = Set<Word>(words: "he she they we i who them him her us you")
}
