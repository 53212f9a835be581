import Documents

/// A JSON value, and where the strings of it stand.
enum JSONValue {
  case null
  case bool(Bool)
  case number(Double)
  /// The characters, and the bytes between the quotation marks that spell them.
  case string(String, TextRange)
  case array([JSONValue])
  case object([Member])

  struct Member {
    var name: String
    var value: JSONValue
  }

  /// The value of an object's member; of two of one name the last, as most readers do.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var string: String? {
    if case .string(let text, _) = self { text } else { nil }
  }
}
