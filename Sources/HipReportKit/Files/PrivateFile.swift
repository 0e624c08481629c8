internal import Glibc
internal import HipReportFiles
public import HipReportDiagnostics
internal import HipReportModel

/// A report or a picture could not be written.
public struct WritingError: Error, Sendable {
  public var path: String
  public var reason: String

  /// The finding to print.
  public var diagnostic: Diagnostic { OutputMessages.notWritten(path, reason) }
}

/// The wording of findings about what is written.
public enum OutputMessages {
  static func notWritten(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "output.write", "\(path) cannot be written: \(reason)",
      consequence: "this file was not made; an older one of its name is unchanged",
      hint: "make room, or choose another place with --output")
  }

  static func otherPatient(_ patient: PatientKey) -> Diagnostic {
    let identifier = patient.identifier.isEmpty ? "the patient" : patient.identifier
    return Diagnostic(
      .error, "output.other-patient",
      "a part of another patient's report came among those of \(identifier)",
      consequence: "nothing of this report was written",
      hint: "this is a fault of hipreport; make the report alone: hipreport weekly")
  }

  public static func notPrinted(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "output.write", "standard output cannot be written: \(reason)",
      consequence: "what was printed is not complete", hint: "make room where it is written to")
  }
}

/// A file that only its owner may read, made under a temporary name and renamed: a reader never sees half of it, and a
/// link in its place is replaced, not followed.
public enum PrivateFile {
  public static func write(_ text: String, to path: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: path) }
  }

  public static func write(_ bytes: [UInt8], to path: String) throws {
    try bytes.withUnsafeBytes { try write($0, to: path) }
  }

  /// Writes a file that must not exist yet.
  public static func writeNew(_ text: String, to path: String) throws {
    guard access(path, F_OK) != 0 else {
      throw WritingError(path: path, reason: "it exists; name another file, or take it away")
    }
    try write(text, to: path)
  }

  /// Writes to where the user said: into a device, a pipe or what standard output is, which no file may replace; else as
  /// ``write(_:to:)``. Waits for whoever reads a pipe.
  public static func writeOutput(_ text: String, to path: String) throws {
    try writeOutput(Array(text.utf8), to: path)
  }

  /// The same of a picture.
  public static func writeOutput(_ bytes: [UInt8], to path: String) throws {
    guard isStream(path) else { return try write(bytes, to: path) }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    var error = bytes.withUnsafeBytes(Descriptor(descriptor).write) ? nil : failure(path)
    if close(descriptor) != 0, error == nil { error = failure(path) }
    if let error { throw error }
  }

  /// `/dev/stdout` is a stream also where it leads to a file.
  private static func isStream(_ path: String) -> Bool {
    if FileReading.kind(of: path) == .pipe { return true }
    var facts = stat()
    guard stat(path, &facts) == 0 else { return false }
    return [STDOUT_FILENO, STDERR_FILENO].contains { channel in
      var own = stat()
      return fstat(channel, &own) == 0 && own.st_dev == facts.st_dev && own.st_ino == facts.st_ino
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let temporary = "\(path[..<slash]).\(path[slash...]).\(getpid())"
    // What a run that died left behind under the same number is nobody's.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    // The first thing that went wrong is the reason; closing and taking away must not replace it.
    var error = Descriptor(descriptor).write(bytes) ? nil : failure(path)
    if close(descriptor) != 0, error == nil { error = failure(path) }
    if error == nil, rename(temporary, path) != 0 { error = failure(path) }
    if let error {
      unlink(temporary)
      throw error
    }
  }

  /// Takes away the temporary files that runs which were killed left in a folder; those of a run that lives stay.
  static func sweep(_ folder: String, startingWith start: String = ".") {
    for name in Folder.names(in: folder) where name.hasPrefix(start) {
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
        let number = pid_t(name[name.index(after: dot)...]), number > 0, number != getpid(),
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(name)")
    }
  }

  static func failure(_ path: String) -> WritingError {
    WritingError(path: path, reason: String(cString: strerror(errno)))
  }
}
