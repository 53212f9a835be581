import CResources
import Documents

/// The frames that a reader reads with, compiled: an automaton over the tree.
///
/// A word leads at once to the frames that it may call up, and the paths of all frames are one trie,
/// of which each state is looked up at most once a word. So a thousand frames cost little more than ten.
public struct FrameSet: Sendable {
  /// In the order of their files.
  public let frames: [Frame]

  /// The frames in the binary, read once.
  public static let english = builtIn().frames

  /// A frame that a word may call up.
  struct Entry: Sendable {
    var frame: Int
    var trigger: FrameTrigger
  }

  private let entries: [Word: [Entry]]

  /// Those of them that yield lines of the record.
  private let recorded: [Word: [Entry]]

  /// The trie of all paths: a step, and the state that it starts from; -1 is the word itself.
  let states: [(parent: Int, step: RoleStep)]
  private let ends: [[RoleStep]: Int]

  public init(_ frames: [Frame]) {
    self.frames = frames
    var entries: [Word: [Entry]] = [:]
    var states: [(parent: Int, step: RoleStep)] = []
    var ends: [[RoleStep]: Int] = [:]
    for (index, frame) in frames.enumerated() {
      for trigger in frame.triggers {
        entries[trigger.lemma, default: []].append(Entry(frame: index, trigger: trigger))
      }
      for path in FrameRole.allCases.flatMap({ frame.roles[$0] ?? [] }) {
        for length in 1...path.steps.count {
          let prefix = Array(path.steps.prefix(length))
          guard ends[prefix] == nil else { continue }
          ends[prefix] = states.count
          let parent = length == 1 ? -1 : ends[Array(prefix.dropLast())] ?? -1
          states.append((parent, prefix[length - 1]))
        }
      }
    }
    self.entries = entries
    recorded = entries.compactMapValues { entries in
      let kept = entries.filter { frames[$0.frame].isRecorded }
      return kept.isEmpty ? nil : kept
    }
    self.states = states
    self.ends = ends
  }

  /// The frames that a word may call up; for the record without those that yield relations alone.
  func entries(of lemma: Word, forRecord: Bool) -> [Entry] {
    (forRecord ? recorded[lemma] : entries[lemma]) ?? []
  }

  /// The state in which a path ends.
  func end(of path: RolePath) -> Int { ends[path.steps] ?? -1 }

  /// These frames with those of a file, which take the place of frames of the same name.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - name: what faults call the file.
  /// - Returns: a new set; this one stays as it is.
  /// - Throws: `FrameFaults` with all that is wrong in the file, in the order of its lines.
  public func adding(_ bytes: [UInt8], named name: String) throws(FrameFaults) -> FrameSet {
    let reader = FrameReader(bytes, named: name)
    var faults = reader.faults
    var kept = frames
    for (frame, line) in reader.removed {
      let count = kept.count
      kept.removeAll { $0.name == frame }
      if kept.count == count {
        faults.append(
          FrameFault(file: name, line: line, column: 1, cause: .nothingToRemove(frame)))
      }
    }
    guard faults.isEmpty else {
      throw FrameFaults(faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    let replaced = Set(reader.frames.map(\.name))
    kept.removeAll { replaced.contains($0.name) }
    return FrameSet(kept + reader.frames)
  }

  /// The frames in the binary, and what is wrong in their files: nothing, as a test sees to.
  static func builtIn() -> (frames: FrameSet, faults: [FrameFault]) {
    var frames: [Frame] = []
    var faults: [FrameFault] = []
    for index in 0..<resource_frames_count() {
      let file = unsafe resource_frames(index)
      let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: file.start, count: file.size))
      let reader = FrameReader(bytes, named: unsafe String(cString: file.name))
      frames += reader.frames
      faults += reader.faults
    }
    return (FrameSet(frames), faults)
  }
}
