import Foundation

/// Sentences of CoNLL-U files: words with their tags and base forms.
struct Treebank {
  struct Entry {
    let form: String
    let lemma: String
    let universal: String
    let penn: String
    /// From 1; 0 for the root.
    let head: Int
    let relation: String
  }

  private(set) var sentences: [[Entry]] = []

  init(paths: [String]) throws {
    for path in paths {
      var sentence: [Entry] = []
      for line in try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        if line.isEmpty {
          if !sentence.isEmpty { sentences.append(sentence) }
          sentence = []
          continue
        }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 10, Int(fields[0]) != nil else { continue }
        sentence.append(
          Entry(
            form: fields[1], lemma: fields[2], universal: fields[3], penn: fields[4],
            head: Int(fields[6]) ?? 0, relation: fields[7]))
      }
      if !sentence.isEmpty { sentences.append(sentence) }
    }
  }
}
