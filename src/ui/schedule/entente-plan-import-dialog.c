/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-import-dialog.h"

#include "collective/entente-directory-kind.h"
#include "schedule/entente-calendar-import.h"
#include "schedule/entente-plan-import.h"
#include "schedule/entente-schedule-dialogs.h"

#include <glib/gi18n-lib.h>

/* In the order of the choices of the row. */
enum {
  USE_ABSENCES,
  USE_CLOSURES,
  USE_REST,
  USE_MILESTONES,
};

struct _EntentePlanImportDialog
{
  EntenteImportDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteImport *import; /* nullable */
  GPtrArray *owners;     /* EntenteRecord, in the order of the row */
  gboolean showing;      /* rows are set by us, not by the user */

  /* Template */
  GtkWidget *plan_options;
  AdwSwitchRow *contacts_row;
  GtkWidget *calendar_options;
  AdwComboRow *use_row;
  AdwComboRow *owner_row;
};

G_DEFINE_FINAL_TYPE (EntentePlanImportDialog,
                     entente_plan_import_dialog,
                     ENTENTE_TYPE_IMPORT_DIALOG)

/*
 * Plans
 */

static void
contacts_changed_cb (EntentePlanImportDialog *self)
{
  if (ENTENTE_IS_PLAN_IMPORT (self->import))
    entente_plan_import_set_adds_contacts (ENTENTE_PLAN_IMPORT (self->import),
                                           adw_switch_row_get_active (self->contacts_row));
}

static void
show_plan (EntentePlanImportDialog *self, EntentePlanImport *import)
{
  guint n = entente_plan_import_get_n_unknown (import);
  g_autofree char *subtitle = NULL;

  if (n == 0)
    return;
  subtitle = g_strdup_printf (
    ngettext ("The project does not know %u name of the table. Otherwise it goes to the "
              "notes of the tasks.",
              "The project does not know %u names of the table. Otherwise they go to the "
              "notes of the tasks.",
              n),
    n);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->contacts_row), subtitle);
  entente_import_dialog_set_options (ENTENTE_IMPORT_DIALOG (self), self->plan_options);
}

/*
 * Calendars
 */

static guint
get_use (EntenteCalendarImport *import)
{
  switch (entente_calendar_import_get_use (import))
    {
    case ENTENTE_CALENDAR_ABSENCES:
      return USE_ABSENCES;
    case ENTENTE_CALENDAR_MILESTONES:
      return USE_MILESTONES;
    default:
      return entente_calendar_import_get_owner (import) != NULL ? USE_CLOSURES : USE_REST;
    }
}

static EntenteRecord *
get_owner (EntentePlanImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->owner_row);

  return selected < self->owners->len ? g_ptr_array_index (self->owners, selected) : NULL;
}

static void
apply_use (EntentePlanImportDialog *self)
{
  static const EntenteCalendarUse uses[] = {
    [USE_ABSENCES] = ENTENTE_CALENDAR_ABSENCES,
    [USE_CLOSURES] = ENTENTE_CALENDAR_CLOSURES,
    [USE_REST] = ENTENTE_CALENDAR_CLOSURES,
    [USE_MILESTONES] = ENTENTE_CALENDAR_MILESTONES,
  };
  guint use = adw_combo_row_get_selected (self->use_row);
  EntenteRecord *owner = use <= USE_CLOSURES ? get_owner (self) : NULL;

  if (self->showing || use > USE_MILESTONES || (use <= USE_CLOSURES && owner == NULL))
    return;
  entente_calendar_import_set_use (ENTENTE_CALENDAR_IMPORT (self->import), uses[use], owner);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  EntenteRecord *first = *(EntenteRecord **) a;
  EntenteRecord *second = *(EntenteRecord **) b;
  const EntenteDirectoryKind *kind = entente_directory_kind_find (G_OBJECT_TYPE (first));
  g_autofree char *first_name = entente_directory_kind_dup_title (kind, first);
  g_autofree char *second_name = entente_directory_kind_dup_title (kind, second);

  return g_utf8_collate (first_name, second_name);
}

/* People, or organisations; with chosen (nullable) selected. */
static void
list_owners (EntentePlanImportDialog *self, GType type, EntenteRecord *chosen)
{
  const EntenteDirectoryKind *kind = entente_directory_kind_find (type);
  GListModel *records = entente_store_get_list (entente_project_get_store (self->project), type);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->owners, 0);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    g_ptr_array_add (self->owners, g_list_model_get_item (records, i));
  g_ptr_array_sort (self->owners, compare_names);
  for (guint i = 0; i < self->owners->len; i++)
    {
      EntenteRecord *record = g_ptr_array_index (self->owners, i);
      g_autofree char *name = entente_directory_kind_dup_title (kind, record);

      gtk_string_list_append (names, name);
      if (record == chosen)
        selected = i;
    }
  adw_combo_row_set_model (self->owner_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->owner_row,
                              self->owners->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
}

