/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-people.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-record-picker-dialog.h"
#include "form/entente-refusal.h"
#include "schedule/entente-member-row.h"
#include "schedule/entente-schedule-edit.h"

#include <glib/gi18n-lib.h>

struct _EntenteTaskPeople
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  EntenteTask *task;         /* nullable */
  GSignalGroup *list_signals;
  GPtrArray *rows; /* of EntenteMemberRow, our children */

  /* Borrowed */
  GtkWidget *add_button;

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteTaskPeople, entente_task_people, ADW_TYPE_PREFERENCES_GROUP)

/*
 * Rows
 */

static EntenteMemberRow *
find_row (EntenteTaskPeople *self, EntenteRecord *assignment)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (entente_member_row_get_record (g_ptr_array_index (self->rows, i)) == assignment)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static char *
dup_name (EntenteRecord *assignment)
{
  EntenteStore *store = entente_record_get_store (assignment);
  gint64 person = entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_PERSON);
  gint64 organization = entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_ORGANIZATION);
  EntenteRecord *who = person != 0 ? entente_store_get_record (store, ENTENTE_TYPE_PERSON, person)
                                   : entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION,
                                                               organization);

  if (who == NULL)
    return g_strdup (C_ ("somebody", "Unknown"));
  return entente_directory_kind_dup_title (entente_directory_kind_find (G_OBJECT_TYPE (who)), who);
}

static void
update_row (EntenteMemberRow *row)
{
  EntenteRecord *assignment = entente_member_row_get_record (row);
  g_autofree char *name = NULL;
  g_autofree char *part = NULL;
  g_autofree char *line = NULL;
  const char *role;

  if (entente_record_is_deleted (assignment))
    return;
  name = dup_name (assignment);
  part = entente_record_dup_display (assignment, ENTENTE_ASSIGNMENT_PART);
  role = entente_record_get_text (assignment, ENTENTE_ASSIGNMENT_ROLE);
  /* Translators: the part somebody has in a task, and the role: Does · holds the ladder */
  line = *role != '\0' ? g_strdup_printf (C_ ("part, role", "%s · %s"), part, role) : NULL;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line != NULL ? line : part);
}

static void
assignment_changed_cb (EntenteTaskPeople *self, GParamSpec *pspec, EntenteRecord *assignment)
{
  EntenteMemberRow *row = find_row (self, assignment);

  if (row != NULL)
    update_row (row);
}

static void
removed_cb (EntenteTaskPeople *self, EntenteMemberRow *row)
{
  EntenteRecord *assignment = entente_member_row_get_record (row);
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (assignment), _ ("Take somebody off a task"));
  g_autoptr (GError) error = NULL;

  entente_edit_delete (edit, assignment);
  if (!entente_edit_commit (edit, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Task Was Not Changed"), error);
}

static EntenteMemberRow *
make_row (EntenteTaskPeople *self, EntenteRecord *assignment)
{
  GtkWidget *row = entente_member_row_new (assignment, self->read_only);

  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "part");
  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "role");
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (assignment, "notify", G_CALLBACK (assignment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ENTENTE_MEMBER_ROW (row);
}

static void
clear (EntenteTaskPeople *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static GListModel *
get_assignments (EntenteTaskPeople *self)
{
  if (self->task == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->task)))
    return NULL;
  return entente_store_get_referrers (entente_schedule_get_store (self->schedule),
                                      ENTENTE_TYPE_ASSIGNMENT,
                                      ENTENTE_ASSIGNMENT_TASK,
                                      entente_record_get_id (ENTENTE_RECORD (self->task)));
}

