/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The evaluation frame and its indicators leaving the window. path: "evaluation" or "indicators". */

/* Shows it as it is printed, to save or print. */
void entente_frame_output_preview (GtkWidget *parent, EntenteProject *project, const char *path);
/* Asks where the empty model goes, to fill in by hand. */
void entente_frame_output_save_blank (GtkWidget *parent, EntenteProject *project,
                                      const char *path);
/* Asks where the table goes, for spreadsheets. */
void entente_frame_output_save_table (GtkWidget *parent, EntenteProject *project,
                                      const char *path);

G_END_DECLS
