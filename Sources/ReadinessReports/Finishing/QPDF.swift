import ReadinessModel

/// The functions of libqpdf that are used, found when the first document is finished.
///
/// The library is opened and not linked, so that programs start without it, and run where it is missing.
struct QPDF: Sendable {
  /// What the library keeps of a file.
  typealias File = OpaquePointer
  /// An object of a file, by its number.
  typealias Handle = UInt32

  /// The names under which the library is installed; both have the functions used here.
  static let names = ["libqpdf.so.29", "libqpdf.so.30"]
  /// The library of this computer; nil if there is none.
  static let installed = QPDF(names)

  let begin: @Sendable @convention(c) () -> File?
  let end: @Sendable @convention(c) (UnsafeMutablePointer<File?>) -> Void
  let silence: @Sendable @convention(c) (File) -> Void
  let suppressWarnings: @Sendable @convention(c) (File, CInt) -> Void
  let read:
    @Sendable @convention(c) (
      File, UnsafePointer<CChar>, UnsafePointer<CChar>?, UInt64, UnsafePointer<CChar>?
    ) -> CInt
  let root: @Sendable @convention(c) (File) -> Handle
  let isArray: @Sendable @convention(c) (File, Handle) -> CInt
  let isDictionary: @Sendable @convention(c) (File, Handle) -> CInt
  let isName: @Sendable @convention(c) (File, Handle, UnsafePointer<CChar>) -> CInt
  let count: @Sendable @convention(c) (File, Handle) -> CInt
  let item: @Sendable @convention(c) (File, Handle, CInt) -> Handle
  let value: @Sendable @convention(c) (File, Handle, UnsafePointer<CChar>) -> Handle
  let replace: @Sendable @convention(c) (File, Handle, UnsafePointer<CChar>, Handle) -> Void
  let string: @Sendable @convention(c) (File, UnsafePointer<CChar>) -> Handle
  let name: @Sendable @convention(c) (File, UnsafePointer<CChar>) -> Handle
  let bool: @Sendable @convention(c) (File, CInt) -> Handle
  let dictionary: @Sendable @convention(c) (File) -> Handle
  let startWriting: @Sendable @convention(c) (File) -> CInt
  let packObjects: @Sendable @convention(c) (File, CInt) -> Void
  let fixIdentity: @Sendable @convention(c) (File, CInt) -> Void
  let write: @Sendable @convention(c) (File) -> CInt
  let length: @Sendable @convention(c) (File) -> Int
  let bytes: @Sendable @convention(c) (File) -> UnsafePointer<UInt8>?

  /// Opens the library by the first of these names under which it is there; nil if it is not, or lacks a function.
  init?(_ names: [String]) {
    guard let library = SharedLibrary(names, prefix: "qpdf_") else { return nil }
    do {
      begin = try library.find("init")
      end = try library.find("cleanup")
      silence = try library.find("silence_errors")
      suppressWarnings = try library.find("set_suppress_warnings")
      read = try library.find("read_memory")
      root = try library.find("get_root")
      isArray = try library.find("oh_is_array")
      isDictionary = try library.find("oh_is_dictionary")
      isName = try library.find("oh_is_name_and_equals")
      count = try library.find("oh_get_array_n_items")
      item = try library.find("oh_get_array_item")
      value = try library.find("oh_get_key")
      replace = try library.find("oh_replace_key")
      string = try library.find("oh_new_unicode_string")
      name = try library.find("oh_new_name")
      bool = try library.find("oh_new_bool")
      dictionary = try library.find("oh_new_dictionary")
      startWriting = try library.find("init_write_memory")
      packObjects = try library.find("set_object_stream_mode")
      fixIdentity = try library.find("set_deterministic_ID")
      write = try library.find("write")
      length = try library.find("get_buffer_length")
      bytes = try library.find("get_buffer")
    } catch {
      library.close()
      return nil
    }
  }
}
