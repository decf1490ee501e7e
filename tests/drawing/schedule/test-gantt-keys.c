/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-samples.h"
#include "schedule-fixture.h"
#include "schedule/entente-gantt-keys.h"
#include "schedule/entente-gantt-painter-private.h"

#define N_LOOKS (ENTENTE_LOOK_PRINT_MONOCHROME + 1)

typedef struct
{
  Plan *plan;
  EntenteTask *step;
  EntenteTask *hall;    /* in the step, of the spoons */
  EntenteTask *posters; /* in the step, of the fanfare */
  EntenteTask *alone;   /* of nobody, in no step */
  EntenteOrganization *spoons;
  EntenteOrganization *fanfare;
} Fixture;

static void
set_color (Fixture *fixture, EntenteOrganization *organization, const char *color)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->plan->store, "color");

  entente_edit_set_text (edit, ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_COLOR, color);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  Plan *plan = fixture->plan = plan_new ("2027-06-12");

  fixture->spoons = plan_add_organization (plan, "Les Cuillères Volantes");
  fixture->fanfare = plan_add_organization (plan, "Fanfare Sans Trompette");
  fixture->step = plan_add_kind (plan, NULL, ENTENTE_TASK_STEP, "Carrying out");
  fixture->hall = plan_add (plan, fixture->step, "Book the hall", "2d");
  fixture->posters = plan_add (plan, fixture->step, "Posters", "3d");
  fixture->alone = plan_add (plan, NULL, "Rest", "1d");
  plan_set_reference (plan, fixture->hall, ENTENTE_TASK_ORGANIZATION, fixture->spoons);
  plan_set_reference (plan, fixture->posters, ENTENTE_TASK_ORGANIZATION, fixture->fanfare);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  plan_free (fixture->plan);
}

static const EntenteGanttKey *
find (Fixture *fixture, EntenteGanttKeys *keys, EntenteTask *task)
{
  const EntenteScheduleItem *items = entente_schedule_get_items (fixture->plan->schedule, NULL);
  const guint key = _entente_gantt_keys_find (keys, items, plan_find (fixture->plan, task));
  guint n_keys;
  const EntenteGanttKey *all = _entente_gantt_keys_get (keys, &n_keys);

  g_assert_cmpuint (key, <, n_keys);
  return &all[key];
}

static EntenteGanttKeys *
make (Fixture *fixture, EntenteGanttColoring coloring)
{
  return _entente_gantt_keys_new (fixture->plan->schedule, coloring, ENTENTE_LANGUAGE_ENGLISH);
}

static guint
get_rgb (const EntenteGanttKey *key)
{
  return (guint) (key->red * 255 + 0.5) << 16 | (guint) (key->green * 255 + 0.5) << 8
         | (guint) (key->blue * 255 + 0.5);
}

static guint
count (EntenteGanttKeys *keys)
{
  guint n_keys;

  _entente_gantt_keys_get (keys, &n_keys);
  return n_keys;
}

/* Keys */

static void
test_organizations (Fixture *fixture, gconstpointer data)
{
  set_color (fixture, fixture->fanfare, "#12ab9F");

  g_autoptr (EntenteGanttKeys) keys = make (fixture, ENTENTE_GANTT_COLOR_ORGANIZATION);

  g_assert_cmpstr (find (fixture, keys, fixture->hall)->label, ==, "Les Cuillères Volantes");
  g_assert_cmpstr (find (fixture, keys, fixture->posters)->label, ==, "Fanfare Sans Trompette");
  g_assert_cmphex (get_rgb (find (fixture, keys, fixture->posters)), ==, 0x12ab9f);
  g_assert_cmpstr (find (fixture, keys, fixture->alone)->label, ==, "Without organisation");
  g_assert_cmpuint (count (keys), ==, 3);
  g_assert_cmpuint (find (fixture, keys, fixture->hall)->pattern, !=,
                    find (fixture, keys, fixture->posters)->pattern);
}

/* Asking again makes no other key. */
static void
test_found_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteGanttKeys) keys = make (fixture, ENTENTE_GANTT_COLOR_ORGANIZATION);

  plan_set_reference (fixture->plan, fixture->posters, ENTENTE_TASK_ORGANIZATION, fixture->spoons);
  for (guint i = 0; i < 3; i++)
    {
      find (fixture, keys, fixture->hall);
      find (fixture, keys, fixture->posters);
    }
  g_assert_cmpuint (count (keys), ==, 1);
}

