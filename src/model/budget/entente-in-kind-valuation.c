/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-in-kind-valuation.h"

#include "budget/entente-account.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-reference-values-private.h"
#include "collective/entente-project-details.h"
#include "entente-hours.h"
#include "entente-typography.h"
#include "entente-words.h"

#include <glib/gi18n-lib.h>

#define WORDS "in-kind"
#define PER_CENT (100 * ENTENTE_DECIMAL_ONE)

G_GNUC_EXTENSION typedef __int128 Wide;

static EntenteRecord *
get_settings (EntenteStore *store)
{
  return entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                   ENTENTE_BUDGET_SETTINGS_ID);
}

/* A decimal field, or @fallback when it is empty. */
static EntenteDecimal
get_decimal (EntenteRecord *record, guint field, EntenteDecimal fallback)
{
  EntenteDecimal value = ENTENTE_DECIMAL_NONE;

  if (record == NULL || !entente_decimal_from_text (entente_record_get_text (record, field), &value)
      || value == ENTENTE_DECIMAL_NONE)
    return fallback;

  return value;
}

static EntenteNature
get_nature (EntenteInKind *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_IN_KIND_NATURE);
}

static const char *
get_use_of_nature (EntenteNature nature)
{
  switch (nature)
    {
    case ENTENTE_NATURE_PREMISES:
    case ENTENTE_NATURE_EQUIPMENT:
      return "E.goods";
    case ENTENTE_NATURE_SERVICES:
    case ENTENTE_NATURE_STAFF:
      return "E.services";
    case ENTENTE_NATURE_GOODS:
      return "E.relief";
    case ENTENTE_NATURE_VOLUNTEERS:
    default:
      return "E.volunteers";
    }
}

/**
 * entente_in_kind_get_use:
 * @self: a contribution in kind
 *
 * Returns: (transfer none): the account of its use (86)
 */
const char *
entente_in_kind_get_use (EntenteInKind *self)
{
  const EntenteAccount *account;

  g_return_val_if_fail (ENTENTE_IS_IN_KIND (self), NULL);

  /* A key of a newer program would stand nowhere. */
  account = entente_account_find (
    entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_IN_KIND_KEY));
  if (account != NULL && account->block == ENTENTE_BLOCK_IN_KIND
      && account->side == ENTENTE_SIDE_CHARGES)
    return account->key;

  return get_use_of_nature (get_nature (self));
}

/**
 * entente_in_kind_get_origin_key:
 * @self: a contribution in kind
 *
 * Returns: (transfer none): the account of its origin (87), so that each pair is balanced
 */
const char *
entente_in_kind_get_origin_key (EntenteInKind *self)
{
  g_return_val_if_fail (ENTENTE_IS_IN_KIND (self), NULL);

  return entente_account_find (entente_in_kind_get_use (self))->pair;
}

/* The day of the event decides which rate is in force. */
static const EntenteReferenceEntry *
find_wage (EntenteStore *store, EntenteLanguage language)
{
  EntenteRecord *project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  GDate day;
  gboolean dated = project != NULL
                   && entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);

  return _entente_reference_values_find_in (store, ENTENTE_VALUE_HOURLY_WAGE, dated ? &day : NULL,
                                            language);
}

static const char *
get_word_of_method (EntenteValuationMethod method)
{
  switch (method)
    {
    case ENTENTE_VALUATION_GRID:
      return "rate-grid";
    case ENTENTE_VALUATION_MARKET:
      return "rate-market";
    case ENTENTE_VALUATION_MINIMUM_WAGE:
    default:
      return "rate-own";
    }
}

/**
 * entente_in_kind_get_hourly_rate:
 * @store: the project
 * @language: of @source
 * @source: (out) (optional) (nullable) (transfer full): where the rate comes from
 *
 * Returns: what an hour of volunteer work is worth with coefficient 1; NONE when the rule wants a rate
 *   that nobody has given
 */
EntenteMoney
entente_in_kind_get_hourly_rate (EntenteStore *store, EntenteLanguage language, char **source)
{
  EntenteRecord *settings;
  EntenteValuationMethod method;
  const EntenteReferenceEntry *wage;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), ENTENTE_MONEY_NONE);

  if (source != NULL)
    *source = NULL;
  settings = get_settings (store);
  g_return_val_if_fail (settings != NULL, ENTENTE_MONEY_NONE);

  method = entente_record_get_choice (settings, ENTENTE_BUDGET_SETTINGS_VALUATION);
  if (entente_record_is_filled (settings, ENTENTE_BUDGET_SETTINGS_HOURLY_RATE))
    {
      g_autoptr (EntenteWords) words = entente_words_new (language, WORDS);

      if (source != NULL)
        *source = g_strdup (entente_words_get (words, get_word_of_method (method)));
      return entente_record_get_cents (settings, ENTENTE_BUDGET_SETTINGS_HOURLY_RATE);
    }
  wage = method == ENTENTE_VALUATION_MINIMUM_WAGE ? find_wage (store, language) : NULL;
  if (wage == NULL)
    return ENTENTE_MONEY_NONE;

  if (source != NULL)
    *source = g_strdup (wage->source);
  return entente_money_multiply (100, wage->value);
}

