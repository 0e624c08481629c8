internal import HipReportModel
internal import HipReportReference

/// The sets of a rep log by the curve that they belong to.
package struct StrengthSets: Sendable, Equatable {
  struct Group: Sendable, Equatable {
    let identity: ExerciseIdentity
    var sets: [DatedSet] = []
    var warmups = 0
  }

  struct DatedSet: Sendable, Equatable {
    let day: CalendarDay
    /// As the log gives it.
    let number: Int
    let set: StrengthSet
  }

  private(set) var groups: [StrengthKey: Group] = [:]

  /// What stays the same over the sets of one exercise, side, direction and contraction.
  private struct Stem: Hashable {
    let identity: ExerciseIdentity
    let direction: Direction?
    let side: Side?
    let contraction: Contraction
  }

  private struct Entry {
    let dated: DatedSet
    let kind: Resistance.Kind
    let isWork: Bool
    let isWarmup: Bool

    var file: Int { dated.set.row.file }
  }

  init(_ sets: [ExerciseSet]) {
    var identities = ExerciseIdentities()
    var stems: [Stem: [Entry]] = [:]
    for source in sets.inOrderDone {
      let identity = identities.identity(of: source)
      guard identity.isStrength else { continue }
      let seconds = source.seconds(as: identity.known)
      guard seconds != nil || (source.repetitions ?? 0) > 0 else { continue }
      let stem = Stem(
        identity: identity,
        direction: source.statedDirection ?? identity.known?.directions.first,
        side: source.side,
        contraction: source.contraction ?? identity.known?.contraction ?? .mixed)
      let resistance = Resistance.of(source, identity.known)
      // A machine has some load: a blank is no zero.
      let isUnstated =
        resistance == .body && identity.known?.loadModel == "machine"
        && source.loadKilograms == nil && source.loadWithoutUnit == nil
      stems[stem, default: []].append(
        Entry(
          dated: DatedSet(
            day: source.day, number: source.number ?? 0,
            set: StrengthSet(
              resistance: resistance, repetitions: source.repetitions, seconds: seconds,
              reserve: source.reserve, wasFatiguing: source.wasFatiguing, row: source.row)),
          kind: isUnstated ? .unstated : resistance.kind, isWork: source.isWork,
          isWarmup: source.type == .warmup))
    }
    for (stem, entries) in stems { split(stem, entries) }
  }

  /// Loads and bands are never one curve; body weight goes with the only other kind there is, as its zero. Work alone
  /// decides: a warm-up with a band splits nothing.
  private mutating func split(_ stem: Stem, _ entries: [Entry]) {
    let work = entries.filter(\.isWork)
    let worked = Set(work.map(\.kind))
    let kinds = worked.subtracting([.body, .unstated])
    // A band that is not ranked has no place on an axis, so that body weight is no zero for it.
    var zero = Resistance.Kind.body
    if kinds.count == 1, let only = kinds.first, !only.isUnranked { zero = only }
    let isMixed = kinds.count > 1 || (kinds.count == 1 && zero == .body && worked.contains(.body))
    // Loads without a unit are not joined with another file's: zero is body weight in any unit, but only there.
    let files = Set(work.filter { $0.kind == .fileUnit }.map(\.file)).sorted()
    func key(_ entry: Entry) -> StrengthKey {
      var kind = entry.kind
      if !worked.contains(kind), kinds.count < 2 { kind = kinds.first ?? .body }
      if kind == .body { kind = zero }
      if kind == .fileUnit, files.count > 1, !files.contains(entry.file) { kind = .body }
      var variant: [String] = []
      if let usual = stem.identity.known?.contraction, usual != stem.contraction {
        variant.append(stem.contraction.rawValue)
      } else if stem.identity.known == nil, stem.contraction != .mixed {
        variant.append(stem.contraction.rawValue)
      }
      switch kind {
      case .kilograms where isMixed: variant.append("load")
      case .fileUnit:
        variant.append(files.count > 1 ? "file-unit-\(entry.file + 1)" : "file-unit")
      case .ladder(let ladder) where isMixed: variant.append("band-\(ladder)")
      case .unranked(let name) where isMixed:
        variant.append(name.isEmpty ? "band-unnamed" : "band-\(Self.part(name))")
      case .body where isMixed: variant.append("body-weight")
      case .unstated where worked.count > 1: variant.append("load-unstated")
      default: break
      }
      return StrengthKey(
        exercise: stem.identity.slug, direction: stem.direction, side: stem.side,
        contraction: stem.contraction, variant: variant.joined(separator: "."))
    }
    // The key of the entry before, which is nearly always that of the next one too.
    var last: (kind: Resistance.Kind, file: Int, key: StrengthKey)?
    for entry in entries where entry.isWork || entry.isWarmup {
      if last?.kind != entry.kind || last?.file != entry.file {
        last = (entry.kind, entry.file, key(entry))
      }
      guard let key = last?.key else { continue }
      // In its place: taken out and put back, the sets would be copied with each that is added.
      if entry.isWork {
        groups[key, default: Group(identity: stem.identity)].sets.append(entry.dated)
      } else {
        groups[key, default: Group(identity: stem.identity)].warmups += 1
      }
    }
  }

  private static func part(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
