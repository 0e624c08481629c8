/// The processors that this process may run on, which can be fewer than the machine has.
enum Processors {
  static var available: Int {
    guard case .success(let bytes) = FileReading.bytes(of: "/proc/self/status") else { return 1 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("Cpus_allowed:") }) else { return 1 }
    // A hexadecimal mask with a bit for each, in groups that commas part.
    let mask = line.split(separator: "\t").last ?? ""
    return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) })
  }
}
