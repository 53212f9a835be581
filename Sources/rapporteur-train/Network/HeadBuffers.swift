import Learning

/// Matrices of what stands on the shared layers: tags, names, arcs and labels.
struct HeadBuffers {
  let top: FloatBuffer
  let tags: FloatBuffer
  let names: FloatBuffer
  let arcs: FloatBuffer
  let arcMask: FloatBuffer
  let arcGradient: FloatBuffer
  let bilinear: FloatBuffer
  let bilinearGradient: FloatBuffer
  let distances: FloatBuffer
  let distanceGradient: FloatBuffer
  /// The heads of one sentence, turned: arc width × tokens and the root.
  let keys: FloatBuffer
  let keyRows: FloatBuffer
  let keyGradient: FloatBuffer
  let scores: FloatBuffer
  let turnedScores: FloatBuffer
  let sides: FloatBuffer
  let sideGradient: FloatBuffer
  let hidden: FloatBuffer
  let hiddenMask: FloatBuffer
  let hiddenGradient: FloatBuffer
  let labels: FloatBuffer

  /// Sentences of more tokens are not trained on.
  static let longest = 239

  init(_ shape: NetworkShape, capacity: Int) {
    let layout = shape.layout
    let longest = Self.longest + 17
    top = FloatBuffer(capacity * shape.width)
    tags = FloatBuffer(capacity * layout.tags.columns)
    names = FloatBuffer(capacity * layout.names.columns)
    arcs = FloatBuffer(capacity * 2 * shape.arcWidth)
    arcMask = FloatBuffer(capacity * 2 * shape.arcWidth)
    arcGradient = FloatBuffer(capacity * 2 * shape.arcWidth)
    bilinear = FloatBuffer(capacity * shape.arcWidth)
    bilinearGradient = FloatBuffer(capacity * shape.arcWidth)
    distances = FloatBuffer(capacity * NetworkShape.distances)
    distanceGradient = FloatBuffer(capacity * NetworkShape.distances)
    keys = FloatBuffer(longest * shape.arcWidth)
    keyRows = FloatBuffer(longest * shape.arcWidth)
    keyGradient = FloatBuffer(longest * shape.arcWidth)
    scores = FloatBuffer(longest * longest)
    turnedScores = FloatBuffer(longest * longest)
    sides = FloatBuffer(capacity * 2 * shape.labelWidth)
    sideGradient = FloatBuffer(capacity * 2 * shape.labelWidth)
    hidden = FloatBuffer(capacity * shape.labelWidth)
    hiddenMask = FloatBuffer(capacity * shape.labelWidth)
    hiddenGradient = FloatBuffer(capacity * shape.labelWidth)
    labels = FloatBuffer(capacity * layout.labels.columns)
  }
}
