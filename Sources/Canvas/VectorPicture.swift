internal import CPangoCairo

/// A picture made of lines and letters, sharp at any size.
public final class VectorPicture {
  /// Its extent in points.
  public let size: Size
  /// Draws on the picture.
  public let drawing: Drawing
  private let surface: OpaquePointer
  private let output = ByteSink()

  /// An empty picture.
  public init(size: Size) {
    self.size = size
    surface = cairo_svg_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(output).toOpaque(), size.width, size.height)
    let cairo: OpaquePointer = cairo_create(surface)
    drawing = Drawing(cairo: cairo)
    cairo_destroy(cairo)
  }

  deinit {
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  /// The picture as an SVG file. It cannot be drawn on any more.
  public func svg() throws(DrawingFailure) -> [UInt8] {
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingFailure(status) }
    return output.bytes
  }
}
