/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-cell-private.h"

#include "collective/entente-contact-heading-private.h"

#include <string.h>

#define MINUS "\xe2\x88\x92" /* − */
#define MINUS_HYPHEN "\xe2\x80\x91" /* ‑ */

static const struct
{
  EntenteTaskRule rule;
  const char *code;
  const char *words;
} rules[] = {
  { ENTENTE_RULE_AS_SOON_AS_POSSIBLE,
    "ASAP",
    "as soon as possible|des que possible|le plus tot possible|au plus tot|dqp" },
  { ENTENTE_RULE_AS_LATE_AS_POSSIBLE,
    "ALAP",
    "as late as possible|le plus tard possible|au plus tard|lptp" },
  { ENTENTE_RULE_START_NO_EARLIER,
    "SNET",
    "start no earlier than|debut au plus tot le|ne pas commencer avant|commencer au plus tot le" },
  { ENTENTE_RULE_START_NO_LATER,
    "SNLT",
    "start no later than|debut au plus tard le|ne pas commencer apres|commencer au plus tard le" },
  { ENTENTE_RULE_FINISH_NO_EARLIER,
    "FNET",
    "finish no earlier than|fin au plus tot le|ne pas finir avant|finir au plus tot le" },
  { ENTENTE_RULE_FINISH_NO_LATER,
    "FNLT",
    "finish no later than|fin au plus tard le|ne pas finir apres|finir au plus tard le" },
  { ENTENTE_RULE_MUST_START,
    "MSO",
    "must start on|doit commencer le|doit debuter le|debut impose le|commence le" },
  { ENTENTE_RULE_MUST_FINISH, "MFO", "must finish on|doit finir le|fin imposee le|finit le" },
};

static const struct
{
  const char *code;
  EntenteDependencyKind kind;
} kinds[] = {
  { "FS", ENTENTE_DEPENDENCY_FINISH_START },  { "SS", ENTENTE_DEPENDENCY_START_START },
  { "FF", ENTENTE_DEPENDENCY_FINISH_FINISH }, { "SF", ENTENTE_DEPENDENCY_START_FINISH },
  { "FD", ENTENTE_DEPENDENCY_FINISH_START },  { "DD", ENTENTE_DEPENDENCY_START_START },
  { "DF", ENTENTE_DEPENDENCY_START_FINISH },
};

static const struct
{
  const char *english;
  const char *french;
} kind_words[] = {
  [ENTENTE_TASK_TASK] = { "task", "tâche" },
  [ENTENTE_TASK_MILESTONE] = { "milestone", "jalon" },
  [ENTENTE_TASK_STEP] = { "step", "étape" },
  [ENTENTE_TASK_PHASE] = { "phase", "phase" },
},
  state_words[] = {
    [ENTENTE_TASK_TO_DO] = { "to do", "à faire" },
    [ENTENTE_TASK_IN_PROGRESS] = { "in progress", "en cours" },
    [ENTENTE_TASK_WAITING] = { "waiting", "en attente" },
    [ENTENTE_TASK_DONE] = { "done", "fait" },
  };

/* Spaces of every kind at both ends. */
static char *
strip (const char *text)
{
  const char *from = text;
  const char *to = text + strlen (text);

  while (from < to && g_unichar_isspace (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  while (to > from && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (to))))
    to = g_utf8_prev_char (to);
  return g_strndup (from, to - from);
}

/* Every minus that keyboards and typographers have, as the one of ASCII. */
static char *
make_plain (const char *text)
{
  g_autofree char *stripped = strip (text);
  GString *plain = g_string_new (stripped);

  g_string_replace (plain, MINUS, "-", 0);
  g_string_replace (plain, MINUS_HYPHEN, "-", 0);
  g_string_replace (plain, "\xe2\x80\x93", "-", 0); /* – */
  return g_string_free_and_steal (plain);
}

/* Rules */

static char *
write_relative (EntenteTask *task)
{
  EntenteRecord *record = ENTENTE_RECORD (task);
  const char *offset = entente_record_get_text (record, ENTENTE_TASK_EVENT_OFFSET);
  int from = entente_record_get_choice (record, ENTENTE_TASK_EVENT_FROM);
  int edge = entente_record_get_choice (record, ENTENTE_TASK_EVENT_EDGE);

  return g_strconcat ("D",
                      *offset == '-' ? "" : "+",
                      *offset != '\0' ? offset : "0d",
                      from == ENTENTE_EVENT_CLOSING ? " close" : "",
                      edge == ENTENTE_EDGE_FINISH ? " finish" : "",
                      NULL);
}

char *
_entente_plan_rule_write (EntenteTask *task)
{
  int rule = entente_record_get_choice (ENTENTE_RECORD (task), ENTENTE_TASK_RULE);

  if (rule == ENTENTE_RULE_RELATIVE)
    return write_relative (task);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (rules[i].rule == (EntenteTaskRule) rule)
        return g_strdup (rules[i].code);
    }
  return g_strdup ("");
}

