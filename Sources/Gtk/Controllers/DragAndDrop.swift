internal import CGtk

/// A place where files or text can be dropped.
public final class DropTarget: EventController {
  /// Emitted when something that fits is held over the widget.
  public static let hovered = Signal<DropTarget, Void>(notify: "current-drop")

  static let dropped = Signal<DropTarget, Bool, DroppedValue, Double, Double>("drop")

  /// Takes files. The body answers whether it takes these.
  public convenience init(files body: @escaping @MainActor (DropTarget, [File]) -> Bool) {
    self.init(
      adopting: made(gtk_drop_target_new(cgtk_type_file_list(), GDK_ACTION_COPY)), .full)
    on(DropTarget.dropped) { target, value, _, _ in body(target, value.files) }
  }

  /// Takes text. The body answers whether it takes this one.
  public convenience init(text body: @escaping @MainActor (DropTarget, String) -> Bool) {
    self.init(adopting: made(gtk_drop_target_new(cgtk_type_string(), GDK_ACTION_COPY)), .full)
    on(DropTarget.dropped) { target, value, _, _ in body(target, value.text) }
  }

  /// Whether something that fits is held over the widget.
  public var isHovered: Bool { gtk_drop_target_get_current_drop(opaque) != nil }
}

/// What was dropped.
struct DroppedValue: SignalArgument {
  let value: UnsafePointer<GValue>?

  static func read(_ value: SignalValue) -> DroppedValue {
    DroppedValue(
      value: g_value_get_boxed(value.pointer).map { UnsafePointer($0.assumingMemoryBound(to: GValue.self)) })
  }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(g_value_get_type()) }

  var text: String {
    guard let value, cgtk_value_is_a(value, cgtk_type_string()).isTrue else { return "" }
    return copied(g_value_get_string(value))
  }

  var files: [File] {
    guard let value, cgtk_value_is_a(value, cgtk_type_file_list()).isTrue else { return [] }
    let list = gdk_file_list_get_files(g_value_get_boxed(value).map { OpaquePointer($0) })
    defer { g_slist_free(list) }
    var files: [File] = []
    var next = list
    while let item = next {
      files.append(File(item.pointee.data.map { OpaquePointer($0) }))
      next = item.pointee.next
    }
    return files
  }
}

/// A widget whose text can be dragged elsewhere.
public final class DragSource: EventController {
  static let prepare = Signal<DragSource, Provider, Double, Double>("prepare")

  /// Gives text. The body answers nil if there is nothing to drag.
  public convenience init(text body: @escaping @MainActor (Widget) -> String?) {
    self.init(adopting: made(gtk_drag_source_new()), .full)
    gtk_drag_source_set_actions(opaque, GDK_ACTION_COPY)
    on(DragSource.prepare) { source, _, _ in
      guard let owner = source.owner, let text = body(owner) else { return Provider(pointer: nil) }
      return Provider(pointer: provider(of: text))
    }
  }
}

/// What a drag carries; GTK takes it.
struct Provider {
  let pointer: UnsafeMutablePointer<GdkContentProvider>?
}

/// What carries a text.
func provider(of text: String) -> UnsafeMutablePointer<GdkContentProvider>? {
  var value = GValue()
  g_value_init(&value, cgtk_type_string())
  g_value_set_string(&value, text)
  defer { g_value_unset(&value) }
  return gdk_content_provider_new_for_value(&value)
}

extension Signal where Result == Provider {
  fileprivate init(_ name: String) {
    self.init(
      name: name, answerType: gdk_content_provider_get_type(),
      answer: { if let pointer = $0.pointer { g_value_take_object($1, pointer) } }, ignoresArguments: false)
  }
}

extension Observing where Self: Widget {
  /// Takes files that are dropped on the widget. The body answers whether it takes these.
  @discardableResult
  public func onDrop(files body: @escaping @MainActor (Self, [File]) -> Bool) -> EventController {
    let target = DropTarget(files: { target, files in
      guard let me = target.owner as? Self else { return false }
      return body(me, files)
    })
    add(target)
    return target
  }

  /// Takes text that is dropped on the widget. The body answers whether it takes this one.
  @discardableResult
  public func onDrop(text body: @escaping @MainActor (Self, String) -> Bool) -> EventController {
    let target = DropTarget(text: { target, text in
      guard let me = target.owner as? Self else { return false }
      return body(me, text)
    })
    add(target)
    return target
  }
}
