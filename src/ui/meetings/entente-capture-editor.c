/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-capture-editor.h"

#include "form/entente-plain-dialog.h"
#include "form/entente-refusal.h"
#include "meetings/entente-capture-text.h"

#include <glib/gi18n-lib.h>

#define DIALOG_WIDTH 640
#define DIALOG_HEIGHT 680

typedef struct
{
  /* Owned */
  EntenteStore *store;     /* nullable */
  EntenteMeeting *meeting; /* nullable: of a new one */
  EntenteRecord *record;   /* nullable */
  GSignalGroup *store_signals;

  /* Children */
  GtkWidget *page;
  EntenteCaptureText *text;
} EntenteCaptureEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteCaptureEditor, entente_capture_editor, ADW_TYPE_BIN)

enum {
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteCaptureEditorPrivate *
get_private (gpointer self)
{
  return entente_capture_editor_get_instance_private (ENTENTE_CAPTURE_EDITOR (self));
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

gboolean
_entente_capture_editor_tell (EntenteCaptureEditor *self, gboolean done, const GError *error)
{
  if (!done)
    entente_tell_refusal (GTK_WIDGET (self),
                                   _ (ENTENTE_CAPTURE_EDITOR_GET_CLASS (self)->refusal), error);
  return done;
}

/*
 * What is shown
 */

static void
show_text (EntenteCaptureEditor *self)
{
  EntenteCaptureEditorPrivate *priv = get_private (self);
  const guint field = ENTENTE_CAPTURE_EDITOR_GET_CLASS (self)->text_field;

  entente_capture_text_set_text (
    priv->text, priv->record != NULL ? entente_record_get_text (priv->record, field) : "");
}

static void
update (EntenteCaptureEditor *self)
{
  EntenteCaptureEditorPrivate *priv = get_private (self);
  gboolean writable = priv->store != NULL && !entente_store_get_read_only (priv->store);

  if (priv->record != NULL && entente_record_is_deleted (priv->record))
    g_clear_object (&priv->record);
  entente_capture_text_set_editable (priv->text, writable);
  ENTENTE_CAPTURE_EDITOR_GET_CLASS (self)->update (self, writable);
  if (priv->record != NULL && !entente_capture_text_is_dirty (priv->text))
    show_text (self);
}

static void
changed_cb (EntenteCaptureEditor *self)
{
  EntenteCaptureEditorPrivate *priv = get_private (self);
  gboolean was_there = priv->record != NULL;

  update (self);
  if (was_there && priv->record == NULL)
    show_text (self);
}

/*
 * Typing
 */

static void
take (EntenteCaptureEditor *self, const char *text)
{
  EntenteCaptureEditorPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  EntenteRecord *record;

  if (priv->store == NULL)
    return;
  record = ENTENTE_CAPTURE_EDITOR_GET_CLASS (self)->take (self, text, &error);
  if (!_entente_capture_editor_tell (self, record != NULL, error))
    return;
  priv->record = g_object_ref (record);
  g_signal_emit (self, signals[TAKEN], 0, record);
  update (self);
}

/* An emptied text is not worth an error while somebody types it anew: the last words stay. */
static void
save_cb (EntenteCaptureEditor *self, const char *text)
{
  if (is_empty (text))
    return;
  if (entente_capture_editor_get_record (self) != NULL)
    ENTENTE_CAPTURE_EDITOR_GET_CLASS (self)->type (self, text);
  else
    take (self, text);
}

/*
 * Which one
 */

static void
set_store (EntenteCaptureEditor *self, EntenteStore *store)
{
  EntenteCaptureEditorPrivate *priv = get_private (self);

  g_set_object (&priv->store, store);
  g_signal_group_set_target (priv->store_signals, store);
}

void
entente_capture_editor_start (EntenteCaptureEditor *self,
                              EntenteStore *store,
                              EntenteMeeting *meeting)
{
  EntenteCaptureEditorPrivate *priv;

  g_return_if_fail (ENTENTE_IS_CAPTURE_EDITOR (self));
  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  priv = get_private (self);
  entente_capture_editor_flush (self);
  set_store (self, store);
  g_set_object (&priv->meeting, meeting);
  g_clear_object (&priv->record);
  show_text (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (priv->text));
}

void
entente_capture_editor_show (EntenteCaptureEditor *self, EntenteRecord *record)
{
  EntenteCaptureEditorPrivate *priv;

  g_return_if_fail (ENTENTE_IS_CAPTURE_EDITOR (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  priv = get_private (self);
  if (priv->record == record && record != NULL)
    return;
  entente_capture_editor_flush (self);
  set_store (self, record != NULL ? entente_record_get_store (record) : NULL);
  g_set_object (&priv->record, record);
  show_text (self);
  update (self);
}

EntenteRecord *
entente_capture_editor_get_record (EntenteCaptureEditor *self)
{
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_CAPTURE_EDITOR (self), NULL);

  record = get_private (self)->record;
  return record != NULL && !entente_record_is_deleted (record) ? record : NULL;
}

EntenteStore *
_entente_capture_editor_get_store (EntenteCaptureEditor *self)
{
  return get_private (self)->store;
}

EntenteMeeting *
_entente_capture_editor_get_meeting (EntenteCaptureEditor *self)
{
  return get_private (self)->meeting;
}

void
entente_capture_editor_flush (EntenteCaptureEditor *self)
{
  g_return_if_fail (ENTENTE_IS_CAPTURE_EDITOR (self));

  entente_capture_text_flush (get_private (self)->text);
}

/*
 * The widget
 */

void
_entente_capture_editor_set_label (EntenteCaptureEditor *self, const char *label)
{
  entente_capture_text_set_title (get_private (self)->text, label);
}

void
_entente_capture_editor_add_group (EntenteCaptureEditor *self, GtkWidget *group)
{
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (get_private (self)->page),
                            ADW_PREFERENCES_GROUP (group));
}

GtkWidget *
_entente_capture_editor_make_row (const char *title)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
}

GtkWidget *
_entente_capture_editor_add_button (EntenteCaptureEditor *self,
                                    GtkWidget *row,
                                    const char *label,
                                    GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

GtkWidget *
_entente_capture_editor_make_delete_row (EntenteCaptureEditor *self,
                                         const char *title,
                                         GCallback callback)
{
  GtkWidget *row =
    g_object_new (ADW_TYPE_BUTTON_ROW, "title", title, "use-underline", TRUE, NULL);

  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  return row;
}

static void
entente_capture_editor_dispose (GObject *object)
{
  EntenteCaptureEditorPrivate *priv = get_private (object);

  if (priv->text != NULL && entente_capture_text_is_dirty (priv->text))
    entente_capture_text_flush (priv->text);
  priv->text = NULL;
  g_clear_object (&priv->store_signals);
  g_clear_object (&priv->store);
  g_clear_object (&priv->meeting);
  g_clear_object (&priv->record);

  G_OBJECT_CLASS (entente_capture_editor_parent_class)->dispose (object);
}

static void
entente_capture_editor_class_init (EntenteCaptureEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_capture_editor_dispose;

  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_RECORD);
}

static void
entente_capture_editor_init (EntenteCaptureEditor *self)
{
  EntenteCaptureEditorPrivate *priv = get_private (self);
  GtkWidget *words = adw_preferences_group_new ();
  GtkWidget *text = entente_capture_text_new ("");

  priv->page = adw_preferences_page_new ();
  priv->text = ENTENTE_CAPTURE_TEXT (text);
  priv->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (priv->store_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (text, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (words), text);
  _entente_capture_editor_add_group (self, words);
  adw_bin_set_child (ADW_BIN (self), priv->page);
}

AdwDialog *
entente_capture_editor_new_dialog (GType type, const char *title, EntenteCaptureEditor **editor)
{
  AdwDialog *dialog;
  GtkWidget *child;

  g_return_val_if_fail (g_type_is_a (type, ENTENTE_TYPE_CAPTURE_EDITOR), NULL);
  g_return_val_if_fail (editor != NULL, NULL);

  child = g_object_new (type, NULL);
  dialog = entente_plain_dialog_new (title, child, DIALOG_WIDTH, DIALOG_HEIGHT);
  adw_dialog_set_focus (dialog, GTK_WIDGET (get_private (child)->text));
  *editor = ENTENTE_CAPTURE_EDITOR (child);
  return dialog;
}
