internal import CGtk

/// A window of an application, with actions of its own (`win.…`).
open class ApplicationWindow: Window, ActionMap {
  /// A window that keeps the application running while it is open.
  public init(_ application: Application) {
    super.init(adopting: made(gtk_application_window_new(application.ptr())), .none)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  public var actionPrefix: String { "win" }

  public var acceleratorOwner: Application? { application }
}
