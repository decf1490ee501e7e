/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-texts.h"

#include "evaluation/entente-text-sorting.h"

#include <glib/gi18n-lib.h>

/* So many are read at once; the others follow when somebody asks. */
#define TEXTS_AT_ONCE 50

/* In the order of the toggles that sort. */
static const EntenteReadingTag tags[] = {
  ENTENTE_READ_AS_NOTHING,
  ENTENTE_READ_AS_POSITIVE,
  ENTENTE_READ_AS_NEGATIVE,
  ENTENTE_READ_AS_IDEA,
};

struct _EntenteAnswerTexts
{
  AdwBin parent_instance;

  /* Owned */
  EntenteQuestion *question;
  GPtrArray *sheets; /* EntenteAnswerSheet */
  GStrv texts;

  /* Borrowed */
  GtkListBox *list;
  GtkLabel *counts_label;
  GtkWidget *more_button;

  guint n_shown;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteAnswerTexts, entente_answer_texts, ADW_TYPE_BIN)

static void
say_failed (EntenteAnswerTexts *self, const GError *error)
{
  g_debug ("A text was not sorted: %s", error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("This could not be saved; nothing was changed. Try again."));
}

static EntenteAnswerSheet *
get_sheet (EntenteAnswerTexts *self, guint place)
{
  return g_ptr_array_index (self->sheets, place);
}

static EntenteReadingTag
get_tag (EntenteAnswerTexts *self, guint place, gboolean *quoted)
{
  EntenteTextReading *reading
    = entente_text_sorting_find (get_sheet (self, place), self->question);

  *quoted = reading != NULL
            && entente_record_get_boolean (ENTENTE_RECORD (reading), ENTENTE_TEXT_READING_QUOTED);
  return reading != NULL ? (EntenteReadingTag) entente_record_get_choice (
                             ENTENTE_RECORD (reading), ENTENTE_TEXT_READING_TAG)
                         : ENTENTE_READ_AS_NOTHING;
}

/*
 * How many there are
 */

static void
show_counts (EntenteAnswerTexts *self)
{
  guint counts[ENTENTE_N_READING_TAGS] = { 0 };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      gboolean quoted;

      counts[get_tag (self, i, &quoted)]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (tags); i++)
    {
      /* Translators: how many texts were read as what: "Positive: 12" */
      g_string_append_printf (words, C_ ("texts", "%s: %u"),
                              entente_reading_tag_get_label (tags[i]), counts[tags[i]]);
      g_string_append (words, " · ");
    }
  g_string_append_printf (words, _ ("to be read: %u"), counts[ENTENTE_READ_AS_NOTHING]);
  gtk_label_set_label (self->counts_label, words->str);
}

/*
 * Sorting
 */

static guint
get_place (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "place"));
}

static void
tag_chosen_cb (AdwToggleGroup *group, GParamSpec *pspec, EntenteAnswerTexts *self)
{
  const guint active = adw_toggle_group_get_active (group);
  g_autoptr (GError) error = NULL;

  if (self->is_showing || active >= G_N_ELEMENTS (tags))
    return;
  if (!entente_text_sorting_set_tag (get_sheet (self, get_place (GTK_WIDGET (group))),
                                     self->question, tags[active], &error))
    say_failed (self, error);
  show_counts (self);
}

static void
quote_toggled_cb (GtkToggleButton *button, EntenteAnswerTexts *self)
{
  g_autoptr (GError) error = NULL;

  if (self->is_showing)
    return;
  if (!entente_text_sorting_set_quoted (get_sheet (self, get_place (GTK_WIDGET (button))),
                                        self->question, gtk_toggle_button_get_active (button),
                                        &error))
    say_failed (self, error);
}

/*
 * Rows
 */

static void
add_toggle (AdwToggleGroup *group, const char *icon, const char *tooltip)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_icon_name (toggle, icon);
  adw_toggle_set_tooltip (toggle, tooltip);
  adw_toggle_group_add (group, toggle);
}

