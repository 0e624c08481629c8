internal import Glibc
internal import Synchronization

/// Some whole records of a text, in the memory of who reads them: gone when that takes the next chunk.
package struct CSVChunk {
  /// Counted from 0.
  package let number: Int
  /// The physical line, from 1, on which it begins.
  package let firstLine: Int
  package let bytes: UnsafeBufferPointer<UInt8>
}

/// A text that cannot be cut into chunks of whole records; it has to be read as one.
package struct IrregularText: Error {
  package init() {}
}

/// Gives a text a chunk at a time to as many readers as ask for the next one, each with memory of its own.
///
/// A chunk ends behind the last line end that lies outside quotation marks. A stray mark puts the cuts inside of records:
/// whoever reads the chunks must be ready to read the text as one if there is a fault in any of them.
package final class TextChunks: Sendable {
  /// Fills the memory from an offset of the text on; gives less than it holds only where the text ends.
  package typealias Source = @Sendable (Int, UnsafeMutableRawBufferPointer) throws -> Int
  /// Small enough to stay in a processor's cache from being read to being taken apart.
  package static let usualSize = 1 << 18

  private let source: Source
  private let size: Int
  private let state: Mutex<State>

  private struct State {
    var offset: Int
    var line: Int
    var number = 0
    /// What was read behind the last cut.
    var rest: [UInt8] = []
    var isAtEnd = false
  }

  /// The text from an offset on, where a record begins.
  package init(
    from offset: Int, firstLine: Int, size: Int = TextChunks.usualSize, _ source: @escaping Source
  ) {
    self.source = source
    self.size = size
    state = Mutex(State(offset: offset, line: firstLine))
  }

  /// The memory that a reader of the chunks needs.
  package func memory() -> ChunkMemory { ChunkMemory(capacity: 2 * size) }

  /// `nil` at the end. Throws ``IrregularText``, and what the source throws.
  package func next(into memory: borrowing ChunkMemory) throws -> CSVChunk? {
    let bytes = memory.bytes
    let next: (number: Int, firstLine: Int, end: Int)? = try state.withLock { state in
      if state.isAtEnd { return nil }
      let (start, limit) = (state.rest.count, state.rest.count + size)
      _ = bytes.update(fromContentsOf: state.rest)
      let room = UnsafeMutableBufferPointer(rebasing: bytes[start..<limit])
      let read = try source(state.offset, UnsafeMutableRawBufferPointer(room))
      state.offset += read
      state.isAtEnd = read < size
      let text = UnsafeBufferPointer(rebasing: bytes[..<(start + read)])
      guard let end = state.isAtEnd ? text.count : Self.lastCut(in: text), text.count - end <= size
      else { throw IrregularText() }
      if end == 0 { return nil }
      let chunk = (state.number, state.line, end)
      state.number += 1
      state.line += Self.lines(in: UnsafeBufferPointer(rebasing: text[..<end]))
      state.rest.removeAll(keepingCapacity: true)
      state.rest += text[end...]
      return chunk
    }
    return next.map { next in
      CSVChunk(
        number: next.number, firstLine: next.firstLine,
        bytes: UnsafeBufferPointer(rebasing: bytes[..<next.end]))
    }
  }

  /// Behind the last line end outside quotation marks; a CR at the very end may be half of one.
  private static func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var isQuoted = count(of: UInt8(ascii: "\""), in: text) % 2 == 1
    var next: UInt8 = 10
    for index in text.indices.reversed() {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 10 || byte == 13 && next != 10 { return index + 1 }
      next = byte
    }
    return nil
  }

  /// Line ends: LF, CRLF and lone CR.
  private static func lines(in text: UnsafeBufferPointer<UInt8>) -> Int {
    let feeds = count(of: 10, in: text)
    let returns = count(of: 13, in: text)
    if returns == 0 { return feeds }
    var (pairs, previous) = (0, UInt8(0))
    for byte in text {
      pairs &+= byte == 10 && previous == 13 ? 1 : 0
      previous = byte
    }
    return feeds + returns - pairs
  }

  /// Every byte of a large file passes here, and `memchr` looks at many at once.
  private static func count(of sought: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let end = UnsafeRawPointer(base + text.count)
    var (total, place) = (0, UnsafeRawPointer(base))
    while let found = memchr(place, Int32(sought), end - place) {
      total += 1
      place = UnsafeRawPointer(found) + 1
    }
    return total
  }
}

/// Where a reader keeps the chunk that it reads.
package struct ChunkMemory: ~Copyable {
  fileprivate let bytes: UnsafeMutableBufferPointer<UInt8>

  fileprivate init(capacity: Int) { bytes = .allocate(capacity: capacity) }

  deinit { bytes.deallocate() }
}
