/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-mode-agenda-group.h"

#include <glib/gi18n-lib.h>

struct _EntenteModeAgendaGroup
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list; /* borrowed */
};

G_DEFINE_FINAL_TYPE (EntenteModeAgendaGroup,
                     entente_mode_agenda_group,
                     ADW_TYPE_PREFERENCES_GROUP)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "entente-point", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "entente-image", image);
  return row;
}

static char *
dup_words (EntenteRecord *point)
{
  int minutes = (int) entente_record_get_integer (point, ENTENTE_AGENDA_ITEM_MINUTES);
  g_autofree char *state = entente_record_dup_display (point, ENTENTE_AGENDA_ITEM_STATE);

  if (minutes == 0)
    return g_steal_pointer (&state);
  /* Translators: state and length of a point */
  return g_strdup_printf (_ ("%1$s · %2$d min"), state, minutes);
}

static void
update_row (GtkWidget *row, EntenteAgendaItem *current)
{
  EntenteRecord *point = g_object_get_data (G_OBJECT (row), "entente-point");
  GtkImage *image = g_object_get_data (G_OBJECT (row), "entente-image");
  g_autofree char *words = dup_words (point);
  const char *icon = NULL;

  if (point == (EntenteRecord *) current)
    icon = "media-playback-start-symbolic";
  else if (entente_record_get_choice (point, ENTENTE_AGENDA_ITEM_STATE) == ENTENTE_AGENDA_TREATED)
    icon = "object-select-symbolic";
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 entente_record_get_text (point, ENTENTE_AGENDA_ITEM_TITLE));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               point == (EntenteRecord *) current ? _ ("Now") : words);
  gtk_image_set_from_icon_name (image, icon);
}

void
entente_mode_agenda_group_show (EntenteModeAgendaGroup *self, EntenteAgendaItem *current)
{
  GtkListBoxRow *row;

  g_return_if_fail (ENTENTE_IS_MODE_AGENDA_GROUP (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    update_row (GTK_WIDGET (row), current);
}

static void
activated_cb (EntenteModeAgendaGroup *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row) + 1);
}

static void
entente_mode_agenda_group_class_init (EntenteModeAgendaGroupClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
entente_mode_agenda_group_init (EntenteModeAgendaGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Agenda"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Agenda"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

void
entente_mode_agenda_group_set_meeting (EntenteModeAgendaGroup *self, EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MODE_AGENDA_GROUP (self));
  g_return_if_fail (ENTENTE_IS_MEETING (meeting));

  gtk_list_box_bind_model (self->list, entente_meeting_get_agenda (meeting), make_row, NULL, NULL);
}
