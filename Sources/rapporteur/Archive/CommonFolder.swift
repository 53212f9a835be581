import Foundation

/// Where inputs lie together: what a matter without a name of its own is named after.
enum CommonFolder {
  /// The innermost folder that holds all the inputs that are there.
  ///
  /// A folder that is handed over holds itself, and standard input lies in the current one.
  static func path(of inputs: [String]) -> String {
    let folders = inputs.compactMap(folder)
    guard let first = folders.first else { return FileManager.default.currentDirectoryPath }
    let common = folders.dropFirst().reduce(first) { common, folder in
      zip(common, folder).prefix { $0 == $1 }.map(\.0)
    }
    return "/" + common.dropFirst().joined(separator: "/")
  }

  /// The names from the root to the folder of an input; nil where there is no such file.
  private static func folder(of input: String) -> [String]? {
    let url = URL(fileURLWithPath: input == "-" ? "." : input).standardizedFileURL
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      return nil
    }
    return isFolder.boolValue ? url.pathComponents : url.deletingLastPathComponent().pathComponents
  }
}
