internal import Dispatch
internal import Synchronization

/// Independent work on several threads, with the results in order.
final class ParallelLoop<Result: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    var results: [Result?]
  }

  private let state: Mutex<State>

  private init(_ count: Int) {
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  /// Calls `body` for 0, 1, … on `threads` threads, the lower numbers first. Each thread has a worker of its own, which
  /// need not be Sendable.
  static func run<Worker>(
    _ count: Int, threads: Int, worker: @escaping @Sendable () -> Worker,
    body: @escaping @Sendable (Worker, Int) -> Result
  ) -> [Result] {
    let loop = ParallelLoop(count)
    let all = DispatchGroup()
    for number in 0..<max(1, min(threads, count)) {
      // A serial queue has a thread of its own, also where there are more of them than processors.
      DispatchQueue(label: "hipreport.\(number)").async(group: all) {
        let worker = worker()
        while let index = loop.takeNext() { loop.put(body(worker, index), at: index) }
      }
    }
    all.wait()
    return loop.state.withLock { $0.results.compactMap { $0 } }
  }

  private func takeNext() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func put(_ result: Result, at index: Int) {
    state.withLock { $0.results[index] = result }
  }
}

/// Who has which folder, decided in the order of the inputs whatever order they are read in.
final class FolderClaims: Sendable {
  private let owners = Mutex<[String: String]>([:])
  private let turns: [DispatchGroup]

  init(_ count: Int) {
    turns = (0..<count).map { _ in
      let turn = DispatchGroup()
      turn.enter()
      return turn
    }
  }

  /// Waits until the inputs before this one have claimed theirs. For each name who has it already, `nil` where nobody
  /// does. Asked once for each number, and for the lower ones first or at the same time.
  func claim(_ names: [(name: String, owner: String)], number: Int) -> [String?] {
    if number > 0 { turns[number - 1].wait() }
    defer { turns[number].leave() }
    return owners.withLock { owners in
      names.map { name, owner in
        if let first = owners[name] { return first }
        owners[name] = owner
        return nil
      }
    }
  }
}
