// swift-tools-version:6.2
import PackageDescription

/// One array for every Swift target: no target is excepted from a check.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rapporteur",
  platforms: [.macOS(.v26)],
  products: [
    .library(
      name: "RapporteurEngine",
      targets: ["Documents", "English", "Chronology", "Reading", "Matters"]),
    .executable(name: "rapporteur", targets: ["rapporteur"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The engine: values in, values out; no package, no file, no clock.
    .target(name: "Documents"),
    .target(name: "CResources", exclude: ["data"]),
    .target(name: "CKernels"),
    .target(name: "Learning", dependencies: ["CKernels"]),
    .target(name: "English", dependencies: ["Documents", "Learning", "CResources"]),
    .target(name: "Chronology", dependencies: ["Documents"]),
    .target(
      name: "Reading",
      dependencies: ["Documents", "English", "Learning", "Chronology", "CResources"]),
    .target(name: "Matters", dependencies: ["Documents"]),
    // The edges: one outside world each.
    .systemLibrary(
      name: "CLibXml", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2", "pkg-config"])]),
    .target(name: "CXml", dependencies: ["CLibXml"]),
    .target(name: "Intake", dependencies: ["Documents", "CXml"]),
    .target(
      name: "Storage",
      dependencies: ["Documents", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Briefs", dependencies: ["Documents", "Matters"]),
    // What people marked, and how near the engine comes to it.
    .target(name: "Scoring", dependencies: ["Documents", "English"]),
    // The commands.
    .executableTarget(
      name: "rapporteur",
      dependencies: [
        "Documents", "Learning", "English", "Chronology", "Reading", "Matters", "Intake", "Storage",
        "Briefs", "Scoring", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "rapporteur-train",
      dependencies: [
        "Documents", "English", "Learning", "Reading", "Scoring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The tests.
    .target(name: "TestSupport", dependencies: ["Documents"], path: "Tests/TestSupport"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "LearningTests", dependencies: ["CKernels", "Learning"]),
    .testTarget(
      name: "TrainTests",
      dependencies: ["rapporteur-train", "Learning", "Documents", "English", "Scoring"]),
    .testTarget(
      name: "EnglishTests", dependencies: ["Documents", "Learning", "English", "TestSupport"]),
    .testTarget(
      name: "ChronologyTests", dependencies: ["Documents", "English", "Chronology", "TestSupport"]),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["Documents", "English", "Chronology", "Reading", "TestSupport"]),
    .testTarget(
      name: "MattersTests",
      dependencies: ["Documents", "English", "Reading", "Matters", "TestSupport"]),
    .testTarget(name: "IntakeTests", dependencies: ["Documents", "Intake", "TestSupport"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Documents", "Reading", "Matters", "Storage", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "BriefsTests",
      dependencies: ["Documents", "Reading", "Matters", "Briefs", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Documents", "English", "Scoring", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "rapporteur", "Documents", "English", "Intake", "Storage", "Matters", "Briefs", "Reading",
        "Scoring", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}

// Without the optimizer a network reads a hundred times slower, and the tests with it.
for target in package.targets where target.name == "Learning" {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
