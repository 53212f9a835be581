import Foundation

/// A JSON Schema (draft 2020-12), as far as the project's own schemas use the language.
public struct JSONSchema: Sendable {
  private let root: JSON

  public init(path: String) throws {
    root = try JSON(String(contentsOfFile: path, encoding: .utf8))
  }

  /// What is wrong with a value; empty where it is valid.
  public func faults(of value: JSON) -> [String] { faults(of: value, root, at: "$") }

  private func faults(of value: JSON, _ schema: JSON, at place: String) -> [String] {
    guard case .object(let rules) = schema else { return ["\(place): a schema must be an object"] }
    return rules.flatMap { keyword, rule in
      fault(of: value, keyword, rule, rules, at: place)
    }
  }

  private func fault(
    of value: JSON, _ keyword: String, _ rule: JSON, _ rules: [String: JSON], at place: String
  ) -> [String] {
    switch (keyword, rule, value) {
    case ("$schema", _, _), ("$defs", _, _), ("title", _, _), ("description", _, _): return []
    case ("$ref", .string(let path), _):
      guard let target = target(path) else { return ["\(place): no schema \(path)"] }
      return faults(of: value, target, at: place)
    case ("type", .string(let name), _):
      return value.isOf(name) ? [] : ["\(place): must be \(name)"]
    case ("type", .array(let names), _):
      let isAny = names.contains { $0.string.map(value.isOf) ?? false }
      return isAny ? [] : ["\(place): must be one of \(names)"]
    case ("const", _, _): return value == rule ? [] : ["\(place): must be \(rule)"]
    case ("enum", .array(let values), _):
      return values.contains(value) ? [] : ["\(place): must be one of \(values)"]
    case ("required", .array(let names), .object(let members)):
      return names.compactMap(\.string).filter { members[$0] == nil }.map {
        "\(place): lacks '\($0)'"
      }
    case ("properties", .object(let schemas), .object(let members)):
      return members.flatMap { name, member in
        schemas[name].map { faults(of: member, $0, at: "\(place).\(name)") } ?? []
      }
    case ("additionalProperties", .bool(false), .object(let members)):
      return members.keys.filter { rules["properties"]?[$0] == nil }.map {
        "\(place): has an unknown '\($0)'"
      }
    case ("items", _, .array(let values)):
      return values.enumerated().flatMap { faults(of: $1, rule, at: "\(place)[\($0)]") }
    case ("anyOf", .array(let schemas), _), ("oneOf", .array(let schemas), _):
      let found = schemas.map { faults(of: value, $0, at: place) }
      let valid = found.count(where: \.isEmpty)
      if keyword == "oneOf" ? valid == 1 : valid > 0 { return [] }
      let nearest = found.min { $0.count < $1.count } ?? []
      return ["\(place): fits \(valid) of \(schemas.count) schemas"] + nearest
    case ("pattern", .string(let pattern), .string(let text)):
      let matches = text.range(of: pattern, options: .regularExpression) != nil
      return matches ? [] : ["\(place): '\(text)' does not match \(pattern)"]
    case ("minimum", .number(let least), .number(let number)):
      return number >= least ? [] : ["\(place): is below \(least)"]
    case ("maximum", .number(let most), .number(let number)):
      return number <= most ? [] : ["\(place): is above \(most)"]
    case ("required", _, _), ("properties", _, _), ("additionalProperties", _, _),
      ("items", _, _), ("pattern", _, _), ("minimum", _, _), ("maximum", _, _):
      // These speak of values of another type only.
      return []
    default: return ["\(place): the schema's '\(keyword)' is not understood"]
    }
  }

  private func target(_ reference: String) -> JSON? {
    reference.split(separator: "/").dropFirst().reduce(root) { (schema: JSON?, name) in
      schema?[String(name)]
    }
  }
}

extension JSON {
  fileprivate func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    case ("integer", .number(let value)): value == value.rounded()
    default: false
    }
  }
}

extension JSONSchema {
  /// `Schemas/interchange.schema.json`.
  public static func interchange(_ file: StaticString = #filePath) throws -> JSONSchema {
    let tests = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    let schema = tests.appendingPathComponent("../../Schemas/interchange.schema.json")
    return try JSONSchema(path: schema.standardizedFileURL.path)
  }
}
