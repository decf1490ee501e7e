/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteCaptureEditor:
 *
 * What a meeting notes while it talks, and ever after: the words of one record, of whom the first ones
 * make a new one, and groups of facts under them. What is typed stands in the project within a second.
 * The abstract class of those for decisions and problems.
 *
 * Signals: `taken` (EntenteRecord): the first words of a new one stand in the project.
 */
#define ENTENTE_TYPE_CAPTURE_EDITOR (entente_capture_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteCaptureEditor, entente_capture_editor, ENTENTE, CAPTURE_EDITOR, AdwBin)

/**
 * EntenteCaptureEditorClass:
 * @text_field: of the record, what is typed
 * @refusal: heading over the sentence that says why nothing was changed, msgid
 * @take: makes a record of the first words, which are not empty; (transfer none) (nullable)
 * @type: keeps words that were typed in the record, which are not empty
 * @update: shows the record, or that there is none
 */
struct _EntenteCaptureEditorClass {
  AdwBinClass parent_class;

  guint text_field;
  const char *refusal;

  EntenteRecord *(*take) (EntenteCaptureEditor *self, const char *text, GError **error);
  void (*type) (EntenteCaptureEditor *self, const char *text);
  void (*update) (EntenteCaptureEditor *self, gboolean writable);
};

/* A new one. meeting: (nullable): outside a meeting */
void entente_capture_editor_start (EntenteCaptureEditor *self,
                                   EntenteStore *store,
                                   EntenteMeeting *meeting);
/* record: (nullable): nothing */
void entente_capture_editor_show (EntenteCaptureEditor *self, EntenteRecord *record);
/* (nullable): while nothing was typed of a new one, and once it was deleted */
EntenteRecord *entente_capture_editor_get_record (EntenteCaptureEditor *self);
/* Saves what was typed and not yet saved. */
void entente_capture_editor_flush (EntenteCaptureEditor *self);
/* An editor of that type in a dialog over what is on screen, for whoever is in a meeting. editor:
   (out) (transfer none): to start or to show one in. */
AdwDialog *entente_capture_editor_new_dialog (GType type,
                                              const char *title,
                                              EntenteCaptureEditor **editor);

/* For the editors themselves. label: of what is typed. */
void _entente_capture_editor_set_label (EntenteCaptureEditor *self, const char *label);
void _entente_capture_editor_add_group (EntenteCaptureEditor *self, GtkWidget *group);
/* (nullable): while nothing is shown */
EntenteStore *_entente_capture_editor_get_store (EntenteCaptureEditor *self);
/* (nullable): of a new one */
EntenteMeeting *_entente_capture_editor_get_meeting (EntenteCaptureEditor *self);
/* Tells why nothing was changed, when there is an error. Returns done. */
gboolean _entente_capture_editor_tell (EntenteCaptureEditor *self,
                                       gboolean done,
                                       const GError *error);
/* A row of a group, with what the record comes to; its buttons are suffixes. */
GtkWidget *_entente_capture_editor_make_row (const char *title);
GtkWidget *_entente_capture_editor_add_button (EntenteCaptureEditor *self,
                                               GtkWidget *row,
                                               const char *label,
                                               GCallback callback);
/* The last row: deletes the record. */
GtkWidget *_entente_capture_editor_make_delete_row (EntenteCaptureEditor *self,
                                                    const char *title,
                                                    GCallback callback);

G_END_DECLS