static EntenteMoney
get_unit_value (EntenteInKind *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  if (get_nature (self) == ENTENTE_NATURE_VOLUNTEERS
      && !entente_record_is_filled (record, ENTENTE_IN_KIND_UNIT_VALUE))
    return entente_in_kind_get_hourly_rate (entente_record_get_store (record),
                                            ENTENTE_LANGUAGE_ENGLISH, NULL);

  return entente_record_get_cents (record, ENTENTE_IN_KIND_UNIT_VALUE);
}

static EntenteDecimal
get_employer_rate (EntenteInKind *self)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self));

  return get_decimal (get_settings (store), ENTENTE_BUDGET_SETTINGS_EMPLOYER_RATE, 0);
}

static EntenteDecimal
get_coefficient (EntenteInKind *self)
{
  return get_decimal (ENTENTE_RECORD (self), ENTENTE_IN_KIND_COEFFICIENT, ENTENTE_DECIMAL_ONE);
}

/* Rounded once, at the end. */
static EntenteMoney
compute_hours (EntenteInKind *self, EntenteMoney rate)
{
  gint64 minutes = entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_IN_KIND_MINUTES);
  const Wide below = (Wide) 60 * ENTENTE_DECIMAL_ONE * PER_CENT;
  Wide above;

  if (minutes <= 0)
    return ENTENTE_MONEY_NONE;
  if (__builtin_mul_overflow ((Wide) minutes * rate, (Wide) get_coefficient (self), &above)
      || __builtin_mul_overflow (above, (Wide) PER_CENT + get_employer_rate (self), &above))
    return ENTENTE_MONEY_NONE;

  above = above < 0 ? (above - below / 2) / below : (above + below / 2) / below;
  return above > G_MAXINT64 || above <= G_MININT64 ? ENTENTE_MONEY_NONE : (EntenteMoney) above;
}

/**
 * entente_in_kind_compute:
 * @self: a contribution in kind
 *
 * Returns: what it is worth by its quantities; NONE when one is missing
 */
EntenteMoney
entente_in_kind_compute (EntenteInKind *self)
{
  EntenteMoney unit_value;
  EntenteDecimal quantity;

  g_return_val_if_fail (ENTENTE_IS_IN_KIND (self), ENTENTE_MONEY_NONE);

  unit_value = get_unit_value (self);
  if (unit_value == ENTENTE_MONEY_NONE)
    return ENTENTE_MONEY_NONE;
  if (get_nature (self) == ENTENTE_NATURE_VOLUNTEERS)
    return compute_hours (self, unit_value);

  quantity = get_decimal (ENTENTE_RECORD (self), ENTENTE_IN_KIND_QUANTITY, ENTENTE_DECIMAL_NONE);
  return entente_money_multiply (unit_value, quantity);
}

/**
 * entente_in_kind_get_amount:
 * @self: a contribution in kind
 * @column: which amount
 *
 * Returns: the amount as typed; without one, the forecast is computed, the revised is the forecast and
 *   the actual is NONE
 */
EntenteMoney
entente_in_kind_get_amount (EntenteInKind *self, EntenteAmountColumn column)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteMoney forecast;

  g_return_val_if_fail (ENTENTE_IS_IN_KIND (self), ENTENTE_MONEY_NONE);

  if (column == ENTENTE_AMOUNT_ACTUAL)
    return entente_record_get_cents (record, ENTENTE_IN_KIND_ACTUAL);
  if (column == ENTENTE_AMOUNT_REVISED
      && entente_record_is_filled (record, ENTENTE_IN_KIND_REVISED))
    return entente_record_get_cents (record, ENTENTE_IN_KIND_REVISED);

  forecast = entente_record_get_cents (record, ENTENTE_IN_KIND_FORECAST);
  return forecast != ENTENTE_MONEY_NONE ? forecast : entente_in_kind_compute (self);
}

static char *
dup_hours (EntenteInKind *self, EntenteMoney rate, EntenteLanguage language)
{
  g_autofree char *hours
    = entente_hours_format (entente_record_get_integer (ENTENTE_RECORD (self),
                                                        ENTENTE_IN_KIND_MINUTES),
                            language);
  g_autofree char *price = entente_money_format (rate, ENTENTE_MONEY_EURO, language);
  GString *text = g_string_new (hours);
  EntenteDecimal employer = get_employer_rate (self);

  g_string_append_printf (text, " × %s", price);
  if (get_coefficient (self) != ENTENTE_DECIMAL_ONE)
    {
      g_autofree char *coefficient = entente_decimal_format (get_coefficient (self), language);

      g_string_append_printf (text, " × %s", coefficient);
    }
  if (employer != 0)
    {
      g_autofree char *charged = entente_decimal_format (ENTENTE_DECIMAL_ONE + employer / 100, language);

      g_string_append_printf (text, " × %s", charged);
    }

  return g_string_free (text, FALSE);
}

