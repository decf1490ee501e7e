/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-automatic-figure-private.h"

#include <glib/gi18n-lib.h>

/* Ten-thousandths of a per cent in one whole. */
#define PER_CENT (100 * ENTENTE_DECIMAL_ONE)

G_GNUC_EXTENSION typedef __int128 Wide;

struct _EntenteAutomaticFigure
{
  const char *key;
  const char *name;
  const char *explanation;
  EntenteMeasure measure;
  void (*count) (const EntenteFigureSources *from, EntenteFigure *to);
};

static const EntenteAutomaticFigure figures[] = {
  { "tasks-on-time",
    N_ ("Tasks done on time"),
    N_ ("Tasks that were finished by the day they were planned, of those that are finished or "
        "should be."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_tasks_on_time },
  { "active-organizations",
    N_ ("Active organisations"),
    N_ ("Members that came to a meeting, answer for a task, gave time or paid something, of all "
        "members."),
    ENTENTE_MEASURE_RATIO,
    _entente_figure_active_organizations },
  { "agreements-signed",
    N_ ("Agreements signed"),
    N_ ("Agreements that were signed, of all that were begun."),
    ENTENTE_MEASURE_RATIO,
    _entente_figure_agreements_signed },
  { "meetings-held",
    N_ ("Meetings held"),
    N_ ("Meetings that took place and were closed."),
    ENTENTE_MEASURE_NUMBER,
    _entente_figure_meetings_held },
  { "attendance",
    N_ ("Attendance at meetings"),
    N_ ("People who came or gave a proxy, of all who were invited to the meetings held."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_attendance },
  { "minutes-in-time",
    N_ ("Minutes sent in time"),
    N_ ("Minutes that went round by the day they were due, of those that went round or should "
        "have."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_minutes_in_time },
  { "decisions-applied",
    N_ ("Decisions carried out"),
    N_ ("Decisions that are applied, of those that are applied or should be by now."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_decisions_applied },
  { "problems-answered",
    N_ ("Problems answered"),
    N_ ("Problems that got an answer, of all that were raised."),
    ENTENTE_MEASURE_RATIO,
    _entente_figure_problems_answered },
  { "answer-days",
    N_ ("Days until a problem is answered"),
    N_ ("Half of the answers came within so many days."),
    ENTENTE_MEASURE_NUMBER,
    _entente_figure_answer_days },
  { "volunteers",
    N_ ("Volunteers engaged"),
    N_ ("People of the volunteer work that was really given, as the budget in kind says."),
    ENTENTE_MEASURE_NUMBER,
    _entente_figure_volunteers },
  { "volunteer-hours",
    N_ ("Volunteer hours"),
    N_ ("Hours of the volunteer work that was really given: those planned, in proportion to the "
        "actual amount."),
    ENTENTE_MEASURE_NUMBER,
    _entente_figure_volunteer_hours },
  { "hours-of-others",
    N_ ("Hours given by others than the lead"),
    N_ ("Share of the volunteer hours that other organisations than the lead gave."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_hours_of_others },
  { "contributions-delivered",
    N_ ("Contributions made"),
    N_ ("What organisations brought, of what they promised."),
    ENTENTE_MEASURE_RATIO,
    _entente_figure_contributions_delivered },
  { "budget-executed",
    N_ ("Budget executed"),
    N_ ("Actual charges, of those counted on now; without contributions in kind."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_budget_executed },
  { "budget-variance",
    N_ ("Difference from the budget"),
    N_ ("How far the actual charges are from the forecast, up or down."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_budget_variance },
  { "own-funds",
    N_ ("Share of own funds"),
    N_ ("Own resources in all income; without contributions in kind."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_own_funds },
  { "public-share",
    N_ ("Share of public funds"),
    N_ ("What public bodies grant, in all income."),
    ENTENTE_MEASURE_PERCENTAGE,
    _entente_figure_public_share },
};

/**
 * entente_automatic_figure_get_n:
 *
 * Returns: how many figures the program can count
 */
guint
entente_automatic_figure_get_n (void)
{
  return G_N_ELEMENTS (figures);
}

/**
 * entente_automatic_figure_get:
 * @index: less than entente_automatic_figure_get_n()
 *
 * Returns: (transfer none): a figure, those of one room together
 */
const EntenteAutomaticFigure *
entente_automatic_figure_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (figures), NULL);

  return &figures[index];
}

/**
 * entente_automatic_figure_find:
 * @key: (nullable): what the field `automatic` of an indicator says
 *
 * Returns: (transfer none) (nullable): that figure; %NULL when people measure the indicator, or only
 *   a newer program counts it
 */
const EntenteAutomaticFigure *
entente_automatic_figure_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (key, figures[i].key) == 0)
      return &figures[i];

  return NULL;
}

const char *
entente_automatic_figure_get_key (const EntenteAutomaticFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

const char *
entente_automatic_figure_get_name (const EntenteAutomaticFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->name);
}

const char *
entente_automatic_figure_get_explanation (const EntenteAutomaticFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->explanation);
}

EntenteMeasure
entente_automatic_figure_get_measure (const EntenteAutomaticFigure *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_MEASURE_NUMBER);

  return self->measure;
}

/**
 * entente_automatic_figure_count:
 * @self: a figure
 * @sources: where to count
 * @figure: (out caller-allocates): what was counted
 *
 * Returns: whether there is something to count: no meeting held is no attendance, not one of 0 %
 */
gboolean
entente_automatic_figure_count (const EntenteAutomaticFigure *self,
                                const EntenteFigureSources *sources,
                                EntenteFigure *figure)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sources != NULL && ENTENTE_IS_STORE (sources->store), FALSE);
  g_return_val_if_fail (figure != NULL, FALSE);

  *figure = (EntenteFigure){ ENTENTE_DECIMAL_NONE, ENTENTE_DECIMAL_NONE, ENTENTE_DECIMAL_NONE };
  self->count (sources, figure);

  return figure->value != ENTENTE_DECIMAL_NONE;
}

/* Half up: shares are of things that cannot be negative. */
void
_entente_figure_set_share (EntenteFigure *self, gint64 counted, gint64 out_of)
{
  if (out_of <= 0)
    return;

  self->counted = counted * ENTENTE_DECIMAL_ONE;
  self->out_of = out_of * ENTENTE_DECIMAL_ONE;
  self->value = (EntenteDecimal) (((Wide) counted * PER_CENT + out_of / 2) / out_of);
}

void
_entente_figure_set_count (EntenteFigure *self, gint64 count)
{
  self->value = count * ENTENTE_DECIMAL_ONE;
}
