import Documents
import English

/// Leaves to be checked what somebody says that somebody else will do: it may be his guess alone.
///
/// A spokesman tells what is planned, and a body's plans are told by many.
enum Forecasts {
  static func weighed(_ item: Item) -> Item {
    guard case .commitment(let details) = item.details, details.force == .announced,
      !details.obligors.isEmpty, !details.by.isEmpty,
      details.obligors.allSatisfy({ $0.type == .person && $0.isNamed }),
      details.by.allSatisfy({ teller in
        teller.type == .person && teller.isNamed
          && !details.obligors.contains { $0.name == teller.name || speaks(teller, for: $0) }
      })
    else { return item }
    var item = item
    item.standing = .toCheck
    return item
  }

  private static func speaks(_ teller: Party, for other: Party) -> Bool {
    let words = other.name.split(separator: " ").map { Word(String($0)) }
    guard let last = words.last(where: { !Lexicon.nameSuffixes.contains($0) }) else { return false }
    return [teller.role, teller.of].compactMap(\.self).contains { text in
      text.split(separator: " ").contains { Word(possessed: $0) == last }
    }
  }
}

extension Word {
  /// A word without the ending that tells whose something is.
  fileprivate init(possessed text: Substring) {
    let ending = text.hasSuffix("'s") || text.hasSuffix("\u{2019}s")
    self.init(String(ending ? text.dropLast(2) : text))
  }
}
