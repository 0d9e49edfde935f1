import Testing

@testable import ReadinessStore

@Suite("What is never opened")
struct RunningFilesTests {
  @Test(
    "Programs, scripts, packages and starters are never opened, whatever their rights",
    arguments: [
      ("/x/setup.exe", "application/x-msdownload"), ("/x/a.desktop", "application/x-desktop"),
      ("/x/minutes.pdf", "application/x-executable"), ("/x/run", "application/x-shellscript"),
      ("/x/a.AppImage", "application/octet-stream"), ("/x/link.url", "text/plain"),
      ("/x/tool.deb", "application/x-deb"),
    ])
  func runs(path: String, type: String) {
    #expect(RunningFiles.contains(path, types: [type], mayRun: false))
  }

  @Test(
    "A document is opened, also from a disk on which everything has the right to run; a text with that right is not"
  )
  func documents() {
    #expect(!RunningFiles.contains("/x/a.pdf", types: ["application/pdf"], mayRun: true))
    #expect(
      !RunningFiles.contains("/x/a.odt", types: ["application/vnd.oasis.opendocument.text"], mayRun: true))
    #expect(!RunningFiles.contains("/x/a.txt", types: ["text/plain"], mayRun: false))
    #expect(RunningFiles.contains("/x/a.txt", types: ["text/plain"], mayRun: true))
    #expect(RunningFiles.contains("/x/a.pdf", types: ["application/pdf", "text/plain"], mayRun: true))
  }
}
