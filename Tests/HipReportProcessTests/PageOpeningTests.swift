import Foundation
import Testing

/// `--open` of the commands that write a page.
@Suite struct PageOpeningTests {
  @Test("--open gives the page's absolute path to xdg-open, and changes no exit status")
  func opens() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal, "patient.csv")
    // It is renamed when it is whole: the test must not read half a line.
    try place.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" >'\(place.path)/said'\nmv '\(place.path)/said' '\(place.path)/opened'\n",
      "bin/xdg-open")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(place.path)/bin/xdg-open")
    for (command, page) in [("weekly", "2026-W19/weekly"), ("reeval", "reeval-2026-05-07/reeval")] {
      let run = try place.run(
        [command, "patient.csv", "--open"],
        environment: ["PATH": "relative:\(place.path)/bin:/usr/bin:/bin"])
      #expect(run.status == 3 && !run.errors.contains("Open it"), "\(run.errors)")
      for _ in 0..<500 where !place.exists("opened") { usleep(10_000) }
      #expect(try place.text("opened") == "\(place.path)/reports/P-1/\(page).html\n")
      try FileManager.default.removeItem(atPath: "\(place.path)/opened")
    }
  }

  @Test("Without xdg-open it says where the page lies")
  func says() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    try place.write("#!/bin/sh\n: >'\(place.path)/opened'\n", "xdg-open")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(place.path)/xdg-open")
    // The working folder is not looked into: it may be one that somebody else has filled.
    let run = try place.run(
      ["weekly", "patient.csv", "--open"], environment: ["PATH": ".::/nowhere"])
    #expect(run.status == 0)
    #expect(
      run.errors.hasSuffix(
        "Open it in a browser: \(place.path)/reports/P-1/2026-W19/weekly.html\n"))
    #expect(!place.exists("opened"))
    for form in [["--format", "html"], ["--format", "pdf"]] {
      #expect(try place.run(["weekly", "patient.csv", "--open"] + form).status == 64)
    }
    #expect(try place.run(["reeval", "patient.csv", "--open", "--paste"]).status == 64)
  }
}
