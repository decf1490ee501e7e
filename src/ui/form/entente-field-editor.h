/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * EntenteFieldEditor: the part of a field row that differs by kind of field: it shows a value and
 * tells what stands in it. It never saves: the row does, so that Enter, Escape, undo and errors are
 * the same everywhere.
 *
 * Signals: `edited` (something was typed, not to be saved yet); `done` (to be saved now: Enter, a
 * choice).
 */
#define ENTENTE_TYPE_FIELD_EDITOR (entente_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteFieldEditor, entente_field_editor, ENTENTE, FIELD_EDITOR, AdwBin)

struct _EntenteFieldEditorClass {
  AdwBinClass parent_class;

  /* The title stands beside the editor rather than above it. */
  gboolean beside;
  /* Long texts are saved while they are typed, so that a crash loses a second of typing at most. */
  gboolean autosaves;

  /* Once, before anything else. */
  void (*describe) (EntenteFieldEditor *self, const EntenteField *field);
  /* Shows what the record holds (nothing when NULL), whatever was typed. */
  void (*show) (EntenteFieldEditor *self, EntenteRecord *record, guint field);
  /* What was typed stands in the record now: the widget's own undo must not reach behind it. */
  void (*settle) (EntenteFieldEditor *self);
  /* Reads what stands in the widget; FALSE and a sentence when it is no value of the field. */
  gboolean (*read) (EntenteFieldEditor *self, GValue *value, char **problem);
  void (*set_read_only) (EntenteFieldEditor *self, gboolean read_only);
  /* The row was clicked or activated. */
  void (*activate) (EntenteFieldEditor *self);
  /* The widget that takes the focus and has a name for assistive technology. */
  GtkWidget *(*get_target) (EntenteFieldEditor *self);
  /* (nullable): what stands at the end of the row, such as a button; borrowed */
  GtkWidget *(*get_suffix) (EntenteFieldEditor *self);
  /* (nullable): what stands at the end of the title’s line; borrowed */
  GtkWidget *(*get_tools) (EntenteFieldEditor *self);
};

GtkWidget *entente_field_editor_new (const EntenteField *field);

gboolean entente_field_editor_stands_beside (EntenteFieldEditor *self);
gboolean entente_field_editor_autosaves (EntenteFieldEditor *self);
void entente_field_editor_show (EntenteFieldEditor *self, EntenteRecord *record, guint field);
void entente_field_editor_settle (EntenteFieldEditor *self);
gboolean entente_field_editor_read (EntenteFieldEditor *self, GValue *value, char **problem);
void entente_field_editor_set_read_only (EntenteFieldEditor *self, gboolean read_only);
void entente_field_editor_activate (EntenteFieldEditor *self);
GtkWidget *entente_field_editor_get_target (EntenteFieldEditor *self);
GtkWidget *entente_field_editor_get_suffix (EntenteFieldEditor *self);
GtkWidget *entente_field_editor_get_tools (EntenteFieldEditor *self);

/* Gives what takes the focus the name that stands in the title, for assistive technology. */
void entente_field_editor_set_title (EntenteFieldEditor *self, GtkWidget *title);

/* For the subclasses. */
GtkWidget *entente_field_editor_make_line (EntenteFieldEditor *self);
void entente_field_editor_edited (EntenteFieldEditor *self);
void entente_field_editor_done (EntenteFieldEditor *self);

GType entente_choice_field_get_type (void);
GType entente_choices_field_get_type (void);
GType entente_date_field_get_type (void);
GType entente_duration_field_get_type (void);
GType entente_moment_field_get_type (void);
GType entente_number_field_get_type (void);
GType entente_prose_field_get_type (void);
GType entente_reference_field_get_type (void);
GType entente_switch_field_get_type (void);
GType entente_text_field_get_type (void);

G_END_DECLS
