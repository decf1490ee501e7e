/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-run.h"

#include <glib/gstdio.h>
#include <string.h>

static const char agreement[] = "agreement/1/cooperation";

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  if (dir == NULL)
    return 0;
  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
test_pdf (void)
{
  g_autofree char *project = make_example ("pdf.entente", "fr");
  g_autofree char *path = dup_path ("agreement.pdf");
  g_autofree char *option = g_strconcat ("--output=", path, NULL);
  g_auto (CommandRun) to_file = command_run ("export", project, agreement, option, NULL);
  g_auto (CommandRun) to_output = command_run ("export", project, agreement, "--output=-", NULL);
  g_auto (CommandRun) blank =
      command_run ("export", project, agreement, "--output=-", "--blank", NULL);
  g_autofree char *content = NULL;
  gsize size;

  assert_done (&to_file);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  /* The same project exported twice gives the same bytes. */
  assert_done (&to_output);
  g_assert_cmpmem (content, size, g_bytes_get_data (to_output.out, NULL),
                   g_bytes_get_size (to_output.out));
  assert_done (&blank);
  g_assert_false (g_bytes_equal (blank.out, to_output.out));
}

static void
test_contacts (void)
{
  g_autofree char *project = make_example ("contacts.entente", "fr");
  g_auto (CommandRun) csv = command_run ("export", project, "people", "--output=-", NULL);
  g_auto (CommandRun) vcard =
      command_run ("export", project, "people", "--output=-", "--format=vcf", NULL);
  g_auto (CommandRun) organizations =
      command_run ("export", project, "organizations", "--output=-", NULL);

  assert_done (&csv);
  g_assert_true (g_str_has_prefix (command_run_get_text (&csv), "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (command_run_get_text (&csv), "Zoé"));
  assert_done (&vcard);
  g_assert_true (g_str_has_prefix (command_run_get_text (&vcard), "BEGIN:VCARD\r\nVERSION:4.0"));
  assert_done (&organizations);
  g_assert_nonnull (strstr (command_run_get_text (&organizations), "Les Cuillères Volantes"));
}

static void
test_all (void)
{
  g_autofree char *project = make_example ("all.entente", "fr");
  g_autofree char *folder = dup_path ("everything");
  g_autofree char *option = g_strconcat ("--output=", folder, NULL);
  g_auto (CommandRun) run = command_run ("export", project, "--all", option, NULL);

  assert_done (&run);
  g_assert_cmpuint (count_files (folder), >=, 3);
}

/* When one of the files cannot be written, those already written go again. */
static void
test_all_or_nothing (void)
{
  g_autofree char *project = make_example ("nothing.entente", "fr");
  g_autofree char *folder = dup_path ("obstructed");
  g_autofree char *obstacle = g_build_filename (folder, "People.csv", NULL);
  g_autofree char *inside = g_build_filename (obstacle, "full", NULL);
  g_autofree char *option = g_strconcat ("--output=", folder, NULL);
  g_auto (CommandRun) run = { 0 };

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  run = command_run ("export", project, "--all", option, NULL);
  assert_refused (&run, 1, "People.csv");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* What stood there before does not go with them. */
static void
test_all_again (void)
{
  g_autofree char *project = make_example ("again.entente", "fr");
  g_autofree char *folder = dup_path ("again");
  g_autofree char *people = g_build_filename (folder, "People.csv", NULL);
  g_autofree char *inside = g_build_filename (people, "full", NULL);
  g_autofree char *option = g_strconcat ("--output=", folder, NULL);
  g_auto (CommandRun) first = command_run ("export", project, "--all", option, NULL);
  g_auto (CommandRun) again = { 0 };
  guint n_files;

  assert_done (&first);
  n_files = count_files (folder);
  g_assert_cmpint (g_unlink (people), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  again = command_run ("export", project, "--all", option, NULL);
  assert_refused (&again, 1, "People.csv");
  g_assert_cmpuint (count_files (folder), ==, n_files);
}

static void
test_refusals (void)
{
  g_autofree char *project = make_example ("refusals.entente", "fr");
  g_autofree char *nowhere = dup_path ("no/such/folder/a.pdf");
  g_autofree char *lost = g_strconcat ("--output=", nowhere, NULL);
  g_autofree char *bad = dup_path ("a.docx");
  g_autofree char *wrong = g_strconcat ("--output=", bad, NULL);
  g_auto (CommandRun) unknown = command_run ("export", project, "novel", "--output=-", NULL);
  g_auto (CommandRun) silent = command_run ("export", project, agreement, NULL);
  g_auto (CommandRun) both =
      command_run ("export", project, agreement, "--all", "--output=x", NULL);
  g_auto (CommandRun) neither = command_run ("export", project, "--output=x", NULL);
  g_auto (CommandRun) piped = command_run ("export", project, "--all", "--output=-", NULL);
  g_auto (CommandRun) format = command_run ("export", project, agreement, wrong, NULL);
  g_auto (CommandRun) folder = command_run ("export", project, agreement, lost, NULL);

  assert_refused (&unknown, 2, "“novel”");
  assert_refused (&silent, 2, "--output");
  assert_refused (&both, 2, "--all");
  assert_refused (&neither, 2, "--all");
  assert_refused (&piped, 2, "folder");
  assert_refused (&format, 2, "pdf");
  g_assert_false (g_file_test (bad, G_FILE_TEST_EXISTS));
  assert_refused (&folder, 1, "a.pdf");
}

/* Exporting looks only: the project's bytes stay as they are. */
static void
test_project_is_not_touched (void)
{
  g_autofree char *project = make_example ("untouched.entente", "fr");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  g_assert_true (g_file_get_contents (project, &before, &size_before, NULL));
  {
    g_auto (CommandRun) run = command_run ("export", project, "people", "--output=-", NULL);
    g_auto (CommandRun) checked = command_run ("check", project, NULL);
    assert_done (&run);
    /* Its schedule has its troubles. */
    g_assert_cmpint (checked.status, ==, 1);
  }
  g_assert_true (g_file_get_contents (project, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

/* What is filled in by hand needs no meeting to be there; figures for programs are no such thing. */
static void
test_blank_models (void)
{
  static const char *const papers[] = { "invitation", "minutes", "meeting/1/sign-in",
                                        "meeting/1/decisions" };
  g_autofree char *project = dup_path ("no-meeting.entente");
  g_autofree char *example = make_example ("something.entente", "fr");
  g_autofree char *folder = dup_path ("blank");
  g_autofree char *option = g_strconcat ("--output=", folder, NULL);
  g_auto (CommandRun) made = command_run ("new", project, NULL);
  g_auto (CommandRun) filled
    = command_run ("export", project, "meeting/1/minutes", "--output=-", NULL);
  g_auto (CommandRun) wrong
    = command_run ("export", example, "meeting/99/minutes", "--output=-", "--blank", NULL);
  g_auto (CommandRun) json
    = command_run ("export", example, "budget", "--output=x.json", "--blank", NULL);
  g_auto (CommandRun) all = command_run ("export", example, "--all", option, "--blank", NULL);

  assert_done (&made);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_auto (CommandRun) run
        = command_run ("export", project, papers[i], "--output=-", "--blank", NULL);

      assert_done (&run);
      g_assert_true (g_str_has_prefix (command_run_get_text (&run), "%PDF-"));
    }
  assert_refused (&filled, 2, "meeting/1/minutes");
  assert_refused (&wrong, 2, "meeting/99/minutes");
  assert_refused (&json, 2, "--blank");
  assert_done (&all);
  g_assert_cmpuint (count_files (folder), >, 30);
}

/* A number that is no place in the list is nobody, even where a name has that figure in it. */
static void
test_wrong_places (void)
{
  static const char *const paths[]
    = { "funder-note/0",  "funder-note/4", "financial-report/0", "financial-report/27",
        "meeting/0/minutes", "meeting/4/minutes", "settlement/0", "settlement/5", "tasks/0",
        "results/0", "questionnaire/2" };
  g_autofree char *project = make_example ("places.entente", "fr");

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (CommandRun) run = command_run ("export", project, paths[i], "--output=-", NULL);

      assert_refused (&run, 2, paths[i]);
    }
}

/* A device is written into and stays what it is. */
static void
test_devices (void)
{
  g_autofree char *project = make_example ("devices.entente", "fr");
  g_auto (CommandRun) null
    = command_run ("export", project, "budget", "--output=/dev/null", "--format=csv", NULL);
  g_auto (CommandRun) full
    = command_run ("export", project, "budget", "--output=/dev/full", "--format=csv", NULL);
  GStatBuf status;

  assert_done (&null);
  g_assert_cmpint (g_stat ("/dev/null", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));
  assert_refused (&full, 1, "/dev/full");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exports/pdf", test_pdf);
  g_test_add_func ("/exports/contacts", test_contacts);
  g_test_add_func ("/exports/all", test_all);
  g_test_add_func ("/exports/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/exports/all-again", test_all_again);
  g_test_add_func ("/exports/refusals", test_refusals);
  g_test_add_func ("/exports/blank-models", test_blank_models);
  g_test_add_func ("/exports/wrong-places", test_wrong_places);
  g_test_add_func ("/exports/devices", test_devices);
  g_test_add_func ("/exports/project-is-not-touched", test_project_is_not_touched);
  return g_test_run ();
}
