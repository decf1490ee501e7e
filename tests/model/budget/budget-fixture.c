/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

#include "entente-civil-date.h"

static void
commit (EntenteEdit *to_commit)
{
  g_autoptr (EntenteEdit) edit = to_commit;
  g_autoptr (GError) error = NULL;
  gboolean done = entente_edit_commit (edit, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

Money *
money_new (void)
{
  g_autoptr (GError) error = NULL;
  Money *self = g_new0 (Money, 1);

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
  self->budget = entente_budget_get_working (self->store);
  self->table = entente_project_get_budget_table (self->project);

  return self;
}

void
money_free (Money *self)
{
  g_assert_finalize_object (self->project);
  g_free (self);
}

EntenteMoney
cents (const char *text)
{
  EntenteMoney amount = 0;

  g_assert_true (entente_money_from_text (text, &amount));
  return amount;
}

static void
set_field (EntenteEdit *edit, EntenteRecord *record, guint field, const char *value)
{
  const EntenteField *kind = &entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[field];
  GDate date;
  int choice;

  switch (kind->kind)
    {
    case ENTENTE_FIELD_CENTS:
      entente_edit_set_cents (edit, record, field, cents (value));
      break;
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (edit, record, field, g_ascii_strtoll (value, NULL, 10));
      break;
    case ENTENTE_FIELD_BOOLEAN:
      entente_edit_set_boolean (edit, record, field, g_str_equal (value, "yes"));
      break;
    case ENTENTE_FIELD_CHOICE:
      g_assert_true (entente_choice_from_nick (kind->choices, value, &choice));
      entente_edit_set_choice (edit, record, field, choice);
      break;
    case ENTENTE_FIELD_DATE:
      g_assert_true (*value == '\0' || entente_date_from_iso (value, &date));
      entente_edit_set_date (edit, record, field, *value == '\0' ? NULL : &date);
      break;
    default:
      entente_edit_set_text (edit, record, field, value);
    }
}

EntenteBudgetLine *
money_add (Money *self, const char *key, const char *label, const char *forecast)
{
  const EntenteAccount *account = entente_account_find (key);
  EntenteEdit *edit = entente_store_begin (self->store, "add");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
  GListModel *lines = entente_store_get_list (self->store, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET, ENTENTE_RECORD (self->budget));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE,
                           account != NULL ? account->side : ENTENTE_SIDE_CHARGES);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, key);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK,
                            g_list_model_get_n_items (lines) + 1);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, cents (forecast));
  commit (edit);

  return ENTENTE_BUDGET_LINE (line);
}

EntenteInKind *
money_add_in_kind (Money *self, EntenteNature nature, const char *label, const char *forecast)
{
  EntenteEdit *edit = entente_store_begin (self->store, "add");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_IN_KIND);

  entente_edit_set_reference (edit, record, ENTENTE_IN_KIND_BUDGET, ENTENTE_RECORD (self->budget));
  entente_edit_set_choice (edit, record, ENTENTE_IN_KIND_NATURE, nature);
  entente_edit_set_text (edit, record, ENTENTE_IN_KIND_LABEL, label);
  entente_edit_set_cents (edit, record, ENTENTE_IN_KIND_FORECAST, cents (forecast));
  commit (edit);

  return ENTENTE_IN_KIND (record);
}

EntenteOrganization *
money_add_organization (Money *self, const char *name, EntenteOrganizationKind kind)
{
  EntenteEdit *edit = entente_store_begin (self->store, "add");
  EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, name);
  entente_edit_set_choice (edit, organization, ENTENTE_ORGANIZATION_KIND, kind);
  commit (edit);

  return ENTENTE_ORGANIZATION (organization);
}

EntenteFundingRequest *
money_add_request (Money *self, gpointer funder, const char *asked)
{
  EntenteEdit *edit = entente_store_begin (self->store, "add");
  EntenteRecord *request = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_REQUEST);

  entente_edit_set_reference (edit, request, ENTENTE_FUNDING_REQUEST_FUNDER, funder);
  entente_edit_set_cents (edit, request, ENTENTE_FUNDING_REQUEST_ASKED, cents (asked));
  commit (edit);

  return ENTENTE_FUNDING_REQUEST (request);
}

