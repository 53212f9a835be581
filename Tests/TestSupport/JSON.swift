import Foundation

/// A JSON value of a test.
public enum JSON: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  public init(_ text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// The values of JSON Lines.
  public static func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSON(String($0)) }
  }

  public subscript(name: String) -> JSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var int: Int? { if case .number(let value) = self { Int(exactly: value) } else { nil } }
  public var array: [JSON]? { if case .array(let values) = self { values } else { nil } }

  /// Every value within this one, itself included.
  public var all: [JSON] {
    switch self {
    case .array(let values): [self] + values.flatMap(\.all)
    case .object(let members): [self] + members.values.flatMap(\.all)
    default: [self]
    }
  }
}
