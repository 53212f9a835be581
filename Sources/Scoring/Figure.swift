import Foundation

/// A figure of a score under its name, written `UPOS 96.1`.
public struct Figure: Hashable, Sendable {
  public var name: String

  /// In hundredths.
  public var percent: Double

  /// How many digits behind the point are written.
  public var digits: Int

  public init(_ name: String, _ percent: Double, digits: Int = 1) {
    self.name = name
    self.percent = percent
    self.digits = digits
  }

  private var written: String { String(format: "%.\(digits)f", percent) }

  /// As it is written.
  var rounded: Double { Double(written) ?? percent }
}

extension Figure: CustomStringConvertible {
  public var description: String { "\(name) \(written)" }
}
