/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-table.h"

#include "entente-typography.h"

#define N_COLUMNS 5

static const EntenteTableColumn columns[N_COLUMNS] = {
  { 0.22, ENTENTE_COLUMN_START },
  { 0.30, ENTENTE_COLUMN_START },
  { 0.20, ENTENTE_COLUMN_START },
  { 0.12, ENTENTE_COLUMN_START },
  { 0.16, ENTENTE_COLUMN_START },
};

static GPtrArray *
array_of_texts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
}

static GPtrArray *
make_header (EntenteWords *words)
{
  static const char *const keys[N_COLUMNS] = { "date", "task", "referent", "state", "after" };
  GPtrArray *header = array_of_texts ();

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (header, entente_rich_text_new (entente_words_get (words, keys[i])));

  return header;
}

static EntenteBlock *
make_table (GPtrArray *rows, EntenteWords *words, EntenteLanguage language)
{
  g_autoptr (GPtrArray) header = make_header (words);
  g_autofree char *summary
      = entente_typography_correct (entente_words_get (words, "list-summary"), language);

  return entente_table_block_new (columns, N_COLUMNS, header, rows, summary);
}

static gboolean
is_within_day (const EntenteScheduleItem *item)
{
  return entente_moment_get_day (item->planned.start)
         == entente_moment_get_day (item->planned.finish);
}

static char *
format_period (const EntenteScheduleItem *item, EntenteLanguage language)
{
  GDate from, until;

  entente_moment_get_date (item->planned.start, ENTENTE_MOMENT_STARTS, &from);
  entente_moment_get_date (item->planned.finish, ENTENTE_MOMENT_ENDS, &until);
  return entente_date_format_period (&from, &until, language);
}

/**
 * entente_schedule_table_format_dates:
 * @schedule: a schedule
 * @item: one of its items
 * @brief: whether months are shortened and years left out
 * @language: of the words
 *
 * Returns: (transfer full): its days as planned, with their hours when it has some
 */
char *
entente_schedule_table_format_dates (EntenteSchedule *schedule,
                                     const EntenteScheduleItem *item,
                                     gboolean brief,
                                     EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule) && item != NULL, NULL);

  g_autofree char *from
      = entente_schedule_format_moment (schedule, item->planned.start, item->planned_edges.start,
                                        item->has_time, brief, language);

  if (item->is_milestone)
    return g_steal_pointer (&from);
  if (item->has_time && is_within_day (item))
    {
      g_autofree char *hour
          = entente_time_format (entente_moment_get_minute (item->planned.finish), language);

      return g_strdup_printf ("%s – %s", from, hour);
    }
  if (!item->has_time && !brief && !entente_schedule_is_relative (schedule))
    return format_period (item, language);

  g_autofree char *until
      = entente_schedule_format_moment (schedule, item->planned.finish, ENTENTE_MOMENT_ENDS,
                                        item->has_time, brief, language);
  return g_str_equal (from, until) ? g_steal_pointer (&from)
                                   : g_strdup_printf ("%s – %s", from, until);
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntenteScheduleItem *items = data;
  const guint left = *(const guint *) a;
  const guint right = *(const guint *) b;

  if (items[left].planned.start != items[right].planned.start)
    return items[left].planned.start < items[right].planned.start ? -1 : 1;
  return left < right ? -1 : left > right;
}

/**
 * entente_schedule_table_sort:
 * @schedule: a schedule
 * @items: (nullable) (array length=n_items): indexes of some of its items; %NULL for all
 * @n_items: how many
 *
 * Returns: (transfer full) (element-type guint): those that are no groups, by their planned start
 */
GArray *
entente_schedule_table_sort (EntenteSchedule *schedule, const guint *items, guint n_items)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_all;
  const EntenteScheduleItem *all = entente_schedule_get_items (schedule, &n_all);

  for (guint i = 0; i < (items ? n_items : n_all); i++)
    {
      const guint item = items ? items[i] : i;

      if (!all[item].is_group)
        g_array_append_val (sorted, item);
    }
  g_array_sort_with_data (sorted, compare_starts, (gpointer) all);

  return sorted;
}

static const char *
get_title (const EntenteScheduleItem *item)
{
  return entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE);
}

/* Of the links that lead to each item, the first; then of each link the next to the same item.
   %ENTENTE_SCHEDULE_NONE ends both. */
typedef struct
{
  guint *first;
  guint *next;
} Arrivals;

static void
arrivals_init (Arrivals *self, EntenteSchedule *schedule)
{
  guint n_items, n_links;
  const EntenteScheduleLink *links = entente_schedule_get_links (schedule, &n_links);

  entente_schedule_get_items (schedule, &n_items);
  self->first = g_new (guint, n_items);
  self->next = g_new (guint, n_links);
  for (guint i = 0; i < n_items; i++)
    self->first[i] = ENTENTE_SCHEDULE_NONE;
  for (guint i = n_links; i-- > 0;)
    {
      self->next[i] = self->first[links[i].to];
      self->first[links[i].to] = i;
    }
}

