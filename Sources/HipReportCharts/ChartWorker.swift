public import HipReportDocument

/// Draws the charts of many reports, one after the other, with one gnuplot. Not Sendable: one worker a thread.
///
/// Each report has a folder and numbers of its own: what was drawn for one cannot be taken for another's. The pictures
/// are those of a gnuplot that draws this report alone.
public final class ChartWorker {
  /// What a gnuplot may keep in memory, and what it printed, does not grow beyond so many reports.
  static let mostReports = 200

  private let renderer: ChartRenderer
  private var kept: GnuplotSession?
  private var reports = 0

  public init(_ renderer: ChartRenderer = ChartRenderer()) { self.renderer = renderer }

  /// Starts gnuplot already, so that its start overlaps with other work. What goes wrong shows when charts are asked for.
  public func start() { _ = try? session() }

  /// Hands the charts of a report to gnuplot and returns while it draws. The drawing is finished before the next one is
  /// asked for.
  public func submit(_ charts: [Chart]) -> ChartDrawing {
    submit(charts, script: ChartRendering.script)
  }

  /// Draws with scripts of the caller's making, which is how tests make a chart fail.
  func submit(_ charts: [Chart], script: (Chart) -> GnuplotScript) -> ChartDrawing {
    do throws(GnuplotSession.Failure) {
      let session = try session()
      reports += 1
      return ChartRendering.submit(
        charts, .svg, to: session, renderer.timeLimit, isKept: true, script: script)
    } catch {
      return ChartDrawing(charts, .svg, failed: ChartFailureReason(error))
    }
  }

  private func session() throws(GnuplotSession.Failure) -> GnuplotSession {
    if let kept, !kept.isOver, reports < Self.mostReports { return kept }
    let session = try GnuplotSession(path: renderer.gnuplotPath)
    kept = session
    reports = 0
    return session
  }
}
