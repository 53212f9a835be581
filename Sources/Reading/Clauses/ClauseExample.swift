package import Documents
import English
import Learning

/// A clause as the trainers of the networks of clauses and of their parties take it.
package struct ClauseExample {
  package var slots: [Int]
  package var run: Range<Int>
  package var whole: Range<Int>
  package var rows: [Int32]

  /// Those who may be its party.
  package var candidates: [Candidate]

  /// The signs of nobody.
  package var nobody: [Int32]

  package struct Candidate {
    package var names: [String]
    package var head: Int?
    package var rows: [Int32]
  }
}

extension RecordReader {
  /// The clauses of a document, as the networks see them.
  ///
  /// `items` are what the rules read.
  package func clauseExamples(of document: Document, items: [Item]) -> [ClauseExample] {
    let scene = scene(of: document)
    let reader = ClauseReader(scene)
    let finder = PartyFinder(reader)
    let signs = PartySigns(scene)
    return zip(reader.clauses, reader.inputs(known: items)).map { clause, input in
      let candidates = finder.candidates(of: clause)
      let rows = signs.rows(of: candidates, for: clause)
      return ClauseExample(
        slots: input.slots, run: input.run, whole: clause.whole, rows: input.rows,
        candidates: zip(candidates, rows).map { candidate, rows in
          ClauseExample.Candidate(
            names: candidate.parties.map(\.name), head: candidate.head, rows: rows)
        },
        nobody: rows.last ?? [])
    }
  }
}
