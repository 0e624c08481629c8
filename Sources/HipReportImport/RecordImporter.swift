internal import HipReportDiagnostics
internal import HipReportModel

/// Joins the files of an input into the record of one patient.
public struct RecordImporter: Sendable {
  private var options: ImportOptions
  var result = ImportResult.nothing([])

  private init(_ options: ImportOptions) { self.options = options }

  /// Imports patient logs and at most one `patient.yaml`.
  public static func read(
    _ inputs: [InputBytes], profile: InputBytes? = nil, options: ImportOptions = ImportOptions()
  ) -> ImportResult {
    var importer = RecordImporter(options)
    importer.run(inputs, profile)
    return importer.result
  }

  /// Each patient of the input by itself, in the order of the identifiers; the files are read once. A profile is of the
  /// patient that it names. One patient at least, also where there is nobody to report on.
  public static func open(
    _ inputs: [InputBytes], profile: InputBytes? = nil, options: ImportOptions = ImportOptions()
  ) -> PatientImports {
    var importer = RecordImporter(options)
    let (files, failures) = importer.account(of: inputs, profile)
    let rows = PatientRows(files)
    guard options.patient == nil, rows.identifiers.count > 1 else {
      importer.settle(files, failures, inputs, profile, rows)
      return PatientImports(importer.result)
    }
    let owner = profile.flatMap { ProfileImporter.read($0).0?.patient }
    // One of nobody here is told of each: none of them has it.
    let isOfAnother = owner.map(rows.identifiers.contains) ?? false
    return PatientImports(identifiers: rows.identifiers) { [importer] identifier in
      var one = importer
      one.options.patient = identifier
      let own = isOfAnother && owner != identifier ? nil : profile
      one.settle(files, failures, inputs, own, rows)
      return one.result
    }
  }

  private mutating func run(_ inputs: [InputBytes], _ profile: InputBytes?) {
    let (files, failures) = account(of: inputs, profile)
    settle(files, failures, inputs, profile, PatientRows(files))
  }

  /// What is in the files, whoever it is about.
  private mutating func account(
    of inputs: [InputBytes], _ profile: InputBytes?
  ) -> (files: [ImportedFile], failures: [Diagnostic]) {
    let (files, failures) = readFiles(inputs, profile)
    result.files = files.map(\.account)
    result.diagnostics = failures + files.flatMap { $0.diagnostics + $0.fatal }
    result.rejects = files.flatMap(\.rejects)
    for file in files {
      for (index, cells) in file.cells.enumerated() {
        var cells = cells
        // A blank identifier may have been settled by the others.
        let patient = file.rows[index].imported.patient
        cells[LogField.patient.rawValue] = patient.isEmpty ? nil : patient
        result.cells.append(cells)
      }
    }
    summarise(files)
    return (files, failures)
  }

  /// The record of the patient who is asked for.
  private mutating func settle(
    _ files: [ImportedFile], _ failures: [Diagnostic], _ inputs: [InputBytes],
    _ profile: InputBytes?, _ rows: PatientRows
  ) {
    let isSound = failures.isEmpty && !files.isEmpty && files.allSatisfy { $0.fatal.isEmpty }
    result.hasUnreadInput = !isSound
    if isSound { result.record = record(of: files, inputs, profile, rows) }
    // The reports of many do not say so each.
    if options.isAccount, result.needsPatientChoice, let profile,
      let read = ProfileImporter.read(profile).0, read.patient == nil
    {
      result.diagnostics.append(
        ProfileMessages.unnamed(profile.path, chosen: rows.identifiers.first ?? ""))
    }
    if options.isStrict, result.isPartial, result.needsPatientChoice {
      result.diagnostics.append(ImportMessages.strict(rejected: result.rejects.count))
    }
    // A danger that was read is said, whatever else is wrong with the input.
    let isUnreported = result.record == nil && !(options.isAccount && result.needsPatientChoice)
    let signals = isUnreported ? Self.signals(in: files, inputs) : []
    if !signals.isEmpty { result.diagnostics.append(ImportMessages.signalsUnreported(signals)) }
  }

  /// The files that are patient logs, and the findings about those that are not and should be.
  private mutating func readFiles(
    _ inputs: [InputBytes], _ profile: InputBytes?
  ) -> (files: [ImportedFile], failures: [Diagnostic]) {
    var files: [ImportedFile] = []
    var failures: [Diagnostic] = []
    var strays: [(path: String, findings: [Diagnostic])] = []
    for (index, input) in inputs.enumerated() {
      do {
        files.append(try LogFileImporter(input: input, fileIndex: index, options: options).read())
      } catch let error as DiagnosticError {
        if input.isFound {
          strays.append((input.path, error.diagnostics))
        } else {
          failures += error.diagnostics
        }
      } catch {
        preconditionFailure("a file throws DiagnosticError only: \(error)")
      }
    }
    for stray in strays {
      if files.isEmpty {
        failures += stray.findings
      } else {
        result.filesSetAside.append(stray.path)
      }
    }
    FolderOwners.settle(&files, inputs, profile, isChosen: options.patient != nil)
    settlePatients(&files, inputs)
    OverlappingFiles.settle(&files)
    if !files.isEmpty {
      files[0].diagnostics += result.filesSetAside.map(ImportMessages.fileSetAside)
    }
    return (files, failures)
  }

