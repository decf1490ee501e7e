/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-mail.h"

#include "entente-typography.h"
#include "entente-words.h"
#include "schedule/entente-schedule-table.h"
#include "schedule/entente-time-axis.h"

typedef struct
{
  EntenteSchedule *schedule;
  EntenteWords *words;
  EntenteLanguage language;
  GString *text;
} Mail;

static void
add_line (const Mail *mail, const char *line)
{
  g_autofree char *corrected = entente_typography_correct (line, mail->language);

  g_string_append (mail->text, corrected);
  g_string_append_c (mail->text, '\n');
}

static void
add_title (const Mail *mail, EntenteProject *project)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  const char *title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  const EntenteMoment now = entente_schedule_get_now (mail->schedule);
  GDate date;

  entente_moment_get_date (now == ENTENTE_MOMENT_NONE ? entente_moment_now () : now,
                           ENTENTE_MOMENT_STARTS, &date);
  g_autofree char *day = entente_typography_format_date (&date, ENTENTE_DATE_PLAIN, mail->language);
  g_autofree char *line =
      entente_words_format (mail->words, *title ? "mail-title" : "mail-title-unnamed", "project",
                            title, "date", day, NULL);
  add_line (mail, line);
}

static void
add_task (const Mail *mail, const EntenteScheduleItem *item)
{
  const char *title = entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE);
  g_autofree char *dates
      = entente_schedule_table_format_dates (mail->schedule, item, TRUE, mail->language);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "- %s : %s", dates, title);
  if (*item->who)
    g_string_append_printf (line, " (%s)", item->who);
  if (item->delay != ENTENTE_DELAY_NONE)
    g_string_append_printf (line, " – %s",
                            entente_words_get (mail->words, item->delay == ENTENTE_DELAY_ENDANGERING
                                                                ? "late-endangering"
                                                                : "late-harmless"));
  add_line (mail, line->str);
}

/* Between two months a line is left empty. */
static void
begin_month (const Mail *mail, EntenteMoment month)
{
  g_autofree char *name
      = entente_rhythm_format (ENTENTE_RHYTHM_MONTH, month,
                               entente_schedule_is_relative (mail->schedule), 30, mail->language);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);
  g_autofree char *line = g_strconcat (capital, g_utf8_next_char (name), NULL);

  g_string_append_c (mail->text, '\n');
  add_line (mail, line);
}

static guint
add_tasks (const Mail *mail)
{
  const gboolean is_relative = entente_schedule_is_relative (mail->schedule);
  const EntenteScheduleItem *items = entente_schedule_get_items (mail->schedule, NULL);
  g_autoptr (GArray) sorted = entente_schedule_table_sort (mail->schedule, NULL, 0);
  EntenteMoment month = ENTENTE_MOMENT_NONE;
  guint n_tasks = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const EntenteScheduleItem *item = &items[g_array_index (sorted, guint, i)];
      const EntenteMoment its_month
          = entente_rhythm_floor (ENTENTE_RHYTHM_MONTH, item->planned.start, is_relative);

      if (item->is_done)
        continue;
      if (its_month != month)
        begin_month (mail, its_month);
      month = its_month;
      add_task (mail, item);
      n_tasks++;
    }

  return n_tasks;
}

/**
 * entente_schedule_mail_text:
 * @project: a project
 *
 * Returns: (transfer full): what is not done yet, by month, as lines of plain text
 */
char *
entente_schedule_mail_text (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  const EntenteLanguage language =
      entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "schedule");
  const Mail mail = {
    .schedule = entente_project_get_schedule (project),
    .words = words,
    .language = language,
    .text = g_string_new (NULL),
  };

  add_title (&mail, project);
  if (add_tasks (&mail) == 0)
    {
      g_string_append_c (mail.text, '\n');
      add_line (&mail, entente_words_get (words, "mail-nothing"));
    }

  return g_string_free_and_steal (mail.text);
}
