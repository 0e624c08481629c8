public import HipReportDocument

/// Writes a document in one form. A renderer arranges; it makes no words and no numbers of its own.
public protocol Renderer: Sendable {
  /// Stable name, as on the command line.
  static var name: String { get }
  static var fileExtension: String { get }
  /// The images belong to the document's charts; a chart without one is shown as its table.
  func render(_ document: Document, images: [ChartImage]) throws -> String
}

/// All renderers, by name.
public enum RendererRegistry {
  public static func renderer(named name: String) -> (any Renderer)? {
    switch name {
    case HTMLRenderer.name: HTMLRenderer()
    case TextRenderer.name: TextRenderer()
    case PasteRenderer.name: PasteRenderer()
    case TerminalRenderer.name: TerminalRenderer(usesColour: false)
    default: nil
    }
  }
}
