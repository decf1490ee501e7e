/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-links.h"

#include "form/entente-refusal.h"
#include "schedule/entente-member-row.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-task-picker-dialog.h"
#include "schedule/entente-task-column.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteTaskLinks
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  EntenteTask *task;         /* nullable */
  GSignalGroup *list_signals;
  GSignalGroup *schedule_signals;
  GPtrArray *rows; /* of EntenteMemberRow, our children */

  /* Borrowed */
  GtkWidget *add_button;

  gboolean successors;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteTaskLinks, entente_task_links, ADW_TYPE_PREFERENCES_GROUP)

enum {
  PROP_0,
  PROP_SUCCESSORS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * Rows
 */

static EntenteTask *
get_other (EntenteTaskLinks *self, EntenteRecord *dependency)
{
  guint field
    = self->successors ? ENTENTE_DEPENDENCY_SUCCESSOR : ENTENTE_DEPENDENCY_PREDECESSOR;

  return (
    EntenteTask *) entente_store_get_record (entente_schedule_get_store (self->schedule),
                                             ENTENTE_TYPE_TASK,
                                             entente_record_get_reference (dependency, field));
}

static char *
dup_subtitle (EntenteTaskLinks *self, EntenteRecord *dependency, EntenteTask *other)
{
  guint item = entente_schedule_find (self->schedule, other);
  g_autofree char *kind = entente_record_dup_display (dependency, ENTENTE_DEPENDENCY_KIND);
  g_autofree char *period = item != ENTENTE_SCHEDULE_NONE
                              ? entente_task_dup_dates (self->schedule, item,
                                                        entente_schedule_get_language ())
                              : NULL;
  g_autofree char *lag = NULL;
  EntenteDuration duration;

  if (entente_duration_from_text (entente_record_get_text (dependency, ENTENTE_DEPENDENCY_LAG),
                                  &duration))
    lag = entente_duration_format (&duration, entente_schedule_get_language ());
  if (lag != NULL)
    /* Translators: the kind of a link, its lag, the dates of the other task */
    return g_strdup_printf (C_ ("link", "%s, %s · %s"), kind, lag, period != NULL ? period : "");
  /* Translators: the kind of a link, the dates of the other task */
  return g_strdup_printf (C_ ("link", "%s · %s"), kind, period != NULL ? period : "");
}

static void
update_row (EntenteTaskLinks *self, EntenteMemberRow *row)
{
  EntenteRecord *dependency = entente_member_row_get_record (row);
  EntenteTask *other;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (entente_record_is_deleted (dependency))
    return;
  other = get_other (self, dependency);
  if (other == NULL)
    return;
  title = entente_task_words_dup_title (other);
  subtitle = dup_subtitle (self, dependency, other);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
}

static void
update_rows (EntenteTaskLinks *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, g_ptr_array_index (self->rows, i));
}

static void
removed_cb (EntenteTaskLinks *self, EntenteMemberRow *row)
{
  g_autoptr (GError) error = NULL;

  if (!entente_schedule_unlink (self->schedule,
                                ENTENTE_DEPENDENCY (entente_member_row_get_record (row)), &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Link Was Not Removed"), error);
}

static void
go_cb (EntenteTaskLinks *self, GtkWidget *button)
{
  EntenteMemberRow *row
    = ENTENTE_MEMBER_ROW (gtk_widget_get_ancestor (button, ENTENTE_TYPE_MEMBER_ROW));
  EntenteTask *other = get_other (self, entente_member_row_get_record (row));

  if (other != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "schedule.show", "x",
                                entente_record_get_id (ENTENTE_RECORD (other)));
}

static GtkWidget *
make_go_button (EntenteTaskLinks *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "go-next-symbolic",
                                    "tooltip-text", _ ("Show This Task"),
                                    "valign", GTK_ALIGN_CENTER,
                                    "css-classes", (const char *[]) { "flat", NULL },
                                    NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static EntenteMemberRow *
make_row (EntenteTaskLinks *self, EntenteRecord *dependency)
{
  GtkWidget *row = entente_member_row_new (dependency, self->read_only);

  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "kind");
  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "lag");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), make_go_button (self));
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  return ENTENTE_MEMBER_ROW (row);
}

