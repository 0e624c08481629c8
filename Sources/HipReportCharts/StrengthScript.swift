internal import HipReportDocument

/// To be drawn.
enum StrengthScript {
  static func script(for chart: StrengthChart) -> GnuplotScript {
    var script = GnuplotScript(height: 100)
    script.plot([])
    return script
  }
}
