/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-page-style.h"
#include "entente-pdf-writer.h"
#include "pdf-ua-check.h"
#include "schedule/entente-month-grid-document.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-mail.h"
#include "schedule/entente-schedule-picture.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

#define NOW "2027-03-20T10:00"

typedef struct
{
  EntenteProject *project;
  EntenteSchedule *schedule; /* borrowed */
  char *folder;
} Fixture;

static void
set_now (Fixture *fixture)
{
  EntenteMoment now;

  fixture->schedule = entente_project_get_schedule (fixture->project);
  g_assert_true (entente_moment_from_iso (NOW, ENTENTE_MOMENT_STARTS, &now, NULL));
  entente_schedule_set_now (fixture->schedule, now);
}

static void
set_up_example (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_dir_make_tmp ("entente-schedule-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "example.entente", NULL);
  file = g_file_new_for_path (path);
  fixture->project = entente_project_create_example (file, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  set_now (fixture);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  fixture->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  set_now (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
  if (fixture->folder)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "example.entente", NULL);

      g_unlink (path);
      g_rmdir (fixture->folder);
    }
  g_free (fixture->folder);
}

static PopplerDocument *
write_fill (EntenteDocument *document, EntenteFill fill)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteComposition) composition = entente_document_compose (document, fill, NULL);
  g_autoptr (GBytes) pdf = entente_pdf_write (composition, NULL, &error);
  PopplerDocument *written;

  g_assert_no_error (error);
  pdf_ua_assert (pdf);
  written = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);
  return written;
}

static PopplerDocument *
write_document (EntenteDocument *document)
{
  return write_fill (document, ENTENTE_FILL_DATA);
}

static char *
dup_text (PopplerDocument *document, int page)
{
  PopplerPage *opened = poppler_document_get_page (document, page);
  char *text = poppler_page_get_text (opened);

  g_object_unref (opened);
  return text;
}

static void
assert_page (PopplerDocument *document, int page, const char *const *words)
{
  g_autofree char *text = dup_text (document, page);

  for (; *words; words++)
    {
      if (!strstr (text, *words))
        g_test_message ("no “%s” in: %s", *words, text);
      g_assert_nonnull (strstr (text, *words));
    }
}

static void
assert_size (PopplerDocument *document, double width_mm, double height_mm)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      double width, height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width / ENTENTE_MM, width_mm, 0.1);
      g_assert_cmpfloat_with_epsilon (height / ENTENTE_MM, height_mm, 0.1);
      g_object_unref (page);
    }
}

/* The chart */

static void
test_schedule (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_document_find (fixture->project, "schedule");
  PopplerDocument *pdf;
  const char *const first[] = { "Planning",
                                "mis à jour le 20 mars 2027",
                                "La Grande Tablée",
                                "juin",
                                "J−30",
                                "Aujourd’hui",
                                "Zoé Exemple",
                                "Les Cuillères Volantes",
                                NULL };

  g_assert_true (ENTENTE_IS_SCHEDULE_DOCUMENT (document));
  pdf = write_document (document);
  assert_size (pdf, 297, 210);
  assert_page (pdf, 0, first);
  g_object_unref (pdf);
}

static void
test_list_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
  PopplerDocument *pdf = write_document (document);
  const EntenteScheduleItem *items;
  g_autoptr (GString) all = g_string_new (NULL);
  guint n_items;

  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autofree char *text = dup_text (pdf, i);

      g_string_append (all, text);
    }
  g_assert_nonnull (strstr (all->str, "Échéancier"));
  /* All that is in the plan is somewhere in the document, by its first words. */
  items = entente_schedule_get_items (fixture->schedule, &n_items);
  g_assert_cmpuint (n_items, >, 20);
  for (guint i = 0; i < n_items; i++)
    {
      const char *title =
          entente_record_get_text (ENTENTE_RECORD (items[i].task), ENTENTE_TASK_TITLE);
      g_autofree char *start = g_strndup (title, strcspn (title, " \xc2\xe2"));

      if (!strstr (all->str, start))
        g_test_message ("“%s” is missing", title);
      g_assert_nonnull (strstr (all->str, start));
    }
  g_object_unref (pdf);
}

static void
test_one_page_of_a3 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
  PopplerDocument *pdf;

  g_object_set (document,
                "paper", ENTENTE_PAPER_A3,
                "pages", ENTENTE_GANTT_PAGES_ONE,
                "with-list", FALSE,
                NULL);
  pdf = write_document (document);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, 1);
  assert_size (pdf, 420, 297);
  g_object_unref (pdf);
}

/* Each tile repeats the names beside and the time above. */
static void
test_tiles_repeat_headers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
  PopplerDocument *pdf;
  const EntenteScheduleItem *items = entente_schedule_get_items (fixture->schedule, NULL);
  const char *const second[] = {
    entente_record_get_text (ENTENTE_RECORD (items[0].task), ENTENTE_TASK_TITLE), "2027", NULL
  };

  g_object_set (document, "pages", ENTENTE_GANTT_PAGES_TILED, "with-list", FALSE, NULL);
  pdf = write_document (document);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), >, 2);
  assert_page (pdf, 1, second);
  g_object_unref (pdf);
}

static void
test_filtered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
  g_autoptr (EntenteScheduleFilter) filter = entente_schedule_filter_new ();
  PopplerDocument *whole = write_document (document);
  PopplerDocument *part;
  int n_whole = poppler_document_get_n_pages (whole);

  g_object_set (filter, "text", "musique", NULL);
  g_object_set (document, "filter", filter, NULL);
  part = write_document (document);
  g_assert_cmpint (poppler_document_get_n_pages (part), <, n_whole);
  g_object_unref (whole);
  g_object_unref (part);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  GBytes *bytes[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
      g_autoptr (EntenteComposition) composition
          = entente_document_compose (document, ENTENTE_FILL_DATA, NULL);

      bytes[i] = entente_pdf_write (composition, NULL, NULL);
    }
  g_assert_true (g_bytes_equal (bytes[0], bytes[1]));
  g_bytes_unref (bytes[0]);
  g_bytes_unref (bytes[1]);
}

