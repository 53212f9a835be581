import ArgumentParser
import Foundation

/// Where results go.
enum StandardOutput {
  /// Writes all bytes at once, so that a reader of a pipe has each report as soon as it is read.
  ///
  /// A reader that has gone away wants no more: the program then ends without a word.
  static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Foundation.write(
          STDOUT_FILENO, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw ExitCode.success
      } else if errno != EINTR {
        throw OutputError(errorNumber: errno)
      }
    }
  }
}

/// Standard output cannot be written.
struct OutputError: Error, CustomStringConvertible {
  let errorNumber: Int32

  var description: String {
    let reason = unsafe strerror(errorNumber).map { unsafe String(cString: $0) }
    return "standard output cannot be written: \(reason ?? "error \(errorNumber)")"
  }
}
