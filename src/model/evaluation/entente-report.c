/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report.h"

#include "entente-words.h"

#include <glib/gi18n-lib.h>

#define ALL ENTENTE_REPORT_FOR_ALL
/* What the organisations say of each other stays among them. */
#define INSIDE (ENTENTE_REPORT_FOR_PARTNERS | ENTENTE_REPORT_FOR_MEMBERS)
#define NOT_PUBLIC (INSIDE | ENTENTE_REPORT_FOR_FUNDER)

static const EntenteReportPart final_parts[] = {
  { "identity", ENTENTE_REPORT_FINAL, ALL, FALSE, TRUE },
  { "objectives", ENTENTE_REPORT_FINAL, ALL, FALSE, TRUE },
  { "done", ENTENTE_REPORT_FINAL, ALL, FALSE, TRUE },
  { "results", ENTENTE_REPORT_FINAL, ALL, FALSE, TRUE },
  { "opinions", ENTENTE_REPORT_FINAL, ALL, FALSE, FALSE },
  { "effects", ENTENTE_REPORT_FINAL, ALL, FALSE, FALSE },
  { "organizations", ENTENTE_REPORT_FINAL, NOT_PUBLIC, TRUE, FALSE },
  { "cooperation", ENTENTE_REPORT_FINAL, INSIDE, FALSE, FALSE },
  { "finances", ENTENTE_REPORT_FINAL, NOT_PUBLIC, FALSE, TRUE },
  { "strong-points", ENTENTE_REPORT_FINAL, ALL, FALSE, TRUE },
  { "weak-points", ENTENTE_REPORT_FINAL, NOT_PUBLIC, FALSE, TRUE },
  { "lessons", ENTENTE_REPORT_FINAL, NOT_PUBLIC, FALSE, FALSE },
  { "follow-up", ENTENTE_REPORT_FINAL, ALL, FALSE, TRUE },
  { "thanks", ENTENTE_REPORT_FINAL, ALL, FALSE, FALSE },
  { "annexes", ENTENTE_REPORT_FINAL, NOT_PUBLIC, FALSE, FALSE },
};

static const EntenteReportPart experience_parts[] = {
  { "project", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "actors", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "organization", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "conditions", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "brakes", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "limits", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, FALSE },
  { "good-effects", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "bad-effects", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
  { "improvements", ENTENTE_REPORT_EXPERIENCE, ALL, FALSE, TRUE },
};

/**
 * entente_report_list_parts:
 * @paper: the final report, or the experience sheet
 * @n_parts: (out): how many
 *
 * Returns: (array length=n_parts) (transfer none): its sections, in their order
 */
const EntenteReportPart *
entente_report_list_parts (EntenteReportPaper paper, guint *n_parts)
{
  g_return_val_if_fail (n_parts != NULL, NULL);

  if (paper == ENTENTE_REPORT_EXPERIENCE)
    {
      *n_parts = G_N_ELEMENTS (experience_parts);
      return experience_parts;
    }
  *n_parts = G_N_ELEMENTS (final_parts);
  return final_parts;
}

/**
 * entente_report_find_part:
 * @paper: the final report, or the experience sheet
 * @key: of a section
 *
 * Returns: (nullable) (transfer none): that section
 */
const EntenteReportPart *
entente_report_find_part (EntenteReportPaper paper, const char *key)
{
  guint n_parts;
  const EntenteReportPart *parts = entente_report_list_parts (paper, &n_parts);

  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < n_parts; i++)
    if (g_str_equal (parts[i].key, key))
      return &parts[i];

  return NULL;
}

static char *
dup_words (const EntenteReportPart *self, EntenteLanguage language, const char *suffix)
{
  g_autoptr (EntenteWords) words = entente_words_new (
    language, self->paper == ENTENTE_REPORT_EXPERIENCE ? "experience" : "report");
  g_autofree char *key = g_strconcat (self->key, suffix, NULL);

  return g_strdup (entente_words_get (words, key));
}

/**
 * entente_report_part_dup_title:
 * @self: a section
 * @language: of the paper
 *
 * Returns: (transfer full): its heading
 */
char *
entente_report_part_dup_title (const EntenteReportPart *self, EntenteLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_words (self, language, "");
}

/**
 * entente_report_part_dup_hint:
 * @self: a section
 * @language: of the words
 *
 * Returns: (transfer full): what could be written there
 */
