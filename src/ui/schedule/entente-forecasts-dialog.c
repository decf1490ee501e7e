/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-forecasts-dialog.h"

#include "collective/entente-directory-edit.h"
#include "form/entente-date-display.h"
#include "form/entente-field-group.h"
#include "schedule/entente-forecasts.h"
#include "schedule/entente-schedule-dialogs.h"

#include <glib/gi18n-lib.h>

/* Rows of widgets in the comparison. */
#define MAX_SLIPS 300

struct _EntenteForecastsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteForecast *compared; /* nullable */
  GSettings *settings;
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  AdwNavigationView *view;
  AdwPreferencesGroup *save_group;
  GtkWidget *name_row;
  GtkWidget *save_button;
  GtkListBox *list;
  AdwNavigationPage *comparison;
  EntenteFieldGroup *forecast_group;
  GtkListBox *slips;
  GtkWidget *delete_group;
};

G_DEFINE_FINAL_TYPE (EntenteForecastsDialog, entente_forecasts_dialog, ADW_TYPE_DIALOG)

static GListModel *
get_forecasts (EntenteForecastsDialog *self)
{
  return entente_store_get_list (entente_schedule_get_store (self->schedule),
                                 ENTENTE_TYPE_FORECAST);
}

static void
say (EntenteForecastsDialog *self, const char *action, const char *sentence)
{
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, action, "s", sentence);
}

/*
 * The comparison
 */

/* Without taking away what stands there when nothing does, as GTK would. */
static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Whether it is harmless now, which is not what has changed since. */
static void
say_delay (EntenteForecastsDialog *self, AdwActionRow *row, guint item)
{
  g_autofree char *delay = entente_schedule_dup_delay (self->schedule, item);
  GtkWidget *icon;

  adw_action_row_set_subtitle (row, delay);
  if (entente_schedule_get_items (self->schedule, NULL)[item].delay != ENTENTE_DELAY_ENDANGERING)
    return;
  icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (row, icon);
}

static GtkWidget *
make_slip_row (EntenteForecastsDialog *self, const EntenteSlip *slip)
{
  const EntenteScheduleItem *item
    = &entente_schedule_get_items (self->schedule, NULL)[slip->item];
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", slip->sentence,
                                 "activatable", TRUE,
                                 NULL);

  if (item->delay != ENTENTE_DELAY_NONE)
    say_delay (self, ADW_ACTION_ROW (row), slip->item);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "task", g_object_ref (item->task), g_object_unref);
  return row;
}

static void
show_comparison (EntenteForecastsDialog *self)
{
  g_autoptr (GPtrArray) slips = NULL;
  g_autofree char *summary = NULL;

  remove_rows (self->slips);
  if (self->compared == NULL)
    return;
  summary = entente_forecast_dup_summary (self->compared, self->schedule);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->forecast_group), summary);
  slips = entente_forecast_dup_slips (self->compared, self->schedule);
  for (guint i = 0; i < MIN (slips->len, MAX_SLIPS); i++)
    gtk_list_box_append (self->slips, make_slip_row (self, g_ptr_array_index (slips, i)));
}

static void
compare (EntenteForecastsDialog *self, EntenteForecast *forecast)
{
  g_set_object (&self->compared, forecast);
  entente_field_group_set_record (self->forecast_group, ENTENTE_RECORD (forecast));
  show_comparison (self);
}

static void
slip_activated_cb (EntenteForecastsDialog *self, GtkListBoxRow *row)
{
  EntenteRecord *task = g_object_get_data (G_OBJECT (row), "task");
  g_autoptr (GtkWidget) parent = self->parent != NULL ? g_object_ref (self->parent) : NULL;

  if (parent == NULL || entente_record_is_deleted (task))
    return;
  g_object_ref (task);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (parent,
                              "win.reveal",
                              "(sxs)",
                              entente_record_type_get_table (ENTENTE_TYPE_TASK),
                              entente_record_get_id (task),
                              "title");
  g_object_unref (task);
}

static void
delete_cb (EntenteForecastsDialog *self)
{
  g_autoptr (EntenteForecast) forecast = g_object_ref (self->compared);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  compare (self, NULL);
  edit = entente_store_begin (entente_schedule_get_store (self->schedule), _ ("Delete forecast"));
  entente_edit_delete (edit, ENTENTE_RECORD (forecast));
  if (entente_edit_commit (edit, &error))
    say (self, "win.toast-undo", _ ("Forecast deleted"));
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
  adw_navigation_view_pop (self->view);
}

/*
 * The list
 */

static char *
dup_subtitle (EntenteForecastsDialog *self, EntenteForecast *forecast)
{
  const char *made_at = entente_record_get_text (ENTENTE_RECORD (forecast),
                                                 ENTENTE_FORECAST_MADE_AT);
  g_autofree char *summary = entente_forecast_dup_summary (forecast, self->schedule);
  g_autofree char *made = NULL;
  EntenteMoment moment;
  gboolean has_time;

  if (!entente_moment_from_iso (made_at, ENTENTE_MOMENT_STARTS, &moment, &has_time))
    return g_steal_pointer (&summary);
  made = entente_date_display_moment (moment, FALSE, self->settings);
  return g_strdup_printf ("%s\n%s", made, summary);
}

