import Foundation
import Testing

/// What `make install` and `make uninstall` do, with a builder that only notes that it was called.
@Suite("Installing")
struct Installing {
  private let folder: Folder
  private var tree: URL { folder.url.appending(path: "tree") }
  private var place: URL { folder.url.appending(path: "place") }
  private var log: URL { folder.url.appending(path: "log") }

  init() throws {
    folder = try Folder()
    _ = try folder.folder("tree/Sources/Some")
    for name in ["Makefile", "Package.swift", ".ci", "data", "Resources"] {
      try FileManager.default.copyItem(at: root.appending(path: name), to: tree.appending(path: name))
    }
    for name in ["one.swift", "other.swift"] {
      try Data().write(to: tree.appending(path: "Sources/Some/\(name)"))
    }
    let swift = try folder.folder("bin").appending(path: "swift")
    try """
    #!/bin/sh
    for product; do :; done
    echo "$product" >>'\(log.path)'
    mkdir -p .build/release
    printf '#!/bin/sh\\necho "words for $2"\\n' >".build/release/$product"
    chmod +x ".build/release/$product"
    """.write(to: swift, atomically: true, encoding: .utf8)
    let strip = swift.deletingLastPathComponent().appending(path: "strip")
    try "#!/bin/sh\nfor file; do :; done; echo '# stripped' >>\"$file\"\n"
      .write(to: strip, atomically: true, encoding: .utf8)
    for tool in [swift, strip] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path)
    }
    try Data().write(to: log)
  }

  private func make(_ words: String...) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try run(
      ["make", "-C", tree.path, "PREFIX=/usr", "DESTDIR=\(place.path)"] + words,
      environment: [
        "PATH": folder.url.appending(path: "bin").path + ":" + path, "MAKEFLAGS": "", "MAKELEVEL": "",
      ])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// How often something was built.
  private func builds() throws -> Int {
    try String(contentsOf: log, encoding: .utf8).split(separator: "\n").count
  }

  /// Makes something look as old as it is not.
  private func age(_ paths: [String], minutes: Double) throws {
    for path in paths {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60 * minutes)],
        ofItemAtPath: tree.appending(path: path).path)
    }
  }

  private func installed() -> [String] {
    let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: [.isRegularFileKey])
    return (files?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.map {
      String($0.path.dropFirst(place.path.count))
    }.sorted()
  }

  @Test("Programs, manual pages, completions and resources are installed, and uninstalling leaves nothing")
  func everything() throws {
    try make("install")
    let files = installed()
    for file in [
      "/usr/bin/trust-readiness", "/usr/bin/readinessctl", "/usr/share/man/man1/trust-readiness.1",
      "/usr/share/man/man1/readinessctl.1", "/usr/share/man/man5/readiness-checklist.5",
      "/usr/share/man/man7/readiness-writing.7",
      "/usr/share/bash-completion/completions/readinessctl", "/usr/share/zsh/site-functions/_readinessctl",
      "/usr/share/fish/vendor_completions.d/readinessctl.fish",
      "/usr/share/applications/org.localism.TrustReadiness.desktop",
      "/usr/share/dbus-1/services/org.localism.TrustReadiness.service",
      "/usr/share/trust-readiness/style.css",
    ] {
      #expect(files.contains(file), "\(file) is not among \(files)")
    }
    #expect(
      FileManager.default.contentsEqual(
        atPath: place.path + "/usr/share/man/man5/readiness-checklist.5",
        andPath: root.appending(path: "data/readiness-checklist.5").path))
    #expect(
      try String(
        contentsOf: place.appending(path: "usr/share/bash-completion/completions/readinessctl"),
        encoding: .utf8)
        == "words for bash\n")
    let program = place.appending(path: "usr/bin/trust-readiness")
    #expect(try !String(contentsOf: program, encoding: .utf8).contains("stripped"))
    #expect(
      try String(
        contentsOf: place.appending(path: "usr/share/dbus-1/services/org.localism.TrustReadiness.service"),
        encoding: .utf8
      ).contains("\nExec=/usr/bin/trust-readiness --gapplication-service\n"))
    try make("install-strip")
    #expect(try String(contentsOf: program, encoding: .utf8).contains("stripped"))
    #expect(installed() == files)
    try make("uninstall")
    #expect(installed() == [])
  }

  @Test("What is older than its sources is built before it is installed; what is not, is not")
  func builtWhenOld() throws {
    let binaries = [".build/release/trust-readiness", ".build/release/readinessctl"]
    let sources = [
      "Package.swift", "Sources", "Sources/Some", "Sources/Some/one.swift", "Sources/Some/other.swift",
    ]
    try make("install")
    #expect(try builds() == 2)
    try make("install")
    #expect(try builds() == 2)
    try age(binaries, minutes: 10)
    try make("install", "BUILD=no")
    #expect(try builds() == 2)
    try make("install")
    #expect(try builds() == 4)
    try age(sources, minutes: 20)
    try age(binaries, minutes: 10)
    try make("install")
    #expect(try builds() == 4)
    try FileManager.default.removeItem(at: tree.appending(path: "Sources/Some/other.swift"))
    try make("install")
    #expect(try builds() == 6)
  }
}
