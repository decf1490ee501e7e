/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-sheets.h"

#include "entente-model-error.h"
#include "entente-ordered-list.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (gpointer record)
{
  return entente_record_get_store (ENTENTE_RECORD (record));
}

/* Rounds */

static int
compare_rounds (EntenteRecord *a, EntenteRecord *b)
{
  GDate of_a, of_b;
  gboolean has_a = entente_record_get_date (a, ENTENTE_COOPERATION_ROUND_HELD_ON, &of_a);
  gboolean has_b = entente_record_get_date (b, ENTENTE_COOPERATION_ROUND_HELD_ON, &of_b);

  if (has_a && has_b && g_date_compare (&of_a, &of_b) != 0)
    return g_date_compare (&of_a, &of_b);
  if (has_a != has_b)
    return has_a ? -1 : 1;

  return entente_record_get_choice (a, ENTENTE_COOPERATION_ROUND_MOMENT)
         - entente_record_get_choice (b, ENTENTE_COOPERATION_ROUND_MOMENT);
}

/**
 * entente_cooperation_round_new_list:
 * @store: of the project
 *
 * Returns: (transfer full) (element-type EntenteCooperationRound): all rounds, by date, the undated
 *   last; live
 */
GListModel *
entente_cooperation_round_new_list (EntenteStore *store)
{
  const GType types[] = { ENTENTE_TYPE_COOPERATION_ROUND };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return G_LIST_MODEL (entente_ordered_list_new (
    store, entente_store_get_list (store, ENTENTE_TYPE_COOPERATION_ROUND), compare_rounds, types,
    G_N_ELEMENTS (types)));
}

/**
 * entente_cooperation_round_propose_moment:
 * @store: of the project
 *
 * Returns: the first moment that no round is of; the end when there is one of each
 */
EntenteRoundMoment
entente_cooperation_round_propose_moment (EntenteStore *store)
{
  gboolean is_taken[ENTENTE_ROUND_END + 1] = { FALSE };
  GListModel *rounds;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), ENTENTE_ROUND_START);

  rounds = entente_store_get_list (store, ENTENTE_TYPE_COOPERATION_ROUND);
  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (EntenteRecord) round = g_list_model_get_item (rounds, i);

      is_taken[entente_record_get_choice (round, ENTENTE_COOPERATION_ROUND_MOMENT)] = TRUE;
    }
  for (EntenteRoundMoment moment = ENTENTE_ROUND_START; moment < ENTENTE_ROUND_END; moment++)
    if (!is_taken[moment])
      return moment;

  return ENTENTE_ROUND_END;
}

static void
insert_sheet (EntenteEdit *edit, EntenteRecord *round, EntenteRecord *organization, gint64 rank)
{
  EntenteRecord *sheet = entente_edit_insert (edit, ENTENTE_TYPE_ASSESSMENT);

  entente_edit_set_reference (edit, sheet, ENTENTE_ASSESSMENT_ROUND, round);
  entente_edit_set_reference (edit, sheet, ENTENTE_ASSESSMENT_ORGANIZATION, organization);
  entente_edit_set_integer (edit, sheet, ENTENTE_ASSESSMENT_RANK, rank);
}

/* The lead among them: everybody’s answer weighs the same. */
static void
insert_members (EntenteEdit *edit, EntenteStore *store, EntenteRecord *round)
{
  g_autoptr (GPtrArray) members = entente_organization_list (store, TRUE);

  for (guint i = 0; i < members->len; i++)
    insert_sheet (edit, round, members->pdata[i], i + 1);
}

/**
 * entente_cooperation_round_begin:
 * @store: of the project
 * @moment: of the project's life
 * @held_on: (nullable): the day, %NULL when it is not known yet
 * @anonymous: whether nobody says who answered
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Begins a self-assessment, with an empty sheet for each member; without names sheets are added as
 * they come back.
 *
 * Returns: (transfer none) (nullable): it
 */
