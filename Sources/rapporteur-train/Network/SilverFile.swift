import Documents
import Foundation
import Learning

/// Sentences as the teacher reads them: a token a line with its form, tags, head, relation and class
/// of name, by tabs; an empty line ends a sentence.
enum SilverFile {
  static func read(_ path: String, _ pieces: WordPieces) throws -> [TrainingSentence] {
    var sentences: [TrainingSentence] = []
    var sentence = TrainingSentence()
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 6 else {
        if sentence.count > 0 { sentences.append(sentence) }
        sentence = TrainingSentence()
        continue
      }
      let numbers = fields.dropFirst().map { Int32($0) ?? -1 }
      sentence.append(form: String(fields[0]), pieces)
      sentence.universal.append(numbers[0])
      sentence.penn.append(numbers[1])
      sentence.heads.append(numbers[2])
      sentence.relations.append(numbers[3])
      sentence.names.append(allowed(Int(max(0, numbers[4]))))
    }
    return sentences
  }

  /// The teacher's own class; what it takes for a body may be a group and the other way round, which
  /// the corpora of names tell better.
  private static func allowed(_ tag: Int) -> UInt32 {
    var bits: UInt32 = 1 << UInt32(tag)
    guard tag != NameTags.outside else { return bits }
    let types = [EntityType.organization, .group].compactMap {
      EntityType.allCases.firstIndex(of: $0)
    }
    let part = (tag - 1) % 4
    guard types.contains((tag - 1) / 4) else { return bits }
    for type in types { bits |= 1 << UInt32(NameTags.first(type) + part) }
    return bits
  }

  static func text(_ forms: [String], _ tokens: [ReadToken]) -> String {
    var text = ""
    for (form, token) in zip(forms, tokens) {
      text +=
        "\(form)\t\(token.universal)\t\(token.penn)\t\(token.head)\t\(token.relation)\t\(token.name)\n"
    }
    return text + "\n"
  }
}

/// What a network says of a token, as numbers of its classes.
struct ReadToken {
  var universal: Int
  var penn: Int
  /// The place in the sentence, its length for the root.
  var head: Int
  var relation: Int
  var name: Int
}