static void
rebuild (EntenteTaskPeople *self)
{
  GListModel *assignments = get_assignments (self);

  clear (self);
  for (guint i = 0; assignments != NULL && i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);
      EntenteMemberRow *row = make_row (self, assignment);

      update_row (row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
}

/*
 * Adding
 */

static void
add (EntenteTaskPeople *self, EntenteRecord *who)
{
  EntentePerson *person = ENTENTE_IS_PERSON (who) ? ENTENTE_PERSON (who) : NULL;
  EntenteOrganization *organization = person == NULL ? ENTENTE_ORGANIZATION (who) : NULL;
  g_autoptr (GError) error = NULL;

  if (self->task == NULL)
    return;
  if (entente_schedule_get_involvement (self->schedule, self->task, person, organization)
      != ENTENTE_INVOLVEMENT_NONE)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                  _ ("Already has a part in this task"));
      return;
    }
  if (!entente_schedule_set_involvement (self->schedule, self->task, person, organization,
                                         ENTENTE_INVOLVEMENT_DOES, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Task Was Not Changed"), error);
}

static void
named_cb (EntenteTaskPeople *self, const char *name, AdwDialog *dialog)
{
  const EntenteDirectoryKind *kind = g_object_get_data (G_OBJECT (dialog), "kind");
  g_autoptr (GError) error = NULL;
  EntenteRecord *who;

  if (self->schedule == NULL)
    return;
  who = entente_directory_add (entente_schedule_get_store (self->schedule), kind, name, &error);
  if (who != NULL)
    add (self, who);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
ask (EntenteTaskPeople *self, const EntenteDirectoryKind *kind, const char *title)
{
  EntenteStore *store = entente_schedule_get_store (self->schedule);
  g_autoptr (EntenteAffiliations) affiliations = entente_affiliations_new (store);
  AdwDialog *dialog = entente_record_picker_dialog_new (store, kind, affiliations, title);

  g_object_set_data (G_OBJECT (dialog), "kind", (gpointer) kind);
  g_signal_connect_object (dialog, "picked", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ENTENTE_TASK_PEOPLE (widget)->schedule != NULL)
    ask (ENTENTE_TASK_PEOPLE (widget), entente_directory_kind_get_people (),
         _ ("Add Person to the Task"));
}

static void
add_organization_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ENTENTE_TASK_PEOPLE (widget)->schedule != NULL)
    ask (ENTENTE_TASK_PEOPLE (widget), entente_directory_kind_get_organizations (),
         _ ("Add Organisation to the Task"));
}

static GtkWidget *
make_add_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Add _Person…"), "task.add-person");
  g_menu_append (menu, _ ("Add _Organisation…"), "task.add-organization");
  return g_object_new (GTK_TYPE_MENU_BUTTON,
                       "icon-name", "list-add-symbolic",
                       "tooltip-text", _ ("Add Somebody to the Task"),
                       "menu-model", menu,
                       "valign", GTK_ALIGN_CENTER,
                       "css-classes", (const char *[]) { "flat", NULL },
                       NULL);
}

/*
 * Object
 */

static void
entente_task_people_dispose (GObject *object)
{
  EntenteTaskPeople *self = ENTENTE_TASK_PEOPLE (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->schedule);
  g_clear_object (&self->task);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_task_people_parent_class)->dispose (object);
}

static void
entente_task_people_class_init (EntenteTaskPeopleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_task_people_dispose;

  gtk_widget_class_install_action (widget_class, "task.add-person", NULL, add_person_action);
  gtk_widget_class_install_action (widget_class, "task.add-organization", NULL,
                                   add_organization_action);
}

static void
entente_task_people_init (EntenteTaskPeople *self)
{
  self->rows = g_ptr_array_new ();
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (rebuild), self);
  self->add_button = make_add_button ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Others Who Take Part"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

void
entente_task_people_show (EntenteTaskPeople *self,
                          EntenteSchedule *schedule,
                          EntenteTask *task,
                          gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_TASK_PEOPLE (self));

  if (self->schedule == schedule && self->task == task && self->read_only == read_only)
    return;
  g_set_object (&self->schedule, schedule);
  g_set_object (&self->task, task);
  self->read_only = read_only;
  gtk_widget_set_visible (self->add_button, !read_only);
  g_signal_group_set_target (self->list_signals, get_assignments (self));
  rebuild (self);
}

gboolean
entente_task_people_reveal (EntenteTaskPeople *self,
                            EntenteRecord *assignment,
                            const EntenteField *field)
{
  EntenteMemberRow *row;

  g_return_val_if_fail (ENTENTE_IS_TASK_PEOPLE (self), FALSE);

  row = find_row (self, assignment);
  return row != NULL && entente_member_row_reveal (row, field);
}
