/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"
#include "entente-schema.h"
#include "entente-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_STORE (entente_store_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStore, entente_store, ENTENTE, STORE, GObject)

/**
 * EntenteEdit:
 *
 * Changes that happen together or not at all, under one label in the history.
 *
 * Declare it `g_autoptr (EntenteEdit) edit = entente_store_begin (…)`. [method@Edit.commit] ends
 * the edit whatever it returns but does not free it: leaving the scope does, and rolls back what
 * was not committed. A store has one edit at a time. The setters never fail by themselves; the
 * first thing that went wrong is the error of the commit, which then changed nothing.
 */
typedef struct _EntenteEdit EntenteEdit;

/**
 * EntenteStore:
 *
 * The rows of one open project as live objects, and the one road to change them.
 *
 * There is one [class@Record] per row at most, the same for everybody who asks. Lists are live:
 * after each commit, undo, redo, import or merge they emit what changed and nothing else.
 * Everything happens in the thread that made the store.
 *
 * Properties: `can-undo`, `can-redo` (gboolean), `undo-label`, `redo-label` (nullable, translated
 * when the edit was made), `author` (read-write, written in the history), `read-only`.
 *
 * Signals: `changed` () after the records and lists have been refreshed; `committed` () only when
 * the database gained something to publish (edit, undo, redo).
 */

EntenteStore *entente_store_new_in_memory (const EntenteSchema *schema, GError **error);

/* Reading */
GListModel *entente_store_get_list (EntenteStore *self, GType type);
EntenteRecord *entente_store_get_record (EntenteStore *self, GType type, gint64 id);
EntenteStore *entente_record_get_store (EntenteRecord *self);
GListModel *entente_store_get_referrers (EntenteStore *self,
                                         GType type,
                                         guint field,
                                         gint64 target);
guint64 entente_store_get_generation (EntenteStore *self, GType type);
guint64 entente_store_sum_generations (EntenteStore *self, const GType *types, guint n_types);

/* Changing */
EntenteEdit *entente_store_begin (EntenteStore *self, const char *label);
EntenteEdit *entente_store_begin_typing (EntenteStore *self, const char *label, const char *key);
void entente_edit_set_text (EntenteEdit *edit,
                            EntenteRecord *record,
                            guint field,
                            const char *value);
void entente_edit_set_integer (EntenteEdit *edit, EntenteRecord *record, guint field, gint64 value);
void entente_edit_set_cents (EntenteEdit *edit, EntenteRecord *record, guint field, gint64 value);
void entente_edit_set_boolean (EntenteEdit *edit,
                               EntenteRecord *record,
                               guint field,
                               gboolean value);
void entente_edit_set_date (EntenteEdit *edit,
                            EntenteRecord *record,
                            guint field,
                            const GDate *value);
void entente_edit_set_choice (EntenteEdit *edit, EntenteRecord *record, guint field, int value);
void entente_edit_set_reference (EntenteEdit *edit,
                                 EntenteRecord *record,
                                 guint field,
                                 EntenteRecord *target);
void entente_edit_set_value (EntenteEdit *edit,
                             EntenteRecord *record,
                             guint field,
                             const GValue *value);
EntenteRecord *entente_edit_insert (EntenteEdit *edit, GType type);
EntenteRecord *entente_edit_insert_with_id (EntenteEdit *edit, GType type, gint64 id);
EntenteRecord *entente_edit_duplicate (EntenteEdit *edit, EntenteRecord *record);
void entente_edit_delete (EntenteEdit *edit, EntenteRecord *record);
/* As the edit leaves it. */
gint64 entente_edit_get_cents (EntenteEdit *edit, EntenteRecord *record, guint field);
gboolean entente_edit_get_date (EntenteEdit *edit,
                                EntenteRecord *record,
                                guint field,
                                GDate *date);
gint64 entente_edit_get_reference (EntenteEdit *edit, EntenteRecord *record, guint field);
gboolean entente_edit_is_deleted (EntenteEdit *edit, EntenteRecord *record);
guint entente_edit_take_number (EntenteEdit *edit, const char *series);
gboolean entente_edit_commit (EntenteEdit *edit, GError **error);
void entente_edit_rollback (EntenteEdit *edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEdit, entente_edit_rollback)

/* History */

/**
 * EntenteHistoryEntry:
 * @id: grows from edit to edit
 * @label: what was done, translated when it was
 * @author: by whom; "" when nobody said
 * @time: seconds since 1970, UTC
 * @undone: whether it was taken back, and can be redone
 *
 * One edit that the project remembers.
 */
typedef struct {
  gint64 id;
  char *label;
  char *author;
  gint64 time;
  gboolean undone;
} EntenteHistoryEntry;

void entente_history_entry_free (EntenteHistoryEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteHistoryEntry, entente_history_entry_free)

gboolean entente_store_undo (EntenteStore *self, GError **error);
gboolean entente_store_redo (EntenteStore *self, GError **error);
GPtrArray *entente_store_dup_history (EntenteStore *self, GError **error);
/* Makes what stands now the beginning, for projects that are made with something in them. */
gboolean entente_store_forget_history (EntenteStore *self, GError **error);

gboolean entente_store_get_can_undo (EntenteStore *self);
gboolean entente_store_get_can_redo (EntenteStore *self);
const char *entente_store_get_undo_label (EntenteStore *self);
const char *entente_store_get_redo_label (EntenteStore *self);
const char *entente_store_get_author (EntenteStore *self);
void entente_store_set_author (EntenteStore *self, const char *author);
gboolean entente_store_get_read_only (EntenteStore *self);
const EntenteSchema *entente_store_get_schema (EntenteStore *self);
/* The same in all copies of a project, and in no other. 0 when it cannot be read. */
gint64 entente_store_get_project (EntenteStore *self);
/* How many edits, undos and redos were ever committed: what it was before never comes back. */
gint64 entente_store_get_revision (EntenteStore *self);

/* Looks at the whole database: integrity, foreign keys. Appends one technical line per finding. */
gboolean entente_store_verify (EntenteStore *self, GPtrArray *findings, GError **error);

G_END_DECLS
