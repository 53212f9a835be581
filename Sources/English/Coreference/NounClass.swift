import CResources
import Documents

/// What a noun commonly means: WordNet's lexicographer classes (Fellbaum 1998).
enum NounClass: UInt8, CaseIterable {
  case unknown
  case act, animal, artifact, attribute, body, cognition, communication, event, feeling, food
  case group, location, motive, object, person, phenomenon, plant, possession, process, quantity
  case relation, shape, state, substance, time

  /// The class of a noun by its base form.
  static func of(_ noun: Word) -> NounClass { table[noun] ?? .unknown }

  private static let table: [Word: NounClass] = {
    var size = 0
    guard let start = unsafe resource_noun_classes(&size) else { return [:] }
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: size))
    let classes = Dictionary(
      uniqueKeysWithValues: allCases.map { (Word("\($0)"), $0) })
    var table: [Word: NounClass] = [:]
    table.reserveCapacity(17_000)
    for line in bytes.split(separator: 10) where line.first != UInt8(ascii: "#") {
      guard let tab = line.firstIndex(of: 9),
        let found = classes[Word(bytes, line.startIndex..<tab)]
      else { continue }
      for noun in line[(tab + 1)...].split(separator: 32) {
        table[Word(bytes, noun.startIndex..<noun.endIndex)] = found
      }
    }
    return table
  }()
}
