/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project without anybody, what is read into it, and what to expect of the lines of an import. */
#pragma once

#include "collective/entente-contact-import.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct {
  EntenteStore *store;
} Fixture;

void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);
EntenteContactImport *read_text (Fixture *fixture, const char *text);
EntenteContactImport *read_fixture (Fixture *fixture, const char *name);
void apply (EntenteContactImport *import);
void import_text (Fixture *fixture, const char *text);
guint count (Fixture *fixture, GType type);
/* The one record with that text. */
EntenteRecord *find (Fixture *fixture, GType type, guint field, const char *text);
EntenteRecord *find_person (Fixture *fixture, const char *family_name);
EntenteRecord *find_organization (Fixture *fixture, const char *name);
EntenteRecord *find_position (Fixture *fixture, const char *function);
void assert_counts (EntenteContactImport *import, guint added, guint updated, guint unchanged,
                    guint refused);
/* part: NULL for no reason at all. */
void assert_line (EntenteContactImport *import, guint index, guint line,
                  EntenteImportOutcome outcome, const char *title, const char *part);
void assert_text (EntenteRecord *record, guint field, const char *expected);
/* The targets of the columns with a space between, "-" for none. */
void assert_targets (EntenteContactImport *import, const char *expected);
