import Foundation
import Testing

/// `schedule`: what it prints runs what it should, whatever the folders are called, and nothing else.
@Suite struct ScheduleCommandTests {
  /// Names that mean something to a shell, to cron, or to systemd.
  private static let hostile = [
    "plain", "two words", "$(touch pwned)", "`touch pwned`", "a;touch pwned;b", "it's", "50%",
    "%n %h", "a\"b", "$HOME", "${IFS}", "#x", "~", "*", "'\"'\"'; touch pwned; '", "-n", "ä 腰",
    "\u{301}%",
    "$\u{301}x", "a & touch pwned", "x>pwned", "é|touch pwned", "  ", "!!", "{a,b}", "[a]", "=",
    "%%"
  ]

  private static let hostileText = """
    #!/bin/sh
    printf '%s\\n' "$@" >>"$(dirname "$0")/called"
    exit "$(cat "$(dirname "$0")/status")"
    """

  /// A program that writes down its arguments, one a line, and ends as the file `status` says.
  private func recorder(_ place: Workplace, status: Int = 0, named name: String = "hipreport")
    throws
    -> String
  {
    try place.write("\(status)\n", "bin/status")
    let path = try place.write(Self.hostileText, "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// What cron gives to the shell: everything behind five fields; a percent sign ends it, unless a backslash stands
  /// before it.
  private func command(of crontab: String) throws -> String {
    let line = try #require(
      crontab.split(separator: "\n").first { $0.first?.isNumber == true })
    let fields = line.split(separator: " ", maxSplits: 5)
    #expect(fields[0...4].joined(separator: " ") == "30 6 * * 1")
    var command = ""
    var isEscaped = false
    for scalar in fields[5].unicodeScalars {
      if scalar == "%" {
        #expect(isEscaped, "cron would end the command here: \(line)")
        command.unicodeScalars.removeLast()
      }
      isEscaped = scalar == "\\"
      command.unicodeScalars.append(scalar)
    }
    return command
  }

  @Test(
    "The crontab line gives each folder to the program as it is called, and prints nothing",
    arguments: hostile)
  func crontab(name: String) throws {
    let place = try Workplace()
    let program = try recorder(place, status: 3)
    let folders = ["patients", "reports", "state"].map { "\(place.path)/\(name)/\($0)" }
    try FileManager.default.createDirectory(
      atPath: folders[2], withIntermediateDirectories: true)
    let printed = try place.run([
      "schedule", folders[0], "--output", folders[1], "--state", folders[2], "--program", program,
      "--format", "crontab"
    ])
    #expect(printed.status == 0, "\(printed.errors)")
    let run = try place.shell("{ \(try command(of: printed.output)); } 2>&1")
    #expect(run.status == 0)
    #expect(run.output == "", "cron mails what is printed")
    #expect(
      try place.text("bin/called").split(separator: "\n").map(String.init) == [
        "batch", folders[0], "--output", folders[1], "--as-of", "today", "--week", "last",
        "--quiet"
      ])
    #expect(try place.files().keys.allSatisfy { !$0.contains("pwned") || $0.hasPrefix(name + "/") })
    let log = try place.text("\(name)/state/schedule.log")
    #expect(log.contains(" status 3\n"))
  }

  @Test("Each patient's folder gets its message, and one that fails stops none")
  func messages() throws {
    let place = try Workplace()
    let program = try recorder(place, status: 1)
    for name in ["p 1", "p'2", "p$3"] {
      try place.write("", "all $(touch pwned)/\(name)/patient.csv")
    }
    try place.write("", "all $(touch pwned)/readme.txt")
    let printed = try place.run([
      "schedule", "all $(touch pwned)", "--send", "--state", place.path, "--program", program,
      "--format", "crontab"
    ])
    let run = try place.shell(try command(of: printed.output))
    #expect(run.status == 1)
    #expect(run.output == "hipreport ended with status 1\n")
    let called = try place.text("bin/called")
    for name in ["p 1", "p'2", "p$3"] {
      #expect(called.contains("email\n\(place.path)/all $(touch pwned)/\(name)/\n--send\n"))
    }
    #expect(called.components(separatedBy: "email\n").count == 4)
    #expect(!place.exists("pwned"))
  }

