import Foundation

/// A file that people marked, as bytes.
public enum GoldFile {
  /// - Throws: `GoldFileError` where it is absent, a folder or forbidden.
  public static func bytes(atPath path: String) throws(GoldFileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw GoldFileError(
        path: path, fault: "the file cannot be read", remedy: "check its name and who may read it")
    }
  }
}

extension CoNLLUReader {
  /// The documents of a treebank file.
  public static func documents(atPath path: String) throws(GoldFileError) -> [GoldDocument] {
    try documents(of: GoldFile.bytes(atPath: path), path: path)
  }
}
