extension Schedule {
  /// One line for a user's crontab, with what to do first as comments; throws ``ScheduleProblem`` where the line would be
  /// longer than a cron reads.
  public func crontab() throws(ScheduleProblem) -> String {
    let line = "\(minute) \(hour) * * \(weekday.number) \(Self.escaped(script))"
    // Debian's cron takes 998 bytes of a command, and refuses the whole crontab of a longer one.
    guard line.utf8.count < 990 else {
      throw ScheduleProblem(
        "the crontab line would be \(line.utf8.count) bytes long, more than cron reads: make links with short names"
      )
    }
    return """
      # Once:  mkdir -p -m 700 \(ShellWord.quoted(state))
      # Then:  crontab -e, and this line. Errors come by cron's mail and stand in \(ScheduledCommand.log) there.
      \(line)

      """
  }

  /// Standard error is kept and shown where there is something on it: cron mails what a command prints, and a run in which
  /// all is well prints nothing.
  private var script: String {
    // The folder's path stands once: it may be long.
    let lock = ["\"$d\"/\(ScheduledCommand.lock(self))"]
    let command =
      (ScheduledCommand.locking + lock
      + ScheduledCommand.work(self).map(ShellWord.quoted)).joined(separator: " ")
    let well = heartbeat.map {
      ScheduledCommand.heartbeat($0).map(ShellWord.quoted).joined(separator: " ")
    }
    return "umask 077; d=\(ShellWord.quoted(state)); l=$d/\(ScheduledCommand.log); "
      + "e=$(\(command) 2>&1 >>\"$l\"); s=$?; echo \"$(date -Iseconds) status $s\" >>\"$l\"; "
      + "[ -z \"$e\" ] || echo \"$e\" | tee -a \"$l\"; "
      + "case $s in \(ScheduledCommand.pattern)) \(well.map { $0 + " " } ?? "");; "
      + "*) echo \"hipreport ended with status $s\"; exit $s;; esac"
  }

  /// cron ends the command at a percent sign, within quotation marks too.
  private static func escaped(_ script: String) -> String {
    // By scalars: a sign under a combining mark is one character with it.
    var escaped = ""
    for scalar in script.unicodeScalars {
      if scalar == "%" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
