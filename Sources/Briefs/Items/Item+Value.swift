import Documents

extension Details {
  /// The value that sorts the items of a kind: the status, force, stance or number.
  var value: String {
    switch self {
    case .statement(let details): details.mode.rawValue
    case .decision(let details): details.status.rawValue
    case .option: ""
    case .consequence(let details): details.polarity.rawValue
    case .deadline(let details): details.when.value
    case .agreement: ""
    case .commitment(let details): details.force.rawValue
    case .compliance(let details): details.verdict.rawValue
    case .position(let details): details.stance.rawValue
    case .event(let details): details.type.rawValue
    case .figure(let details): number(details.value)
    }
  }

  private func number(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    return "\(Int64(value))"
  }
}
