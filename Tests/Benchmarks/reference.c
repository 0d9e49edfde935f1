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
