/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-csv-reader.h"
#include "entente-csv-writer.h"
#include "entente-text-decoding.h"

#include <string.h>

static const char *const fixtures[] = {
  "organizations.csv",         "people-utf-16-be-mark.csv", "people-utf-16-be.csv",
  "people-utf-16-le-mark.csv", "people-utf-16-le.csv",      "people-utf-8-mark.csv",
  "people-utf-8.csv",          "people-windows-1252.csv",
};

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static GPtrArray *
read_text (const char *text, char *separator)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = entente_csv_read (text, separator, &error);

  g_assert_no_error (error);
  return rows;
}

static GPtrArray *
read_fixture (const char *name, char *separator)
{
  g_autoptr (GBytes) content = load (name);
  g_autofree char *text = entente_text_decode (content, NULL, NULL);

  return read_text (text, separator);
}

static void
assert_row (GPtrArray *rows, guint index, guint line, const char *joined)
{
  const EntenteCsvRow *row;
  g_autofree char *cells = NULL;

  g_assert_cmpuint (index, <, rows->len);
  row = g_ptr_array_index (rows, index);
  cells = g_strjoinv ("•", row->cells);
  g_assert_cmpuint (row->line, ==, line);
  g_assert_cmpuint (row->n_cells, ==, g_strv_length (row->cells));
  g_assert_cmpstr (cells, ==, joined);
}

static void
assert_error (const char *text, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_csv_read (text, NULL, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, code);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_one_table_in_every_dress (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (GPtrArray) rows = read_fixture (fixtures[i], NULL);

      g_test_message ("%s", fixtures[i]);
      g_assert_cmpuint (rows->len, ==, 5);
      assert_row (rows, 0, 1, "Nom•Prénom•Courriel•Tél. portable•Structure•Fonction");
      assert_row (rows, 4, 5,
                  "Échantillon•Paul•paul@example.org•06 39 98 00 08•Fanfare « Sans Trompette »•"
                  "président – chef d’œuvre");
    }
}

static void
test_cells_with_line_ends (void)
{
  char separator;
  g_autoptr (GPtrArray) rows = read_fixture ("organizations.csv", &separator);
  const EntenteCsvRow *row;

  g_assert_cmpint (separator, ==, ';');
  g_assert_cmpuint (rows->len, ==, 6);

  row = g_ptr_array_index (rows, 2);
  g_assert_cmpuint (row->line, ==, 5);
  g_assert_cmpstr (row->cells[4], ==, "12, rue des Tilleuls\nBâtiment B");
  g_assert_cmpstr (row->cells[9], ==, "Prête sa cuisine \"mobile\"; à réserver");

  row = g_ptr_array_index (rows, 3);
  g_assert_cmpuint (row->line, ==, 7);
  row = g_ptr_array_index (rows, 4);
  g_assert_cmpuint (row->n_cells, ==, 4);
  row = g_ptr_array_index (rows, 5);
  g_assert_cmpuint (row->line, ==, 10);
  g_assert_cmpuint (row->n_cells, ==, 13);
}

static void
test_separators (void)
{
  g_assert_cmpint (entente_csv_guess_separator ("a;b\n1,5;2,5\n"), ==, ';');
  g_assert_cmpint (entente_csv_guess_separator ("a,b,c\n\"x;y;z\",2,3\n"), ==, ',');
  g_assert_cmpint (entente_csv_guess_separator ("a\tb\n1;2\t3\n"), ==, '\t');
  g_assert_cmpint (entente_csv_guess_separator ("a|b\n1|2\n"), ==, '|');
  g_assert_cmpint (entente_csv_guess_separator ("Nom\nMarie\n"), ==, ';');
  g_assert_cmpint (entente_csv_guess_separator (""), ==, ';');
  g_assert_cmpint (entente_csv_guess_separator ("a;b\n\"never closed;"), ==, ';');
}

