/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reading, planning, applying and exporting a long list of people costs, beside a bare pass
   over the same bytes. */
#include "collective/entente-contact-export.h"
#include "collective/entente-contact-import.h"

#include "collective/entente-person.h"
#include "entente-csv-reader.h"
#include "project/entente-project.h"

#define N_ROWS 10000

static double
get_ms_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
report (const char *what, double ms)
{
  g_print ("%-34s %9.3f ms\n", what, ms);
}

static GBytes *
make_list (void)
{
  GString *text = g_string_new ("Prénom;Nom;Courriel;Tél;Structure;Fonction;Notes\r\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text,
                            "Prénom%u;Nom%u;p%u@example.org;06 39 98 %02u %02u;Association n° %u;"
                            "bénévole;Quelques mots sur cette personne, sans importance.\r\n",
                            i,
                            i % 2500,
                            i,
                            i / 100 % 100,
                            i % 100,
                            i % 500);
  return g_string_free_to_bytes (text);
}

static void
measure_bare_pass (GBytes *content)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_autoptr (GPtrArray) rows = entente_csv_read (text, NULL, NULL);

  g_assert_cmpuint (rows->len, ==, N_ROWS + 1);
  report ("cells alone", get_ms_since (start));
}

static void
measure_import (EntenteStore *store, GBytes *content, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteContactImport) import = NULL;
  g_autofree char *planned = g_strconcat (what, ": read and plan", NULL);
  g_autofree char *applied = g_strconcat (what, ": apply", NULL);
  gint64 start = g_get_monotonic_time ();

  import = entente_contact_import_read (store, content, NULL, &error);
  g_assert_no_error (error);
  report (planned, get_ms_since (start));

  start = g_get_monotonic_time ();
  entente_import_apply (ENTENTE_IMPORT (import), &error);
  g_assert_no_error (error);
  report (applied, get_ms_since (start));
}

static void
measure_export (EntenteStore *store, EntenteContactFormat format, const char *what)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GBytes) content = entente_contacts_export (store, ENTENTE_TYPE_PERSON, NULL, format);

  g_assert_cmpuint (g_bytes_get_size (content), >, N_ROWS);
  report (what, get_ms_since (start));
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteStore) store =
      entente_store_new_in_memory (entente_project_get_schema (), &error);
  g_autoptr (GBytes) content = make_list ();

  g_assert_no_error (error);
  g_print ("%u people, 500 organisations, %zu bytes\n", N_ROWS, g_bytes_get_size (content));
  measure_bare_pass (content);
  measure_import (store, content, "new");
  measure_import (store, content, "again");
  measure_export (store, ENTENTE_CONTACTS_CSV, "export CSV");
  measure_export (store, ENTENTE_CONTACTS_VCARD, "export vCard");
  return 0;
}
