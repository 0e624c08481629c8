internal import HipReportDiagnostics

/// Whose the files are that name nobody, where an input is of several folders: one folder is one patient's, and two may be
/// two patients'.
enum FolderOwners {
  /// Gives such a file the patient of its own folder. Where that cannot be told no report can be made, unless the user has
  /// chosen a patient, or there are several, none of whom gets its rows.
  static func settle(
    _ files: inout [ImportedFile], _ inputs: [InputBytes], _ profile: InputBytes?, isChosen: Bool
  ) {
    let folders = Dictionary(grouping: files.indices) { inputs[files[$0].index].folder }
    guard folders.count > 1 else { return }
    var unnamed: [Int] = []
    for (folder, indices) in folders {
      let nobodys = indices.filter { files[$0].namesNobody }
      if nobodys.isEmpty { continue }
      let named = PatientRows.identifiers(in: indices.map { files[$0] })
      let profiled =
        folder == profile?.folder ? profile.flatMap { ProfileImporter.read($0).0?.patient } : nil
      if named.count > 1 { continue }
      if let owner = named.first ?? profiled {
        for index in nobodys { files[index].settlePatient(owner) }
      } else {
        unnamed += nobodys
      }
    }
    let patients = PatientRows.identifiers(in: files)
    guard let first = unnamed.min(), !isChosen, patients.count < 2 else { return }
    let folder = inputs[files[first].index].folder
    let other = files.first { inputs[$0.index].folder != folder }
    files[first].fatal.append(
      ImportMessages.unnamedFolder(
        inputs[files[first].index].fullPath, other: other.map { inputs[$0.index].fullPath } ?? "",
        patient: patients.first))
  }
}

extension ImportedFile {
  /// None of its rows says whose it is.
  fileprivate var namesNobody: Bool { patients.allSatisfy(\.identifier.isEmpty) }
}
