import Foundation
import Learning

/// A file of named tensors in 32-bit floats (Hugging Face's safetensors).
struct SafeTensors {
  struct Tensor {
    let rows: Int
    let columns: Int
    let values: FloatBuffer
  }

  let path: String
  private let file: Data
  private let header: [String: Any]
  private let start: Int

  init(path: String) throws {
    self.path = path
    file = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    guard file.count > 8 else { throw TrainingError.damaged(path) }
    let length = file[0..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length > 0, 8 + length <= file.count else { throw TrainingError.damaged(path) }
    start = 8 + length
    let json = try JSONSerialization.jsonObject(with: file[8..<start])
    guard let header = json as? [String: Any] else { throw TrainingError.damaged(path) }
    self.header = header
  }

  /// The tensor whose name ends so; a vector has one row.
  func tensor(_ ending: String) throws -> Tensor {
    guard let name = header.keys.sorted().first(where: { $0.hasSuffix(ending) }),
      let entry = header[name] as? [String: Any], entry["dtype"] as? String == "F32",
      let size = entry["shape"] as? [Int], (1...2).contains(size.count),
      let places = entry["data_offsets"] as? [Int], places.count == 2,
      start + places[1] <= file.count
    else { throw TrainingError.missing(ending, path) }
    let count = size.reduce(1, *)
    let values = FloatBuffer(count)
    let part = [UInt8](file[(start + places[0])..<(start + places[1])])
    for index in 0..<count {
      let bits =
        UInt32(part[4 * index]) | UInt32(part[4 * index + 1]) << 8
        | UInt32(part[4 * index + 2]) << 16 | UInt32(part[4 * index + 3]) << 24
      values[index] = Float(bitPattern: bits)
    }
    return Tensor(
      rows: size.count == 2 ? size[0] : 1, columns: size[size.count - 1], values: values)
  }
}

enum TrainingError: Error, CustomStringConvertible {
  case damaged(String)
  case missing(String, String)

  var description: String {
    switch self {
    case .damaged(let path): "\(path) is no file of tensors; fetch it again"
    case .missing(let name, let path): "\(path) holds no tensor '\(name)' of 32-bit floats"
    }
  }
}
