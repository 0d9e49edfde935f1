/* Looks into a GTK program from the inside; loaded into it with LD_PRELOAD.
 *
 *   READINESS_PROBE_FRAME=1   says "first-frame NANOSECONDS" after the first frame of any program's first window
 *   READINESS_PROBE_LOG=FILE  writes a line for each key and each frame, with the time and the main thread's own time
 *   READINESS_PROBE_TICKS=1   with it, another line whenever the main loop comes round, every 2 ms at most
 *   READINESS_PROBE_TREE=FILE writes the widgets of the window's first frame as C, and ends the program
 */
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "probe.h"

static FILE *lines;
static char *tree;

static long long nanoseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static GtkWindow *mapped_window(void) {
  GListModel *windows = gtk_window_get_toplevels();
  for (guint i = 0; i < g_list_model_get_n_items(windows); i++) {
    GtkWindow *window = g_list_model_get_item(windows, i);
    g_object_unref(window);
    if (gtk_widget_get_mapped(GTK_WIDGET(window))) return window;
  }
  return NULL;
}

static void write_tree(void) {
  FILE *file = fopen(tree, "w");
  if (!file) abort();
  probe_write_window(file, mapped_window());
  fclose(file);
  _exit(0);
}

static gboolean after_paint(GSignalInvocationHint *hint, guint count, const GValue *values, gpointer unused) {
  if (!mapped_window()) return TRUE;
  if (lines)
    fprintf(lines, "frame-end %lld %lld\n", nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_THREAD_CPUTIME_ID));
  if (tree) write_tree();
  if (getenv("READINESS_PROBE_FRAME")) {
    fprintf(stderr, "first-frame %lld\n", nanoseconds(CLOCK_MONOTONIC));
    unsetenv("READINESS_PROBE_FRAME");
    if (getenv("TRUST_READINESS_EXIT_AFTER_FIRST_FRAME")) _exit(0);
  }
  return TRUE;
}

static gboolean before_paint(GSignalInvocationHint *hint, guint count, const GValue *values, gpointer unused) {
  fprintf(lines, "frame-begin %lld %lld\n", nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_THREAD_CPUTIME_ID));
  return TRUE;
}

/* An event of the display is about to be handled: the earliest moment that is the program's own. */
static gboolean event(GSignalInvocationHint *hint, guint count, const GValue *values, gpointer unused) {
  GdkEvent *event = g_value_get_pointer(&values[1]);
  if (event && gdk_event_get_event_type(event) == GDK_KEY_PRESS)
    fprintf(lines, "key %lld %lld\n", nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_THREAD_CPUTIME_ID));
  return TRUE;
}

static gboolean tick(gpointer unused) {
  fprintf(lines, "tick %lld %lld\n", nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_THREAD_CPUTIME_ID));
  return TRUE;
}

__attribute__((constructor)) static void begin(void) {
  const char *log = getenv("READINESS_PROBE_LOG");
  tree = getenv("READINESS_PROBE_TREE");
  if (!log && !tree && !getenv("READINESS_PROBE_FRAME")) return;
  unsetenv("LD_PRELOAD");
  g_type_class_ref(GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook(g_signal_lookup("after-paint", GDK_TYPE_FRAME_CLOCK), 0, after_paint, NULL, NULL);
  if (!log) return;
  lines = fopen(log, "w");
  setvbuf(lines, NULL, _IOLBF, 0);
  if (getenv("READINESS_PROBE_TICKS")) g_timeout_add_full(G_PRIORITY_HIGH, 2, tick, NULL, NULL);
  g_signal_add_emission_hook(g_signal_lookup("before-paint", GDK_TYPE_FRAME_CLOCK), 0, before_paint, NULL, NULL);
  g_type_class_ref(GDK_TYPE_SURFACE);
  g_signal_add_emission_hook(g_signal_lookup("event", GDK_TYPE_SURFACE), 0, event, NULL, NULL);
}
