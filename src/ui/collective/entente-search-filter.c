/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-search-filter.h"

#include "entente-fold.h"

#include <string.h>

/* What a record is searched by. It lives on the record: it goes when the record goes. */
typedef struct
{
  char *text;
  guint serial; /* of the affiliations it was made from */
} FoldedText;

struct _EntenteSearchFilter
{
  GtkFilter parent_instance;

  /* Owned */
  EntenteAffiliations *affiliations;
  char *search;
  char *words; /* folded; "" searches nothing */
};

G_DEFINE_FINAL_TYPE (EntenteSearchFilter, entente_search_filter, GTK_TYPE_FILTER)

static G_DEFINE_QUARK (entente-folded-text, folded_text)

static void
folded_text_free (FoldedText *folded)
{
  g_free (folded->text);
  g_free (folded);
}

static char *
dup_searched_text (EntenteSearchFilter *self, EntenteRecord *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_fields;
  const EntenteField *fields
    = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].flags & ENTENTE_FIELD_SEARCHED) == 0)
        continue;
      g_string_append (text, entente_record_get_text (record, i));
      g_string_append_c (text, '\n');
    }
  if (ENTENTE_IS_PERSON (record))
    {
      g_autofree char *summary
        = entente_affiliations_dup_summary (self->affiliations, ENTENTE_PERSON (record));

      g_string_append (text, summary);
    }
  return entente_fold (text->str);
}

gboolean
entente_search_filter_prepare (EntenteSearchFilter *self, EntenteRecord *record)
{
  FoldedText *folded = g_object_get_qdata (G_OBJECT (record), folded_text_quark ());
  guint serial = entente_affiliations_get_serial (self->affiliations);

  if (folded != NULL && folded->serial == serial)
    return FALSE;

  folded = g_new (FoldedText, 1);
  folded->text = dup_searched_text (self, record);
  folded->serial = serial;
  g_object_set_qdata_full (G_OBJECT (record),
                           folded_text_quark (),
                           folded,
                           (GDestroyNotify) folded_text_free);
  return TRUE;
}

static const char *
get_folded_text (EntenteSearchFilter *self, EntenteRecord *record)
{
  FoldedText *folded;

  entente_search_filter_prepare (self, record);
  folded = g_object_get_qdata (G_OBJECT (record), folded_text_quark ());
  return folded->text;
}

static gboolean
entente_search_filter_match (GtkFilter *filter, gpointer item)
{
  EntenteSearchFilter *self = ENTENTE_SEARCH_FILTER (filter);

  return *self->words == '\0'
         || entente_fold_contains (get_folded_text (self, item), self->words);
}

static GtkFilterMatch
entente_search_filter_get_strictness (GtkFilter *filter)
{
  EntenteSearchFilter *self = ENTENTE_SEARCH_FILTER (filter);

  return *self->words == '\0' ? GTK_FILTER_MATCH_ALL : GTK_FILTER_MATCH_SOME;
}

static void
entente_search_filter_dispose (GObject *object)
{
  EntenteSearchFilter *self = ENTENTE_SEARCH_FILTER (object);

  g_clear_object (&self->affiliations);

  G_OBJECT_CLASS (entente_search_filter_parent_class)->dispose (object);
}

static void
entente_search_filter_finalize (GObject *object)
{
  EntenteSearchFilter *self = ENTENTE_SEARCH_FILTER (object);

  g_free (self->search);
  g_free (self->words);

  G_OBJECT_CLASS (entente_search_filter_parent_class)->finalize (object);
}

static void
entente_search_filter_class_init (EntenteSearchFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->dispose = entente_search_filter_dispose;
  object_class->finalize = entente_search_filter_finalize;
  filter_class->match = entente_search_filter_match;
  filter_class->get_strictness = entente_search_filter_get_strictness;
}

static void
entente_search_filter_init (EntenteSearchFilter *self)
{
  self->search = g_strdup ("");
  self->words = g_strdup ("");
}

EntenteSearchFilter *
entente_search_filter_new (EntenteAffiliations *affiliations)
{
  EntenteSearchFilter *self;

  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (affiliations), NULL);

  self = g_object_new (ENTENTE_TYPE_SEARCH_FILTER, NULL);
  self->affiliations = g_object_ref (affiliations);
  return self;
}

const char *
entente_search_filter_get_search (EntenteSearchFilter *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_FILTER (self), NULL);

  return self->search;
}

/* A search that goes on where the last one stood finds nothing new, and only looks at what was left. */
static GtkFilterChange
compare_searches (const char *before, const char *after)
{
  if (g_str_has_prefix (after, before))
    return GTK_FILTER_CHANGE_MORE_STRICT;
  if (g_str_has_prefix (before, after))
    return GTK_FILTER_CHANGE_LESS_STRICT;
  return GTK_FILTER_CHANGE_DIFFERENT;
}

void
entente_search_filter_set_search (EntenteSearchFilter *self, const char *search)
{
  g_autofree char *words = NULL;
  GtkFilterChange change;

  g_return_if_fail (ENTENTE_IS_SEARCH_FILTER (self));
  g_return_if_fail (search != NULL);

  if (!g_set_str (&self->search, search))
    return;

  words = g_strstrip (entente_fold (search));
  if (g_str_equal (words, self->words))
    return;
  change = compare_searches (self->words, words);
  g_set_str (&self->words, words);
  gtk_filter_changed (GTK_FILTER (self), change);
}

void
entente_search_filter_forget (EntenteSearchFilter *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_SEARCH_FILTER (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  g_object_set_qdata (G_OBJECT (record), folded_text_quark (), NULL);
}
