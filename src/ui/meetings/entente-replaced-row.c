/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-replaced-row.h"

#include "form/entente-refusal.h"


#include <glib/gi18n-lib.h>

struct _EntenteReplacedRow
{
  AdwComboRow parent_instance;

  /* Owned */
  EntenteDecision *decision; /* nullable */
  GPtrArray *choices;        /* of EntenteDecision, what the list shows after "none" */

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteReplacedRow, entente_replaced_row, ADW_TYPE_COMBO_ROW)

static void
selected_cb (EntenteReplacedRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  EntenteDecision *replaced = NULL;
  g_autoptr (GError) error = NULL;

  if (self->showing || self->decision == NULL || selected > self->choices->len)
    return;
  if (selected > 0)
    replaced = self->choices->pdata[selected - 1];
  if (entente_decision_register_replace (self->decision, replaced, &error))
    return;

  entente_tell_refusal (GTK_WIDGET (self), _ ("The Decision Was Not Changed"), error);
  entente_replaced_row_show (self, self->decision);
}

/* What nothing replaces yet, and what this one does. */
static gboolean
is_choice (EntenteReplacedRow *self, EntenteDecision *other)
{
  EntenteDecision *replacing = entente_decision_get_replacing (other);

  return other != self->decision && (replacing == NULL || replacing == self->decision);
}

static GListModel *
make_model (EntenteReplacedRow *self)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->decision));
  g_autoptr (GListModel) all = entente_decision_register_new_list (store);
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("replaced decision", "None"));
  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteDecision) other = g_list_model_get_item (all, i);
      g_autofree char *number = entente_decision_dup_number (other);
      g_autofree char *title = entente_decision_dup_title (other);

      if (!is_choice (self, other))
        continue;
      /* Translators: number and beginning of a decision: No. 12: Hire the hall */
      gtk_string_list_take (names,
                            g_strdup_printf (C_ ("number, decision", "%s: %s"), number, title));
      g_ptr_array_add (self->choices, g_object_ref (other));
    }
  return G_LIST_MODEL (names);
}

void
entente_replaced_row_show (EntenteReplacedRow *self, EntenteDecision *decision)
{
  g_autoptr (GListModel) model = NULL;
  EntenteDecision *replaced;
  guint i;

  g_return_if_fail (ENTENTE_IS_REPLACED_ROW (self));
  g_return_if_fail (decision == NULL || ENTENTE_IS_DECISION (decision));

  g_set_object (&self->decision, decision);
  self->showing = TRUE;
  if (decision == NULL)
    adw_combo_row_set_model (ADW_COMBO_ROW (self), NULL);
  else
    {
      model = make_model (self);
      adw_combo_row_set_model (ADW_COMBO_ROW (self), model);
      replaced = entente_decision_get_replaced (decision);
      adw_combo_row_set_selected (
        ADW_COMBO_ROW (self),
        replaced != NULL && g_ptr_array_find (self->choices, replaced, &i) ? i + 1 : 0);
    }
  self->showing = FALSE;
}

static void
entente_replaced_row_finalize (GObject *object)
{
  EntenteReplacedRow *self = ENTENTE_REPLACED_ROW (object);

  g_clear_object (&self->decision);
  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (entente_replaced_row_parent_class)->finalize (object);
}

static void
entente_replaced_row_class_init (EntenteReplacedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_replaced_row_finalize;
}

static void
entente_replaced_row_init (EntenteReplacedRow *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Replaces"));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
entente_replaced_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_REPLACED_ROW, NULL);
}
