internal import Glibc

/// The right to touch one message, held by one run of all that there are. The system takes it back when the run dies,
/// however it dies; nothing lies about that could be stale.
///
/// All messages share one file: each has its own byte of it.
struct OutboxLock: ~Copyable {
  private let descriptor: Int32

  /// F_OFD_SETLK of <fcntl.h>: the lock belongs to this opening of the file, so that two threads of one process exclude
  /// each other as well.
  private static let setLock: Int32 = 37

  /// `nil` where another run holds it.
  static func take(_ path: String, for name: String) throws(OutboxFault) -> OutboxLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .disk(path: path, reason: String(cString: strerror(errno)))
    }
    var lock = Glibc.flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(byte(of: name))
    lock.l_len = 1
    if fcntl(descriptor, setLock, &lock) == 0 { return OutboxLock(descriptor: descriptor) }
    let reason = errno
    close(descriptor)
    if reason == EAGAIN || reason == EACCES { return nil }
    throw .disk(path: path, reason: String(cString: strerror(reason)))
  }

  /// Two names that meet in one byte wait for each other, which harms nothing.
  private static func byte(of name: String) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value >> 2
  }

  deinit { close(descriptor) }
}
