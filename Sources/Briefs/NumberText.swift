import Documents

/// Numbers as a brief writes them: `9,600`, `≈ 2,500`, `> 100,000`, `45%`, `5.7 billion`.
enum NumberText {
  static func text(_ figure: FigureDetails) -> String {
    let number: String
    if let low = figure.low, let high = figure.high, low != high {
      number = "\(short(low))–\(short(high))"
    } else {
      let isPart = figure.unit.lowercased() != "percent"
      number = (isPart ? fraction(figure.value) : nil) ?? short(figure.value)
    }
    let sign =
      switch figure.modifier {
      case .approximately: "≈ "
      case .moreThan: "> "
      case .lessThan: "< "
      case .upTo: "≤ "
      case .atLeast: "≥ "
      case nil: ""
      }
    return sign + (currencies[figure.unit] ?? "") + number
      + (figure.unit.lowercased() == "percent" ? "%" : "")
  }

  /// Signs of the units that can be nothing but money; "pounds" can.
  private static let currencies = ["dollars": "$", "euros": "€", "yen": "¥"]

  /// Thirds, which have no decimals that end; nil for any other number.
  private static func fraction(_ number: Double) -> String? {
    for parts in 1...2 where abs(Double(parts) / 3 - number) < 0.000_05 { return "\(parts)/3" }
    return nil
  }

  /// In millions and more where that needs no more than two decimals.
  private static func short(_ number: Double) -> String {
    for (name, size) in [("trillion", 1e12), ("billion", 1e9), ("million", 1e6)]
    where abs(number) >= size {
      let scaled = number / size
      let rounded = (scaled * 100).rounded() / 100
      if abs(rounded - scaled) < 1e-9 { return "\(grouped(rounded)) \(name)" }
    }
    return grouped(number)
  }

  /// With commas between thousands, and no more decimals than the number has.
  static func grouped(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    let rounded = number.rounded(.towardZero)
    let digits = String(Int64(abs(rounded)))
    var whole = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let text = "\(number)"
    let hasDecimals = rounded != number && !text.contains("e")
    let decimals = hasDecimals ? text.split(separator: ".").dropFirst().first ?? "" : ""
    return (number < 0 ? "−" : "") + whole + (decimals.isEmpty ? "" : ".\(decimals)")
  }
}
