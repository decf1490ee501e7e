/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-parties-dialog.h"

#include "collective/entente-organization.h"

#include <glib/gi18n-lib.h>

struct _EntentePartiesDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GListStore *chosen;
  GHashTable *ranks; /* of organisations, not owned, to labels, not owned */

  /* Template */
  AdwPreferencesGroup *group;
  GtkWidget *confirm_button;
  GtkStack *stack;

  guint fewest;
  guint n_before; /* parties that come before the ones chosen here */
};

G_DEFINE_FINAL_TYPE (EntentePartiesDialog, entente_parties_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (EntentePartiesDialog *self)
{
  guint n_chosen = g_list_model_get_n_items (G_LIST_MODEL (self->chosen));
  GHashTableIter iter;
  gpointer label;

  g_hash_table_iter_init (&iter, self->ranks);
  while (g_hash_table_iter_next (&iter, NULL, &label))
    gtk_label_set_label (label, "");
  for (guint i = 0; i < n_chosen; i++)
    {
      g_autoptr (EntenteRecord) organization =
          g_list_model_get_item (G_LIST_MODEL (self->chosen), i);
      g_autofree char *rank = g_strdup_printf ("%u", self->n_before + i + 1);

      gtk_label_set_label (g_hash_table_lookup (self->ranks, organization), rank);
    }
  gtk_widget_set_sensitive (self->confirm_button, n_chosen >= self->fewest);
}

/* The keyboard goes from row to row, past the check buttons in them. */
static void
say_checked (GtkCheckButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  gtk_accessible_update_state (GTK_ACCESSIBLE (row),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                    : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
toggled_cb (GtkCheckButton *button, EntenteRecord *organization)
{
  EntentePartiesDialog *self = ENTENTE_PARTIES_DIALOG (
      gtk_widget_get_ancestor (GTK_WIDGET (button), ENTENTE_TYPE_PARTIES_DIALOG));
  guint position;

  /* In the order they were ticked: that is the order of the parties. */
  if (gtk_check_button_get_active (button))
    g_list_store_append (self->chosen, organization);
  else if (g_list_store_find (self->chosen, organization, &position))
    g_list_store_remove (self->chosen, position);
  say_checked (button);
  update (self);
}

static void
cancel_cb (EntentePartiesDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
confirm_cb (EntentePartiesDialog *self)
{
  g_autoptr (GListModel) chosen = G_LIST_MODEL (g_object_ref (self->chosen));

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, chosen);
  g_object_unref (self);
}

static GtkWidget *
make_row (EntentePartiesDialog *self, EntenteRecord *organization)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *rank = gtk_label_new (NULL);
  g_autofree char *kind = entente_record_dup_display (organization, ENTENTE_ORGANIZATION_KIND);
  const char *name = entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *name != '\0' ? name : _ ("Unnamed organisation"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kind);
  /* The row takes the keyboard: one stop each, Space ticks. */
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_add_css_class (rank, "dim-label");
  gtk_widget_add_css_class (rank, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), rank);
  g_hash_table_insert (self->ranks, organization, rank);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), organization,
                           G_CONNECT_DEFAULT);
  say_checked (GTK_CHECK_BUTTON (check));

  return row;
}

static gboolean
contains (GListModel *list, gpointer item)
{
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (list, i);

      if (other == item)
        return TRUE;
    }

  return FALSE;
}

static void
fill (EntentePartiesDialog *self, EntenteStore *store, GListModel *left_out)
{
  g_autoptr (GtkExpression) name =
      gtk_property_expression_new (ENTENTE_TYPE_ORGANIZATION, NULL, "name");
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_string_sorter_new (gtk_expression_ref (name)));
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GtkSortListModel) sorted =
      gtk_sort_list_model_new (g_object_ref (all), g_object_ref (sorter));
  guint n_shown = 0;

  self->n_before = left_out != NULL ? g_list_model_get_n_items (left_out) : 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sorted)); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (G_LIST_MODEL (sorted), i);
      GtkWidget *row;

      if (contains (left_out, organization))
        continue;
      row = make_row (self, organization);
      adw_preferences_group_add (self->group, row);
      if (n_shown++ == 0)
        adw_dialog_set_focus (ADW_DIALOG (self), row);
    }

  gtk_stack_set_visible_child_name (self->stack,
                                    n_shown >= self->fewest ? "organizations" : "nobody");
}

static void
entente_parties_dialog_dispose (GObject *object)
{
  EntentePartiesDialog *self = ENTENTE_PARTIES_DIALOG (object);

  g_clear_object (&self->chosen);
  g_clear_pointer (&self->ranks, g_hash_table_unref);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PARTIES_DIALOG);

  G_OBJECT_CLASS (entente_parties_dialog_parent_class)->dispose (object);
}

static void
entente_parties_dialog_class_init (EntentePartiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_parties_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-parties-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePartiesDialog, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartiesDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntentePartiesDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
entente_parties_dialog_init (EntentePartiesDialog *self)
{
  self->chosen = g_list_store_new (ENTENTE_TYPE_ORGANIZATION);
  self->ranks = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_parties_dialog_new (EntenteStore *store, GListModel *left_out, guint fewest)
{
  EntentePartiesDialog *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (fewest > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_PARTIES_DIALOG, NULL);
  self->fewest = fewest;
  if (fewest > 1)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("New Agreement"));
      adw_preferences_group_set_title (self->group, _ ("Who Signs It?"));
      adw_preferences_group_set_description (
          self->group, _ ("Tick the parties in the order the agreement names them."));
      gtk_button_set_label (GTK_BUTTON (self->confirm_button), _ ("C_ompose"));
    }
  else
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Add Parties"));
      gtk_button_set_label (GTK_BUTTON (self->confirm_button), _ ("_Add"));
    }
  fill (self, store, left_out);
  update (self);

  return ADW_DIALOG (self);
}
