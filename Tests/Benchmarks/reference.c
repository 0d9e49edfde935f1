/* The same window in C: what GTK itself costs, to measure the program against.
 *
 * tree.h is written by tree.c from the running program: the same widgets with the same properties and literal strings.
 * With BARE defined it is an empty window of the same size.
 */
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#ifdef BARE
static void build(GtkWindow *window) { gtk_window_set_default_size(window, 1280, 820); }
#else
/* The radio button before this one in the same window leads its group. */
static GtkWidget *leader;

static void join_group(GtkWidget *button) __attribute__((unused));
static void join_group(GtkWidget *button) {
  if (leader) gtk_check_button_set_group(GTK_CHECK_BUTTON(button), GTK_CHECK_BUTTON(leader));
  else leader = button;
}

/* A box that keeps its children, one over the other, to a width. */
static int width_of(GtkWidget *box) { return GPOINTER_TO_INT(g_object_get_data(G_OBJECT(box), "width")); }

static void measure(GtkWidget *box, GtkOrientation orientation, int size, int *least, int *natural, int *first, int *second) {
  for (GtkWidget *child = gtk_widget_get_first_child(box); child; child = gtk_widget_get_next_sibling(child)) {
    int l, n;
    gtk_widget_measure(child, orientation, size < 0 ? size : MIN(size, width_of(box)), &l, &n, NULL, NULL);
    *least = MAX(*least, l);
    *natural = MAX(*natural, n);
  }
  *first = *second = -1;
}

static void allocate(GtkWidget *box, int width, int height, int baseline) {
  for (GtkWidget *child = gtk_widget_get_first_child(box); child; child = gtk_widget_get_next_sibling(child)) {
    int kept = MIN(width, width_of(box));
    gtk_widget_size_allocate(child, &(GtkAllocation){(width - kept) / 2, 0, kept, height}, baseline);
  }
}

static void clamp(GtkWidget *box, int width) __attribute__((unused));
static void clamp(GtkWidget *box, int width) {
  g_object_set_data(G_OBJECT(box), "width", GINT_TO_POINTER(width));
  gtk_widget_set_layout_manager(box, gtk_custom_layout_new(NULL, measure, allocate));
}
#include "tree.h"
#endif

static void after_paint(GdkFrameClock *clock, gpointer unused) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  g_signal_handlers_disconnect_by_func(clock, after_paint, unused);
  fprintf(stderr, "first-frame %lld\n", now.tv_sec * 1000000000LL + now.tv_nsec);
  if (getenv("TRUST_READINESS_EXIT_AFTER_FIRST_FRAME")) exit(0);
}

static void activate(GtkApplication *application, gpointer unused) {
  GtkWidget *window = gtk_application_window_new(application);
  const char *style = getenv("READINESS_STYLE");
  if (style && *style) {
    GtkCssProvider *provider = gtk_css_provider_new();
    gtk_css_provider_load_from_path(provider, style);
    gtk_style_context_add_provider_for_display(gdk_display_get_default(), GTK_STYLE_PROVIDER(provider),
                                               GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  }
  build(GTK_WINDOW(window));
  gtk_widget_realize(window);
  g_signal_connect(gtk_widget_get_frame_clock(window), "after-paint", G_CALLBACK(after_paint), NULL);
  gtk_window_present(GTK_WINDOW(window));
}

int main(int count, char **words) {
  GtkApplication *application = gtk_application_new("org.localism.TrustReadiness.Reference", 0);
  (void)words;
  g_signal_connect(application, "activate", G_CALLBACK(activate), NULL);
  return g_application_run(G_APPLICATION(application), count > 0 ? 1 : 0, words);
}