/* The month grid */

static void
test_month_grid (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_document_find (fixture->project, "month-grid");
  PopplerDocument *pdf;
  const char *const first[]
      = { "Planning par mois", "Les étapes", "Les tâches", "mars", "juin", "Zoé Exemple", NULL };

  g_assert_true (ENTENTE_IS_MONTH_GRID_DOCUMENT (document));
  pdf = write_document (document);
  assert_page (pdf, 0, first);
  g_object_unref (pdf);

  g_object_set (document, "weekly", TRUE, "monochrome", TRUE, NULL);
  pdf = write_document (document);
  g_object_unref (pdf);
}

static void
test_nothing_planned (Fixture *fixture, gconstpointer data)
{
  const char *const paths[] = { "schedule", "month-grid" };
  const char *const words[] = { "Rien n’est encore planifié", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (EntenteDocument) document = entente_document_find (fixture->project, paths[i]);
      PopplerDocument *pdf = write_document (document);

      assert_page (pdf, 0, words);
      g_object_unref (pdf);
    }
}

/* Without any date the axis is D−n, on paper too. */
static void
test_relative_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
  PopplerDocument *pdf;
  const char *const words[] = { "Réserver la salle", "Événement", NULL };

  g_assert_nonnull (entente_schedule_insert (fixture->schedule, ENTENTE_TASK_TASK,
                                             "Réserver la salle", NULL, NULL, NULL));
  g_assert_true (entente_schedule_is_relative (fixture->schedule));
  pdf = write_document (document);
  assert_page (pdf, 0, words);
  g_object_unref (pdf);
}

static void
test_blank (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_schedule_document_new (fixture->project);
  PopplerDocument *pdf = write_fill (document, ENTENTE_FILL_BLANK);
  const char *const words[] = { "Planning", "Date", "Tâche", "Référent·e", NULL };

  assert_page (pdf, 0, words);
  g_object_unref (pdf);
}

/* Pictures and mail */

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = entente_schedule_picture_write (fixture->project, "svg", NULL, &error);
  gsize size;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (svg, &size);
  g_assert_cmpuint (size, >, 10000);
  g_assert_nonnull (g_strstr_len (text, 400, "<svg"));
  g_assert_nonnull (g_strrstr_len (text, (gssize) size, "</svg>"));
}

typedef struct
{
  const guchar *bytes;
  gsize left;
} Reading;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reading *reading = closure;

  if (length > reading->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reading->bytes, length);
  reading->bytes += length;
  reading->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  EntenteSchedulePictureOptions options;
  int widths[2];

  entente_schedule_picture_options_init (&options);
  for (guint i = 0; i < 2; i++)
    {
      options.scale = i + 1;
      g_autoptr (GBytes) png =
          entente_schedule_picture_write (fixture->project, "png", &options, NULL);
      Reading reading;
      cairo_surface_t *image;

      reading.bytes = g_bytes_get_data (png, &reading.left);
      image = cairo_image_surface_create_from_png_stream (read_bytes, &reading);
      g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
      widths[i] = cairo_image_surface_get_width (image);
      g_assert_cmpint (cairo_image_surface_get_height (image), >, 400);
      cairo_surface_destroy (image);
    }
  g_assert_cmpint (ABS (widths[1] - 2 * widths[0]), <=, 2);
}

static void
test_picture_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = entente_schedule_picture_write (fixture->project, "png", NULL, NULL);

  g_assert_nonnull (png);
}

static void
test_mail (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = entente_schedule_mail_text (fixture->project);
  const EntenteScheduleItem *items;
  guint n_items, n_open = 0, n_lines = 0;

  g_assert_nonnull (strstr (text, "au 20\u00a0mars"));
  g_assert_nonnull (strstr (text, "\nJuin\u00a02027\n"));
  items = entente_schedule_get_items (fixture->schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_open += !items[i].is_group && !items[i].is_done;
  for (const char *line = strstr (text, "\n- "); line; line = strstr (line + 1, "\n- "))
    n_lines++;
  g_assert_cmpuint (n_lines, ==, n_open);
}

static void
test_mail_without_tasks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = entente_schedule_mail_text (fixture->project);

  g_assert_nonnull (strstr (text, "Il ne reste rien à faire."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define add(path, set_up, function) \
  g_test_add ("/schedule-document/" path, Fixture, NULL, set_up, function, tear_down)
  add ("chart", set_up_example, test_schedule);
  add ("list", set_up_example, test_list_follows);
  add ("a3", set_up_example, test_one_page_of_a3);
  add ("tiles", set_up_example, test_tiles_repeat_headers);
  add ("filtered", set_up_example, test_filtered);
  add ("same-bytes", set_up_example, test_same_bytes);
  add ("month-grid", set_up_example, test_month_grid);
  add ("nothing-planned", set_up_empty, test_nothing_planned);
  add ("relative", set_up_empty, test_relative_plan);
  add ("blank", set_up_example, test_blank);
  add ("svg", set_up_example, test_svg);
  add ("png", set_up_example, test_png);
  add ("picture-of-nothing", set_up_empty, test_picture_of_nothing);
  add ("mail", set_up_example, test_mail);
  add ("mail-without-tasks", set_up_empty, test_mail_without_tasks);
#undef add

  return g_test_run ();
}
