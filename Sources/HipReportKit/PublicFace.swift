// Whoever imports HipReportKit gets the types that its functions speak of: the record, the findings, the document, the
// renderers and the outbox. The stages between them stay inside.
@_exported public import HipReportComposition
@_exported public import HipReportDelivery
@_exported public import HipReportDiagnostics
@_exported public import HipReportDocument
@_exported public import HipReportImport
@_exported public import HipReportModel
@_exported public import HipReportRendering
