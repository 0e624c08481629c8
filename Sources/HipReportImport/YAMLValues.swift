internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportReference
internal import Yams

/// Typed values of a YAML file that people write. What cannot be understood is a finding; the others are used.
///
/// `Wording` says how the findings of one kind of file are worded.
struct YAMLValues {
  /// How the findings of one kind of file are worded.
  struct Wording: Sendable {
    var unreadable: @Sendable (_ place: SourceLocation, _ problem: String) -> Diagnostic
    var unknownKey:
      @Sendable (_ place: SourceLocation, _ key: String, _ nearest: String?) -> Diagnostic
    var badValue:
      @Sendable (_ place: SourceLocation, _ key: String, _ value: String, _ expected: String) ->
        Diagnostic
  }

  let path: String
  let wording: Wording
  var diagnostics: [Diagnostic] = []

  init(_ path: String, _ wording: Wording) {
    self.path = path
    self.wording = wording
  }

  /// The names and values of the whole file; `nil` where it cannot be read, and an empty one where nothing stands in it.
  mutating func root(of bytes: [UInt8]) -> Node.Mapping? {
    let text = String(validating: bytes, as: UTF8.self)
    if let problem = text == nil ? "it is no UTF-8 text" : YAMLText.problem(bytes) {
      return unreadable(problem)
    }
    do {
      guard let node = try Yams.compose(yaml: text ?? "", .basic) else { return Node.Mapping([]) }
      guard case .mapping(let mapping) = node else {
        return unreadable("it is no list of names and values")
      }
      return mapping
    } catch let error as YamlError {
      let (problem, line, column) = YAMLText.describe(error)
      return unreadable(problem, line, column)
    } catch {
      return unreadable("\(error)")
    }
  }

  private mutating func unreadable(
    _ problem: String, _ line: Int = 1, _ column: Int = 1
  ) -> Node.Mapping? {
    diagnostics.append(
      wording.unreadable(SourceLocation(path: path, line: line, column: column), problem))
    return nil
  }

  /// Names every key that is not known.
  mutating func check(_ mapping: Node.Mapping, _ known: [String]) {
    for key in mapping.keys {
      guard let name = key.scalar?.string, !known.contains(name) else { continue }
      let target = Array(name.utf8)
      let nearest = known.compactMap { candidate in
        editDistance(target, Array(candidate.utf8), limit: max(2, target.count / 3))
          .map { ($0, candidate) }
      }.min { $0.0 < $1.0 }?.1
      diagnostics.append(wording.unknownKey(place(of: key), name, nearest))
    }
  }

  mutating func submapping(_ node: Node?, _ key: String, _ known: [String]) -> Node.Mapping? {
    guard case .mapping(let mapping)? = node else {
      if isGiven(node) { bad(node, key, "a group of names and values") }
      return nil
    }
    check(mapping, known)
    return mapping
  }

  mutating func items(_ node: Node?, _ key: String, _ known: [String]) -> [Node.Mapping] {
    guard case .sequence(let sequence)? = node else {
      if isGiven(node) { bad(node, key, "a list, each item behind a hyphen") }
      return []
    }
    return sequence.compactMap { submapping($0, key, known) }
  }

  private func isGiven(_ node: Node?) -> Bool {
    guard let node else { return false }
    return node.scalar == nil || string(node) != nil
  }

  /// A text; `nil` for nothing, which YAML also writes as `~` and `null`.
  func string(_ node: Node?) -> String? {
    guard let scalar = node?.scalar, !scalar.string.isEmpty else { return nil }
    let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
    return isNull ? nil : scalar.string
  }

  /// A text where a group or a list would be a mistake.
  mutating func text(_ node: Node?, _ key: String) -> String? {
    if isGiven(node), node?.scalar == nil { bad(node, key, "one text") }
    return string(node)
  }

  /// One text, or a list of texts.
  mutating func texts(_ node: Node?, _ key: String) -> [String] {
    guard case .sequence(let sequence)? = node else {
      return text(node, key).map { [$0] } ?? []
    }
    return sequence.compactMap { text($0, key) }
  }

  mutating func day(_ node: Node?, _ key: String) -> CalendarDay? {
    guard let text = string(node) else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    bad(node, key, "a day written as 2026-05-08")
    return nil
  }

  mutating func number(_ node: Node?, _ key: String) -> Double? {
    guard let text = string(node) else { return nil }
    if let value = Double(text), value.isFinite, abs(value) < 1e9 { return value }
    bad(node, key, "a number")
    return nil
  }

  mutating func count(_ node: Node?, _ key: String) -> Int? {
    guard let text = string(node) else { return nil }
    if let value = Int(text), (0...1000).contains(value) { return value }
    bad(node, key, "a whole number")
    return nil
  }

  /// A range such as `8-12`, or one number.
  mutating func countRange(_ node: Node?, _ key: String) -> ClosedRange<Int>? {
    guard let text = string(node) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Int($0.filter { $0 != " " })
    }
    if parts.count <= 2, let low = parts[0], let high = parts[parts.count - 1], low <= high,
      (0...1000).contains(low)
    {
      return low...high
    }
    bad(node, key, "a whole number or a range such as 8-12")
    return nil
  }

  mutating func word<Word>(_ node: Node?, _ key: String, _ words: [String: Word]) -> Word? {
    guard let text = string(node) else { return nil }
    if let word = words[text.lowercased()] { return word }
    bad(node, key, "one of \(words.keys.sorted().joined(separator: ", "))")
    return nil
  }

  mutating func bad(_ node: Node?, _ key: String, _ expected: String) {
    diagnostics.append(
      wording.badValue(place(of: node), key, node?.scalar?.string ?? "", expected))
  }

  func place(of node: Node?) -> SourceLocation {
    SourceLocation(path: path, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
  }
}
