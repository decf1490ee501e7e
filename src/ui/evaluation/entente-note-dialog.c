/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-note-dialog.h"

#include "evaluation/entente-note-sorting.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

#define MARGIN 12

struct _EntenteNoteDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteNote *note; /* nullable: a new one */
  GtkWidget *teller;

  GtkTextView *text_view;
};

G_DEFINE_FINAL_TYPE (EntenteNoteDialog, entente_note_dialog, ADW_TYPE_DIALOG)

static char *
dup_typed (EntenteNoteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;
  char *typed;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strstrip (typed);
}

static gboolean
keep (EntenteNoteDialog *self, const char *typed, GError **error)
{
  if (self->note != NULL)
    return entente_record_is_deleted (ENTENTE_RECORD (self->note))
           || entente_note_type (self->note, typed, error);

  return entente_note_take (self->store, typed, error) != NULL;
}

/* What is refused stays open, with all that was typed. */
static void
close_attempt_cb (EntenteNoteDialog *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GError) error = NULL;

  if (*typed != '\0' && !keep (self, typed, &error))
    {
      entente_tell_refusal (GTK_WIDGET (self), _("The Note Was Not Kept"), error);
      return;
    }
  if (*typed != '\0' && self->note == NULL)
    gtk_widget_activate_action (self->teller, "win.toast-undo", "s", _("Noted"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static GtkWidget *
make_text (EntenteNoteDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->text_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->text_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (self->text_view, MARGIN);
  gtk_text_view_set_right_margin (self->text_view, MARGIN);
  gtk_text_view_set_top_margin (self->text_view, MARGIN);
  gtk_text_view_set_bottom_margin (self->text_view, MARGIN);
  gtk_text_view_set_accepts_tab (self->text_view, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Note"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->text_view));
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
make_header (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("note", "_Keep"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "note.close");
  gtk_widget_set_tooltip_text (button, _("Keep the Note (Ctrl+Enter)"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), button);

  return header;
}

static void
entente_note_dialog_dispose (GObject *object)
{
  EntenteNoteDialog *self = ENTENTE_NOTE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->note);
  g_clear_object (&self->teller);

  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  G_OBJECT_CLASS (entente_note_dialog_parent_class)->dispose (object);
}

static void
entente_note_dialog_class_init (EntenteNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_note_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "note.close", NULL, close_action);
}

/* Before the text takes the key for a new line. */
static void
add_keys (EntenteNoteDialog *self)
{
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], GDK_CONTROL_MASK),
                        gtk_named_action_new ("note.close")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
changed_cb (GtkWidget *header)
{
  gtk_widget_set_can_focus (header, TRUE);
}

/* Whoever takes a note types at once: at the bottom of a narrow window the dialog gives the focus to
   the first that takes it, which must not be the button while there is nothing to keep. */
static void
wait_for_words (EntenteNoteDialog *self, GtkWidget *header)
{
  gtk_widget_set_can_focus (header, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (changed_cb), header, G_CONNECT_SWAPPED);
}

static void
entente_note_dialog_init (EntenteNoteDialog *self)
{
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *header = make_header ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), make_text (self));
  adw_dialog_set_child (ADW_DIALOG (self), toolbar);
  adw_dialog_set_title (ADW_DIALOG (self), _("Note"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 280);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->text_view));
  wait_for_words (self, header);
  add_keys (self);
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * entente_note_dialog_new:
 * @store: of the project
 * @teller: a widget of the window
 *
 * Returns: (transfer floating): a dialog for a new note
 */
AdwDialog *
entente_note_dialog_new (EntenteStore *store, GtkWidget *teller)
{
  EntenteNoteDialog *self = g_object_new (ENTENTE_TYPE_NOTE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->teller = g_object_ref (teller);
  return ADW_DIALOG (self);
}

/**
 * entente_note_dialog_new_for:
 * @note: a note
 * @teller: a widget of the window
 *
 * Returns: (transfer floating): a dialog to change it
 */
AdwDialog *
entente_note_dialog_new_for (EntenteNote *note, GtkWidget *teller)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (note));
  EntenteNoteDialog *self = ENTENTE_NOTE_DIALOG (entente_note_dialog_new (store, teller));

  self->note = g_object_ref (note);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view),
                            entente_record_get_text (ENTENTE_RECORD (note), ENTENTE_NOTE_TEXT), -1);
  return ADW_DIALOG (self);
}
