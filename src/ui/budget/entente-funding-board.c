/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-board.h"

#include "budget/entente-funding-card.h"
#include "budget/entente-funding-step-dialog.h"
#include "budget/entente-funding-words.h"

#include <glib/gi18n-lib.h>

#define N_STAGES (ENTENTE_STAGE_DONE + 1)
#define COLUMN_WIDTH 200

typedef struct {
  EntenteFundingStage stage;
  GtkWidget *column;
  GtkWidget *count;
  GtkListBox *list;
} Column;

struct _EntenteFundingBoard
{
  AdwBin parent_instance;

  /* Borrowed */
  GtkWidget *columns_box;
  Column columns[N_STAGES];

  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (EntenteFundingBoard, entente_funding_board, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum {
  OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static EntenteFundingStage
get_stage (EntenteFundingRequest *request)
{
  return entente_funding_state_get_stage (
    entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE));
}

/*
 * Cards
 */

static EntenteFundingCard *
find_card (EntenteFundingBoard *self, EntenteFundingRequest *request)
{
  for (guint i = 0; i < N_STAGES; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->columns[i].list));
         row != NULL; row = gtk_widget_get_next_sibling (row))
      if (ENTENTE_IS_FUNDING_CARD (row)
          && entente_funding_card_get_request (ENTENTE_FUNDING_CARD (row)) == request)
        return ENTENTE_FUNDING_CARD (row);
  return NULL;
}

/* The card that has the keyboard, so that it keeps it when the cards are made anew. */
static EntenteFundingRequest *
find_focused (EntenteFundingBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    card = ENTENTE_IS_FUNDING_CARD (focus)
             ? focus
             : gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FUNDING_CARD);
  return card != NULL ? entente_funding_card_get_request (ENTENTE_FUNDING_CARD (card)) : NULL;
}

/* What the requests of a column are worth together. */
static EntenteMoney
get_worth (EntenteFundingRequest *request)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  EntenteMoney granted = entente_record_get_cents (record, ENTENTE_FUNDING_REQUEST_GRANTED);
  EntenteMoney asked = entente_record_get_cents (record, ENTENTE_FUNDING_REQUEST_ASKED);
  EntenteMoney worth = granted != ENTENTE_MONEY_NONE ? granted : asked;

  return worth != ENTENTE_MONEY_NONE ? worth : 0;
}

static void
say_counts (EntenteFundingBoard *self, const guint *counts, const EntenteMoney *sums)
{
  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autofree char *sum = entente_funding_words_dup_money (sums[i]);
      g_autofree char *words = NULL;

      if (counts[i] > 0)
        words = g_strdup_printf (ngettext ("%u request, %s", "%u requests, %s", counts[i]),
                                 counts[i], sum);
      gtk_label_set_label (GTK_LABEL (self->columns[i].count),
                           words != NULL ? words : _ ("Nothing here"));
    }
}

void
entente_funding_board_show (EntenteFundingBoard *self, GListModel *requests)
{
  g_autoptr (EntenteFundingRequest) focused = NULL;
  guint counts[N_STAGES] = { 0 };
  EntenteMoney sums[N_STAGES] = { 0 };

  g_return_if_fail (ENTENTE_IS_FUNDING_BOARD (self));

  focused = find_focused (self);
  if (focused != NULL)
    g_object_ref (focused);
  for (guint i = 0; i < N_STAGES; i++)
    gtk_list_box_remove_all (self->columns[i].list);
  for (guint i = 0; requests != NULL && i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);
      EntenteFundingStage stage = get_stage (request);

      gtk_list_box_append (self->columns[stage].list, entente_funding_card_new (request));
      counts[stage]++;
      sums[stage] += get_worth (request);
    }
  say_counts (self, counts, sums);
  if (focused != NULL)
    entente_funding_board_focus (self, focused);
}

gboolean
entente_funding_board_focus (EntenteFundingBoard *self, EntenteFundingRequest *request)
{
  EntenteFundingCard *card;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_BOARD (self), FALSE);

  card = find_card (self, request);
  return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
