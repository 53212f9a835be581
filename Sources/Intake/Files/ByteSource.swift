import Foundation

/// An open file that gives its bytes in pieces, as soon as they are there.
///
/// Not `FileHandle`, which waits until it has all that it was asked for: a program that writes
/// one line into a pipe and waits for the answer would wait for ever.
final class ByteSource {
  private let descriptor: Int32

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

  /// Appends up to `count` bytes to `buffer`; false at the end of the file.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(IntakeProblem.Cause) -> Bool {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    var received = 0
    repeat {
      received = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Foundation.read(descriptor, bytes.baseAddress?.advanced(by: start), count)
      }
    } while received < 0 && errno == EINTR
    let failure = errno
    buffer.removeLast(count - max(received, 0))
    if received < 0 { throw IntakeProblem.Cause(errorNumber: failure) }
    return received > 0
  }

  /// All bytes to the end, or `tooLarge`.
  func rest(limit: Int) throws(IntakeProblem.Cause) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(1 << 16, into: &bytes) {
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
