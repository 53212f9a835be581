extension Item {
  /// Every range of the report that the item names: its evidence, its sentence and the words of
  /// its fields.
  public var ranges: [TextRange] { evidence + [sentence] + details.ranges }
}

extension Details {
  /// The words that the fields name, in no order that matters.
  public var ranges: [TextRange] {
    let words: [TextRange?] =
      switch self {
      case .statement(let details): [details.cue]
      case .decision(let details): [details.question]
      case .option(let details): [details.action]
      case .consequence(let details): [details.of]
      case .deadline(let details): [details.what, details.was?.range]
      case .agreement(let details): [details.name, details.place]
      case .commitment(let details): [details.action, details.condition]
      case .compliance: []
      case .position(let details): [details.target, details.condition]
      case .event(let details): [details.trigger, details.place]
      case .figure(let details): [details.subject]
      }
    let all = parties + claimants
    return (words + [time?.range] + all.map(\.range) + all.map(\.via)).compactMap(\.self)
  }

  /// Who speaks, decides, acts, holds or takes part; of an option, a consequence or a figure
  /// those who tell it.
  public var parties: [Party] {
    switch self {
    case .statement(let details): details.speakers
    case .decision(let details): details.deciders
    case .option(let details): details.by
    case .consequence(let details): details.by
    case .deadline(let details): details.binds
    case .agreement(let details): details.parties
    case .commitment(let details): details.obligors
    case .compliance(let details): details.parties
    case .position(let details): details.holders
    case .event(let details): details.participants
    case .figure(let details): details.by
    }
  }

  /// The time that the item speaks of, where it names or implies one.
  public var time: TimeExpression? {
    switch self {
    case .statement(let details): details.when
    case .decision(let details): details.when
    case .deadline(let details): details.when
    case .agreement(let details): details.when
    case .commitment(let details): details.deadline
    case .event(let details): details.when
    case .figure(let details): details.asOf
    case .option, .consequence, .compliance, .position: nil
    }
  }

  /// Parties that `parties` leaves out: who is spoken to, and who says so.
  private var claimants: [Party] {
    switch self {
    case .statement(let details):
      [details.addressee].compactMap(\.self) + (details.outlets ?? [])
    case .commitment(let details): details.by
    case .compliance(let details): details.by
    default: []
    }
  }
}

extension Details {
  /// The same with each of its parties changed.
  public func mapParties(_ change: (Party) -> Party) -> Details {
    switch self {
    case .statement(var details):
      details.speakers = details.speakers.map(change)
      details.addressee = details.addressee.map(change)
      details.outlets = details.outlets?.map(change)
      return .statement(details)
    case .commitment(var details):
      details.obligors = details.obligors.map(change)
      details.by = details.by.map(change)
      return .commitment(details)
    case .compliance(var details):
      details.parties = details.parties.map(change)
      details.by = details.by.map(change)
      return .compliance(details)
    default: return replacing(parties: parties.map(change))
    }
  }

  /// The same with other `parties`.
  public func replacing(parties: [Party]) -> Details {
    switch self {
    case .statement(var details):
      details.speakers = parties
      return .statement(details)
    case .decision(var details):
      details.deciders = parties
      return .decision(details)
    case .option(var details):
      details.by = parties
      return .option(details)
    case .consequence(var details):
      details.by = parties
      return .consequence(details)
    case .deadline(var details):
      details.binds = parties
      return .deadline(details)
    case .agreement(var details):
      details.parties = parties
      return .agreement(details)
    case .commitment(var details):
      details.obligors = parties
      return .commitment(details)
    case .compliance(var details):
      details.parties = parties
      return .compliance(details)
    case .position(var details):
      details.holders = parties
      return .position(details)
    case .event(var details):
      details.participants = parties
      return .event(details)
    case .figure(var details):
      details.by = parties
      return .figure(details)
    }
  }
}
