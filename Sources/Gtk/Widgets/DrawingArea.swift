internal import CGtk
public import Canvas

/// A picture that the program draws.
///
/// ```swift
/// DrawingArea { area, drawing, size in chart.draw(on: drawing, in: Rect(origin: .zero, size: size)) }
/// ```
///
/// Name it with ``Widget/setAccessibleLabel(_:)`` or make it part of something that is named.
open class DrawingArea: Widget {
  /// Emitted when the area got another size.
  public static let resized = Signal<DrawingArea, Void, Int, Int>("resize")

  /// Draws what is seen. The area comes along so that the body need not capture it.
  public typealias Body = @MainActor (DrawingArea, Drawing, Size) -> Void

  /// An area, with what draws it.
  public init(width: Int? = nil, height: Int? = nil, _ body: Body? = nil) {
    super.init(adopting: made(gtk_drawing_area_new()), .none)
    setAccessibleRole(.image)
    if let width { contentWidth = width }
    if let height { contentHeight = height }
    if let body { draw(body) }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Says what is drawn.
  public func draw(_ body: @escaping Body) {
    gtk_drawing_area_set_draw_func(
      ptr(),
      { area, cairo, width, height, data in
        nonisolated(unsafe) let (area, cairo, data) = (area, cairo, data)
        MainActor.assumeIsolated {
          guard let area = DrawingArea.wrap(area), let cairo, let body = Carried<Body>.value(data) else {
            return
          }
          body(area, Drawing(cairo: cairo), Size(Double(width), Double(height)))
        }
      }, Carried<Body>.retain(body), releaseCarried)
  }

  /// The least width.
  public var contentWidth: Int {
    get { Int(gtk_drawing_area_get_content_width(ptr())) }
    set { gtk_drawing_area_set_content_width(ptr(), gint(newValue)) }
  }

  /// The least height.
  public var contentHeight: Int {
    get { Int(gtk_drawing_area_get_content_height(ptr())) }
    set { gtk_drawing_area_set_content_height(ptr(), gint(newValue)) }
  }
}
