public import Documents

/// Finds time expressions and places them on the calendar.
public struct TimeTagger: Annotator {
  public let requires: Set<Layer> = []
  public let provides: Set<Layer> = [.times, .published]

  public init() {}

  public func annotate(_ document: inout Document) {}
}
