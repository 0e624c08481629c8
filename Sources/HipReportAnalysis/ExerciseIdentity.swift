internal import HipReportModel
package import HipReportReference

/// An exercise of a log: the catalogue's, or one that only its name tells apart.
package struct ExerciseIdentity: Hashable, Sendable {
  package let slug: String
  /// As reports print it.
  package let name: String
  package let known: Exercise?

  package init(name: String, id: String?) {
    known = id.flatMap { ExerciseCatalogue.exercise(id: $0) }
    slug = known?.id ?? Self.slug(of: name)
    self.name = known?.name ?? name
  }

  /// Of an entry that has nothing but a name.
  package init(named name: String) {
    self.init(name: name, id: ExerciseCatalogue.exercise(named: name)?.id)
  }

  package var isStrength: Bool { known?.purpose != .mobility }

  package static func == (a: Self, b: Self) -> Bool { a.slug == b.slug }
  package func hash(into hasher: inout Hasher) { hasher.combine(slug) }

  /// Letters, digits and hyphens; what nothing is left of becomes `unnamed`.
  private static func slug(of name: String) -> String {
    let folded = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let words = String(folded).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "unnamed" : String(words.prefix(60))
  }
}

/// The exercises of one log, each looked up once: a log repeats some twenty names in thousands of rows.
struct ExerciseIdentities {
  private var known: [String: ExerciseIdentity] = [:]

  mutating func identity(of set: ExerciseSet) -> ExerciseIdentity {
    let key = set.exerciseID ?? set.exercise
    if let identity = known[key] { return identity }
    let identity = ExerciseIdentity(name: set.exercise, id: set.exerciseID)
    known[key] = identity
    return identity
  }
}
