/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-date-words.h"

#include "form/entente-date-display.h"
#include "meetings/entente-meeting-life.h"

#include <glib/gi18n-lib.h>

char *
entente_body_date_dup_name (const EntenteBodyDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->meeting != NULL ? entente_meeting_dup_title (self->meeting)
                               : entente_body_dup_name (self->body);
}

char *
entente_body_date_dup_state (const EntenteBodyDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->meeting != NULL)
    return entente_record_dup_display (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STATE);
  return g_strdup (_ ("Proposed by the rhythm, not convened"));
}

char *
entente_body_date_dup_words (const EntenteBodyDate *self, GSettings *settings)
{
  g_autofree char *when = NULL;
  g_autofree char *name = NULL;
  g_autofree char *state = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  when = entente_date_display_moment (self->starts, self->has_time, settings);
  name = entente_body_date_dup_name (self);
  state = entente_body_date_dup_state (self);
  remark = entente_body_date_dup_remark (self);
  /* Translators: a day and hour, a meeting, its state: 11 March 2027, 18:30: Committee No. 2 · Held */
  words = g_strdup_printf (C_ ("date, meeting, state", "%s: %s · %s"), when, name, state);
  if (remark == NULL)
    return g_steal_pointer (&words);
  /* Translators: what a date is, and the holidays it falls on. */
  return g_strdup_printf (C_ ("date, holidays", "%s · %s"), words, remark);
}
