import ArgumentParser
import Glibc
import HipReportKit

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Print a crontab line, and a systemd service with its timer.",
    discussion: """
      Prints what makes the reports of a folder of patients every week, of the last full week; with --send, what sends \
      each patient's message once. Nothing is changed: the lines say where they go.

      A run prints nothing when all went well (exit status 0; 2, rows were rejected; 3, a signal is open). Two runs are \
      never under way at once: the second ends with 75. The service can write to its own folders only and, unless it \
      sends something, has no network.

      Exit status: 0 printed; 64 a path or an address that cannot be written without another meaning.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case all, crontab, service, timer }
  enum Day: String, ExpressibleByArgument, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun
  }

  @Argument(help: "The folder that holds a folder for each patient.")
  var folder: String

  @Option(
    help:
      "The folder below which the reports are written; without it, reports beside the patients' folder."
  )
  var output: String?

  @Flag(help: "Send each patient's message instead of making reports.")
  var send = false

  @Option(help: "The weekday: mon, tue, wed, thu, fri, sat or sun.")
  var every: Day = .mon

  @Option(help: "The time of day.")
  var at: String = "06:30"

  @Option(help: "An address that is called when all went well.")
  var heartbeat: String?

  @Option(help: "The folder of lock and log; without it, that of the messages.")
  var state: String?

  @Option(help: "The user whose patients these are; without it, you.")
  var user: String?

  @Option(help: "The hipreport to run, as an absolute path; without it, this one.")
  var program: String?

  @Option(help: "all, crontab, service or timer.")
  var format: Format = .all

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name the folder of the patients") }
    if output?.isEmpty == true || state?.isEmpty == true {
      throw ValidationError("--output and --state need the name of a folder")
    }
    if send, output != nil {
      throw ValidationError("--send writes no reports; leave out --output")
    }
  }

  func run() throws {
    let schedule: Schedule
    do {
      let patients = try absolute(folder)
      let outbox = try outbox()
      guard let state = try state.map(absolute) ?? outbox else {
        throw ValidationError("HOME names no folder: say --state")
      }
      schedule = try Schedule(
        folder: patients,
        work: send
          ? .messages(outbox: outbox ?? state)
          : .reports(output: absolute(output ?? beside(patients))),
        weekday: Schedule.Weekday(rawValue: every.rawValue) ?? .mon, at: at, heartbeat: heartbeat,
        state: state, program: program ?? ownProgram(), user: user ?? ownName())
      switch format {
      case .crontab: Console.write(try schedule.crontab())
      case .service: Console.write(schedule.systemdService)
      case .timer: Console.write(schedule.systemdTimer)
      case .all:
        Console.write(
          [try schedule.crontab(), schedule.systemdService, schedule.systemdTimer]
            .joined(separator: "\n"))
      }
    } catch let problem as ScheduleProblem {
      throw ValidationError(problem.message)
    }
  }

  /// As it was written: a link may be meant to be moved.
  private func absolute(_ path: String) throws -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else {
      throw ValidationError("the working folder is gone; give absolute paths")
    }
    defer { free(folder) }
    return path == "." ? String(cString: folder) : "\(String(cString: folder))/\(path)"
  }

  private func beside(_ folder: String) -> String {
    let parent = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    return "\(parent)/reports"
  }

  /// Where messages lie, by the user's settings.
  private func outbox() throws -> String? {
    let settings = try ReportRun.orFindings(quiet: false) {
      try SettingsFiles.load(inputs: []).settings
    }
    return MailFolder.path(settings.mail)
  }

  private func ownProgram() throws -> String {
    guard let path = realpath("/proc/self/exe", nil) else {
      throw ValidationError("say with --program where hipreport lies")
    }
    defer { free(path) }
    return String(cString: path)
  }

  private func ownName() throws -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      throw ValidationError("you have no name on this machine: say --user")
    }
    return String(cString: name)
  }
}
