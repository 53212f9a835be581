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

  /// The files of a folder whose names have an ending, by name; of a file, its own path.
  ///
  /// Files whose name begins with a stop are not a person's own.
  /// - Throws: `GoldFileError` where it is absent or forbidden, or holds no such file.
  public static func paths(
    at path: String, ending: String
  ) throws(GoldFileError) -> [String] {
    var isFolder = ObjCBool(false)
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !exists || isFolder.boolValue else { return [path] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw GoldFileError(
        path: path, fault: "the folder cannot be read",
        remedy: "check its name and who may read it")
    }
    let found = names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    guard !found.isEmpty else {
      throw GoldFileError(
        path: path, fault: "there is no \(ending) file in this folder",
        remedy: "name the folder in which they lie")
    }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return found.map { "\(folder)/\($0)" }
  }
}

extension CoNLLUReader {
  /// The documents of a treebank file.
  public static func documents(atPath path: String) throws(GoldFileError) -> [GoldDocument] {
    try documents(of: GoldFile.bytes(atPath: path), path: path)
  }
}

extension TimeMLReader {
  /// The documents of a TimeML file.
  public static func texts(atPath path: String) throws(GoldFileError) -> [TimedText] {
    try texts(of: GoldFile.bytes(atPath: path), path: path)
  }
}
