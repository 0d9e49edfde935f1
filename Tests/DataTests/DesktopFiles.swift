import Foundation
import Testing

/// What the desktop reads: each file as the tool of its own specification judges it.
@Suite("Files for the desktop")
struct DesktopFiles {
  static let id = "org.localism.TrustReadiness"
  static let pages = ["trust-readiness.1", "readinessctl.1", "readiness-checklist.5", "readiness-writing.7"]

  @Test("The desktop entry is valid")
  func desktopEntry() throws {
    try expectClean("desktop-file-validate", "data/\(Self.id).desktop")
  }

  @Test("The desktop entry, the metainfo and the MIME type name each other")
  func namesAgree() throws {
    let entry = try text("data/\(Self.id).desktop")
    let metainfo = try text("data/\(Self.id).metainfo.xml")
    let type = "application/vnd.trust-readiness"
    #expect(entry.contains("\nMimeType=\(type);\n"))
    #expect(entry.contains("\nDBusActivatable=true\n"))
    #expect(try text("data/\(Self.id).service").contains("\nName=\(Self.id)\n"))
    #expect(entry.contains("\nIcon=\(Self.id)\n"))
    #expect(metainfo.contains("<launchable type=\"desktop-id\">\(Self.id).desktop</launchable>"))
    #expect(metainfo.contains("<mediatype>\(type)</mediatype>"))
    #expect(try text("data/\(Self.id).mime.xml").contains("<mime-type type=\"\(type)\">"))
  }

  @Test("The programs, the metainfo and the manual pages speak of one version")
  func versions() throws {
    let metainfo = try text("data/\(Self.id).metainfo.xml")
    let version = try #require(metainfo.firstMatch(of: /<release version="([0-9.]+)"/)).1
    #expect(try text("Sources/TrustReadiness/Application/ReadinessProgram.swift").contains("\"\(version)\""))
    #expect(try text("Sources/readinessctl/Readinessctl.swift").contains("version: \"\(version)\""))
    for page in Self.pages {
      #expect(try text("data/\(page)").contains("\"Trust Readiness \(version)\""))
    }
  }

  @Test("The metainfo is valid")
  func metainfo() throws {
    try expectClean("appstreamcli", "validate", "--no-net", "data/\(Self.id).metainfo.xml")
  }

  @Test("The metainfo shows screenshots that exist", .enabled(if: exists("data/screenshots")))
  func screenshots() throws {
    let pictures = try text("data/\(Self.id).metainfo.xml").matches(of: /screenshots\/([a-z-]+\.png)/)
    #expect(!pictures.isEmpty)
    for picture in pictures {
      let path = "data/screenshots/\(picture.1)"
      #expect(exists(path), "\(path) is missing")
    }
  }

  @Test("A file is known by its name and by its first line, also after a byte order mark")
  func mimeType() throws {
    let home = try Folder()
    let mime = try home.folder("data/mime/packages")
    try text("data/\(Self.id).mime.xml")
      .write(to: mime.appending(path: "\(Self.id).xml"), atomically: true, encoding: .utf8)
    let updated = try run("update-mime-database", "-V", home.url.appending(path: "data/mime").path)
    #expect(updated.status == 0, "\(updated.output)")

    let header = #"{"format":"trust-readiness","version":1,"id":"6f1e","created":"2026-11-21T10:02:03.120Z"}"#
    let environment = ["XDG_DATA_HOME": home.url.appending(path: "data").path]
    for (name, text) in [
      ("spring.readiness", "anything\n"), ("named", header + "\n"), ("marked", "\u{FEFF}" + header + "\n"),
    ] {
      let file = home.url.appending(path: name)
      try text.write(to: file, atomically: true, encoding: .utf8)
      let info = try run(
        "gio", "info", "-a", "standard::content-type", file.path, environment: environment)
      #expect(info.output.contains("application/vnd.trust-readiness"), "\(name): \(info.output)")
    }
  }

  @Test(
    "Every icon is a drawing that can be shown at 16 pixels",
    arguments: [
      "scalable/apps/org.localism.TrustReadiness.svg",
      "symbolic/apps/org.localism.TrustReadiness-symbolic.svg",
      "scalable/mimetypes/application-vnd.trust-readiness.svg",
    ])
  func icon(path: String) throws {
    let folder = try Folder()
    let picture = folder.url.appending(path: "icon.png")
    try expectClean(
      "rsvg-convert", "-w", "16", "-h", "16", "-o", picture.path, "data/icons/hicolor/\(path)")
    #expect(try Data(contentsOf: picture).count > 100)
    withExtendedLifetime(folder) {}
  }

  @Test("The manual pages have no mistake", arguments: pages)
  func manual(name: String) throws {
    let page = try run(
      "man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "data/\(name)",
      environment: ["MANROFFSEQ": "", "MANWIDTH": "80"])
    #expect(page.status == 0)
    #expect(page.errors.isEmpty, "\(page.errors)")
    #expect(try text("data/\(name)").contains(".SH SYNOPSIS"))
  }

  @Test(
    "The manual describes every field of checklists and every operation and field of assessments",
    arguments: ["checklist", "assessment"])
  func everyField(schema: String) throws {
    let data = try Data(contentsOf: root.appending(path: "data/schema/\(schema).schema.json"))
    let page = try text("data/readiness-checklist.5").replacing("\\-", with: "-")
    let words = Set(page.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    let names = Self.names(try JSONSerialization.jsonObject(with: data))
    #expect(names.count > 20)
    #expect(names.subtracting(words) == [])
  }

  /// The fields that a schema knows, and the words that may stand in them.
  private static func names(_ value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    let fields = (object["properties"] as? [String: Any])?.keys.map { $0 } ?? []
    let choices = object["enum"] as? [String] ?? []
    return object.values.reduce(into: Set(fields + choices)) { $0.formUnion(names($1)) }
  }

  @Test("The checklist and the files the program writes keep to their JSON Schemas")
  func schemas() throws {
    try expectClean(
      ProcessInfo.processInfo.environment["PYTHON"] ?? "python3", "Tests/Fixtures/check-schemas.py")
  }
}
