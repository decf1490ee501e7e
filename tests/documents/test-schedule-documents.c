/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-block-text.h"
#include "entente-document.h"
#include "entente-pdf-writer.h"
#include "entente-table-block.h"
#include "pdf-ua-check.h"
#include "schedule-fixture.h"

#include <string.h>

typedef struct
{
  Plan *plan;
  EntentePerson *zoe;
  EntentePerson *jean;
  EntenteOrganization *spoons;
  EntenteTask *posters;
} Fixture;

static void
assign (Fixture *fixture, gpointer person, EntenteAssignmentPart part, const char *role)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->plan->store, "assign");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);

  entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_TASK,
                              ENTENTE_RECORD (fixture->posters));
  entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_PERSON, person);
  entente_edit_set_choice (edit, record, ENTENTE_ASSIGNMENT_PART, part);
  entente_edit_set_text (edit, record, ENTENTE_ASSIGNMENT_ROLE, role);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  EntenteTask *step;

  fixture->plan = plan_new ("2027-06-12");
  plan_set_project (fixture->plan, ENTENTE_PROJECT_DETAILS_TITLE, "Shared meal");
  fixture->zoe = plan_add_person (fixture->plan, "Zoé", "Exemple");
  fixture->jean = plan_add_person (fixture->plan, "Jean", "Gabarit");
  plan_add_person (fixture->plan, "Nobody", "Special");
  fixture->spoons = plan_add_organization (fixture->plan, "Les Cuillères Volantes");
  step = plan_add_kind (fixture->plan, NULL, ENTENTE_TASK_STEP, "Carrying out");
  fixture->posters = plan_add_relative (fixture->plan, step, "Posters", "3d", "-30ed");
  plan_set_reference (fixture->plan, fixture->posters, ENTENTE_TASK_REFERENT, fixture->zoe);
  plan_set_reference (fixture->plan, fixture->posters, ENTENTE_TASK_ORGANIZATION, fixture->spoons);
  plan_set (fixture->plan, fixture->posters, ENTENTE_TASK_PLACE, "the square");
  plan_set (fixture->plan, fixture->posters, ENTENTE_TASK_CAUTIONS, "ask the town first");
  assign (fixture, fixture->jean, ENTENTE_PART_DOES, "holds the ladder");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  plan_free (fixture->plan);
}

static char *
compose (Fixture *fixture, const char *path, EntenteFill fill)
{
  g_autoptr (EntenteDocument) document = entente_document_find (fixture->plan->project, path);
  g_autoptr (EntenteComposition) composition = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  GPtrArray *blocks;

  g_assert_nonnull (document);
  composition = entente_document_compose (document, fill, NULL);
  g_assert_true (entente_composition_get_landscape (composition));
  blocks = entente_composition_get_blocks (composition);
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (g_ptr_array_index (blocks, i));

      g_string_append_printf (text, "%s\n", block);
    }
  pdf = entente_pdf_write (composition, NULL, NULL);
  g_assert_nonnull (pdf);
  pdf_ua_assert (pdf);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_says(text, words) \
  G_STMT_START { \
    g_test_message ("%s", text); \
    g_assert_nonnull (strstr (text, words)); \
  } G_STMT_END

static void
test_who_does_what (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = compose (fixture, "who-does-what", ENTENTE_FILL_DATA);

  assert_says (text, "Who does what\nShared meal\nUpdated on 4\u00a0January 2027\n");
  assert_says (
      text,
      "A\u00a0answers for the task · D\u00a0does it · C\u00a0is consulted · I\u00a0is informed");
  assert_says (text, "By organisation\nTask\nWhen\nLes Cuillères Volantes\nCarrying out\n");
  /* Zoé answers, Jean holds the ladder; who has no part has no column. */
  assert_says (text, "By person\nTask\nWhen\nZoé Exemple\nJean Gabarit\n");
  assert_says (text, "Posters\n13");
  assert_says (text, "\nA\nD\nholds the ladder");
  g_assert_null (strstr (text, "Nobody Special"));
}

