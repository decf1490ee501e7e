/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-balance-private.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-sharing-part.h"
#include "budget/entente-sharing.h"
#include "entente-typography.h"

#define HUNDRED (100 * ENTENTE_DECIMAL_ONE)

/* What one key makes of one sum. */
typedef struct
{
  EntentePartnerBalance *balance; /* borrowed */
  EntenteSharedPool *pool;        /* borrowed */
  GArray *partners;               /* guint: index of each sharer */
  GArray *sharers;                /* EntenteSharer */
  EntenteMoney *parts;
  EntenteMoney rest;              /* of the base, after the fixed amounts */
  EntenteDecimal sum;             /* of the weights of those who share it */
  guint n_sharing;
  gboolean capped;                /* some are */
} Sharing;

/* Pools */

static EntenteSharingKey *
get_key_of_the_whole (EntenteStore *store)
{
  EntenteRecord *settings = entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);

  if (settings == NULL)
    return NULL;

  return (EntenteSharingKey *) entente_store_get_record (
      store, ENTENTE_TYPE_SHARING_KEY,
      entente_record_get_reference (settings, ENTENTE_BUDGET_SETTINGS_SHARING_KEY));
}

EntenteSharedPool *
_entente_partner_balance_get_pool (EntentePartnerBalance *self, EntenteSharingKey *key)
{
  const char *name;

  if (key == NULL)
    key = get_key_of_the_whole (self->store);
  for (guint i = 0; i < self->pools->len; i++)
    if (((EntenteSharedPool *) self->pools->pdata[i])->key == key)
      return self->pools->pdata[i];

  name = key != NULL ? entente_record_get_text (ENTENTE_RECORD (key), ENTENTE_SHARING_KEY_NAME) : "";
  return _entente_partner_balance_add_pool (
      self, key,
      g_strdup (*name != '\0' ? name : entente_words_get (self->words, "equal-parts")));
}

/* Sharers */

static EntenteSharingMethod
get_method (Sharing *self)
{
  return self->pool->key != NULL ? entente_record_get_choice (ENTENTE_RECORD (self->pool->key),
                                                              ENTENTE_SHARING_KEY_METHOD)
                                 : ENTENTE_SHARING_EQUAL;
}

static EntenteDecimal
read_weight (EntenteRecord *part)
{
  EntenteDecimal weight = ENTENTE_DECIMAL_NONE;

  if (!entente_decimal_from_text (entente_record_get_text (part, ENTENTE_SHARING_PART_WEIGHT),
                                  &weight)
      || weight == ENTENTE_DECIMAL_NONE)
    return 0;

  return MAX (weight, 0);
}

static void
add_sharer (Sharing *self, guint partner, EntenteSharer sharer)
{
  g_array_append_val (self->partners, partner);
  g_array_append_val (self->sharers, sharer);
}

static void
add_named (Sharing *self, EntenteRecord *part)
{
  EntentePartnerBalance *balance = self->balance;
  EntenteRecord *organization = entente_store_get_record (
      balance->store, ENTENTE_TYPE_ORGANIZATION,
      entente_record_get_reference (part, ENTENTE_SHARING_PART_ORGANIZATION));

  if (organization != NULL)
    add_sharer (self,
                _entente_partner_balance_find (balance, ENTENTE_ORGANIZATION (organization)),
                (EntenteSharer) {
                    get_method (self) == ENTENTE_SHARING_EQUAL ? ENTENTE_DECIMAL_ONE
                                                               : read_weight (part),
                    entente_record_get_cents (part, ENTENTE_SHARING_PART_FIXED),
                    entente_record_get_cents (part, ENTENTE_SHARING_PART_CAP),
                });
}

static void
add_all_alike (Sharing *self)
{
  GPtrArray *partners = self->balance->partners;

  for (guint i = 0; i < partners->len; i++)
    {
      EntentePartner *partner = partners->pdata[i];

      if (entente_organization_is_member (partner->organization))
        add_sharer (self, i,
                    (EntenteSharer) { ENTENTE_DECIMAL_ONE, ENTENTE_MONEY_NONE,
                                      ENTENTE_MONEY_NONE });
    }
}

static void
find_sharers (Sharing *self)
{
  GListModel *parts;

  if (self->pool->key != NULL)
    {
      parts = entente_store_get_referrers (
          self->balance->store, ENTENTE_TYPE_SHARING_PART, ENTENTE_SHARING_PART_SHARING_KEY,
          entente_record_get_id (ENTENTE_RECORD (self->pool->key)));
      for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
        {
          g_autoptr (EntenteRecord) part = g_list_model_get_item (parts, i);

          add_named (self, part);
        }
    }
  if (self->sharers->len == 0)
    add_all_alike (self);
}

