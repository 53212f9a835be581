import Documents
import Learning
import Scoring

extension TrainingSentence {
  /// The sentences of treebank files in CoNLL-U, file by file.
  static func treebank(_ paths: [String], _ pieces: WordPieces) throws -> [TrainingSentence] {
    try paths.flatMap { try CoNLLUReader.documents(atPath: $0) }
      .flatMap(\.sentences).map { TrainingSentence($0, pieces) }
  }

  init(_ sentence: GoldSentence, _ pieces: WordPieces) {
    for word in sentence.words {
      append(form: word.form, pieces)
      universal.append(Self.place(UniversalTag(rawValue: word.upos), UniversalTag.allCases))
      penn.append(Self.place(PennTag(rawValue: word.xpos), PennTag.allCases))
      relations.append(RelationNames.place(word.deprel))
      let head = word.head.map { $0 == 0 ? sentence.words.count : $0 - 1 } ?? -1
      heads.append(Int32(head))
    }
  }

  mutating func append(form: String, _ words: WordPieces) {
    let bytes = Self.folded(form)
    let place = rows.count
    rows += [Int32](repeating: 0, count: WordRows.perWord)
    WordRows.fill(&rows, at: place, bytes, 0..<bytes.count)
    pieces += words.pieces(of: bytes, 0..<bytes.count)
    pieceStarts.append(Int32(pieces.count))
  }

  static func folded(_ form: String) -> [UInt8] {
    let bytes = [UInt8](form.utf8)
    var folded: [UInt8] = []
    WordForm.fold(bytes, 0..<bytes.count, into: &folded)
    return folded
  }

  private static func place<Value: Equatable>(_ value: Value?, _ all: [Value]) -> Int32 {
    value.flatMap { all.firstIndex(of: $0) }.map(Int32.init) ?? -1
  }
}

/// The relations as the network numbers them: those of `Relation`, in its order.
enum RelationNames {
  private static let roots = Relation.allCases.map { $0.rawValue.split(separator: ":")[0] }

  static func place(_ name: String) -> Int32 {
    let known =
      Relation(rawValue: name) ?? Relation(rawValue: String(name.split(separator: ":")[0]))
    return Int32(known.flatMap { Relation.allCases.firstIndex(of: $0) } ?? -1)
  }

  /// Whether two relations differ in their subtypes at most: what CoNLL 2018 compares.
  static func isSame(_ one: Int, _ other: Int) -> Bool { roots[one] == roots[other] }
}