static void
test_blank (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "who-does-what", "tasks/Zoé Exemple" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = compose (fixture, paths[i], ENTENTE_FILL_BLANK);

      assert_says (text, "When");
      g_assert_null (strstr (text, "Zoé"));
      g_assert_null (strstr (text, "Posters"));
      g_assert_null (strstr (text, "Shared meal"));
    }
}

/* The columns that are written by hand can be seen, and read aloud. */
static void
test_blank_heads (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *path, *first, *description;
    guint n_blanks;
  } sheets[] = {
    { "month-grid", "Steps", "To be written: the month", 8 },
    { "who-does-what", "Task", "To be written: the person or the organisation", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (EntenteDocument) document
        = entente_document_find (fixture->plan->project, sheets[i].path);
      g_autoptr (EntenteComposition) composition
        = entente_document_compose (document, ENTENTE_FILL_BLANK, NULL);
      g_autofree char *text = compose (fixture, sheets[i].path, ENTENTE_FILL_BLANK);
      GPtrArray *blocks = entente_composition_get_blocks (composition);
      GPtrArray *header = entente_table_block_get_header (blocks->pdata[blocks->len - 1]);

      assert_says (text, sheets[i].first);
      g_assert_cmpuint (header->len, ==, 2 + sheets[i].n_blanks);
      for (guint j = 2; j < header->len; j++)
        {
          const EntenteTextRun *run = entente_rich_text_get_run (header->pdata[j], 0);

          g_assert_cmpint (run->kind, ==, ENTENTE_TEXT_RUN_BLANK);
          g_assert_cmpstr (run->description, ==, sheets[i].description);
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  Fixture fixture = { .plan = plan };
  g_autofree char *text = compose (&fixture, "who-does-what", ENTENTE_FILL_DATA);

  assert_says (text, "Nobody has a part in a task yet.");
  g_assert_null (entente_document_find (plan->project, "tasks/1"));
}

static void
test_task_sheet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *zoe = compose (fixture, "tasks/zoe exemple", ENTENTE_FILL_DATA);
  g_autofree char *jean = compose (fixture, "tasks/Jean Gabarit", ENTENTE_FILL_DATA);
  g_autofree char *spoons = compose (fixture, "tasks/les cuilleres volantes", ENTENTE_FILL_DATA);
  g_autofree char *done = NULL;

  assert_says (zoe, "What I have to do\nZoé Exemple · Shared meal\n");
  assert_says (zoe, "I answer for it\n");
  assert_says (zoe, "☐\n13");
  assert_says (zoe, "Posters\nthe square\nJean Gabarit (holds the ladder)\nLes Cuillères Volantes\n"
                    "ask the town first");
  g_assert_null (strstr (zoe, "I take part"));
  assert_says (jean, "I take part\n");
  assert_says (jean, "Posters\nholds the ladder\nthe square\nZoé Exemple\n");
  assert_says (spoons, "I answer for it\n");

  plan_set_choice (fixture->plan, fixture->posters, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  done = compose (fixture, "tasks/zoe exemple", ENTENTE_FILL_DATA);
  assert_says (done, "☑\n");
}

/* The boxes of a table, each large enough for a pen. */
static guint
count_boxes (EntenteTableBlock *table)
{
  GPtrArray *rows = entente_table_block_get_rows (table);
  guint n_boxes = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      EntenteRichText *cell = g_ptr_array_index ((GPtrArray *) rows->pdata[i], 0);
      const EntenteTextRun *run;

      g_assert_cmpuint (entente_rich_text_get_n_runs (cell), ==, 1);
      run = entente_rich_text_get_run (cell, 0);
      g_assert_true (run->marks & ENTENTE_TEXT_LARGE);
      n_boxes += g_str_equal (run->text, "☐");
    }

  return n_boxes;
}

/* Boxes to tick, on the blank sheet too; every page says whose it is. */
static void
test_task_sheet_for_hands (Fixture *fixture, gconstpointer data)
{
  for (EntenteFill fill = ENTENTE_FILL_DATA; fill <= ENTENTE_FILL_BLANK; fill++)
    {
      g_autoptr (EntenteDocument) document
        = entente_document_find (fixture->plan->project, "tasks/Zoé Exemple");
      g_autoptr (EntenteComposition) composition = entente_document_compose (document, fill, NULL);
      GPtrArray *blocks = entente_composition_get_blocks (composition);
      gboolean is_named
        = strstr (entente_composition_get_footer (composition), "Zoé Exemple") != NULL;
      guint n_boxes = 0;

      for (guint i = 0; i < blocks->len; i++)
        if (ENTENTE_IS_TABLE_BLOCK (blocks->pdata[i]))
          n_boxes += count_boxes (blocks->pdata[i]);
      g_assert_cmpuint (n_boxes, ==, fill == ENTENTE_FILL_BLANK ? 12 : 1);
      g_assert_true (is_named == (fill != ENTENTE_FILL_BLANK));
    }
}

/* By id, by place, by name; nobody else. */
static void
test_paths (Fixture *fixture, gconstpointer data)
{
  static const char *const unknown[] = {
    "tasks", "tasks/", "tasks/0", "tasks/4", "tasks/Nobody Special", "tasks/\xff", "tasks/1/2",
    "who-does-what/1",
  };
  g_autoptr (GPtrArray) documents = entente_document_list (fixture->plan->project);
  guint n_sheets = 0;

  for (guint i = 0; i < documents->len; i++)
    {
      const char *path = entente_document_get_path (documents->pdata[i]);
      g_autoptr (EntenteDocument) found = entente_document_find (fixture->plan->project, path);

      g_assert_nonnull (found);
      g_assert_cmpstr (entente_document_get_path (found), ==, path);
      if (g_str_has_prefix (path, "tasks/"))
        {
          g_autofree char *place = g_strdup_printf ("tasks/%u", ++n_sheets);
          g_autoptr (EntenteDocument) by_place
            = entente_document_find (fixture->plan->project, place);

          g_assert_cmpstr (entente_document_get_path (by_place), ==, path);
        }
    }
  g_assert_cmpuint (n_sheets, ==, 3);

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (entente_document_find (fixture->plan->project, unknown[i]));
}

/* Many people: several tables of about as many columns. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (EntenteComposition) composition = NULL;
  GPtrArray *blocks;
  guint n_tables = 0;
  guint n_who = 0;

  for (guint i = 0; i < 17; i++)
    {
      g_autofree char *name = g_strdup_printf ("N%u", i);

      assign (fixture, plan_add_person (fixture->plan, "P", name), ENTENTE_PART_DOES, "");
    }
  document = entente_document_find (fixture->plan->project, "who-does-what");
  composition = entente_document_compose (document, ENTENTE_FILL_DATA, NULL);
  blocks = entente_composition_get_blocks (composition);
  for (guint i = 0; i < blocks->len; i++)
    {
      guint n_columns;

      if (!ENTENTE_IS_TABLE_BLOCK (blocks->pdata[i]))
        continue;
      entente_table_block_get_columns (blocks->pdata[i], &n_columns);
      g_assert_cmpuint (n_columns, <=, 10);
      n_who += n_columns - 2;
      n_tables++;
    }
  g_assert_cmpuint (n_tables, ==, 1 + 3);
  g_assert_cmpuint (n_who, ==, 1 + 19);
}

#define add(path, function)                                                                        \
  g_test_add ("/schedule-documents/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("who-does-what", test_who_does_what);
  add ("blank", test_blank);
  add ("blank-heads", test_blank_heads);
  g_test_add_func ("/schedule-documents/nothing", test_nothing);
  add ("task-sheet", test_task_sheet);
  add ("task-sheet-for-hands", test_task_sheet_for_hands);
  add ("paths", test_paths);
  add ("many", test_many);

  return g_test_run ();
}
