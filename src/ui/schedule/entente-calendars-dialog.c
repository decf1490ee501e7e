/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-calendars-dialog.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-record-picker-dialog.h"
#include "form/entente-field-group.h"
#include "schedule/entente-absence-row.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-work-calendar-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteCalendarsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteAffiliations *affiliations;

  /* Template */
  AdwPreferencesGroup *project_group;
  EntenteFieldGroup *holidays_group;
  AdwPreferencesGroup *organizations_group;
  GtkListBox *closures;
  GtkListBox *absences;
  GtkWidget *add_closure_button;
  GtkWidget *add_absence_button;
};

G_DEFINE_FINAL_TYPE (EntenteCalendarsDialog, entente_calendars_dialog, ADW_TYPE_DIALOG)

/*
 * Closures and absences
 */

static gboolean
is_of_person (gpointer item, gpointer of_person)
{
  gboolean has_person = entente_record_get_reference (item, ENTENTE_ABSENCE_PERSON) != 0;

  return has_person == GPOINTER_TO_INT (of_person);
}

static GtkWidget *
make_absence_row (gpointer item, gpointer data)
{
  return entente_absence_row_new (item);
}

static void
bind_absences (EntenteStore *store, GtkListBox *list, gboolean of_person)
{
  GtkFilter *filter = GTK_FILTER (
    gtk_custom_filter_new (is_of_person, GINT_TO_POINTER (of_person), NULL));
  GtkExpression *starts = gtk_property_expression_new (ENTENTE_TYPE_ABSENCE, NULL, "starts");
  GtkSorter *sorter = GTK_SORTER (gtk_string_sorter_new (starts));
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_ABSENCE);
  GtkFilterListModel *filtered = gtk_filter_list_model_new (g_object_ref (all), filter);
  g_autoptr (GtkSortListModel) sorted
    = gtk_sort_list_model_new (G_LIST_MODEL (filtered), sorter);

  gtk_list_box_bind_model (list, G_LIST_MODEL (sorted), make_absence_row, NULL, NULL);
}

static void
edit_row_of (GtkListBox *list, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      EntenteAbsence *absence = entente_absence_row_get_absence (ENTENTE_ABSENCE_ROW (row));

      if (entente_record_get_id (ENTENTE_RECORD (absence)) == id)
        entente_absence_row_edit (ENTENTE_ABSENCE_ROW (row));
    }
}

/* person: (nullable): a closure when NULL */
static void
add (EntenteCalendarsDialog *self, EntenteRecord *person)
{
  EntenteStore *store = entente_project_get_store (self->project);
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (store, person != NULL ? _ ("Add absence") : _ ("Add closure"));
  EntenteRecord *absence = entente_edit_insert (edit, ENTENTE_TYPE_ABSENCE);
  g_autoptr (GError) error = NULL;
  gint64 id = absence != NULL ? entente_record_get_id (absence) : 0;

  if (person != NULL)
    entente_edit_set_reference (edit, absence, ENTENTE_ABSENCE_PERSON, person);
  if (entente_edit_commit (edit, &error))
    edit_row_of (person != NULL ? self->absences : self->closures, id);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
add_closure_cb (EntenteCalendarsDialog *self)
{
  add (self, NULL);
}

static void
picked_cb (EntenteCalendarsDialog *self, EntenteRecord *person)
{
  add (self, person);
}

static void
named_cb (EntenteCalendarsDialog *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *person = entente_directory_add (entente_project_get_store (self->project),
                                                 entente_directory_kind_get_people (),
                                                 name,
                                                 &error);

  if (person != NULL)
    add (self, person);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
add_absence_cb (EntenteCalendarsDialog *self)
{
  AdwDialog *dialog = entente_record_picker_dialog_new (entente_project_get_store (self->project),
                                                        entente_directory_kind_get_people (),
                                                        self->affiliations,
                                                        _ ("Who Is Away?"));

  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/*
 * The dialog
 */

static void
add_organizations (EntenteCalendarsDialog *self)
{
  EntenteStore *store = entente_project_get_store (self->project);
  GtkExpression *name = gtk_property_expression_new (ENTENTE_TYPE_ORGANIZATION, NULL, "name");
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GtkSortListModel) sorted
    = gtk_sort_list_model_new (g_object_ref (all), GTK_SORTER (gtk_string_sorter_new (name)));
  guint n_organizations = g_list_model_get_n_items (G_LIST_MODEL (sorted));

  for (guint i = 0; i < n_organizations; i++)
    {
      g_autoptr (EntenteOrganization) organization
        = g_list_model_get_item (G_LIST_MODEL (sorted), i);

      adw_preferences_group_add (self->organizations_group,
                                 entente_work_calendar_row_new (store, organization));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->organizations_group), n_organizations > 0);
}

static void
entente_calendars_dialog_dispose (GObject *object)
{
  EntenteCalendarsDialog *self = ENTENTE_CALENDARS_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CALENDARS_DIALOG);
  g_clear_object (&self->affiliations);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_calendars_dialog_parent_class)->dispose (object);
}

static void
entente_calendars_dialog_class_init (EntenteCalendarsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_calendars_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_PROJECT_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-calendars-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, project_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, holidays_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, organizations_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, closures);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, absences);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, add_closure_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarsDialog, add_absence_button);
  gtk_widget_class_bind_template_callback (widget_class, add_closure_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_absence_cb);
}

static void
entente_calendars_dialog_init (EntenteCalendarsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_calendars_dialog_new (EntenteProject *project)
{
  EntenteCalendarsDialog *self;
  EntenteStore *store;
  gboolean read_only;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  self = g_object_new (ENTENTE_TYPE_CALENDARS_DIALOG, NULL);
  self->project = g_object_ref (project);
  store = entente_project_get_store (project);
  read_only = entente_store_get_read_only (store);
  self->affiliations = entente_affiliations_new (store);
  adw_preferences_group_add (self->project_group, entente_work_calendar_row_new (store, NULL));
  entente_field_group_set_record (self->holidays_group,
                                  ENTENTE_RECORD (entente_project_get_details (project)));
  entente_field_group_set_read_only (self->holidays_group, read_only);
  add_organizations (self);
  bind_absences (store, self->closures, FALSE);
  bind_absences (store, self->absences, TRUE);
  gtk_widget_set_visible (self->add_closure_button, !read_only);
  gtk_widget_set_visible (self->add_absence_button, !read_only);
  return ADW_DIALOG (self);
}

void
entente_schedule_present_calendars_dialog (GtkWidget *parent, EntenteProject *project)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  adw_dialog_present (entente_calendars_dialog_new (project), parent);
}
