/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and labels of accounts that a project gives itself, as dated reference values: where a
   federation or a funder has its own, or the law changed after the program was made. */
#include "config.h"

#include "budget/entente-account-chart-private.h"
#include "budget/entente-account-own.h"

#include "budget/entente-budget-settings.h"
#include "entente-civil-date.h"

#include <string.h>

#define PREFIX "account/"

static GMutex lock;
static GHashTable *known; /* what is its own, in words → chart; kept as those of the program are */

/*
 * What the project says
 */

/* Interned: entries point to it for ever. */
static const char *
get_key (const EntenteAccountChart *chart, const EntenteChartEntry *entry)
{
  g_autofree char *key = g_strconcat (PREFIX, chart->id, "/", entry->key, NULL);

  return g_intern_string (key);
}

/* The first day of the financial year, else today. */
static void
find_day (EntenteStore *store, GDate *day)
{
  EntenteRecord *settings = entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);

  if (settings == NULL
      || !entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON, day))
    entente_date_today (day);
}

static gboolean
holds_on (EntenteRecord *value, const GDate *day)
{
  GDate from, to;

  if (entente_record_get_date (value, ENTENTE_REFERENCE_VALUE_VALID_FROM, &from)
      && g_date_compare (&from, day) > 0)
    return FALSE;
  return !entente_record_get_date (value, ENTENTE_REFERENCE_VALUE_VALID_TO, &to)
         || g_date_compare (&to, day) >= 0;
}

/* ISO days compare as they are written. */
static gboolean
is_newer (EntenteRecord *value, EntenteRecord *other)
{
  return other == NULL
         || strcmp (entente_record_get_text (value, ENTENTE_REFERENCE_VALUE_VALID_FROM),
                    entente_record_get_text (other, ENTENTE_REFERENCE_VALUE_VALID_FROM))
              > 0;
}

/* What it is called in place of what the chart says; NULL when that holds. */
static const char *
find_title (GListModel *values, const char *key, const GDate *day)
{
  EntenteRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (EntenteRecord) value = g_list_model_get_item (values, i);

      if (strcmp (entente_record_get_text (value, ENTENTE_REFERENCE_VALUE_KEY), key) == 0
          && *entente_record_get_text (value, ENTENTE_REFERENCE_VALUE_LABEL) != '\0'
          && holds_on (value, day) && is_newer (value, found))
        found = value;
    }
  return found != NULL ? entente_record_get_text (found, ENTENTE_REFERENCE_VALUE_LABEL) : NULL;
}

/*
 * A chart with it
 */

/* "6063 – Small equipment" is a number and a label, "Small equipment" a label alone. */
static void
split_title (const char *title, const char **code, const char **label)
{
  gsize n_digits = strspn (title, "0123456789");
  const char *rest = title + n_digits;
  g_autofree char *digits = g_strndup (title, n_digits);

  while (*rest != '\0'
         && (g_unichar_isspace (g_utf8_get_char (rest)) || strchr ("-:.", *rest) != NULL
             || g_utf8_get_char (rest) == 0x2013 || g_utf8_get_char (rest) == 0x2014))
    rest = g_utf8_next_char (rest);
  if (n_digits == 0 || *rest == '\0')
    {
      *code = "";
      *label = g_intern_string (title);
      return;
    }
  *code = g_intern_string (digits);
  *label = g_intern_string (rest);
}

static EntenteAccountChart *
copy_chart (const EntenteAccountChart *base)
{
  EntenteAccountChart *self = g_memdup2 (base, sizeof *base);

  self->entries = g_array_copy (base->entries);
  self->clues = g_array_copy (base->clues);
  return self;
}

static void
name_entry (EntenteAccountChart *self, guint index, const char *title)
{
  EntenteChartEntry *entry = &g_array_index (self->entries, EntenteChartEntry, index);
  EntenteChartClue *clue = &g_array_index (self->clues, EntenteChartClue, index);
  GPtrArray *codes = g_ptr_array_copy (clue->codes, NULL, NULL);

  split_title (title, &entry->code, &entry->label);
  if (*entry->code != '\0')
    g_ptr_array_insert (codes, 0, (gpointer) entry->code);
  clue->codes = codes;
  clue->label = _entente_account_chart_split (entry->label);
}

/* An account that stands in the place of its heading gives it its name. */
static void
name_account (EntenteAccountChart *self, guint index, const char *title)
{
  guint heading = g_array_index (self->entries, EntenteChartEntry, index).heading;

  name_entry (self, index, title);
  if (heading != G_MAXUINT && g_array_index (self->entries, EntenteChartEntry, heading).is_alone)
    name_entry (self, heading, title);
}

