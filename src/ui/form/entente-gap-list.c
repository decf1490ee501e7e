/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-gap-list.h"

#include "entente-gap.h"

#include <glib/gi18n-lib.h>

struct _EntenteGapList
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GPtrArray *gaps; /* of EntenteGap */
  GPtrArray *rows; /* borrowed widgets */
};

G_DEFINE_FINAL_TYPE (EntenteGapList, entente_gap_list, ADW_TYPE_PREFERENCES_GROUP)

static void
activated_cb (AdwActionRow *row, gpointer data)
{
  EntenteGapList *self =
      ENTENTE_GAP_LIST (gtk_widget_get_ancestor (GTK_WIDGET (row), ENTENTE_TYPE_GAP_LIST));
  const EntenteGap *gap = g_ptr_array_index (self->gaps, GPOINTER_TO_UINT (data));
  GType type = G_OBJECT_TYPE (gap->record);
  const EntenteField *fields = entente_record_type_get_fields (type, NULL);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_DIALOG);
  g_autoptr (GtkWidget) window
      = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (row))));
  gint64 id = entente_record_get_id (gap->record);
  guint field = gap->field;

  /* What is shown then would lie under the dialog. */
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
  gtk_widget_activate_action (window, "win.reveal", "(sxs)", entente_record_type_get_table (type),
                              id, fields[field].name);
}

static GtkWidget *
make_row (const EntenteGap *gap, guint position)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  if (!gap->required)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Optional: left out when it stays empty"));
  if (gap->record == NULL)
    return row;

  icon = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), GUINT_TO_POINTER (position));

  return row;
}

/* What must be filled in stands first: the title counts that. */
static void
add_rows (EntenteGapList *self, gboolean required)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      const EntenteGap *gap = self->gaps->pdata[i];
      GtkWidget *row;

      if (gap->required != required)
        continue;
      row = make_row (gap, i);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

static gboolean
are_same (GPtrArray *gaps, GPtrArray *others)
{
  if (gaps->len != others->len)
    return FALSE;

  for (guint i = 0; i < gaps->len; i++)
    {
      const EntenteGap *gap = gaps->pdata[i];
      const EntenteGap *other = others->pdata[i];

      if (gap->record != other->record || gap->field != other->field
          || !g_str_equal (gap->label, other->label))
        return FALSE;
    }

  return TRUE;
}

static void
entente_gap_list_finalize (GObject *object)
{
  EntenteGapList *self = ENTENTE_GAP_LIST (object);

  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_gap_list_parent_class)->finalize (object);
}

static void
entente_gap_list_class_init (EntenteGapListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_gap_list_finalize;
}

static void
entente_gap_list_init (EntenteGapList *self)
{
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
entente_gap_list_show (EntenteGapList *self, GPtrArray *gaps)
{
  guint n_required;
  g_autofree char *title = NULL;

  g_return_if_fail (ENTENTE_IS_GAP_LIST (self));
  g_return_if_fail (gaps != NULL);

  /* An edit that fills nothing leaves the rows, and the keyboard focus on them, alone. */
  if (are_same (self->gaps, gaps))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->gaps, 0);

  for (guint i = 0; i < gaps->len; i++)
    g_ptr_array_add (self->gaps, entente_gap_copy (gaps->pdata[i]));
  add_rows (self, TRUE);
  add_rows (self, FALSE);

  n_required = entente_gap_list_count_required (gaps);
  if (n_required > 0)
    title = g_strdup_printf (ngettext ("%u fact is missing", "%u facts are missing", n_required),
                             n_required);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   title != NULL ? title : _ ("Could be completed"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      n_required > 0 ? _ ("Each is a dotted line on paper until it is filled in.") : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), gaps->len > 0);
}
