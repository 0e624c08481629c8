internal import HipReportModel

extension RecordImporter {
  /// The profile beside the data, if it is this patient's.
  mutating func addProfile(
    _ input: InputBytes, to record: inout ClinicalRecord, among patients: [String]
  ) {
    let (profile, diagnostics) = ProfileImporter.read(input)
    result.diagnostics += diagnostics
    guard let profile else { return }
    let own = record.patient.identifier
    if let identifier = profile.patient, !own.isEmpty, identifier != own {
      record.lacksOwnProfile = !patients.contains(identifier)
      result.diagnostics.append(
        ProfileMessages.otherPatient(input.path, profile: identifier, data: own))
      return
    }
    if patients.count > 1, profile.patient == nil {
      record.lacksOwnProfile = true
      result.diagnostics.append(ProfileMessages.unnamed(input.path, chosen: own))
      return
    }
    if own.isEmpty, let identifier = profile.patient {
      record.patient = PatientKey(identifier)
    }
    record.profile = profile.profile
    // A goal keeps its identifier for the episode: the log's later wording wins over the profile's, but not over the
    // profile's word that it is met or dropped.
    let decisions = Dictionary(
      profile.goals.map { ($0.id, $0.decision) }, uniquingKeysWith: { $1 ?? $0 })
    for index in record.goals.indices where record.goals[index].decision == nil {
      record.goals[index].decision = decisions[record.goals[index].id] ?? nil
    }
    record.goals = profile.goals + record.goals
    record.plan = profile.plan + record.plan
  }
}
