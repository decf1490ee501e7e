/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-agenda-list.h"

#include "schedule/entente-schedule-mark.h"

#include <glib/gi18n-lib.h>

/* Days of a section when there are no months. */
#define RELATIVE_SECTION 30
#define MONTHS_PER_YEAR 12

typedef struct {
  GObject *thing; /* owned: EntenteTask or EntenteScheduleMark */
  EntenteMoment start;
  guint order; /* in the outline */
  int section;
} Entry;

struct _EntenteAgendaList
{
  GObject parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  GArray *entries;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteAgendaList,
                               entente_agenda_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static Entry *
get_entry (EntenteAgendaList *self, guint position)
{
  return &g_array_index (self->entries, Entry, position);
}

static void
entry_clear (gpointer entry)
{
  g_clear_object (&((Entry *) entry)->thing);
}

/*
 * List
 */

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_AGENDA_LIST (model)->entries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteAgendaList *self = ENTENTE_AGENDA_LIST (model);

  return position < self->entries->len ? g_object_ref (get_entry (self, position)->thing) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  EntenteAgendaList *self = ENTENTE_AGENDA_LIST (model);
  int section;

  if (position >= self->entries->len)
    {
      *start = self->entries->len;
      *end = G_MAXUINT;
      return;
    }
  section = get_entry (self, position)->section;
  for (*start = position; *start > 0 && get_entry (self, *start - 1)->section == section;)
    *start -= 1;
  for (*end = position + 1;
       *end < self->entries->len && get_entry (self, *end)->section == section;)
    *end += 1;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

/*
 * Reading the plan
 */

static int
get_month (gint64 day)
{
  GDate date;

  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  return g_date_get_year (&date) * MONTHS_PER_YEAR + g_date_get_month (&date) - 1;
}

static int
find_section (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  gint64 day, last;

  if (item->planned.start == ENTENTE_MOMENT_NONE)
    return 0;
  entente_schedule_item_get_days (item, &day, &last);

  if (entente_schedule_is_relative (schedule))
    return (int) (day >= 0 ? day / RELATIVE_SECTION : -((-day - 1) / RELATIVE_SECTION) - 1);
  return get_month (day);
}

/* What other rooms have due, after the tasks of its day; what is searched is tasks. */
static void
read_marks (GArray *entries, EntenteSchedule *schedule, EntenteScheduleFilter *filter)
{
  GPtrArray *marks = entente_schedule_get_marks (schedule);

  if (entente_schedule_is_relative (schedule)
      || (filter != NULL && entente_schedule_filter_is_active (filter)))
    return;

  for (guint i = 0; i < marks->len; i++)
    {
      gint64 day = entente_schedule_mark_get_day (marks->pdata[i]);
      Entry entry = {
        .thing = g_object_ref (marks->pdata[i]),
        .start = (day + 1) * ENTENTE_DAY - 1,
        .order = (guint) G_MAXINT + i,
        .section = get_month (day),
      };

      g_array_append_val (entries, entry);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->order < second->order ? -1 : first->order > second->order;
}

static GArray *
read_entries (EntenteSchedule *schedule, EntenteScheduleFilter *filter)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  const EntenteScheduleItem *items = NULL;
  guint n_items = 0;

  g_array_set_clear_func (entries, entry_clear);
  if (schedule != NULL)
    items = entente_schedule_get_items (schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      Entry entry = { .start = items[i].planned.start, .order = i };

      if (items[i].is_group
          || (filter != NULL && !entente_schedule_filter_matches (filter, schedule, i)))
        continue;
      entry.thing = g_object_ref (G_OBJECT (items[i].task));
      entry.section = find_section (schedule, &items[i]);
      g_array_append_val (entries, entry);
    }
  if (schedule != NULL)
    read_marks (entries, schedule, filter);
  g_array_sort (entries, compare_entries);
  return entries;
}

static gboolean
is_same (const Entry *a, const Entry *b)
{
  return a->thing == b->thing && a->section == b->section;
}

/* What is alike at both ends stays where it is on the screen. */
static void
tell (EntenteAgendaList *self, GArray *before)
{
  guint n_before = before->len;
  guint n_after = self->entries->len;
  guint head = 0;
  guint tail = 0;

  while (head < MIN (n_before, n_after)
         && is_same (&g_array_index (before, Entry, head), get_entry (self, head)))
    head++;
  while (tail < MIN (n_before, n_after) - head
         && is_same (&g_array_index (before, Entry, n_before - 1 - tail),
                     get_entry (self, n_after - 1 - tail)))
    tail++;
  if (head + tail < MAX (n_before, n_after))
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_before - head - tail,
                                n_after - head - tail);
}

