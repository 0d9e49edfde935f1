// swift-tools-version: 6.2
import PackageDescription

/// Addresses that are set at the start are written down in a sixteenth of the room: a megabyte less in each program. Nobody
/// looks for a name in a program: without these names, half a megabyte less.
let lean: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic"],
    .when(configuration: .release))
]

/// Built for size what waits for people, files and printers: half a megabyte less, and nothing that a benchmark can see.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "trust-readiness",
  products: [
    .executable(name: "trust-readiness", targets: ["trust-readiness"]),
    .executable(name: "readinessctl", targets: ["readinessctl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries
    .systemLibrary(name: "CGtk", pkgConfig: "gtk4", providers: [.apt(["libgtk-4-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CSystem"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CAtspi", pkgConfig: "atspi-2", providers: [.apt(["libatspi2.0-dev"])]),

    // What lets the command do without Foundation
    .target(name: "WithoutFoundation"),

    // Drawing and windows; they know nothing of readiness
    .target(name: "Canvas", dependencies: ["CPangoCairo"]),
    .target(name: "Gtk", dependencies: ["CGtk", "Canvas"], swiftSettings: small),

    // What readiness means; no windows
    .target(name: "ReadinessModel", dependencies: ["CSystem"]),
    .target(name: "ReadinessStore", dependencies: ["ReadinessModel", "CSystem", "CYAML"]),
    .target(
      name: "ReadinessAuthoring", dependencies: ["ReadinessModel", "ReadinessStore"], swiftSettings: small),
    .target(
      name: "ReadinessSession", dependencies: ["ReadinessStore", "ReadinessModel", "CSystem"],
      swiftSettings: small),
    .target(name: "ReadinessCharts", dependencies: ["Canvas", "ReadinessModel"]),
    .target(
      name: "ReadinessReports", dependencies: ["Canvas", "ReadinessCharts", "ReadinessModel"],
      swiftSettings: small),

    // The programs
    .target(
      name: "TrustReadiness",
      dependencies: [
        "CSystem", "Gtk", "ReadinessAuthoring", "ReadinessReports", "ReadinessCharts", "ReadinessSession",
        "ReadinessStore",
      ], swiftSettings: small),
    .executableTarget(name: "trust-readiness", dependencies: ["TrustReadiness"], linkerSettings: lean),
    .executableTarget(
      name: "readinessctl",
      dependencies: [
        "ReadinessAuthoring", "ReadinessReports", "ReadinessSession", "ReadinessStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"), "WithoutFoundation",
      ],
      swiftSettings: small,
      linkerSettings: lean),

    // Tests
    .executableTarget(
      name: "benchmarks",
      dependencies: ["Canvas", "ReadinessCharts", "ReadinessModel", "ReadinessSession", "ReadinessStore"],
      path: "Tests/Benchmarks",
      exclude: ["probe.c", "probe.h", "reference.c", "run.sh", "tree.c"]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"]),
    .testTarget(name: "GtkTests", dependencies: ["Gtk", "CGtk"]),
    .testTarget(name: "ReadinessModelTests", dependencies: ["ReadinessModel"]),
    .testTarget(name: "ContentTests", dependencies: ["ReadinessModel", "ReadinessStore"]),
    .testTarget(name: "ReadinessStoreTests", dependencies: ["ReadinessStore", "CSystem"]),
    .testTarget(
      name: "ReadinessAuthoringTests",
      dependencies: ["ReadinessAuthoring", "ReadinessModel", "ReadinessStore"]),
    .target(name: "TestDesk", dependencies: ["ReadinessSession"], path: "Tests/TestDesk"),
    .testTarget(name: "ReadinessSessionTests", dependencies: ["ReadinessSession", "TestDesk"]),
    .testTarget(name: "ReadinessChartsTests", dependencies: ["ReadinessCharts"]),
    .testTarget(name: "ReadinessReportsTests", dependencies: ["ReadinessReports"]),
    .testTarget(name: "ReadinessctlTests", dependencies: ["readinessctl", "ReadinessStore"]),
    .testTarget(
      name: "TrustReadinessTests", dependencies: ["CGtk", "ReadinessAuthoring", "TrustReadiness", "TestDesk"]),
    .testTarget(name: "DataTests", dependencies: ["ReadinessModel"]),
    .testTarget(
      name: "EndToEnd", dependencies: ["CAtspi", "ReadinessModel", "ReadinessStore"],
      exclude: ["run.sh", "openbox.xml", "weston.ini"]),
  ],
  swiftLanguageModes: [.v6]
)