row_activated_cb (EntenteFundingBoard *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPENED], 0,
                 entente_funding_card_get_request (ENTENTE_FUNDING_CARD (row)));
}

/*
 * Dropping
 */

/* The card below a place of a column: the one that what is dropped there comes before. */
static EntenteFundingCard *
find_card_below (GtkWidget *column, double x, double y)
{
  GtkWidget *list = gtk_widget_get_last_child (column);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;

      if (ENTENTE_IS_FUNDING_CARD (row) && gtk_widget_compute_bounds (row, column, &bounds)
          && y < (double) (bounds.origin.y + bounds.size.height / 2))
        return ENTENTE_FUNDING_CARD (row);
    }
  return NULL;
}

static gboolean
drop_cb (GtkWidget *column, const GValue *value, double x, double y)
{
  EntenteFundingRequest *request = g_value_get_object (value);
  EntenteFundingStage stage
    = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "stage"));
  EntenteFundingCard *below;
  EntenteRecord *before = NULL;

  if (request == NULL)
    return FALSE;
  if (get_stage (request) != stage)
    {
      entente_funding_step_to_stage (request, stage, column);
      return TRUE;
    }
  below = find_card_below (column, x, y);
  if (below != NULL)
    before = ENTENTE_RECORD (entente_funding_card_get_request (below));
  gtk_widget_activate_action (column, "funding.place", "(xx)",
                              entente_record_get_id (ENTENTE_RECORD (request)),
                              before != NULL ? entente_record_get_id (before) : 0);
  return TRUE;
}

static void
add_drop_target (Column *column)
{
  GtkDropTarget *target = gtk_drop_target_new (ENTENTE_TYPE_FUNDING_REQUEST, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (column->column), "stage", GUINT_TO_POINTER (column->stage));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), column->column,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (column->column, GTK_EVENT_CONTROLLER (target));
}

/*
 * The board
 */

static GtkWidget *
make_heading (Column *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title
    = g_object_new (GTK_TYPE_LABEL, "label", entente_funding_stage_get_label (column->stage),
                    "xalign", 0.0f, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                    NULL);

  column->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (column->count), 0);
  gtk_label_set_wrap (GTK_LABEL (column->count), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (column->count, "dimmed");
  gtk_widget_add_css_class (column->count, "caption");
  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), column->count);
  return box;
}

static void
add_column (EntenteFundingBoard *self, EntenteFundingStage stage)
{
  Column *column = &self->columns[stage];

  column->stage = stage;
  column->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  column->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (column->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (column->list), "boxed-list-separate");
  gtk_widget_set_size_request (column->column, COLUMN_WIDTH, -1);
  gtk_widget_set_vexpand (GTK_WIDGET (column->list), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (column->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_funding_stage_get_label (stage), -1);
  g_signal_connect_object (column->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column->column), make_heading (column));
  gtk_box_append (GTK_BOX (column->column), GTK_WIDGET (column->list));
  add_drop_target (column);
  gtk_box_append (GTK_BOX (self->columns_box), column->column);
}

static void
entente_funding_board_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, ENTENTE_FUNDING_BOARD (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
entente_funding_board_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    entente_funding_board_set_narrow (ENTENTE_FUNDING_BOARD (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
entente_funding_board_class_init (EntenteFundingBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = entente_funding_board_get_property;
  G_OBJECT_CLASS (klass)->set_property = entente_funding_board_set_property;

  properties[PROP_NARROW]
    = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FUNDING_REQUEST);
}

static void
entente_funding_board_init (EntenteFundingBoard *self)
{
  self->columns_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->columns_box), TRUE);
  for (EntenteFundingStage stage = 0; stage < N_STAGES; stage++)
    add_column (self, stage);
  adw_bin_set_child (ADW_BIN (self), self->columns_box);
}

void
entente_funding_board_set_narrow (EntenteFundingBoard *self, gboolean narrow)
{
  g_return_if_fail (ENTENTE_IS_FUNDING_BOARD (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns_box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->columns_box), !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
