import ArgumentParser
import Documents
import English
import Foundation
import Learning
import Reading

/// What a person puts beside or in the place of what the program knows of English: files of words,
/// and a network of tags, trees and names.
struct EnglishOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "Add the words of this file to those that the program knows; may be repeated, the last wins.",
      discussion: "See docs/lexicons.md for the form.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "Read with the network in this file in place of the one in the program.",
      discussion: "See docs/models.md for how one is trained.", valueName: "file"),
    completion: .file())
  var model: String?

  /// Whether all is as it is in the program.
  var isEmpty: Bool { files.isEmpty && model == nil }

  /// The stages with the lexicon and the network that were asked for.
  ///
  /// - Throws: as `lexicon()` and `network()`.
  func stages() throws -> [any Annotator] {
    EnglishStages.stages(lexicon: try lexicon(), network: try network())
  }

  /// A reader with the lexicon and the network that were asked for.
  ///
  /// - Throws: as `lexicon()` and `network()`.
  func reader() throws -> RecordReader {
    try RecordReader(lexicon: try lexicon(), network: try network())
  }

  /// The network in the file; nil for the one in the program.
  ///
  /// - Throws: `ExitCode.validationFailure` where it cannot be read; the cause is then told on
  ///   standard error.
  private func network() throws -> Network? {
    guard let model else { return nil }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: model), options: .alwaysMapped)
      return try Parser.network(ModelBytes([UInt8](data)))
    } catch let error as ModelError {
      StandardError.write("Error: \(model): \(error)")
    } catch {
      StandardError.write("Error: \(model): cannot be read; check its name and permissions")
    }
    throw ExitCode.validationFailure
  }

  /// The most bytes of a file: what is larger holds no list of words.
  private static let limit = 16 * 1_048_576

  /// The most faults of a file that are told.
  private static let told = 20

  /// The lexicon in the program with the files' words.
  ///
  /// - Throws: `ExitCode.validationFailure` where a file cannot be read or has a fault; each is then
  ///   told on standard error.
  private func lexicon() throws -> Lexicon {
    var lexicon = Lexicon.english
    var isSound = true
    for file in files {
      do {
        lexicon = try lexicon.adding(try bytes(of: file), named: file)
      } catch let error as LexiconFaults {
        isSound = false
        for fault in error.faults.prefix(Self.told) { StandardError.write("Error: \(fault)") }
        if error.faults.count > Self.told {
          StandardError.write("Error: \(file): \(error.faults.count - Self.told) faults more")
        }
      } catch let error as UnreadableLexicon {
        isSound = false
        StandardError.write("Error: \(error)")
      }
    }
    guard isSound else { throw ExitCode.validationFailure }
    return lexicon
  }

  private func bytes(of file: String) throws(UnreadableLexicon) -> [UInt8] {
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.limit + 1) ?? Data()
    } catch {
      throw UnreadableLexicon(file: file, reason: "cannot be read; check its name and permissions")
    }
    guard data.count <= Self.limit else {
      throw UnreadableLexicon(
        file: file,
        reason: "is larger than \(Self.limit / 1_048_576) MB, the most that is read; split it")
    }
    return [UInt8](data)
  }
}

/// A file of words that could not be read at all.
private struct UnreadableLexicon: Error, CustomStringConvertible {
  let file: String
  let reason: String

  var description: String { "\(file): \(reason)" }
}
