import Foundation

/// A thread that waits for work: two halves of a step run at once, however busy the machine is.
///
/// Dispatch lends a second thread only while it thinks that a processor is free.
final class SecondThread: @unchecked Sendable {
  private let begin = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)
  private var work: () -> Void = {}

  init() {
    let thread = Thread { [self] in
      while true {
        begin.wait()
        work()
        end.signal()
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Runs both, `second` on the other thread, and returns when both are done.
  func run(_ first: () -> Void, and second: @escaping @Sendable () -> Void) {
    work = second
    begin.signal()
    first()
    end.wait()
  }
}
