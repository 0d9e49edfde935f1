import ReadinessModel

/// The functions of minizip that are used, found when the first package is made.
struct Minizip: Sendable {
  /// What the library keeps of a package.
  typealias Package = OpaquePointer

  /// The names under which the library is installed.
  static let names = ["libminizip.so.1"]
  /// The library of this computer; nil if there is none.
  static let installed = Minizip(names)

  /// Opens a package: its name, how, nothing, and the functions that write it.
  let open:
    @Sendable @convention(c) (
      UnsafePointer<CChar>, CInt, UnsafeMutablePointer<UnsafePointer<CChar>?>?, UnsafeMutableRawPointer
    ) -> Package?
  /// Begins a file: its name, its date, no extra fields, no comment, how and how much it is packed.
  let begin:
    @Sendable @convention(c) (
      Package, UnsafePointer<CChar>, UnsafeRawPointer, UnsafeRawPointer?, CUnsignedInt, UnsafeRawPointer?,
      CUnsignedInt, UnsafePointer<CChar>?, CInt, CInt
    ) -> CInt
  let write: @Sendable @convention(c) (Package, UnsafeRawPointer, CUnsignedInt) -> CInt
  let end: @Sendable @convention(c) (Package) -> CInt
  let close: @Sendable @convention(c) (Package, UnsafePointer<CChar>?) -> CInt

  /// Opens the library by the first of these names under which it is there; nil if it is not, or lacks a function.
  init?(_ names: [String]) {
    guard let library = SharedLibrary(names, prefix: "zip") else { return nil }
    do {
      open = try library.find("Open2_64")
      begin = try library.find("OpenNewFileInZip")
      write = try library.find("WriteInFileInZip")
      end = try library.find("CloseFileInZip")
      close = try library.find("Close")
    } catch {
      library.close()
      return nil
    }
  }
}
