import Dispatch
import Foundation
import Synchronization

/// Ctrl-C, taken as a wish to stop after the report at hand.
///
/// A second Ctrl-C ends the program at once; the archive stays whole even then.
final class Interrupt {
  private let raised: Raised
  private let source: any DispatchSourceSignal

  private final class Raised: Sendable {
    let value = Atomic(false)
  }

  init() {
    let raised = Raised()
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      raised.value.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.activate()
    self.raised = raised
  }

  deinit { source.cancel() }

  var isRaised: Bool { raised.value.load(ordering: .relaxed) }
}