EntenteCooperationRound *
entente_cooperation_round_begin (EntenteStore *store, EntenteRoundMoment moment,
                                 const GDate *held_on, gboolean anonymous, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *round;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  edit = entente_store_begin (store, _("Begin self-assessment"));
  round = entente_edit_insert (edit, ENTENTE_TYPE_COOPERATION_ROUND);
  entente_edit_set_choice (edit, round, ENTENTE_COOPERATION_ROUND_MOMENT, moment);
  entente_edit_set_boolean (edit, round, ENTENTE_COOPERATION_ROUND_ANONYMOUS, anonymous);
  entente_edit_set_date (edit, round, ENTENTE_COOPERATION_ROUND_HELD_ON, held_on);
  if (!anonymous)
    insert_members (edit, store, round);

  return entente_edit_commit (edit, error) ? ENTENTE_COOPERATION_ROUND (round) : NULL;
}

/**
 * entente_cooperation_round_dup_title:
 * @self: a self-assessment
 *
 * Returns: (transfer full): its name; without one its moment and year, translated: "At the start,
 *   2027"
 */
char *
entente_cooperation_round_dup_title (EntenteCooperationRound *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autofree char *moment = NULL;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (self), NULL);

  if (entente_record_is_filled (record, ENTENTE_COOPERATION_ROUND_NAME))
    return g_strdup (entente_record_get_text (record, ENTENTE_COOPERATION_ROUND_NAME));

  moment = entente_record_dup_display (record, ENTENTE_COOPERATION_ROUND_MOMENT);
  if (!entente_record_get_date (record, ENTENTE_COOPERATION_ROUND_HELD_ON, &day))
    return g_steal_pointer (&moment);

  /* Translators: moment of a self-assessment ("At the start"), year. */
  return g_strdup_printf (C_ ("self-assessment", "%s, %d"), moment, g_date_get_year (&day));
}

/**
 * entente_cooperation_round_set_anonymous:
 * @self: a self-assessment
 * @anonymous: whether nobody says who answered
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Takes the names off its sheets, or lets sheets have names again: those that were taken off do not
 * come back but by undoing.
 *
 * Returns: whether it is so
 */
gboolean
entente_cooperation_round_set_anonymous (EntenteCooperationRound *self, gboolean anonymous,
                                         GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (self), FALSE);

  sheets = entente_cooperation_round_list_sheets (self);
  edit = entente_store_begin (get_store (self), _("Change names in self-assessment"));
  entente_edit_set_boolean (edit, ENTENTE_RECORD (self), ENTENTE_COOPERATION_ROUND_ANONYMOUS,
                            anonymous);
  for (guint i = 0; anonymous && i < sheets->len; i++)
    entente_edit_set_reference (edit, sheets->pdata[i], ENTENTE_ASSESSMENT_ORGANIZATION, NULL);

  return entente_edit_commit (edit, error);
}

static gboolean
delete (gpointer record, const char *label, GError **error)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (get_store (record), label);

  entente_edit_delete (edit, record);
  return entente_edit_commit (edit, error);
}

/**
 * entente_cooperation_round_delete:
 * @self: a self-assessment
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is gone, with all its sheets
 */
gboolean
entente_cooperation_round_delete (EntenteCooperationRound *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (self), FALSE);

  return delete (self, _("Delete self-assessment"), error);
}

/* Sheets */

static int
compare_sheets (gconstpointer first, gconstpointer second)
{
  EntenteRecord *a = *(EntenteRecord *const *) first;
  EntenteRecord *b = *(EntenteRecord *const *) second;
  gint64 of_a = entente_record_get_integer (a, ENTENTE_ASSESSMENT_RANK);
  gint64 of_b = entente_record_get_integer (b, ENTENTE_ASSESSMENT_RANK);

  if (of_a == of_b)
    {
      of_a = entente_record_get_id (a);
      of_b = entente_record_get_id (b);
    }
  return of_a < of_b ? -1 : of_a > of_b;
}

/**
 * entente_cooperation_round_list_sheets:
 * @self: a self-assessment
 *
 * Returns: (transfer container) (element-type EntenteAssessment): its sheets in their order
 */
