/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-assessment-dialog.h"

#include "form/entente-field-group.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

#define N_STATEMENTS ENTENTE_COOPERATION_STATEMENTS
#define N_ROWS (ENTENTE_COOPERATION_DIMENSIONS * N_STATEMENTS)

struct _EntenteAssessmentDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteAssessment *assessment;
  GSignalGroup *store_signals;

  GtkWidget *rows[N_ROWS];
  AdwToggleGroup *marks[N_ROWS];
  GtkWidget *comment_buttons[N_ROWS];
  GtkEditable *comments[N_ROWS];
  EntenteFieldGroup *comment_group;
  AdwWindowTitle *title;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteAssessmentDialog, entente_assessment_dialog, ADW_TYPE_DIALOG)

static guint
find_row (EntenteAssessmentDialog *self, gpointer row)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (self->rows[i] == row || self->marks[i] == row || self->comments[i] == row)
      return i;

  return N_ROWS;
}

/* Marks */

static void
rate (EntenteAssessmentDialog *self, guint row, int mark)
{
  g_autoptr (GError) error = NULL;

  if (!entente_assessment_rate (self->assessment, row / N_STATEMENTS, row % N_STATEMENTS, mark,
                                &error))
    entente_tell_refusal (GTK_WIDGET (self), _("The Answer Was Not Kept"), error);
}

static void
mark_chosen_cb (EntenteAssessmentDialog *self, GParamSpec *pspec, AdwToggleGroup *marks)
{
  guint row = find_row (self, marks);
  const char *name = adw_toggle_group_get_active_name (marks);

  if (!self->updating && name != NULL && row < N_ROWS)
    rate (self, row, (int) g_ascii_strtoll (name, NULL, 10));
}

/* What a statement makes people say is under its marks, one line, once it is asked for. */
static void
comment_changed_cb (EntenteAssessmentDialog *self, GtkEditable *comment)
{
  g_autoptr (GError) error = NULL;
  guint row = find_row (self, comment);

  if (!self->updating && row < N_ROWS
      && !entente_assessment_comment (self->assessment, row / N_STATEMENTS, row % N_STATEMENTS,
                                      gtk_editable_get_text (comment), &error))
    entente_tell_refusal (GTK_WIDGET (self), _("The Comment Was Not Kept"), error);
}

static void
comment_asked_cb (EntenteAssessmentDialog *self, GtkWidget *button)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (self->comment_buttons[i] == button)
      {
        gtk_widget_set_visible (GTK_WIDGET (self->comments[i]), TRUE);
        gtk_widget_set_visible (button, FALSE);
        gtk_widget_grab_focus (GTK_WIDGET (self->comments[i]));
      }
}

static void
go_to (EntenteAssessmentDialog *self, guint row)
{
  if (row < N_ROWS)
    gtk_widget_grab_focus (self->rows[row]);
}

static void
comment_done_cb (EntenteAssessmentDialog *self, GtkWidget *comment)
{
  guint row = find_row (self, comment);

  go_to (self, row + 1 < N_ROWS ? row + 1 : row);
}

/* Digits are then part of what is said. */
static gboolean
is_commenting (EntenteAssessmentDialog *self, guint row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->comments[row]));
}

/* A key answers and goes on; a wrong one does nothing. After the last one come words of one's own. */
static gboolean
key_pressed_cb (EntenteAssessmentDialog *self, guint keyval, guint keycode, GdkModifierType state,
                GtkEventControllerKey *controller)
{
  guint row = find_row (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  gunichar key = gdk_keyval_to_unicode (keyval);

  if (row == N_ROWS || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || is_commenting (self, row))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete)
    {
      rate (self, row, ENTENTE_MARK_NONE);
      return GDK_EVENT_STOP;
    }
  if (key < '0' || key > '0' + ENTENTE_COOPERATION_HIGHEST)
    return GDK_EVENT_PROPAGATE;

  rate (self, row, (int) (key - '0'));
  go_to (self, row + 1);
  return GDK_EVENT_STOP;
}

/* Showing */

/* A field that somebody has opened stays open, the text in it is left alone when it is the same. */
static void
update_comment (EntenteAssessmentDialog *self, guint row)
{
  const char *comment = entente_assessment_get_comment (self->assessment, row / N_STATEMENTS,
                                                        row % N_STATEMENTS);

  if (!g_str_equal (gtk_editable_get_text (self->comments[row]), comment))
    gtk_editable_set_text (self->comments[row], comment);
  if (*comment != '\0')
    {
      gtk_widget_set_visible (GTK_WIDGET (self->comments[row]), TRUE);
      gtk_widget_set_visible (self->comment_buttons[row], FALSE);
    }
}

static void
update_row (EntenteAssessmentDialog *self, guint row)
{
  int mark = entente_assessment_get_mark (self->assessment, row / N_STATEMENTS, row % N_STATEMENTS);
  g_autofree char *name = mark == ENTENTE_MARK_NONE ? NULL : g_strdup_printf ("%d", mark);

  if (name == NULL)
    adw_toggle_group_set_active (self->marks[row], GTK_INVALID_LIST_POSITION);
  else
    adw_toggle_group_set_active_name (self->marks[row], name);
  update_comment (self, row);
}

