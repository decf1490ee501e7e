/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-import.h"

#include "entente-budget-draft-private.h"
#include "entente-budget-writing-private.h"
#include "entente-fold.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteBudgetImport
{
  GObject parent_instance;

  /* Owned */
  EntenteBudgetTable *table;
  EntenteBudgetSource *source;
  GPtrArray *drafts; /* EntenteBudgetDraft */
  GListStore *lines;

  guint counts[4]; /* by EntenteImportOutcome */
};

static void import_init (EntenteImportInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteBudgetImport,
                               entente_budget_import,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT, import_init))

enum {
  PROP_0,
  PROP_FRENCH_NUMBERS,
  PROP_N_ADDED,
  PROP_N_UPDATED,
  PROP_N_UNCHANGED,
  PROP_N_REFUSED,
};

/* Lines */

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* "606 – Materials · 620,00 €": what the line becomes, in few words. */
static char *
describe (EntenteBudgetImport *self, const EntenteBudgetDraft *draft)
{
  const EntenteAccountChart *chart = entente_budget_table_get_chart (self->table);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);
  const guint entry = entente_account_chart_find (chart, draft->key, draft->side);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *account
    = entry < n_entries ? entente_chart_entry_dup_title (&entries[entry]) : NULL;

  append_part (text, account);
  for (guint i = 0; i < G_N_ELEMENTS (draft->amounts); i++)
    {
      g_autofree char *amount = entente_money_format (draft->amounts[i], ENTENTE_MONEY_EURO,
                                                      entente_language_get_interface ());

      append_part (text, amount);
    }
  for (guint i = 0; i < draft->remarks->len; i++)
    g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (draft->remarks, i));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static EntenteImportOutcome
get_outcome (EntenteBudgetWriting *writing, const EntenteBudgetDraft *draft)
{
  EntenteRecord *record;

  if (draft->state == ENTENTE_DRAFT_REFUSED)
    return ENTENTE_IMPORT_REFUSED;
  if (draft->state == ENTENTE_DRAFT_LEFT_OUT)
    return ENTENTE_IMPORT_UNCHANGED;
  record = _entente_budget_writing_meet (writing, draft);
  if (record == NULL)
    return ENTENTE_IMPORT_ADDED;

  return _entente_budget_writing_differs (writing, draft, record) ? ENTENTE_IMPORT_UPDATED
                                                                  : ENTENTE_IMPORT_UNCHANGED;
}

static void
notify_counts (EntenteBudgetImport *self)
{
  static const char *const names[] = { "n-added", "n-updated", "n-unchanged", "n-refused" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_notify (G_OBJECT (self), names[i]);
}

/* Compares with the budget as it is now. */
static void
compare (EntenteBudgetImport *self)
{
  g_autoptr (EntenteBudgetWriting) writing
    = _entente_budget_writing_new (self->table);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const EntenteBudgetDraft *draft = g_ptr_array_index (self->drafts, i);
      const EntenteImportOutcome outcome = get_outcome (writing, draft);

      self->counts[outcome]++;
      g_ptr_array_add (lines,
                       entente_import_line_new (draft->line,
                                                outcome,
                                                g_strdup (draft->label),
                                                draft->reason != NULL ? g_strdup (draft->reason)
                                                                      : describe (self, draft)));
    }
  g_list_store_splice (self->lines,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata,
                       lines->len);
  notify_counts (self);
}

static void
read_again (EntenteBudgetImport *self)
{
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts
    = _entente_budget_source_draft (self->source, entente_budget_table_get_chart (self->table));
  compare (self);
}

/* An import as any other */

static GListModel *
get_plan (EntenteImport *import)
{
  return G_LIST_MODEL (ENTENTE_BUDGET_IMPORT (import)->lines);
}

static gboolean
check_frozen (EntenteBudgetImport *self, GError **error)
{
  if (!entente_budget_table_get_frozen (self->table))
    return TRUE;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_FROZEN,
                       _ ("This version of the budget was adopted: nothing changes it any more. "
                          "Import into the working budget or a scenario."));
  return FALSE;
}

