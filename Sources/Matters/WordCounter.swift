import Documents

/// Counts the names and the common words of one report.
struct WordCounter {
  private let report: PreparedReport
  private let index: Int

  /// The last names of the matter's people.
  private let people: Set<String>

  /// What a word counts that says what is decided, offered, owed or due.
  private static let pointed = 4

  init(_ report: PreparedReport, index: Int, people: Set<String>) {
    self.report = report
    self.index = index
    self.people = people
  }

  func count(into names: inout [String: WordTally], _ words: inout [UInt64: WordTally]) {
    for (place, sentence) in report.sentences.enumerated() {
      if !isTitle(place) { countNames(of: sentence.words, into: &names) }
      for word in sentence.words { add(word, 1, to: &words) }
    }
    for item in report.record.items {
      for range in item.details.questionRanges(item.evidence) {
        for word in WordScanner.words(of: report.bytes, in: range) {
          add(word, Self.pointed, to: &words)
        }
      }
    }
  }

  private func countNames(of words: [ScannedWord], into names: inout [String: WordTally]) {
    var name: [ScannedWord] = []
    for (position, word) in words.enumerated() {
      // The first word of a sentence is capitalized whatever it is.
      let isName =
        word.isCapitalized && position > 0 && !FunctionWords.calendar.contains(word.form)
        && (word.isContent || FunctionWords.opensName(word.form))
      if isName, let last = name.last, last.range.end + 1 == word.range.start {
        name.append(word)
      } else {
        add(name, to: &names)
        name = isName ? [word] : []
      }
    }
    add(name, to: &names)
  }

  private func isTitle(_ sentence: Int) -> Bool {
    let block = report.record.sentences[sentence].block
    return report.record.blocks.indices.contains(block)
      && report.record.blocks[block].kind == .title
  }

  private func add(_ name: [ScannedWord], to names: inout [String: WordTally]) {
    guard let first = name.first, let last = name.last, last.isContent else { return }
    let lastWord = words(last.range)
    let text =
      people.contains(lastWord)
      ? lastWord : words(TextRange(first.range.start, last.range.end))
    names[text, default: WordTally()].add(text, in: index)
  }

  private func add(_ word: ScannedWord, _ weight: Int, to words: inout [UInt64: WordTally]) {
    guard !word.isCapitalized, word.isContent, !word.isNegation, word.range.count > 2,
      report.bytes[word.range.start] > 57, !FunctionWords.offices.contains(word.form)
    else { return }
    words[word.stem, default: WordTally()].add(self.words(word.range), in: index, weight: weight)
  }

  private func words(_ range: TextRange) -> String {
    String(decoding: report.bytes[range.start..<range.end], as: UTF8.self)
  }
}

extension Details {
  /// The words that say what a matter is about.
  fileprivate func questionRanges(_ evidence: [TextRange]) -> [TextRange] {
    switch self {
    case .decision(let details): details.question.map { [$0] } ?? evidence
    case .option(let details): [details.action]
    case .deadline(let details): details.what.map { [$0] } ?? evidence
    case .position(let details): [details.target]
    case .agreement: evidence
    default: []
    }
  }
}
