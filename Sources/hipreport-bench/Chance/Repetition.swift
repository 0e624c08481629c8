internal import Dispatch
internal import Synchronization

/// The same thing drawn many times, on all cores.
struct Repetition: Sendable {
  var seed: UInt64

  /// Each repetition has a stream of its own, so that the results do not depend on who draws first.
  func times<Result: Sendable>(
    _ count: Int, _ stream: String, _ draw: @Sendable (inout Randomness) -> Result
  ) -> [Result] {
    let piece = 16
    let pieces = (count + piece - 1) / piece
    let found = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces) { index in
      let results = (index * piece..<min(count, (index + 1) * piece)).map { number in
        var randomness = Randomness(seed: seed, stream: stream, number: number)
        return draw(&randomness)
      }
      found.withLock { $0[index] = results }
    }
    return found.withLock { found in (0..<pieces).flatMap { found[$0] ?? [] } }
  }
}
