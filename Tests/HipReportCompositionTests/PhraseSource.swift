/// The calls of `phrase` in a source file and its other string literals, read as far as the tests of the words need it.
struct PhraseSource {
  struct Use {
    /// The keys of the first argument: several where a condition chooses.
    var keys: [String] = []
    /// `phrase(of: "month", …)`: the keys are made from codes.
    var isFamily = false
    var hasCount = false
    /// The names of the values that are handed over.
    var places: Set<String> = []
  }
  struct Literal {
    var text: String
    /// What stands before it on its line.
    var before: String
  }

  private(set) var uses: [Use] = []
  /// Literals that are neither a key nor the name of a place.
  private(set) var others: [Literal] = []
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    code(upTo: nil)
  }

  private static let brackets: [UInt8: UInt8] = [
    UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
    UInt8(ascii: "{"): UInt8(ascii: "}")
  ]

  private func startsHere(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func before(_ place: Int) -> String {
    let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(text(start..<place).drop { $0 == " " })
  }

  /// Code up to and with a closing bracket, or to the end.
  private mutating func code(upTo close: UInt8?) {
    while at < bytes.count {
      if bytes[at] == close {
        at += 1
        return
      }
      if bytes[at] == UInt8(ascii: "\"") {
        let start = at
        others.append(Literal(text: literal(), before: before(start)))
      } else {
        step()
      }
    }
  }

  /// What is no literal: a comment, a call of `phrase`, anything in brackets, or one byte.
  private mutating func step() {
    if startsHere("//") {
      at = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    } else if startsHere("phrase("), !before(at).hasSuffix("func ") {
      at += "phrase(".utf8.count
      call()
    } else if let close = Self.brackets[bytes[at]] {
      at += 1
      code(upTo: close)
    } else {
      at += 1
    }
  }

  /// The text of a literal; what is interpolated is read as code.
  private mutating func literal() -> String {
    var kept: [UInt8] = []
    at += 1
    while bytes[at] != UInt8(ascii: "\"") {
      if startsHere("\\(") {
        at += 2
        code(upTo: UInt8(ascii: ")"))
      } else if bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else {
        kept.append(bytes[at])
        at += 1
      }
    }
    at += 1
    return String(decoding: kept, as: UTF8.self)
  }

  private mutating func call() {
    var use = Use()
    var argument = 0
    while bytes[at] != UInt8(ascii: ")") {
      if bytes[at] == UInt8(ascii: ",") {
        argument += 1
        at += 1
      } else if bytes[at] == UInt8(ascii: "\""), argument == 0 {
        let isCondition = before(at).hasSuffix("== ")
        let key = literal()
        if !isCondition { use.keys.append(key) }
      } else if argument == 0, startsHere("of: ") {
        use.isFamily = true
        at += 4
      } else if argument > 0, startsHere("count: ") {
        use.hasCount = true
        at += 7
      } else if argument > 0, bytes[at] == UInt8(ascii: "[") {
        at += 1
        use.places.formUnion(values())
      } else if bytes[at] == UInt8(ascii: "\"") {
        let start = at
        others.append(Literal(text: literal(), before: before(start)))
      } else {
        step()
      }
    }
    at += 1
    uses.append(use)
  }

  /// The names of a list of values, up to and with its bracket.
  private mutating func values() -> Set<String> {
    var names: Set<String> = []
    while bytes[at] != UInt8(ascii: "]") {
      if bytes[at] == UInt8(ascii: "\"") {
        let start = at
        let text = literal()
        if bytes[at] == UInt8(ascii: ":") {
          names.insert(text)
        } else {
          others.append(Literal(text: text, before: before(start)))
        }
      } else {
        step()
      }
    }
    at += 1
    return names
  }
}
