/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light formatting of a text: keys and buttons, what is shown, and that it is one step to undo. */
#include "config.h"

#include "entente-ui.h"
#include "form/entente-light-format.h"
#include "screen.h"

typedef struct {
  GtkWidget *window;
  GtkTextView *view;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *other = gtk_entry_new ();

  f->window = gtk_window_new ();
  f->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  f->bar = entente_light_format_add (f->view);
  gtk_box_append (GTK_BOX (box), f->bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->view));
  gtk_box_append (GTK_BOX (box), other);
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_widget_grab_focus (GTK_WIDGET (f->view));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GtkTextView *view = f->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_null (view);
}

static void
assert_text (Fixture *f, const char *expected)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (f->view), &start, &end);
  text = gtk_text_buffer_get_text (gtk_text_view_get_buffer (f->view), &start, &end, TRUE);
  g_assert_cmpstr (text, ==, expected);
}

/* As the window does when the key comes. */
static gboolean
press (Fixture *f, const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->view));
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (f->view), NULL);
        }
    }
  g_assert_not_reached ();
}

static void
select_range (Fixture *f, int start, int end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (f->view);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &to, &from);
}

static gboolean
has_tag (Fixture *f, int offset, const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (f->view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return gtk_text_iter_has_tag (
    &iter, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name));
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (f->view);

  gtk_text_buffer_set_text (buffer, "L’été, on décide.", -1);
  select_range (f, 2, 5);
  g_assert_true (press (f, "<Control>b"));
  assert_text (f, "L’**été**, on décide.");
  g_assert_true (has_tag (f, 5, "strong"));
  g_assert_false (has_tag (f, 11, "strong"));
  /* What was selected is so still: the next key adds to it. */
  g_assert_true (press (f, "<Control>i"));
  assert_text (f, "L’***été***, on décide.");
  g_assert_true (has_tag (f, 6, "strong"));
  g_assert_true (has_tag (f, 6, "emphasis"));
  g_assert_true (press (f, "<Control>b"));
  assert_text (f, "L’*été*, on décide.");
  g_assert_false (has_tag (f, 4, "strong"));

  gtk_text_buffer_undo (buffer);
  assert_text (f, "L’***été***, on décide.");
  gtk_text_buffer_redo (buffer);
  assert_text (f, "L’*été*, on décide.");
}

static void
test_list (Fixture *f, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (f->view);

  gtk_text_buffer_insert_at_cursor (buffer, "pain", -1);
  /* Nothing to go on with: the view makes the new line. */
  g_assert_false (press (f, "Return|KP_Enter"));
  g_assert_true (press (f, "<Control><Shift>l"));
  assert_text (f, "- pain");
  g_assert_true (press (f, "Return|KP_Enter"));
  gtk_text_buffer_insert_at_cursor (buffer, "sel", -1);
  assert_text (f, "- pain\n- sel");
  g_assert_true (press (f, "Return|KP_Enter"));
  g_assert_true (press (f, "Return|KP_Enter"));
  assert_text (f, "- pain\n- sel\n");
}

static void
test_buttons (Fixture *f, gconstpointer data)
{
  GtkWidget *bold = gtk_widget_get_first_child (f->bar);
  GtkWidget *entry = gtk_widget_get_last_child (gtk_window_get_child (GTK_WINDOW (f->window)));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (f->view), "voté", -1);
  g_signal_emit_by_name (bold, "clicked");
  assert_text (f, "**voté**");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (f->view)));

  g_assert_cmpfloat (gtk_widget_get_opacity (f->bar), ==, 1);
  gtk_widget_grab_focus (entry);
  spin ();
  g_assert_cmpfloat (gtk_widget_get_opacity (f->bar), ==, 0);
  g_assert_false (gtk_widget_get_can_target (f->bar));
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (f->view), "voté", -1);
  gtk_text_view_set_editable (f->view, FALSE);
  g_assert_cmpfloat (gtk_widget_get_opacity (f->bar), ==, 0);
  g_assert_false (press (f, "<Control>b"));
  assert_text (f, "voté");
}

static void
assert_markup (const char *text, const char *expected)
{
  g_autofree char *markup = entente_light_format_dup_markup (text);

  g_assert_cmpstr (markup, ==, expected);
}

static void
test_markup (void)
{
  assert_markup ("", "");
  assert_markup ("a < b & **c**", "a &lt; b &amp; <b>c</b>");
  assert_markup ("***été*** *vu*", "<b><i>été</i></b> <i>vu</i>");
  assert_markup ("- un\n- **deux**\n3 - 2", "• un\n• <b>deux</b>\n3 - 2");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/light-format/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("keys", test_keys);
  ADD ("list", test_list);
  ADD ("buttons", test_buttons);
  ADD ("read-only", test_read_only);
  g_test_add_func ("/ui/light-format/markup", test_markup);

  return g_test_run ();
}
