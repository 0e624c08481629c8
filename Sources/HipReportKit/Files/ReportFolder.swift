public import HipReportModel
internal import Glibc

/// A report could not be written.
public struct WritingError: Error, Sendable {
  public var path: String
  public var reason: String
}

/// The folder of one report: `OUTPUT/PATIENT/WEEK`. Files are made under a temporary name and renamed, readable by
/// their owner only; a reader never sees half a file.
public struct ReportFolder: Sendable {
  public let path: String

  public init(output: String, patient: PatientKey, week: CalendarWeek) {
    path = "\(output)/\(patient.pathComponent)/\(week)"
  }

  public func write(_ text: String, as name: String) throws {
    try createFolders()
    let temporary = "\(path)/.\(name).\(getpid())"
    // What a run that died left behind under the same number is nobody's.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(temporary) }
    var text = text
    let isWritten = text.withUTF8 { buffer -> Bool in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
    let error = failure("\(path)/\(name)")
    guard close(descriptor) == 0, isWritten else {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, "\(path)/\(name)") == 0 else {
      let error = failure("\(path)/\(name)")
      unlink(temporary)
      throw error
    }
  }

  /// Takes away what an earlier run wrote and this one has no reason to write.
  public func remove(_ name: String) { unlink("\(path)/\(name)") }

  private func createFolders() throws {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += part
      if mkdir(current, 0o700) != 0, errno != EEXIST { throw failure(current) }
      current += "/"
    }
  }

  private func failure(_ path: String) -> WritingError {
    WritingError(path: path, reason: String(cString: strerror(errno)))
  }
}
