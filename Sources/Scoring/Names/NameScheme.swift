public import Documents

/// What the types of names of other schemes are called here.
///
/// A type that we part otherwise is right under any of ours that it may be; the first is the one
/// that it is counted under. CrossNER's `misc` and CoNLL's `MISC` hold nationalities, works, laws
/// and events alike, and its parties are bodies here and followers there.
public enum NameScheme {
  /// Our types for a foreign one; empty for a type that names nothing that we name.
  ///
  /// CoNLL 2003, WikiGold and UNER; CrossNER politics; OntoNotes; re3d; our own.
  static let types: [String: [EntityType]] = [
    "PER": [.person], "ORG": [.organization], "LOC": [.place], "MISC": [.other, .group, .law],

    "politician": [.person], "person": [.person], "organisation": [.organization],
    "politicalparty": [.group, .organization], "country": [.place], "location": [.place],
    "election": [.other], "event": [.other], "misc": [.group, .other, .law],

    "PERSON": [.person], "NORP": [.group], "GPE": [.place], "FAC": [.place], "LAW": [.law],
    "EVENT": [.other], "WORK_OF_ART": [.other], "PRODUCT": [.other], "LANGUAGE": [.other],
    "DATE": [], "TIME": [], "PERCENT": [], "MONEY": [], "QUANTITY": [], "ORDINAL": [],
    "CARDINAL": [],

    "Person": [.person], "Organisation": [.organization], "Location": [.place],
    "Nationality": [.group], "CommsIdentifier": [], "Coordinate": [], "DocumentReference": [],
    "Frequency": [], "MilitaryPlatform": [], "Money": [], "Quantity": [], "Temporal": [],
    "Url": [], "Vehicle": [], "Weapon": [],

    "organization": [.organization], "place": [.place], "group": [.group], "law": [.law],
    "other": [.other],
  ]

  /// Nil for a type that no known scheme has.
  public static func types(of foreign: String) -> [EntityType]? { types[foreign] }

  static var known: String { types.keys.sorted().joined(separator: ", ") }
}
