/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-history-dialog.h"

#include "form/entente-date-display.h"

#include <glib/gi18n-lib.h>

/* Nobody reads further back, and each entry is a row of widgets. */
#define MAX_ROWS 300

struct _EntenteHistoryDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteStore *store;
  GSettings *settings;

  /* Template */
  GtkListBox *list;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (EntenteHistoryDialog, entente_history_dialog, ADW_TYPE_DIALOG)

static char *
dup_moment (EntenteHistoryDialog *self, gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);
  g_autofree char *clock = g_date_time_format (moment, "%H:%M");
  g_autofree char *day = NULL;
  GDate date, today;
  int year, month, day_of_month;

  g_date_time_get_ymd (moment, &year, &month, &day_of_month);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);
  entente_date_today (&today);
  if (g_date_compare (&date, &today) == 0)
    return g_steal_pointer (&clock);

  day = entente_date_display (&date, self->settings);
  /* Translators: a day, then the time of the day. */
  return g_strdup_printf (C_ ("moment", "%s, %s"), day, clock);
}

static char *
dup_subtitle (EntenteHistoryDialog *self, const EntenteHistoryEntry *entry)
{
  g_autofree char *moment = dup_moment (self, entry->time);

  if (entry->author == NULL || *entry->author == '\0')
    return g_steal_pointer (&moment);
  /* Translators: who did something, and when. */
  return g_strdup_printf (C_ ("author and moment", "%s · %s"), entry->author, moment);
}

/* @steps: how many undos (positive) or redos (negative) lead to the moment after that entry. */
static GtkWidget *
make_row (EntenteHistoryDialog *self, const EntenteHistoryEntry *entry, int steps)
{
  g_autofree char *subtitle = dup_subtitle (self, entry);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", entry->label,
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 "activatable",
                                 steps != 0 && !entente_store_get_read_only (self->store),
                                 NULL);
  GtkWidget *mark;

  if (steps == 0)
    {
      mark = gtk_label_new (C_ ("history", "Now"));
      gtk_widget_add_css_class (mark, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  else
    gtk_widget_set_tooltip_text (row, steps > 0 ? _ ("Go Back to This Moment")
                                                : _ ("Go Forward to This Moment"));
  if (entry->undone)
    {
      mark = gtk_label_new (C_ ("history", "Undone"));
      gtk_widget_add_css_class (mark, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }

  g_object_set_data (G_OBJECT (row), "steps", GINT_TO_POINTER (steps));
  return row;
}

/* Where everything listed is undone. */
static GtkWidget *
make_first_row (int steps)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _ ("Before These Changes"),
                                 "activatable", steps > 0,
                                 NULL);

  gtk_widget_add_css_class (row, "dimmed");
  g_object_set_data (G_OBJECT (row), "steps", GINT_TO_POINTER (steps));
  return row;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const EntenteHistoryEntry *one = *(const EntenteHistoryEntry *const *) a;
  const EntenteHistoryEntry *other = *(const EntenteHistoryEntry *const *) b;

  return (other->id > one->id) - (other->id < one->id);
}

static void
fill (EntenteHistoryDialog *self)
{
  g_autoptr (GPtrArray) history = entente_store_dup_history (self->store, NULL);
  int steps = 0;

  gtk_list_box_remove_all (self->list);
  gtk_stack_set_visible_child_name (self->stack,
                                    history != NULL && history->len > 0 ? "entries" : "empty");
  if (history == NULL)
    return;

  g_ptr_array_sort (history, compare_entries);
  for (guint i = 0; i < history->len; i++)
    steps -= ((EntenteHistoryEntry *) g_ptr_array_index (history, i))->undone ? 1 : 0;
  for (guint i = 0; i < MIN (history->len, MAX_ROWS); i++, steps++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (history, i), steps));
  if (history->len <= MAX_ROWS && !entente_store_get_read_only (self->store))
    gtk_list_box_append (self->list, make_first_row (steps));
}

static void
row_activated_cb (EntenteHistoryDialog *self, GtkListBoxRow *row)
{
  int steps = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "steps"));
  gboolean moved = TRUE;

  for (; steps > 0 && moved; steps--)
    moved = entente_store_undo (self->store, NULL);
  for (; steps < 0 && moved; steps++)
    moved = entente_store_redo (self->store, NULL);
  fill (self);
}

static void
entente_history_dialog_dispose (GObject *object)
{
  EntenteHistoryDialog *self = ENTENTE_HISTORY_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (entente_history_dialog_parent_class)->dispose (object);
}

static void
entente_history_dialog_class_init (EntenteHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_history_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteHistoryDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_history_dialog_init (EntenteHistoryDialog *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_history_dialog_new (EntenteStore *store)
{
  EntenteHistoryDialog *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  self = g_object_new (ENTENTE_TYPE_HISTORY_DIALOG, NULL);
  self->store = g_object_ref (store);
  fill (self);
  return ADW_DIALOG (self);
}