GPtrArray *
entente_cooperation_round_list_sheets (EntenteCooperationRound *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GListModel *sheets;

  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (self), list);

  sheets = entente_store_get_referrers (get_store (self), ENTENTE_TYPE_ASSESSMENT,
                                        ENTENTE_ASSESSMENT_ROUND,
                                        entente_record_get_id (ENTENTE_RECORD (self)));
  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);

      g_ptr_array_add (list, sheet); /* the store keeps it */
    }
  g_ptr_array_sort (list, compare_sheets);

  return list;
}

static gboolean
has_answered (GPtrArray *sheets, EntenteOrganization *organization)
{
  gint64 id = entente_record_get_id (ENTENTE_RECORD (organization));

  for (guint i = 0; i < sheets->len; i++)
    if (entente_record_get_reference (sheets->pdata[i], ENTENTE_ASSESSMENT_ORGANIZATION) == id)
      return TRUE;

  return FALSE;
}

static gboolean
may_add (EntenteCooperationRound *self, GPtrArray *sheets, EntenteOrganization *organization,
         GError **error)
{
  if (entente_record_get_boolean (ENTENTE_RECORD (self), ENTENTE_COOPERATION_ROUND_ANONYMOUS))
    return TRUE;
  if (organization == NULL)
    g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                         _("Say which organisation answers."));
  else if (has_answered (sheets, organization))
    g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                 _("“%s” has a sheet in this self-assessment already."),
                 entente_record_get_text (ENTENTE_RECORD (organization),
                                          ENTENTE_ORGANIZATION_NAME));
  else
    return TRUE;

  return FALSE;
}

/**
 * entente_cooperation_round_add_sheet:
 * @self: a self-assessment
 * @organization: (nullable): who answers; never kept in one without names
 * @error: return location for %ENTENTE_MODEL_ERROR_INCOMPLETE without an organisation where there
 *   are names, %ENTENTE_MODEL_ERROR_STATE when it has a sheet already
 *
 * Returns: (transfer none) (nullable): an empty sheet, after the others
 */
EntenteAssessment *
entente_cooperation_round_add_sheet (EntenteCooperationRound *self,
                                     EntenteOrganization *organization, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  EntenteRecord *round = ENTENTE_RECORD (self);
  gint64 last = 0;

  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (self), NULL);
  g_return_val_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization), NULL);

  sheets = entente_cooperation_round_list_sheets (self);
  if (!may_add (self, sheets, organization, error))
    return NULL;
  if (entente_record_get_boolean (round, ENTENTE_COOPERATION_ROUND_ANONYMOUS))
    organization = NULL;
  if (sheets->len > 0)
    last = entente_record_get_integer (sheets->pdata[sheets->len - 1], ENTENTE_ASSESSMENT_RANK);

  edit = entente_store_begin (get_store (self), _("Add sheet"));
  insert_sheet (edit, round, (EntenteRecord *) organization, last + 1);
  if (!entente_edit_commit (edit, error))
    return NULL;

  g_ptr_array_unref (sheets);
  sheets = entente_cooperation_round_list_sheets (self);
  return sheets->pdata[sheets->len - 1];
}

/**
 * entente_assessment_delete:
 * @self: a sheet
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is gone, with its marks
 */
gboolean
entente_assessment_delete (EntenteAssessment *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self), FALSE);

  return delete (self, _("Delete sheet"), error);
}

/**
 * entente_assessment_dup_title:
 * @self: a sheet
 *
 * Returns: (transfer full): who answered, short where there is a short name; "Sheet 3" when nobody
 *   says
 */
char *
entente_assessment_dup_title (EntenteAssessment *self)
{
  EntenteRecord *organization;

  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self), NULL);

  organization = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_ORGANIZATION,
    entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_ASSESSMENT_ORGANIZATION));
  if (organization == NULL)
    return g_strdup_printf (
      _("Sheet %d"),
      (int) entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_ASSESSMENT_RANK));

  return g_strdup (entente_record_get_text (
    organization, entente_record_is_filled (organization, ENTENTE_ORGANIZATION_SHORT_NAME)
                    ? ENTENTE_ORGANIZATION_SHORT_NAME
                    : ENTENTE_ORGANIZATION_NAME));
}
