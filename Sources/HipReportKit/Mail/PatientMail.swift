internal import HipReportCharts
internal import HipReportComposition
public import HipReportDelivery
public import HipReportDiagnostics
internal import HipReportDocument
internal import HipReportImport
internal import HipReportModel
internal import HipReportRendering

/// The message of one report, ready for the outbox, and what has to be said about it.
public struct PatientMail: Sendable {
  /// `nil` where the patient has not agreed to any.
  public let outgoing: OutgoingMail?
  public let diagnostics: [Diagnostic]

  /// Decides who is written to and what, and composes it; sends and stores nothing.
  ///
  /// The voice of the report says to whom: the patient, as far as she agreed to it, or the clinician. After weeks without
  /// an entry the clinician is written to instead of the patient. Throws ``DiagnosticError`` where a message is due and
  /// cannot be written, and ``ReportPaperError`` where its PDF cannot.
  public static func compose(_ report: PatientReport, _ options: MailOptions) throws -> PatientMail
  {
    let plan = try MailPlan(report, options.settings)
    guard let letter = plan.letter else {
      return PatientMail(outgoing: nil, diagnostics: plan.diagnostics)
    }
    let document = MailReport.document(report.context, letter.kind, letter.facts)
    let (pictures, missing) = Self.pictures(of: document.charts, options.gnuplotPath)
    let identifier = letter.key.messageIdentifier(from: letter.from)
    let html = try MailRenderer().render(
      document, subject: letter.subject, pictures: Set(pictures.map(\.name)),
      identifier: identifier)
    let text = TextRenderer().render(document, images: [])
    var attachments: [MailMessage.Part] = []
    var diagnostics = plan.diagnostics + missing
    if let press = options.press, letter.kind == .full {
      let (part, found) = try attachment(report, press, options)
      attachments.append(part)
      diagnostics += found
    }
    let message = MailMessage(
      from: letter.from, fromName: letter.facts.clinic ?? "", to: letter.key.recipient,
      subject: letter.subject, dayNumber: report.asOf.number, identifier: identifier,
      unsubscribe: letter.unsubscribe, language: document.language,
      text: String(text.drop { $0 == "\n" }), html: html,
      pictures: pictures.map { picture in
        MailMessage.Part(
          name: "\(picture.name).\(identifier)", type: "image/png", bytes: picture.bytes)
      }, attachments: attachments)
    if let fault = message.fault { throw DiagnosticError(MailFindings.notWritten(fault)) }
    return PatientMail(
      outgoing: OutgoingMail(key: letter.key, message: message), diagnostics: diagnostics)
  }

  private static func pictures(
    of charts: [Chart], _ gnuplotPath: String?
  ) -> (pictures: [(name: String, bytes: [UInt8])], diagnostics: [Diagnostic]) {
    var pictures: [(name: String, bytes: [UInt8])] = []
    var reasons: [ChartFailureReason] = []
    var failed: [String] = []
    let drawn = ChartRenderer(gnuplotPath: gnuplotPath).pictures(of: charts, format: .png)
    for (chart, picture) in zip(charts, drawn) {
      switch picture {
      case .success(let bytes): pictures.append((chart.name, bytes))
      case .failure(let reason):
        failed.append(chart.name)
        reasons.append(reason)
      }
    }
    return (pictures, failed.isEmpty ? [] : [KitMessages.chartsMissing(reasons, failed)])
  }

  private static func attachment(
    _ report: PatientReport, _ press: PaperPress, _ options: MailOptions
  ) throws -> (MailMessage.Part, [Diagnostic]) {
    let document = MailReport.attachment(report.context)
    let outcome = ChartRenderer(gnuplotPath: options.gnuplotPath).render(
      document.pictures(forPage: false, forPaper: true))
    let paper = try press.print(document, images: outcome.images)
    return (
      MailMessage.Part(
        name: "weekly-summary-\(report.week).pdf", type: "application/pdf", bytes: paper.bytes),
      paper.diagnostics
    )
  }
}
