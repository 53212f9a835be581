public import Documents

extension Report {
  /// What tells one report from another, wherever it lies and whatever it is called: the hash of
  /// the original's bytes, or of the text where the original has none.
  ///
  /// - Complexity: O(n) in the length of the text where there is no hash.
  public var contentHash: String {
    let isHash =
      sha256.utf8.count == 64
      && sha256.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return isHash ? sha256 : SHA256.hexadecimal(of: Array(text.utf8))
  }
}
