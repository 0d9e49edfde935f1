/* Writes a window as C: the same widgets with the same properties and literal strings. */
#include <ctype.h>
#include <string.h>

#include "probe.h"

static FILE *out;
static int next;

static int write_widget(GtkWidget *widget);

static void write_string(const char *text) {
  fputc('"', out);
  for (const unsigned char *byte = (const unsigned char *)text; *byte; byte++) {
    if (*byte == '"' || *byte == '\\') fprintf(out, "\\%c", *byte);
    else if (*byte < 32) fprintf(out, "\\%03o", *byte);
    else fputc(*byte, out);
  }
  fputc('"', out);
}

/* "GtkScrolledWindow" as gtk_scrolled_window_get_type. */
static void write_type_function(GType type) {
  const char *name;
  while (!g_str_has_prefix(g_type_name(type), "Gtk")) type = g_type_parent(type);
  name = g_type_name(type);
  for (int i = 0; name[i]; i++) {
    if (isupper(name[i]) && i > 0) fputc('_', out);
    fputc(tolower(name[i]), out);
  }
  fputs("_get_type()", out);
}

/* A box whose layout is not a box's: in this program, one that keeps its child to a reading width. */
static gboolean is_clamp(GtkWidget *widget) {
  return GTK_IS_BOX(widget) && !GTK_IS_BOX_LAYOUT(gtk_widget_get_layout_manager(widget));
}

static void write_property(GtkWidget *widget, GParamSpec *spec) {
  static const char *passed_over[] = {"parent", "root", "name", "accessible-role",      "layout-manager", "css-name", "child",
                                      "visible-child-name", "has-focus", "receives-default", "halign-set", NULL};
  GValue value = G_VALUE_INIT;
  if (g_strv_contains(passed_over, spec->name)) return;
  /* A box with a layout of its own has none of a box's properties. */
  if (is_clamp(widget) && (spec->owner_type == GTK_TYPE_BOX || spec->owner_type == GTK_TYPE_ORIENTABLE ||
                           !strcmp(spec->name, "orientation")))
    return;
  if (!(spec->flags & G_PARAM_READABLE) || !(spec->flags & G_PARAM_WRITABLE)) return;
  if (spec->flags & G_PARAM_DEPRECATED) return;
  g_value_init(&value, spec->value_type);
  g_object_get_property(G_OBJECT(widget), spec->name, &value);
  if (!g_param_value_defaults(spec, &value)) {
    GType fundamental = G_TYPE_FUNDAMENTAL(spec->value_type);
    if (fundamental == G_TYPE_BOOLEAN)
      fprintf(out, "\"%s\", %d, ", spec->name, g_value_get_boolean(&value));
    else if (fundamental == G_TYPE_INT)
      fprintf(out, "\"%s\", %d, ", spec->name, g_value_get_int(&value));
    else if (fundamental == G_TYPE_UINT)
      fprintf(out, "\"%s\", %u, ", spec->name, g_value_get_uint(&value));
    else if (fundamental == G_TYPE_DOUBLE)
      fprintf(out, "\"%s\", %g, ", spec->name, g_value_get_double(&value));
    else if (fundamental == G_TYPE_FLOAT)
      fprintf(out, "\"%s\", %g, ", spec->name, g_value_get_float(&value));
    else if (fundamental == G_TYPE_ENUM)
      fprintf(out, "\"%s\", %d, ", spec->name, g_value_get_enum(&value));
    else if (fundamental == G_TYPE_FLAGS)
      fprintf(out, "\"%s\", %u, ", spec->name, g_value_get_flags(&value));
    else if (fundamental == G_TYPE_STRING && g_value_get_string(&value)) {
      fprintf(out, "\"%s\", ", spec->name);
      write_string(g_value_get_string(&value));
      fputs(", ", out);
    } else if (spec->value_type == G_TYPE_STRV && g_value_get_boxed(&value)) {
      fprintf(out, "\"%s\", (const char *[]){", spec->name);
      for (char **word = g_value_get_boxed(&value); *word; word++) {
        write_string(*word);
        fputs(", ", out);
      }
      fputs("NULL}, ", out);
    } else if (spec->value_type == PANGO_TYPE_ATTR_LIST && g_value_get_boxed(&value)) {
      char *attributes = pango_attr_list_to_string(g_value_get_boxed(&value));
      fprintf(out, "\"%s\", pango_attr_list_from_string(", spec->name);
      write_string(attributes);
      fputs("), ", out);
      g_free(attributes);
    }
  }
  g_value_unset(&value);
}

