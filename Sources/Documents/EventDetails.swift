/// Something that happened, is happening or is planned.
public struct EventDetails: Hashable, Sendable, Codable {
  public enum EventType: String, Hashable, Sendable, Codable {
    case meeting, vote, agreement, negotiation, announcement, visit, ruling, legislation
    case deployment, attack, election, appointment, statement, other
  }

  public enum Status: String, Hashable, Sendable, Codable {
    case past, ongoing, scheduled, possible, cancelled
  }

  public var type: EventType

  /// The word that names it: "met", "summit".
  public var trigger: TextRange
  public var participants: [Party]
  public var when: TimeExpression?
  public var place: TextRange?
  public var status: Status

  public init(
    type: EventType, trigger: TextRange, participants: [Party] = [], when: TimeExpression? = nil,
    place: TextRange? = nil, status: Status
  ) {
    self.type = type
    self.trigger = trigger
    self.participants = participants
    self.when = when
    self.place = place
    self.status = status
  }
}
