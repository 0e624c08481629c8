import Foundation
import Testing

/// `doctor`: what is missing is named with the command that mends it, and the exit status says whether it is needed.
@Suite struct DoctorCommandTests {
  private struct Check {
    var status: String
    var isNeeded: Bool
    var found: String
    var remedy: String?
  }

  private func checks(_ json: String) throws -> (isReady: Bool, checks: [String: Check]) {
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(tree["schema"] as? String == "hipreport.doctor/1")
    var checks: [String: Check] = [:]
    for check in try #require(tree["checks"] as? [[String: Any]]) {
      let name = try #require(check["name"] as? String)
      #expect(checks[name] == nil, "\(name) stands twice")
      checks[name] = Check(
        status: try #require(check["status"] as? String),
        isNeeded: try #require(check["needed"] as? Bool),
        found: try #require(check["found"] as? String), remedy: check["remedy"] as? String)
    }
    return (try #require(tree["ready"] as? Bool), checks)
  }

  @Test("Where everything that reports need is there, it says so, and leaves nothing behind")
  func ready() throws {
    let place = try Workplace()
    let run = try place.run(
      ["doctor", "--format", "json"],
      environment: ["HOME": place.path, "LANG": "de_DE.UTF-8"])
    #expect(run.status == 0, "\(run.output)")
    let (isReady, checks) = try checks(run.output)
    #expect(isReady)
    for name in ["gnuplot", "gnuplot-svg", "gnuplot-pngcairo", "gmime", "reports-folder", "locale"]
    {
      #expect(checks[name]?.status == "ok", "\(name)")
    }
    #expect(checks["gnuplot"]?.found.contains("patchlevel") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
    let text = try place.run(["doctor"], environment: ["HOME": place.path])
    #expect(text.output.contains("ok       gnuplot-svg"))
  }

  @Test("With a PATH on which nothing is, each lack is named with its Debian package")
  func nothingThere() throws {
    let place = try Workplace()
    let run = try place.run(
      ["doctor", "--format", "json", "--pdf", "--gnuplot", "/nowhere/gnuplot"],
      environment: ["PATH": place.path, "HOME": place.path, "LC_ALL": "C"])
    #expect(run.status == 69)
    let (isReady, checks) = try checks(run.output)
    #expect(!isReady)
    #expect(checks["gnuplot"]?.status == "missing")
    #expect(checks["gnuplot"]?.remedy == "apt-get install gnuplot-nox")
    #expect(checks["gnuplot-svg"] == nil, "what cannot be tried is not spoken of")
    #expect(checks["font"]?.remedy?.contains("fonts-inter") == true)
    #expect(checks["typst"]?.status == "missing")
    #expect(checks["typst"]?.isNeeded == true)
    #expect(checks["typst"]?.remedy == "scripts/setup pdf")
    #expect(checks["locale"]?.status == "warning")
    if !["/usr/sbin/sendmail", "/usr/lib/sendmail"].contains(
      where: FileManager.default.fileExists(atPath:))
    {
      #expect(checks["mail-program"]?.remedy == "apt-get install msmtp")
    }
  }

  @Test("Typst and mail are told, and needed only by those who ask for them")
  func optional() throws {
    let place = try Workplace()
    let environment = ["PATH": place.path, "HOME": place.path]
    let plain = try place.run(["doctor"], environment: environment)
    #expect(plain.status == 0, "\(plain.output)")
    #expect(plain.output.contains("missing  typst"))
    #expect(plain.output.contains("missing for more: typst"))
    let paper = try place.run(["doctor", "--pdf"], environment: environment)
    #expect(paper.status == 69)
    #expect(paper.output.contains("Needed and missing: typst"))
    #expect(try place.run(["doctor", "--send"], environment: environment).status == 69)
  }

  @Test("Where GMime cannot be loaded, reports are made all the same, and the package is named")
  func noGMime() throws {
    let place = try Workplace()
    try place.write("", "lib/libgmime-3.0.so.0")
    let environment = ["HOME": place.path, "LD_LIBRARY_PATH": place.path + "/lib"]
    let run = try place.run(["doctor", "--format", "json"], environment: environment)
    let checks = try checks(run.output).checks
    #expect(checks["gmime"]?.status == "missing")
    #expect(checks["gmime"]?.isNeeded == false)
    #expect(checks["gmime"]?.remedy == "apt-get install libgmime-3.0-0")
    #expect(try place.run(["doctor", "--send"], environment: environment).status == 69)

    #expect(try place.run(["init", "patient"], environment: environment).status == 0)
    let week = try place.run(
      ["weekly", "patient", "--format", "text", "--quiet"], environment: environment)
    #expect(week.status == 3)
  }

  @Test("A mail program and a fc-match on the PATH are found there; another font is said")
  func found() throws {
    let place = try Workplace()
    for (name, text) in [
      ("msmtp", "#!/bin/sh\nexit 1\n"), ("fc-match", "#!/bin/sh\necho 'DejaVu Sans'\n")
    ] {
      let path = try place.write(text, "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let run = try place.run(
      ["doctor", "--format", "json"],
      environment: ["PATH": place.path + "/bin", "HOME": place.path])
    let checks = try checks(run.output).checks
    #expect(checks["mail-program"]?.found.contains("\(place.path)/bin/msmtp") == true)
    #expect(checks["font"]?.status == "warning")
    #expect(checks["font"]?.found.contains("DejaVu Sans takes its place") == true)
    #expect(checks["font"]?.remedy == "apt-get install fonts-inter")
  }

  @Test("What is wrong with the settings is said, with its code")
  func settings() throws {
    let place = try Workplace()
    let environment = ["HOME": place.path]
    let none = try place.run(["doctor", "--format", "json"], environment: environment)
    #expect(try checks(none.output).checks["settings"]?.status == "ok")
    try place.write("leterhead: {name: X}\n", ".config/hipreport/hipreport.yaml")
    let run = try place.run(["doctor", "--format", "json"], environment: environment)
    #expect(run.status == 0)
    let check = try checks(run.output).checks["settings"]
    #expect(check?.status == "warning")
    #expect(check?.found.contains("hipreport.yaml:1: ") == true)
    #expect(check?.remedy == "hipreport explain settings.unknown-key")
    #expect(try place.run(["doctor", "--config", "nowhere.yaml"]).status == 1)

    // A mail program that the settings name is needed, and tried at its own place only.
    try place.write(
      "mail: {program: [/nowhere/msmtp, -t], outbox: \(place.path)/box}\n", "mail.yaml")
    let mail = try place.run(
      ["doctor", "--config", "mail.yaml", "--format", "json"], environment: environment)
    #expect(mail.status == 69)
    let mailChecks = try checks(mail.output).checks
    #expect(mailChecks["mail-program"]?.status == "missing")
    #expect(mailChecks["mail-program"]?.remedy == "apt-get install msmtp")
    #expect(mailChecks["outbox"]?.found.hasPrefix("\(place.path)/box") == true)
  }

  @Test("A folder that cannot be written to is status 1; one that may be entered by others is said")
  func folders() throws {
    let place = try Workplace()
    try place.write("a file", "taken")
    let run = try place.run(
      ["doctor", "--output", "taken/reports", "--format", "json"],
      environment: ["HOME": place.path])
    #expect(run.status == 1)
    #expect(try checks(run.output).checks["reports-folder"]?.status == "missing")

    let outbox = place.path + "/state/hipreport"
    try FileManager.default.createDirectory(atPath: outbox, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: outbox)
    let open = try place.run(
      ["doctor", "--format", "json"],
      environment: ["HOME": place.path, "XDG_STATE_HOME": place.path + "/state"])
    let check = try checks(open.output).checks["outbox"]
    #expect(check?.status == "warning")
    #expect(check?.remedy == "chmod 700 \(outbox)")
  }
}
