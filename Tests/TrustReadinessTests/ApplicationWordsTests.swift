import Glibc
import ReadinessModel
import Testing

@testable import ReadinessSession
@testable import TrustReadiness

@Suite("What the program is asked on the command line")
struct LaunchTests {
  @Test("Without arguments the assessments are shown")
  func nothing() { #expect(Launch([]) == .start) }

  @Test("Files are opened, in their order, and --new beside them is not needed")
  func files() {
    #expect(Launch(["b.readiness", "a.readiness"]) == .open(["b.readiness", "a.readiness"]))
    #expect(Launch(["--new", "a.readiness"]) == .open(["a.readiness"]))
    #expect(Launch(["--new"]) == .new)
  }

  @Test("The desktop may start the program to say over D-Bus what to do")
  func service() {
    #expect(Launch(["--gapplication-service"]) == .service)
    #expect(Launch(["--", "--gapplication-service"]) == .open(["--gapplication-service"]))
  }

  @Test("Help and version come before everything else")
  func help() {
    #expect(Launch(["a.readiness", "--help"]) == .help)
    #expect(Launch(["-h"]) == .help)
    #expect(Launch(["--version"]) == .version)
  }

  @Test("An option that is not known is named; behind two dashes everything is a file")
  func unknown() {
    #expect(Launch(["--fast"]) == .unknown("--fast"))
    #expect(Launch(["--", "--fast"]) == .open(["--fast"]))
  }
}

@Suite("Words of the start page")
struct StartWordsTests {
  @Test("A folder in the home folder is named from there on")
  func folder() {
    #expect(
      FolderWords.short("/home/jo/Documents/Trust Readiness", home: "/home/jo")
        == "Documents / Trust Readiness")
    #expect(FolderWords.short("/srv/board", home: "/home/jo") == "/srv/board")
    #expect(FolderWords.short("/home/jo", home: "/home/jo") == "/home/jo")
    #expect(FolderWords.short("/home/john/x", home: "/home/jo") == "/home/john/x")
  }

  @Test("A theme tells by its name whether it is dark or strong")
  func themes() {
    #expect(DesktopTheme("Adwaita-dark", prefersDark: false).isDark)
    #expect(!DesktopTheme("Adwaita", prefersDark: false).isDark)
    #expect(DesktopTheme("Adwaita", prefersDark: true).isDark)
    #expect(
      DesktopTheme("HighContrastInverse", prefersDark: false)
        == DesktopTheme("HighContrastInverse", prefersDark: true))
    #expect(DesktopTheme("HighContrast", prefersDark: false).isHighContrast)
  }
}
