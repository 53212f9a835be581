/// How near chains of mentions come to those that people marked.
///
/// The three measures of the CoNLL 2012 shared task and their mean, by Pradhan et al. (2014,
/// "Scoring coreference partitions of predicted mentions"): MUC counts links (Vilain et al. 1995),
/// B³ mentions (Bagga and Baldwin 1998), CEAFe chains (Luo 2005, his fourth similarity).
public struct ChainScore: Sendable {
  /// A share whose parts are added over documents before they are divided.
  private struct Share {
    var part = 0.0
    var whole = 0.0
    var percent: Double { Tally.percent(part, of: whole) }

    mutating func add(_ part: Double, of whole: Double) {
      self.part += part
      self.whole += whole
    }
  }

  private struct Measure {
    var precision = Share()
    var recall = Share()
    var f1: Double { Tally.mean(precision.percent, recall.percent) }
  }

  private var links = Measure()
  private var mentions = Measure()
  private var chains = Measure()

  public init() {}

  public var muc: Double { links.f1 }
  public var bCubed: Double { mentions.f1 }
  public var ceafe: Double { chains.f1 }

  /// The mean of the three.
  public var conll: Double { (muc + bCubed + ceafe) / 3 }

  /// Adds a document; chains of one mention do not count.
  ///
  /// - Complexity: O(c³) in the number of chains.
  public mutating func add(gold: [[Range<Int>]], found: [[Range<Int>]]) {
    let gold = gold.map(Set.init).filter { $0.count > 1 }
    let found = found.map(Set.init).filter { $0.count > 1 }
    let overlaps = gold.map { chain in found.map { Double(chain.intersection($0).count) } }
    let turned = found.indices.map { column in overlaps.map { $0[column] } }
    addLinks(gold, overlaps, to: &links.recall)
    addLinks(found, turned, to: &links.precision)
    addMentions(gold, overlaps, to: &mentions.recall)
    addMentions(found, turned, to: &mentions.precision)
    let similarities = zip(gold, overlaps).map { chain, row in
      zip(found, row).map { 2 * $1 / Double(chain.count + $0.count) }
    }
    let best = Assignment.best(similarities)
    chains.recall.add(best, of: Double(gold.count))
    chains.precision.add(best, of: Double(found.count))
  }

  /// A chain of n mentions is n - 1 links; those within one chain of the other side are kept.
  private func addLinks(
    _ chains: [Set<Range<Int>>], _ overlaps: [[Double]], to share: inout Share
  ) {
    for (chain, row) in zip(chains, overlaps) {
      let parts = row.filter { $0 > 0 }
      let alone = Double(chain.count) - parts.reduce(0, +)
      share.add(
        Double(chain.count) - Double(parts.count) - alone, of: Double(chain.count - 1))
    }
  }

  private func addMentions(
    _ chains: [Set<Range<Int>>], _ overlaps: [[Double]], to share: inout Share
  ) {
    for (chain, row) in zip(chains, overlaps) {
      let size = Double(chain.count)
      share.add(row.reduce(0) { $0 + $1 * $1 } / size, of: size)
    }
  }
}
