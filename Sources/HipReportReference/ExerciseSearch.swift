internal import HipReportModel

extension ExerciseCatalogue {
  /// The exercises that have every word somewhere: in the name, a synonym, a direction (also as `IR` and `ER`), a
  /// muscle, the chain, the load, the contraction or the purpose. A word may be the beginning of one; case and
  /// punctuation do not count. Sorted by primary direction, chain and level.
  public static func search(_ words: [String]) -> [Exercise] {
    let terms = SearchTerm.terms(in: words)
    // Words without any letter look for something that no exercise has.
    if terms.isEmpty, !words.isEmpty { return [] }
    return zip(all, texts).filter { _, text in terms.allSatisfy(text.has) }.map(\.0)
      .sorted(by: isBefore)
  }

  /// The words of a search that alone already find nothing.
  public static func unknownWords(_ words: [String]) -> [String] {
    words.filter { search([$0]).isEmpty }
  }

  /// The next easier and the next harder exercise of the same chain.
  public static func neighbours(of exercise: Exercise) -> (easier: Exercise?, harder: Exercise?) {
    let chain = self.chain(of: exercise)
    return (
      chain.last { $0.level < exercise.level }, chain.first { $0.level > exercise.level }
    )
  }

  /// Every exercise of the same chain, the easiest first.
  public static func chain(of exercise: Exercise) -> [Exercise] {
    all.filter { $0.chain == exercise.chain }.sorted { $0.level < $1.level }
  }

  private static let texts = all.map(SearchText.init)

  private static func isBefore(_ a: Exercise, _ b: Exercise) -> Bool {
    let (left, right) = (a.directions.first, b.directions.first)
    if let left, let right, left != right { return left < right }
    return (a.chain, a.level, a.name) < (b.chain, b.level, b.name)
  }
}

/// One thing that is looked for.
private enum SearchTerm {
  case direction(Direction)
  case word(String)

  /// `internal rotation` is a direction, and not two words: the muscles that turn outward would answer to `external`.
  static func terms(in words: [String]) -> [SearchTerm] {
    let words = words.flatMap(SearchText.words(in:))
    var terms: [SearchTerm] = []
    var index = 0
    while index < words.count {
      let isRotation = index + 1 < words.count && words[index + 1].hasPrefix("rot")
      switch words[index] {
      case "ir": terms.append(.direction(.internalRotation))
      case "er": terms.append(.direction(.externalRotation))
      case "internal" where isRotation:
        terms.append(.direction(.internalRotation))
        index += 1
      case "external" where isRotation:
        terms.append(.direction(.externalRotation))
        index += 1
      default: terms.append(.word(words[index]))
      }
      index += 1
    }
    return terms
  }
}

/// Everything that an exercise is found by.
private struct SearchText {
  private let directions: [Direction]
  private let words: Set<String>

  init(_ exercise: Exercise) {
    directions = exercise.directions
    let names = [exercise.name] + exercise.synonyms
    // Loads by the words that people use: `external` would be taken for a rotation.
    let load =
      switch exercise.loadModel {
      case "external": "weight weights"
      case "bodyweight": "bodyweight body weight"
      default: exercise.loadModel
      }
    let others =
      [
        exercise.chain, load, exercise.contraction.rawValue, exercise.purpose.rawValue
      ] + exercise.directions.map(\.rawValue) + exercise.muscles
    words = Set(
      (names + others).flatMap(Self.words(in:))
        // A name written together, and its hyphenated words: `stepup`, `sidelying`.
        + names.map(ExerciseCatalogue.folded)
        + names.flatMap { $0.split(separator: " ").map { ExerciseCatalogue.folded(String($0)) } })
  }

  func has(_ term: SearchTerm) -> Bool {
    switch term {
    case .direction(let direction): directions.contains(direction)
    case .word(let word): words.contains { $0.hasPrefix(word) }
    }
  }

  /// The words of a text in small letters; an apostrophe parts nothing.
  static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
  }
}