  private mutating func record(
    of files: [ImportedFile], _ inputs: [InputBytes], _ profile: InputBytes?, _ rows: PatientRows
  ) -> ClinicalRecord? {
    guard let patient = choosePatient(rows.identifiers) else { return nil }
    var record = ClinicalRecord(patient: PatientKey(patient))
    record.files = inputs.enumerated().map { index, input in
      // One that was set aside is named all the same.
      let read = files.first { $0.index == index }?.account.sha256
      return InputFile(
        path: input.path, sha256: read ?? (try? input.whole().sha256) ?? "")
    }
    for (number, file) in files.enumerated() { add(file, number, to: &record, rows) }
    // Another patient's rows must not reach this one's folder.
    result.rejects = result.rejects.compactMap { row in
      switch RowOwner(row.patient, texts: row.cells, of: patient, among: rows) {
      case .thisPatient: row
      case .another: nil
      case .unknown: row.withoutText
      }
    }
    if let profile { addProfile(profile, to: &record, among: rows.identifiers) }
    if let wanted = options.patient, wanted != record.patient.identifier,
      !(record.patient.identifier.isEmpty && wanted == "patient")
    {
      result.diagnostics.append(
        ImportMessages.patientNotFound(wanted, [record.patient.identifier].filter { !$0.isEmpty }))
      return nil
    }
    record.sort()
    if record.patient.pathComponent != record.patient.identifier, !record.patient.identifier.isEmpty
    {
      result.diagnostics.append(ImportMessages.unsafeIdentifier(record.patient))
    }
    result.diagnostics += RecordChecks.spreads(in: record)
    let days = ObservedDays(of: patient, in: files, record)
    if let warning = days.farBehind(record) { result.diagnostics.append(warning) }
    if options.asOf == nil, let question = days.farAhead(record) {
      result.diagnostics.append(question)
      return nil
    }
    if options.isStrict, result.isPartial {
      result.diagnostics.append(ImportMessages.strict(rejected: result.rejects.count))
      return nil
    }
    return record
  }

  /// Blank patient cells take the only identifier there is; where there are several, nobody knows whose they are, and
  /// the file is read again without them.
  private func settlePatients(_ files: inout [ImportedFile], _ inputs: [InputBytes]) {
    let identifiers = PatientRows.identifiers(in: files)
    for index in files.indices {
      let own = files[index].patients.map(\.identifier).filter { !$0.isEmpty }
      if own.count == 1 {
        files[index].settlePatient(own[0])
      } else if own.isEmpty, identifiers.count == 1 {
        files[index].settlePatient(identifiers[0])
      } else if identifiers.count > 1, files[index].patients.contains(where: \.identifier.isEmpty) {
        let number = files[index].index
        let again = LogFileImporter(
          input: inputs[number], fileIndex: number, options: options, needsPatient: true)
        // It was read a moment ago; what it holds has not changed.
        if let file = try? again.read() { files[index] = file }
      }
    }
  }

  private mutating func summarise(_ files: [ImportedFile]) {
    var patients: [String: PatientTally] = [:]
    for patient in files.flatMap(\.patients) {
      patients[patient.identifier, default: PatientTally(identifier: patient.identifier)]
        .add(patient)
    }
    result.patients = patients.values.sorted { $0.identifier < $1.identifier }.map {
      PatientSummary(
        identifier: $0.identifier, counts: $0.kinds.counts, first: $0.first, last: $0.last)
    }
  }

  private mutating func choosePatient(_ identifiers: [String]) -> String? {
    if let wanted = options.patient {
      // Where the data names nobody, the profile may: it is asked when it has been read.
      if identifiers.contains(wanted) || identifiers.isEmpty {
        return identifiers.isEmpty ? "" : wanted
      }
      result.diagnostics.append(ImportMessages.patientNotFound(wanted, identifiers))
      return nil
    }
    if identifiers.count > 1 {
      result.diagnostics.append(
        ImportMessages.severalPatients(identifiers, isAccount: options.isAccount))
      result.needsPatientChoice = true
      return nil
    }
    return identifiers.first ?? ""
  }

  private func add(
    _ file: ImportedFile, _ number: Int, to record: inout ClinicalRecord, _ rows: PatientRows
  ) {
    let patient = record.patient.identifier
    for index in rows.rows(of: patient, in: file, number) {
      let (row, imported) = file.rows[index]
      var exercise: String?
      switch imported.observation {
      case .rangeOfMotion(let reading): record.rangeOfMotion.append(reading)
      case .strength(let test): record.strengthTests.append(test)
      case .set(let set):
        record.sets.append(set)
        exercise = set.exercise
      case .symptom(let entry):
        record.symptoms.append(entry)
        exercise = entry.exercise
      case .outcome(let score): record.outcomes.append(score)
      case .body(let mass): record.bodyMass.append(mass)
      case .visit(let visit): record.visits.append(visit)
      case .event(let event): record.events.append(event)
      case .goal(let goal): record.goals.append(goal)
      case .plan(let item): record.plan.append(item)
      case nil: break
      }
      record.symptoms += imported.symptoms
      if let text = imported.note, let day = imported.day {
        // Of a record that gave several observations the note is one.
        if let last = record.notes.last, last.row == row, last.text == text { continue }
        record.notes.append(Note(day: day, text: text, exercise: exercise, row: row))
      }
    }
    for question in file.questions {
      // A misspelt identifier may be this patient: it is asked about, without the words of somebody who may be another.
      var question = question
      switch RowOwner(question.patient, texts: question.line, of: patient, among: rows) {
      case .thisPatient: break
      case .another: continue
      case .unknown:
        question.text = SymptomCodes.signal(question.text) ?? "a row whose patient cannot be told"
      }
      // One without a readable day belongs to the newest one: it must be asked now.
      guard let day = question.day ?? file.account.lastDay else { continue }
      record.notes.append(
        Note(
          kind: .unusedSymptom, day: day, text: question.text, exercise: question.exercise,
          row: question.row))
    }
  }
}
