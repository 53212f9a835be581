import Documents

extension Brief.Source {
  /// How the date of the report is known, for a reader: "as given", "dated by its dateline".
  var dating: String {
    switch basis {
    case nil: ""
    case .given: "as given"
    case .metadata: "dated by its metadata"
    case .dateline: "dated by its dateline"
    case .inferred: "inferred"
    }
  }

  /// The words that the date rests on, those of another report with its number: "from “April 9”,
  /// “met on April 9” [2]"; empty where it rests on none.
  func grounds(besides report: Int) -> String {
    guard !evidence.isEmpty else { return "" }
    let words = evidence.map { quote in
      "“\(quote.text)”" + (quote.report == report ? "" : " [\(quote.report + 1)]")
    }
    return "from " + words.joined(separator: ", ")
  }
}
