public import ArgumentParser
public import Documents

extension Kind: ExpressibleByArgument {
  /// The name of a kind, or its plural.
  public init?(argument: String) {
    let name = argument.lowercased()
    guard
      let kind = Kind.allCases.first(where: { [$0.rawValue, "\($0.rawValue)s"].contains(name) })
    else { return nil }
    self = kind
  }
}

extension Item.Standing: ExpressibleByArgument {}
