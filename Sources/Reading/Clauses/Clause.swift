import Documents
import English

/// A clause that may state an item of the record: a verb with its words.
struct Clause {
  /// Its verb, with auxiliaries.
  let group: VerbGroup

  /// The verb, or the adjective or noun that a copula says of the subject.
  let predicate: Int

  /// What the predicate hangs on; nil at the root.
  let governor: Int?

  /// The head of the subject, also where another verb lends it.
  let subject: Int?

  /// Of "the toll is unfair" the toll: what a predicate that is no verb is said of.
  ///
  /// The networks were trained without it.
  let judged: Int?

  /// The words of the subject, where it stands before the verb; empty where it does not.
  let subjectRun: Range<Int>

  /// The head of the object, of the clause in its place, or of what hangs on the verb by a preposition.
  let object: Int?

  /// From the verb to the end of its object.
  let run: Range<Int>

  /// The same with the subject before it.
  let whole: Range<Int>

  /// The clause of a verb group in a sentence.
  init(_ group: VerbGroup, in sentence: Sentence, _ context: ReadingContext) {
    let tree = context.tree
    let verb = group.verb
    let predicate = context.predicate(of: verb)
    let dependents = tree.dependents(of: predicate)
    func first(_ relations: Relation...) -> Int? {
      dependents.first { tree.relation(of: $0)?.isOne(of: relations) == true }
    }
    let start = group.tokens.lowerBound
    let end = max(context.objectEnd(from: start, in: sentence), group.tokens.upperBound)
    // "the officers, who had left": the noun before "who" belongs to another clause.
    let isRelative = ReadingContext.relatives.contains(context.word(start - 1))
    let run =
      isRelative ? nil : context.subject(of: group).flatMap { $0.lowerBound < start ? $0 : nil }
    let before = run?.lowerBound ?? start
    self.group = group
    self.predicate = predicate
    governor = tree.head(of: predicate)
    subject = context.subjectHead(ofVerb: verb)
    judged = predicate == verb ? nil : context.subjectHead(ofVerb: predicate)
    object =
      first(.object) ?? first(.openComplement, .complement)
      ?? dependents.first {
        $0 > predicate && tree.relation(of: $0)?.isOne(of: [.oblique, .agent]) == true
      } ?? (predicate == verb ? nil : predicate)
    subjectRun = run.map { $0.clamped(to: sentence.tokens.lowerBound..<start) } ?? start..<start
    self.run = start..<end
    whole = max(before, sentence.tokens.lowerBound)..<end
  }

  /// The tokens whose states the network reads, in its order; -1 for none.
  var slots: [Int] { [group.verb, governor ?? -1, subject ?? -1, object ?? -1] }
}
