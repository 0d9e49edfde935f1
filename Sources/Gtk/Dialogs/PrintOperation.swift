internal import CGtk
public import Canvas

/// Prints pages that the program draws, through the system's dialog.
///
/// ```swift
/// let operation = PrintOperation("Board paper", pageCount: paper.pageCount) { page, drawing, size in
///   paper.draw(page, on: drawing)
/// }
/// let outcome = await operation.run(.dialog, over: window)
/// ```
///
/// Pages are drawn in points, from the corner of the sheet.
public final class PrintOperation: Object {
  /// What is done with the pages.
  public enum Purpose: Sendable {
    /// The user chooses a printer and says how.
    case dialog
    /// They go into a PDF file, without a dialog.
    case export(path: String)
  }

  /// How it ended.
  public enum Outcome: Equatable, Sendable {
    /// The pages were handed over to a printer, or are in the file of an export.
    case printed
    /// The user had them put into a file.
    case saved(path: String)
    /// The user thought better of it.
    case cancelled
    /// It failed, in the system's words.
    case failed(String)
  }

  /// A size of paper.
  public struct Paper: Sendable {
    let name: String
    let isLandscape: Bool

    /// 210 mm wide, 297 mm high.
    public static let a4 = Paper(name: "iso_a4", isLandscape: false)
    /// 297 mm wide, 210 mm high.
    public static let a4Landscape = Paper(name: "iso_a4", isLandscape: true)
    /// 297 mm wide, 420 mm high.
    public static let a3 = Paper(name: "iso_a3", isLandscape: false)
    /// 8½ inches wide, 11 inches high.
    public static let letter = Paper(name: "na_letter", isLandscape: false)
  }

  static let drawPage = Signal<PrintOperation, Void, PrintContext, Int>("draw-page")
  static let done = Signal<PrintOperation, Void, Int>("done")

  /// What the user chose last, so that it is proposed again.
  private static var settings: OpaquePointer?

  private let name: String
  private let folder: String?
  private var keepAlive: PrintOperation?

  /// Makes a job.
  ///
  /// - Parameters:
  ///   - name: The name of the job, and of the file if it is printed into one.
  ///   - folder: Where such a file is put unless the user says otherwise.
  ///   - paper: The paper the pages are made for.
  ///   - pageCount: The number of pages.
  ///   - draw: Draws a page, counted from zero, of a size.
  public init(
    _ name: String, folder: String? = nil, paper: Paper = .a4, pageCount: Int,
    draw: @escaping @MainActor (Int, Drawing, Size) -> Void
  ) {
    self.name = name
    self.folder = folder
    super.init(adopting: made(gtk_print_operation_new()), .full)
    gtk_print_operation_set_job_name(ptr(), name)
    gtk_print_operation_set_n_pages(ptr(), gint(pageCount))
    gtk_print_operation_set_unit(ptr(), GTK_UNIT_POINTS)
    gtk_print_operation_set_use_full_page(ptr(), 1)
    gtk_print_operation_set_allow_async(ptr(), 1)
    setPaper(paper)
    on(PrintOperation.drawPage) { _, context, page in
      if let drawing = context.drawing { draw(page, drawing, context.size) }
    }
  }

  private func setPaper(_ paper: Paper) {
    let size = gtk_paper_size_new(paper.name)
    let setup = gtk_page_setup_new()
    gtk_page_setup_set_paper_size_and_default_margins(setup, size)
    gtk_page_setup_set_orientation(
      setup, paper.isLandscape ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT)
    gtk_print_operation_set_default_page_setup(ptr(), setup)
    gtk_paper_size_free(size)
    g_object_unref(UnsafeMutableRawPointer(setup))
  }

  /// Runs the job and tells how it ended.
  public func run(
    _ purpose: Purpose, over window: Window? = nil, _ body: @escaping @MainActor (Outcome) -> Void
  ) {
    let action: GtkPrintOperationAction
    switch purpose {
    case .dialog:
      action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG
      let settings = Self.settings.map { gtk_print_settings_copy($0) } ?? gtk_print_settings_new()
      gtk_print_settings_set(settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name)
      if let folder { gtk_print_settings_set(settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder) }
      // The file of the paper before is not proposed for this one.
      gtk_print_settings_unset(settings, GTK_PRINT_SETTINGS_OUTPUT_URI)
      gtk_print_operation_set_print_settings(ptr(), settings)
      if let settings { g_object_unref(UnsafeMutableRawPointer(settings)) }
    case .export(let path):
      action = GTK_PRINT_OPERATION_ACTION_EXPORT
      gtk_print_operation_set_export_filename(ptr(), path)
    }
    var isTold = false
    let finish: @MainActor (PrintOperation, GtkPrintOperationResult, String?) -> Void = {
      operation, result, words in
      guard !isTold, result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS else { return }
      isTold = true
      operation.keepAlive = nil
      body(operation.outcome(result, words))
    }
    on(PrintOperation.done) { finish($0, GtkPrintOperationResult(UInt32($1)), nil) }
    keepAlive = self  // nobody else holds it while it runs
    var error: UnsafeMutablePointer<GError>?
    let result = gtk_print_operation_run(ptr(), action, window?.ptr(), &error)
    finish(self, result, error.map { copied($0.pointee.message) })
    g_clear_error(&error)
  }

  /// Runs the job and waits until it has ended.
  public func run(_ purpose: Purpose, over window: Window? = nil) async -> Outcome {
    await withCheckedContinuation { continuation in
      run(purpose, over: window) { continuation.resume(returning: $0) }
    }
  }

  private func outcome(_ result: GtkPrintOperationResult, _ words: String?) -> Outcome {
    switch result {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      keepSettings()
      return Self.file.map { .saved(path: $0) } ?? .printed
    case GTK_PRINT_OPERATION_RESULT_CANCEL:
      return .cancelled
    default:
      var error: UnsafeMutablePointer<GError>?
      gtk_print_operation_get_error(ptr(), &error)
      defer { g_clear_error(&error) }
      return .failed(words ?? copied(error?.pointee.message))
    }
  }

  /// The file into which was printed last; nil where it was a printer.
  private static var file: String? {
    guard let settings, let uri = gtk_print_settings_get(settings, GTK_PRINT_SETTINGS_OUTPUT_URI) else {
      return nil
    }
    return File(uri: String(cString: uri)).path
  }

  private func keepSettings() {
    guard let settings = gtk_print_operation_get_print_settings(ptr()) else { return }
    g_object_ref(UnsafeMutableRawPointer(settings))
    if let old = Self.settings { g_object_unref(UnsafeMutableRawPointer(old)) }
    Self.settings = settings
  }
}

/// What a page is drawn on.
struct PrintContext: SignalArgument {
  let pointer: OpaquePointer?

  static func read(_ value: SignalValue) -> PrintContext {
    PrintContext(pointer: g_value_get_object(value.pointer).map { OpaquePointer($0) })
  }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(gtk_print_context_get_type()) }

  var drawing: Drawing? { gtk_print_context_get_cairo_context(pointer).map { Drawing(cairo: $0) } }

  var size: Size { Size(gtk_print_context_get_width(pointer), gtk_print_context_get_height(pointer)) }
}
