/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-light-format.h"

#include "entente-light-marks.h"

#include <glib/gi18n-lib.h>
#include <pango/pango.h>

typedef char *(*Change) (const char *text, guint *start, guint *end);

/*
 * Changes
 */

static char *
embolden (const char *text, guint *start, guint *end)
{
  return entente_light_marks_toggle (text, ENTENTE_LIGHT_STRONG, start, end);
}

static char *
emphasize (const char *text, guint *start, guint *end)
{
  return entente_light_marks_toggle (text, ENTENTE_LIGHT_EMPHASIS, start, end);
}

static char *
break_line (const char *text, guint *start, guint *end)
{
  char *changed = *start == *end ? entente_light_marks_break_line (text, start) : NULL;

  *end = *start;
  return changed;
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Only what differs is replaced, as one step of the text's own undo. */
static void
replace (GtkTextBuffer *buffer, const char *before, const char *after)
{
  const char *end_before = before + strlen (before);
  const char *end_after = after + strlen (after);
  guint at = 0;
  GtkTextIter start, end;

  while (*before != '\0' && g_utf8_get_char (before) == g_utf8_get_char (after))
    {
      before = g_utf8_next_char (before);
      after = g_utf8_next_char (after);
      at++;
    }
  while (end_before > before && end_after > after && end_before[-1] == end_after[-1])
    {
      end_before--;
      end_after--;
    }
  /* Never in the middle of a letter. */
  while ((*end_before & 0xc0) == 0x80)
    {
      end_before++;
      end_after++;
    }

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) at);
  gtk_text_buffer_get_iter_at_offset (
    buffer, &end, (int) at + (int) g_utf8_strlen (before, end_before - before));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, after, (int) (end_after - after));
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
apply (GtkTextView *view, Change change)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *before = dup_text (buffer);
  g_autofree char *after = NULL;
  GtkTextIter from, to;
  guint start, end;

  if (!gtk_text_view_get_editable (view))
    return FALSE;
  gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
  start = (guint) gtk_text_iter_get_offset (&from);
  end = (guint) gtk_text_iter_get_offset (&to);
  after = change (before, &start, &end);
  if (after == NULL)
    return FALSE;
  replace (buffer, before, after);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  gtk_text_buffer_select_range (buffer, &to, &from);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
  return TRUE;
}

/*
 * What stands out
 */

static void
add_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
}

static void
apply_tag (GtkTextBuffer *buffer, const EntenteLightSpan *span, const char *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (span->start + span->length));
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
}

static void
changed_cb (GtkTextBuffer *buffer)
{
  g_autofree char *text = dup_text (buffer);
  g_autoptr (GArray) spans = entente_light_marks_find (text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteLightSpan *span = &g_array_index (spans, EntenteLightSpan, i);

      if (span->n_stars >= 2)
        apply_tag (buffer, span, "strong");
      if (span->n_stars != 2)
        apply_tag (buffer, span, "emphasis");
    }
}

/*
 * Keys and buttons
 */

static const struct {
  const char *icon;
  const char *hint;
  const char *trigger;
  Change change;
} kinds[] = {
  { "format-text-bold-symbolic", N_ ("Bold (Ctrl+B)"), "<Control>b", embolden },
  { "format-text-italic-symbolic", N_ ("Italic (Ctrl+I)"), "<Control>i", emphasize },
  { "view-list-bullet-symbolic", N_ ("List (Ctrl+Shift+L)"), "<Control><Shift>l",
    entente_light_marks_toggle_list },
};

static gboolean
key_cb (GtkWidget *view, GVariant *arguments, gpointer kind)
{
  return apply (GTK_TEXT_VIEW (view), kinds[GPOINTER_TO_UINT (kind)].change);
}

static gboolean
enter_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  return apply (GTK_TEXT_VIEW (view), break_line);
}

