import Foundation

/// An open file that gives its bytes in pieces, as soon as they are there.
///
/// Not `FileHandle`, which waits until it has all that it was asked for: a program that writes
/// one line into a pipe and waits for the answer would wait for ever.
final class ByteSource {
  private let descriptor: Int32
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// `-` is standard input.
  init(path: String) throws(IntakeProblem.Cause) {
    if path == "-" {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw IntakeProblem.Cause(errorNumber: errno) }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Whether a read gives an answer at once; a pipe that nobody has written into makes it wait.
  var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Appends the bytes that are there, or waits for some; false at the end of the file.
  func read(into buffer: inout [UInt8]) throws(IntakeProblem.Cause) -> Bool {
    var received = 0
    repeat {
      received = unsafe piece.withUnsafeMutableBytes {
        unsafe Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
    } while received < 0 && errno == EINTR
    if received < 0 { throw IntakeProblem.Cause(errorNumber: errno) }
    buffer.append(contentsOf: piece[..<received])
    return received > 0
  }

  /// All bytes to the end, or `tooLarge`.
  func rest(limit: Int) throws(IntakeProblem.Cause) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes) {
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
    return bytes
  }
}

extension IntakeProblem.Cause {
  init(errorNumber: Int32) {
    switch errorNumber {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .notPermitted
    case ELOOP: self = .linkLoop
    default:
      let words = unsafe strerror(errorNumber).map { unsafe String(cString: $0) }
      self = .unreadable(words ?? "error \(errorNumber)")
    }
  }
}
