/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-offers-group.h"

#include "meetings/entente-agenda-offer.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingOffersGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */
  GPtrArray *offers;       /* of EntenteAgendaOffer, nullable */
  GSignalGroup *store_signals;

  /* Widgets */
  GtkListBox *list;
  GtkWidget *all_button;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingOffersGroup,
                     entente_meeting_offers_group,
                     ADW_TYPE_PREFERENCES_GROUP)

static void
take (EntenteMeetingOffersGroup *self, GPtrArray *offers)
{
  g_autoptr (GError) error = NULL;

  if (entente_agenda_take_offers (self->meeting, offers, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                ngettext ("Point added to the agenda",
                                          "Points added to the agenda",
                                          offers->len));
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
take_all_cb (EntenteMeetingOffersGroup *self)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_ref (self->offers);

  take (self, offers);
}

static void
take_cb (GtkWidget *button, EntenteMeetingOffersGroup *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  /* Taking one makes the list of offers anew. */
  g_autoptr (GPtrArray) all = g_ptr_array_ref (self->offers);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  GtkListBoxRow *next;

  g_ptr_array_add (one, all->pdata[index]);
  take (self, one);
  next = gtk_list_box_get_row_at_index (self->list, MIN (index, self->offers->len - 1));
  if (next != NULL)
    gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
}

static const char *
get_icon (EntenteAgendaOfferKind kind)
{
  switch (kind)
    {
    case ENTENTE_OFFER_PROBLEM:
      return "dialog-warning-symbolic";
    case ENTENTE_OFFER_ACTION:
      return "checkbox-symbolic";
    case ENTENTE_OFFER_POINT:
    default:
      return "view-list-bullet-symbolic";
    }
}

static GtkWidget *
make_row (EntenteMeetingOffersGroup *self, const EntenteAgendaOffer *offer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), offer->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), offer->words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (get_icon (offer->kind)));
  gtk_widget_set_tooltip_text (button, _ ("Put on the Agenda"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, offer->title,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static gboolean
may_take (EntenteMeetingOffersGroup *self)
{
  return self->meeting != NULL && !entente_record_is_deleted (ENTENTE_RECORD (self->meeting))
         && entente_meeting_may_prepare (self->meeting)
         && (entente_meeting_get_actions (self->meeting) & ENTENTE_MEETING_CAN_PREPARE) != 0;
}

static void
update (EntenteMeetingOffersGroup *self)
{
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  gtk_list_box_remove_all (self->list);
  self->offers = may_take (self) ? entente_agenda_dup_offers (self->meeting)
                                 : g_ptr_array_new ();
  for (guint i = 0; i < self->offers->len; i++)
    gtk_list_box_append (self->list, make_row (self, self->offers->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 0);
  gtk_widget_set_visible (self->all_button, self->offers->len > 1);
}

static void
entente_meeting_offers_group_dispose (GObject *object)
{
  EntenteMeetingOffersGroup *self = ENTENTE_MEETING_OFFERS_GROUP (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_meeting_offers_group_parent_class)->dispose (object);
}

static void
entente_meeting_offers_group_class_init (EntenteMeetingOffersGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_meeting_offers_group_dispose;
}

static void
entente_meeting_offers_group_init (EntenteMeetingOffersGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _ ("Left by Earlier Meetings"));
  self->all_button = gtk_button_new_with_mnemonic (_ ("Put _All on the Agenda"));
  gtk_widget_set_valign (self->all_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->all_button, "flat");
  g_signal_connect_object (self->all_button, "clicked", G_CALLBACK (take_all_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, self->all_button);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Left by Earlier Meetings"),
                                  -1);
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
}

void
entente_meeting_offers_group_set_meeting (EntenteMeetingOffersGroup *self, EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MEETING_OFFERS_GROUP (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  if (!g_set_object (&self->meeting, meeting))
    return;
  g_signal_group_set_target (self->store_signals,
                             meeting != NULL ? entente_record_get_store (ENTENTE_RECORD (meeting))
                                             : NULL);
  update (self);
}
