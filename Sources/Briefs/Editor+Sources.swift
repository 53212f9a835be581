import Documents
import Matters

extension Editor {
  func source(_ index: Int) -> Brief.Source {
    let record = matter.records[index]
    let published = record.report.published
    let others = matter.records.indices.filter { $0 != index }
    return Brief.Source(
      record: record,
      published: published.map(Self.date) ?? "",
      basis: published?.basis, evidence: published.map { grounds(of: $0, index) } ?? [],
      copies: matter.copies.copied[index], share: matter.copies.shares[index],
      isFirst: !others.isEmpty
        && others.allSatisfy { Precedence.isBefore(record.report, matter.records[$0].report) })
  }

  /// What is given or read is as precise as it was told; what the text bounds lies between days.
  private static func date(_ publication: Publication) -> String {
    switch publication.basis {
    case .given, .metadata: DateText.text(publication.interval)
    case .dateline, .inferred: DateText.bounds(publication)
    }
  }

  /// The words that an inferred date rests on; of a dateline those that tell its year.
  private func grounds(of publication: Publication, _ report: Int) -> [Brief.Quote] {
    let others = matter.dating[report].map { quoter.quote($0.report, $0.range) }
    switch publication.basis {
    case .inferred: return quoter.quotes(report, publication.evidence) + others
    case .dateline where publication.evidence.count > 1 || !others.isEmpty:
      return quoter.quotes(report, publication.evidence) + others
    default: return []
    }
  }

  /// Runs of sentences that stand in two reports.
  var copies: [Brief.Group] {
    [Brief.Group("Copied", matter.copies.runs.map(copyLine))]
  }

  private func copyLine(_ run: CopiedRun) -> Brief.Line {
    let copy = matter.records[run.report]
    let origin = matter.records[run.origin]
    let first = copy.sentences[run.sentences.lowerBound]
    let source = origin.sentences[run.originSentence]
    var line = Brief.Line()
    line.value = run.sentences.count == 1 ? "1 sentence" : "\(run.sentences.count) sentences"
    line.words = [quoter.quote(run.report, first.range)]
    line.note = Precedence.isBefore(origin.report, copy.report) ? "copied" : "shared"
    line.citations = [
      Brief.Citation(
        report: run.report, paragraph: copy.blocks[first.block].paragraph,
        evidence: copy.sentences[run.sentences].map(\.range), item: nil),
      Brief.Citation(
        report: run.origin, paragraph: origin.blocks[source.block].paragraph,
        evidence: [source.range], item: nil),
    ]
    return line
  }

  /// Stretches of a report that turn to something else.
  var sideMatters: [Brief.Group] {
    let lines = matter.sideMatters.map { side in
      let blocks = side.blocks.map { matter.records[side.report].blocks[$0] }
      var line = Brief.Line()
      line.words = [quoter.quote(side.report, side.name)]
      line.note = "\(blocks.count) paragraphs"
      line.citations = blocks.map { block in
        Brief.Citation(
          report: side.report, paragraph: block.paragraph, evidence: [block.range], item: nil)
      }
      return line
    }
    return [Brief.Group("", lines)]
  }

  /// What the reading is not sure of.
  var toCheck: [Brief.Group] {
    let lines = Kind.allCases.flatMap { kind in
      matter.claims(kind).filter { !isConfirmed($0) }.map { claim in
        var line = line(claim)
        line.value = kind.rawValue
        line.lead = margin(matter.item(claim).details.parties)
        return line
      }
    }
    return [Brief.Group("", lines)]
  }

  /// What stands in the reports and is no part of them: counted, and shown.
  var notRead: [Brief.Group] {
    let kinds = Block.Kind.allCases.filter { $0 != .title && $0 != .body }
    let lines = kinds.compactMap { kind -> Brief.Line? in
      let places = matter.records.indices.flatMap { report in
        matter.records[report].blocks.filter { $0.kind == kind }.map { (report, $0) }
      }
      guard let first = places.first else { return nil }
      var line = Brief.Line()
      line.value = "\(places.count) \(kind.rawValue)"
      line.words = [quoter.quote(first.0, first.1.range)]
      line.wordings = places.dropFirst().map { report, block in
        Brief.Wording(
          words: [quoter.quote(report, block.range)],
          citations: [
            Brief.Citation(
              report: report, paragraph: block.paragraph, evidence: [block.range], item: nil)
          ])
      }
      line.citations = places.prefix(1).map { report, block in
        Brief.Citation(
          report: report, paragraph: block.paragraph, evidence: [block.range], item: nil)
      }
      return line
    }
    return [Brief.Group("", lines)]
  }
}