static void
test_separator_line (void)
{
  g_autoptr (GPtrArray) rows = read_text ("sep=|\r\na;b|c\r\n", NULL);
  g_autoptr (GPtrArray) quoted = read_text ("\"SEP=,\"\na;b,c\n", NULL);
  g_autoptr (GPtrArray) other = read_text ("sep=;x\na;b\n", NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  assert_row (rows, 0, 2, "a;b•c");
  assert_row (quoted, 0, 2, "a;b•c");
  assert_row (other, 0, 1, "sep=•x");
}

static void
test_quotation_marks (void)
{
  g_autoptr (GPtrArray) rows = read_text (
    "\"a \"\"b\"\" c\";\"\"; \"d\";\"Le Club\" des amis;rue \"Haute\"\n",
    NULL);

  assert_row (rows, 0, 1, "a \"b\" c••d•Le Club des amis•rue \"Haute\"");
}

static void
test_line_ends (void)
{
  g_autoptr (GPtrArray) rows = read_text ("a;b\r\rc;d\n\r\n;\n ; \ne;f", NULL);

  g_assert_cmpuint (rows->len, ==, 3);
  assert_row (rows, 0, 1, "a•b");
  assert_row (rows, 1, 3, "c•d");
  assert_row (rows, 2, 7, "e•f");
}

static void
test_errors_name_the_line (void)
{
  g_autofree char *huge = g_strnfill (ENTENTE_CSV_MAX_CELL_BYTES + 1, 'x');
  g_autofree char *huge_cell = g_strconcat ("a;b\nc;", huge, "\n", NULL);
  g_autofree char *wide = g_strnfill (ENTENTE_CSV_MAX_COLUMNS + 1, ';');
  g_autofree char *long_file = g_strnfill (2 * (ENTENTE_CSV_MAX_ROWS + 1), 'x');

  for (guint i = 1; i < 2 * (ENTENTE_CSV_MAX_ROWS + 1); i += 2)
    long_file[i] = '\n';

  assert_error ("a;b\n1;2\n3;\"4\n5;6\n", ENTENTE_EXCHANGE_ERROR_FORMAT, "line 3");
  assert_error (huge_cell, ENTENTE_EXCHANGE_ERROR_TOO_LARGE, "Line 2");
  assert_error (wide, ENTENTE_EXCHANGE_ERROR_TOO_LARGE, "Line 1");
  assert_error (long_file, ENTENTE_EXCHANGE_ERROR_TOO_LARGE, "line 200001");
  assert_error ("", ENTENTE_EXCHANGE_ERROR_EMPTY, "empty");
  assert_error ("\n;;\n", ENTENTE_EXCHANGE_ERROR_EMPTY, "empty");
}

static void
test_too_many_cells (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *row = g_strnfill (1000, ';');

  row[0] = 'x';
  for (guint i = 0; i <= ENTENTE_CSV_MAX_CELLS / 1000; i++)
    g_string_append_printf (text, "%s\n", row);

  assert_error (text->str, ENTENTE_EXCHANGE_ERROR_TOO_LARGE, "more than 5000000 cells");
}

static void
append_row (EntenteCsvWriter *writer, const char *first, const char *second)
{
  entente_csv_writer_append (writer, first);
  entente_csv_writer_append (writer, second);
  entente_csv_writer_end_row (writer);
}

static void
test_bytes_for_spreadsheets (void)
{
  const char *expected = "\xEF\xBB\xBF"
                         "Nom;Prénom\r\n"
                         "\"d’Œuvre; fils\";\"dit \"\"Zoé\"\"\"\r\n"
                         ";\"deux\nlignes\"\r\n"
                         "'=1+1;\" bord \"\r\n";
  g_autoptr (EntenteCsvWriter) writer = entente_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  append_row (writer, "Nom", "Prénom");
  append_row (writer, "d’Œuvre; fils", "dit \"Zoé\"");
  append_row (writer, NULL, "deux\nlignes");
  append_row (writer, "=1+1", " bord ");

  bytes = entente_csv_writer_free_to_bytes (g_steal_pointer (&writer));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes),
                   expected,
                   strlen (expected));
}

