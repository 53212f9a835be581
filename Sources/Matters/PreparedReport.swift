import Documents

/// A report with what comparison needs of it, computed once.
struct PreparedReport {
  struct PreparedSentence {
    let words: [ScannedWord]

    /// The words outside quotation marks: what the reporter wrote, and not what a speaker said to
    /// everybody in the room.
    let narrative: [UInt64]
  }

  let record: ReportRecord
  let bytes: [UInt8]

  /// As in the record; without words where the block is not read.
  let sentences: [PreparedSentence]

  init(_ record: ReportRecord) {
    self.record = record
    let bytes = Array(record.report.text.utf8)
    self.bytes = bytes
    let quoted = record.blocks.map { block in
      block.isRead ? QuotedText.ranges(of: bytes, in: block.range) : []
    }
    sentences = record.sentences.map { sentence in
      guard record.blocks.indices.contains(sentence.block), record.blocks[sentence.block].isRead
      else { return PreparedSentence(words: [], narrative: []) }
      let words = WordScanner.words(of: bytes, in: sentence.range)
      let marks = quoted[sentence.block]
      let narrative = words.filter { word in !marks.contains { $0.contains(word.range) } }
      return PreparedSentence(words: words, narrative: narrative.map(\.form))
    }
  }

  /// The index of the sentence that holds an offset, by bisection; nil between sentences.
  func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = record.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if record.sentences[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < record.sentences.count, record.sentences[low].range.start <= offset else {
      return nil
    }
    return low
  }
}
