import ReadinessModel

/// The functions of libxlsxwriter that are used, found when the first spreadsheet is made.
struct XLSXWriter: Sendable {
  typealias Book = OpaquePointer
  typealias Sheet = OpaquePointer
  typealias Format = OpaquePointer

  /// The names under which the library is installed; all have the functions used here.
  static let names = (4...10).map { "libxlsxwriter.so.\($0)" }
  /// The library of this computer; nil if there is none.
  static let installed = XLSXWriter(names)

  let begin: @Sendable @convention(c) (UnsafePointer<CChar>) -> Book?
  let end: @Sendable @convention(c) (Book) -> CInt
  let addSheet: @Sendable @convention(c) (Book, UnsafePointer<CChar>) -> Sheet?
  let addFormat: @Sendable @convention(c) (Book) -> Format?
  let setBold: @Sendable @convention(c) (Format) -> Void
  let setWrap: @Sendable @convention(c) (Format) -> Void
  let setAlign: @Sendable @convention(c) (Format, UInt8) -> Void
  let setGround: @Sendable @convention(c) (Format, UInt32) -> Void
  let setNumberFormat: @Sendable @convention(c) (Format, UnsafePointer<CChar>) -> Void
  let write: @Sendable @convention(c) (Sheet, UInt32, UInt16, UnsafePointer<CChar>, Format?) -> CInt
  let writeDay: @Sendable @convention(c) (Sheet, UInt32, UInt16, UnsafeRawPointer, Format?) -> CInt
  let setColumn: @Sendable @convention(c) (Sheet, UInt16, UInt16, Double, Format?) -> CInt
  let freeze: @Sendable @convention(c) (Sheet, UInt32, UInt16) -> Void
  let filter: @Sendable @convention(c) (Sheet, UInt32, UInt16, UInt32, UInt16) -> CInt
  let repeatRows: @Sendable @convention(c) (Sheet, UInt32, UInt32) -> CInt
  let setLandscape: @Sendable @convention(c) (Sheet) -> Void
  let fit: @Sendable @convention(c) (Sheet, UInt16, UInt16) -> Void

  /// Opens the library by the first of these names under which it is there; nil if it is not, or lacks a function.
  init?(_ names: [String]) {
    guard let library = SharedLibrary(names) else { return nil }
    do {
      begin = try library.find("workbook_new")
      end = try library.find("workbook_close")
      addSheet = try library.find("workbook_add_worksheet")
      addFormat = try library.find("workbook_add_format")
      setBold = try library.find("format_set_bold")
      setWrap = try library.find("format_set_text_wrap")
      setAlign = try library.find("format_set_align")
      setGround = try library.find("format_set_bg_color")
      setNumberFormat = try library.find("format_set_num_format")
      write = try library.find("worksheet_write_string")
      writeDay = try library.find("worksheet_write_datetime")
      setColumn = try library.find("worksheet_set_column")
      freeze = try library.find("worksheet_freeze_panes")
      filter = try library.find("worksheet_autofilter")
      repeatRows = try library.find("worksheet_repeat_rows")
      setLandscape = try library.find("worksheet_set_landscape")
      fit = try library.find("worksheet_fit_to_pages")
    } catch {
      library.close()
      return nil
    }
  }
}
