internal import HipReportDiagnostics
internal import HipReportModel

/// Counts once what several files of one input hold: last month's and this month's export of one program, or a log and
/// its copy.
///
/// A row is known again by its format, patient, day, name, and its place among the rows of its file that agree in these:
/// eight equal sets in one file are eight sets, and the same eight in another file are the same eight.
struct OverlappingFiles {
  private struct Identity: Hashable {
    var profile: String
    var patient: String
    var kind: ObservationKind
    var day: CalendarDay?
    var name: String
    /// Among the rows of its file with the same day and name, from 0.
    var ordinal: Int
  }

  private struct Place: Hashable {
    var file: Int
    var index: Int
  }

  private var known: [Identity: Place] = [:]
  /// What is counted in the place of a row that is not.
  private var successors: [Place: Place] = [:]
  /// Rows that are not counted, by file.
  private var removed: [Set<Int>]
  /// Rows of an own log that agree in day and name with another file's, and differ in what they say.
  private var contradictions: [Int: Int] = [:]
  private var diagnostics: [Diagnostic] = []

  private init(_ files: [ImportedFile]) { removed = Array(repeating: [], count: files.count) }

  /// Takes away what is counted twice; the findings are added to the files.
  static func settle(_ files: inout [ImportedFile]) {
    guard files.count > 1 else { return }
    var overlap = OverlappingFiles(files)
    for file in files.indices { overlap.look(at: file, of: files) }
    overlap.keepSymptoms(in: &files)
    for file in files.indices {
      files[file].removeDuplicates(overlap.removed[file])
      // A few are two entries of one day; most of a file is a corrected copy.
      if let count = overlap.contradictions[file], count >= 3,
        count * 2 >= files[file].rows.count
      {
        files[file].diagnostics.append(
          ImportMessages.sameDayTwice(count, path: files[file].account.path))
      }
    }
    files[0].diagnostics += overlap.diagnostics
  }

  private mutating func look(at file: Int, of files: [ImportedFile]) {
    var ordinals: [Identity: Int] = [:]
    let profile = files[file].account.profile
    for (index, row) in files[file].rows.enumerated() {
      var identity = Identity(
        profile: profile, patient: row.imported.patient, kind: row.imported.kind,
        day: row.imported.day, name: row.imported.observation?.name ?? "", ordinal: 0)
      let ordinal = ordinals[identity, default: 0]
      ordinals[identity] = ordinal + 1
      identity.ordinal = ordinal
      let here = Place(file: file, index: index)
      guard let other = known[identity] else {
        known[identity] = here
        continue
      }
      settle(here, other, identity, files)
    }
  }

  private mutating func settle(
    _ here: Place, _ other: Place, _ identity: Identity, _ files: [ImportedFile]
  ) {
    let (own, theirs) = (files[here.file].rows[here.index], files[other.file].rows[other.index])
    if own.imported.saysTheSame(as: theirs.imported) {
      remove(here, for: other)
    } else if identity.profile == "patient-log" {
      // A log is kept by hand, and a second file may be the evening of the same day.
      contradictions[here.file, default: 0] += 1
    } else {
      // The later export knows what was corrected in the program.
      let isNewer = Self.newest(files[here.file]) >= Self.newest(files[other.file])
      let (kept, left) = isNewer ? (here, other) : (other, here)
      remove(left, for: kept)
      known[identity] = kept
      diagnostics.append(
        ImportMessages.changedSince(
          identity.name, files[kept.file].place(of: kept.index),
          files[left.file].place(of: left.index)))
    }
  }

  private mutating func remove(_ row: Place, for kept: Place) {
    removed[row.file].insert(row.index)
    successors[row] = kept
  }

  /// A warning sign is not taken away with the copy that states it.
  private func keepSymptoms(in files: inout [ImportedFile]) {
    for file in files.indices {
      for index in removed[file].sorted() {
        let entries = files[file].rows[index].imported.symptoms
        guard !entries.isEmpty, var kept = successors[Place(file: file, index: index)] else {
          continue
        }
        while let next = successors[kept] { kept = next }
        files[kept.file].add(entries, toRow: kept.index)
      }
    }
  }

