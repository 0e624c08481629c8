// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error)
]

/// A Swift target of this package; what it may import is checked against the table in CONTRIBUTING.md.
/// `embedded` folders are put into the binary by CEmbeddedFiles, not by the package manager.
func module(
  _ name: String, _ dependencies: [Target.Dependency], embedded: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: embedded, swiftSettings: strict)
}

let package = Package(
  name: "hipreport",
  products: [
    .executable(name: "hipreport", targets: ["hipreport"]),
    .library(name: "HipReportKit", targets: ["HipReportKit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1")
  ],
  targets: [
    // C and C++, each behind a header that says why every line of it is there.
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CGMime"),
    .target(
      name: "CGnuplotIostream",
      linkerSettings: [.linkedLibrary("boost_iostreams"), .linkedLibrary("boost_filesystem")]),
    .target(name: "CBoostMath"),
    .target(name: "CEmbeddedFiles"),

    // The pipeline, in the order in which data flows.
    module("HipReportDiagnostics", []),
    module("HipReportFiles", []),
    module("HipReportDigest", ["CLibCrypto"]),
    module("HipReportCSV", ["HipReportDiagnostics", "CLibCSV"]),
    module("HipReportModel", ["HipReportDiagnostics"]),
    module(
      "HipReportReference",
      ["HipReportCSV", "HipReportModel", "HipReportDiagnostics", "CEmbeddedFiles"],
      embedded: ["Data"]),
    module(
      "HipReportImport",
      [
        "HipReportDiagnostics", "HipReportCSV", "HipReportModel", "HipReportReference",
        "CEmbeddedFiles", .product(name: "Yams", package: "Yams")
      ], embedded: ["Profiles"]),
    module("HipReportAnalysis", ["HipReportModel", "HipReportReference", "CBoostMath"]),
    module("HipReportDocument", []),
    module(
      "HipReportComposition",
      ["HipReportModel", "HipReportReference", "HipReportAnalysis", "HipReportDocument"],
      embedded: ["Language"]),
    module("HipReportCharts", ["HipReportDocument", "HipReportFiles", "CGnuplotIostream"]),
    module("HipReportSubprocess", []),
    module(
      "HipReportRendering",
      [
        "HipReportDocument", "HipReportDiagnostics", "HipReportSubprocess", "CEmbeddedFiles",
        .product(name: "Mustache", package: "swift-mustache")
      ], embedded: ["Templates"]),
    module(
      "HipReportDelivery",
      ["HipReportDiagnostics", "HipReportFiles", "HipReportDigest", "HipReportSubprocess", "CGMime"]
    ),
    module(
      "HipReportKit",
      [
        "HipReportDiagnostics", "HipReportCSV", "HipReportModel", "HipReportReference",
        "HipReportImport",
        "HipReportAnalysis", "HipReportDocument", "HipReportComposition", "HipReportCharts",
        "HipReportRendering", "HipReportDelivery", "HipReportFiles", "HipReportDigest",
        "CEmbeddedFiles"
      ], embedded: ["Guide", "Sample/patient.yaml"]),

    .executableTarget(
      name: "hipreport",
      dependencies: [
        "HipReportKit", "HipReportDiagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      exclude: ["Manual"], swiftSettings: strict),

    // Measures the program and its statistics; nobody installs it.
    .executableTarget(
      name: "hipreport-bench",
      dependencies: [
        "HipReportKit", "HipReportAnalysis", "HipReportModel", "HipReportDelivery",
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ], swiftSettings: strict),

    .testTarget(
      name: "HipReportFilesTests", dependencies: ["HipReportFiles"], swiftSettings: strict),
    .testTarget(
      name: "HipReportCSVTests", dependencies: ["HipReportCSV", "HipReportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "HipReportImportTests",
      dependencies: [
        "HipReportImport", "HipReportCSV", "HipReportDiagnostics", "HipReportModel",
        "HipReportDelivery", "HipReportDigest", "HipReportKit"
      ],
      exclude: ["Bad"], swiftSettings: strict),
    .testTarget(
      name: "HipReportProcessTests", dependencies: ["hipreport", "HipReportKit", "HipReportCSV"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "HipReportChartsTests", dependencies: ["HipReportCharts", "HipReportDocument"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "HipReportModelTests", dependencies: ["HipReportModel"], swiftSettings: strict),
    .testTarget(
      name: "HipReportReferenceTests", dependencies: ["HipReportReference", "HipReportModel"],
      swiftSettings: strict),
    .testTarget(
      name: "HipReportAnalysisTests",
      dependencies: ["HipReportAnalysis", "HipReportModel", "HipReportReference"],
      swiftSettings: strict),
    .testTarget(
      name: "HipReportCompositionTests",
      dependencies: [
        "HipReportComposition", "HipReportAnalysis", "HipReportDocument", "HipReportModel",
        "HipReportReference", "HipReportRendering", "HipReportKit"
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "HipReportRenderingTests",
      dependencies: ["HipReportRendering", "HipReportDocument", "HipReportKit"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "HipReportDeliveryTests",
      dependencies: ["HipReportDelivery", "HipReportSubprocess", "hipreport-bench"],
      swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict)
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