/**
 * entente_in_kind_dup_reckoning:
 * @self: a contribution in kind
 * @language: of the text
 *
 * Returns: (transfer full): "366 h × 12,31 €"; "" when the value was typed or cannot be computed
 */
char *
entente_in_kind_dup_reckoning (EntenteInKind *self, EntenteLanguage language)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autofree char *quantity = NULL;
  g_autofree char *price = NULL;
  const char *unit;

  g_return_val_if_fail (ENTENTE_IS_IN_KIND (self), NULL);

  if (entente_record_is_filled (record, ENTENTE_IN_KIND_FORECAST)
      || entente_in_kind_compute (self) == ENTENTE_MONEY_NONE)
    return g_strdup ("");
  if (get_nature (self) == ENTENTE_NATURE_VOLUNTEERS)
    return dup_hours (self, get_unit_value (self), language);

  quantity = entente_decimal_format (get_decimal (record, ENTENTE_IN_KIND_QUANTITY, 0), language);
  price = entente_money_format (get_unit_value (self), ENTENTE_MONEY_EURO, language);
  unit = entente_record_get_text (record, ENTENTE_IN_KIND_UNIT);
  if (unit[0] == '\0')
    return g_strdup_printf ("%s × %s", quantity, price);

  return g_strdup_printf ("%s" ENTENTE_NO_BREAK_SPACE "%s × %s", quantity, unit, price);
}

/* What the settings say, in words. */
static char *
dup_made_rule (EntenteStore *store, EntenteWords *words, EntenteLanguage language)
{
  g_autofree char *source = NULL;
  EntenteMoney rate = entente_in_kind_get_hourly_rate (store, language, &source);
  EntenteDecimal employer
    = get_decimal (get_settings (store), ENTENTE_BUDGET_SETTINGS_EMPLOYER_RATE, 0);
  g_autofree char *per_cent = entente_money_format_share (employer / 100, 2, language);
  g_autofree char *price = entente_money_format (rate, ENTENTE_MONEY_EURO, language);
  g_autofree char *charged = employer != 0
                               ? entente_words_format (words, "rule-employer", "rate", per_cent, NULL)
                               : g_strdup ("");

  if (rate == ENTENTE_MONEY_NONE)
    return entente_words_format (words, "rule-without-rate", "employer", charged, NULL);

  return entente_words_format (words, "rule", "rate", price, "source", source, "employer", charged,
                               NULL);
}

/* "Rule approved by the board on 3 March 2027." or what is known of it. (nullable) */
static char *
dup_approval (EntenteRecord *settings, EntenteWords *words, EntenteLanguage language)
{
  const char *by
    = entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY);
  g_autofree char *on = NULL;
  GDate day;

  if (by[0] == '\0')
    return NULL;
  if (!entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON, &day))
    return entente_words_format (words, "approved", "by", by, NULL);

  on = entente_typography_format_date (&day, ENTENTE_DATE_PLAIN, language);
  return entente_words_format (words, "approved-on", "by", by, "on", on, NULL);
}

/**
 * entente_in_kind_dup_rule:
 * @store: the project
 * @language: of the text
 *
 * Returns: (transfer full): the valuation rule with its approval as far as it is known, in CommonMark
 */
char *
entente_in_kind_dup_rule (EntenteStore *store, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *approval = NULL;
  g_autofree char *all = NULL;
  EntenteRecord *settings;
  const char *typed;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  settings = get_settings (store);
  g_return_val_if_fail (settings != NULL, NULL);

  words = entente_words_new (language, WORDS);
  typed = entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_VALUATION_RULE);
  rule = typed[0] != '\0' ? g_strdup (typed) : dup_made_rule (store, words, language);
  approval = dup_approval (settings, words, language);
  all = approval != NULL ? g_strdup_printf ("%s\n\n%s", rule, approval) : g_strdup (rule);

  return entente_typography_correct (all, language);
}

/**
 * entente_nature_get_source_hint:
 * @nature: what is given
 *
 * Returns: (transfer none): what usually proves the value, translated
 */
const char *
entente_nature_get_source_hint (EntenteNature nature)
{
  switch (nature)
    {
    case ENTENTE_NATURE_PREMISES:
      return _ ("Public tariff of the owner, else the average local rent");
    case ENTENTE_NATURE_EQUIPMENT:
      return _ ("Rental price for the days, or purchase value ÷ life in days × days");
    case ENTENTE_NATURE_SERVICES:
      return _ ("Usual invoice price");
    case ENTENTE_NATURE_GOODS:
      return _ ("Purchase price");
    case ENTENTE_NATURE_STAFF:
      return _ ("Wage cost certified by the employer");
    case ENTENTE_NATURE_VOLUNTEERS:
    default:
      return _ ("Register of hours: who, what, when, how long");
    }
}
