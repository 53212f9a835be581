import CResources
public import Documents
public import Learning

/// Gives each token its part of speech and its place in the sentence's tree, and finds names.
///
/// One network for all three (`Learning.Network`, `docs/models.md`), then the base form by table
/// and by rule. Trees and tags are those of Universal Dependencies.
///
/// - Complexity: O(n) in the number of tokens, and O(n²) in those of a sentence for the heads.
public struct Parser: Annotator {
  public let requires: Set<Layer> = [.blocks, .tokens, .sentences]
  public let provides: Set<Layer> = [.tags, .trees, .names, .states]

  private let network: Network?
  private let lemmas = Lemmatizer.english

  /// Uses the network in the binary.
  public init() { network = Self.embedded }

  public init(network: Network) { self.network = network }

  private static let embedded: Network? = {
    var size = 0
    guard let start = unsafe resource_network(&size) else { return nil }
    return try? network(unsafe ModelBytes(static: start, count: size), isTrusted: true)
  }()

  /// Reads the file of a network and sees that its classes are those of this program.
  ///
  /// `isTrusted` leaves the checksum out, for bytes that are the program's own.
  ///
  /// - Throws: `ModelError` where the bytes are no network, cut, damaged or of another version.
  public static func network(
    _ bytes: ModelBytes, isTrusted: Bool = false
  ) throws(ModelError) -> Network {
    let network = try Network(bytes, isTrusted: isTrusted)
    guard network.shape.universalTags == UniversalTag.allCases.count,
      network.shape.pennTags == PennTag.allCases.count,
      network.shape.relations == Relation.allCases.count,
      network.shape.nameTags == NameTags.count(types: EntityType.allCases.count)
    else { throw .classes }
    return network
  }

  public func annotate(_ document: inout Document) {
    guard let network else { return }
    document.arcs = [Arc](
      repeating: Arc(head: nil, relation: .unspecified), count: document.tokens.count)
    document.names = []
    let width = NetworkRun.stateWidth(network.shape)
    var states = [Int16](repeating: 0, count: document.tokens.count * width)
    network.withRun { run in
      var pending: [Range<Int>] = []
      run.clear()
      for sentence in document.sentences {
        for part in Self.parts(of: sentence.tokens) {
          if run.count + part.count > NetworkRun.capacity {
            read(run, &pending, &document, &states)
          }
          run.add(document.bytes, document.tokens[part].map { $0.start..<$0.end })
          pending.append(part)
        }
      }
      read(run, &pending, &document, &states)
    }
    document.states = states
    BareWeekdays.free(in: &document)
    document.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A sentence that is too long for the network, in pieces.
  private static func parts(of tokens: Range<Int>) -> [Range<Int>] {
    guard tokens.count > NetworkRun.capacity else { return [tokens] }
    return stride(from: tokens.lowerBound, to: tokens.upperBound, by: NetworkRun.capacity).map {
      $0..<min($0 + NetworkRun.capacity, tokens.upperBound)
    }
  }

  private func read(
    _ run: NetworkRun, _ pending: inout [Range<Int>], _ document: inout Document,
    _ states: inout [Int16]
  ) {
    run.read()
    var places: [Int] = []
    places.reserveCapacity(run.count)
    for part in pending { places += part }
    let width = states.count / max(1, document.tokens.count)
    for (row, token) in places.enumerated() {
      run.copyState(of: row, to: &states, at: token * width)
      let penn = PennTag.cases[Int(run.penn[row])]
      let universal = UniversalTag.cases[Int(run.universal[row])]
      document.tokens[token].penn = penn
      document.tokens[token].tag = Tag(universal, penn)
      document.tokens[token].lemma = lemmas.lemma(of: document.tokens[token], document.bytes)
      let head = Int(run.heads[row])
      let isRoot = head == row
      document.arcs[token] = Arc(
        head: isRoot ? nil : places[head],
        relation: isRoot ? .root : Relation.cases[Int(run.relations[row])])
    }
    for name in run.names {
      document.names.append(
        NamedSpan(
          tokens: places[name.first]..<(places[name.first] + name.count),
          type: EntityType.cases[name.type]))
    }
    run.clear()
    pending.removeAll(keepingCapacity: true)
  }
}