char *
entente_report_part_dup_hint (const EntenteReportPart *self, EntenteLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_words (self, language, "-hint");
}

/* Readers */

static const struct
{
  EntenteReportReaders reader;
  const char *nick;
  const char *label;
} readers_known[] = {
  { ENTENTE_REPORT_FOR_PARTNERS, "partners", NC_ ("readers", "Partners") },
  { ENTENTE_REPORT_FOR_MEMBERS, "members", NC_ ("readers", "Members") },
  { ENTENTE_REPORT_FOR_FUNDER, "funder", NC_ ("readers", "Funder") },
  { ENTENTE_REPORT_FOR_PUBLIC, "public", NC_ ("readers", "Public") },
};

/**
 * entente_report_readers_dup_words:
 * @readers: some of them
 *
 * Returns: (transfer full): who they are, translated, with commas
 */
char *
entente_report_readers_dup_words (EntenteReportReaders readers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (readers == ENTENTE_REPORT_FOR_ALL)
    return g_strdup (C_ ("readers", "Everybody"));

  for (guint i = 0; i < G_N_ELEMENTS (readers_known); i++)
    if (readers & readers_known[i].reader)
      g_strv_builder_add (builder, g_dpgettext2 (NULL, "readers", readers_known[i].label));
  words = g_strv_builder_end (builder);

  return g_strjoinv (C_ ("between readers", ", "), words);
}

/**
 * entente_report_readers_from_nick:
 * @nick: "partners", "members", "funder", "public"
 * @readers: (out): that one
 *
 * Returns: whether it is one of them
 */
gboolean
entente_report_readers_from_nick (const char *nick, EntenteReportReaders *readers)
{
  g_return_val_if_fail (nick != NULL && readers != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (readers_known); i++)
    if (g_str_equal (readers_known[i].nick, nick))
      {
        *readers = readers_known[i].reader;
        return TRUE;
      }

  return FALSE;
}

/* What people typed */

static EntenteRecord *
find_section (EntenteStore *store, const EntenteReportPart *part, EntenteOrganization *organization)
{
  GListModel *sections = entente_store_get_list (store, ENTENTE_TYPE_REPORT_SECTION);
  gint64 of
    = organization != NULL ? entente_record_get_id (ENTENTE_RECORD (organization)) : 0;

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (EntenteRecord) section = g_list_model_get_item (sections, i);

      if (entente_record_get_choice (section, ENTENTE_REPORT_SECTION_PAPER) == (int) part->paper
          && g_str_equal (entente_record_get_text (section, ENTENTE_REPORT_SECTION_KEY), part->key)
          && entente_record_get_reference (section, ENTENTE_REPORT_SECTION_ORGANIZATION) == of)
        return section; /* the store keeps it */
    }
  return NULL;
}

static EntenteRecord *
ensure_section (EntenteEdit *edit, EntenteStore *store, const EntenteReportPart *part,
                EntenteOrganization *organization)
{
  EntenteRecord *section = find_section (store, part, organization);

  if (section != NULL)
    return section;

  section = entente_edit_insert (edit, ENTENTE_TYPE_REPORT_SECTION);
  entente_edit_set_choice (edit, section, ENTENTE_REPORT_SECTION_PAPER, part->paper);
  entente_edit_set_text (edit, section, ENTENTE_REPORT_SECTION_KEY, part->key);
  if (organization != NULL)
    entente_edit_set_reference (edit, section, ENTENTE_REPORT_SECTION_ORGANIZATION,
                                ENTENTE_RECORD (organization));
  return section;
}

/**
 * entente_report_get_text:
 * @store: of the project
 * @part: a section
 * @organization: (nullable): whose paragraph, of a section of each
 *
 * Returns: (transfer none): what somebody typed, Markdown; "" for nothing
 */
const char *
entente_report_get_text (EntenteStore *store, const EntenteReportPart *part,
                         EntenteOrganization *organization)
{
  EntenteRecord *section;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL, "");

  section = find_section (store, part, organization);
  return section != NULL ? entente_record_get_text (section, ENTENTE_REPORT_SECTION_TEXT) : "";
}

/**
 * entente_report_type_text:
 * @store: of the project
 * @part: a section
 * @organization: (nullable): whose paragraph, of a section of each
 * @text: all of it, Markdown
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it was kept
 */
