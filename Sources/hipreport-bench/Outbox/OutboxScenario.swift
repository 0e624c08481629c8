internal import Foundation
internal import HipReportDelivery

/// What goes wrong in one run of the drill.
struct OutboxScenario {
  enum Behaviour: String, CaseIterable {
    case ok
    case temporary, permanent
    /// It neither reads nor ends; it delivers and does not end.
    case hangs = "hangs", hangsAfter = "hangs-after"
    case dies = "dies", diesAfter = "dies-after"
    /// The line to the server breaks, before or after it took the message.
    case breaks = "breaks", breaksAfter = "breaks-after"
    /// It kills the run that calls it.
    case kills = "kills", killsAfter = "kills-after"
    case missing
  }

  var step: OutboxStep?
  var processes: Int
  var behaviour: Behaviour
  var diskBytes: Int?

  static func all(_ count: Int) -> [OutboxScenario] {
    let steps: [OutboxStep?] = [nil] + OutboxStep.allCases
    let disks: [Int?] = [nil, nil, nil, 0, 700, 60_000]
    let behaviours = Behaviour.allCases
    let together = [1, 2, 8]
    let combinations = steps.count * behaviours.count * together.count
    return (0..<count).map { number in
      // In the order of a prime's multiples, so that a few runs already have some of everything.
      let mixed = number * 7919 % combinations
      return OutboxScenario(
        step: steps[mixed % steps.count],
        processes: together[mixed / steps.count / behaviours.count],
        behaviour: behaviours[mixed / steps.count % behaviours.count],
        diskBytes: disks[(number + number / combinations) % disks.count])
    }
  }

  var name: String {
    let disk = diskBytes.map { ", files of at most \($0) bytes" } ?? ""
    return "\(processes) at once, killed at \(step?.rawValue ?? "no step"), "
      + "mail program: \(behaviour.rawValue)\(disk)"
  }

  /// Delivers into `mailbox` below the folder that it is given, as its first argument tells it to.
  static let mailProgram = """
    #!/bin/sh
    deliver() {
      mkdir -p "$2/mailbox" && message=$(mktemp "$2/mailbox/.XXXXXX") || exit 75
      cat >"$message" || { rm -f "$message"; exit 75; }
      grep -q '^Message-ID: <hr-' "$message" || { rm -f "$message"; exit 75; }
      mv "$message" "$2/mailbox/message.${message##*.}"
    }
    case $1 in
    ok) deliver "$@" ;;
    temporary) cat >/dev/null; echo 'try again later' >&2; exit 75 ;;
    permanent) cat >/dev/null; echo 'no such user' >&2; exit 67 ;;
    hangs) exec sleep 20 ;;
    hangs-after) deliver "$@"; exec sleep 20 ;;
    dies) kill -9 $$ ;;
    dies-after) deliver "$@"; kill -9 $$ ;;
    breaks) cat >/dev/null; echo 'network read error: timed out' >&2; exit 74 ;;
    breaks-after) deliver "$@"; echo 'network read error: timed out' >&2; exit 74 ;;
    kills) kill -9 $PPID; cat >/dev/null; exit 75 ;;
    kills-after) deliver "$@"; kill -9 $PPID ;;
    esac

    """
}

/// One scenario, played in a folder of its own.
struct OutboxPlay {
  let scenario: OutboxScenario
  let folder: String
  let executable: String

  /// What was wrong, or that nothing was; and whether somebody had to look into the mailbox.
  struct Verdict {
    var faults: [String] = []
    var wasUncertain = false
    var killed = 0
  }

  func play() throws -> Verdict {
    var verdict = Verdict()
    let program = folder + "/mail-program"
    try OutboxScenario.mailProgram.write(toFile: program, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)

    var arguments = ["--behaviour", scenario.behaviour.rawValue]
    if let step = scenario.step { arguments += ["--die-at", step.rawValue] }
    if let bytes = scenario.diskBytes { arguments += ["--disk-bytes", "\(bytes)"] }
    let missing = scenario.behaviour == .missing ? folder + "/nothing" : program
    let runs = try (0..<scenario.processes).map { _ in try start(arguments, missing) }
    for run in runs {
      let said = run.finish()
      if said.isKilled { verdict.killed += 1 }
    }
    if delivered > 1 { verdict.faults.append("delivered \(delivered) in the storm") }

    // What the next runs of the schedule do, with a mail program that works.
    var last = ""
    for _ in 0..<3 where !last.hasPrefix("settled") && last != "sent" {
      last = try start(["--timeout", "20"], program).finish().word
    }
    if last == "settled uncertain" || last == "settled failed" {
      verdict.wasUncertain = true
      // Somebody looks into the mailbox, and sends what is not there.
      if delivered == 0 {
        last = try start(["--timeout", "20", "--again", "not in the mailbox"], program).finish()
          .word
      }
    } else if delivered == 0 {
      verdict.faults.append("lost: the ledger says \(last)")
    }
    if delivered != 1 { verdict.faults.append("delivered \(delivered); the ledger says \(last)") }
    let before = delivered
    let after = try start(["--timeout", "20"], program).finish().word
    if delivered != before || !after.hasPrefix("settled") {
      verdict.faults.append("another run made it \(delivered): \(after)")
    }
    return verdict
  }

  private var delivered: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/mailbox")) ?? []
    return names.count { $0.hasPrefix("message.") }
  }

  private struct Started {
    let process: Process
    let pipe: Pipe

    func finish() -> (word: String, isKilled: Bool) {
      process.waitUntilExit()
      // A mail program that hangs still holds the other end: only what is there is read.
      let data = pipe.fileHandleForReading.availableData
      let text = String(decoding: data, as: UTF8.self)
      return (
        text.trimmingCharacters(in: .whitespacesAndNewlines),
        process.terminationReason == .uncaughtSignal
      )
    }
  }

  private func start(_ arguments: [String], _ program: String) throws -> Started {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = ["outbox-run", "--state", folder, "--program", program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return Started(process: process, pipe: pipe)
  }
}
