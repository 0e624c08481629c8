internal import HipReportDocument

/// To be drawn.
enum AdherenceScript {
  static func script(for chart: AdherenceChart) -> GnuplotScript {
    var script = GnuplotScript(height: 100)
    script.plot([])
    return script
  }
}
