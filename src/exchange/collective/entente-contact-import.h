/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "entente-import.h"
#include "entente-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteContactImport:
 *
 * People and organisations read from somebody else's file, before anything is written: what would
 * be added, updated or refused, and why. Building it changes nothing; applying it is one edit.
 *
 * Reading and mapping are apart: [ctor@ContactImport.read] finds the format, encoding and separator
 * and proposes a mapping from the headings; [method@ContactImport.set_target] changes the meaning of
 * a column and the plan is made again.
 *
 * Columns are those of the file; a vCard has fixed ones. What a column means is a target:
 * "person.email", "organization.name", "position.function"…, or "" to leave it out.
 *
 * A line is about a person, an organisation, or both and what one does in the other. Duplicates are
 * recognised by e-mail, SIRET, RNA, then name, in the project and within the file. Empty fields are
 * filled; a field that says something else changes, and the line says which; nothing is emptied,
 * and of two lines of the file that disagree the first counts.
 *
 * Properties: those of [iface@Import]; `layout` (char *): identifies the columns, under which a mapping is
 * remembered.
 */
#define ENTENTE_TYPE_CONTACT_IMPORT (entente_contact_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteContactImport,
                      entente_contact_import,
                      ENTENTE,
                      CONTACT_IMPORT,
                      GObject)

EntenteContactImport *entente_contact_import_read (EntenteStore *store,
                                                   GBytes *content,
                                                   const char *file_name,
                                                   GError **error);

const char *entente_contact_import_get_layout (EntenteContactImport *self);

guint entente_contact_import_get_n_columns (EntenteContactImport *self);
const char *entente_contact_import_get_heading (EntenteContactImport *self, guint column);
const char *entente_contact_import_get_example (EntenteContactImport *self, guint column);
const char *entente_contact_import_get_target (EntenteContactImport *self, guint column);
void entente_contact_import_set_target (EntenteContactImport *self,
                                        guint column,
                                        const char *target);
char **entente_contact_import_dup_targets (EntenteContactImport *self);

char *entente_contact_import_dup_mapping (EntenteContactImport *self);
gboolean entente_contact_import_set_mapping (EntenteContactImport *self,
                                             const char *mapping,
                                             GError **error);

G_END_DECLS
