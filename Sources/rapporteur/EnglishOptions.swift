import ArgumentParser
import Documents
import English
import Foundation
import Learning
import Reading

/// What a person puts beside or in the place of what the program knows of English: files of words
/// and of frames, and a network of tags, trees and names.
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

  @Option(
    name: .customLong("frames"),
    help: ArgumentHelp(
      "Add the frames of this file to those that the program knows; may be repeated, the last wins.",
      discussion: "See docs/frames.md for the form.", valueName: "file"),
    completion: .file())
  var frameFiles: [String] = []

  /// Whether all is as it is in the program.
  var isEmpty: Bool { files.isEmpty && model == nil && frameFiles.isEmpty }

  /// The stages with the lexicon and the network that were asked for.
  ///
  /// - Throws: as `lexicon()` and `network()`.
  func stages() throws -> [any Annotator] {
    EnglishStages.stages(lexicon: try lexicon(), network: try network())
  }

  /// A reader with the lexicon, the frames and the network that were asked for.
  ///
  /// - Throws: as `lexicon()`, `frames()` and `network()`.
  func reader() throws -> RecordReader {
    try RecordReader(lexicon: try lexicon(), frames: try frames(), network: try network())
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

  /// The most bytes of a file: what is larger holds no list of words or frames.
  private static let limit = 16 * 1_048_576

  /// The most faults of a file that are told.
  private static let told = 20

  /// The lexicon in the program with the files' words.
  ///
  /// - Throws: `ExitCode.validationFailure` where a file cannot be read or has a fault; each is then
  ///   told on standard error.
  private func lexicon() throws -> Lexicon {
    try adding(files, to: Lexicon.english) { lexicon, bytes, file in
      do throws(LexiconFaults) {
        return try lexicon.adding(bytes, named: file)
      } catch {
        throw Faults(error.faults.map(\.description))
      }
    }
  }

  /// The frames in the program with the files' frames.
  ///
  /// - Throws: as `lexicon()`.
  private func frames() throws -> FrameSet {
    try adding(frameFiles, to: FrameSet.english) { frames, bytes, file in
      do throws(FrameFaults) {
        return try frames.adding(bytes, named: file)
      } catch {
        throw Faults(error.faults.map(\.description))
      }
    }
  }

  private struct Faults: Error {
    let descriptions: [String]
    init(_ descriptions: [String]) { self.descriptions = descriptions }
  }

  /// What the program knows with what each file adds; all faults of all files are told at once.
  private func adding<Known>(
    _ files: [String], to known: Known, _ add: (Known, [UInt8], String) throws -> Known
  ) throws -> Known {
    var known = known
    var isSound = true
    for file in files {
      do {
        known = try add(known, try bytes(of: file), file)
      } catch let error as Faults {
        isSound = false
        for fault in error.descriptions.prefix(Self.told) { StandardError.write("Error: \(fault)") }
        if error.descriptions.count > Self.told {
          StandardError.write(
            "Error: \(file): \(error.descriptions.count - Self.told) faults more")
        }
      } catch let error as UnreadableFile {
        isSound = false
        StandardError.write("Error: \(error)")
      }
    }
    guard isSound else { throw ExitCode.validationFailure }
    return known
  }

  private func bytes(of file: String) throws(UnreadableFile) -> [UInt8] {
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.limit + 1) ?? Data()
    } catch {
      throw UnreadableFile(file: file, reason: "cannot be read; check its name and permissions")
    }
    guard data.count <= Self.limit else {
      throw UnreadableFile(
        file: file,
        reason: "is larger than \(Self.limit / 1_048_576) MB, the most that is read; split it")
    }
    return [UInt8](data)
  }
}

/// A file of words or frames that could not be read at all.
private struct UnreadableFile: Error, CustomStringConvertible {
  let file: String
  let reason: String

  var description: String { "\(file): \(reason)" }
}
