/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-name-search.h"

#include "entente-fold.h"

typedef enum {
  MATCH_NONE,
  MATCH_WORDS,
  MATCH_BEGINNING,
  MATCH_WHOLE,
} Match;

struct _EntenteNameSearch
{
  char *wanted;
  GPtrArray *found; /* borrowed things */
  Match match;      /* how well they fit */
};

/**
 * entente_name_search_new:
 * @typed: the name that was typed, UTF-8
 *
 * Returns: (transfer full): a search that was offered nothing yet
 */
EntenteNameSearch *
entente_name_search_new (const char *typed)
{
  EntenteNameSearch *self;

  g_return_val_if_fail (typed != NULL, NULL);

  self = g_new0 (EntenteNameSearch, 1);
  self->wanted = g_strstrip (entente_fold (typed));
  self->found = g_ptr_array_new ();

  return self;
}

/**
 * entente_name_search_free:
 * @self: (transfer full): a search
 */
void
entente_name_search_free (EntenteNameSearch *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->wanted);
  g_ptr_array_unref (self->found);
  g_free (self);
}

static Match
compare (EntenteNameSearch *self, const char *name)
{
  g_autofree char *folded = entente_fold (name);

  if (*self->wanted == '\0')
    return MATCH_NONE;
  if (g_str_equal (folded, self->wanted))
    return MATCH_WHOLE;
  if (g_str_has_prefix (folded, self->wanted))
    return MATCH_BEGINNING;

  return entente_fold_contains (folded, self->wanted) ? MATCH_WORDS : MATCH_NONE;
}

/**
 * entente_name_search_offer:
 * @self: a search
 * @thing: what may be meant; borrowed until the search is freed
 * @name: (nullable): one of its names
 *
 * Offers a thing, once for each name it has.
 */
void
entente_name_search_offer (EntenteNameSearch *self, gpointer thing, const char *name)
{
  Match match;

  g_return_if_fail (self != NULL);

  match = name != NULL ? compare (self, name) : MATCH_NONE;
  if (match == MATCH_NONE || match < self->match)
    return;

  if (match > self->match)
    g_ptr_array_set_size (self->found, 0);
  self->match = match;
  if (!g_ptr_array_find (self->found, thing, NULL))
    g_ptr_array_add (self->found, thing);
}

/**
 * entente_name_search_get_found:
 * @self: a search
 *
 * Returns: (transfer none): the things that fit best, in the order they were offered; more than one
 *   when the name does not tell them apart
 */
GPtrArray *
entente_name_search_get_found (EntenteNameSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->found;
}
