import ArgumentParser
import Foundation
import Storage

/// Where the archive lies, the same for every command that has to do with one.
struct ArchiveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive (default: $RAPPORTEUR_ARCHIVE, else rapporteur/archive.sqlite in the folder "
        + "for data).",
      valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var archive: String?

  /// The archive as it is; an error where there is none.
  func existing() throws -> Archive { try Archive(existing: path) }

  /// The archive, made where there is none.
  func created() throws -> Archive { try Archive(creating: path) }

  private var path: String {
    archive ?? Self.defaultPath(ProcessInfo.processInfo.environment, home: NSHomeDirectory())
  }

  /// The XDG Base Directory Specification: a path there that is empty or relative does not count.
  static func defaultPath(_ environment: [String: String], home: String) -> String {
    if let path = environment["RAPPORTEUR_ARCHIVE"], !path.isEmpty { return path }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(data ?? "\(home)/.local/share")/rapporteur/archive.sqlite"
  }
}

/// The matter that a question is about.
struct MatterOption: ParsableArguments {
  @Option(help: ArgumentHelp("Only the reports of this matter.", valueName: "name"))
  var matter: String?
}
