internal import Glibc

/// What is to be run by itself, when and where. Every path is absolute and can be written for shell, cron and systemd.
public struct Schedule: Sendable, Equatable {
  public enum Work: Sendable, Equatable {
    /// The reports of every patient, below this folder.
    case reports(output: String)
    /// A message to every patient, once; this is the folder of outbox and ledger.
    case messages(outbox: String)
  }

  /// In the order of the week.
  public enum Weekday: String, Sendable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun

    /// As cron counts.
    var number: Int { Self.allCases.firstIndex(of: self).map { ($0 + 1) % 7 } ?? 1 }
    var name: String { rawValue.prefix(1).uppercased() + String(rawValue.dropFirst()) }
  }

  /// The folder of the patients.
  public let folder: String
  public let work: Work
  public let weekday: Weekday
  public let hour: Int
  public let minute: Int
  /// Called when all went well.
  public let heartbeat: String?
  /// The folder of lock and log.
  public let state: String
  /// hipreport itself.
  public let program: String
  /// Whose the patients' files are.
  public let user: String

  /// Throws ``ScheduleProblem`` for what cannot be written so that nobody reads it as something else.
  public init(
    folder: String, work: Work, weekday: Weekday = .mon, at time: String = "06:30",
    heartbeat: String? = nil, state: String, program: String, user: String
  ) throws(ScheduleProblem) {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { throw ScheduleProblem("--at \(time) is no time; write it as 06:30") }
    var places = [folder, state, program]
    switch work {
    case .reports(let output): places.append(output)
    case .messages(let outbox): places.append(outbox)
    }
    for place in places { try Self.check(place) }
    if let heartbeat { try Self.check(url: heartbeat) }
    guard !user.isEmpty, user.utf8.count <= 32, user.utf8.first != UInt8(ascii: "-"),
      user.utf8.allSatisfy(Self.isNameByte)
    else { throw ScheduleProblem("--user \(user) is no name of a user of this machine") }
    self.folder = folder
    self.work = work
    self.weekday = weekday
    self.hour = hour
    self.minute = minute
    self.heartbeat = heartbeat
    self.state = state
    self.program = program
    self.user = user
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "_-.".utf8.contains(byte)
  }

  /// A line end would begin a line of its own, and crons differ in what a backslash before a percent sign means.
  private static func check(_ path: String) throws(ScheduleProblem) {
    guard path.hasPrefix("/") else {
      throw ScheduleProblem("\(path) is no absolute path")
    }
    let isWritable = path.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: scalar != "\\" && scalar != "\u{FFFD}"
      }
    }
    guard isWritable else {
      throw ScheduleProblem(
        "a path with a backslash, a line end or another control character cannot be written so that every "
          + "cron and systemd reads it the same: rename the folder, or make a link to it")
    }
  }

  private static func check(url: String) throws(ScheduleProblem) {
    let allowed = Set(":/?#[]@!$&()*+,;=-._~%".utf8)
    let isPlain = url.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || allowed.contains(byte)
    }
    guard isPlain, url.utf8.count <= 300, url.hasPrefix("https://") || url.hasPrefix("http://")
    else {
      throw ScheduleProblem(
        "--heartbeat needs an address such as https://example.org/ping/1, without blanks or quotation marks"
      )
    }
  }
}

/// What is asked for cannot be scheduled.
public struct ScheduleProblem: Error, Sendable, Equatable {
  public let message: String

  init(_ message: String) { self.message = message }
}
