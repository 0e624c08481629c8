/// The tables of `analyze --format csv`, in the order in which they are written.
///
/// Each key of the analysis stands in one of them; a test names a key that does not.
enum TidyTables {
  /// Whether a file that begins with these bytes is one of the tables: what was computed is never read as what was measured.
  static func wrote(_ beginning: some Collection<UInt8>) -> Bool {
    guard beginning.starts(with: "patient,".utf8) else { return false }
    let line = String(decoding: beginning.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    return all.contains { $0.header == line }
  }

  static let all: [TidyTable] =
    [
      TidyTable("period", from: "/", columns: "as_of week postpartum_weeks"),
      TidyTable(
        "several_series", from: "several_series",
        columns: """
          id series assessed improved worse improved_by_chance_low improved_by_chance_high
          stand_on_their_own sentence
          """),
      TidyTable(
        "since_last", from: "since_last", each: "changes",
        columns: "date=/date kind about from to weight text"),
      TidyTable(
        "signals", from: "signals", "signals_after_now",
        columns: """
          id code class base_class raised_by first last days open reviewed side exercise exercises
          exercise_sessions exercise_sessions_with_signal timing rows
          """)
    ] + movement + strength + training + rest

  private static let movement: [TidyTable] = [
    TidyTable(
      "rom", from: "rom",
      columns: """
        id direction side motion position baseline_date=baseline.date baseline=baseline.value
        now_date=now.date now=now.value change error=error.value error_kind=error.kind
        error_basis=error.basis error_source=error.source error_confidence=error.confidence verdict
        confirmed lean basis small probability reason above_reference comparable_since
        days_since_measured stands_on_its_own trend_method=trend.method trend_n=trend.n
        level=trend.level level_low=trend.level_low level_high=trend.level_high
        trend_change=trend.change trend_change_low=trend.change_low
        trend_change_high=trend.change_high rate_per_week=trend.rate_per_week
        rate_low=trend.rate_low rate_high=trend.rate_high rate_weeks=trend.rate_weeks
        probability_at_least_5=trend.probability_at_least_5
        probability_within_5=trend.probability_within_5 recorded_to_5=trend.recorded_to_5
        guard=trend.guard expected=trend.expected z=trend.z outlier_date=trend.outlier.date
        outlier_probability=trend.outlier.probability
        outlier_level_without=trend.outlier.level_without
        outlier_change_without=trend.outlier.change_without
        outlier_change_without_low=trend.outlier.change_without_low
        outlier_change_without_high=trend.outlier.change_without_high
        ols_per_week=check.ols_per_week ols_low=check.ols_low ols_high=check.ols_high
        theil_sen_per_week=check.theil_sen_per_week theil_sen_low=check.theil_sen_low
        theil_sen_high=check.theil_sen_high theil_sen_level=check.theil_sen_level
        check_sessions=check.sessions plateau=plateau.state
        plateau_probability=plateau.probability plateau_has_gained=plateau.has_gained
        plateau_confounders=plateau.confounders
        best_date=since_best.date since_best=since_best.change since_best_low=since_best.low
        since_best_high=since_best.high since_best_probability=since_best.probability
        target=target.value target_source=target.source forecast_low=target.forecast_low
        forecast_high=target.forecast_high reference_mean=reference.mean reference_sd=reference.sd
        reference_low=reference.low reference_high=reference.high
        reference_population=reference.population reference_source=reference.source
        reference_confidence=reference.confidence
        """),
    TidyTable(
      "rom_sessions", from: "rom", each: "series",
      columns: """
        id=/id direction=/direction side=/side motion=/motion position date value trials spread
        device rater rows
        """),
    TidyTable("symmetry", from: "symmetry", columns: "id difference low high verdict"),
    TidyTable(
      "rotation", from: "rotation",
      columns: "id side date arc arc_error balance balance_error rows"),
    TidyTable(
      "limitation", from: "limitation",
      columns: "id series below_mean z inside_band tied_with_first reference source confidence")
  ]

  private static let strength: [TidyTable] = [
    TidyTable(
      "strength", from: "strength",
      columns: """
        id exercise name direction side contraction measure unit formula sessions_without_value
        warmup_sets per_week_percent low high verdict confirmed reason change_percent error_percent
        four_weeks_ago_date=four_weeks_ago.date four_weeks_ago=four_weeks_ago.value
        four_weeks_ago_direction=four_weeks_ago.direction
        """),
    TidyTable(
      "strength_points", from: "strength", each: "points",
      columns: """
        id=/id exercise=/exercise direction=/direction side=/side measure=/measure unit=/unit date
        value sets repetitions hold_s load band rung quality personal_best rows
        """),
    TidyTable(
      "direction_strength", from: "direction_strength",
      columns: """
        id direction side per_week_percent low high verdict confirmed lean probability reason refused
        method rows rows_left_out links_overlap=links.overlap links_ladder=links.ladder
        links_bridged=links.bridged silent_sessions advice
        """),
    TidyTable(
      "direction_strength_points", from: "direction_strength", each: "points",
      columns: "id=/id direction=/direction side=/side date index low high rows"),
    TidyTable(
      "direction_strength_exercises", from: "direction_strength", each: "exercises",
      columns: """
        id=/id direction=/direction side=/side series=id exercise name test rows first last link
        beside
        """),
    TidyTable(
      "direction_strength_swaps", from: "direction_strength", each: "swaps_without_overlap",
      columns: """
        id=/id direction=/direction side=/side date from from_name to to_name days_beside
        """),
    TidyTable(
      "strength_tests", from: "strength_tests",
      columns: "id direction side unit position change_percent error_percent verdict reason"),
    TidyTable(
      "strength_test_sessions", from: "strength_tests", each: "series",
      columns: """
        id=/id direction=/direction side=/side unit=/unit date value grade trials torque_nm rows
        """),
    TidyTable(
      "window", from: "window",
      columns: """
        id exercise name direction side last below inside above short fatigue_unknown state
        state_of_sets fatigue_late held_by rows
        """),
    TidyTable(
      "felt_in", from: "felt_in",
      columns: """
        id exercise name glutes hamstrings both other hamstrings_only window_days
        """)
  ]

  private static let training: [TidyTable] = [
    TidyTable(
      "adherence", from: "adherence", columns: "id planned done days_with_data window_days"),
    TidyTable("effort", from: "effort", columns: "id sets recorded"),
    TidyTable(
      "coverage", from: "coverage",
      columns: """
        id direction window_days strength_days mobility_days days_since_strength
        days_since_mobility
        """),
    TidyTable(
      "balance", from: "balance",
      columns: "id direction concentric_sets eccentric_sets isometric_sets mixed_sets"),
    TidyTable(
      "balance_weeks", from: "balance", each: "weeks",
      columns: """
        id=/id direction=/direction week days sets repetitions volume_load_kg time_under_tension_s
        """),
    TidyTable(
      "planned_exercises", from: "planned_exercises",
      columns: "id exercise name planned planned_sessions planned_sets done_sessions done_sets"),
    TidyTable(
      "treatment_days", from: "treatment_days", columns: "id count limit last_report due")
  ]

  private static let rest: [TidyTable] = [
    TidyTable(
      "symptoms", from: "symptoms", columns: "id code recorded_days present_days unrecorded_days"),
    TidyTable(
      "exercise_symptoms", from: "exercise_symptoms",
      columns: "id exercise name code during within_2h next_day other dates sessions"),
    TidyTable(
      "pain", from: "pain",
      columns: """
        id before_lowest=before.lowest before_highest=before.highest before_days=before.days
        during_lowest=during.lowest during_highest=during.highest during_days=during.days
        after_lowest=after.lowest after_highest=after.highest after_days=after.days worst
        worst_date recorded_days blank_days
        """),
    TidyTable("questions", from: "questions", columns: "id date codes text row"),
    TidyTable(
      "outcomes", from: "outcomes",
      columns: """
        id measure better baseline_date baseline now_date now change mdc mcid mcid_high source
        verdict reason important
        """),
    TidyTable(
      "outcome_scores", from: "outcomes", each: "series",
      columns: "id=/id measure=/measure date value rows"),
    TidyTable("findings", from: "findings", columns: "id rule severity text because"),
    TidyTable(
      "goals", from: "goals", columns: "id status reason baseline now target due series"),
    TidyTable("methods", from: "methods", columns: "id text source"),
    TidyTable("inputs", from: "inputs", columns: "id path sha256")
  ]
}