/* Writes the widget alone and returns its number. */
static int write_alone(GtkWidget *widget) {
  guint count;
  GParamSpec **specs = g_object_class_list_properties(G_OBJECT_GET_CLASS(widget), &count);
  int number = next++;
  fprintf(out, "  GtkWidget *w%d = g_object_new(", number);
  write_type_function(G_OBJECT_TYPE(widget));
  fputs(", ", out);
  /* The text or the icon of a button is a property; its child is made from it. */
  for (guint i = 0; i < count; i++) write_property(widget, specs[i]);
  fputs("NULL);\n", out);
  g_free(specs);
  return number;
}

/* Writes a child and puts it into its parent by a call such as "gtk_box_append(GTK_BOX(w%d), w%d)". */
static void write_child(int parent, GtkWidget *child, const char *call) {
  if (!child || GTK_IS_NATIVE(child)) return;
  int number = write_widget(child);
  fputs("  ", out);
  fprintf(out, call, parent, number);
  fputs(";\n", out);
}

static void write_children(int parent, GtkWidget *widget, const char *call) {
  for (GtkWidget *child = gtk_widget_get_first_child(widget); child; child = gtk_widget_get_next_sibling(child))
    write_child(parent, child, call);
}

/* A header bar is a handle around a centre box of two boxes and the title. */
static void write_header(int number, GtkWidget *header) {
  GtkCenterBox *middle = GTK_CENTER_BOX(gtk_widget_get_first_child(gtk_widget_get_first_child(header)));
  GtkWidget *ends[2] = {gtk_center_box_get_start_widget(middle), gtk_center_box_get_end_widget(middle)};
  write_child(number, gtk_header_bar_get_title_widget(GTK_HEADER_BAR(header)),
              "gtk_header_bar_set_title_widget(GTK_HEADER_BAR(w%d), w%d)");
  for (int end = 0; end < 2; end++)
    for (GtkWidget *child = ends[end] ? gtk_widget_get_first_child(ends[end]) : NULL; child;
         child = gtk_widget_get_next_sibling(child))
      if (!GTK_IS_WINDOW_CONTROLS(child))
        write_child(number, child, end ? "gtk_header_bar_pack_end(GTK_HEADER_BAR(w%d), w%d)"
                                       : "gtk_header_bar_pack_start(GTK_HEADER_BAR(w%d), w%d)");
}

