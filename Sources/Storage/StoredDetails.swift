import Documents

/// The fields of an item as JSON without the kind, which has a column of its own.
enum StoredDetails {
  static func text(_ details: Details) throws -> String {
    switch details {
    case .statement(let details): try StoredJSON.text(details)
    case .decision(let details): try StoredJSON.text(details)
    case .option(let details): try StoredJSON.text(details)
    case .consequence(let details): try StoredJSON.text(details)
    case .deadline(let details): try StoredJSON.text(details)
    case .agreement(let details): try StoredJSON.text(details)
    case .commitment(let details): try StoredJSON.text(details)
    case .compliance(let details): try StoredJSON.text(details)
    case .position(let details): try StoredJSON.text(details)
    case .event(let details): try StoredJSON.text(details)
    case .figure(let details): try StoredJSON.text(details)
    }
  }

  /// The fields of many items at once: to set up a decoder costs more than to read an item.
  static func values(_ texts: [String], kinds: [Kind]) throws -> [Details] {
    try StoredJSON.value(
      DetailsList.self, "[" + texts.joined(separator: ",") + "]", kinds: kinds
    ).details
  }
}

/// An array of the fields of items whose kinds the decoder is told.
struct DetailsList: Decodable {
  let details: [Details]

  init(from decoder: any Decoder) throws {
    let kinds = StoredJSON.kinds(of: decoder)
    var container = try decoder.unkeyedContainer()
    details = try kinds.map { kind in
      switch kind {
      case .statement: .statement(try container.decode(StatementDetails.self))
      case .decision: .decision(try container.decode(DecisionDetails.self))
      case .option: .option(try container.decode(OptionDetails.self))
      case .consequence: .consequence(try container.decode(ConsequenceDetails.self))
      case .deadline: .deadline(try container.decode(DeadlineDetails.self))
      case .agreement: .agreement(try container.decode(AgreementDetails.self))
      case .commitment: .commitment(try container.decode(CommitmentDetails.self))
      case .compliance: .compliance(try container.decode(ComplianceDetails.self))
      case .position: .position(try container.decode(PositionDetails.self))
      case .event: .event(try container.decode(EventDetails.self))
      case .figure: .figure(try container.decode(FigureDetails.self))
      }
    }
  }
}