static void
add_keys (GtkTextView *view)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the view takes the key as text. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (kinds[i].trigger),
                        gtk_callback_action_new (key_cb, GUINT_TO_POINTER (i), NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                      gtk_callback_action_new (enter_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}

static void
clicked_cb (GtkWidget *button, gpointer kind)
{
  apply (g_object_get_data (G_OBJECT (button), "entente-view"),
         kinds[GPOINTER_TO_UINT (kind)].change);
}

static GtkWidget *
make_button (GtkTextView *view, guint kind)
{
  GtkWidget *button = gtk_button_new_from_icon_name (kinds[kind].icon);

  gtk_widget_set_tooltip_text (button, _ (kinds[kind].hint));
  gtk_widget_add_css_class (button, "flat");
  /* The text keeps the focus, and with it what is selected. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  g_object_set_data (G_OBJECT (button), "entente-view", view);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), GUINT_TO_POINTER (kind));
  return button;
}

/* Its place is kept, so that nothing jumps when the focus comes or goes. */
static void
update_bar (GtkWidget *bar)
{
  GtkTextView *view = g_object_get_data (G_OBJECT (bar), "entente-view");
  gboolean shows = gtk_text_view_get_editable (view)
                   && (gtk_widget_get_state_flags (GTK_WIDGET (view)) & GTK_STATE_FLAG_FOCUSED) != 0;

  gtk_widget_set_opacity (bar, shows ? 1 : 0);
  gtk_widget_set_can_target (bar, shows);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, !shows, -1);
}

GtkWidget *
entente_light_format_add (GtkTextView *view)
{
  GtkTextBuffer *buffer;
  GtkWidget *bar;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  buffer = gtk_text_view_get_buffer (view);
  add_tags (buffer);
  g_signal_connect (buffer, "changed", G_CALLBACK (changed_cb), NULL);
  add_keys (view);

  bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (bar, "light-format");
  gtk_widget_set_halign (bar, GTK_ALIGN_END);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_box_append (GTK_BOX (bar), make_button (view, i));
  g_object_set_data (G_OBJECT (bar), "entente-view", view);
  g_signal_connect_object (view, "notify::editable", G_CALLBACK (update_bar), bar,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "state-flags-changed", G_CALLBACK (update_bar), bar,
                           G_CONNECT_SWAPPED);
  update_bar (bar);
  return bar;
}

/*
 * Reading
 */

static void
append_plain (GString *markup, const char *text, guint start, guint end)
{
  g_autofree char *part = g_utf8_substring (text, start, end);
  g_autofree char *escaped = g_markup_escape_text (part, -1);

  g_string_append (markup, escaped);
}

static void
append_span (GString *markup, const char *text, const EntenteLightSpan *span)
{
  gboolean is_strong = span->n_stars >= 2, is_emphasis = span->n_stars != 2;

  g_string_append_printf (markup, "%s%s", is_strong ? "<b>" : "", is_emphasis ? "<i>" : "");
  append_plain (markup, text, span->start + span->n_stars,
                span->start + span->length - span->n_stars);
  g_string_append_printf (markup, "%s%s", is_emphasis ? "</i>" : "", is_strong ? "</b>" : "");
}

char *
entente_light_format_dup_markup (const char *text)
{
  static const char item[] = "- ";
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GString) markup = g_string_new (NULL);
  guint at = 0;

  g_return_val_if_fail (text != NULL, NULL);

  spans = entente_light_marks_find (text);
  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteLightSpan *span = &g_array_index (spans, EntenteLightSpan, i);

      append_plain (markup, text, at, span->start);
      append_span (markup, text, span);
      at = span->start + span->length;
    }
  append_plain (markup, text, at, (guint) g_utf8_strlen (text, -1));

  g_string_replace (markup, "\n- ", "\n• ", 0);
  if (g_str_has_prefix (markup->str, item))
    {
      g_string_erase (markup, 0, strlen (item));
      g_string_prepend (markup, "• ");
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