static void
show_owners (EntentePlanImportDialog *self, EntenteRecord *chosen)
{
  guint use = adw_combo_row_get_selected (self->use_row);
  gboolean was_showing = self->showing;

  gtk_widget_set_visible (GTK_WIDGET (self->owner_row), use <= USE_CLOSURES);
  if (use > USE_CLOSURES)
    return;
  self->showing = TRUE;
  list_owners (self, use == USE_ABSENCES ? ENTENTE_TYPE_PERSON : ENTENTE_TYPE_ORGANIZATION, chosen);
  self->showing = was_showing;
}

static void
use_changed_cb (EntentePlanImportDialog *self)
{
  if (self->showing || !ENTENTE_IS_CALENDAR_IMPORT (self->import))
    return;
  show_owners (self, NULL);
  apply_use (self);
}

static void
owner_changed_cb (EntentePlanImportDialog *self)
{
  if (ENTENTE_IS_CALENDAR_IMPORT (self->import))
    apply_use (self);
}

static void
show_calendar (EntentePlanImportDialog *self, EntenteCalendarImport *import)
{
  self->showing = TRUE;
  adw_combo_row_set_selected (self->use_row, get_use (import));
  show_owners (self, entente_calendar_import_get_owner (import));
  self->showing = FALSE;
  entente_import_dialog_set_options (ENTENTE_IMPORT_DIALOG (self), self->calendar_options);
}

/*
 * Dialog
 */

static EntenteImport *
entente_plan_import_dialog_read (EntenteImportDialog *dialog,
                                 GBytes *content,
                                 const char *file_name,
                                 GError **error)
{
  EntentePlanImportDialog *self = ENTENTE_PLAN_IMPORT_DIALOG (dialog);
  EntenteSchedule *schedule = entente_project_get_schedule (self->project);
  g_autofree char *lower = g_utf8_strdown (file_name, -1);

  if (entente_calendar_import_sniff (content) || g_str_has_suffix (lower, ".ics"))
    return (EntenteImport *) entente_calendar_import_read (schedule, content, error);
  return (EntenteImport *) entente_plan_import_read (schedule, content, error);
}

static void
entente_plan_import_dialog_show (EntenteImportDialog *dialog, EntenteImport *import)
{
  EntentePlanImportDialog *self = ENTENTE_PLAN_IMPORT_DIALOG (dialog);

  g_set_object (&self->import, import);
  if (ENTENTE_IS_PLAN_IMPORT (import))
    show_plan (self, ENTENTE_PLAN_IMPORT (import));
  else
    show_calendar (self, ENTENTE_CALENDAR_IMPORT (import));
}

static void
entente_plan_import_dialog_choose_another (EntenteImportDialog *dialog, GtkWidget *opener)
{
  entente_plan_import_dialog_choose (opener, ENTENTE_PLAN_IMPORT_DIALOG (dialog)->project);
}

static void
entente_plan_import_dialog_dispose (GObject *object)
{
  EntentePlanImportDialog *self = ENTENTE_PLAN_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PLAN_IMPORT_DIALOG);
  g_clear_object (&self->import);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_plan_import_dialog_parent_class)->dispose (object);
}

static void
entente_plan_import_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_PLAN_IMPORT_DIALOG (object)->owners);

  G_OBJECT_CLASS (entente_plan_import_dialog_parent_class)->finalize (object);
}

static void
entente_plan_import_dialog_class_init (EntentePlanImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  object_class->dispose = entente_plan_import_dialog_dispose;
  object_class->finalize = entente_plan_import_dialog_finalize;
  dialog_class->read = entente_plan_import_dialog_read;
  dialog_class->show = entente_plan_import_dialog_show;
  dialog_class->choose = entente_plan_import_dialog_choose_another;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-plan-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePlanImportDialog, plan_options);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanImportDialog, contacts_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanImportDialog, calendar_options);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanImportDialog, use_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanImportDialog, owner_row);
  gtk_widget_class_bind_template_callback (widget_class, contacts_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, owner_changed_cb);
}

static void
entente_plan_import_dialog_init (EntentePlanImportDialog *self)
{
  self->owners = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_plan_import_dialog_open (GtkWidget *parent, EntenteProject *project, GFile *file)
{
  EntentePlanImportDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENTENTE_TYPE_PLAN_IMPORT_DIALOG, NULL);
  self->project = g_object_ref (project);
  entente_import_dialog_open (ENTENTE_IMPORT_DIALOG (self), parent, file);
  return ADW_DIALOG (self);
}

/*
 * Choosing the file
 */

static void
open_chosen (GtkWidget *parent, gpointer project, GFile *file)
{
  entente_plan_import_dialog_open (parent, project, file);
}

void
entente_plan_import_dialog_choose (GtkWidget *parent, EntenteProject *project)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "ics", "ical", NULL };
  static const EntenteImportSource source = {
    N_ ("Import into the Schedule"),
    N_ ("Spreadsheets (CSV) and calendars (iCalendar)"),
    suffixes,
    open_chosen,
  };

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));

  entente_import_dialog_choose (&source, parent, project);
}

void
entente_schedule_present_import_dialog (GtkWidget *parent, EntenteProject *project, GFile *file)
{
  if (file != NULL)
    entente_plan_import_dialog_open (parent, project, file);
  else
    entente_plan_import_dialog_choose (parent, project);
}
