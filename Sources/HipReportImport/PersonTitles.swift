internal import HipReportCSV
internal import HipReportDiagnostics

/// Columns that tell who somebody is: nothing of them belongs on a terminal because another cell of the row is wrong.
enum PersonTitles {
  static func columns(of titles: [String]) -> [Int] {
    titles.indices.filter { isPersonal(titles[$0]) }
  }

  /// `E-mail`, `first_name`, `Geburtsdatum`; not `Exercise Name`.
  private static func isPersonal(_ title: String) -> Bool {
    // No title is a book.
    guard title.utf8.count <= 200 else { return false }
    let words = title.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: telling.contains) || words.joined().hasPrefix("email") { return true }
    return words.contains(where: names.contains)
      && words.allSatisfy { names.contains($0) || whose.contains($0) }
  }

  private static let telling: Set<String> = [
    "surname", "firstname", "lastname", "fullname", "vorname", "nachname", "familienname", "prénom",
    "prenom", "cognome", "apellido", "apellidos", "voornaam", "achternaam", "sobrenome",
    "mail", "correo", "phone", "telephone", "tel", "mobile", "cellphone", "telefon", "handy",
    "téléphone", "telefono", "teléfono", "telefoon", "telefone", "dob", "birth", "birthdate",
    "birthday", "geburtsdatum", "geburtstag", "geboren", "naissance", "nascita", "nacimiento",
    "nascimento", "geboortedatum", "address", "adresse", "anschrift", "indirizzo", "dirección",
    "endereço", "adres", "street", "straße", "strasse", "postcode", "zip", "plz", "ssn"
  ]
  private static let names: Set<String> = ["name", "names", "nom", "nome", "nombre", "naam"]
  private static let whose: Set<String> = [
    "first", "last", "full", "given", "family", "middle", "maiden", "patient", "patients", "client",
    "athlete", "person", "subject", "participant", "de", "del", "du", "des", "paziente",
    "paciente", "klient"
  ]
}

extension CSVRecord {
  /// Where a cell stands, with its line; with the cell and its title alone if the line tells who somebody is.
  func finding(_ column: Int, _ path: String, titles: [String], personal: [Int]) -> Finding {
    var finding = finding(column, path)
    guard tellsPerson(besides: column, personal) else { return finding }
    let title = titles.indices.contains(column) ? "\(titles[column]): " : ""
    let cell = text(column).prefix { !$0.isNewline }
    finding.excerpt = Diagnostic.Excerpt(
      text: title + cell, underlined: title.count..<(title.count + max(1, cell.count)))
    return finding
  }

  private func tellsPerson(besides column: Int, _ personal: [Int]) -> Bool {
    if personal.contains(where: { $0 != column && !self[$0].isEmpty }) { return true }
    guard bytes.contains(UInt8(ascii: "@")) else { return false }
    return (0..<count).contains { $0 != column && Self.isAddress(self[$0]) }
  }

  /// `somebody@somewhere`, and not `3 x 10 @ 20 kg`.
  private static func isAddress(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.indices.contains { index in
      cell[index] == UInt8(ascii: "@") && index > 0 && index + 1 < cell.count
        && cell[index - 1] > 32 && cell[index + 1] > 32
    }
  }
}
