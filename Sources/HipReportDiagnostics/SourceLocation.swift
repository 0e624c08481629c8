/// A place in an input file: the path as the user gave it, a physical line and a character column, both from 1.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  public var path: String
  public var line: Int
  public var column: Int

  public init(path: String, line: Int, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `patient.csv:41:7`
  public var description: String { "\(path):\(line):\(column)" }
}