/* What is no colour takes the next of the palette, which differ. */
static void
test_bad_colors (Fixture *fixture, gconstpointer data)
{
  static const char *const colors[] = { "", "red", "#12345", "#12345g", "#1234567", "123456#" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autoptr (EntenteGanttKeys) keys = make (fixture, ENTENTE_GANTT_COLOR_ORGANIZATION);

      set_color (fixture, fixture->spoons, colors[i]);

      const guint spoons = get_rgb (find (fixture, keys, fixture->hall));

      g_assert_cmphex (spoons, ==, 0x3584e4);
      g_assert_cmphex (spoons, !=, get_rgb (find (fixture, keys, fixture->posters)));
    }
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteGanttKeys) keys = make (fixture, ENTENTE_GANTT_COLOR_STEP);
  EntenteTask *inner = plan_add (fixture->plan, fixture->hall, "Ask for the key", "1d");

  /* However deep, the colour is that of the step at the top. */
  g_assert_cmpstr (find (fixture, keys, inner)->label, ==, "Carrying out");
  g_assert_cmpstr (find (fixture, keys, fixture->step)->label, ==, "Carrying out");
  g_assert_cmpstr (find (fixture, keys, fixture->alone)->label, ==, "Outside the steps");
  g_assert_cmpuint (count (keys), ==, 2);
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteGanttKeys) keys = make (fixture, ENTENTE_GANTT_COLOR_STATE);

  plan_set_choice (fixture->plan, fixture->hall, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  plan_set_choice (fixture->plan, fixture->posters, ENTENTE_TASK_STATE, ENTENTE_TASK_WAITING);
  g_assert_cmpstr (find (fixture, keys, fixture->hall)->label, ==, "Done");
  g_assert_cmpstr (find (fixture, keys, fixture->posters)->label, ==, "Waiting");
  g_assert_cmpstr (find (fixture, keys, fixture->alone)->label, ==, "To do");
  g_assert_cmpuint (count (keys), ==, 3);
}

static void
test_plain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteGanttKeys) keys = make (fixture, ENTENTE_GANTT_COLOR_PLAIN);
  g_autoptr (EntenteGanttKeys) unused = make (fixture, ENTENTE_GANTT_COLOR_ORGANIZATION);

  g_assert_true (find (fixture, keys, fixture->hall) == find (fixture, keys, fixture->alone));
  g_assert_cmpstr (find (fixture, keys, fixture->hall)->label, ==, "");
  g_assert_cmpuint (find (fixture, keys, fixture->hall)->pattern, ==, 0);
  g_assert_cmpuint (count (keys), ==, 1);
  /* A chart without rows has a colour all the same. */
  g_assert_cmpuint (count (unused), ==, 1);
}

/* Themes */

static double
contrast (EntenteLook look, const EntenteColor *color)
{
  return entente_color_get_contrast (color, &entente_theme_get (look)->background);
}

static void
test_contrast (void)
{
  const EntenteColor black = { 0, 0, 0, 1 };
  const EntenteColor white = { 1, 1, 1, 1 };
  const EntenteColor grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (entente_color_get_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_color_get_contrast (&grey, &grey), 1, 1e-9);
  /* A value known from WCAG's own examples; the order does not matter. */
  g_assert_cmpfloat_with_epsilon (entente_color_get_contrast (&grey, &white), 4.48, 0.005);
  g_assert_cmpfloat_with_epsilon (entente_color_get_contrast (&white, &grey), 4.48, 0.005);
}

/* Words are read at 4.5 to 1, shapes at 3 to 1, and grounds stay behind both. */
static void
test_themes_are_readable (void)
{
  for (EntenteLook look = 0; look < N_LOOKS; look++)
    {
      const EntenteTheme *theme = entente_theme_get (look);
      const gboolean is_high = look == ENTENTE_LOOK_HIGH_CONTRAST
                               || look == ENTENTE_LOOK_HIGH_CONTRAST_DARK;
      const EntenteColor *const grounds[] = { &theme->closed, &theme->holiday,
                                                   &theme->school };
      const EntenteColor *const shapes[] = { &theme->today,  &theme->event,   &theme->accent,
                                                  &theme->danger, &theme->warning, &theme->link };

      g_assert_cmpfloat (contrast (look, &theme->foreground), >, is_high ? 15 : 7);
      g_assert_cmpfloat (contrast (look, &theme->dim), >, is_high ? 7 : 4.5);
      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        g_assert_cmpfloat (contrast (look, shapes[i]), >=, 3);
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          EntenteColor opaque
            = entente_color_mix (&theme->background, grounds[i], grounds[i]->alpha);

          opaque.alpha = 1;
          g_assert_cmpfloat (entente_color_get_contrast (&theme->dim, &opaque), >, 4);
        }
      g_assert_true (theme->dark == (contrast (look, &(EntenteColor){ 1, 1, 1, 1 }) > 4.5));
    }
}

