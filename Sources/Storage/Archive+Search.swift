public import Documents
import GRDB

/// A sentence that holds the words that were asked for.
public struct SearchHit: Hashable, Sendable {
  /// The name of the report.
  public let report: String
  public let source: String?

  /// As precise as it is known; nil where it is not.
  public let published: String?
  public let paragraph: Int

  /// Where the sentence stands in the report's text.
  public let range: TextRange

  /// The sentence, untouched.
  public let sentence: String

  /// Where the words stand in `sentence`, in UTF-8 bytes.
  public let matches: [TextRange]
}

extension Archive {
  /// The sentences that hold all the words, in any of their forms, best first.
  ///
  /// Words between double quotation marks are a phrase. Nothing else has a meaning of its own, so
  /// that no search is a fault of syntax.
  ///
  /// - Throws: `ArchiveError.unknownMatter` where there is none of that name.
  public func search(
    _ words: String, inMatter name: String? = nil, limit: Int = 20
  ) throws(ArchiveError) -> [SearchHit] {
    try reading { database in
      let matter = try name.map { try Self.id(ofMatter: $0, database) }
      guard let pattern = SearchPattern(words) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT report.name, report.source, report.published, block.paragraph, sentence.start,
            sentence.end, highlight(sentenceIndex, 0, char(2), char(3)), sentenceText.words
          FROM sentenceIndex
          JOIN sentence ON sentence.id = sentenceIndex.rowid
          JOIN sentenceText ON sentenceText.id = sentence.id
          JOIN report ON report.id = sentence.report
          JOIN block ON block.report = sentence.report AND block.position = sentence.block
          WHERE sentenceIndex MATCH ?1
            AND (?2 IS NULL OR sentence.report IN
              (SELECT report FROM matterReport WHERE matter = ?2))
          ORDER BY bm25(sentenceIndex), sentence.id LIMIT ?3
          """,
        arguments: [pattern.text, matter, limit]
      ).map { row in
        let sentence: String = row[7]
        return SearchHit(
          report: row[0], source: row[1], published: row[2], paragraph: row[3],
          range: TextRange(row[4], row[5]), sentence: sentence,
          matches: matches(in: sentence, highlighted: row[6]))
      }
    }
  }

  /// The ranges between the marks that the index put around the words.
  private func matches(in sentence: String, highlighted: String) -> [TextRange] {
    var ranges: [TextRange] = []
    var plain: [UInt8] = []
    var start = 0
    for byte in highlighted.utf8 {
      switch byte {
      case 2: start = plain.count
      case 3: ranges.append(TextRange(start, max(start, plain.count)))
      default: plain.append(byte)
      }
    }
    // A text that holds the marks itself is shown without any.
    return plain.elementsEqual(sentence.utf8) ? ranges : []
  }
}

/// The words of a search as the index wants them: each quoted, all of them needed.
struct SearchPattern: Equatable {
  let text: String

  /// Nil where there is no letter or digit to look for.
  init?(_ words: String) {
    var terms: [String] = []
    for (index, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      let isPhrase = index % 2 == 1
      terms +=
        isPhrase ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    // SQLite reads a query up to its first NUL.
    let quoted = terms.filter { $0.contains { $0.isLetter || $0.isNumber } && !$0.contains("\0") }
      .map { "\"\($0)\"" }
    guard !quoted.isEmpty else { return nil }
    text = quoted.joined(separator: " AND ")
  }
}