/* The order of partners decides who gets a cent that is left, not that of ids. */
static void
sort_sharers (Sharing *self)
{
  for (guint i = 1; i < self->partners->len; i++)
    for (guint j = i;
         j > 0 && g_array_index (self->partners, guint, j - 1) > g_array_index (self->partners, guint, j);
         j--)
      {
        guint partner = g_array_index (self->partners, guint, j);
        EntenteSharer sharer = g_array_index (self->sharers, EntenteSharer, j);

        g_array_index (self->partners, guint, j) = g_array_index (self->partners, guint, j - 1);
        g_array_index (self->sharers, EntenteSharer, j)
            = g_array_index (self->sharers, EntenteSharer, j - 1);
        g_array_index (self->partners, guint, j - 1) = partner;
        g_array_index (self->sharers, EntenteSharer, j - 1) = sharer;
      }
}

/* Words */

/* Fixed amounts and caps hold for costs only; a surplus is shared by weight alone. */
static gboolean
is_fixed (Sharing *self, const EntenteSharer *sharer)
{
  return sharer->fixed != ENTENTE_MONEY_NONE && self->pool->base >= 0;
}

static gboolean
is_capped (Sharing *self, guint i)
{
  const EntenteSharer *sharer = &g_array_index (self->sharers, EntenteSharer, i);

  return sharer->cap != ENTENTE_MONEY_NONE && self->pool->base >= 0
         && self->parts[i] >= MAX (sharer->cap, 0) && !is_fixed (self, sharer);
}

static char *
format_money (Sharing *self, EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_EURO, self->balance->language);
}

static char *
format_decimal (Sharing *self, EntenteDecimal value)
{
  return entente_decimal_format (value, self->balance->language);
}

static const char *
get_unit (Sharing *self)
{
  if (get_method (self) == ENTENTE_SHARING_PERCENT)
    return "%";

  return entente_record_get_text (ENTENTE_RECORD (self->pool->key), ENTENTE_SHARING_KEY_UNIT);
}

static char *
say_measure (Sharing *self, guint i)
{
  const EntenteSharer *sharer = &g_array_index (self->sharers, EntenteSharer, i);
  EntenteWords *words = self->balance->words;
  g_autofree char *amount = NULL, *weight = NULL;

  if (is_fixed (self, sharer))
    return g_strdup (entente_words_get (words, "measure-fixed"));
  if (is_capped (self, i))
    {
      amount = format_money (self, sharer->cap);
      return entente_words_format (words, "measure-capped", "cap", amount, NULL);
    }
  if (get_method (self) == ENTENTE_SHARING_EQUAL)
    return g_strdup ("");

  weight = format_decimal (self, sharer->weight);
  return g_strchomp (
      entente_words_format (words, "measure-weight", "weight", weight, "unit", get_unit (self), NULL));
}

static char *
say_weighed (Sharing *self, const EntenteSharer *sharer, const char *base)
{
  EntenteWords *words = self->balance->words;
  g_autofree char *weight = format_decimal (self, sharer->weight);
  g_autofree char *sum = format_decimal (self, self->sum);
  g_autofree char *count = g_strdup_printf ("%u", self->n_sharing);

  if (get_method (self) == ENTENTE_SHARING_EQUAL || self->sum == 0)
    return entente_words_format (words, "share-equal", "base", base, "count", count, NULL);
  if (get_method (self) == ENTENTE_SHARING_PERCENT && self->sum == HUNDRED)
    return entente_words_format (words, "share-percent", "weight", weight, "base", base, NULL);

  return entente_words_format (words, *get_unit (self) != '\0' ? "share-weight" : "share-number",
                               "weight", weight, "sum", sum, "unit", get_unit (self), "base", base,
                               NULL);
}

static char *
say_part (Sharing *self, guint i)
{
  const EntenteSharer *sharer = &g_array_index (self->sharers, EntenteSharer, i);
  EntenteWords *words = self->balance->words;
  g_autofree char *base = format_money (self, self->pool->base);
  g_autofree char *rest = format_money (self, self->rest);
  g_autofree char *share = NULL, *cap = NULL;

  if (is_fixed (self, sharer))
    return entente_words_format (words, "share-fixed", "base", base, NULL);
  if (is_capped (self, i))
    {
      cap = format_money (self, sharer->cap);
      return entente_words_format (words, "share-capped", "cap", cap, "base", rest, NULL);
    }
  share = say_weighed (self, sharer, rest);
  if (!self->capped)
    return g_steal_pointer (&share);

  return entente_words_format (words, "share-after-caps", "share", share, NULL);
}

