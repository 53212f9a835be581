package import Documents
import English
import Learning

/// A clause as the trainer of the network of clauses takes it.
package struct ClauseExample {
  package var slots: [Int]
  package var run: Range<Int>
  package var whole: Range<Int>
  package var rows: [Int32]

  /// Whom it names, by the places of `ClauseParty`.
  package var parties: [[Party]]

  /// The kinds of the items that rules read in it.
  package var known: [Kind]
}

extension RecordReader {
  /// The clauses of a document, as the network of clauses sees them.
  ///
  /// `items` are what the rules read.
  package func clauseExamples(of document: Document, items: [Item]) -> [ClauseExample] {
    let scene = scene(of: document)
    let reader = ClauseReader(scene)
    return zip(reader.clauses, reader.inputs(known: items)).map { clause, input in
      ClauseExample(
        slots: input.slots, run: input.run, whole: clause.whole, rows: input.rows,
        parties: ClauseParty.allCases.map { reader.parties($0, of: clause) },
        known: reader.kinds(of: items, in: clause))
    }
  }
}
