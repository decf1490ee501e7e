/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-template.h"

#include "entente-model-resources.h"

#include <string.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/templates/cooperation/"

#define MARK "## "

/* Removes `<!-- … -->`, which speaks to whoever edits the template. */
static char *
strip_comments (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *start;

  while ((start = strstr (text, "<!--")) != NULL)
    {
      const char *end = strstr (start, "-->");

      g_string_append_len (out, text, start - text);
      text = end != NULL ? end + strlen ("-->") : start + strlen (start);
    }

  g_string_append (out, text);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* "Heading {#nick optional}" */
static void
parse_heading (const char *line, EntenteClause *clause)
{
  const char *mark = strstr (line, "{#");
  g_autofree char *inside = NULL;
  g_auto (GStrv) words = NULL;

  g_assert (mark != NULL && g_str_has_suffix (line, "}"));

  inside = g_strndup (mark + 2, strlen (mark) - 3);
  words = g_strsplit (inside, " ", 2);
  clause->nick = g_strdup (words[0]);
  clause->optional = words[1] != NULL;
  clause->heading = g_strchomp (g_strndup (line, mark - line));
}

static void
end_clause (GArray *clauses, GString *body)
{
  if (clauses->len > 0)
    g_array_index (clauses, EntenteClause, clauses->len - 1).body
        = g_strstrip (g_strdup (body->str));
  g_string_truncate (body, 0);
}

static GArray *
parse_template (const char *text)
{
  GArray *clauses = g_array_new (TRUE, TRUE, sizeof (EntenteClause));
  g_autofree char *plain = strip_comments (text);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      EntenteClause clause = { 0 };

      if (!g_str_has_prefix (lines[i], MARK))
        {
          g_string_append_printf (body, "%s\n", lines[i]);
          continue;
        }

      end_clause (clauses, body);
      parse_heading (lines[i] + strlen (MARK), &clause);
      g_array_append_val (clauses, clause);
    }
  end_clause (clauses, body);

  return clauses;
}

static gpointer
load_template (gpointer language)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  path = g_strdup_printf (FOLDER "%s.md", entente_language_to_code (GPOINTER_TO_INT (language)));
  bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  /* Linked into the program, and read by a test in each language. Resources end with a
     zero byte. */
  g_assert (bytes != NULL);

  return parse_template (g_bytes_get_data (bytes, NULL));
}

/**
 * entente_agreement_template_get_clauses:
 * @kind: of agreement
 * @language: of the document
 * @n_clauses: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_clauses): the clauses, ended by one whose nick is %NULL
 */
const EntenteClause *
entente_agreement_template_get_clauses (EntenteAgreementKind kind,
                                        EntenteLanguage language,
                                        guint *n_clauses)
{
  static GOnce french = G_ONCE_INIT;
  static GOnce english = G_ONCE_INIT;
  GArray *clauses;

  g_return_val_if_fail (kind == ENTENTE_AGREEMENT_COOPERATION, NULL);

  clauses = g_once (language == ENTENTE_LANGUAGE_FRENCH ? &french : &english,
                    load_template,
                    GINT_TO_POINTER (language));
  if (n_clauses != NULL)
    *n_clauses = clauses->len;

  return (const EntenteClause *) (gpointer) clauses->data;
}

/**
 * entente_agreement_template_find:
 * @kind: of agreement
 * @language: of the document
 * @nick: of a clause
 *
 * Returns: (transfer none) (nullable): that clause
 */
const EntenteClause *
entente_agreement_template_find (EntenteAgreementKind kind,
                                 EntenteLanguage language,
                                 const char *nick)
{
  const EntenteClause *clauses = entente_agreement_template_get_clauses (kind, language, NULL);

  g_return_val_if_fail (nick != NULL, NULL);

  for (; clauses->nick != NULL; clauses++)
    {
      if (g_str_equal (clauses->nick, nick))
        return clauses;
    }

  return NULL;
}

/**
 * entente_agreement_template_get_place:
 * @kind: of agreement
 * @nick: of a clause, or ""
 *
 * Returns: how many clauses stand before it, %G_MAXUINT when the template has no such clause
 */
guint
entente_agreement_template_get_place (EntenteAgreementKind kind, const char *nick)
{
  const EntenteClause *clauses;
  const EntenteClause *clause;

  clauses = entente_agreement_template_get_clauses (kind, ENTENTE_LANGUAGE_FRENCH, NULL);
  clause = entente_agreement_template_find (kind, ENTENTE_LANGUAGE_FRENCH, nick);

  return clause != NULL ? clause - clauses : G_MAXUINT;
}
