internal import Glibc
internal import HipReportDiagnostics

/// Folders and what the machine is set to.
enum DoctorPlaces {
  static func settings(_ findings: [Diagnostic]) -> DoctorCheck {
    guard let first = findings.first else { return .ok("settings", "nothing wrong") }
    let others = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
    return DoctorCheck(
      name: "settings", status: .warning, isNeeded: false, isProgram: false,
      found: (first.location.map { "\($0.path):\($0.line): " } ?? "") + first.message + others,
      consequence: "what cannot be understood is left out",
      remedy: "hipreport explain \(first.code)")
  }

  /// The words of a terminal; no locale decides what is in a file.
  static func locale() -> DoctorCheck {
    let stated = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      ProgramSearch.variable(name).map { (name: name, value: $0) }
    }.first
    let folded = stated?.value.lowercased().filter { $0 != "-" } ?? ""
    if let stated, folded.contains("utf8") {
      return .ok("locale", "\(stated.name)=\(stated.value)")
    }
    return DoctorCheck(
      name: "locale", status: .warning, isNeeded: false, isProgram: false,
      found: stated.map { "\($0.name)=\($0.value) is not UTF-8" } ?? "none is set",
      consequence: "files are UTF-8 all the same; a terminal may show signs wrongly",
      remedy: "export LANG=C.UTF-8")
  }

  /// Nothing is made: the folder, or the nearest one above it that is there, is asked whether it may be written to.
  static func folder(
    _ path: String, name: String, isNeeded: Bool, purpose: String
  ) -> DoctorCheck {
    var check = DoctorCheck(
      name: name, status: .ok, isNeeded: isNeeded, isProgram: false, found: path)
    var nearest = path
    while FileReading.kind(of: nearest) == .missing, let above = above(nearest) { nearest = above }
    let quoted = ShellWord.quoted(nearest)
    if FileReading.kind(of: nearest) != .folder {
      (check.status, check.found) = (.missing, "\(nearest) is no folder")
      check.remedy = "ls -ld \(quoted)"
    } else if access(nearest, W_OK | X_OK) != 0 {
      let reason = String(cString: strerror(errno))
      (check.status, check.found) = (.missing, "\(nearest) cannot be written to: \(reason)")
      check.remedy = "sudo chown \"$USER\" \(quoted) && chmod u+rwx \(quoted)"
    } else if let left = megabytesLeft(nearest), left < 20 {
      (check.status, check.found) = (.missing, "\(nearest) has \(left) MB left")
      check.remedy = "df -h \(quoted)"
    } else {
      check.found += nearest == path ? "" : " (is made when it is first written to)"
    }
    if check.status == .missing { check.consequence = purpose }
    return check
  }

  static func outbox(_ stated: String?, isNeeded: Bool) -> DoctorCheck {
    let purpose = "messages cannot be kept, and none is sent"
    guard let path = MailFolder.path(stated: stated, nil) else {
      return DoctorCheck(
        name: "outbox", status: .missing, isNeeded: isNeeded, isProgram: false,
        found: "neither XDG_STATE_HOME nor HOME names an absolute folder", consequence: purpose,
        remedy: "export HOME")
    }
    var check = folder(path, name: "outbox", isNeeded: isNeeded, purpose: purpose)
    var facts = stat()
    if check.status == .ok, stat(path, &facts) == 0, facts.st_mode & 0o077 != 0 {
      check.status = .warning
      check.found += " may be entered by others"
      check.consequence = "messages about patients lie in it"
      check.remedy = "chmod 700 \(ShellWord.quoted(path))"
    }
    return check
  }

  private static func above(_ path: String) -> String? {
    if path == "/" || path == "." { return nil }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func megabytesLeft(_ path: String) -> Int? {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return nil }
    return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize) / 1_000_000)
  }
}