static gboolean
apply (EntenteImport *import, GError **error)
{
  EntenteBudgetImport *self = ENTENTE_BUDGET_IMPORT (import);
  EntenteStore *store = entente_budget_table_get_store (self->table);
  g_autoptr (EntenteBudgetWriting) writing = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  if (!check_frozen (self, error))
    return FALSE;
  writing = _entente_budget_writing_new (self->table);
  edit = entente_store_begin (store, _ ("Import budget"));
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const EntenteBudgetDraft *draft = g_ptr_array_index (self->drafts, i);

      if (draft->state == ENTENTE_DRAFT_LINE)
        _entente_budget_writing_write (writing, draft,
                                       _entente_budget_writing_meet (writing, draft), edit);
    }

  return entente_edit_commit (edit, error);
}

static void
import_init (EntenteImportInterface *iface)
{
  iface->get_plan = get_plan;
  iface->apply = apply;
}

static void
entente_budget_import_finalize (GObject *object)
{
  EntenteBudgetImport *self = ENTENTE_BUDGET_IMPORT (object);

  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->source, _entente_budget_source_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (entente_budget_import_parent_class)->finalize (object);
}

static void
entente_budget_import_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  EntenteBudgetImport *self = ENTENTE_BUDGET_IMPORT (object);

  switch (prop_id)
    {
    case PROP_FRENCH_NUMBERS:
      g_value_set_boolean (value, entente_budget_import_get_french_numbers (self));
      break;
    case PROP_N_ADDED:
    case PROP_N_UPDATED:
    case PROP_N_UNCHANGED:
    case PROP_N_REFUSED:
      g_value_set_uint (value, self->counts[prop_id - PROP_N_ADDED]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_budget_import_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  EntenteBudgetImport *self = ENTENTE_BUDGET_IMPORT (object);

  switch (prop_id)
    {
    case PROP_FRENCH_NUMBERS:
      entente_budget_import_set_french_numbers (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_budget_import_class_init (EntenteBudgetImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_budget_import_finalize;
  object_class->get_property = entente_budget_import_get_property;
  object_class->set_property = entente_budget_import_set_property;

  /**
   * EntenteBudgetImport:french-numbers:
   *
   * Whether decimals follow a comma, rather than a point.
   */
  g_object_class_install_property (
    object_class,
    PROP_FRENCH_NUMBERS,
    g_param_spec_boolean ("french-numbers", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_N_ADDED, "n-added");
  g_object_class_override_property (object_class, PROP_N_UPDATED, "n-updated");
  g_object_class_override_property (object_class, PROP_N_UNCHANGED, "n-unchanged");
  g_object_class_override_property (object_class, PROP_N_REFUSED, "n-refused");
}

static void
entente_budget_import_init (EntenteBudgetImport *self)
{
  self->lines = g_list_store_new (ENTENTE_TYPE_IMPORT_LINE);
}

/**
 * entente_budget_import_read:
 * @table: the version of the budget to import into; its chart tells accounts from their names
 * @content: a CSV file, or text with tabs
 * @error: return location for an error
 *
 * Reads a table and plans its import. Nothing is written.
 *
 * Returns: (transfer full): the import, or %NULL with an error of %ENTENTE_EXCHANGE_ERROR whose
 *   message is a translated sentence
 */
EntenteBudgetImport *
entente_budget_import_read (EntenteBudgetTable *table, GBytes *content, GError **error)
{
  g_autoptr (EntenteBudgetSource) source = NULL;
  EntenteBudgetImport *self;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  source = _entente_budget_source_read (content, error);
  if (source == NULL)
    return NULL;

  self = g_object_new (ENTENTE_TYPE_BUDGET_IMPORT, NULL);
  self->table = g_object_ref (table);
  self->source = g_steal_pointer (&source);
  read_again (self);

  return self;
}

/**
 * entente_budget_import_sniff:
 * @content: a file
 *
 * Returns: whether it is a table with headings of a budget: amounts and what they are for
 */
gboolean
entente_budget_import_sniff (GBytes *content)
{
  g_return_val_if_fail (content != NULL, FALSE);

  return _entente_budget_source_sniff (content);
}

/**
 * entente_budget_import_get_n_columns:
 * @self: an import
 *
 * Returns: how many columns the file has
 */
guint
entente_budget_import_get_n_columns (EntenteBudgetImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), 0);

  return self->source->columns->len;
}

/**
 * entente_budget_import_get_heading:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): its heading as it stands in the file, "" when it has none
 */
const char *
entente_budget_import_get_heading (EntenteBudgetImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), "");
  g_return_val_if_fail (column < self->source->headings->len, "");

  return g_ptr_array_index (self->source->headings, column);
}

/**
 * entente_budget_import_get_example:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): the first thing that stands in it, or ""
 */
const char *
entente_budget_import_get_example (EntenteBudgetImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), "");

  for (guint i = 0; i < self->source->rows->len; i++)
    {
      const char *cell = _entente_budget_source_get_cell (self->source, i, (int) column);

      if (*cell != '\0')
        return cell;
    }

  return "";
}

