/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a project to open the schedule's dialogs over, and ways to act on what they
   hold. */
#pragma once

#include "project/entente-project.h"
#include "screen.h"

#include <adwaita.h>

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  GtkWidget *window;
  GtkWidget *opener;
  char *toast;
} DialogFixture;

void dialog_fixture_set_up (DialogFixture *self, gconstpointer data);
void dialog_fixture_tear_down (DialogFixture *self, gconstpointer data);

/* The dialog that is open, or NULL. */
AdwDialog *get_dialog (DialogFixture *self);
/* A button by its label, label of its content, tooltip or title of a button row. */
GtkWidget *get_button (gpointer widget, const char *label);
void click (gpointer widget, const char *label);
/* A row by its title. */
GtkWidget *get_row (gpointer widget, const char *title);
GtkWidget *get_text (gpointer widget);
EntenteRecord *insert_record (DialogFixture *self, GType type, guint field, const char *text);
gint64 count_records (DialogFixture *self, GType type);
void close_dialog (DialogFixture *self);
