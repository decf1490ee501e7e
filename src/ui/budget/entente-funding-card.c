/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-card.h"

#include "budget/entente-funding-words.h"
#include "grid/entente-drag-label.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingCard
{
  GtkListBoxRow parent_instance;

  /* Owned */
  EntenteFundingRequest *request;

  /* Borrowed */
  GtkWidget *lines;
};

G_DEFINE_FINAL_TYPE (EntenteFundingCard, entente_funding_card, GTK_TYPE_LIST_BOX_ROW)

/*
 * What it says
 */

static GtkWidget *
add_line (EntenteFundingCard *self, const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->lines), label);
  return label;
}

/* Lateness has a mark, so that it is not told by colour alone. */
static void
add_due (EntenteFundingCard *self)
{
  gboolean is_late = FALSE;
  g_autofree char *due = entente_funding_words_dup_due (self->request, &is_late);
  g_autofree char *marked = NULL;
  GtkWidget *label;

  if (due == NULL)
    return;
  if (is_late)
    /* Translators: %s says what was to be done and when: “Late: file before 12 March 2027” */
    marked = g_strdup_printf (_ ("⚠ Late: %s"), due);
  label = add_line (self, is_late ? marked : due, "caption");
  if (is_late)
    gtk_widget_add_css_class (label, "warning");
}

static void
add_missing (EntenteFundingCard *self)
{
  g_autoptr (GPtrArray) missing = entente_funding_request_dup_missing (self->request);
  g_autofree char *words = NULL;

  if (missing->len == 0)
    return;
  words = g_strdup_printf (ngettext ("%u thing to do before filing",
                                     "%u things to do before filing", missing->len),
                           missing->len);
  add_line (self, words, "caption");
}

static void
fill (EntenteFundingCard *self)
{
  g_autofree char *title = entente_funding_request_dup_title (self->request);
  g_autofree char *state = entente_funding_words_dup_state (self->request);
  g_autofree char *amounts = entente_funding_words_dup_amounts (self->request);
  g_autofree char *said = g_strdup_printf ("%s, %s, %s", title, state, amounts);

  add_line (self, title, "heading");
  add_line (self, state, "dimmed");
  add_line (self, amounts, "numeric");
  add_due (self);
  add_missing (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/*
 * Moving it
 */

static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  EntenteFundingCard *self = data;
  EntenteRecord *record = ENTENTE_RECORD (self->request);
  g_autoptr (GArray) next = entente_funding_state_list_next (
    entente_record_get_choice (record, ENTENTE_FUNDING_REQUEST_STATE));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < next->len; i++)
    {
      int state = g_array_index (next, int, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (entente_funding_words_get_state (state), NULL);

      g_menu_item_set_action_and_target (item, "funding.move", "(xi)",
                                         entente_record_get_id (record), state);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("Becomes"), G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_menu_button (EntenteFundingCard *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_menu_cb, self, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Move On"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
move_by (EntenteFundingCard *self, int step)
{
  EntenteRecord *record = ENTENTE_RECORD (self->request);
  EntenteFundingState state
    = entente_record_get_choice (record, ENTENTE_FUNDING_REQUEST_STATE);
  int stage = (int) entente_funding_state_get_stage (state) + step;

  if (stage < ENTENTE_STAGE_TO_PREPARE || stage > ENTENTE_STAGE_DONE)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "funding.move", "(xi)",
                              entente_record_get_id (record),
                              entente_funding_state_for_stage (state, stage));
}

/* Up and down its column: before the card above, or after the one below. */
static void
place_by (EntenteFundingCard *self, int step)
{
  GtkWidget *other = step < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (self))
                              : gtk_widget_get_next_sibling (GTK_WIDGET (self));
  gint64 before = 0;

  if (!ENTENTE_IS_FUNDING_CARD (other))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (step > 0)
    other = gtk_widget_get_next_sibling (other);
  if (ENTENTE_IS_FUNDING_CARD (other))
    before = entente_record_get_id (ENTENTE_RECORD (ENTENTE_FUNDING_CARD (other)->request));
  gtk_widget_activate_action (GTK_WIDGET (self), "funding.place", "(xx)",
                              entente_record_get_id (ENTENTE_RECORD (self->request)), before);
}

static gboolean
key_pressed_cb (EntenteFundingCard *self, guint key, guint code, GdkModifierType state)
{
  int forwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left)
    move_by (self, -forwards);
  else if (key == GDK_KEY_Right)
    move_by (self, forwards);
  else if (key == GDK_KEY_Up)
    place_by (self, -1);
  else if (key == GDK_KEY_Down)
    place_by (self, 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (EntenteFundingCard *self)
{
  return gdk_content_provider_new_typed (ENTENTE_TYPE_FUNDING_REQUEST, self->request);
}

static void
drag_begin_cb (EntenteFundingCard *self, GdkDrag *drag)
{
  g_autofree char *title = entente_funding_request_dup_title (self->request);

  entente_drag_label_show (drag, title);
}

/*
 * The row
 */

static void
entente_funding_card_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_FUNDING_CARD (object)->request);

  G_OBJECT_CLASS (entente_funding_card_parent_class)->dispose (object);
}

static void
entente_funding_card_class_init (EntenteFundingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_funding_card_dispose;
}

static void
entente_funding_card_init (EntenteFundingCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (self->lines, TRUE);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), self->lines);
  gtk_box_append (GTK_BOX (box), make_menu_button (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
entente_funding_card_new (EntenteFundingRequest *request)
{
  EntenteFundingCard *self;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  self = g_object_new (ENTENTE_TYPE_FUNDING_CARD, NULL);
  self->request = g_object_ref (request);
  fill (self);
  return GTK_WIDGET (self);
}

EntenteFundingRequest *
entente_funding_card_get_request (EntenteFundingCard *self)
{
  g_return_val_if_fail (ENTENTE_IS_FUNDING_CARD (self), NULL);

  return self->request;
}
