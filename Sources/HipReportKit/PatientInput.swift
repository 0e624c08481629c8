internal import HipReportDiagnostics
internal import HipReportImport
internal import HipReportModel

/// An input that was read once, with each of its patients.
struct PatientInput: Sendable {
  /// What it was asked for.
  let request: ReportRequest
  /// What else decided how it was read and what is said of it, by content: a profile, mapping files and settings.
  private(set) var companions: [InputFile] = []
  /// The profile beside the input, as it was read.
  let profile: InputBytes?
  private let imports: PatientImports
  private let complete: @Sendable (ImportResult) -> ImportResult

  /// `isEachByItself` is false for a report on one patient, where several are a finding.
  init(_ request: ReportRequest, isAccount: Bool = false, isEachByItself: Bool = true) {
    self.request = request
    let loaded = InputLoader.load(request.inputs)
    profile = loaded.profile
    let maps = MappingFiles.read(request.mappingFiles)
    let nearby = MappingFiles.near(request.inputs)
    companions = maps.files + nearby.files + request.settings.files
    if let profile = loaded.profile, let sha256 = try? profile.whole().sha256 {
      companions.append(InputFile(path: profile.path, sha256: sha256))
    }
    let failure = maps.diagnostics.isEmpty ? loaded.diagnostics : maps.diagnostics
    guard maps.diagnostics.isEmpty, !loaded.files.isEmpty else {
      imports = PatientImports(.nothing(failure))
      complete = { $0 }
      return
    }
    var options = request.importOptions
    options.mappings = maps.mappings
    options.nearbyMappings = nearby.mappings
    // Across files the sets themselves say which of them are the same; to be converted they are needed too.
    options.keepsSets = !isAccount || loaded.files.count > 1 || request.keepsCells
    options.isAccount = isAccount
    imports =
      isEachByItself
      ? RecordImporter.open(loaded.files, profile: loaded.profile, options: options)
      : PatientImports(
        RecordImporter.read(loaded.files, profile: loaded.profile, options: options))
    // A path that was named and could not be read would leave a hole that nobody sees in the report.
    let isWhole = !loaded.diagnostics.contains { $0.severity == .error }
    let paths = loaded.files.map(\.path)
    complete = { [found = request.settings.diagnostics + loaded.diagnostics] result in
      var result = result
      result.diagnostics =
        found + nearby.diagnostics
        + MappingFiles.pointToDrafts(result.diagnostics, nearby.diagnostics, inputs: paths)
      if !isWhole {
        result.hasUnreadInput = true
        if let signals = result.record?.unreportedSignals { result.diagnostics.append(signals) }
        result.record = nil
      }
      return result
    }
  }

  /// Sorted; one empty identifier where the input holds one patient or none.
  var identifiers: [String] { imports.identifiers }

  /// One at least.
  var count: Int { imports.count }

  func result(at index: Int) -> ImportResult { complete(imports.result(at: index)) }
}

extension ReportRequest {
  fileprivate var importOptions: ImportOptions {
    var options = ImportOptions(patient: patient, asOf: asOf, isStrict: isStrict)
    options.dateOrder = dateOrder
    options.decimalSign = decimalSign
    options.loadUnit = loadUnit
    options.repairsOverflow = repairsOverflow
    options.keepsCells = keepsCells
    options.workers = readers ?? Processors.available
    options.zone = zone
    return options
  }
}
