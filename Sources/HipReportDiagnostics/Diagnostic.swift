/// A finding about the data, as data. The library returns these; only the executable prints them.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable {
    /// The row or the file is not used.
    case error
    /// It is used, and somebody should look.
    case warning
    /// Worth knowing.
    case note
  }

  /// The source line that a finding speaks of, with the part to underline.
  public struct Excerpt: Sendable, Equatable {
    public var text: String
    /// The underlined characters, counted from 0.
    public var underlined: Range<Int>

    public init(text: String, underlined: Range<Int>) {
      self.text = text
      self.underlined = underlined
    }
  }

  public var severity: Severity
  /// Stable name such as `import.range`; documented, and never given another meaning.
  public var code: String
  /// What is wrong, in the user's terms, quoting the cell.
  public var message: String
  public var location: SourceLocation?
  public var excerpt: Excerpt?
  /// What was understood, and what the finding means for the report.
  public var consequence: String?
  /// One thing to do, with the command if there is one.
  public var hint: String?
  /// The column that repeats are folded by.
  public var field: String?
  /// How many places it stands for.
  public var count: Int

  public init(
    _ severity: Severity, _ code: String, _ message: String, at location: SourceLocation? = nil,
    excerpt: Excerpt? = nil, consequence: String? = nil, hint: String? = nil,
    field: String? = nil, count: Int = 1
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.excerpt = excerpt
    self.consequence = consequence
    self.hint = hint
    self.field = field
    self.count = count
  }
}

/// Work cannot go on; the findings say why and what to do.
public struct DiagnosticError: Error, Sendable {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  public init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }
}
