import Documents
import Foundation

/// JSON as the archive keeps it: the same value gives the same bytes on any day.
enum StoredJSON {
  private static let kinds = CodingUserInfoKey(rawValue: "kinds")

  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Items are read with their `kinds`, which `kinds(of:)` gives back within.
  static func value<Value: Decodable>(
    _ type: Value.Type, _ text: String, kinds: [Kind] = []
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    if let key = Self.kinds { decoder.userInfo[key] = kinds }
    return try decoder.decode(type, from: Data(text.utf8))
  }

  static func kinds(of decoder: any Decoder) -> [Kind] {
    Self.kinds.flatMap { decoder.userInfo[$0] as? [Kind] } ?? []
  }
}
