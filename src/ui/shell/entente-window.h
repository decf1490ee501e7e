/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A window: the start page, or one project. It speaks to the application through GApplication only:
 * opening a file is g_application_open(), whose hint says how (entente-window.c).
 *
 * Properties: `project` (EntenteProject, nullable).
 */
#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

/* Hints of g_application_open(). */
#define ENTENTE_OPEN_READ_ONLY "read-only"
#define ENTENTE_OPEN_WORKING_COPY "working-copy"
#define ENTENTE_OPEN_NEW "new"

EntenteWindow *entente_window_new (GtkApplication *application);
EntenteProject *entente_window_get_project (EntenteWindow *self);
void entente_window_set_project (EntenteWindow *self, EntenteProject *project);
gboolean entente_window_show_page (EntenteWindow *self, const char *name);
/* Puts the keyboard focus where a new project begins. */
void entente_window_begin (EntenteWindow *self);
void entente_window_add_toast (EntenteWindow *self, AdwToast *toast);

G_END_DECLS
