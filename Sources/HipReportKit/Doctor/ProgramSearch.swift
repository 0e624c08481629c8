internal import Glibc

/// Where programs are looked for when somebody asks what is installed. Nothing that is found so gets data of a patient.
enum ProgramSearch {
  /// The first program of that name in an absolute folder of the PATH, then in the folders that are named.
  static func find(_ name: String, elsewhere: [String] = []) -> String? {
    let path = variable("PATH") ?? ""
    let folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    return (folders + elsewhere).map { $0 + "/" + name }.first(where: isProgram)
  }

  static func isProgram(_ path: String) -> Bool {
    FileReading.kind(of: path) == .file && access(path, X_OK) == 0
  }

  /// `nil` for an empty one as well.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first line that a shell line prints; no text of anybody else may stand in it.
  static func firstLine(of command: String) -> String? {
    guard let stream = popen(command, "re") else { return nil }
    defer { pclose(stream) }
    var buffer = [CChar](repeating: 0, count: 512)
    guard fgets(&buffer, Int32(buffer.count), stream) != nil else { return nil }
    let line = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return line.split(whereSeparator: \.isNewline).first.map(String.init)
  }
}
