internal import HipReportDocument

/// To be drawn.
enum OutcomeScript {
  static func script(for chart: OutcomeChart) -> GnuplotScript {
    var script = GnuplotScript(height: 100)
    script.plot([])
    return script
  }
}
