/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-due-list.h"

#include "entente-civil-date.h"
#include "entente-language.h"
#include "entente-typography.h"
#include "project/entente-due-dates.h"

#include <glib/gi18n-lib.h>

/* How far ahead is looked, and how much is shown before people ask for more. */
#define DAYS 60
#define SHOWN 8

struct _EntenteDueList
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */
  GPtrArray *dues;         /* nullable: EntenteDueDate */
  GSignalGroup *store_watch;
  GSignalGroup *schedule_watch;

  /* Borrowed */
  GPtrArray *rows;

  gboolean whole; /* all are shown */
};

G_DEFINE_FINAL_TYPE (EntenteDueList, entente_due_list, ADW_TYPE_PREFERENCES_GROUP)

static void update (EntenteDueList *self);

/*
 * Rows
 */

static void
activated_cb (GtkWidget *row, EntenteRecord *record)
{
  int field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "entente-field"));
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);

  if (!entente_record_is_deleted (record))
    gtk_widget_activate_action (row, "win.reveal", "(sxs)",
                                entente_record_type_get_table (G_OBJECT_TYPE (record)),
                                entente_record_get_id (record),
                                field >= 0 ? fields[field].name : "");
}

static GtkWidget *
make_row (const EntenteDueDate *due)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = entente_due_date_dup_when (due, NULL);
  g_autofree char *day = entente_typography_format_date (&due->day, ENTENTE_DATE_WEEKDAY,
                                                         entente_language_get_interface ());
  GtkWidget *label = gtk_label_new (when);
  GDate today;

  entente_date_today (&today);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), due->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  adw_action_row_add_prefix (
    ADW_ACTION_ROW (row),
    gtk_image_new_from_icon_name (entente_due_date_kind_get_icon (due->kind)));
  gtk_widget_add_css_class (label, g_date_compare (&due->day, &today) < 0 ? "error" : "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "entente-field", GINT_TO_POINTER (due->field));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), due->record, 0);

  return row;
}

static void
add_row (EntenteDueList *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_more_cb (EntenteDueList *self)
{
  self->whole = TRUE;
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  update (self);
  gtk_widget_grab_focus (self->rows->pdata[SHOWN]);
}

static void
add_more_button (EntenteDueList *self, guint n_more)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Show %u More Thing", "Show %u More Things", n_more), n_more);
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", title, NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (show_more_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
remove_rows (EntenteDueList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/*
 * Keeping up
 */

static gboolean
is_same (GPtrArray *before, GPtrArray *after)
{
  if (before == NULL || before->len != after->len)
    return FALSE;

  for (guint i = 0; i < after->len; i++)
    {
      const EntenteDueDate *a = before->pdata[i], *b = after->pdata[i];

      if (a->record != b->record || a->kind != b->kind || a->field != b->field
          || g_date_compare (&a->day, &b->day) != 0 || !g_str_equal (a->label, b->label))
        return FALSE;
    }

  return TRUE;
}

static void
show (EntenteDueList *self, GPtrArray *dues)
{
  guint n_shown = self->whole || dues->len <= SHOWN + 1 ? dues->len : SHOWN;

  remove_rows (self);
  for (guint i = 0; i < n_shown; i++)
    add_row (self, make_row (dues->pdata[i]));
  if (n_shown < dues->len)
    add_more_button (self, dues->len - n_shown);
}

/* Rows stay while they say the same: the keyboard may be on one. */
static void
update (EntenteDueList *self)
{
  g_autoptr (GPtrArray) dues = NULL;

  if (self->project == NULL)
    {
      remove_rows (self);
      g_clear_pointer (&self->dues, g_ptr_array_unref);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  dues = entente_project_list_due (self->project, NULL, DAYS);
  gtk_widget_set_visible (GTK_WIDGET (self), dues->len > 0);
  if (is_same (self->dues, dues))
    return;
  show (self, dues);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  self->dues = g_steal_pointer (&dues);
}

/* A page that is not looked at does not work: it does when it is shown. A list without rows is hidden itself, so that its
   parent tells. */
static void
changed_cb (EntenteDueList *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent == NULL || gtk_widget_get_mapped (parent))
    update (self);
}

static void
entente_due_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_due_list_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_parent (widget), "map", G_CALLBACK (changed_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
entente_due_list_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_parent (widget), changed_cb, widget);

  GTK_WIDGET_CLASS (entente_due_list_parent_class)->unroot (widget);
}

/*
 * Widget
 */

static void
entente_due_list_dispose (GObject *object)
{
  EntenteDueList *self = ENTENTE_DUE_LIST (object);

  g_signal_group_set_target (self->store_watch, NULL);
  g_signal_group_set_target (self->schedule_watch, NULL);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_due_list_parent_class)->dispose (object);
}

static void
entente_due_list_finalize (GObject *object)
{
  EntenteDueList *self = ENTENTE_DUE_LIST (object);

  g_object_unref (self->store_watch);
  g_object_unref (self->schedule_watch);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (entente_due_list_parent_class)->finalize (object);
}

static void
entente_due_list_class_init (EntenteDueListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_due_list_dispose;
  object_class->finalize = entente_due_list_finalize;
  widget_class->root = entente_due_list_root;
  widget_class->unroot = entente_due_list_unroot;
}

static void
entente_due_list_init (EntenteDueList *self)
{
  self->rows = g_ptr_array_new ();
  self->store_watch = g_signal_group_new (ENTENTE_TYPE_STORE);
  self->schedule_watch = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->store_watch, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->schedule_watch, "changed", G_CALLBACK (changed_cb), self);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What Is Due"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _ ("Late, or within the next two months"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
entente_due_list_set_project (EntenteDueList *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_DUE_LIST (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (!g_set_object (&self->project, project))
    return;

  self->whole = FALSE;
  g_signal_group_set_target (self->store_watch,
                             project != NULL ? entente_project_get_store (project) : NULL);
  g_signal_group_set_target (self->schedule_watch,
                             project != NULL ? entente_project_get_schedule (project) : NULL);
  update (self);
}