static char *
say_share (Sharing *self, guint i)
{
  g_autofree char *share = say_part (self, i);
  g_autofree char *sentence = NULL;

  if (self->pool->key == NULL
      || !entente_record_is_filled (ENTENTE_RECORD (self->pool->key), ENTENTE_SHARING_KEY_NAME))
    return entente_typography_correct (share, self->balance->language);

  sentence = entente_words_format (self->balance->words, "share-by-key", "share", share, "key",
                                   self->pool->title, NULL);
  return entente_typography_correct (sentence, self->balance->language);
}

/* Sums */

static void
sum_weights (Sharing *self)
{
  self->rest = self->pool->base;
  for (guint i = 0; i < self->sharers->len; i++)
    {
      const EntenteSharer *sharer = &g_array_index (self->sharers, EntenteSharer, i);

      if (is_fixed (self, sharer))
        self->rest -= self->parts[i];
      else
        {
          self->sum += sharer->weight;
          self->n_sharing++;
        }
      self->capped |= is_capped (self, i);
    }
}

/* In ten-thousandths of euro, rounded half up away from zero. */
static EntenteDecimal
compute_exact (Sharing *self, const EntenteSharer *sharer)
{
  __extension__ typedef __int128 Wide;
  Wide exact = (Wide) self->rest * 100;
  Wide divisor = self->sum;

  if (is_fixed (self, sharer) || self->capped || self->n_sharing == 0)
    return ENTENTE_DECIMAL_NONE;
  if (self->sum == 0)
    divisor = self->n_sharing;
  else
    exact *= sharer->weight;

  return (EntenteDecimal) ((exact + (exact < 0 ? -divisor : divisor) / 2) / divisor);
}

static void
count_parts (Sharing *self)
{
  for (guint i = 0; i < self->sharers->len; i++)
    {
      guint partner = g_array_index (self->partners, guint, i);

      _entente_shared_pool_add_part (
          self->pool, partner, say_measure (self, i),
          compute_exact (self, &g_array_index (self->sharers, EntenteSharer, i)), self->parts[i]);
      if (self->parts[i] != 0)
        _entente_partner_balance_count (self->balance, partner, ENTENTE_STEP_SHARE,
                                        say_share (self, i), self->pool->key, -self->parts[i]);
    }
}

/* Somebody has paid it: whoever keeps the accounts is left with it. */
static void
count_unplaced (EntentePartnerBalance *self, EntenteSharedPool *pool, EntenteMoney left)
{
  g_autofree char *sentence = NULL;

  self->unplaced += left;
  if (self->keeper == G_MAXUINT && self->partners->len > 0)
    self->keeper = 0;
  if (left == 0 || self->keeper == G_MAXUINT)
    return;

  sentence = entente_words_format (self->words, "unplaced", "key", pool->title, NULL);
  _entente_partner_balance_count (self, self->keeper, ENTENTE_STEP_SHARE,
                                  entente_typography_correct (sentence, self->language), pool->key,
                                  -left);
}

static void
share_pool (EntentePartnerBalance *balance, EntenteSharedPool *pool)
{
  Sharing self = { balance, pool, NULL, NULL, NULL, 0, 0, 0, FALSE };
  EntenteMoney left;

  self.partners = g_array_new (FALSE, FALSE, sizeof (guint));
  self.sharers = g_array_new (FALSE, FALSE, sizeof (EntenteSharer));
  find_sharers (&self);
  sort_sharers (&self);
  self.parts = g_new0 (EntenteMoney, MAX (self.sharers->len, 1));
  entente_sharing_compute (pool->base, (const EntenteSharer *) self.sharers->data,
                           self.sharers->len, self.parts, &left);
  sum_weights (&self);
  count_parts (&self);
  count_unplaced (balance, pool, left);

  g_array_unref (self.partners);
  g_array_unref (self.sharers);
  g_free (self.parts);
}

void
_entente_partner_balance_share (EntentePartnerBalance *self)
{
  for (guint i = 0; i < self->pools->len; i++)
    share_pool (self, self->pools->pdata[i]);
}