void
money_set (Money *self, gpointer record, guint field, const char *value)
{
  EntenteEdit *edit = entente_store_begin (self->store, "set");

  set_field (edit, record, field, value);
  commit (edit);
}

void
money_set_reference (Money *self, gpointer record, guint field, gpointer target)
{
  EntenteEdit *edit = entente_store_begin (self->store, "set");

  entente_edit_set_reference (edit, record, field, target);
  commit (edit);
}

void
money_set_settings (Money *self, guint field, const char *value)
{
  money_set (self,
             entente_store_get_record (self->store,
                                       ENTENTE_TYPE_BUDGET_SETTINGS,
                                       ENTENTE_BUDGET_SETTINGS_ID),
             field,
             value);
}

void
money_delete (Money *self, gpointer record)
{
  EntenteEdit *edit = entente_store_begin (self->store, "delete");

  entente_edit_delete (edit, record);
  commit (edit);
}

void
money_undo (Money *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_store_undo (self->store, &error));
  g_assert_no_error (error);
}

void
money_redo (Money *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_store_redo (self->store, &error));
  g_assert_no_error (error);
}

static void
append_amounts (GString *out, const EntenteBudgetAmounts *amounts)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = entente_money_to_text (amounts->of[i]);

      g_string_append_printf (out, " | %s", text);
    }
  if (amounts->difference != ENTENTE_MONEY_NONE)
    {
      g_autofree char *text = entente_money_to_text (amounts->difference);

      g_string_append_printf (out, " | %s", text);
    }
}

char *
money_dump (EntenteBudgetTable *table)
{
  GString *out = g_string_new (NULL);
  guint n;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = entente_budget_table_dup_title (table, i);

      g_string_append_printf (out, "%*s%s", (int) rows[i].level, "", title);
      append_amounts (out, &rows[i].amounts);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}


static void
append_record (GString *out, EntenteRecord *record)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  g_string_append_printf (out, "%" G_GINT64_FORMAT, entente_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = fields[i].kind == ENTENTE_FIELD_REFERENCE
                                ? g_strdup_printf ("%" G_GINT64_FORMAT,
                                                   entente_record_get_reference (record, i))
                                : entente_record_dup_display (record, i);

      g_string_append_printf (out, "|%s", text);
    }
  g_string_append_c (out, '\n');
}

char *
money_dump_store (Money *self)
{
  const GType types[]
    = { ENTENTE_TYPE_BUDGET, ENTENTE_TYPE_BUDGET_LINE, ENTENTE_TYPE_IN_KIND,
        ENTENTE_TYPE_FUNDING_REQUEST, ENTENTE_TYPE_BUDGET_SETTINGS };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GListModel *records = entente_store_get_list (self->store, types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (records); j++)
        {
          g_autoptr (EntenteRecord) record = g_list_model_get_item (records, j);

          append_record (out, record);
        }
    }

  return g_string_free (out, FALSE);
}

void
money_assert_words (const char *words, const char *expected)
{
  g_autoptr (GString) plain = g_string_new (words);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  g_string_replace (plain, "\u2212", "-", 0);
  g_assert_cmpstr (plain->str, ==, expected);
}

void
money_assert_error (GError **error, int code, const char *sentence)
{
  g_assert_nonnull (*error);
  if (sentence != NULL)
    money_assert_words ((*error)->message, sentence);
  g_assert_cmpint ((*error)->code, ==, code);
  g_clear_error (error);
}

GPtrArray *
money_pick (gpointer first, ...)
{
  GPtrArray *picked = g_ptr_array_new ();
  va_list more;

  va_start (more, first);
  for (gpointer record = first; record != NULL; record = va_arg (more, gpointer))
    g_ptr_array_add (picked, record);
  va_end (more);

  return picked;
}
