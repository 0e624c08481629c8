import HipReportModel
import Testing

@Suite struct PatientKeyTests {
  @Test(
    "An identifier of safe characters is its own name on disk",
    arguments: ["P-014", "a", "A.B_c-9", String(repeating: "x", count: 64)])
  func safe(identifier: String) {
    #expect(PatientKey(identifier).pathComponent == identifier)
  }

  @Test(
    "Any other identifier becomes a short hash, so that no name and no separator reaches the disk",
    arguments: [
      "../../etc", "a/b", "Anna Muster", ".hidden", "-rf", "é", "a\u{0}b",
      String(repeating: "x", count: 65)
    ])
  func unsafe(identifier: String) {
    let component = PatientKey(identifier).pathComponent
    #expect(component.hasPrefix("patient-") && component.count == 20)
    #expect(component.dropFirst(8).allSatisfy { $0.isHexDigit })
    #expect(component == PatientKey(identifier).pathComponent)
  }

  @Test("The hash is FNV-1a, so that another build gives the same folder")
  func hashIsStable() {
    // FNV-1a of "a/b", by hand: three rounds of xor and multiplication.
    var value: UInt64 = 14_695_981_039_346_656_037
    for byte in [UInt64(0x61), 0x2F, 0x62] { value = (value ^ byte) &* 1_099_511_628_211 }
    let digits = String(value, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    #expect(PatientKey("a/b").pathComponent == "patient-\(padded.prefix(12))")
  }

  @Test("Without an identifier the name is patient")
  func none() {
    #expect(PatientKey("").pathComponent == "patient")
  }
}