static void
test_formulas_are_neutralised (void)
{
  const char *const formulas[] = {
    "=1+1", "=HYPERLINK(\"http://example.org\";\"x\")",
    "+33639980001", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "＝1+1", "＋1", "－1", "＠x", "'=1", "''=1",
  };
  const char *const texts[] = {
    "", "'", "''", "'tis", "a=b", "06 39 98 00 01", " =1", "−2", "l'été",
  };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *neutral = entente_csv_neutralize (formulas[i]);
      g_autofree char *restored = entente_csv_restore (neutral);

      g_assert_cmpint (neutral[0], ==, '\'');
      g_assert_cmpstr (neutral + 1, ==, formulas[i]);
      g_assert_cmpstr (restored, ==, formulas[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *neutral = entente_csv_neutralize (texts[i]);
      g_autofree char *restored = entente_csv_restore (texts[i]);

      g_assert_cmpstr (neutral, ==, texts[i]);
      g_assert_cmpstr (restored, ==, texts[i]);
    }
}

static char *
make_random_cell (void)
{
  const char *const pieces[] = {
    ";", ",", "\t", "|", "\"",    "\n", "\r\n", "=",   "'",
    "-", " ", "é",  "a", "sep=;", "＝", "😀",    "+33",
  };
  g_autoptr (GString) cell = g_string_new (NULL);
  guint n = g_test_rand_int_range (0, 6);

  for (guint i = 0; i < n; i++)
    g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (g_steal_pointer (&cell));
}

/* Headings are plain and the first column is filled, as in every file that is exported. */
static GPtrArray *
write_random_table (EntenteCsvWriter *writer, guint n_rows, guint n_columns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_rows * n_columns; i++)
    {
      gboolean plain = i < n_columns || i % n_columns == 0;
      char *cell = plain ? g_strdup_printf ("x%u", i) : make_random_cell ();

      g_ptr_array_add (cells, cell);
      entente_csv_writer_append (writer, cell);
      if (i % n_columns == n_columns - 1)
        entente_csv_writer_end_row (writer);
    }

  return cells;
}

static void
test_write_then_read (void)
{
  for (guint run = 0; run < 300; run++)
    {
      g_autoptr (EntenteCsvWriter) writer = entente_csv_writer_new ();
      guint n_columns = g_test_rand_int_range (2, 6);
      guint n_rows = g_test_rand_int_range (1, 8);
      g_autoptr (GPtrArray) cells = write_random_table (writer, n_rows, n_columns);
      g_autoptr (GBytes) bytes = entente_csv_writer_free_to_bytes (g_steal_pointer (&writer));
      g_autofree char *text = entente_text_decode (bytes, NULL, NULL);
      g_autoptr (GPtrArray) rows = read_text (text, NULL);

      g_assert_cmpuint (rows->len, ==, n_rows);
      for (guint i = 0; i < n_rows * n_columns; i++)
        {
          const EntenteCsvRow *row = g_ptr_array_index (rows, i / n_columns);

          g_assert_cmpuint (row->n_cells, ==, n_columns);
          g_assert_cmpstr (row->cells[i % n_columns], ==, g_ptr_array_index (cells, i));
        }
    }
}

/* The same rules once more, letter by letter and without haste: an oracle for the reader. */
typedef enum {
  CELL_START,
  PLAIN,
  QUOTED,
  AFTER_QUOTE,
} State;

