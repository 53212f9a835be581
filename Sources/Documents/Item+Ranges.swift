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
}
