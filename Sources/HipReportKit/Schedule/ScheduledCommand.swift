/// The words of the command that is run: the same for cron and systemd, who write them each in their way.
enum ScheduledCommand {
  /// The statuses of a run that did what it should: 2 is rejected rows, 3 an open signal.
  static let good = [0, 2, 3]
  /// Reports and messages are two runs of one hour that do not touch each other's files: neither waits for the other.
  static func lock(_ schedule: Schedule) -> String {
    switch schedule.work {
    case .reports: "schedule.lock"
    case .messages: "schedule-messages.lock"
    }
  }

  static let log = "schedule.log"

  /// A second run ends at once with 75, "try again": it must not write into the first one's files.
  static let locking = ["/usr/bin/flock", "-n", "-E", "75"]

  static func words(_ schedule: Schedule) -> [String] {
    locking + ["\(schedule.state)/\(lock(schedule))"] + work(schedule)
  }

  /// The program runs without a word when all is well; the week is the last full one.
  static func work(_ schedule: Schedule) -> [String] {
    let when = ["--as-of", "today", "--week", "last", "--quiet"]
    switch schedule.work {
    case .reports(let output):
      return [schedule.program, "batch", schedule.folder, "--output", output] + when
    case .messages:
      // The script is one fixed text: the paths reach it as its arguments, and no shell parses them.
      let script =
        "r=0; for p in \"$1\"/*/; do \"$0\" email \"$p\" --send \(when.joined(separator: " ")); s=$?; "
        + "case $s in \(pattern)) ;; *) r=$s;; esac; done; exit $r"
      return ["/bin/sh", "-c", script, schedule.program, schedule.folder]
    }
  }

  static var pattern: String { good.map(String.init).joined(separator: "|") }

  /// Tells whoever watches that the run took place, and nothing about it.
  static func heartbeat(_ url: String) -> [String] {
    ["/usr/bin/curl", "-fsS", "-m", "10", "--retry", "3", "-o", "/dev/null", url]
  }
}
