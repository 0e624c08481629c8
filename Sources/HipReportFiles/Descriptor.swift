internal import Glibc

/// An open file, to the last byte: the system may take or give less than it was asked for, and may be interrupted.
package struct Descriptor {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  /// Returns false, with `errno` set, if not everything could be written.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = Glibc.write(
        number, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      if count < 0, errno != EINTR { return false }
      offset += max(0, count)
    }
    return true
  }

  /// What is left of the file, or of a pipe until its other end closes; `nil`, with `errno` set, if it cannot be read.
  package func bytes() -> [UInt8]? {
    var status = stat()
    let size = fstat(number, &status) == 0 ? Int(status.st_size) : 0
    var isRead = true
    // A file is read into its one place; what it says of its size is where to begin, not where to end.
    var bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0) + 1) { buffer, used in
      isRead = fill(buffer, &used)
    }
    while isRead, bytes.count > size {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, used in
        isRead = fill(buffer, &used)
      }
      if more.isEmpty { break }
      bytes += more
    }
    return isRead ? bytes : nil
  }

  /// Reads until the buffer is full or the file ends.
  private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ used: inout Int) -> Bool {
    guard let base = buffer.baseAddress else { return true }
    askForLargePages(buffer)
    while used < buffer.count {
      let count = read(number, base + used, buffer.count - used)
      if count == 0 { return true }
      if count < 0, errno != EINTR { return false }
      used += max(0, count)
    }
    return true
  }

  /// The system hands out memory a page at a time, which takes as long for a large file as copying it.
  private func askForLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let page = Int(getpagesize())
    guard buffer.count >= 1 << 22, let start = UnsafeMutableRawPointer(buffer.baseAddress) else {
      return
    }
    let aligned = start.alignedUp(toMultipleOf: page)
    // A request: where it is refused, nothing is lost.
    _ = madvise(aligned, buffer.count - (aligned - start), MADV_HUGEPAGE)
  }
}