static void
arrivals_clear (Arrivals *self)
{
  g_free (self->first);
  g_free (self->next);
}

static EntenteRichText *
make_after_cell (EntenteSchedule *schedule, guint index, const Arrivals *arrivals)
{
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, NULL);
  const EntenteScheduleLink *links = entente_schedule_get_links (schedule, NULL);
  EntenteRichText *cell = entente_rich_text_new (NULL);

  for (guint i = arrivals->first[index]; i != ENTENTE_SCHEDULE_NONE; i = arrivals->next[i])
    {
      if (!entente_rich_text_is_empty (cell))
        entente_rich_text_append (cell, ", ", ENTENTE_TEXT_PLAIN);
      entente_rich_text_append (cell, get_title (&items[links[i].from]), ENTENTE_TEXT_PLAIN);
    }

  return cell;
}

static EntenteRichText *
make_state_cell (const EntenteScheduleItem *item, EntenteWords *words)
{
  static const char *const states[]
      = { "state-to-do", "state-in-progress", "state-waiting", "state-done" };
  const int state = entente_record_get_choice (ENTENTE_RECORD (item->task), ENTENTE_TASK_STATE);
  const char *key = item->is_done ? "state-done" : states[CLAMP (state, 0, 3)];
  EntenteRichText *cell = entente_rich_text_new (entente_words_get (words, key));

  if (item->is_done || item->delay == ENTENTE_DELAY_NONE)
    return cell;

  entente_rich_text_append_break (cell);
  entente_rich_text_append (cell,
                            entente_words_get (words, item->delay == ENTENTE_DELAY_ENDANGERING
                                                          ? "late-endangering"
                                                          : "late-harmless"),
                            ENTENTE_TEXT_STRONG);
  return cell;
}

static EntenteRichText *
make_task_cell (const EntenteScheduleItem *item)
{
  g_autofree char *words = item->is_milestone ? g_strdup_printf ("◆ %s", get_title (item)) : NULL;

  return entente_rich_text_new (words ? words : get_title (item));
}

static GPtrArray *
make_row (EntenteSchedule *schedule,
          guint index,
          const Arrivals *arrivals,
          EntenteWords *words,
          EntenteLanguage language)
{
  const EntenteScheduleItem *item = &entente_schedule_get_items (schedule, NULL)[index];
  g_autofree char *dates = entente_schedule_table_format_dates (schedule, item, FALSE, language);
  GPtrArray *row = array_of_texts ();

  g_ptr_array_add (row, entente_rich_text_new (dates));
  g_ptr_array_add (row, make_task_cell (item));
  g_ptr_array_add (row, entente_rich_text_new (item->who));
  g_ptr_array_add (row, make_state_cell (item, words));
  g_ptr_array_add (row, make_after_cell (schedule, index, arrivals));

  return row;
}

/**
 * entente_schedule_table_new:
 * @schedule: a schedule
 * @items: (nullable) (array length=n_items): indexes of some of its items; %NULL for all
 * @n_items: how many
 * @words: those of schedules
 * @language: theirs
 *
 * Returns: (transfer full) (nullable): the list of their dates, %NULL when there is none
 */
EntenteBlock *
entente_schedule_table_new (EntenteSchedule *schedule,
                            const guint *items,
                            guint n_items,
                            EntenteWords *words,
                            EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule) && words != NULL, NULL);

  g_autoptr (GArray) sorted = entente_schedule_table_sort (schedule, items, n_items);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  Arrivals arrivals;

  arrivals_init (&arrivals, schedule);
  for (guint i = 0; i < sorted->len; i++)
    {
      const guint item = g_array_index (sorted, guint, i);

      g_ptr_array_add (rows, make_row (schedule, item, &arrivals, words, language));
    }
  arrivals_clear (&arrivals);

  return rows->len > 0 ? make_table (rows, words, language) : NULL;
}

/**
 * entente_schedule_table_new_blank:
 * @n_rows: how many empty lines
 * @words: those of schedules
 * @language: theirs
 *
 * Returns: (transfer full): a list of dates to fill in by hand
 */
EntenteBlock *
entente_schedule_table_new_blank (guint n_rows, EntenteWords *words, EntenteLanguage language)
{
  g_return_val_if_fail (words != NULL, NULL);

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_rows; i++)
    {
      GPtrArray *row = array_of_texts ();

      for (guint j = 0; j < N_COLUMNS; j++)
        g_ptr_array_add (row, entente_rich_text_new (NULL));
      g_ptr_array_add (rows, row);
    }

  return make_table (rows, words, language);
}
