internal import CGtk

/// An icon, by its name in the icon theme.
open class Image: Widget {
  /// An icon. Give it an accessible label if it says something that no text beside it says.
  public init(icon: String, size: Int? = nil) {
    super.init(adopting: made(gtk_image_new_from_icon_name(icon)), .none)
    if let size { pixelSize = size }
  }

  /// A picture from a file.
  public init(file path: String, size: Int? = nil) {
    super.init(adopting: made(gtk_image_new_from_file(path)), .none)
    if let size { pixelSize = size }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The name of the icon.
  public var icon: String {
    get { copied(gtk_image_get_icon_name(opaque)) }
    set { gtk_image_set_from_icon_name(opaque, newValue) }
  }

  /// The size of the icon.
  public var pixelSize: Int {
    get { Int(gtk_image_get_pixel_size(opaque)) }
    set { gtk_image_set_pixel_size(opaque, gint(newValue)) }
  }
}
