import Documents

/// The rules of one kind of the record.
///
/// A folder a kind; a new rule goes into its kind's folder, with a marked text beside it in the tests.
protocol KindReader: Sendable {
  func items(in scene: Scene) -> [Item]
}
