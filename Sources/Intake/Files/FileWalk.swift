import Foundation

/// The files that some paths name, folders walked in the order of their names' bytes.
///
/// Memory grows with the depth and the size of single folders, not with what is read.
struct FileWalk: IteratorProtocol {
  enum Step {
    /// A file, and the format that its name tells.
    case file(String, InputFormat?)
    case problem(IntakeProblem)
  }

  private struct Folder {
    var path: String
    /// The folder that links lead to, to see a loop.
    var resolved: String
    /// Names in reverse order, the next one last.
    var names: [String]
    var hasReports = false
  }

  private var inputs: ArraySlice<String>
  private var folders: [Folder] = []

  init(_ inputs: [String]) { self.inputs = inputs[...] }

  mutating func next() -> Step? {
    while !folders.isEmpty {
      if let step = stepIntoFolder() { return step }
    }
    guard let input = inputs.popFirst() else { return nil }
    guard input != "-", isFolder(input) else { return .file(input, InputFormat(fileName: input)) }
    let folder = trimmed(input)
    if let problem = enter(folder) { return .problem(problem) }
    return next()
  }

  /// The next step of the innermost folder; nil where the walk went in or out.
  private mutating func stepIntoFolder() -> Step? {
    let depth = folders.count - 1
    guard let name = folders[depth].names.popLast() else {
      let folder = folders.removeLast()
      if depth > 0 {
        folders[depth - 1].hasReports = folders[depth - 1].hasReports || folder.hasReports
      } else if !folder.hasReports {
        return .problem(IntakeProblem(path: folder.path, cause: .folderWithoutReports))
      }
      return nil
    }
    let path = folders[depth].path == "/" ? "/\(name)" : "\(folders[depth].path)/\(name)"
    if isFolder(path) { return enter(path).map { .problem($0) } }
    guard let format = InputFormat(fileName: name) else { return nil }
    folders[depth].hasReports = true
    return .file(path, format)
  }

  private mutating func enter(_ path: String) -> IntakeProblem? {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if folders.contains(where: { $0.resolved == resolved }) {
      return IntakeProblem(path: path, cause: .linkLoop)
    }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }
        .sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
      folders.append(Folder(path: path, resolved: resolved, names: names))
      return nil
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      return IntakeProblem(path: path, cause: .notPermitted)
    } catch {
      return IntakeProblem(path: path, cause: .unreadable("\(error.localizedDescription)"))
    }
  }
}

/// The path from the root, links not followed.
func absolute(_ path: String) -> String {
  path.hasPrefix("/") ? path : URL(fileURLWithPath: path).path
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    && isFolder.boolValue
}

/// Without slashes at the end.
private func trimmed(_ path: String) -> String {
  var path = path
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path
}