static const EntenteAccountChart *
find_known (const EntenteAccountChart *base, GPtrArray *titles)
{
  g_autoptr (GString) words = g_string_new (NULL);
  EntenteAccountChart *chart;

  g_string_printf (words, "%p", (const void *) base);
  for (guint i = 0; i < titles->len; i++)
    if (titles->pdata[i] != NULL)
      g_string_append_printf (words, "\n%u %s", i, (const char *) titles->pdata[i]);

  g_mutex_lock (&lock);
  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  chart = g_hash_table_lookup (known, words->str);
  if (chart == NULL)
    {
      chart = copy_chart (base);
      for (guint i = 0; i < titles->len; i++)
        if (titles->pdata[i] != NULL)
          name_account (chart, i, titles->pdata[i]);
      g_hash_table_insert (known, g_strdup (words->str), chart);
    }
  g_mutex_unlock (&lock);

  return chart;
}

static gboolean
is_account (const EntenteChartEntry *entry)
{
  return !entry->is_heading && *entry->key != '\0';
}

/* Most projects have none, and need no more than this look. */
static gboolean
has_accounts (GListModel *values)
{
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (EntenteRecord) value = g_list_model_get_item (values, i);

      if (g_str_has_prefix (entente_record_get_text (value, ENTENTE_REFERENCE_VALUE_KEY), PREFIX))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_account_chart_get_for:
 * @store: of a project
 * @id: which; "" or an id of a newer program for the default one
 * @language: of labels and hints
 *
 * Returns: (transfer none): the chart with the numbers and labels that the project gives its accounts
 *   on the first day of its financial year; that of the program when it gives none. Kept for ever.
 */
const EntenteAccountChart *
entente_account_chart_get_for (EntenteStore *store, const char *id, EntenteLanguage language)
{
  const EntenteAccountChart *base = entente_account_chart_get (id, language);
  g_autoptr (GPtrArray) titles = NULL;
  GListModel *values;
  gboolean has_own = FALSE;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), base);

  values = entente_store_get_list (store, ENTENTE_TYPE_REFERENCE_VALUE);
  if (!has_accounts (values))
    return base;

  find_day (store, &day);
  titles = g_ptr_array_new ();
  for (guint i = 0; i < base->entries->len; i++)
    {
      const EntenteChartEntry *entry = &g_array_index (base->entries, EntenteChartEntry, i);
      const char *title
        = is_account (entry) ? find_title (values, get_key (base, entry), &day) : NULL;

      g_ptr_array_add (titles, (gpointer) title);
      has_own |= title != NULL;
    }
  return has_own ? find_known (base, titles) : base;
}

/*
 * As reference values
 */

gboolean
entente_reference_entry_is_account (const EntenteReferenceEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return g_str_has_prefix (entry->key, PREFIX);
}

static gboolean
is_taken_over (GListModel *values, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (EntenteRecord) value = g_list_model_get_item (values, i);

      if (strcmp (entente_record_get_text (value, ENTENTE_REFERENCE_VALUE_KEY), key) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_account_values_list:
 * @store: of a project
 *
 * Returns: (transfer full) (element-type EntenteReferenceEntry): the accounts of the chosen presentation
 *   that the project did not take over, to be taken over with entente_reference_values_adopt()
 */
GPtrArray *
entente_account_values_list (EntenteStore *store)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  EntenteRecord *settings;
  const EntenteAccountChart *chart;
  GListModel *values;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), list);

  settings = entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                       ENTENTE_BUDGET_SETTINGS_ID);
  chart = entente_account_chart_get (
    settings != NULL ? entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_CHART) : "",
    entente_language_get_interface ());
  values = entente_store_get_list (store, ENTENTE_TYPE_REFERENCE_VALUE);
  for (guint i = 0; i < chart->entries->len; i++)
    {
      const EntenteChartEntry *entry = &g_array_index (chart->entries, EntenteChartEntry, i);
      g_autofree char *title = entente_chart_entry_dup_title (entry);
      EntenteReferenceEntry *value;

      if (!is_account (entry) || is_taken_over (values, get_key (chart, entry)))
        continue;
      value = g_new0 (EntenteReferenceEntry, 1);
      value->key = get_key (chart, entry);
      value->label = g_intern_string (title);
      value->value = ENTENTE_DECIMAL_NONE;
      value->unit = "";
      value->source = chart->title;
      g_date_clear (&value->valid_from, 1);
      g_date_clear (&value->valid_to, 1);
      g_ptr_array_add (list, value);
    }
  return list;
}
