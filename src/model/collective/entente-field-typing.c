/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-field-typing.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "entente-fold.h"
#include "entente-model-error.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>

/* What is typed into: the arguments of entente_field_type(). */
typedef struct {
  EntenteEdit *edit;
  EntenteRecord *record;
} Typing;

static gboolean
refuse (GError **error, char *sentence)
{
  g_autofree char *owned = sentence;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE, owned);
  return FALSE;
}

static gboolean
set_amount (Typing *self, guint field, const char *typed, GError **error)
{
  EntenteMoney amount;
  EntenteMoneyResult result = entente_money_parse (typed, &amount);

  if (result != ENTENTE_MONEY_OK && result != ENTENTE_MONEY_EMPTY)
    return refuse (error, entente_money_dup_problem (result, typed));

  entente_edit_set_cents (self->edit, self->record, field, amount);
  return TRUE;
}

static gboolean
set_date (Typing *self, guint field, const char *typed, GError **error)
{
  GDate date;
  EntenteDateResult result = entente_date_parse (typed, &date);

  if (result != ENTENTE_DATE_VALID && result != ENTENTE_DATE_EMPTY)
    return refuse (error,
                   g_strdup_printf (_("“%s” is no date. Type the day, the month and the year, "
                                      "such as 12/06/2027."),
                                    typed));

  entente_edit_set_date (self->edit,
                         self->record,
                         field,
                         result == ENTENTE_DATE_VALID ? &date : NULL);
  return TRUE;
}

static gboolean
set_integer (Typing *self,
             guint field,
             const EntenteField *kind,
             const char *typed,
             GError **error)
{
  g_autofree char *problem = NULL;
  g_autofree char *number = kind->normalize != NULL ? kind->normalize (typed, &problem)
                                                    : g_strstrip (g_strdup (typed));
  gint64 value = 0;

  if (number == NULL)
    return refuse (error, g_steal_pointer (&problem));
  if (*number != '\0' && !g_ascii_string_to_signed (number, 10, 0, G_MAXINT32, &value, NULL))
    return refuse (error,
                   g_strdup_printf (_("“%s” is no number. Type a whole number, such as 12."),
                                    typed));

  entente_edit_set_integer (self->edit, self->record, field, value);
  return TRUE;
}

static gboolean
set_choice (Typing *self,
            guint field,
            const EntenteField *kind,
            const char *typed,
            GError **error)
{
  g_autofree char *wanted = entente_fold (typed);

  for (const EntenteChoice *choice = kind->choices; choice->nick != NULL; choice++)
    {
      g_autofree char *label
        = entente_fold (entente_choice_get_label (kind->choices, choice->value));

      if (g_str_equal (choice->nick, typed) || g_str_equal (label, wanted))
        {
          entente_edit_set_choice (self->edit, self->record, field, choice->value);
          return TRUE;
        }
    }

  return refuse (error,
                 /* Translators: what was typed, then the label of the field. */
                 g_strdup_printf (_("“%s” is not known as “%s”. Choose one of the list."),
                                  typed,
                                  _(kind->label)));
}

static gboolean
is_person_called (EntentePerson *person, const char *folded)
{
  g_autofree char *full = entente_person_dup_full_name (person);
  g_autofree char *name = entente_fold (full);

  return g_str_equal (name, folded);
}

static gboolean
is_called (EntenteRecord *record, const char *folded)
{
  g_autofree char *name = entente_fold (entente_record_get_text (record, 0));
  g_autofree char *short_name = NULL;

  if (ENTENTE_IS_PERSON (record))
    return is_person_called (ENTENTE_PERSON (record), folded);
  if (g_str_equal (name, folded))
    return TRUE;
  if (!ENTENTE_IS_ORGANIZATION (record))
    return FALSE;

  short_name = entente_fold (entente_record_get_text (record, ENTENTE_ORGANIZATION_SHORT_NAME));
  return g_str_equal (short_name, folded);
}

static char *
dup_unknown (GType type, const char *name)
{
  if (type == ENTENTE_TYPE_ORGANIZATION)
    return g_strdup_printf (_("No organisation of the project is called “%s”. Add it to the "
                              "collective first, or type its name as it stands there."),
                            name);
  if (type == ENTENTE_TYPE_PERSON)
    return g_strdup_printf (_("Nobody in the project is called “%s”. Add them to the collective "
                              "first, or type their name as it stands there."),
                            name);
  return g_strdup_printf (_("Nothing in the project is called “%s”. Type the name as it stands "
                            "there."),
                          name);
}

static gboolean
set_reference (Typing *self,
               guint field,
               const EntenteField *kind,
               const char *typed,
               GError **error)
{
  GType type = kind->target ();
  GListModel *records = entente_store_get_list (entente_record_get_store (self->record), type);
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *wanted = entente_fold (stripped);

  if (*wanted == '\0')
    {
      entente_edit_set_reference (self->edit, self->record, field, NULL);
      return TRUE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (is_called (record, wanted))
        {
          entente_edit_set_reference (self->edit, self->record, field, record);
          return TRUE;
        }
    }

  return refuse (error, dup_unknown (type, stripped));
}

static gboolean
set_text (Typing *self, guint field, const EntenteField *kind, const char *typed, GError **error)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;

  if (kind->normalize != NULL && *typed != '\0')
    text = kind->normalize (typed, &problem);
  else if (kind->kind == ENTENTE_FIELD_MARKDOWN)
    text = g_strdup (typed);
  else
    text = g_strstrip (g_strdup (typed));

  if (text == NULL)
    return refuse (error, g_steal_pointer (&problem));
  entente_edit_set_text (self->edit, self->record, field, text);
  return TRUE;
}

/**
 * entente_field_type:
 * @edit: the edit it belongs to
 * @record: what is typed into
 * @field: one of its fields, not a boolean or a set of choices
 * @typed: as people type it: an amount, a date, a whole number, the label of a choice, the name of
 *   what is referred to, or a text
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE with the sentence
 *
 * Reads what somebody typed into one cell of a table.
 *
 * Returns: whether it was understood; if not, @edit has nothing of it
 */
gboolean
entente_field_type (EntenteEdit *edit,
                    EntenteRecord *record,
                    guint field,
                    const char *typed,
                    GError **error)
{
  Typing self = { edit, record };
  const EntenteField *kind;

  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  kind = &entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[field];
  switch (kind->kind)
    {
    case ENTENTE_FIELD_CENTS:
      return set_amount (&self, field, typed, error);
    case ENTENTE_FIELD_DATE:
      return set_date (&self, field, typed, error);
    case ENTENTE_FIELD_INTEGER:
      return set_integer (&self, field, kind, typed, error);
    case ENTENTE_FIELD_CHOICE:
      return set_choice (&self, field, kind, typed, error);
    case ENTENTE_FIELD_REFERENCE:
      return set_reference (&self, field, kind, typed, error);
    default:
      return set_text (&self, field, kind, typed, error);
    }
}