/**
 * entente_budget_import_dup_target:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer full): what the column is taken for; "" when it goes to the comments
 */
char *
entente_budget_import_dup_target (EntenteBudgetImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), NULL);
  g_return_val_if_fail (column < self->source->columns->len, NULL);

  return _entente_budget_column_to_text (_entente_budget_source_get_column (self->source, column));
}

/* Two columns cannot mean the same: the other is left out. */
static void
set_column (EntenteBudgetImport *self, guint index, EntenteBudgetColumn column)
{
  const int other = _entente_budget_source_find (self->source, column.panel, column.role);

  if (other >= 0 && column.role != ENTENTE_BUDGET_ROLE_NONE)
    g_array_index (self->source->columns, EntenteBudgetColumn, other).role
      = ENTENTE_BUDGET_ROLE_NONE;
  g_array_index (self->source->columns, EntenteBudgetColumn, index) = column;
}

/**
 * entente_budget_import_set_target:
 * @self: an import
 * @column: index of a column
 * @target: what it means; another column that meant it is left out
 *
 * Returns: whether @target is one of those of entente_budget_import_dup_targets()
 */
gboolean
entente_budget_import_set_target (EntenteBudgetImport *self, guint column, const char *target)
{
  EntenteBudgetColumn meaning;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), FALSE);
  g_return_val_if_fail (column < self->source->columns->len, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!_entente_budget_column_from_text (target, &meaning))
    return FALSE;
  set_column (self, column, meaning);
  read_again (self);

  return TRUE;
}

/* Halves are only of use to a file that has some. */
static gboolean
has_halves (EntenteBudgetImport *self)
{
  for (guint i = 0; i < self->source->columns->len; i++)
    if (_entente_budget_source_get_column (self->source, i).panel != ENTENTE_BUDGET_PANEL_WHOLE)
      return TRUE;

  return FALSE;
}

/**
 * entente_budget_import_dup_targets:
 * @self: an import
 *
 * Returns: (transfer full): target, translated label, target, label… and %NULL
 */
char **
entente_budget_import_dup_targets (EntenteBudgetImport *self)
{
  g_autoptr (GStrvBuilder) targets = g_strv_builder_new ();
  guint n_panels;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), NULL);

  n_panels = has_halves (self) ? ENTENTE_BUDGET_N_PANELS : 1;
  for (guint panel = 0; panel < n_panels; panel++)
    for (guint role = panel == 0 ? 0 : 1; role < ENTENTE_BUDGET_N_ROLES; role++)
      {
        const EntenteBudgetColumn column = { role, panel };

        g_strv_builder_take (targets, _entente_budget_column_to_text (column));
        g_strv_builder_take (targets, _entente_budget_column_dup_label (column));
      }

  return g_strv_builder_end (targets);
}

