/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long after an edit the preview of a four-page agreement shows it: composed, written, and its page drawn. */
#include "config.h"

#include "agreements/entente-agreement-document.h"
#include "agreements/entente-agreement-life.h"
#include "collective/entente-organization.h"
#include "entente-ui.h"
#include "preview/entente-pdf-view.h"
#include "preview/entente-preview.h"

#include <glib/gstdio.h>

#define ROUNDS 21

static EntenteAgreement *
draft (EntenteStore *store)
{
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GListStore) parties = g_list_store_new (ENTENTE_TYPE_RECORD);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (all, i);

      g_list_store_append (parties, organization);
    }

  return entente_agreement_draft (store, ENTENTE_AGREEMENT_COOPERATION, G_LIST_MODEL (parties), NULL);
}

static GtkWidget *
find_view (GtkWidget *widget)
{
  if (ENTENTE_IS_PDF_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
drawn_cb (EntentePdfPages *pages, guint page, gboolean *drawn)
{
  *drawn |= page == 0;
}

static void
composed_cb (EntentePreview *preview, gboolean *drawn)
{
  EntentePdfPages *pages
      = entente_pdf_view_get_pages (ENTENTE_PDF_VIEW (find_view (GTK_WIDGET (preview))));

  g_signal_connect (pages, "drawn", G_CALLBACK (drawn_cb), drawn);
}

/* Milliseconds from the commit until the first page shows it. */
static double
edit_once (EntenteStore *store, EntenteAgreement *agreement, gboolean *drawn, guint round)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Rename agreement");
  g_autofree char *title = g_strdup_printf ("Convention no %u", round);
  gint64 start;

  entente_edit_set_text (edit, ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_TITLE, title);
  *drawn = FALSE;
  start = g_get_monotonic_time ();
  if (!entente_edit_commit (edit, NULL))
    return -1;
  while (!*drawn)
    g_main_context_iteration (NULL, TRUE);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) location = NULL;
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (EntenteDocument) document = NULL;
  EntenteAgreement *agreement;
  GtkWidget *window, *preview;
  gboolean drawn = FALSE;
  double times[ROUNDS];

  entente_ui_init ();
  folder = g_dir_make_tmp ("entente-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "example.entente", NULL);
  location = g_file_new_for_path (path);
  project = entente_project_create_example (location, ENTENTE_LANGUAGE_FRENCH, NULL);
  agreement = draft (entente_project_get_store (project));
  document = entente_agreement_document_new (project, agreement);

  preview = g_object_new (ENTENTE_TYPE_PREVIEW, NULL);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 900);
  gtk_window_set_child (GTK_WINDOW (window), preview);
  g_signal_connect (preview, "composed", G_CALLBACK (composed_cb), &drawn);
  entente_preview_set_document (ENTENTE_PREVIEW (preview), document);
  gtk_window_present (GTK_WINDOW (window));
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < ROUNDS; i++)
    times[i] = edit_once (entente_project_get_store (project), agreement, &drawn, i);
  qsort (times, ROUNDS, sizeof times[0], compare);
  g_print ("preview after an edit: median %.0f ms, worst %.0f ms (wanted: 150 ms)\n", times[ROUNDS / 2],
           times[ROUNDS - 1]);

  gtk_window_destroy (GTK_WINDOW (window));
  entente_file_close (entente_project_get_file (project), NULL);
  g_file_delete (location, NULL, NULL);
  g_remove (folder);
  return 0;
}