static char *
parse_slowly (const char *text)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) row = g_string_new (NULL);
  g_autoptr (GString) spaces = g_string_new (NULL);
  State state = CELL_START;
  gboolean blank = TRUE;

  for (const char *p = text;; p++)
    {
      gboolean line_end = *p == '\n' || *p == '\r';

      if (state == QUOTED && *p == '\0')
        return NULL;
      if (state == QUOTED)
        {
          if (*p == '"' && p[1] == '"')
            g_string_append_c (row, *p++);
          else if (*p == '"')
            state = AFTER_QUOTE;
          else
            g_string_append_c (row, *p);
          blank = blank && (*p == '"' || *p == ' ') && (state == AFTER_QUOTE || *p == ' ');
          continue;
        }

      if (state == CELL_START && *p == ' ')
        {
          g_string_append_c (spaces, ' ');
          continue;
        }
      if (state == CELL_START && *p != '"')
        g_string_append (row, spaces->str);
      g_string_truncate (spaces, 0);
      if (state == CELL_START && *p == '"')
        {
          state = QUOTED;
          continue;
        }

      state = PLAIN;
      if (*p == ';' || *p == '\0' || line_end)
        {
          g_string_append (row, "•");
          state = CELL_START;
        }
      else
        {
          g_string_append_c (row, *p);
          blank = blank && *p == ' ';
        }

      if (*p == '\0' || line_end)
        {
          if (!blank)
            g_string_append_printf (rows, "%s\n", row->str);
          g_string_truncate (row, 0);
          blank = TRUE;
          if (*p == '\r' && p[1] == '\n')
            p++;
        }
      if (*p == '\0')
        return g_string_free_and_steal (g_steal_pointer (&rows));
    }
}

static char *
join_rows (GPtrArray *rows)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const EntenteCsvRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->n_cells; j++)
        g_string_append_printf (joined, "%s•", row->cells[j]);
      g_string_append_c (joined, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static void
test_against_a_slow_reader (void)
{
  const char letters[] = "ab;;\"\" \n\r";

  for (guint run = 0; run < 20000; run++)
    {
      /* The first line settles the separator. */
      g_autoptr (GString) text = g_string_new ("sep=;\n");
      guint n = g_test_rand_int_range (0, 24);
      g_autofree char *slow = NULL;
      g_autofree char *fast = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_c (text, letters[g_test_rand_int_range (0, sizeof letters - 1)]);

      slow = parse_slowly (text->str + 6);
      rows = entente_csv_read (text->str, NULL, &error);
      fast = join_rows (rows);
      if (slow == NULL)
        g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_FORMAT);
      else
        g_assert_cmpstr (fast, ==, slow);
    }
}

static void
read_anything (const char *bytes, gsize length)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autofree char *text = entente_text_decode (content, NULL, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return;

  rows = entente_csv_read (text, NULL, &error);
  g_assert_true ((rows == NULL) == (error != NULL));
}

static void
test_every_truncation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (GBytes) content = load (fixtures[i]);
      gsize length;
      const char *bytes = g_bytes_get_data (content, &length);

      for (gsize cut = 0; cut < length; cut++)
        read_anything (bytes, cut);
    }
}

static void
test_random_mutations (void)
{
  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GBytes) content = load (fixtures[run % G_N_ELEMENTS (fixtures)]);
      gsize length;
      const char *bytes = g_bytes_get_data (content, &length);
      g_autofree char *mutant = g_memdup2 (bytes, length);
      guint n = g_test_rand_int_range (1, 12);

      for (guint i = 0; i < n; i++)
        mutant[g_test_rand_int_range (0, length)] =
            g_test_rand_bit () ? "\";,\t|\r\n'="[g_test_rand_int_range (0, 9)]
                               : g_test_rand_int_range (0, 256);
      read_anything (mutant, length);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/one-table-in-every-dress", test_one_table_in_every_dress);
  g_test_add_func ("/csv/cells-with-line-ends", test_cells_with_line_ends);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/separator-line", test_separator_line);
  g_test_add_func ("/csv/quotation-marks", test_quotation_marks);
  g_test_add_func ("/csv/line-ends", test_line_ends);
  g_test_add_func ("/csv/errors-name-the-line", test_errors_name_the_line);
  g_test_add_func ("/csv/too-many-cells", test_too_many_cells);
  g_test_add_func ("/csv/bytes-for-spreadsheets", test_bytes_for_spreadsheets);
  g_test_add_func ("/csv/formulas-are-neutralised", test_formulas_are_neutralised);
  g_test_add_func ("/csv/write-then-read", test_write_then_read);
  g_test_add_func ("/csv/against-a-slow-reader", test_against_a_slow_reader);
  g_test_add_func ("/csv/every-truncation", test_every_truncation);
  g_test_add_func ("/csv/random-mutations", test_random_mutations);
  return g_test_run ();
}
