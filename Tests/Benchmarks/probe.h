#pragma once
#include <gtk/gtk.h>
#include <stdio.h>

/* Writes a window and all widgets in it as a C function `build`, with every property that is not its default. */
void probe_write_window(FILE *file, GtkWindow *window);