static void
update (EntenteAssessmentDialog *self)
{
  guint n_answers;
  g_autofree char *words = NULL;

  if (entente_record_is_deleted (ENTENTE_RECORD (self->assessment)))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  n_answers = entente_assessment_count_answers (self->assessment);
  /* Translators: how many statements were answered, of how many. */
  words = g_strdup_printf (ngettext ("%u of %d answered", "%u of %d answered", n_answers),
                           n_answers, N_ROWS);
  adw_window_title_set_subtitle (self->title, words);
  self->updating = TRUE;
  for (guint i = 0; i < N_ROWS; i++)
    update_row (self, i);
  self->updating = FALSE;
}

/* Making it */

static void
add_toggle (AdwToggleGroup *marks, const char *name, const char *label, const char *tooltip)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_set_tooltip (toggle, tooltip);
  adw_toggle_group_add (marks, toggle);
}

static GtkWidget *
make_marks (EntenteAssessmentDialog *self, const char *statement)
{
  static const char *const names[] = { "1", "2", "3", "4", "5" };
  AdwToggleGroup *marks = ADW_TOGGLE_GROUP (adw_toggle_group_new ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_toggle (marks, names[i], names[i],
                i == 0                           ? C_ ("mark", "Not at all")
                : i == G_N_ELEMENTS (names) - 1 ? C_ ("mark", "Fully")
                                                 : NULL);
  add_toggle (marks, "0", C_ ("mark", "?"), C_ ("mark", "Don’t know"));
  gtk_widget_set_halign (GTK_WIDGET (marks), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (marks), GTK_ACCESSIBLE_PROPERTY_LABEL, statement,
                                  -1);
  g_signal_connect_object (marks, "notify::active-name", G_CALLBACK (mark_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (marks);
}

static GtkWidget *
make_comment (EntenteAssessmentDialog *self, guint row)
{
  GtkWidget *comment = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (comment), _("Comment"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (comment), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Comment"), -1);
  gtk_widget_set_visible (comment, FALSE);
  g_signal_connect_object (comment, "changed", G_CALLBACK (comment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (comment, "activate", G_CALLBACK (comment_done_cb), self,
                           G_CONNECT_SWAPPED);
  self->comments[row] = GTK_EDITABLE (comment);
  return comment;
}

/* The marks, and the way to say more. */
static GtkWidget *
make_answer (EntenteAssessmentDialog *self, guint row, GtkWidget *marks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_hexpand (marks, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Comment"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (comment_asked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), marks);
  gtk_box_append (GTK_BOX (box), button);
  self->comment_buttons[row] = button;
  return box;
}

/* The statement above its marks: it needs the width. */
static GtkWidget *
make_row (EntenteAssessmentDialog *self, guint row, const char *statement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (statement);
  GtkWidget *marks = make_marks (self, statement);
  GtkWidget *line = adw_preferences_row_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_answer (self, row, marks));
  gtk_box_append (GTK_BOX (box), make_comment (self, row));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, statement,
                                  -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (line, keys);
  self->rows[row] = line;
  self->marks[row] = ADW_TOGGLE_GROUP (marks);

  return line;
}

static GtkWidget *
make_dimension (EntenteAssessmentDialog *self, guint dimension)
{
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), grid[dimension].title);
  for (guint i = 0; i < N_STATEMENTS; i++)
    adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (group),
      make_row (self, dimension * N_STATEMENTS + i, grid[dimension].statements[i]));

  return group;
}

static GtkWidget *
make_content (EntenteAssessmentDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_description (
    ADW_PREFERENCES_PAGE (page),
    _("Press 1 (not at all) to 5 (fully), or 0 for “don’t know”: the next statement comes by "
      "itself. Backspace takes an answer back."));
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (make_dimension (self, i)));
  self->comment_group
    = ENTENTE_FIELD_GROUP (entente_field_group_new (ENTENTE_TYPE_ASSESSMENT));
  entente_field_group_add (self->comment_group, "comment");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->comment_group),
                                   _("In Your Own Words"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (self->comment_group));

  return page;
}

static void
entente_assessment_dialog_dispose (GObject *object)
{
  EntenteAssessmentDialog *self = ENTENTE_ASSESSMENT_DIALOG (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->assessment);

  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  G_OBJECT_CLASS (entente_assessment_dialog_parent_class)->dispose (object);
}

static void
entente_assessment_dialog_class_init (EntenteAssessmentDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_assessment_dialog_dispose;
}

static void
entente_assessment_dialog_init (EntenteAssessmentDialog *self)
{
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), make_content (self));
  adw_dialog_set_child (ADW_DIALOG (self), toolbar);
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_content_height (ADW_DIALOG (self), 720);
}

/**
 * entente_assessment_dialog_new:
 * @assessment: a sheet
 *
 * Returns: (transfer floating): a dialog to type it in, at the first statement without an answer
 */
AdwDialog *
entente_assessment_dialog_new (EntenteAssessment *assessment)
{
  EntenteAssessmentDialog *self = g_object_new (ENTENTE_TYPE_ASSESSMENT_DIALOG, NULL);
  g_autofree char *title = entente_assessment_dup_title (assessment);

  self->assessment = g_object_ref (assessment);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->title, title);
  entente_field_group_set_record (self->comment_group, ENTENTE_RECORD (assessment));
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
  g_signal_group_set_target (self->store_signals,
                             entente_record_get_store (ENTENTE_RECORD (assessment)));
  update (self);
  for (guint i = 0; i < N_ROWS; i++)
    if (entente_assessment_get_mark (assessment, i / N_STATEMENTS, i % N_STATEMENTS)
        == ENTENTE_MARK_NONE)
      {
        adw_dialog_set_focus (ADW_DIALOG (self), self->rows[i]);
        break;
      }

  return ADW_DIALOG (self);
}
