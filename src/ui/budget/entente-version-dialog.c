/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-version-dialog.h"

#include "entente-civil-date.h"
#include "form/entente-date-display.h"

#include <glib/gi18n-lib.h>

struct _EntenteVersionDialog
{
  AdwDialog parent_instance;

  /* Template */
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *obstacles;
  GtkEditable *text_row;
  GtkEditable *day_row;
  GtkButton *answer_button;
  GtkLabel *problem_label;
};

G_DEFINE_FINAL_TYPE (EntenteVersionDialog, entente_version_dialog, ADW_TYPE_DIALOG)

enum {
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_problem (EntenteVersionDialog *self, const char *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
day_changed_cb (EntenteVersionDialog *self)
{
  show_problem (self, NULL);
}

static void
cancel_clicked_cb (EntenteVersionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
answer_clicked_cb (EntenteVersionDialog *self)
{
  gboolean with_day = gtk_widget_get_visible (GTK_WIDGET (self->day_row));
  const char *typed = gtk_editable_get_text (self->day_row);
  GDate day;

  g_date_clear (&day, 1);
  if (with_day)
    {
      EntenteDateResult result = entente_date_parse (typed, &day);
      g_autofree char *problem = entente_date_display_problem (result, typed);

      if (result != ENTENTE_DATE_VALID)
        {
          show_problem (self, problem);
          gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
          return;
        }
    }
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[ANSWERED], 0, gtk_editable_get_text (self->text_row),
                 with_day ? &day : NULL);
  g_object_unref (self);
}

static gboolean
focus_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/* At the bottom of a narrow window a dialog gives the keyboard to its first button. */
static void
text_mapped_cb (EntenteVersionDialog *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->text_row), focus_cb, NULL, NULL);
}

static void
entente_version_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_VERSION_DIALOG);

  G_OBJECT_CLASS (entente_version_dialog_parent_class)->dispose (object);
}

static void
entente_version_dialog_class_init (EntenteVersionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_version_dialog_dispose;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DATE);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-version-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, answer_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, obstacles);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteVersionDialog, text_row);
  gtk_widget_class_bind_template_callback (widget_class, answer_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_mapped_cb);
}

static void
entente_version_dialog_init (EntenteVersionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
propose_today (EntenteVersionDialog *self)
{
  g_autofree char *text = NULL;
  GDate today;

  entente_date_today (&today);
  text = entente_date_display_in (&today, ENTENTE_DATE_DISPLAY_LONG);
  gtk_editable_set_text (self->day_row, text);
}

AdwDialog *
entente_version_dialog_new (const char *title,
                            const char *body,
                            const char *label,
                            const char *text,
                            const char *action,
                            gboolean with_day)
{
  EntenteVersionDialog *self = g_object_new (ENTENTE_TYPE_VERSION_DIALOG, "title", title, NULL);

  adw_preferences_group_set_description (self->group, body);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), label);
  gtk_editable_set_text (self->text_row, text);
  gtk_button_set_label (self->answer_button, action);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), with_day);
  if (with_day)
    propose_today (self);
  return ADW_DIALOG (self);
}

void
entente_version_dialog_add_fact (EntenteVersionDialog *self, const char *title, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_if_fail (ENTENTE_IS_VERSION_DIALOG (self));
  g_return_if_fail (title != NULL && words != NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_set_title (self->facts, _ ("What Will Change"));
  adw_preferences_group_add (self->facts, row);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), TRUE);
}

void
entente_version_dialog_add_obstacle (EntenteVersionDialog *self, const char *sentence)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_VERSION_DIALOG (self));
  g_return_if_fail (sentence != NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-error-symbolic"));
  adw_preferences_group_add (self->obstacles, row);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacles), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer_button), FALSE);
}
