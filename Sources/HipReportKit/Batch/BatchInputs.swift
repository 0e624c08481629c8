internal import HipReportFiles
internal import HipReportDiagnostics

/// The parts that an input of many patients is read in: a patient's folder each, or files that hold several patients.
struct BatchInputs {
  /// Inputs of one reading each, in the order of their names.
  private(set) var parts: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// `output` is not read, also where it lies in the folder. Throws ``DiagnosticError`` where there is nothing to read.
  init(_ input: String, output: String) throws {
    switch input == "-" ? .file : FileReading.kind(of: input) {
    case .missing: throw DiagnosticError(InputMessages.missing(input))
    case .file, .pipe: parts = [input]
    case .folder: try find(in: input, output: output)
    }
  }

  private mutating func find(in folder: String, output: String) throws {
    let ours = FileReading.nearestRealPath(output)
    var passedOver: [String] = []
    for name in Folder.names(in: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard FileReading.kind(of: path) == .folder else { continue }
      if let ours, let own = FileReading.realPath(path), "\(ours)/".hasPrefix("\(own)/") {
        guard !InputLoader.isPatientFolder(path) || (ours == own && Self.holdsTriage(path)) else {
          throw DiagnosticError(BatchMessages.outputIsPatient(output))
        }
        if ours == own { continue }
      }
      // A patient without a log is a patient all the same: it is said that there is nothing to read.
      if !InputLoader.liesInside(folder, name, as: .folder) {
        passedOver.append("\"\(name)\" (a link that leads out)")
      } else if InputLoader.isPatientFolder(path) {
        parts.append(path)
      } else {
        passedOver.append("\"\(name)\" (no CSV and no patient.yaml)")
      }
    }
    // Files of the folder itself are read together: they may hold any number of patients.
    if !InputLoader.tableNames(in: folder).isEmpty { parts.append(folder) }
    if parts.isEmpty { throw DiagnosticError(BatchMessages.noPatients(folder)) }
    if !passedOver.isEmpty { diagnostics.append(BatchMessages.passedOver(passedOver)) }
  }

  /// An earlier batch wrote into it: it is no patient's, whatever table lies there too.
  private static func holdsTriage(_ folder: String) -> Bool {
    Folder.names(in: folder).contains { $0.hasPrefix("triage") && $0.hasSuffix(".txt") }
  }
}

/// The wording of findings about many patients.
enum BatchMessages {
  static func noPatients(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "batch.no-patients", "the folder \"\(folder)\" holds no patient's folder and no CSV",
      consequence: "nothing was reported",
      hint: "give the folder that holds a folder for each patient, or a CSV of many patients")
  }

  static func outputIsPatient(_ output: String) -> Diagnostic {
    Diagnostic(
      .error, "batch.output", "the reports would go into a patient's folder: \"\(output)\"",
      consequence: "nothing was reported: what is of others does not belong there",
      hint: "name a folder of its own with --output")
  }

  /// The names with the reason behind each.
  static func passedOver(_ names: [String]) -> Diagnostic {
    let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
    return Diagnostic(
      .warning, "batch.passed-over",
      "\(names.count == 1 ? "a folder was" : "\(names.count) folders were") passed over: \(shown)",
      consequence: "no patient is reported from there",
      hint:
        "put a patient's CSV straight into the patient's folder, and the folder itself beside the others"
    )
  }

  static func unknown(_ error: String) -> Diagnostic {
    Diagnostic(
      .error, "report.fault", "the report was not made: \(error)",
      consequence: "nothing of this report was written",
      hint: "this is a fault of hipreport: tell its makers what the message says")
  }

  static func samePatient(_ name: String, _ first: String) -> Diagnostic {
    Diagnostic(
      .error, "batch.same-patient",
      "\(first) has a report in the folder \"\(name)\" already",
      consequence:
        "nothing was reported from here: two patients, or two halves of one, would share a folder",
      hint:
        "put the files of one patient into one folder, or give two patients different identifiers")
  }
}
