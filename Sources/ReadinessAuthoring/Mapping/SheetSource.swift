import ReadinessModel
import ReadinessStore

/// What a draft of a checklist can be made of.
public enum SheetSource: Sendable {
  /// Sheets, with how many hidden ones are not read.
  case sheets([Sheet], hidden: Int)
  /// A library of CISO Assistant.
  case library(CISOLibrary)

  /// Reads a file; not on the main thread.
  public init(reading path: String) throws {
    let bytes = try PackFiles.bytes(of: path)
    guard SheetFile.kind(of: bytes, named: path) == .yaml else {
      let (sheets, hidden) = try SheetFile.sheets(in: bytes, named: path)
      self = .sheets(sheets, hidden: hidden)
      return
    }
    guard let library = CISOLibrary(try PackFiles.yaml(bytes, file: path)) else {
      throw SheetProblem(
        tr(
          "“{file}” is no library of CISO Assistant: there is no framework in it.",
          ["file": Paths.name(path)]))
    }
    self = .library(library)
  }
}
