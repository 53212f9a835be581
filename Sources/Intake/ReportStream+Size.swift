import Foundation

extension ReportStream {
  /// The number of bytes that the inputs hold in all, or nil where standard input, whose end
  /// nobody knows, is among them.
  ///
  /// - Complexity: O(n) in the number of files, none of which is opened.
  public static func size(of paths: [String]) -> Int? {
    guard !paths.contains("-") else { return nil }
    var walk = FileWalk(paths)
    var size = 0
    while let step = walk.next() {
      if case .file(let path, _) = step,
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      {
        size += (attributes[.size] as? Int) ?? 0
      }
    }
    return size
  }
}