/* Paper without colours has none, and takes closed time, school and public holidays apart. */
static void
test_monochrome_theme (void)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_LOOK_PRINT_MONOCHROME);
  const EntenteColor *color = (const EntenteColor *) theme;

  g_assert_true (theme->monochrome);
  for (; color <= &theme->link; color++)
    {
      g_assert_cmpfloat (color->red, ==, color->green);
      g_assert_cmpfloat (color->red, ==, color->blue);
    }
  g_assert_cmpfloat (theme->holiday.red, <, theme->school.red - 0.05);
  g_assert_cmpfloat (theme->school.red, <, theme->closed.red - 0.03);
}

/* Whatever colour people gave, its bar is seen; one that is seen already is left alone. */
static void
test_any_key_stands_out (void)
{
  GRand *random = g_rand_new_with_seed (20270612);
  const EntenteGanttKey seen = { "", 0.2, 0.4, 0.3, 1 };
  EntenteColor kept;

  for (guint i = 0; i < 2000; i++)
    {
      const EntenteGanttKey key = { "", g_rand_double (random), g_rand_double (random),
                                    g_rand_double (random), 1 };
      const EntenteLook look = g_rand_int_range (random, 0, N_LOOKS);
      const EntenteColor color
        = _entente_gantt_theme_get_key_color (entente_theme_get (look), &key);

      g_assert_cmpfloat (contrast (look, &color), >=, 3);
    }
  g_rand_free (random);

  kept = _entente_gantt_theme_get_key_color (entente_theme_get (ENTENTE_LOOK_LIGHT), &seen);
  g_assert_cmpfloat (kept.red, ==, seen.red);
  g_assert_cmpfloat (kept.green, ==, seen.green);
  g_assert_cmpfloat (kept.blue, ==, seen.blue);
}

static void
test_fade (void)
{
  const EntenteColor half = { 0.1, 0.2, 0.3, 0.5 };
  const EntenteColor faded = entente_color_fade (&half, 0.5);

  g_assert_cmpfloat (faded.alpha, ==, 0.25);
  g_assert_cmpfloat (faded.green, ==, half.green);
}

/* Names on two lines are set smaller before they are cut. */
static void
test_whole_lines (void)
{
  const char *const words = "Demander l’autorisation d’occuper le domaine public";
  g_autoptr (EntenteGanttPainter) painter = sample_painter (14, ENTENTE_LANGUAGE_FRENCH);
  guint n_saved = 0;

  for (double width = 40; width < 500; width += 4)
    {
      const gboolean is_cut = pango_layout_is_ellipsized (
          _entente_gantt_painter_get_lines (painter, ENTENTE_GANTT_TEXT_STRONG, words, width)
              ->layout);
      const EntenteGanttText *whole = _entente_gantt_painter_get_whole_lines (
          painter, ENTENTE_GANTT_TEXT_STRONG, words, width);

      g_assert_true ((whole->style == ENTENTE_GANTT_TEXT_SMALL) == is_cut);
      n_saved += is_cut && !pango_layout_is_ellipsized (whole->layout);
    }
  g_assert_cmpuint (n_saved, >, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define add(path, function)                                                                        \
  g_test_add ("/gantt-keys/" path, Fixture, NULL, set_up, function, tear_down)
  add ("organizations", test_organizations);
  add ("found-again", test_found_again);
  add ("bad-colors", test_bad_colors);
  add ("steps", test_steps);
  add ("states", test_states);
  add ("plain", test_plain);
#undef add
  g_test_add_func ("/gantt-theme/contrast", test_contrast);
  g_test_add_func ("/gantt-theme/readable", test_themes_are_readable);
  g_test_add_func ("/gantt-theme/monochrome", test_monochrome_theme);
  g_test_add_func ("/gantt-theme/any-key", test_any_key_stands_out);
  g_test_add_func ("/gantt-theme/fade", test_fade);
  g_test_add_func ("/gantt-text/whole-lines", test_whole_lines);

  return g_test_run ();
}