  private static func newest(_ file: ImportedFile) -> Int { file.account.lastDay?.number ?? 0 }
}

extension ImportedFile {
  fileprivate func place(of index: Int) -> SourceLocation {
    SourceLocation(path: account.path, line: rows[index].row.line)
  }

  /// Gives a row the symptoms that another file's copy of it states and it does not.
  fileprivate mutating func add(_ entries: [SymptomEntry], toRow index: Int) {
    let own = rows[index].imported.symptoms.map(\.withoutPlace)
    let new = entries.filter { !own.contains($0.withoutPlace) }
    if new.isEmpty { return }
    rows[index].imported.symptoms += new
    account.observations[.symptom, default: 0] += new.count
    tallyAgain()
  }

  /// Takes rows away that another file has too. A record of several observations is a duplicate if all of them are.
  fileprivate mutating func removeDuplicates(_ indices: Set<Int>) {
    if indices.isEmpty { return }
    var kept: Set<Int> = []
    var lost: Set<Int> = []
    for index in rows.indices {
      if indices.contains(index) {
        lost.insert(rows[index].row.line)
        account.observations[rows[index].imported.kind, default: 0] -= 1
        for _ in rows[index].imported.symptoms {
          account.observations[.symptom, default: 0] -= 1
        }
      } else {
        kept.insert(rows[index].row.line)
      }
    }
    let records = lost.subtracting(kept).count
    account.counts[.used, default: 0] -= records
    account.counts[.duplicate, default: 0] += records
    if !cells.isEmpty { cells = cells.indices.filter { !indices.contains($0) }.map { cells[$0] } }
    rows = rows.indices.filter { !indices.contains($0) }.map { rows[$0] }
    tallyAgain()
  }
}

extension ImportedRow {
  /// The same observation, wherever it stands.
  fileprivate func saysTheSame(as other: ImportedRow) -> Bool {
    note == other.note && observation?.withoutPlace == other.observation?.withoutPlace
  }
}

extension SymptomEntry {
  fileprivate var withoutPlace: SymptomEntry {
    var entry = self
    entry.row = RowReference(file: 0, line: 0)
    return entry
  }
}

extension Observation {
  /// What the observation is of: rows of one day with the same name are told apart by their order only.
  fileprivate var name: String {
    switch self {
    case .rangeOfMotion(let reading):
      [
        reading.direction.rawValue, reading.side.rawValue, reading.motion?.rawValue,
        reading.position, reading.device, reading.rater, reading.trial.map { "\($0)" }
      ].map { $0 ?? "" }.joined(separator: " ")
    case .strength(let test):
      [
        test.direction.rawValue, test.side?.rawValue, test.position, test.device, test.rater,
        test.unit.rawValue, test.trial.map { "\($0)" }
      ].map { $0 ?? "" }.joined(separator: " ")
    case .set(let set): set.exercise
    case .symptom(let entry): "\(entry.code) \(entry.side?.rawValue ?? "")"
    case .outcome(let score): score.measure
    case .body: "body mass"
    case .visit(let label), .event(let label): "\(label.label) \(label.symptom ?? "")"
    case .goal(let goal): goal.id
    case .plan(let item): item.exercise
    }
  }

  /// Everything but the row, as text: it is compared where two rows have the same name only.
  fileprivate var withoutPlace: String {
    let nowhere = RowReference(file: 0, line: 0)
    switch self {
    case .rangeOfMotion(var reading):
      reading.row = nowhere
      return "\(reading)"
    case .strength(var test):
      test.row = nowhere
      return "\(test)"
    case .set(var set):
      set.row = nowhere
      return "\(set)"
    case .symptom(let entry): return "\(entry.withoutPlace)"
    case .outcome(var score):
      score.row = nowhere
      return "\(score)"
    case .body(var mass):
      mass.row = nowhere
      return "\(mass)"
    case .visit(var label):
      label.row = nowhere
      return "\(label)"
    case .event(var label):
      label.row = nowhere
      return "\(label)"
    case .goal(var goal):
      goal.row = nil
      return "\(goal)"
    case .plan(var item):
      item.row = nil
      return "\(item)"
    }
  }
}
