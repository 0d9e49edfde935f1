#pragma once
#include <glib-unix.h>
#include <gtk/gtk.h>

/* Macros that Swift cannot import. */
static inline GType cgtk_type_of(gconstpointer object) { return G_OBJECT_TYPE(object); }
static inline GType cgtk_type_object(void) { return G_TYPE_OBJECT; }
static inline GType cgtk_type_string(void) { return G_TYPE_STRING; }
static inline GType cgtk_type_boolean(void) { return G_TYPE_BOOLEAN; }
static inline GType cgtk_type_int(void) { return G_TYPE_INT; }
static inline GType cgtk_type_uint(void) { return G_TYPE_UINT; }
static inline GType cgtk_type_double(void) { return G_TYPE_DOUBLE; }
static inline GType cgtk_type_float(void) { return G_TYPE_FLOAT; }
static inline GType cgtk_type_none(void) { return G_TYPE_NONE; }
static inline GType cgtk_type_enum(void) { return G_TYPE_ENUM; }
static inline GType cgtk_type_flags(void) { return G_TYPE_FLAGS; }
static inline GType cgtk_type_file_list(void) { return GDK_TYPE_FILE_LIST; }
static inline GType cgtk_fundamental(GType type) { return G_TYPE_FUNDAMENTAL(type); }
static inline GType cgtk_value_type(const GValue *value) { return G_VALUE_TYPE(value); }
static inline guint cgtk_ref_count(gpointer object) {
  return (guint)g_atomic_int_get(&G_OBJECT(object)->ref_count);
}
static inline gboolean cgtk_is_text_view(gconstpointer object) { return GTK_IS_TEXT_VIEW((void *)object); }
static inline gboolean cgtk_is_editable(gconstpointer object) { return GTK_IS_EDITABLE((void *)object); }

/* Functions with a variable number of arguments, and casts. */
static inline void cgtk_emit(gpointer object, const char *signal) { g_signal_emit_by_name(object, signal); }
/* GTK 4.8 cannot take a state of several values, such as "invalid", from the GValue that it makes for it. */
static inline void cgtk_accessible_state(gpointer accessible, GtkAccessibleState state, int value) {
  gtk_accessible_update_state(GTK_ACCESSIBLE(accessible), state, value, -1);
}
static inline gpointer cgtk_new(GType type) { return g_object_new_with_properties(type, 0, NULL, NULL); }

/* libdispatch's hooks for foreign run loops; CoreFoundation uses the same pair. */
extern int _dispatch_get_main_queue_handle_4CF(void);
extern void _dispatch_main_queue_callback_4CF(void *message);
static inline void cgtk_print_error(GApplicationCommandLine *line, const char *text) {
  g_application_command_line_printerr(line, "%s\n", text);
}
static inline GtkWidget *cgtk_viewport_child(GtkWidget *widget) {
  return GTK_IS_VIEWPORT(widget) ? gtk_viewport_get_child(GTK_VIEWPORT(widget)) : NULL;
}
static inline GtkWidget *cgtk_widget(gpointer widget) { return GTK_WIDGET(widget); }
static inline gboolean cgtk_value_is_a(const GValue *value, GType type) {
  return G_VALUE_HOLDS(value, type);
}
static inline GtkSorter *cgtk_sorter(gpointer sorter) { return GTK_SORTER(sorter); }
static inline void cgtk_emit_response(gpointer dialog, int response) {
  g_signal_emit_by_name(dialog, "response", response);
}

/* A box that takes the focus itself before its children do: GtkBox's own focus only visits its children. */
static inline GtkWidgetClass *cgtk_focus_box_parent(GtkWidget *widget) {
  return GTK_WIDGET_CLASS(g_type_class_peek(g_type_parent(G_OBJECT_TYPE(widget))));
}
static inline gboolean cgtk_focus_box_focus(GtkWidget *widget, GtkDirectionType direction) {
  gboolean forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN || direction == GTK_DIR_RIGHT;
  gboolean focusable = gtk_widget_get_focusable(widget) && gtk_widget_is_sensitive(widget);
  if (gtk_widget_has_focus(widget) || (gtk_widget_get_root(widget) && gtk_root_get_focus(gtk_widget_get_root(widget)) == widget))
    return forward && cgtk_focus_box_parent(widget)->focus(widget, direction);
  if (gtk_widget_get_focus_child(widget) == NULL && forward && focusable) return gtk_widget_grab_focus(widget);
  if (cgtk_focus_box_parent(widget)->focus(widget, direction)) return TRUE;
  return !forward && focusable && gtk_widget_grab_focus(widget);
}
static inline void cgtk_focus_box_class_init(gpointer class, gpointer data) {
  (void)data;
  GTK_WIDGET_CLASS(class)->focus = cgtk_focus_box_focus;
}
static inline GtkWidget *cgtk_focus_box_new(GtkOrientation orientation, int spacing) {
  GType type = g_type_from_name("SwiftFocusBox");
  if (type == G_TYPE_INVALID)
    type = g_type_register_static_simple(GTK_TYPE_BOX, "SwiftFocusBox", sizeof(GtkBoxClass),
                                         (GClassInitFunc)cgtk_focus_box_class_init, sizeof(GtkBox), NULL, 0);
  return GTK_WIDGET(g_object_new(type, "orientation", orientation, "spacing", spacing, "focusable", TRUE, NULL));
}
