/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for an amount, a quantity or hours: sums are worked out, what cannot be read is kept with a
   sentence, and nothing typed is lost. */
#include "config.h"

#include "budget/entente-in-kind.h"
#include "entente-money.h"
#include "entente-ui.h"
#include "form/entente-field-message.h"
#include "form/entente-field-row.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteRecord *given;
  GtkWidget *window;
  GtkWidget *list;
} Fixture;

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;

  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  f->store = entente_project_get_store (f->project);
  edit = entente_store_begin (f->store, "Add");
  f->given = g_object_ref (entente_edit_insert (edit, ENTENTE_TYPE_IN_KIND));
  g_assert_true (entente_edit_commit (edit, NULL));
  f->list = gtk_list_box_new ();
  f->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 500, "child", f->list, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_clear_object (&f->given);
  g_assert_finalize_object (f->project);
}

static EntenteFieldRow *
add_row (Fixture *f, const char *field)
{
  GtkWidget *row = entente_field_row_new (ENTENTE_TYPE_IN_KIND, field);

  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), f->given);
  gtk_list_box_append (GTK_LIST_BOX (f->list), row);
  spin ();
  return ENTENTE_FIELD_ROW (row);
}

static GtkEditable *
get_text (Fixture *f, EntenteFieldRow *row)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  spin ();
  return GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (f->window)));
}

static void
type (Fixture *f, EntenteFieldRow *row, const char *typed)
{
  GtkEditable *text = get_text (f, row);

  gtk_editable_set_text (text, typed);
  g_signal_emit_by_name (text, "activate");
  spin ();
}

static const char *
get_message (EntenteFieldRow *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return entente_field_message_get_sentence (
    ENTENTE_FIELD_MESSAGE (gtk_widget_get_last_child (box)));
}

static void
assert_shown (Fixture *f, EntenteFieldRow *row, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (get_text (f, row)), ==, expected);
}

static void
test_amount (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "forecast");

  assert_shown (f, row, "");
  g_assert_cmpfloat (gtk_editable_get_alignment (get_text (f, row)), ==, 1);
  type (f, row, "1 234,5");
  g_assert_cmpint (entente_record_get_cents (f->given, ENTENTE_IN_KIND_FORECAST), ==, 123450);
  assert_shown (f, row, "€1\u202f" "234.50");
  type (f, row, "=12*35");
  g_assert_cmpint (entente_record_get_cents (f->given, ENTENTE_IN_KIND_FORECAST), ==, 42000);
  /* What is shown can be gone on with. */
  type (f, row, "€420.00+0,5");
  g_assert_cmpint (entente_record_get_cents (f->given, ENTENTE_IN_KIND_FORECAST), ==, 42050);
  type (f, row, "0");
  assert_shown (f, row, "€0.00");
  type (f, row, "");
  g_assert_cmpint (entente_record_get_cents (f->given, ENTENTE_IN_KIND_FORECAST),
                   ==,
                   ENTENTE_MONEY_NONE);
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  assert_shown (f, row, "€0.00");
}

static void
test_wrong_amount (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "forecast");

  type (f, row, "12");
  type (f, row, "1.234,56");
  assert_shown (f, row, "1.234,56");
  g_assert_nonnull (strstr (get_message (row), "two decimal marks"));
  g_assert_cmpint (entente_record_get_cents (f->given, ENTENTE_IN_KIND_FORECAST), ==, 1200);
  type (f, row, "1234,56");
  g_assert_null (get_message (row));
  g_assert_cmpint (entente_record_get_cents (f->given, ENTENTE_IN_KIND_FORECAST), ==, 123456);
}

static void
test_quantity (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "quantity");

  type (f, row, "3*1,5");
  g_assert_cmpstr (entente_record_get_text (f->given, ENTENTE_IN_KIND_QUANTITY), ==, "4.5");
  assert_shown (f, row, "4.5");
  type (f, row, "beaucoup");
  assert_shown (f, row, "beaucoup");
  g_assert_nonnull (strstr (get_message (row), "is not a number"));
  g_assert_cmpstr (entente_record_get_text (f->given, ENTENTE_IN_KIND_QUANTITY), ==, "4.5");
  type (f, row, "");
  g_assert_cmpstr (entente_record_get_text (f->given, ENTENTE_IN_KIND_QUANTITY), ==, "");
}

static void
test_hours (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "minutes");

  assert_shown (f, row, "");
  type (f, row, "366");
  g_assert_cmpint (entente_record_get_integer (f->given, ENTENTE_IN_KIND_MINUTES), ==, 366 * 60);
  assert_shown (f, row, "366\u00a0h");
  type (f, row, "1h30");
  assert_shown (f, row, "1\u00a0h\u00a0" "30");
  type (f, row, "3 jours");
  g_assert_nonnull (strstr (get_message (row), "tells no hours"));
  g_assert_cmpint (entente_record_get_integer (f->given, ENTENTE_IN_KIND_MINUTES), ==, 90);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/number-field/amount", test_amount);
  ADD ("/number-field/wrong-amount", test_wrong_amount);
  ADD ("/number-field/quantity", test_quantity);
  ADD ("/number-field/hours", test_hours);

  return g_test_run ();
}
