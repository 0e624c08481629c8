internal import HipReportReference

/// Every result of one patient by its identifier.
public struct ExplanationIndex {
  public enum Match: Sendable, Equatable {
    /// One; several only where results share an identifier.
    case found([Explanation])
    /// The text is a part of several identifiers.
    case several([Explanation.Entry])
    case unknown(nearest: [Explanation.Entry])
  }

  private let results: [Explainable]

  /// The families in the order of the export. A new one is one line here.
  private static let families: [@Sendable (ExplanationContext) -> [Explainable]] = [
    PeriodExplanation.all, SignalExplanation.all, RangeOfMotionExplanation.all,
    SideExplanation.all, RotationExplanation.all, LimitationExplanation.all,
    StrengthExplanation.all, DirectionStrengthExplanation.all,
    StrengthTestExplanation.all, WindowExplanation.all,
    EffortExplanation.all, TrainingExplanation.all, SymptomExplanation.all,
    FindingExplanation.all, OutcomeExplanation.all, GoalExplanation.all,
    ReevaluationExplanation.all, MethodExplanation.all
  ]

  public init(_ context: ExplanationContext) { results = Self.families.flatMap { $0(context) } }

  public var entries: [Explanation.Entry] { results.map(\.entry) }

  /// By the identifier, whatever its capitals; else by a beginning or an end that only one has.
  public func find(_ text: String) -> Match {
    let wanted = text.lowercased()
    let exact = results.filter { $0.id == text }
    let same = exact.isEmpty ? results.filter { $0.id.lowercased() == wanted } : exact
    if !same.isEmpty { return .found(same.map { $0.make() }) }
    guard !wanted.isEmpty else { return .unknown(nearest: []) }
    let all = results.filter {
      let id = $0.id.lowercased()
      return id.hasPrefix(wanted) || id.hasSuffix(wanted)
    }
    // A comparison ends with the name of its series: the end of that name means the series.
    let plain = all.filter { !$0.id.hasPrefix(ReevaluationExplanation.prefix) }
    let partial = plain.isEmpty ? all : plain
    if partial.count == 1 { return .found(partial.map { $0.make() }) }
    return partial.isEmpty ? .unknown(nearest: nearest(wanted)) : .several(partial.map(\.entry))
  }

  /// Identifiers that hold every part of the text; else those that are written most like it.
  private func nearest(_ wanted: String) -> [Explanation.Entry] {
    let parts = wanted.split { $0 == "." || $0 == " " || $0 == "/" }
    let holding = results.filter { result in
      let id = result.id.lowercased()
      return !parts.isEmpty && parts.allSatisfy { id.contains($0) }
    }
    if !holding.isEmpty { return holding.prefix(Self.most).map(\.entry) }
    let bytes = Array(wanted.utf8.prefix(Self.longest))
    let limit = max(2, bytes.count / 3)
    let near = results.compactMap { result in
      editDistance(bytes, Array(result.id.lowercased().utf8), limit: limit).map { ($0, result) }
    }
    return near.enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .prefix(Self.most).map(\.element.1.entry)
  }

  private static let most = 8
  /// No identifier that is worth comparing is longer.
  private static let longest = 200
}
