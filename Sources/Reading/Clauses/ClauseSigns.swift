import Documents
import English

/// The signs by which the network of clauses knows a clause: numbers of rows in its table.
///
/// Words, relations and their pairs fall on hashed rows (Weinberger et al. 2009). The same in training
/// and in reading.
struct ClauseSigns {
  /// The rows of the table.
  static let rows = 1 << 16

  enum Sign: UInt32 {
    case verb = 1
    case predicate, form, verbForm, modal, auxiliaries, subjectClass, subject, subjectModal, object,
      verbObject, relation, governor, verbRelation, upper, dependent, marker, markerRelation,
      dependentWord, preposition, before, behind, content, title, quoted, isCue, speech, cue, known
  }

  private let scene: Scene
  private let names: [UInt8]
  private var context: ReadingContext { scene.context }
  private var tree: Tree { scene.context.tree }

  init(_ scene: Scene) {
    self.scene = scene
    var names = [UInt8](repeating: 0, count: scene.document.tokens.count)
    for name in scene.document.names {
      let type = name.type.number
      for token in name.tokens { names[token] = UInt8(type + 1) }
    }
    self.names = names
  }

  /// The rows of a clause, each once.
  ///
  /// `known` are the kinds of the items that rules read in its words.
  func rows(of clause: Clause, in sentence: Sentence, known: [Kind]) -> [Int32] {
    var rows = SignRows<Sign>(count: Self.rows)
    appendVerb(clause, to: &rows)
    appendTree(clause, to: &rows)
    appendWords(clause, in: sentence, to: &rows)
    appendSpeech(clause, to: &rows)
    for kind in known { rows.add(.known, UInt32(kind.number)) }
    return rows.sorted()
  }

  private func appendVerb(_ clause: Clause, to rows: inout SignRows<Sign>) {
    let group = clause.group
    let verb = lemma(group.verb)
    let form =
      UInt32(group.form.rawValue) * 16 + UInt32(group.tense.rawValue) * 4
      + (group.isNegated ? 2 : 0) + (group.isPassive ? 1 : 0)
    let modal = group.modal?.hash ?? 0
    rows.add(.verb, verb)
    rows.add(.predicate, lemma(clause.predicate))
    rows.add(.form, form)
    rows.add(.verbForm, verb, form)
    rows.add(.modal, modal)
    var auxiliaries: UInt32 = 0
    for token in group.tokens where token != group.verb {
      auxiliaries = auxiliaries &* 31 &+ context.word(token).hash
    }
    rows.add(.auxiliaries, auxiliaries)
    let subject = clause.subject.map(sort(of:)) ?? 0
    rows.add(.subjectClass, subject)
    rows.add(.subject, clause.subject.map(lemma) ?? 0)
    rows.add(.subjectModal, subject, modal &+ form)
    let object = clause.object.map(lemma) ?? 0
    rows.add(.object, object)
    rows.add(.verbObject, verb, object)
  }

  private func appendTree(_ clause: Clause, to rows: inout SignRows<Sign>) {
    let verb = lemma(clause.group.verb)
    let relation = Relation.sign(of: tree.relation(of: clause.predicate))
    let governor = clause.governor.map(lemma) ?? 0
    rows.add(.relation, relation)
    rows.add(.governor, governor, relation)
    rows.add(.verbRelation, verb, relation)
    rows.add(.upper, clause.governor.flatMap(tree.head(of:)).map(lemma) ?? 0)
    for dependent in tree.dependents(of: clause.predicate) {
      let kind = tree.relation(of: dependent)
      rows.add(.dependent, Relation.sign(of: kind))
      switch kind {
      case .marker, .caseMarker:
        rows.add(.marker, context.word(dependent).hash)
        rows.add(.markerRelation, context.word(dependent).hash, relation)
      case .oblique, .agent:
        rows.add(.dependentWord, lemma(dependent), Relation.sign(of: kind))
        for link in tree.dependents(of: dependent) where tree.relation(of: link) == .caseMarker {
          rows.add(.preposition, verb, context.word(link).hash)
        }
      case .object, .openComplement, .complement, .adverbial, .adverbialClause:
        rows.add(.dependentWord, lemma(dependent), Relation.sign(of: kind))
      default: break
      }
    }
  }

  private func appendWords(_ clause: Clause, in sentence: Sentence, to rows: inout SignRows<Sign>) {
    let start = clause.run.lowerBound
    for place in 1...3 where start - place >= sentence.tokens.lowerBound {
      rows.add(.before, context.word(start - place).hash, UInt32(place))
    }
    rows.add(.behind, context.word(clause.group.tokens.upperBound).hash)
    for token in clause.run.prefix(14) {
      switch context.tokens[token].tag {
      case .noun, .adjective, .verb, .infinitive, .presentParticiple, .pastParticiple:
        rows.add(.content, lemma(token))
      default: break
      }
    }
    rows.add(.title, scene.context.isTitle(sentence) ? 1 : 0)
  }

  private func appendSpeech(_ clause: Clause, to rows: inout SignRows<Sign>) {
    let verb = clause.group.verb
    rows.add(.quoted, context.quotation(at: verb) == nil ? 0 : 1)
    rows.add(.isCue, clause.group.tokens.contains(where: scene.cueTokens.contains) ? 1 : 0)
    guard let said = scene.attributions.attribution(at: verb) else {
      rows.add(.speech, 0)
      return
    }
    let begins = said.content.contains { $0.lowerBound >= clause.whole.lowerBound - 2 }
    rows.add(.speech, begins ? 2 : 1)
    for token in said.cue ?? 0..<0 { rows.add(.cue, lemma(token), begins ? 1 : 0) }
  }

  private func lemma(_ token: Int) -> UInt32 { context.lemma(token).hash }

  /// What sort of word a token is: a name of some type, a pronoun, who can act, else its part of speech.
  private func sort(of token: Int) -> UInt32 {
    if names[token] > 0 { return 100 + UInt32(names[token]) }
    let word = context.tokens[token]
    if word.tag == .pronoun { return word.word.hash }
    if context.lexicon.isActor(word.lemma) { return 99 }
    return 1 + UInt32(word.tag.number)
  }
}