static int
find_heading (EntenteBudgetImport *self, const char *heading)
{
  g_autofree char *folded = entente_fold (heading);

  for (guint i = 0; i < self->source->headings->len; i++)
    {
      g_autofree char *own = entente_fold (g_ptr_array_index (self->source->headings, i));
      g_autofree char *letters = _entente_budget_column_dup_letters (i);

      if (g_str_equal (own, folded) || g_str_equal (letters, heading))
        return (int) i;
    }

  return -1;
}

/**
 * entente_budget_import_set_mapping:
 * @self: an import
 * @mapping: "COLUMN=TARGET;…", columns by their heading or letters ("B")
 * @error: return location for an error
 *
 * Returns: whether it was understood; if not, nothing is changed
 */
gboolean
entente_budget_import_set_mapping (EntenteBudgetImport *self, const char *mapping, GError **error)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), FALSE);
  g_return_val_if_fail (mapping != NULL, FALSE);

  parts = g_strsplit (mapping, ";", -1);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; parts[i] != NULL; i++)
      {
        g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
        EntenteBudgetColumn column;
        int index;

        if (*g_strstrip (parts[i]) == '\0')
          continue;
        index = pair[0] != NULL && pair[1] != NULL ? find_heading (self, g_strstrip (pair[0])) : -1;
        if (index < 0 || !_entente_budget_column_from_text (g_strstrip (pair[1]), &column))
          {
            g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING,
                         _ ("“%s” names no column of the file and what it holds. Write it like "
                            "Montant=forecast."),
                         parts[i]);
            return FALSE;
          }
        if (pass == 1)
          set_column (self, (guint) index, column);
      }
  read_again (self);

  return TRUE;
}

/**
 * entente_budget_import_dup_mapping:
 * @self: an import
 *
 * Writes what every column is taken for as entente_budget_import_set_mapping() reads it. Columns go
 * by their letters: headings may come twice.
 *
 * Returns: (transfer full): the mapping
 */
char *
entente_budget_import_dup_mapping (EntenteBudgetImport *self)
{
  GString *mapping = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), g_string_free_and_steal (mapping));

  for (guint i = 0; i < self->source->columns->len; i++)
    {
      g_autofree char *letters = _entente_budget_column_dup_letters (i);
      g_autofree char *target = entente_budget_import_dup_target (self, i);

      g_string_append_printf (mapping, "%s%s=%s", i > 0 ? ";" : "", letters, target);
    }

  return g_string_free_and_steal (mapping);
}

/**
 * entente_budget_import_dup_layout:
 * @self: an import
 *
 * Returns: (transfer full): what names the columns of the file, under which a mapping is remembered;
 *   "" when they have no headings
 */
char *
entente_budget_import_dup_layout (EntenteBudgetImport *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean has_headings = FALSE;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), NULL);

  for (guint i = 0; i < self->source->headings->len; i++)
    {
      g_autofree char *folded = entente_fold (g_ptr_array_index (self->source->headings, i));

      has_headings = has_headings || *folded != '\0';
      g_checksum_update (checksum, (const guchar *) folded, (gssize) strlen (folded) + 1);
    }

  return has_headings ? g_strdup_printf ("budget-%.16s", g_checksum_get_string (checksum))
                      : g_strdup ("");
}

/**
 * entente_budget_import_get_french_numbers:
 * @self: an import
 *
 * Returns: whether decimals follow a comma
 */
gboolean
entente_budget_import_get_french_numbers (EntenteBudgetImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_IMPORT (self), TRUE);

  return self->source->mark == ',';
}

/**
 * entente_budget_import_set_french_numbers:
 * @self: an import
 * @french: whether decimals follow a comma; otherwise a point
 */
void
entente_budget_import_set_french_numbers (EntenteBudgetImport *self, gboolean french)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_IMPORT (self));

  if (entente_budget_import_get_french_numbers (self) == !!french)
    return;
  self->source->mark = french ? ',' : '.';
  read_again (self);
  g_object_notify (G_OBJECT (self), "french-numbers");
}