static void
clear (EntenteTaskLinks *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static GListModel *
get_dependencies (EntenteTaskLinks *self)
{
  if (self->task == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->task)))
    return NULL;
  return entente_store_get_referrers (entente_schedule_get_store (self->schedule),
                                      ENTENTE_TYPE_DEPENDENCY,
                                      self->successors ? ENTENTE_DEPENDENCY_PREDECESSOR
                                                       : ENTENTE_DEPENDENCY_SUCCESSOR,
                                      entente_record_get_id (ENTENTE_RECORD (self->task)));
}

static void
rebuild (EntenteTaskLinks *self)
{
  GListModel *dependencies = get_dependencies (self);

  clear (self);
  for (guint i = 0; dependencies != NULL && i < g_list_model_get_n_items (dependencies); i++)
    {
      g_autoptr (EntenteRecord) dependency = g_list_model_get_item (dependencies, i);
      EntenteMemberRow *row = make_row (self, dependency);

      update_row (self, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
}

/*
 * Adding
 */

static void
picked_cb (EntenteTaskLinks *self, EntenteTask *other)
{
  g_autoptr (GError) error = NULL;

  if (self->task == NULL)
    return;
  if (!entente_schedule_link (self->schedule,
                              self->successors ? self->task : other,
                              self->successors ? other : self->task,
                              ENTENTE_DEPENDENCY_FINISH_START, NULL, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Tasks Were Not Linked"), error);
}

static void
add_cb (EntenteTaskLinks *self)
{
  AdwDialog *dialog;

  if (self->schedule == NULL || self->task == NULL)
    return;
  dialog = entente_task_picker_dialog_new (self->schedule, self->task,
                                           self->successors ? _ ("What Waits for This Task?")
                                                            : _ ("What Does This Task Wait For?"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/*
 * Object
 */

static void
entente_task_links_constructed (GObject *object)
{
  EntenteTaskLinks *self = ENTENTE_TASK_LINKS (object);

  G_OBJECT_CLASS (entente_task_links_parent_class)->constructed (object);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   self->successors ? _ ("What Waits for It") : _ ("Waits For"));
  gtk_widget_set_tooltip_text (self->add_button, self->successors
                                                   ? _ ("Add What Waits for This Task")
                                                   : _ ("Add What This Task Waits For"));
}

static void
entente_task_links_dispose (GObject *object)
{
  EntenteTaskLinks *self = ENTENTE_TASK_LINKS (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->schedule_signals);
  g_clear_object (&self->schedule);
  g_clear_object (&self->task);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_task_links_parent_class)->dispose (object);
}

static void
entente_task_links_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteTaskLinks *self = ENTENTE_TASK_LINKS (object);

  switch (prop_id)
    {
    case PROP_SUCCESSORS:
      g_value_set_boolean (value, self->successors);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_task_links_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  EntenteTaskLinks *self = ENTENTE_TASK_LINKS (object);

  switch (prop_id)
    {
    case PROP_SUCCESSORS:
      self->successors = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_task_links_class_init (EntenteTaskLinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = entente_task_links_constructed;
  object_class->dispose = entente_task_links_dispose;
  object_class->get_property = entente_task_links_get_property;
  object_class->set_property = entente_task_links_set_property;

  properties[PROP_SUCCESSORS]
    = g_param_spec_boolean ("successors", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_task_links_init (EntenteTaskLinks *self)
{
  self->rows = g_ptr_array_new ();
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (rebuild), self);
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (update_rows),
                                  self);
  self->add_button = g_object_new (GTK_TYPE_BUTTON,
                                   "icon-name", "list-add-symbolic",
                                   "valign", GTK_ALIGN_CENTER,
                                   "css-classes", (const char *[]) { "flat", NULL },
                                   NULL);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

void
entente_task_links_show (EntenteTaskLinks *self,
                         EntenteSchedule *schedule,
                         EntenteTask *task,
                         gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_TASK_LINKS (self));

  if (self->schedule == schedule && self->task == task && self->read_only == read_only)
    return;
  g_set_object (&self->schedule, schedule);
  g_set_object (&self->task, task);
  self->read_only = read_only;
  gtk_widget_set_visible (self->add_button, !read_only);
  g_signal_group_set_target (self->schedule_signals, schedule);
  g_signal_group_set_target (self->list_signals, get_dependencies (self));
  rebuild (self);
}

gboolean
entente_task_links_reveal (EntenteTaskLinks *self,
                           EntenteRecord *dependency,
                           const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_LINKS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (entente_member_row_get_record (g_ptr_array_index (self->rows, i)) == dependency)
      return entente_member_row_reveal (g_ptr_array_index (self->rows, i), field);
  return FALSE;
}
