import Documents

/// Hashed features under construction.
package struct FeatureList {
  package private(set) var hashes: [UInt32] = []
  private var template: UInt32 = 0

  package init() {}

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    template = 0
  }

  /// Adds a feature of the next template: calls must come in the same order for each phrase.
  @inline(__always)
  mutating func add(_ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) {
    template &+= 0x9E37_79B9
    var hash = (template ^ first) &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 15) ^ second) &* 0xC2B2_AE35
    hash = (hash ^ (hash >> 13) ^ third) &* 0x27D4_EB2F
    hashes.append(hash ^ (hash >> 16))
  }

  /// Leaves out the feature of the next template.
  @inline(__always)
  mutating func skip(_ templates: UInt32 = 1) { template &+= 0x9E37_79B9 &* templates }
}
