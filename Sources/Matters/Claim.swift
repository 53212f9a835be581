public import Documents

/// One place where a report says something: an item of a report of the matter.
public struct Telling: Hashable, Sendable {
  /// The index of the report in the matter.
  public let report: Int

  /// The index of the item in its record.
  public let item: Int

  public init(report: Int, item: Int) {
    self.report = report
    self.item = item
  }
}

/// One thing that the reports of a matter say, with every place where they say it.
public struct Claim: Hashable, Sendable {
  public let kind: Kind

  /// The places: first the one that tells it best, then in the order of the reports.
  public let tellings: [Telling]

  /// How many independent reports tell it: a copy adds none.
  public let voices: Int

  /// The indices of its parties in the matter, those of the first telling first.
  public let parties: [Int]
}
