/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light marks: what a key does to a text and to what is selected of it. In the texts here, ‹ and ›
   are where the selection begins and ends, | is a cursor. */
#include "entente-light-marks.h"

#include <string.h>

/* Takes the signs out of a text and says where they stood, in characters. */
static char *
read_places (const char *drawn, guint *start, guint *end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint at = 0;

  *start = *end = 0;
  for (const char *next = drawn; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar letter = g_utf8_get_char (next);

      if (letter == g_utf8_get_char ("‹") || letter == '|')
        *start = at;
      if (letter == g_utf8_get_char ("›") || letter == '|')
        *end = at;
      if (letter == '|' || letter == g_utf8_get_char ("‹") || letter == g_utf8_get_char ("›"))
        continue;
      g_string_append_unichar (text, letter);
      at++;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef char *(*Change) (const char *text, guint *start, guint *end);

static char *
embolden (const char *text, guint *start, guint *end)
{
  return entente_light_marks_toggle (text, ENTENTE_LIGHT_STRONG, start, end);
}

static char *
emphasize (const char *text, guint *start, guint *end)
{
  return entente_light_marks_toggle (text, ENTENTE_LIGHT_EMPHASIS, start, end);
}

static char *
break_line (const char *text, guint *start, guint *end)
{
  char *broken = entente_light_marks_break_line (text, start);

  *end = *start;
  return broken;
}

static void
assert_change (Change change, const char *before, const char *after)
{
  guint start, end, wanted_start, wanted_end;
  g_autofree char *text = read_places (before, &start, &end);
  g_autofree char *wanted = read_places (after, &wanted_start, &wanted_end);
  g_autofree char *changed = change (text, &start, &end);

  g_assert_cmpstr (changed, ==, wanted);
  g_assert_cmpuint (start, ==, wanted_start);
  g_assert_cmpuint (end, ==, wanted_end);
}

/* There and back again. */
static void
assert_toggles (Change change, const char *plain, const char *marked)
{
  assert_change (change, plain, marked);
  assert_change (change, marked, plain);
}

static void
test_selection (void)
{
  assert_toggles (embolden, "une ‹décision› prise", "une **‹décision›** prise");
  assert_toggles (emphasize, "une ‹décision› prise", "une *‹décision›* prise");
  assert_toggles (embolden, "*‹déjà›*", "***‹déjà›***");
  assert_toggles (emphasize, "**‹déjà›**", "***‹déjà›***");
  /* Stars that were selected with the words are taken away too. */
  assert_change (embolden, "‹**oui**›", "‹oui›");
  assert_change (emphasize, "‹**oui**›", "***‹oui›***");
  /* Never against a space. */
  assert_change (embolden, "un‹ mot ›seul", "un **‹mot›** seul");
  assert_change (embolden, "un‹   ›seul", "un‹   ›seul");
}

static void
test_lines (void)
{
  assert_toggles (embolden, "‹un\ndeux›", "**‹un**\n**deux›**");
  assert_toggles (emphasize, "- ‹un\n\n- deux›\ntrois", "- *‹un*\n\n- *deux›*\ntrois");
  /* What has it keeps it when the rest gets it. */
  assert_change (embolden, "‹**un**\ndeux›", "**‹un**\n**deux›**");
  assert_change (embolden, "‹- un›", "- **‹un›**");
}

static void
test_cursor (void)
{
  assert_toggles (embolden, "le bud|get voté", "le **bud|get** voté");
  assert_toggles (emphasize, "déjà|", "*déjà*|");
  assert_toggles (embolden, "*déjà*|", "***déjà***|");
  assert_toggles (embolden, "mot |", "mot **|**");
  assert_toggles (emphasize, "|", "*|*");
  /* What was begun with a key ends with the same. */
  assert_change (embolden, "on **vote ceci|** ", "on **vote ceci**| ");
  assert_change (emphasize, "*é|*", "*é*|");
}

static void
test_list (void)
{
  assert_toggles (entente_light_marks_toggle_list, "u|n", "- u|n");
  assert_toggles (entente_light_marks_toggle_list, "|", "- |");
  assert_toggles (entente_light_marks_toggle_list, "a\n‹un\n\ndeux›\nb", "a\n- ‹un\n\n- deux›\nb");
  assert_change (entente_light_marks_toggle_list, "‹- un\ndeux›", "‹- un\n- deux›");
  assert_change (entente_light_marks_toggle_list, "|- un", "|un");
}

static void
test_enter (void)
{
  guint at = 3;

  assert_change (break_line, "- un|", "- un\n- |");
  assert_change (break_line, "- é|té", "- é\n- |té");
  assert_change (break_line, "  - un|", "  - un\n  - |");
  assert_change (break_line, "- un\n- |", "- un\n|");
  assert_change (break_line, "- |\nsuite", "|\nsuite");
  assert_change (break_line, "on **vote|**", "on **vote**\n|");
  assert_change (break_line, "- *pain|*\nsuite", "- *pain*\n- |\nsuite");
  g_assert_null (entente_light_marks_break_line ("plain", &at));
  at = 0;
  g_assert_null (entente_light_marks_break_line ("- un", &at));
  g_assert_null (entente_light_marks_break_line ("", &at));
}

static void
assert_found (const char *text, const char *expected)
{
  g_autoptr (GArray) spans = entente_light_marks_find (text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteLightSpan *span = &g_array_index (spans, EntenteLightSpan, i);
      g_autofree char *part = g_utf8_substring (text, span->start, span->start + span->length);

      g_string_append_printf (found, "%u:%s;", span->n_stars, part);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_find (void)
{
  assert_found ("", "");
  assert_found ("été **voté** à *l’unanimité*.", "2:**voté**;1:*l’unanimité*;");
  assert_found ("***tout***", "3:***tout***;");
  assert_found ("2 * 3 * 4", "");
  assert_found ("**pas\nfermé**", "");
  assert_found ("** pas **", "");
  assert_found ("****", "");
  assert_found ("*a **b** c*", "1:*a **b** c*;");
}

/* Whatever is selected of whatever: the words stay, twice is not at all, and the places stay inside. */
static void
test_any (void)
{
  static const char *const letters[] = { "a", "é", " ", "\n", "*", "- ", "x" };

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_letters = (guint) g_test_rand_int_range (0, 12);

      for (guint j = 0; j < n_letters; j++)
        g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      for (guint kind = 0; kind < 3; kind++)
        {
          Change changes[] = { embolden, emphasize, entente_light_marks_toggle_list };
          guint length = (guint) g_utf8_strlen (text->str, -1);
          guint start = (guint) g_test_rand_int_range (0, (int) length + 1);
          guint end = (guint) g_test_rand_int_range ((int) start, (int) length + 1);
          g_autofree char *changed = changes[kind](text->str, &start, &end);
          g_auto (GStrv) parts = g_strsplit_set (text->str, "*- ", -1);
          g_auto (GStrv) others = g_strsplit_set (changed, "*- ", -1);
          g_autofree char *words = g_strjoinv ("", parts);
          g_autofree char *others_words = g_strjoinv ("", others);

          g_assert_cmpstr (words, ==, others_words);
          g_assert_true (g_utf8_validate (changed, -1, NULL));
          g_assert_cmpuint (start, <=, end);
          g_assert_cmpuint (end, <=, g_utf8_strlen (changed, -1));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/light-marks/selection", test_selection);
  g_test_add_func ("/light-marks/lines", test_lines);
  g_test_add_func ("/light-marks/cursor", test_cursor);
  g_test_add_func ("/light-marks/list", test_list);
  g_test_add_func ("/light-marks/enter", test_enter);
  g_test_add_func ("/light-marks/find", test_find);
  g_test_add_func ("/light-marks/any", test_any);

  return g_test_run ();
}
