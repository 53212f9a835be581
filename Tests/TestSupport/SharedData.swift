public import Foundation

/// The data beside the repository that scores are measured on; absent in a plain clone.
public enum SharedData {
  /// `../shared`, or nil where it is absent.
  public static let folder: URL? = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}
