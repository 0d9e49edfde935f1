internal import CPangoCairo

/// A picture made of pixels, transparent where nothing is drawn.
public final class Picture {
  /// Its extent in units of the drawing.
  public let size: Size
  /// How many pixels stand for one unit.
  public let scale: Double
  /// Draws on the picture.
  public let drawing: Drawing
  private let surface: OpaquePointer

  /// An empty picture.
  public init(size: Size, scale: Double = 1) {
    self.size = size
    self.scale = scale
    surface = cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, Int32(max(1, (size.width * scale).rounded(.up))),
      Int32(max(1, (size.height * scale).rounded(.up))))
    let cairo: OpaquePointer = cairo_create(surface)
    cairo_scale(cairo, scale, scale)
    drawing = Drawing(cairo: cairo)
    cairo_destroy(cairo)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// The number of pixels from left to right.
  public var pixelWidth: Int { Int(cairo_image_surface_get_width(surface)) }
  /// The number of pixels from top to bottom.
  public var pixelHeight: Int { Int(cairo_image_surface_get_height(surface)) }

  /// The colour of a pixel.
  public func pixel(_ x: Int, _ y: Int) -> Colour {
    guard (0..<pixelWidth).contains(x), (0..<pixelHeight).contains(y) else { return Colour(0, alpha: 0) }
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return Colour(0, alpha: 0) }
    let row = Int(cairo_image_surface_get_stride(surface)) * y
    let pixel = UnsafeRawPointer(data).loadUnaligned(fromByteOffset: row + 4 * x, as: UInt32.self)
    let alpha = Double(pixel >> 24) / 255
    guard alpha > 0 else { return Colour(0, alpha: 0) }
    func share(_ shift: UInt32) -> Double { Double(pixel >> shift & 0xff) / 255 / alpha }
    return Colour(red: share(16), green: share(8), blue: share(0), alpha: alpha)
  }

  /// The picture as a PNG file.
  public func png() throws(DrawingFailure) -> [UInt8] {
    let output = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      surface, ByteSink.write, Unmanaged.passUnretained(output).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingFailure(status) }
    return output.bytes
  }
}