/* What is said after the distance: which end of the event, and of the task. */
static gboolean
read_ends (char **words, EntentePlanRuleCell *rule)
{
  static const char *const closings[] = { "close", "closing", "cloture", "fermeture", NULL };
  static const char *const openings[] = { "open", "opening", "ouverture", NULL };
  static const char *const finishes[] = { "finish", "end", "fin", NULL };
  static const char *const starts[] = { "start", "debut", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = _entente_contact_heading_fold (words[i], ' ');

      if (g_strv_contains (closings, word))
        rule->from = ENTENTE_EVENT_CLOSING;
      else if (g_strv_contains (finishes, word))
        rule->edge = ENTENTE_EDGE_FINISH;
      else if (*word != '\0' && !g_strv_contains (openings, word)
               && !g_strv_contains (starts, word))
        return FALSE;
    }
  return TRUE;
}

/* The distance is the longest beginning that is one: "-2 jours ouvrés fin". */
static gboolean
read_relative (const char *cell, EntentePlanRuleCell *rule)
{
  const EntenteDuration days = { 1, ENTENTE_UNIT_DAY, TRUE };
  g_auto (GStrv) words = NULL;

  while (*cell == ' ')
    cell++;
  if (*cell == '\0')
    {
      rule->offset = (EntenteDuration) { 0, ENTENTE_UNIT_DAY, TRUE };
      return TRUE;
    }
  if (*cell != '-' && *cell != '+')
    return FALSE;

  words = g_strsplit (cell, " ", -1);
  for (guint n = g_strv_length (words); n > 0; n--)
    {
      g_autofree char *kept = words[n];
      g_autofree char *distance = NULL;
      gboolean readable;

      words[n] = NULL;
      distance = g_strjoinv (" ", words);
      words[n] = g_steal_pointer (&kept);
      readable
        = entente_duration_parse (*distance == '+' ? distance + 1 : distance, &days, &rule->offset)
          && rule->offset.unit != ENTENTE_UNIT_PERCENT;
      if (readable)
        return read_ends (words + n, rule);
    }
  return FALSE;
}

gboolean
_entente_plan_rule_read (const char *cell, EntentePlanRuleCell *rule)
{
  g_autofree char *plain = make_plain (cell);
  g_autofree char *folded = _entente_contact_heading_fold (plain, ' ');

  *rule = (EntentePlanRuleCell) { .from = ENTENTE_EVENT_OPENING, .edge = ENTENTE_EDGE_START };
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_auto (GStrv) words = g_strsplit (rules[i].words, "|", -1);

      if (g_ascii_strcasecmp (plain, rules[i].code) == 0
          || g_strv_contains ((const char *const *) words, folded))
        {
          rule->rule = rules[i].rule;
          return TRUE;
        }
    }

  rule->rule = ENTENTE_RULE_RELATIVE;
  return strchr ("DdJj", plain[0]) != NULL && plain[0] != '\0' && read_relative (plain + 1, rule);
}

gboolean
_entente_plan_rule_has_date (EntenteTaskRule rule)
{
  return rule >= ENTENTE_RULE_START_NO_EARLIER && rule <= ENTENTE_RULE_MUST_FINISH;
}

EntenteMomentEdge
_entente_plan_rule_get_edge (EntenteTaskRule rule)
{
  switch (rule)
    {
    case ENTENTE_RULE_FINISH_NO_EARLIER:
    case ENTENTE_RULE_FINISH_NO_LATER:
    case ENTENTE_RULE_MUST_FINISH:
      return ENTENTE_MOMENT_ENDS;
    default:
      return ENTENTE_MOMENT_STARTS;
    }
}

/* Links */

void
_entente_plan_link_write (GString *cell,
                          const char *id,
                          EntenteDependencyKind kind,
                          const char *lag)
{
  if (cell->len > 0)
    g_string_append_c (cell, ';');
  g_string_append (cell, id);
  g_string_append (cell, kinds[kind].code);
  if (*lag != '\0' && *lag != '-')
    g_string_append_c (cell, '+');
  g_string_append (cell, lag);
}

void
_entente_plan_link_cell_clear (EntentePlanLinkCell *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->lag, g_free);
}

char *
_entente_plan_id_fold (const char *id)
{
  g_autofree char *plain = make_plain (id);
  char *end = plain + strspn (plain, "0123456789");

  /* A number that a spreadsheet gave decimals. */
  if (end > plain && (*end == '.' || *end == ',') && end[1] != '\0'
      && end[1 + strspn (end + 1, "0")] == '\0')
    *end = '\0';
  return g_utf8_strdown (plain, -1);
}

static gboolean
is_known (GHashTable *ids, const char *id)
{
  g_autofree char *folded = _entente_plan_id_fold (id);

  return ids != NULL && g_hash_table_contains (ids, folded);
}

