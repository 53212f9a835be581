public import Documents

/// Finds who is spoken of, and which mentions are of the same one.
///
/// Names come first: a name of several words begins an entity, its last word and its initials
/// refer back to it. Then descriptions ("the German minister") are matched with the roles that the
/// report gave to names, and pronouns with the entity in focus. Where two readings survive the
/// mention keeps its words and no entity.
public struct MentionFinder: Annotator {
  public let requires: Set<Layer> = [.tokens, .sentences, .quotations, .tags, .phrases]
  public let provides: Set<Layer> = [.mentions]

  private let lexicon: Lexicon

  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  public func annotate(_ document: inout Document) {
    var names = NameFinder(document, lexicon)
    names.find()
    var resolver = CoreferenceResolver(
      document, lexicon, entities: names.entities, mentions: names.mentions, genders: names.genders,
      descriptions: names.descriptions)
    resolver.resolve()
    document.entities = resolver.entities
    document.mentions = resolver.mentions.sorted {
      ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
    }
  }
}
