/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-sheets.h"

#include <glib/gi18n-lib.h>

/* What a sheet of the self-assessment says: a row for each statement that was answered. */

static GListModel *
get_ratings (EntenteAssessment *self)
{
  return entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (self)),
                                      ENTENTE_TYPE_RATING, ENTENTE_RATING_ASSESSMENT,
                                      entente_record_get_id (ENTENTE_RECORD (self)));
}

static EntenteRecord *
find_rating (EntenteAssessment *self, guint dimension, guint statement)
{
  g_autofree char *key = entente_cooperation_grid_dup_key (dimension, statement);
  GListModel *ratings = get_ratings (self);

  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr (EntenteRecord) rating = g_list_model_get_item (ratings, i);

      if (g_str_equal (entente_record_get_text (rating, ENTENTE_RATING_STATEMENT), key))
        return rating; /* the store keeps it */
    }
  return NULL;
}

static int
get_mark (EntenteRecord *rating)
{
  return (int) CLAMP (entente_record_get_integer (rating, ENTENTE_RATING_MARK), ENTENTE_MARK_NONE,
                      ENTENTE_COOPERATION_HIGHEST);
}

static EntenteRecord *
insert_rating (EntenteEdit *edit, EntenteAssessment *self, guint dimension, guint statement)
{
  g_autofree char *key = entente_cooperation_grid_dup_key (dimension, statement);
  EntenteRecord *rating = entente_edit_insert (edit, ENTENTE_TYPE_RATING);

  entente_edit_set_reference (edit, rating, ENTENTE_RATING_ASSESSMENT, ENTENTE_RECORD (self));
  entente_edit_set_text (edit, rating, ENTENTE_RATING_STATEMENT, key);
  entente_edit_set_integer (edit, rating, ENTENTE_RATING_MARK, ENTENTE_MARK_NONE);
  return rating;
}

/**
 * entente_assessment_rate:
 * @self: a sheet
 * @dimension: from 0
 * @statement: of that dimension, from 0
 * @mark: 1 to 5 as it was said, not reversed; %ENTENTE_MARK_DONT_KNOW; %ENTENTE_MARK_NONE takes the
 *   answer back
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Answers one statement; its comment stays.
 *
 * Returns: whether it was noted
 */
gboolean
entente_assessment_rate (EntenteAssessment *self, guint dimension, guint statement, int mark,
                         GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *rating;

  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (mark >= ENTENTE_MARK_NONE && mark <= ENTENTE_COOPERATION_HIGHEST, FALSE);

  rating = find_rating (self, dimension, statement);
  if ((rating == NULL ? ENTENTE_MARK_NONE : get_mark (rating)) == mark)
    return TRUE;

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)),
                              _("Answer self-assessment"));
  if (rating == NULL)
    rating = insert_rating (edit, self, dimension, statement);
  if (mark == ENTENTE_MARK_NONE && !entente_record_is_filled (rating, ENTENTE_RATING_COMMENT))
    entente_edit_delete (edit, rating);
  else
    entente_edit_set_integer (edit, rating, ENTENTE_RATING_MARK, mark);

  return entente_edit_commit (edit, error);
}

/**
 * entente_assessment_comment:
 * @self: a sheet
 * @dimension: from 0
 * @statement: of that dimension, from 0
 * @comment: what was said of it, "" for nothing
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * What is typed in a row is one edit.
 *
 * Returns: whether it was noted
 */
gboolean
entente_assessment_comment (EntenteAssessment *self, guint dimension, guint statement,
                            const char *comment, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *key = NULL;
  EntenteRecord *rating;

  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self) && comment != NULL, FALSE);

  rating = find_rating (self, dimension, statement);
  if (g_str_equal (comment,
                   rating == NULL ? "" : entente_record_get_text (rating, ENTENTE_RATING_COMMENT)))
    return TRUE;

  key = g_strdup_printf ("assessment-%" G_GINT64_FORMAT "-%u.%u",
                         entente_record_get_id (ENTENTE_RECORD (self)), dimension, statement);
  edit = entente_store_begin_typing (entente_record_get_store (ENTENTE_RECORD (self)),
                                     _("Comment on self-assessment"), key);
  if (rating == NULL)
    rating = insert_rating (edit, self, dimension, statement);
  entente_edit_set_text (edit, rating, ENTENTE_RATING_COMMENT, comment);

  return entente_edit_commit (edit, error);
}

/**
 * entente_assessment_get_mark:
 * @self: a sheet
 * @dimension: from 0
 * @statement: of that dimension, from 0
 *
 * Returns: 1 to 5 as it was said; %ENTENTE_MARK_DONT_KNOW or %ENTENTE_MARK_NONE
 */
int
entente_assessment_get_mark (EntenteAssessment *self, guint dimension, guint statement)
{
  EntenteRecord *rating;

  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self), ENTENTE_MARK_NONE);

  rating = find_rating (self, dimension, statement);
  return rating != NULL ? get_mark (rating) : ENTENTE_MARK_NONE;
}

/**
 * entente_assessment_get_comment:
 * @self: a sheet
 * @dimension: from 0
 * @statement: of that dimension, from 0
 *
 * Returns: (transfer none): what was said of it, "" for nothing
 */
const char *
entente_assessment_get_comment (EntenteAssessment *self, guint dimension, guint statement)
{
  EntenteRecord *rating;

  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self), "");

  rating = find_rating (self, dimension, statement);
  return rating != NULL ? entente_record_get_text (rating, ENTENTE_RATING_COMMENT) : "";
}

/**
 * entente_assessment_count_answers:
 * @self: a sheet
 *
 * Returns: how many statements were answered, “don’t know” included
 */
guint
entente_assessment_count_answers (EntenteAssessment *self)
{
  guint n_answers = 0;
  GListModel *ratings;

  g_return_val_if_fail (ENTENTE_IS_ASSESSMENT (self), 0);

  ratings = get_ratings (self);
  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr (EntenteRecord) rating = g_list_model_get_item (ratings, i);

      n_answers += get_mark (rating) != ENTENTE_MARK_NONE;
    }
  return n_answers;
}