static GtkWidget *
make_forecast_row (EntenteForecastsDialog *self, EntenteForecast *forecast)
{
  const char *name = entente_record_get_text (ENTENTE_RECORD (forecast), ENTENTE_FORECAST_NAME);
  g_autofree char *subtitle = dup_subtitle (self, forecast);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", *name != '\0' ? name : _ ("Unnamed forecast"),
                                 "subtitle", subtitle,
                                 "activatable", TRUE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "forecast", g_object_ref (forecast), g_object_unref);
  return row;
}

static void
show_limit (EntenteForecastsDialog *self, guint n_forecasts)
{
  EntenteStore *store = entente_schedule_get_store (self->schedule);
  gboolean full = n_forecasts >= ENTENTE_FORECASTS_MAX;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->save_group), !entente_store_get_read_only (store));
  gtk_widget_set_visible (self->delete_group, !entente_store_get_read_only (store));
  /* Not insensitive: the keyboard may be in it. */
  gtk_editable_set_editable (GTK_EDITABLE (self->name_row), !full);
  gtk_widget_set_sensitive (self->save_button, !full);
  if (full)
    sentence = g_strdup_printf (_ ("A project keeps %u forecasts. Delete one to save another."),
                                (guint) ENTENTE_FORECASTS_MAX);
  adw_preferences_group_set_description (
    self->save_group,
    full ? sentence
         : _ ("A forecast keeps all dates of today. Later it shows what slipped."));
}

static void
update (EntenteForecastsDialog *self)
{
  GListModel *forecasts = get_forecasts (self);
  guint n_forecasts = g_list_model_get_n_items (forecasts);

  remove_rows (self->list);
  /* The last one first. */
  for (guint i = n_forecasts; i > 0; i--)
    {
      g_autoptr (EntenteForecast) forecast = g_list_model_get_item (forecasts, i - 1);

      gtk_list_box_append (self->list, make_forecast_row (self, forecast));
    }
  show_limit (self, n_forecasts);
  /* Undone meanwhile. */
  if (self->compared != NULL && entente_record_is_deleted (ENTENTE_RECORD (self->compared)))
    {
      compare (self, NULL);
      adw_navigation_view_pop (self->view);
    }
  show_comparison (self);
}

static void
propose_name (EntenteForecastsDialog *self)
{
  g_autofree char *name = entente_forecasts_propose_name (self->schedule);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
}

static void
save_cb (EntenteForecastsDialog *self)
{
  g_autofree char *typed
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autofree char *proposed = entente_forecasts_propose_name (self->schedule);
  g_autoptr (GError) error = NULL;

  if (g_list_model_get_n_items (get_forecasts (self)) >= ENTENTE_FORECASTS_MAX)
    return;
  if (entente_forecasts_save (self->schedule, *typed != '\0' ? typed : proposed, &error) == NULL)
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  say (self, "win.toast-undo", _ ("Forecast saved"));
  propose_name (self);
}

static void
forecast_activated_cb (EntenteForecastsDialog *self, GtkListBoxRow *row)
{
  compare (self, g_object_get_data (G_OBJECT (row), "forecast"));
  adw_navigation_view_push_by_tag (self->view, "comparison");
}

/*
 * The dialog
 */

static void
entente_forecasts_dialog_dispose (GObject *object)
{
  EntenteForecastsDialog *self = ENTENTE_FORECASTS_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FORECASTS_DIALOG);
  g_clear_object (&self->compared);
  g_clear_object (&self->schedule);
  g_clear_object (&self->settings);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (entente_forecasts_dialog_parent_class)->dispose (object);
}

static void
entente_forecasts_dialog_class_init (EntenteForecastsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_forecasts_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FORECAST);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-forecasts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, view);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, save_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, comparison);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, forecast_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, slips);
  gtk_widget_class_bind_template_child (widget_class, EntenteForecastsDialog, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, forecast_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, slip_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
entente_forecasts_dialog_init (EntenteForecastsDialog *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_forecasts_dialog_new (EntenteSchedule *schedule)
{
  EntenteForecastsDialog *self;
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  self = g_object_new (ENTENTE_TYPE_FORECASTS_DIALOG, NULL);
  self->schedule = g_object_ref (schedule);
  store = entente_schedule_get_store (schedule);
  entente_field_group_set_read_only (self->forecast_group, entente_store_get_read_only (store));
  /* Saving, renaming and deleting forecasts, and whatever moves tasks. */
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  propose_name (self);
  update (self);
  return ADW_DIALOG (self);
}

void
entente_schedule_present_forecasts_dialog (GtkWidget *parent, EntenteProject *project)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));

  dialog = entente_forecasts_dialog_new (entente_project_get_schedule (project));
  g_set_object (&ENTENTE_FORECASTS_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}
