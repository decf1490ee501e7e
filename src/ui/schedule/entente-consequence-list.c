/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-consequence-list.h"

#include "entente-language.h"
#include "form/entente-date-display.h"

#include <glib/gi18n-lib.h>

/* Rows of widgets in one group; nobody reads further, and the count is in the heading. */
#define MAX_ROWS 200

struct _EntenteConsequenceList
{
  AdwBin parent_instance;

  /* Owned */
  GSettings *settings;

  /* Borrowed */
  EntenteSchedule *schedule;          /* while showing */
  const EntenteScheduleItem *current; /* while showing */
  GtkWidget *box;

  gboolean has_date;
  guint n_moving;
  guint n_problems;
};

G_DEFINE_FINAL_TYPE (EntenteConsequenceList, entente_consequence_list, ADW_TYPE_BIN)

/* In the order they are shown. */
static const struct
{
  EntenteConsequenceKind kind;
  const char *title;
  const char *icon;
  const char *style;
} groups[] = {
  { ENTENTE_CONSEQUENCE_COLLIDES, N_ ("Contradictions and deadlines passed"),
    "dialog-error-symbolic", "error" },
  { ENTENTE_CONSEQUENCE_PAST, N_ ("Would have to start before today"), "dialog-warning-symbolic",
    "warning" },
  { ENTENTE_CONSEQUENCE_CLOSED, N_ ("Fall on a closed day, holidays or an absence"),
    "dialog-warning-symbolic", "warning" },
  { ENTENTE_CONSEQUENCE_STAYS, N_ ("Cannot move"), "changes-prevent-symbolic", "warning" },
  { ENTENTE_CONSEQUENCE_MOVES, N_ ("Move"), NULL, NULL },
};

/* The axis may change with the event: before it is in days from the event, after it in dates. */
static char *
dup_way (EntenteConsequenceList *self, const EntenteConsequence *consequence)
{
  const EntenteScheduleItem *item = &self->current[consequence->item];
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (entente_schedule_is_relative (self->schedule))
    from = entente_schedule_format_moment (self->schedule,
                                           item->planned.start,
                                           ENTENTE_MOMENT_STARTS,
                                           item->has_time,
                                           FALSE,
                                           entente_language_get_interface ());
  else
    from = entente_date_display_moment (consequence->from, item->has_time, self->settings);
  if (consequence->kind == ENTENTE_CONSEQUENCE_STAYS || consequence->from == consequence->to)
    return g_steal_pointer (&from);
  if (!self->has_date)
    return g_steal_pointer (&from);
  to = entente_date_display_moment (consequence->to, item->has_time, self->settings);
  /* Translators: a task moves from one date to another */
  return g_strdup_printf (C_ ("a move in time", "%s → %s"), from, to);
}

static GtkWidget *
make_row (EntenteConsequenceList *self, const EntenteConsequence *consequence, guint group)
{
  EntenteRecord *task = ENTENTE_RECORD (self->current[consequence->item].task);
  const char *title = entente_record_get_text (task, ENTENTE_TASK_TITLE);
  g_autofree char *way = dup_way (self, consequence);
  g_autofree char *subtitle = consequence->sentence != NULL
                                ? g_strdup_printf ("%s\n%s", way, consequence->sentence)
                                : g_strdup (way);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", *title != '\0' ? title : _ ("Untitled task"),
                                 "subtitle", subtitle,
                                 NULL);

  if (groups[group].icon != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (groups[group].icon);

      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (groups[group].title),
                                      -1);
      gtk_widget_add_css_class (icon, groups[group].style);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  return row;
}

static GtkWidget *
make_rest_row (guint n_left)
{
  g_autofree char *title = g_strdup_printf (ngettext ("and %u more", "and %u more", n_left),
                                            n_left);

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "title", title,
                       "css-classes", (const char *[]) { "dimmed", NULL },
                       NULL);
}

static void
add_group (EntenteConsequenceList *self, GPtrArray *consequences, guint group)
{
  GtkWidget *widget = adw_preferences_group_new ();
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = 0; i < consequences->len; i++)
    {
      const EntenteConsequence *consequence = g_ptr_array_index (consequences, i);

      if (consequence->kind != groups[group].kind)
        continue;
      if (n++ < MAX_ROWS)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget),
                                   make_row (self, consequence, group));
    }
  if (n == 0)
    {
      g_object_unref (g_object_ref_sink (widget));
      return;
    }
  if (n > MAX_ROWS)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), make_rest_row (n - MAX_ROWS));
  /* Translators: a heading and how many tasks stand under it: “Cannot move (3)” */
  title = g_strdup_printf (C_ ("heading", "%s (%u)"), _ (groups[group].title), n);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), title);
  gtk_box_append (GTK_BOX (self->box), widget);
}

static void
count (EntenteConsequenceList *self, GPtrArray *consequences)
{
  self->n_moving = 0;
  self->n_problems = 0;
  for (guint i = 0; i < consequences->len; i++)
    {
      const EntenteConsequence *consequence = g_ptr_array_index (consequences, i);

      self->n_moving += consequence->kind != ENTENTE_CONSEQUENCE_STAYS
                        && consequence->from != consequence->to;
      self->n_problems += consequence->kind != ENTENTE_CONSEQUENCE_MOVES;
    }
}

static void
entente_consequence_list_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_CONSEQUENCE_LIST (object)->settings);

  G_OBJECT_CLASS (entente_consequence_list_parent_class)->dispose (object);
}

static void
entente_consequence_list_class_init (EntenteConsequenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_consequence_list_dispose;
}

static void
entente_consequence_list_init (EntenteConsequenceList *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
}

void
entente_consequence_list_show (EntenteConsequenceList *self,
                               EntenteSchedule *schedule,
                               EntenteTrial *trial,
                               gboolean has_date)
{
  g_autoptr (GPtrArray) consequences = NULL;

  g_return_if_fail (ENTENTE_IS_CONSEQUENCE_LIST (self));
  g_return_if_fail (ENTENTE_IS_SCHEDULE (schedule));
  g_return_if_fail (trial != NULL);

  consequences = entente_trial_dup_consequences (trial);
  self->schedule = schedule;
  self->current = entente_schedule_get_items (schedule, NULL);
  self->has_date = has_date;
  count (self, consequences);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (self, consequences, i);
  adw_bin_set_child (ADW_BIN (self), self->box);
  self->schedule = NULL;
  self->current = NULL;
}

guint
entente_consequence_list_get_n_moving (EntenteConsequenceList *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONSEQUENCE_LIST (self), 0);

  return self->n_moving;
}

guint
entente_consequence_list_get_n_problems (EntenteConsequenceList *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONSEQUENCE_LIST (self), 0);

  return self->n_problems;
}
