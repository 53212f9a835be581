/// The sizes of a network, and where each of its tensors lies in one flat block of floats.
public struct NetworkShape: Hashable, Sendable {
  /// Numbers a token, of the word vector and of each layer: a multiple of sixteen.
  public var width: Int
  /// Recurrent layers.
  public var layers: Int
  /// Words to each side that the first layer sees.
  public var reach: Int
  public var arcWidth: Int
  public var labelWidth: Int
  public var universalTags: Int
  public var pennTags: Int
  public var relations: Int
  public var nameTags: Int

  public init(
    width: Int, layers: Int, reach: Int, arcWidth: Int, labelWidth: Int, universalTags: Int,
    pennTags: Int, relations: Int, nameTags: Int
  ) {
    self.width = width
    self.layers = layers
    self.reach = reach
    self.arcWidth = arcWidth
    self.labelWidth = labelWidth
    self.universalTags = universalTags
    self.pennTags = pennTags
    self.relations = relations
    self.nameTags = nameTags
  }

  public static let distances = 32

  /// Columns of a matrix are padded to whole vectors.
  static func padded(_ columns: Int) -> Int { (columns + 15) / 16 * 16 }

  /// The head's slot of a signed distance from dependent to head: near ones apart, far ones
  /// together.
  public static func distance(_ offset: Int) -> Int {
    let size = abs(offset)
    let bucket: Int
    switch size {
    case 0..<8: bucket = size
    case 8..<10: bucket = 8
    case 10..<13: bucket = 9
    case 13..<17: bucket = 10
    case 17..<22: bucket = 11
    case 22..<30: bucket = 12
    case 30..<42: bucket = 13
    default: bucket = 14
    }
    return offset < 0 ? bucket : bucket + 15
  }

  /// The slot of the root, which is at no distance.
  public static let rootDistance = 30

  public struct Tensor: Hashable, Sendable {
    public let offset: Int
    public let rows: Int
    public let columns: Int

    public var count: Int { rows * columns }
  }

  public struct Layout: Hashable, Sendable {
    public let wordBias: Tensor
    public let window: Tensor
    public let windowBias: Tensor
    /// Of each layer: width × 3 width (candidate, forget, reset of both directions).
    public let recurrent: [Tensor]
    /// Of each layer: forget peephole, reset peephole, forget bias, reset bias, width each.
    public let gates: [Tensor]
    public let tags: Tensor
    public let tagBias: Tensor
    public let names: Tensor
    public let nameBias: Tensor
    /// Dependent and head of an arc side by side.
    public let arcs: Tensor
    public let arcBias: Tensor
    public let rootArc: Tensor
    public let bilinear: Tensor
    public let headBias: Tensor
    public let distance: Tensor
    public let labelSides: Tensor
    public let labelBias: Tensor
    public let rootLabel: Tensor
    public let labels: Tensor
    public let labelsBias: Tensor
    public let count: Int
    public let all: [Tensor]
  }

  public var layout: Layout {
    var offset = 0
    var all: [Tensor] = []
    func tensor(_ rows: Int, _ columns: Int) -> Tensor {
      let made = Tensor(offset: offset, rows: rows, columns: columns)
      offset += made.count
      all.append(made)
      return made
    }
    let tagCount = Self.padded(universalTags + pennTags)
    let nameCount = Self.padded(nameTags)
    let wordBias = tensor(1, width)
    let window = tensor((2 * reach + 1) * width, width)
    let windowBias = tensor(1, width)
    let recurrent = (0..<layers).map { _ in tensor(width, 3 * width) }
    let gates = (0..<layers).map { _ in tensor(4, width) }
    let tags = tensor(width, tagCount)
    let tagBias = tensor(1, tagCount)
    let names = tensor(width, nameCount)
    let nameBias = tensor(1, nameCount)
    let arcs = tensor(width, 2 * arcWidth)
    let arcBias = tensor(1, 2 * arcWidth)
    let rootArc = tensor(1, arcWidth)
    let bilinear = tensor(arcWidth, arcWidth)
    let headBias = tensor(1, arcWidth)
    let distance = tensor(arcWidth, Self.distances)
    let labelSides = tensor(width, 2 * labelWidth)
    let labelBias = tensor(1, labelWidth)
    let rootLabel = tensor(1, labelWidth)
    let labels = tensor(labelWidth, Self.padded(relations))
    let labelsBias = tensor(1, Self.padded(relations))
    return Layout(
      wordBias: wordBias, window: window, windowBias: windowBias, recurrent: recurrent,
      gates: gates, tags: tags, tagBias: tagBias, names: names, nameBias: nameBias, arcs: arcs,
      arcBias: arcBias, rootArc: rootArc, bilinear: bilinear, headBias: headBias,
      distance: distance, labelSides: labelSides, labelBias: labelBias, rootLabel: rootLabel,
      labels: labels, labelsBias: labelsBias, count: offset, all: all)
  }
}
