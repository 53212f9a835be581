import Documents

/// How often a name or a word is used, in which reports, and in which forms.
struct WordTally {
  private(set) var count = 0
  private var reports: Set<Int> = []
  private var forms: [String: Int] = [:]

  /// The commonest form; of two, the one that comes first in the alphabet.
  var form: String { forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }

  /// Grows with the uses and, more, with the reports among `all`.
  func weight(of all: Int) -> Int { count * reports.count * reports.count / all }

  mutating func add(_ form: String, _ report: Int) {
    count += 1
    reports.insert(report)
    forms[form, default: 0] += 1
  }
}

/// Counts the names and the common words of one report.
struct WordCounter {
  private let report: PreparedReport
  private let index: Int

  init(_ report: PreparedReport, index: Int) {
    self.report = report
    self.index = index
  }

  func count(into names: inout [String: WordTally], _ words: inout [UInt64: WordTally]) {
    for (place, sentence) in report.sentences.enumerated() {
      let isTitle = isTitle(place)
      var name: [ScannedWord] = []
      for (position, word) in sentence.words.enumerated() {
        let isName =
          word.isCapitalized && word.isContent && !isTitle && position > 0
          && !FunctionWords.calendar.contains(word.form)
        if isName, let last = name.last, last.range.end + 1 == word.range.start {
          name.append(word)
        } else {
          add(name, to: &names)
          name = isName ? [word] : []
        }
        if !word.isCapitalized, word.isContent, !word.isNegation, word.range.count > 3 {
          add(word, to: &words)
        }
      }
      add(name, to: &names)
    }
  }

  private func isTitle(_ sentence: Int) -> Bool {
    let block = report.record.sentences[sentence].block
    return report.record.blocks[block].kind == .title
  }

  private func add(_ name: [ScannedWord], to names: inout [String: WordTally]) {
    guard let first = name.first, let last = name.last else { return }
    let text = words(TextRange(first.range.start, last.range.end))
    names[text, default: WordTally()].add(text, index)
  }

  private func add(_ word: ScannedWord, to words: inout [UInt64: WordTally]) {
    guard report.bytes[word.range.start] > 57 else { return }
    words[word.stem, default: WordTally()].add(self.words(word.range), index)
  }

  private func words(_ range: TextRange) -> String {
    String(decoding: report.bytes[range.start..<range.end], as: UTF8.self)
  }
}