static GtkWidget *
make_toggles (EntenteAnswerTexts *self, guint place)
{
  GtkWidget *group = adw_toggle_group_new ();

  add_toggle (ADW_TOGGLE_GROUP (group), "mail-unread-symbolic", _ ("To Be Read"));
  add_toggle (ADW_TOGGLE_GROUP (group), "list-add-symbolic",
              entente_reading_tag_get_label (ENTENTE_READ_AS_POSITIVE));
  add_toggle (ADW_TOGGLE_GROUP (group), "list-remove-symbolic",
              entente_reading_tag_get_label (ENTENTE_READ_AS_NEGATIVE));
  add_toggle (ADW_TOGGLE_GROUP (group), "dialog-information-symbolic",
              entente_reading_tag_get_label (ENTENTE_READ_AS_IDEA));
  gtk_widget_add_css_class (group, "flat");
  gtk_widget_set_valign (group, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Read as"), -1);
  g_object_set_data (G_OBJECT (group), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (group, "notify::active", G_CALLBACK (tag_chosen_cb), self, 0);
  return group;
}

static GtkWidget *
make_quote (EntenteAnswerTexts *self, guint place)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ ("Quote"));

  gtk_widget_set_tooltip_text (button, _ ("Stands in the results and the report"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "toggled", G_CALLBACK (quote_toggled_cb), self, 0);
  return button;
}

static void
show_reading (EntenteAnswerTexts *self, GtkWidget *row, guint place)
{
  gboolean quoted;
  const EntenteReadingTag tag = get_tag (self, place, &quoted);

  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (tags[i] == tag)
      adw_toggle_group_set_active (g_object_get_data (G_OBJECT (row), "toggles"), i);
  gtk_toggle_button_set_active (g_object_get_data (G_OBJECT (row), "quote"), quoted);
  self->is_showing = FALSE;
}

static GtkWidget *
make_row (EntenteAnswerTexts *self, guint place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *sorting = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", self->texts[place], "xalign", 0.0f,
                                  "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable",
                                  TRUE, NULL);
  GtkWidget *toggles = make_toggles (self, place);
  GtkWidget *quote = make_quote (self, place);

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 3);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (sorting), toggles);
  gtk_box_append (GTK_BOX (sorting), quote);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), sorting);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "toggles", toggles);
  g_object_set_data (G_OBJECT (row), "quote", quote);
  show_reading (self, row, place);
  return row;
}

static void
show_more (EntenteAnswerTexts *self)
{
  const guint end = MIN (self->n_shown + TEXTS_AT_ONCE, self->sheets->len);

  for (; self->n_shown < end; self->n_shown++)
    gtk_list_box_append (self->list, make_row (self, self->n_shown));
  gtk_widget_set_visible (self->more_button, self->n_shown < self->sheets->len);
}

/* Undo, or somebody else, sorted a text. */
static void
store_changed_cb (EntenteAnswerTexts *self)
{
  GtkListBoxRow *row;

  if (entente_record_is_deleted (ENTENTE_RECORD (self->question)))
    return;
  for (guint i = 0; i < self->sheets->len; i++)
    if (entente_record_is_deleted (ENTENTE_RECORD (get_sheet (self, i))))
      return;
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL; i++)
    show_reading (self, GTK_WIDGET (row), i);
  show_counts (self);
}

/*
 * Widget
 */

static void
entente_answer_texts_finalize (GObject *object)
{
  EntenteAnswerTexts *self = ENTENTE_ANSWER_TEXTS (object);

  g_clear_pointer (&self->texts, g_strfreev);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (entente_answer_texts_parent_class)->finalize (object);
}

static void
entente_answer_texts_class_init (EntenteAnswerTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_answer_texts_finalize;
}

static void
entente_answer_texts_init (EntenteAnswerTexts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *more = gtk_button_new_with_mnemonic (_ ("_Show More"));
  GtkWidget *counts = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);

  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = GTK_LIST_BOX (list);
  self->counts_label = GTK_LABEL (counts);
  self->more_button = more;
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (counts, "dimmed");
  gtk_widget_set_halign (more, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (show_more), self);
  gtk_box_append (GTK_BOX (box), counts);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), more);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
entente_answer_texts_new (const EntenteQuestionResult *result)
{
  EntenteAnswerTexts *self = g_object_new (ENTENTE_TYPE_ANSWER_TEXTS, NULL);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  self->question = g_object_ref (result->question);
  for (guint i = 0; i < result->texts->len; i++)
    {
      const EntenteAnswerText *text = g_ptr_array_index (result->texts, i);

      g_ptr_array_add (self->sheets, g_object_ref (text->sheet));
      g_strv_builder_add (texts, text->text);
    }
  self->texts = g_strv_builder_end (texts);
  show_more (self);
  show_counts (self);
  g_signal_connect_object (entente_record_get_store (ENTENTE_RECORD (self->question)), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
