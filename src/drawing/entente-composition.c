/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-composition.h"

struct _EntenteComposition
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *blocks;
  char *title;
  char *author;
  char *subject;
  char *header;
  char *footer;
  char *watermark;
  char **initials;

  EntenteLanguage language;
  gint64 created;
  gboolean landscape;
  EntentePaper paper;
};

G_DEFINE_FINAL_TYPE (EntenteComposition, entente_composition, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_AUTHOR,
  PROP_SUBJECT,
  PROP_LANGUAGE,
  PROP_CREATED,
  PROP_HEADER,
  PROP_FOOTER,
  PROP_WATERMARK,
  PROP_LANDSCAPE,
  PROP_PAPER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Where a text property is kept, or NULL for the others. */
static char **
find_text (EntenteComposition *self, guint property_id)
{
  switch (property_id)
    {
    case PROP_TITLE:
      return &self->title;
    case PROP_AUTHOR:
      return &self->author;
    case PROP_SUBJECT:
      return &self->subject;
    case PROP_HEADER:
      return &self->header;
    case PROP_FOOTER:
      return &self->footer;
    case PROP_WATERMARK:
      return &self->watermark;
    default:
      return NULL;
    }
}

static void
set_text (EntenteComposition *self, char **place, const char *text, GParamSpec *pspec)
{
  g_autofree char *valid = text && *text ? g_utf8_make_valid (text, -1) : NULL;

  if (g_set_str (place, valid))
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
entente_composition_finalize (GObject *object)
{
  EntenteComposition *self = ENTENTE_COMPOSITION (object);

  g_ptr_array_unref (self->blocks);
  for (guint id = PROP_0 + 1; id < N_PROPS; id++)
    {
      char **place = find_text (self, id);

      if (place)
        g_free (*place);
    }
  g_strfreev (self->initials);

  G_OBJECT_CLASS (entente_composition_parent_class)->finalize (object);
}

static void
entente_composition_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  EntenteComposition *self = ENTENTE_COMPOSITION (object);
  char **place = find_text (self, property_id);

  if (place)
    g_value_set_string (value, *place);
  else if (property_id == PROP_LANGUAGE)
    g_value_set_int (value, self->language);
  else if (property_id == PROP_CREATED)
    g_value_set_int64 (value, self->created);
  else if (property_id == PROP_LANDSCAPE)
    g_value_set_boolean (value, self->landscape);
  else if (property_id == PROP_PAPER)
    g_value_set_int (value, self->paper);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_composition_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  EntenteComposition *self = ENTENTE_COMPOSITION (object);
  char **place = find_text (self, property_id);

  if (place)
    {
      set_text (self, place, g_value_get_string (value), pspec);
      return;
    }

  if (property_id == PROP_LANGUAGE && (int) self->language != g_value_get_int (value))
    self->language = g_value_get_int (value);
  else if (property_id == PROP_CREATED && self->created != g_value_get_int64 (value))
    self->created = g_value_get_int64 (value);
  else if (property_id == PROP_LANDSCAPE && self->landscape != g_value_get_boolean (value))
    self->landscape = g_value_get_boolean (value);
  else if (property_id == PROP_PAPER && (int) self->paper != g_value_get_int (value))
    self->paper = g_value_get_int (value);
  else
    return;

  g_object_notify_by_pspec (object, pspec);
}

static void
entente_composition_class_init (EntenteCompositionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = entente_composition_finalize;
  object_class->get_property = entente_composition_get_property;
  object_class->set_property = entente_composition_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_int ("language", NULL, NULL, 0, ENTENTE_LANGUAGE_ENGLISH,
                                                ENTENTE_LANGUAGE_FRENCH, flags);
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_HEADER] = g_param_spec_string ("header", NULL, NULL, NULL, flags);
  properties[PROP_FOOTER] = g_param_spec_string ("footer", NULL, NULL, NULL, flags);
  properties[PROP_WATERMARK] = g_param_spec_string ("watermark", NULL, NULL, NULL, flags);
  properties[PROP_LANDSCAPE] = g_param_spec_boolean ("landscape", NULL, NULL, FALSE, flags);
  properties[PROP_PAPER] = g_param_spec_int ("paper", NULL, NULL, 0, ENTENTE_PAPER_A3,
                                             ENTENTE_PAPER_A4, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_composition_init (EntenteComposition *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->language = ENTENTE_LANGUAGE_FRENCH;
}

/**
 * entente_composition_new:
 * @title: the title of the document
 * @language: the language it is written in
 *
 * Returns: (transfer full): a document without blocks
 */
EntenteComposition *
entente_composition_new (const char *title, EntenteLanguage language)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_COMPOSITION, "title", title, "language", (int) language, NULL);
}

