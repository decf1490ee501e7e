/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due, on the Project page: it follows the budget and the plan, and each line leads to its place. */
#include "config.h"

#include "budget/entente-budget-table.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "project/entente-due-list.h"
#include "project/entente-project-page.h"

typedef struct
{
  DialogFixture base;
  EntentePage *page;
  char *revealed; /* "table field" of the last win.reveal */
} Fixture;

static void
reveal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *table, *field;

  g_variant_get (parameter, "(&sx&s)", &table, NULL, &field);
  g_free (((Fixture *) data)->revealed);
  ((Fixture *) data)->revealed = g_strdup_printf ("%s %s", table, field);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GActionEntry entries[]
    = { { .name = "reveal", .activate = reveal_cb, .parameter_type = "(sxs)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  dialog_fixture_set_up (&f->base, data);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->base.window, "win", G_ACTION_GROUP (group));
  f->page = g_object_new (ENTENTE_TYPE_PROJECT_PAGE, NULL);
  adw_bin_set_child (ADW_BIN (f->base.opener), GTK_WIDGET (f->page));
  entente_page_set_project (f->page, f->base.project);
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->page), (gpointer *) &f->page);
  adw_bin_set_child (ADW_BIN (f->base.opener), NULL);
  spin ();
  g_assert_null (f->page);
  g_free (f->revealed);
  dialog_fixture_tear_down (&f->base, data);
}

static EntenteRecord *
add_line (Fixture *f, const char *label, int in_days)
{
  EntenteStore *store = f->base.store;
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Line");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
  GDate today, day;

  entente_date_today (&today);
  entente_date_shift (&today, 0, in_days, &day);
  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (store)));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, 54000);
  entente_edit_set_date (edit, line, ENTENTE_BUDGET_LINE_DUE_ON, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  return line;
}

static void
test_follows (Fixture *f, gconstpointer data)
{
  GtkWidget *list = find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_DUE_LIST);

  g_assert_false (gtk_widget_get_visible (list));
  add_line (f, "far away", 61);
  g_assert_false (gtk_widget_get_visible (list));

  add_line (f, "marquees", 3);
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_true (says (list, "Pay €540.00: marquees"));
  g_assert_true (says (list, "in 3 days"));
  add_line (f, "posters", -2);
  g_assert_true (says (list, "2 days late"));

  g_assert_true (entente_store_undo (f->base.store, NULL));
  g_assert_true (entente_store_undo (f->base.store, NULL));
  spin ();
  g_assert_false (gtk_widget_get_visible (list));
}

static void
test_leads (Fixture *f, gconstpointer data)
{
  add_line (f, "marquees", 3);
  g_signal_emit_by_name (get_row (f->page, "Pay €540.00: marquees"), "activated");
  g_assert_cmpstr (f->revealed, ==, "budget_line due-on");
}

static void
test_many (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *label = g_strdup_printf ("line %u", i + 1);

      add_line (f, label, i + 1);
    }
  g_assert_true (says (f->page, "line 8"));
  g_assert_false (says (f->page, "line 9"));
  click (f->page, "Show 4 More Things");
  g_assert_true (says (f->page, "line 12"));
}

#define add(path, function)                                                                        \
  g_test_add ("/due-list/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  add ("follows", test_follows);
  add ("leads", test_leads);
  add ("many", test_many);

  return g_test_run ();
}