static int write_widget(GtkWidget *widget) {
  int number = write_alone(widget);
  if (GTK_IS_HEADER_BAR(widget)) {
    write_header(number, widget);
  } else if (GTK_IS_CHECK_BUTTON(widget)) {
    GtkWidget *mark = gtk_widget_get_first_child(widget);
    /* The first radio button of its box leads the group. */
    if (mark && !strcmp(gtk_widget_get_css_name(mark), "radio"))
      fprintf(out, "  join_group(w%d);\n", number);
  } else if (GTK_IS_MENU_BUTTON(widget)) {
    if (!gtk_menu_button_get_label(GTK_MENU_BUTTON(widget)) && !gtk_menu_button_get_icon_name(GTK_MENU_BUTTON(widget)))
      write_child(number, gtk_menu_button_get_child(GTK_MENU_BUTTON(widget)),
                  "gtk_menu_button_set_child(GTK_MENU_BUTTON(w%d), w%d)");
  } else if (GTK_IS_BUTTON(widget)) {
    if (!gtk_button_get_label(GTK_BUTTON(widget)) && !gtk_button_get_icon_name(GTK_BUTTON(widget)))
      write_child(number, gtk_button_get_child(GTK_BUTTON(widget)), "gtk_button_set_child(GTK_BUTTON(w%d), w%d)");
  } else if (GTK_IS_SCROLLED_WINDOW(widget)) {
    GtkWidget *child = gtk_scrolled_window_get_child(GTK_SCROLLED_WINDOW(widget));
    write_child(number, child, "gtk_scrolled_window_set_child(GTK_SCROLLED_WINDOW(w%d), w%d)");
  } else if (GTK_IS_VIEWPORT(widget)) {
    write_child(number, gtk_viewport_get_child(GTK_VIEWPORT(widget)), "gtk_viewport_set_child(GTK_VIEWPORT(w%d), w%d)");
  } else if (GTK_IS_STACK(widget)) {
    write_child(number, gtk_stack_get_visible_child(GTK_STACK(widget)), "gtk_stack_add_child(GTK_STACK(w%d), w%d)");
  } else if (GTK_IS_OVERLAY(widget)) {
    GtkWidget *main = gtk_overlay_get_child(GTK_OVERLAY(widget));
    write_child(number, main, "gtk_overlay_set_child(GTK_OVERLAY(w%d), w%d)");
    for (GtkWidget *child = gtk_widget_get_first_child(widget); child; child = gtk_widget_get_next_sibling(child))
      if (child != main) write_child(number, child, "gtk_overlay_add_overlay(GTK_OVERLAY(w%d), w%d)");
  } else if (GTK_IS_PANED(widget)) {
    write_child(number, gtk_paned_get_start_child(GTK_PANED(widget)), "gtk_paned_set_start_child(GTK_PANED(w%d), w%d)");
    write_child(number, gtk_paned_get_end_child(GTK_PANED(widget)), "gtk_paned_set_end_child(GTK_PANED(w%d), w%d)");
  } else if (GTK_IS_LIST_BOX(widget)) {
    write_children(number, widget, "gtk_list_box_append(GTK_LIST_BOX(w%d), w%d)");
  } else if (GTK_IS_LIST_BOX_ROW(widget)) {
    write_child(number, gtk_list_box_row_get_child(GTK_LIST_BOX_ROW(widget)),
                "gtk_list_box_row_set_child(GTK_LIST_BOX_ROW(w%d), w%d)");
  } else if (GTK_IS_FLOW_BOX(widget)) {
    write_children(number, widget, "gtk_flow_box_append(GTK_FLOW_BOX(w%d), w%d)");
  } else if (GTK_IS_FLOW_BOX_CHILD(widget)) {
    write_child(number, gtk_flow_box_child_get_child(GTK_FLOW_BOX_CHILD(widget)),
                "gtk_flow_box_child_set_child(GTK_FLOW_BOX_CHILD(w%d), w%d)");
  } else if (GTK_IS_REVEALER(widget)) {
    write_child(number, gtk_revealer_get_child(GTK_REVEALER(widget)), "gtk_revealer_set_child(GTK_REVEALER(w%d), w%d)");
  } else if (GTK_IS_FRAME(widget)) {
    write_child(number, gtk_frame_get_child(GTK_FRAME(widget)), "gtk_frame_set_child(GTK_FRAME(w%d), w%d)");
  } else if (GTK_IS_CENTER_BOX(widget)) {
    GtkCenterBox *box = GTK_CENTER_BOX(widget);
    write_child(number, gtk_center_box_get_start_widget(box), "gtk_center_box_set_start_widget(GTK_CENTER_BOX(w%d), w%d)");
    write_child(number, gtk_center_box_get_center_widget(box), "gtk_center_box_set_center_widget(GTK_CENTER_BOX(w%d), w%d)");
    write_child(number, gtk_center_box_get_end_widget(box), "gtk_center_box_set_end_widget(GTK_CENTER_BOX(w%d), w%d)");
  } else if (GTK_IS_GRID(widget)) {
    for (GtkWidget *child = gtk_widget_get_first_child(widget); child; child = gtk_widget_get_next_sibling(child)) {
      int column, row, width, height, made = write_widget(child);
      gtk_grid_query_child(GTK_GRID(widget), child, &column, &row, &width, &height);
      fprintf(out, "  gtk_grid_attach(GTK_GRID(w%d), w%d, %d, %d, %d, %d);\n", number, made, column, row, width, height);
    }
  } else if (GTK_IS_BOX(widget)) {
    GtkWidget *child = gtk_widget_get_first_child(widget);
    if (is_clamp(widget) && child) fprintf(out, "  clamp(w%d, %d);\n", number, gtk_widget_get_width(child));
    write_children(number, widget, "gtk_box_append(GTK_BOX(w%d), w%d)");
  } else if (GTK_IS_TEXT_VIEW(widget)) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(widget));
    GtkTextIter start, end;
    gtk_text_buffer_get_bounds(buffer, &start, &end);
    char *text = gtk_text_buffer_get_text(buffer, &start, &end, FALSE);
    fprintf(out, "  gtk_text_buffer_set_text(gtk_text_view_get_buffer(GTK_TEXT_VIEW(w%d)), ", number);
    write_string(text);
    fputs(", -1);\n", out);
    g_free(text);
  }
  return number;
}

void probe_write_window(FILE *file, GtkWindow *window) {
  out = file;
  int width = gtk_widget_get_width(GTK_WIDGET(window)), height = gtk_widget_get_height(GTK_WIDGET(window));
  fputs("/* Written by probe.c from the running program. */\n", out);
  fputs("static void build(GtkWindow *window) {\n", out);
  fprintf(out, "  gtk_window_set_default_size(window, %d, %d);\n  gtk_window_set_title(window, ", width, height);
  write_string(gtk_window_get_title(window) ? gtk_window_get_title(window) : "");
  fputs(");\n", out);
  if (gtk_window_get_titlebar(window))
    fprintf(out, "  gtk_window_set_titlebar(window, w%d);\n", write_widget(gtk_window_get_titlebar(window)));
  if (gtk_window_get_child(window))
    fprintf(out, "  gtk_window_set_child(window, w%d);\n", write_widget(gtk_window_get_child(window)));
  fprintf(out, "}\n/* %d widgets */\n", next);
}