/* Where the lag begins: the last sign after which a duration stands; NULL without one. */
static char *
find_lag (char *text, EntenteDuration *lag)
{
  const EntenteDuration days = { 1, ENTENTE_UNIT_DAY, FALSE };

  for (char *p = text + strlen (text); p-- > text;)
    {
      if (*p != '+' && *p != '-')
        continue;
      if (p > text && entente_duration_parse (*p == '+' ? p + 1 : p, &days, lag))
        return p;
    }
  return NULL;
}

/* Takes the kind off the end of what is left. */
static void
take_kind (EntentePlanLinkCell *link, GHashTable *ids)
{
  g_autofree char *id = strip (link->id);
  gsize length = strlen (id);

  for (guint i = 0; length > 2 && i < G_N_ELEMENTS (kinds) && !is_known (ids, id); i++)
    {
      if (g_ascii_strcasecmp (id + length - 2, kinds[i].code) == 0)
        {
          id[length - 2] = '\0';
          link->kind = kinds[i].kind;
          break;
        }
    }
  g_free (link->id);
  link->id = _entente_plan_id_fold (id);
}

gboolean
_entente_plan_link_read (const char *cell, GHashTable *ids, EntentePlanLinkCell *link)
{
  EntenteDuration duration;
  char *lag;

  *link = (EntentePlanLinkCell) { .id = make_plain (cell),
                                  .kind = ENTENTE_DEPENDENCY_FINISH_START };
  lag = is_known (ids, link->id) ? NULL : find_lag (link->id, &duration);
  if (lag != NULL)
    {
      *lag = '\0';
      link->lag = duration.amount != 0 ? entente_duration_to_text (&duration) : g_strdup ("");
    }
  else
    link->lag = g_strdup ("");
  take_kind (link, ids);

  if (*link->id != '\0')
    return TRUE;
  _entente_plan_link_cell_clear (link);
  return FALSE;
}

/* Numbers */

gboolean
_entente_plan_progress_read (const char *cell, int *percent)
{
  static const char *const done[] = { "oui",     "yes",  "x",  "fait", "fini",
                                      "termine", "done", "ok", "true", NULL };
  static const char *const open[] = { "non", "no", "a faire", "to do", "todo", "false", NULL };
  g_autofree char *plain = make_plain (cell);
  g_autofree char *folded = _entente_contact_heading_fold (plain, ' ');
  char *comma = strchr (plain, ',');
  char *end;
  double value;

  if (g_strv_contains (done, folded) || g_strv_contains (open, folded))
    {
      *percent = g_strv_contains (done, folded) ? 100 : 0;
      return TRUE;
    }
  if (comma != NULL)
    *comma = '.';
  if (!g_ascii_isdigit (*plain))
    return FALSE;
  value = g_ascii_strtod (plain, &end);
  /* A share of one, as spreadsheets keep percentages. */
  if (strchr (plain, '.') != NULL && value <= 1 && strchr (end, '%') == NULL)
    value *= 100;
  g_clear_pointer (&folded, g_free);
  folded = strip (end);
  if (!(value >= 0 && value <= 100) || (*folded != '\0' && !g_str_equal (folded, "%")))
    return FALSE;

  *percent = (int) (value + 0.5);
  return TRUE;
}

/* Words */

const char *
_entente_plan_kind_write (EntenteTaskKind kind, EntenteLanguage language)
{
  g_assert (kind < G_N_ELEMENTS (kind_words));

  return language == ENTENTE_LANGUAGE_FRENCH ? kind_words[kind].french : kind_words[kind].english;
}

const char *
_entente_plan_state_write (EntenteTaskState state, EntenteLanguage language)
{
  g_assert (state < G_N_ELEMENTS (state_words));

  return language == ENTENTE_LANGUAGE_FRENCH ? state_words[state].french
                                             : state_words[state].english;
}

static gboolean
is_word (const char *cell, const char *english, const char *french)
{
  g_autofree char *folded = _entente_contact_heading_fold (cell, ' ');
  g_autofree char *first = _entente_contact_heading_fold (english, ' ');
  g_autofree char *second = _entente_contact_heading_fold (french, ' ');

  return g_str_equal (folded, first) || g_str_equal (folded, second);
}

gboolean
_entente_plan_kind_read (const char *cell, EntenteTaskKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      if (!is_word (cell, kind_words[i].english, kind_words[i].french))
        continue;
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

gboolean
_entente_plan_state_read (const char *cell, EntenteTaskState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_words); i++)
    {
      if (!is_word (cell, state_words[i].english, state_words[i].french))
        continue;
      *state = i;
      return TRUE;
    }
  return FALSE;
}

char *
_entente_plan_minutes_write (gint64 minutes, gint64 day, gboolean elapsed)
{
  const char *e = elapsed ? "e" : "";

  if (day > 0 && minutes % day == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%sd", minutes / day, e);
  if (minutes % 60 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%sh", minutes / 60, e);
  return g_strdup_printf ("%" G_GINT64_FORMAT "%smin", minutes, e);
}
