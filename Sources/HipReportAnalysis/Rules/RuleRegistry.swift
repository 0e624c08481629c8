/// Every rule, in the order of reports.
public enum RuleRegistry {
  public static let all: [any Rule] = [
    StretchWithoutGainRule(), MeasuredBetterFeltSameRule(), FeltBetterMeasuredSameRule(),
    WindowBelowRule(), WindowAboveRule(), LimitedAndUntrainedRule(), TightAndWeakAdductorsRule(),
    RotationNeglectedRule(), StartWhereMostLimitedRule(), InternalAgainstExternalRule(),
    HamstringDominanceRule(), KeepAnAnchorRule()
  ]

  /// While a signal asks for a call or for care, nothing that would mean more or harder work is said, by any rule.
  static func findings(in context: RuleContext) -> [Finding] {
    all.flatMap { $0.findings(in: context) }.filter {
      !($0.kind.suggestsWork && context.analysis.asksForCare)
    }
  }
}
