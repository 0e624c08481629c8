internal import HipReportCharts
internal import HipReportDelivery
internal import HipReportDocument
internal import HipReportRendering

/// The programs that others make. Each is tried and not only looked for: one that is there may still not draw.
enum DoctorPrograms {
  static func gnuplot(_ path: String?) -> [DoctorCheck] {
    let remedy = "apt-get install gnuplot-nox"
    do {
      let facts = try GnuplotFacts.ask(path: path)
      return [
        DoctorCheck(
          name: "gnuplot", status: .ok, isNeeded: true, isProgram: true,
          found: "\(facts.version) (\(facts.path))")
      ] + ChartFileFormat.allCases.map { drawing($0, path, remedy) }
    } catch {
      return [
        DoctorCheck(
          name: "gnuplot", status: .missing, isNeeded: true, isProgram: true,
          found: error.description,
          consequence: "reports are made without their pictures, and chart --output fails",
          remedy: remedy)
      ]
    }
  }

  private static func drawing(
    _ format: ChartFileFormat, _ path: String?, _ remedy: String
  ) -> DoctorCheck {
    let (terminal, use) =
      switch format {
      case .svg: ("svg", "the pictures of pages")
      case .png: ("pngcairo", "the pictures of messages, and chart --output .png")
      case .pdf: ("pdfcairo", "chart --output .pdf")
      }
    var check = DoctorCheck(
      name: "gnuplot-\(terminal)", status: .ok, isNeeded: format != .pdf, isProgram: true,
      found: "draws \(use)")
    let drawn = ChartRenderer(gnuplotPath: path, timeLimitSeconds: 20).picture(
      of: trial, format: format)
    if case .failure(let reason) = drawn {
      check.status = .missing
      check.found = reason.description
      check.consequence = "without it: \(use)"
      check.remedy = remedy
    }
    return check
  }

  /// The smallest chart there is.
  private static let trial = Chart(
    name: "trial", title: "", message: "", alternativeText: "",
    dataTable: Table(caption: "", columns: [], rows: []),
    specification: .sparkline(
      SparklineChart(
        side: .right,
        runs: [[.init(week: 0, degrees: 20), .init(week: 1, degrees: 30)]], reference: nil,
        smallestSpan: 10)))

  static func font() -> DoctorCheck {
    let family = GnuplotFacts.fontFamily
    let consequence =
      "charts and PDFs are set in another font, and their words may run into each other"
    guard let program = ProgramSearch.find("fc-match") else {
      return DoctorCheck(
        name: "font", status: .warning, isNeeded: false, isProgram: false,
        found: "nobody can be asked for \(family): fc-match is not there",
        consequence: consequence, remedy: "apt-get install fontconfig fonts-inter")
    }
    let command = "\(ShellWord.quoted(program)) --format '%{family}\\n' \(family) 2>/dev/null"
    let found = ProgramSearch.firstLine(of: command) ?? ""
    if found.split(separator: ",").contains(where: { $0 == family }) {
      return .ok("font", family)
    }
    return DoctorCheck(
      name: "font", status: .warning, isNeeded: false, isProgram: false,
      found: "\(family) is not installed" + (found.isEmpty ? "" : "; \(found) takes its place"),
      consequence: consequence, remedy: "apt-get install fonts-inter")
  }

  static func typst(_ path: String?, isNeeded: Bool) -> DoctorCheck {
    let page = Document(
      title: "Trial", language: "en", brief: [],
      sections: [Section(id: "trial", title: "Trial", blocks: [])], footer: [])
    do {
      _ = try TypstWorker(path: path).file(of: page, images: [])
      return DoctorCheck(
        name: "typst", status: .ok, isNeeded: isNeeded, isProgram: true, found: "makes PDFs")
    } catch {
      return DoctorCheck(
        name: "typst", status: .missing, isNeeded: isNeeded, isProgram: true,
        found: error.description, consequence: "no PDF can be made; everything else works",
        remedy: "scripts/setup pdf")
    }
  }

  /// A library, and loaded like a program: when it is wanted.
  static func gmime(isNeeded: Bool) -> DoctorCheck {
    let fault = MailWriter.fault
    return DoctorCheck(
      name: "gmime", status: fault == nil ? .ok : .missing, isNeeded: isNeeded, isProgram: true,
      found: fault?.reason ?? "writes messages",
      consequence: fault.map { _ in "no message can be written; everything else works" },
      remedy: fault?.remedy)
  }

  /// The one that the settings name, else what could be named there.
  static func mail(_ program: [String], isNeeded: Bool) -> DoctorCheck {
    var check = DoctorCheck(
      name: "mail-program", status: .ok, isNeeded: isNeeded, isProgram: true, found: "")
    if let path = program.first {
      check.isNeeded = true
      check.found = program.joined(separator: " ")
      if !ProgramSearch.isProgram(path) {
        check.status = .missing
        check.found += " is not there"
        check.consequence = "messages are written and cannot be sent"
        check.remedy =
          path.hasSuffix("msmtp") ? "apt-get install msmtp" : "apt-get install msmtp-mta"
      }
      return check
    }
    let msmtp = ProgramSearch.find("msmtp").map { "[\($0), -t]" }
    let sendmail = ProgramSearch.find("sendmail", elsewhere: ["/usr/sbin", "/usr/lib"])
      .map { "[\($0), -i, -t]" }
    if let found = msmtp ?? sendmail {
      check.status = isNeeded ? .missing : .warning
      check.found = "the settings name none; there is \(found)"
      check.consequence = "messages are written and cannot be sent"
      check.remedy = "in ~/.config/hipreport/hipreport.yaml:  mail: {program: \(found)}"
    } else {
      check.status = .missing
      check.found = "neither msmtp nor sendmail is there"
      check.consequence = "messages are written and cannot be sent"
      check.remedy = "apt-get install msmtp"
    }
    return check
  }
}
