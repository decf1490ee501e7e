/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What is remembered of the projects opened lately: their name and event date for the start page,
 * and where the user was in each. It stands in the settings (key "projects"), the last one first,
 * and is bounded.
 */
typedef struct {
  char *uri;
  char *title;
  char *event_date; /* ISO 8601, or "" */
  char *page;
  GHashTable *selections; /* page name → string of the page's own */
} EntenteProjectMemory;

EntenteProjectMemory *entente_project_memory_new (const char *uri);
void entente_project_memory_free (EntenteProjectMemory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteProjectMemory, entente_project_memory_free)

/* (element-type EntenteProjectMemory) */
GPtrArray *entente_project_memory_load_all (GSettings *settings);
/* (nullable) */
EntenteProjectMemory *entente_project_memory_load (GSettings *settings, const char *uri);
/* Puts it first. */
void entente_project_memory_save (const EntenteProjectMemory *self, GSettings *settings);
void entente_project_memory_remove (GSettings *settings, const char *uri);

G_END_DECLS
