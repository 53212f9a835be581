import Documents

extension JSONLine {
  /// A line of the record: what all kinds have, then the fields of its own.
  mutating func item(_ item: Item, _ text: ReportText) {
    head(kind: item.kind.rawValue, id: item.id, text)
    key("evidence")
    text.spans(item.content, &self)
    text.words("sentence", item.sentence, &self)
    field("confidence", item.confidence)
    field("standing", item.standing.rawValue)
    details(item, text)
    close("}")
  }

  private mutating func details(_ item: Item, _ text: ReportText) {
    switch item.details {
    case .statement(let details): statement(details, content: item.content, text)
    case .decision(let details): decision(details, text)
    case .option(let details):
      text.words("action", details.action, &self)
      text.parties("by", details.by, &self)
    case .consequence(let details): consequence(details, text)
    case .deadline(let details):
      text.time("when", details.when, &self)
      text.time("was", details.was, &self)
      text.words("what", details.what, &self)
      text.parties("binds", details.binds, &self)
    case .agreement(let details): agreement(details, text)
    case .commitment(let details): commitment(details, text)
    case .compliance(let details): compliance(details, text)
    case .position(let details): position(details, text)
    case .event(let details): event(details, text)
    case .figure(let details): figure(details, text)
    }
  }

  private mutating func statement(
    _ details: StatementDetails, content: [TextRange], _ text: ReportText
  ) {
    text.parties("speaker", details.speakers, &self)
    key("cue")
    if let cue = details.cue {
      open("{")
      text.place(cue, &self)
      field("lemma", details.cueLemma)
      close("}")
    } else {
      null()
    }
    field("mode", details.mode.rawValue)
    key("content")
    text.spans(content, &self)
    field("continues", details.continues)
    text.time("when", details.when, &self)
    field("occasion", details.occasion)
    text.parties("addressee", [details.addressee].compactMap(\.self), &self)
    text.partyList("outlets", details.outlets ?? [], &self)
  }

  private mutating func decision(_ details: DecisionDetails, _ text: ReportText) {
    field("status", details.status.rawValue)
    text.parties("decider", details.deciders, &self)
    text.words("question", details.question, &self)
    text.time("when", details.when, &self)
  }

  private mutating func consequence(_ details: ConsequenceDetails, _ text: ReportText) {
    text.words("of", details.of, &self)
    field("option", details.option)
    field("polarity", details.polarity.rawValue)
    text.parties("by", details.by, &self)
  }

  private mutating func agreement(_ details: AgreementDetails, _ text: ReportText) {
    text.words("name", details.name, &self)
    text.partyList("parties", details.parties, &self)
    text.time("when", details.when, &self)
    text.words("place", details.place, &self)
  }

  private mutating func commitment(_ details: CommitmentDetails, _ text: ReportText) {
    text.parties("obligor", details.obligors, &self)
    text.words("action", details.action, &self)
    field("force", details.force.rawValue)
    text.words("condition", details.condition, &self)
    text.time("deadline", details.deadline, &self)
    field("agreement", details.agreement)
    text.parties("by", details.by, &self)
  }

  private mutating func compliance(_ details: ComplianceDetails, _ text: ReportText) {
    text.parties("party", details.parties, &self)
    field("verdict", details.verdict.rawValue)
    field("commitment", details.commitment)
    text.parties("by", details.by, &self)
  }

  private mutating func position(_ details: PositionDetails, _ text: ReportText) {
    text.parties("holder", details.holders, &self)
    field("stance", details.stance.rawValue)
    text.words("target", details.target, &self)
    text.words("condition", details.condition, &self)
  }

  private mutating func event(_ details: EventDetails, _ text: ReportText) {
    field("type", details.type.rawValue)
    text.words("trigger", details.trigger, &self)
    text.partyList("participants", details.participants, &self)
    text.time("when", details.when, &self)
    text.words("place", details.place, &self)
    field("status", details.status.rawValue)
  }

  private mutating func figure(_ details: FigureDetails, _ text: ReportText) {
    field("value", details.value)
    field("low", details.low)
    field("high", details.high)
    field("unit", details.unit)
    text.words("subject", details.subject, &self)
    field("modifier", details.modifier?.rawValue)
    text.time("asOf", details.asOf, &self)
    text.parties("by", details.by, &self)
  }
}
