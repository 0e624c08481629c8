/// Where one result comes from: its rows, its formula with the numbers put in, its threshold and its source.
public struct Explanation: Sendable, Equatable {
  /// One thing that is said, with its name in front.
  public struct Part: Sendable, Equatable {
    public var label: String
    /// Each begins on a line of its own.
    public var lines: [String]
  }

  /// What stands in a list of all results.
  public struct Entry: Sendable, Equatable {
    public var id: String
    /// What it is, with its value.
    public var name: String
  }

  public var id: String
  public var title: String
  public var parts: [Part]
  /// The rows of the input behind it, as `patient.csv:41`; where there are none a part says why.
  public var rows: [String]
  public var methods: [String]

  init(_ id: String, _ title: String) {
    self.id = id
    self.title = title
    (parts, rows, methods) = ([], [], [])
  }

  /// Nothing is added where there is nothing to say.
  mutating func add(_ label: String, _ lines: [String?]) {
    let lines = lines.compactMap { $0 }
    if !lines.isEmpty { parts.append(Part(label: label, lines: lines)) }
  }

  mutating func add(_ label: String, _ lines: String?...) { add(label, lines) }
}

/// A row that was not used, as far as an explanation needs it.
public struct SetAsideRow: Sendable, Equatable {
  public var place: String
  public var message: String
  /// Its cells; its whole line alone where it could not be split.
  public var cells: [String]
  public var isSplit: Bool

  public init(place: String, message: String, cells: [String], isSplit: Bool) {
    self.place = place
    self.message = message
    self.cells = cells
    self.isSplit = isSplit
  }

  /// Any cell is one of the words, whatever its capitals and blanks.
  func names(_ words: [String]) -> Bool {
    let wanted = Set(words.map(Self.folded))
    return cells.contains { wanted.contains(Self.folded($0)) }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// A result that can be explained; the work is done when it is asked for.
struct Explainable {
  let id: String
  let name: String
  let make: () -> Explanation

  var entry: Explanation.Entry { .init(id: id, name: name) }
}
