import Documents

extension JSONLine {
  mutating func sentence(_ index: Int, of record: ReportRecord, _ text: ReportText) {
    let sentence = record.sentences[index]
    layer(.sentence, sentence.range, text)
    key("index")
    number(index)
    field("block", record.blocks[sentence.block].kind.rawValue)
    close("}")
  }

  mutating func token(
    _ token: Token, _ baseForm: String?, _ arc: (head: Int, relation: Relation)?,
    _ text: ReportText
  ) {
    layer(.token, token.range, text)
    field("lemma", token.tag == .properNoun ? text.string(token.range) : baseForm)
    field("upos", token.tag.universal.rawValue)
    field("xpos", token.penn?.rawValue ?? token.tag.treebank)
    if let arc {
      key("head")
      number(arc.head)
      field("deprel", arc.relation.rawValue)
    }
    close("}")
  }

  mutating func mention(_ mention: Mention, _ entities: [Entity], _ text: ReportText) {
    layer(.mention, mention.range, text)
    if let index = mention.entity, entities.indices.contains(index) {
      field("type", entities[index].type.rawValue)
      field("name", entities[index].name)
      field("entity", Entity.id(at: index))
    }
    close("}")
  }

  mutating func time(_ time: TimeExpression, _ range: TextRange, _ text: ReportText) {
    layer(.time, range, text)
    timeFields(time)
    close("}")
  }

  mutating func frame(_ match: FrameMatch, id name: String, _ text: ReportText) {
    layer(.frame, match.trigger, text, also: "|" + name)
    field("frame", match.frame)
    field("mood", match.mood)
    key("denied")
    boolean(match.isDenied)
    key("roles")
    open("{")
    for role in match.roles {
      key(named: role.name)
      text.span(role.range, &self)
    }
    close("}")
    close("}")
  }

  private mutating func layer(
    _ layer: InterchangeLayer, _ range: TextRange, _ text: ReportText, also more: String = ""
  ) {
    let key = "\(layer.rawValue)|\(text.report)|\(range.start)-\(range.end)\(more)"
    head(kind: layer.rawValue, id: String(SHA256.hexadecimal(of: Array(key.utf8)).prefix(16)), text)
    self.key("evidence")
    text.spans([range], &self)
  }

  /// What every line but the report's begins with.
  mutating func head(kind: String, id: String, _ text: ReportText) {
    open("{")
    field("kind", kind)
    field("id", id)
    field("report", text.report)
  }
}

extension Tag {
  /// The name in the Penn Treebank, where it tells more than the universal one.
  fileprivate var treebank: String? {
    switch self {
    case .infinitive: "VB"
    case .pastParticiple: "VBN"
    case .presentParticiple: "VBG"
    default: nil
    }
  }
}