gboolean
entente_report_type_text (EntenteStore *store, const EntenteReportPart *part,
                          EntenteOrganization *organization, const char *text, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL && text != NULL, FALSE);
  g_return_val_if_fail (part->of_each || organization == NULL, FALSE);

  if (g_str_equal (entente_report_get_text (store, part, organization), text))
    return TRUE;

  key = g_strdup_printf (
    "report-%d-%s-%" G_GINT64_FORMAT, part->paper, part->key,
    organization != NULL ? entente_record_get_id (ENTENTE_RECORD (organization)) : 0);
  edit = entente_store_begin_typing (store, _("Change section of the report"), key);
  entente_edit_set_text (edit, ensure_section (edit, store, part, organization),
                         ENTENTE_REPORT_SECTION_TEXT, text);

  return entente_edit_commit (edit, error);
}

static gboolean
get_flag (EntenteStore *store, const EntenteReportPart *part, guint field)
{
  EntenteRecord *section = find_section (store, part, NULL);

  return section != NULL && entente_record_get_boolean (section, field);
}

/**
 * entente_report_get_replaces:
 * @store: of the project
 * @part: a section
 *
 * Returns: whether only what somebody typed is printed of it
 */
gboolean
entente_report_get_replaces (EntenteStore *store, const EntenteReportPart *part)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL, FALSE);

  return get_flag (store, part, ENTENTE_REPORT_SECTION_REPLACES);
}

/* Nobody begins before an empty sheet, and what nobody changed does not stand twice. */
static void
set_composed (EntenteEdit *edit, EntenteRecord *section, gboolean replaces, const char *composed)
{
  const char *typed = entente_record_get_text (section, ENTENTE_REPORT_SECTION_TEXT);

  if (replaces && *typed == '\0')
    entente_edit_set_text (edit, section, ENTENTE_REPORT_SECTION_TEXT, composed);
  else if (!replaces && g_str_equal (typed, composed))
    entente_edit_set_text (edit, section, ENTENTE_REPORT_SECTION_TEXT, "");
}

/**
 * entente_report_set_replaces:
 * @store: of the project
 * @part: a section
 * @replaces: whether only what somebody types is printed of it
 * @composed: what the project says of it, Markdown
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Where nothing was typed, what the project says becomes the text, to be changed; it goes again with
 * @replaces as long as nobody did. What somebody typed stays.
 *
 * Returns: whether it is so
 */
gboolean
entente_report_set_replaces (EntenteStore *store, const EntenteReportPart *part, gboolean replaces,
                             const char *composed, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *section;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL && composed != NULL, FALSE);

  if (entente_report_get_replaces (store, part) == replaces)
    return TRUE;

  edit = entente_store_begin (store, replaces ? _("Write section by hand")
                                              : _("Let the project write the section"));
  section = ensure_section (edit, store, part, NULL);
  entente_edit_set_boolean (edit, section, ENTENTE_REPORT_SECTION_REPLACES, replaces);
  set_composed (edit, section, replaces, composed);

  return entente_edit_commit (edit, error);
}

/**
 * entente_report_get_hidden:
 * @store: of the project
 * @part: a section
 *
 * Returns: whether somebody left it out, whoever reads
 */
gboolean
entente_report_get_hidden (EntenteStore *store, const EntenteReportPart *part)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL, FALSE);

  return get_flag (store, part, ENTENTE_REPORT_SECTION_HIDDEN);
}

/**
 * entente_report_set_hidden:
 * @store: of the project
 * @part: a section
 * @hidden: whether it is left out
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * What was typed in it stays.
 *
 * Returns: whether it is so
 */
gboolean
entente_report_set_hidden (EntenteStore *store, const EntenteReportPart *part, gboolean hidden,
                           GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL, FALSE);

  if (entente_report_get_hidden (store, part) == hidden)
    return TRUE;

  edit = entente_store_begin (store, hidden ? _("Leave section out") : _("Put section back"));
  entente_edit_set_boolean (edit, ensure_section (edit, store, part, NULL),
                            ENTENTE_REPORT_SECTION_HIDDEN, hidden);

  return entente_edit_commit (edit, error);
}

/**
 * entente_report_shows:
 * @store: of the project
 * @part: a section
 * @reader: for whom the paper is printed
 *
 * Returns: whether the section is on it
 */
gboolean
entente_report_shows (EntenteStore *store, const EntenteReportPart *part,
                      EntenteReportReaders reader)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store) && part != NULL, FALSE);

  return (part->readers & reader) != 0 && !entente_report_get_hidden (store, part);
}
