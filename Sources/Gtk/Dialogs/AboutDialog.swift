internal import CGtk

/// What the program is, and who made it.
open class AboutDialog: Window {
  /// Makes a dialog, not yet shown.
  ///
  /// - Parameters:
  ///   - name: The program's name.
  ///   - version: The version that runs.
  ///   - summary: What it is for, in a sentence.
  ///   - iconName: Its icon.
  ///   - website: Where to read more.
  ///   - copyright: Whose it is.
  ///   - authors: Who made it.
  ///   - parent: The window it is over.
  public init(
    name: String, version: String, summary: String, iconName: String, website: String? = nil,
    copyright: String? = nil, authors: [String] = [], over parent: Window?
  ) {
    super.init(adopting: made(gtk_about_dialog_new()), .none)
    gtk_about_dialog_set_program_name(opaque, name)
    gtk_about_dialog_set_version(opaque, version)
    gtk_about_dialog_set_comments(opaque, summary)
    gtk_about_dialog_set_logo_icon_name(opaque, iconName)
    gtk_about_dialog_set_website(opaque, website)
    gtk_about_dialog_set_copyright(opaque, copyright)
    gtk_about_dialog_set_license_type(opaque, GTK_LICENSE_MIT_X11)
    if !authors.isEmpty { withCStrings(authors) { gtk_about_dialog_set_authors(opaque, $0) } }
    transientFor = parent
    isModal = true
  }

  /// Shows what the program tells of the system it runs on.
  public func setSystemInformation(_ text: String) {
    gtk_about_dialog_set_system_information(opaque, text)
  }
}
