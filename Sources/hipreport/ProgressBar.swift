import Glibc
import Synchronization

/// How far a long run is: on standard error if that is a terminal, from the second second on, and nothing anywhere else.
final class ProgressBar: Sendable {
  private struct State {
    var shown = ContinuousClock.now + .seconds(1)
    var isDrawn = false
  }

  private static let width = 30
  private let state = Mutex(State())
  private let isVisible: Bool

  init(quiet: Bool) { isVisible = !quiet && Console.isTerminal(.messages) }

  /// May be called from any thread.
  func show(_ done: Int, of total: Int) {
    guard isVisible else { return }
    state.withLock { state in
      guard ContinuousClock.now >= state.shown else { return }
      state.shown = .now + .milliseconds(100)
      state.isDrawn = true
      let full = total > 0 ? done * Self.width / total : 0
      let bar =
        String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
      Console.draw("\r[\(bar)] \(done)/\(total)")
    }
  }

  /// Leaves the line empty for what is printed next.
  func clear() {
    state.withLock { state in
      guard state.isDrawn else { return }
      state.isDrawn = false
      Console.draw("\r\u{1B}[K")
    }
  }
}
