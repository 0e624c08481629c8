internal import HipReportFiles
internal import CEmbeddedFiles
internal import HipReportDiagnostics
public import HipReportModel
internal import Glibc

/// A made-up patient to try the program on: the demo patient of `datasets/`, with a profile whose comments say what
/// each of its lines is for.
public enum SamplePatient {
  /// The years in which all of the patient's days can be read.
  public static let years = 1970...2150

  private static let log = "patient.csv"
  /// The newest entry of the patient as it is kept.
  private static let newest = CalendarDay(iso: "2026-05-08")

  /// The names and texts of the files.
  ///
  /// With a day, all days are moved by the same number of whole weeks, so that the newest entry is of the week before
  /// that day at most: weekdays and intervals, and with them all results, stay as they are.
  public static func files(asOf: CalendarDay? = nil) -> [(name: String, text: String)] {
    let days =
      if let asOf, let newest { weeks(from: newest, to: asOf) * 7 } else { 0 }
    return [(log, "sample.csv"), (InputLoader.profileName, "sample.yaml")].map { name, embedded in
      let file = embedded_file_named(embedded)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      return (name, String(decoding: DayShift.moved(bytes, by: days), as: UTF8.self))
    }
  }

  /// Rounded down: the newest entry must not lie after the day.
  private static func weeks(from start: CalendarDay, to end: CalendarDay) -> Int {
    let days = end - start
    return days >= 0 ? days / 7 : -((6 - days) / 7)
  }

  /// Writes the files into a folder, which is made if need be; returns what to tell a person. Throws
  /// ``DiagnosticError`` where the folder holds a patient already, before anything is written.
  public static func write(to folder: String, asOf: CalendarDay? = nil) throws -> String {
    let found = Folder.names(in: folder).first { name in
      name == InputLoader.profileName || name.lowercased().hasSuffix(".csv")
    }
    if let found { throw DiagnosticError(SampleMessages.exists(folder, found)) }
    try ReportFolder.create(folder)
    let files = files(asOf: asOf)
    for file in files { try PrivateFile.writeNew(file.text, to: joined(folder, file.name)) }
    let shown = ShellWord.quoted(folder)
    let rows = files[0].text.utf8.count { $0 == UInt8(ascii: "\n") } - 1
    return """
      Wrote a made-up patient (P-DEMO, 12 weeks, \(rows) rows) to \(Diagnostic.printable(folder)): \
      \(files.map(\.name).joined(separator: ", "))
      Next:  hipreport weekly \(Diagnostic.printable(shown))

      """
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// The wording of findings about the made-up patient.
enum SampleMessages {
  static func exists(_ folder: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "init.exists", "the folder \"\(folder)\" holds \(name) already",
      consequence: "nothing was written: a patient's files are never mixed with made-up ones",
      hint: "name a folder that is new or empty, such as hipreport init demo")
  }
}
