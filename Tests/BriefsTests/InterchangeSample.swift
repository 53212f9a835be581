import Documents
import TestSupport

/// A report of the tests with an item of every kind, each with all fields that the kind has.
struct InterchangeSample {
  static let marked = Marked(
    """
    [[“[We will open the bridge by May 1|action],”|content] [the mayor|party] [said|cue].|sentence]
    The [deal|name] between [Aix|a] and [Bern|b] 🌉 was signed in [March|when] in [Cluj|place].
    """)

  static func range(_ label: String) -> TextRange {
    marked.ranges.first { $0.label == label }?.range ?? TextRange(0, 1)
  }

  static let time = TimeExpression(
    range: range("when"), type: .date, value: "2021-03", modifier: "APPROX",
    interval: DayInterval(Day(2021, 3, 1), nil))

  static let party = Party(
    range: range("party"), name: "Ann Brook", role: "mayor", of: "Aix", entity: "e0",
    type: .person)

  static let others = [
    Party(range: range("a"), name: "Aix"), Party(range: nil, name: "Bern"),
  ]

  static let report = Report(
    id: "r\"1\"", text: marked.text, source: "Herald", title: "A \\ title", url: "https://a.b/c",
    language: "en",
    published: Publication(
      basis: .dateline, value: "2021-04-02T10:00:00Z", interval: DayInterval(Day(number: 18_719)),
      evidence: [range("cue")]),
    modified: "2021-04-03", captured: "2021-04-04", sha256: SHA256.hexadecimal(of: [1]))

  static let details: [Details] = [
    .statement(
      StatementDetails(
        speakers: [party], cue: range("cue"), cueLemma: "say", mode: .direct,
        continues: "0123456789abcdef", when: time, occasion: "0123456789abcdef",
        addressee: party)),
    .statement(StatementDetails(speakers: [], cue: nil, mode: .mixed)),
    .decision(
      DecisionDetails(
        status: .underReview, deciders: others, question: range("action"), when: time)),
    .option(OptionDetails(action: range("action"), by: [party])),
    .consequence(
      ConsequenceDetails(
        of: range("action"), option: "0123456789abcdef", polarity: .risk, by: others)),
    .deadline(DeadlineDetails(when: time, was: time, what: range("action"), binds: [party])),
    .agreement(
      AgreementDetails(name: range("name"), parties: others, when: time, place: range("place"))),
    .commitment(
      CommitmentDetails(
        obligors: [party], action: range("action"), force: .promised, condition: range("when"),
        deadline: time, agreement: "0123456789abcdef", by: [party])),
    .compliance(
      ComplianceDetails(
        parties: [party], verdict: .broken, commitment: "0123456789abcdef", by: others)),
    .position(
      PositionDetails(
        holders: [party], stance: .support, target: range("action"), condition: range("when"))),
    .event(
      EventDetails(
        type: .agreement, trigger: range("name"), participants: others, when: time,
        place: range("place"), status: .past)),
    .figure(
      FigureDetails(
        value: 5_700_000_000, low: 0.6667, high: 1e300, unit: "dollars", subject: range("name"),
        modifier: .atLeast, asOf: time, by: [party])),
  ]

  static let items = details.map { details in
    Item(
      report: report.id, evidence: [range("content"), range("cue")], sentence: range("sentence"),
      paragraph: 1, confidence: 0.75, standing: .toCheck, details: details)
  }

  /// With one of everything that the layers show.
  static var document: Document {
    var document = Document(report)
    let sentence = range("sentence")
    document.blocks = [Block(kind: .body, range: sentence, paragraph: 1)]
    document.sentences = [Sentence(range: sentence, tokens: 0..<1, block: 0)]
    document.times = [time]
    document.entities = [Entity(type: .person, name: "Ann Brook")]
    document.mentions = [
      Mention(range: range("party"), tokens: 0..<1, form: .description, entity: 0),
      Mention(range: range("a"), tokens: 0..<1, form: .name, entity: nil),
    ]
    return document
  }
}