/**
 * entente_composition_append:
 * @self: a document being composed
 * @block: what comes next; referenced
 */
void
entente_composition_append (EntenteComposition *self, EntenteBlock *block)
{
  g_return_if_fail (ENTENTE_IS_COMPOSITION (self));
  g_return_if_fail (ENTENTE_IS_BLOCK (block));

  g_ptr_array_add (self->blocks, g_object_ref (block));
}

/**
 * entente_composition_get_blocks:
 * @self: a document
 *
 * Returns: (transfer none) (element-type EntenteBlock): its blocks, from first to last
 */
GPtrArray *
entente_composition_get_blocks (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->blocks;
}

/**
 * entente_composition_set_initials:
 * @self: a document being composed
 * @parties: (nullable) (array zero-terminated=1): who initials each page; names may be abbreviated
 *
 * Asks for a small box for each party at the foot of every page but the last. %NULL for none.
 */
void
entente_composition_set_initials (EntenteComposition *self, const char *const *parties)
{
  g_return_if_fail (ENTENTE_IS_COMPOSITION (self));

  g_strfreev (self->initials);
  self->initials = parties && *parties ? g_strdupv ((char **) parties) : NULL;
  for (guint i = 0; self->initials && self->initials[i]; i++)
    {
      char *given = self->initials[i];
      self->initials[i] = g_utf8_make_valid (given, -1);
      g_free (given);
    }
}

/**
 * entente_composition_get_title:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the title of the document
 */
const char *
entente_composition_get_title (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->title;
}

/**
 * entente_composition_get_author:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): who issues it
 */
const char *
entente_composition_get_author (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->author;
}

/**
 * entente_composition_get_subject:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what it is about
 */
const char *
entente_composition_get_subject (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->subject;
}

/**
 * entente_composition_get_header:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what stands at the top of each page: the partners' names
 */
const char *
entente_composition_get_header (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->header;
}

/**
 * entente_composition_get_footer:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what stands at the foot of each page, beside the page number
 */
const char *
entente_composition_get_footer (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->footer;
}

/**
 * entente_composition_get_watermark:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): a word set behind the text of each page
 */
const char *
entente_composition_get_watermark (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return self->watermark;
}

/**
 * entente_composition_get_language:
 * @self: a document
 *
 * Returns: the language it is written in
 */
EntenteLanguage
entente_composition_get_language (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), ENTENTE_LANGUAGE_FRENCH);

  return self->language;
}

/**
 * entente_composition_get_created:
 * @self: a document
 *
 * Returns: the date in the file's metadata, in seconds since 1970 UTC
 */
gint64
entente_composition_get_created (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), 0);

  return self->created;
}

/**
 * entente_composition_get_landscape:
 * @self: a document
 *
 * Returns: whether its pages are wider than high
 */
gboolean
entente_composition_get_landscape (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), FALSE);

  return self->landscape;
}

/**
 * entente_composition_get_paper:
 * @self: a document
 *
 * Returns: the size of its pages
 */
EntentePaper
entente_composition_get_paper (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), ENTENTE_PAPER_A4);

  return self->paper;
}

/**
 * entente_composition_get_initials:
 * @self: a document
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): who initials each page but the
 *   last
 */
const char *const *
entente_composition_get_initials (EntenteComposition *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (self), NULL);

  return (const char *const *) self->initials;
}