static void
entente_agenda_list_finalize (GObject *object)
{
  EntenteAgendaList *self = ENTENTE_AGENDA_LIST (object);

  g_array_unref (self->entries);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_agenda_list_parent_class)->finalize (object);
}

static void
entente_agenda_list_class_init (EntenteAgendaListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_agenda_list_finalize;
}

static void
entente_agenda_list_init (EntenteAgendaList *self)
{
  self->entries = read_entries (NULL, NULL);
}

EntenteAgendaList *
entente_agenda_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_AGENDA_LIST, NULL);
}

void
entente_agenda_list_read (EntenteAgendaList *self,
                          EntenteSchedule *schedule,
                          EntenteScheduleFilter *filter)
{
  g_autoptr (GArray) before = NULL;

  g_return_if_fail (ENTENTE_IS_AGENDA_LIST (self));

  g_set_object (&self->schedule, schedule);
  before = self->entries;
  self->entries = read_entries (schedule, filter);
  tell (self, before);
}

guint
entente_agenda_list_find (EntenteAgendaList *self, EntenteTask *task)
{
  g_return_val_if_fail (ENTENTE_IS_AGENDA_LIST (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->thing == (gpointer) task)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static char *
dup_relative_heading (EntenteAgendaList *self, int section)
{
  EntenteLanguage language = entente_schedule_get_language ();
  EntenteMoment first = (EntenteMoment) section * RELATIVE_SECTION * ENTENTE_DAY;
  EntenteMoment last = first + (RELATIVE_SECTION - 1) * ENTENTE_DAY;
  g_autofree char *from = entente_schedule_format_moment (self->schedule, first,
                                                          ENTENTE_MOMENT_STARTS, FALSE, FALSE,
                                                          language);
  g_autofree char *until = entente_schedule_format_moment (self->schedule, last,
                                                           ENTENTE_MOMENT_STARTS, FALSE, FALSE,
                                                           language);

  /* Translators: the first and the last day of some weeks: D−30 to D−1 */
  return g_strdup_printf (C_ ("from day to day", "%s to %s"), from, until);
}

char *
entente_agenda_dup_month (const GDate *date)
{
  g_autoptr (GDateTime) month = NULL;
  g_autofree char *name = NULL;
  g_autofree char *initial = NULL;
  g_autofree char *capital = NULL;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  month = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date), 1, 0, 0, 0);
  /* Translators: a month of a year, with the codes of g_date_time_format: June 2027. */
  name = g_date_time_format (month, C_ ("month of a year", "%OB %Y"));
  initial = g_utf8_substring (name, 0, 1);
  capital = g_utf8_strup (initial, -1);
  return g_strconcat (capital, g_utf8_next_char (name), NULL);
}

char *
entente_agenda_list_dup_heading (EntenteAgendaList *self, guint position)
{
  int section;
  GDate month;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_LIST (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  section = get_entry (self, position)->section;
  if (entente_schedule_is_relative (self->schedule))
    return dup_relative_heading (self, section);

  g_date_clear (&month, 1);
  g_date_set_dmy (&month, 1, section % MONTHS_PER_YEAR + 1, section / MONTHS_PER_YEAR);
  return entente_agenda_dup_month (&month);
}
