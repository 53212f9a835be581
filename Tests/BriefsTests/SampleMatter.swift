import Documents
import Matters
import TestSupport

/// A small matter in the project's own words: three reports on a bridge.
///
/// A label reads `kind/value/party/date`; what is not told is left empty.
enum SampleMatter {
  static func matter() throws -> Matter {
    Matter(
      records: texts.map { text in
        Sample.record(
          text.id, published: text.day, source: text.source, Marked(text.text), items: details)
      })
  }

  private static let texts: [(id: String, day: String, source: String, text: String)] = [
    (
      "beacon.txt", "2024-05-02", "Beacon",
      """
      The harbor council [has not decided whether to build the Alder bridge|decision/open/council/].
      "[[We will vote when the engineers have reported|commitment/announced/council/]|statement//Ada Hale/]," \
      Mayor Ada Hale said on Thursday.
      The state grant lapses unless work [begins by June 30|deadline///2024-06-30].
      The council [meets on May 14|event/meeting/council/2024-05-14/scheduled] in the town hall.
      The ferry employs [1,200 dock workers|figure/1200/workers/].
      The ferry union [opposes the bridge|position/against/ferry union/].
      """
    ),
    (
      "courier.txt", "2024-05-15", "Courier",
      """
      The council [put off the vote on the Alder bridge|decision/postponed/council/] when it \
      [met on Tuesday|event/meeting/council/2024-05-14/past].
      Hale said again that "[we will vote when the engineers have reported|statement//Hale/]".
      Some [1,500 dock workers|figure/1500/workers/] would have to move, the union says.
      The union would [accept the bridge|position/conditional/ferry union/] if the jobs were kept.
      The council could [dig a tunnel|option//Hale/], she said. A tunnel \
      [would cost twice as much|consequence/risk/Hale/].
      """
    ),
    (
      "mirror.txt", "2024-05-16", "Mirror",
      """
      The council [put off the vote on the Alder bridge|decision/postponed/council/] when it \
      [met on Tuesday|event/meeting/council/2024-05-14/past].
      Under [the pact of 1998 with the ferry union|agreement//council+ferry union/] the town \
      [must keep the dock open|commitment/agreed/council/].
      The union says the town [has broken it|compliance/broken/council/].
      """
    ),
  ]

  private static func details(_ mark: Marked.Mark) -> Details? {
    let fields = mark.label.split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard let kind = Kind(rawValue: fields[0]) else { return nil }
    let parties = fields[2].split(separator: "+").map { name in
      Party(String(name), name.contains("Hale") ? .person : .organization)
    }
    let when = TimeExpression(day: fields[3])
    let value = fields[1]
    switch kind {
    case .statement:
      return .statement(StatementDetails(speakers: parties, cue: nil, mode: .direct))
    case .decision:
      return DecisionDetails.Status(rawValue: value).map {
        .decision(DecisionDetails(status: $0, deciders: parties))
      }
    case .option: return .option(OptionDetails(action: mark.range, by: parties))
    case .consequence:
      return .consequence(ConsequenceDetails(of: nil, polarity: .risk, by: parties))
    case .deadline: return when.map { .deadline(DeadlineDetails(when: $0)) }
    case .agreement: return .agreement(AgreementDetails(parties: parties))
    case .commitment:
      return CommitmentDetails.Force(rawValue: value).map {
        .commitment(CommitmentDetails(obligors: parties, action: mark.range, force: $0))
      }
    case .compliance: return .compliance(ComplianceDetails(parties: parties, verdict: .broken))
    case .position:
      return PositionDetails.Stance(rawValue: value).map {
        .position(PositionDetails(holders: parties, stance: $0, target: mark.range))
      }
    case .event:
      return EventDetails.Status(rawValue: fields[4]).map {
        .event(
          EventDetails(
            type: .meeting, trigger: mark.range, participants: parties, when: when, status: $0))
      }
    case .figure:
      return Double(value).map { .figure(FigureDetails(value: $0, unit: "dock workers")) }
    }
  }
}
