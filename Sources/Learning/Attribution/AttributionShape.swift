/// The sizes of the network of attributions, and where each of its tensors lies in one flat block of
/// floats.
///
/// The tables of rows come first, then the dense weights.
public struct AttributionShape: Hashable, Sendable {
  /// Numbers a token that the network of tags and trees hands over.
  public var input: Int
  /// Numbers a token in the search for cues: a multiple of sixteen.
  public var width: Int
  /// Numbers a token in the search for a cue's source and content: a multiple of sixteen.
  public var pairWidth: Int
  public var layers: Int
  public var pairLayers: Int
  /// Rows of the table of a token's own signs.
  public var tokenRows: Int
  /// Rows of the table of the signs of a token and a cue.
  public var pairRows: Int

  public init(
    input: Int, width: Int, pairWidth: Int, layers: Int, pairLayers: Int, tokenRows: Int,
    pairRows: Int
  ) {
    self.input = input
    self.width = width
    self.pairWidth = pairWidth
    self.layers = layers
    self.pairLayers = pairLayers
    self.tokenRows = tokenRows
    self.pairRows = pairRows
  }

  /// The classes of tokens in the search for cues: those of `NameTags` for one type.
  public static let cueClasses = NameTags.count(types: 1)

  /// The types of spans that belong to a cue, as `NameTags` counts types.
  public static let source = 0
  public static let content = 1
  public static let spanClasses = NameTags.count(types: 2)

  /// Columns of both tables of classes, padded.
  static let columns = 16

  public struct Layout: Hashable, Sendable {
    public let tokenTable: NetworkShape.Tensor
    public let pairTable: NetworkShape.Tensor
    public let input: NetworkShape.Tensor
    public let inputBias: NetworkShape.Tensor
    public let recurrent: [NetworkShape.Tensor]
    public let gates: [NetworkShape.Tensor]
    public let cues: NetworkShape.Tensor
    public let cueBias: NetworkShape.Tensor
    /// What a token and what the cue's head bring to their pair.
    public let tokenSide: NetworkShape.Tensor
    public let cueSide: NetworkShape.Tensor
    public let pairBias: NetworkShape.Tensor
    public let pairRecurrent: [NetworkShape.Tensor]
    public let pairGates: [NetworkShape.Tensor]
    public let spans: NetworkShape.Tensor
    public let spanBias: NetworkShape.Tensor
    public let count: Int

    /// Where the dense weights begin.
    public var dense: Int { input.offset }

    /// The weight matrices of the dense part, for a beginning by chance.
    public var matrices: [NetworkShape.Tensor] {
      [input] + recurrent + [cues, tokenSide, cueSide] + pairRecurrent + [spans]
    }
  }

  public var layout: Layout {
    var offset = 0
    func tensor(_ rows: Int, _ columns: Int) -> NetworkShape.Tensor {
      let made = NetworkShape.Tensor(offset: offset, rows: rows, columns: columns)
      offset += made.count
      return made
    }
    let columns = Self.columns
    let tokenTable = tensor(tokenRows, width)
    let pairTable = tensor(pairRows, pairWidth)
    let input = tensor(self.input, width)
    let inputBias = tensor(1, width)
    let recurrent = (0..<layers).map { _ in tensor(width, 3 * width) }
    let gates = (0..<layers).map { _ in tensor(4, width) }
    let cues = tensor(width, columns)
    let cueBias = tensor(1, columns)
    let tokenSide = tensor(width, pairWidth)
    let cueSide = tensor(width, pairWidth)
    let pairBias = tensor(1, pairWidth)
    let pairRecurrent = (0..<pairLayers).map { _ in tensor(pairWidth, 3 * pairWidth) }
    let pairGates = (0..<pairLayers).map { _ in tensor(4, pairWidth) }
    let spans = tensor(pairWidth, columns)
    let spanBias = tensor(1, columns)
    return Layout(
      tokenTable: tokenTable, pairTable: pairTable, input: input, inputBias: inputBias,
      recurrent: recurrent, gates: gates, cues: cues, cueBias: cueBias, tokenSide: tokenSide,
      cueSide: cueSide, pairBias: pairBias, pairRecurrent: pairRecurrent, pairGates: pairGates,
      spans: spans, spanBias: spanBias, count: offset)
  }
}
