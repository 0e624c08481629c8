extension Schedule {
  /// The name of service and timer.
  private var unit: String { sendsMail ? "hipreport-messages" : "hipreport" }

  /// `hipreport.service`, or `hipreport-messages.service`, for the system's manager.
  public var systemdService: String {
    let isOnline = heartbeat != nil || sendsMail
    var lines = [
      "# /etc/systemd/system/\(unit).service",
      "# Once:  mkdir -p -m 700 \(writable.map(ShellWord.quoted).joined(separator: " "))",
      "# What it says:  journalctl -u \(unit)", ""
    ]
    if ([folder, program] + writable).contains(where: Self.isTemporary) {
      lines += [
        "# PrivateTmp hides the machine's temporary folder from the run: move what lies there.", ""
      ]
    }
    if sendsMail {
      lines += [
        "# The mail program must hand over by network, as msmtp does: postfix's sendmail changes its group, which",
        "# NoNewPrivileges forbids.", ""
      ]
    }
    lines += [
      "[Unit]", "Description=Weekly hipreport run for a folder of patients"
    ]
    if isOnline { lines += ["Wants=network-online.target", "After=network-online.target"] }
    lines += [
      "", "[Service]", "Type=oneshot", "User=\(user)", "UMask=0077", "WorkingDirectory=/",
      "Environment=LANG=C.UTF-8",
      "ExecStart=" + Self.command(ScheduledCommand.words(self))
    ]
    if let heartbeat {
      // Only behind a run that ended well, and a heartbeat that fails makes no good run a bad one.
      lines.append("ExecStartPost=-" + Self.command(ScheduledCommand.heartbeat(heartbeat)))
    }
    lines += [
      "SuccessExitStatus=\(ScheduledCommand.good.dropFirst().map(String.init).joined(separator: " "))",
      "TimeoutStartSec=6h", "",
      "ReadWritePaths=" + writable.map(Self.path).joined(separator: " ")
    ]
    lines += Self.hardening(isOnline: isOnline)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The timer of the same name. A run that was missed because the machine was off is made up for.
  public var systemdTimer: String {
    """
    # /etc/systemd/system/\(unit).timer
    # Then:  systemctl daemon-reload && systemctl enable --now \(unit).timer

    [Unit]
    Description=\(weekday.name) at \(time): weekly hipreport run

    [Timer]
    OnCalendar=\(weekday.name) *-*-* \(time):00
    Persistent=true
    AccuracySec=1min

    [Install]
    WantedBy=timers.target

    """
  }

  private var time: String {
    [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// What the run writes to.
  private var writable: [String] {
    switch work {
    case .reports(let output): [state, output]
    case .messages(let outbox): outbox == state ? [state] : [state, outbox]
    }
  }

  private var sendsMail: Bool {
    if case .messages = work { true } else { false }
  }

  private static func isTemporary(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.first == "tmp" || parts.starts(with: ["var", "tmp"])
  }

  /// Nothing but the folders of its own can be written to, and nothing of the machine be changed; it reads the patients
  /// wherever they lie. A run that sends nothing has no network either.
  private static func hardening(isOnline: Bool) -> [String] {
    [
      "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=read-only", "PrivateTmp=yes",
      "PrivateDevices=yes", "ProtectClock=yes", "ProtectHostname=yes", "ProtectKernelLogs=yes",
      "ProtectKernelModules=yes", "ProtectKernelTunables=yes", "ProtectControlGroups=yes",
      "ProtectProc=invisible", "RestrictNamespaces=yes", "RestrictRealtime=yes",
      "RestrictSUIDSGID=yes", "LockPersonality=yes", "MemoryDenyWriteExecute=yes", "RemoveIPC=yes",
      "CapabilityBoundingSet=", "AmbientCapabilities=", "KeyringMode=private",
      "SystemCallArchitectures=native", "SystemCallFilter=@system-service",
      "SystemCallFilter=~@privileged @resources", "SystemCallErrorNumber=EPERM"
    ]
      + (isOnline
        ? ["RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK"]
        : ["PrivateNetwork=yes", "IPAddressDeny=any", "RestrictAddressFamilies=AF_UNIX"])
  }

  /// The first word is a fixed path; the others may hold anything.
  private static func command(_ words: [String]) -> String {
    words.map { quoted($0, isArgument: true) }.joined(separator: " ")
  }

  private static func path(_ text: String) -> String { quoted(text, isArgument: false) }

  /// One word between quotation marks, without specifiers; in an argument a dollar sign would begin a variable.
  private static func quoted(_ text: String, isArgument: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/._-:@,+=".utf8.contains(byte)
    }
    if isPlain, !text.isEmpty { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "%": quoted += "%%"
      case "$" where isArgument: quoted += "$$"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
