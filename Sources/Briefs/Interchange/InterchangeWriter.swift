public import Documents

/// The layers of a document that can be written beside the record's kinds.
public enum InterchangeLayer: String, Hashable, Sendable, CaseIterable {
  case sentence, token, mention, time, frame
}

/// Writes what was read of a report as lines of the interchange format: JSON Lines with keys in
/// a fixed order, lines in the order of the text, offsets in code points.
///
/// The same input gives the same bytes on any machine.
public struct InterchangeWriter: Sendable {
  public var layers: Set<InterchangeLayer>

  /// Whether the `report` line holds the text.
  public var includesText: Bool

  /// The base form of a token of some bytes; nil where it is not known.
  private let baseForm: @Sendable (Token, [UInt8]) -> String?

  public init(
    layers: Set<InterchangeLayer> = [], includesText: Bool = true,
    baseForm: @escaping @Sendable (Token, [UInt8]) -> String? = { _, _ in nil }
  ) {
    self.layers = layers
    self.includesText = includesText
    self.baseForm = baseForm
  }

  /// Appends the lines of a report that was read just now, layers included.
  public func write(_ document: Document, _ items: [Item], to output: inout [UInt8]) {
    write(ReportRecord(document, items: items), document, to: &output)
  }

  /// Appends the lines of a report as the archive keeps it; it has no tokens, mentions and times
  /// of its own.
  public func write(_ record: ReportRecord, to output: inout [UInt8]) {
    write(record, nil, to: &output)
  }

  private func write(
    _ record: ReportRecord, _ document: Document?, to output: inout [UInt8]
  ) {
    let text = ReportText(record.report)
    var line = JSONLine(after: output)
    output = []
    line.report(record.report, text, includesText: includesText)
    let arcs = arcs(of: document)
    for place in places(of: record, document) {
      switch place.content {
      case .item(let item): line.item(item, text)
      case .sentence(let index): line.sentence(index, of: record, text)
      case .token(let index):
        guard let document else { continue }
        let token = document.tokens[index]
        line.token(token, baseForm(token, document.bytes), arcs.isEmpty ? nil : arcs[index], text)
      case .mention(let mention): line.mention(mention, document?.entities ?? [], text)
      case .time(let time): line.time(time, place.range, text)
      case .frame(let match): line.frame(match, id: place.id, text)
      }
      line.endLine()
    }
    output = line.bytes
  }

  /// The arc of each token; empty where there are no trees.
  private func arcs(of document: Document?) -> [(head: Int, relation: Relation)?] {
    guard let document, layers.contains(.token), !document.arcs.isEmpty else { return [] }
    var arcs = [(head: Int, relation: Relation)?](repeating: nil, count: document.tokens.count)
    for sentence in document.sentences {
      let tree = SentenceTree(sentence, document)
      for index in sentence.tokens { arcs[index] = tree.arc(of: index) }
    }
    return arcs
  }

  private struct Place {
    enum Content {
      case item(Item)
      case sentence(Int)
      case token(Int)
      case mention(Mention)
      case time(TimeExpression)
      case frame(FrameMatch)
    }

    var range: TextRange
    var kind: String
    var id = ""
    var content: Content
  }

  /// All lines but the report's own, by start, longer first, then kind, then id.
  private func places(of record: ReportRecord, _ document: Document?) -> [Place] {
    var places = record.items.map {
      Place(range: $0.range, kind: $0.kind.rawValue, id: $0.id, content: .item($0))
    }
    for layer in layers {
      let kind = layer.rawValue
      switch layer {
      case .sentence:
        places += record.sentences.enumerated().map {
          Place(range: $1.range, kind: kind, content: .sentence($0))
        }
      case .token:
        places += (document?.tokens ?? []).enumerated().map {
          Place(range: $1.range, kind: kind, content: .token($0))
        }
      case .mention:
        places += (document?.mentions ?? []).map {
          Place(range: $0.range, kind: kind, content: .mention($0))
        }
      case .time:
        places += (document?.times ?? []).compactMap { time in
          time.range.map { Place(range: $0, kind: kind, content: .time(time)) }
        }
      case .frame:
        places += (document?.frames ?? []).map {
          Place(range: $0.trigger, kind: kind, id: $0.frame, content: .frame($0))
        }
      }
    }
    // Two frames of one word are told apart by name; two lines of another layer with one range would
    // have one id too.
    return places.sorted {
      $0.range == $1.range ? ($0.kind, $0.id) < ($1.kind, $1.id) : $0.range < $1.range
    }
  }
}