  @Test("The service may write into the outbox that the settings name")
  func outbox() throws {
    let place = try Workplace()
    try place.write("mail: {outbox: '/srv/mail box'}\n", ".config/hipreport/hipreport.yaml")
    let run = try place.run(
      ["schedule", "p", "--send", "--state", "/srv/state", "--format", "service"],
      environment: ["HOME": place.path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\nReadWritePaths=/srv/state \"/srv/mail box\"\n"))
  }

  @Test("The heartbeat is called where all went well, and only there", arguments: [0, 1, 2, 3, 75])
  func heartbeat(status: Int) throws {
    let place = try Workplace()
    let program = try recorder(place, status: status)
    let url = "https://example.org/ping/a%20b?x=1&y='"
    let refused = try place.run(["schedule", "p", "--heartbeat", url])
    #expect(refused.status == 64)
    let printed = try place.run([
      "schedule", "p", "--state", place.path, "--program", program, "--format", "crontab",
      "--heartbeat", String(url.dropLast())
    ])
    let called = try place.write("#!/bin/sh\nprintf '%s\\n' \"$@\" >'\(place.path)/beat'\n", "curl")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: called)
    let line = try command(of: printed.output).replacing("/usr/bin/curl", with: "'\(called)'")
    let run = try place.shell(line)
    let isGood = [0, 2, 3].contains(status)
    #expect(run.status == (isGood ? 0 : Int32(status)))
    #expect(place.exists("beat") == isGood)
    if isGood {
      #expect(try place.text("beat").hasSuffix("\nhttps://example.org/ping/a%20b?x=1&y=\n"))
    }
  }

  @Test("A second run at the same time ends at once, and says so")
  func locked() throws {
    let place = try Workplace()
    let program = try recorder(place)
    let printed = try place.run([
      "schedule", "p", "--state", place.path, "--program", program, "--format", "crontab"
    ])
    try place.write("", "schedule.lock")
    let command = try command(of: printed.output)
    try place.write(command, "line.sh")
    let run = try place.shell("flock schedule.lock sh line.sh")
    #expect(run.output == "hipreport ended with status 75\n")
    #expect(!place.exists("bin/called"))
  }

  @Test("Reports and messages of one hour do not shut each other out")
  func twoSchedules() throws {
    let place = try Workplace()
    let printed = try [[], ["--send"]].map {
      try place.run(["schedule", "p", "--state", "/srv/state"] + $0).output
    }
    for words in ["schedule.lock", "/system/hipreport.service", "enable --now hipreport.timer"] {
      #expect(printed[0].contains(words) && !printed[1].contains(words), "\(words)")
    }
    #expect(printed[1].contains("schedule-messages.lock"))
    #expect(printed[1].contains("/system/hipreport-messages.timer"))
  }

  @Test("systemd reads the same words, and nothing else, from the service", arguments: hostile)
  func service(name: String) throws {
    let place = try Workplace()
    let folders = ["patients", "reports", "state"].map { "/srv/\(name)/\($0)" }
    let printed = try place.run([
      "schedule", folders[0], "--output", folders[1], "--state", folders[2], "--program",
      "/srv/\(name)/hipreport", "--user", "clinic", "--format", "service"
    ])
    #expect(printed.status == 0, "\(printed.errors)")
    let settings = printed.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
    func value(_ key: String) throws -> Substring {
      let lines = settings.filter { $0.hasPrefix(key + "=") }
      #expect(lines.count == 1, "\(key) stands \(lines.count) times")
      return try #require(lines.first).dropFirst(key.count + 1)
    }
    #expect(
      try words(value("ExecStart"), hasVariables: true) == [
        "/usr/bin/flock", "-n", "-E", "75", "\(folders[2])/schedule.lock",
        "/srv/\(name)/hipreport", "batch", folders[0], "--output", folders[1], "--as-of", "today",
        "--week", "last", "--quiet"
      ])
    #expect(try words(value("ReadWritePaths"), hasVariables: false) == [folders[2], folders[1]])
    for setting in [
      "NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes", "UMask=0077",
      "SuccessExitStatus=2 3", "PrivateNetwork=yes", "User=clinic"
    ] {
      #expect(settings.contains(Substring(setting)), "\(setting)")
    }
  }

  /// systemd's own rules for the words of a setting: systemd.service(5), "Command lines", and systemd.unit(5).
  private func words(_ text: Substring, hasVariables: Bool) throws -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": (isQuoted, word) = (!isQuoted, word ?? .init())
      case " " where !isQuoted:
        if let word { words.append(String(word)) }
        word = nil
      case "\\": if let next = rest.popFirst() { word = (word ?? .init()) + [next] }
      case "%",
        "$" where hasVariables:
        let next = rest.popFirst()
        try #require(next == scalar, "a specifier or a variable: \(text)")
        word = (word ?? .init()) + [scalar]
      default: word = (word ?? .init()) + [scalar]
      }
    }
    #expect(!isQuoted)
    return words + (word.map { [String($0)] } ?? [])
  }

  @Test("What cannot be written without another meaning is refused")
  func refused() throws {
    let place = try Workplace()
    for arguments in [
      ["a\nb"], ["a\\b"], ["a\u{202E}b"], ["a\u{1B}[0mb"], ["p", "--at", "24:00"],
      ["p", "--at", "6:30"],
      ["p", "--every", "someday"], ["p", "--user", "a b"], ["p", "--user", "a\nExecStart=/bin/x"],
      ["p", "--heartbeat", "file:///etc/passwd"], ["p", "--heartbeat", "https://x/\nb"],
      ["p", "--program", "hipreport"], ["p", "--send", "--output", "x"],
      [String(repeating: "long/", count: 250)]
    ] {
      let run = try place.run(["schedule", "--state", "/srv/state"] + arguments)
      #expect(run.status == 64, "\(arguments)")
      #expect(run.output == "")
    }
    #expect(try place.files().isEmpty)
  }

  @Test("Without options everything is printed, for Monday morning, and nothing is changed")
  func all() throws {
    let place = try Workplace()
    let run = try place.run(["schedule", "patients"], environment: ["HOME": place.path])
    #expect(run.status == 0, "\(run.errors)")
    for part in [
      "30 6 * * 1 umask 077", "OnCalendar=Mon *-*-* 06:30:00", "Persistent=true",
      "\(place.path)/reports", "\(place.path)/.local/state/hipreport"
    ] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(try place.files().isEmpty)
    let sunday = try place.run(
      ["schedule", "p", "--every", "sun", "--at", "18:05"], environment: ["HOME": place.path])
    #expect(sunday.output.contains("\n5 18 * * 0 "))
    #expect(sunday.output.contains("OnCalendar=Sun *-*-* 18:05:00"))
  }

  @Test(
    "systemd and cron accept what is printed",
    .enabled(if: ["/usr/bin/systemd-analyze"].allSatisfy(FileManager.default.isExecutableFile)),
    arguments: [[], ["--send"], ["--heartbeat", "https://example.org/ping/a%20b"]])
  func accepted(options: [String]) throws {
    let place = try Workplace()
    for name in ["plain", "50% 'of' \"all\" $x"] {
      for format in ["service", "timer", "crontab"] {
        let run = try place.run(
          [
            "schedule", "/srv/\(name)", "--state", "/srv/\(name)/s", "--user", "daemon",
            "--format", format
          ] + options)
        try place.write(run.output, format == "crontab" ? "crontab" : "hipreport.\(format)")
      }
      let verified = try place.shell(
        "systemd-analyze verify --man=no ./hipreport.service ./hipreport.timer 2>&1")
      #expect(verified.status == 0)
      #expect(verified.output == "", "systemd has something to say")
      // 0 is safe, 10 exposed; below 2 is called OK.
      let security = try place.shell(
        "systemd-analyze security --offline=yes --threshold=25 ./hipreport.service 2>&1")
      #expect(security.status == 0, "\(security.output.suffix(400))")
      // Debian's cron; others have no such check.
      if FileManager.default.isExecutableFile(atPath: "/usr/bin/crontab") {
        let checked = try place.shell("crontab -n crontab 2>&1")
        #expect(checked.status == 0, "\(checked.output)")
      }
    }
  }
}
