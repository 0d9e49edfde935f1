import Foundation
import Testing

extension RealProgram {
  @MainActor @Suite("Starting where something is missing", .timeLimit(.minutes(15)))
  struct StartingTests {
    @Test(
      "Without a display, or with a wrong one, a sentence says what is missing and what to do",
      arguments: [["DISPLAY": "", "WAYLAND_DISPLAY": ""], ["DISPLAY": ":987", "GDK_BACKEND": "x11"]])
    func noDisplay(environment: [String: String]) async throws {
      let program = try Program(home: try Home(), environment: environment)
      #expect(try await program.ended() == 1)
      #expect(program.said.contains("there is no display to show them on. Start it in a desktop session"))
      #expect(!program.said.contains("WARNING"), "\(program.said)")
    }

    @Test("Without a session bus a sentence says what is lacking and what to do, and the program works")
    func noBus() async throws {
      let home = try Home()
      let program = try Program(
        home: home,
        environment: [
          "DBUS_SESSION_BUS_ADDRESS": "unix:path=\(home.folder.path)/none",
          "TRUST_READINESS_MARK_FIRST_FRAME": "1",
        ])
      try await wait(until: "the first frame") { program.said.contains("first-frame") }
      #expect(program.isRunning)
      #expect(program.said.contains("There is no session bus (D-Bus) here, so screen readers hear nothing"))
      #expect(
        program.said.contains("Start it in a desktop session, or with: dbus-run-session trust-readiness"))
      #expect(!program.said.contains("WARNING"), "\(program.said)")
      program.signal(SIGTERM)
      #expect(try await program.ended() == 0)
    }

    @Test("Without a font a sentence says so, and the program is not killed")
    func noFonts() async throws {
      let home = try Home()
      let fonts = home.folder.appending(path: "fonts.conf")
      try """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><dir>\(home.folder.path)/none</dir><cachedir>\(home.folder.path)/cache</cachedir></fontconfig>
      """.write(to: fonts, atomically: true, encoding: .utf8)
      let program = try Program(home: home, environment: ["FONTCONFIG_FILE": fonts.path])
      #expect(try await program.ended() == 1)
      #expect(program.said.contains("no font is installed. Install one"), "\(program.said)")
    }

    @Test(
      "An address that is not in the file system is named, with what to do",
      arguments: ["smb://server/share/x.readiness", "https://example.org/x.readiness"])
    func address(_ address: String) async throws {
      let program = try Program([address], home: try Home())
      #expect(try await program.ended() == 1)
      #expect(program.said.contains("“\(address)” is not a file of this computer."), "\(program.said)")
      #expect(program.said.contains("Copy it to this computer, or mount the share it is on"))
    }

    @Test("The desktop's service waits, opens what it is told over D-Bus, and begins a new assessment")
    func service() async throws {
      let home = try Home()
      let program = try Program(["--gapplication-service"], home: home)
      try await wait(until: "the service to be on the bus") { Self.tell("Activate", "{}") }
      _ = try await program.window("Trust Readiness")
      #expect(Self.tell("ActivateAction", "new", "[]", "{}"))
      _ = try await program.window("that asks what a new assessment needs") {
        $0.first { $0.role == .button && $0.name == "Begin" } != nil
      }
      program.signal(SIGTERM)
      #expect(try await program.ended() == 0)
    }

    private static func tell(_ method: String, _ arguments: String...) -> Bool {
      let call = Process()
      call.executableURL = URL(filePath: "/usr/bin/gdbus")
      call.arguments =
        [
          "call", "--session", "--dest", "org.localism.TrustReadiness", "--object-path",
          "/org/localism/TrustReadiness", "--method", "org.freedesktop.Application.\(method)",
        ] + arguments
      call.standardError = FileHandle.nullDevice
      call.standardOutput = FileHandle.nullDevice
      try? call.run()
      call.waitUntilExit()
      return call.terminationStatus == 0
    }
  }
}
