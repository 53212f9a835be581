extension Details {
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

  /// Parties that `parties` leaves out: who is spoken to, and who says so.
  var claimants: [Party] {
    switch self {
    case .statement(let details):
      [details.addressee].compactMap(\.self) + (details.outlets ?? [])
    case .commitment(let details): details.by
    case .compliance(let details): details.by
    default: []
    }
  }

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
