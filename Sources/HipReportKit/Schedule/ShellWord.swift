/// A text as one word for a shell, whatever stands in it.
enum ShellWord {
  /// Between single quotation marks nothing means anything; the mark itself is put between double ones, because a
  /// backslash would have a second meaning in a crontab.
  static func quoted(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/._-:@,+".utf8.contains(byte)
    }
    if plain, !text.isEmpty { return text }
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'\"'\"'" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }
}
