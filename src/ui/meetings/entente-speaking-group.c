/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-speaking-group.h"

#include "collective/entente-contact-names.h"
#include "entente-moment.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

struct _EntenteSpeakingGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */
  GPtrArray *rows;         /* borrowed */
  GPtrArray *speakers;     /* of the rows */
};

G_DEFINE_FINAL_TYPE (EntenteSpeakingGroup, entente_speaking_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tell (EntenteSpeakingGroup *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Turn Was Not Counted"), error);
}

gboolean
entente_speaking_group_add (EntenteSpeakingGroup *self, guint place)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_SPEAKING_GROUP (self), FALSE);

  if (self->meeting == NULL || place >= self->speakers->len)
    return FALSE;
  if (!entente_speaking_count_add (self->meeting, self->speakers->pdata[place], &error))
    tell (self, error);
  return TRUE;
}

static guint
find (EntenteSpeakingGroup *self, GtkWidget *row)
{
  guint place = G_MAXUINT;

  g_ptr_array_find (self->rows, row, &place);
  return place;
}

static void
add_cb (GtkWidget *row, EntenteSpeakingGroup *self)
{
  entente_speaking_group_add (self, find (self, row));
}

static void
take_back_cb (GtkWidget *button, EntenteSpeakingGroup *self)
{
  guint place = find (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autoptr (GError) error = NULL;

  if (place < self->speakers->len
      && !entente_speaking_count_take_back (self->meeting, self->speakers->pdata[place], &error))
    tell (self, error);
}

static void
add_row (EntenteSpeakingGroup *self, EntenteOrganization *organization)
{
  g_autofree char *name = entente_contact_dup_name (ENTENTE_RECORD (organization));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *turns = gtk_label_new ("0");
  GtkWidget *back = gtk_button_new_from_icon_name ("list-remove-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Speaks: count one turn"));
  gtk_widget_set_tooltip_text (back, _ ("Take One Turn Back"));
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (back, "flat");
  gtk_widget_add_css_class (turns, "numeric");
  gtk_widget_add_css_class (turns, "title-3");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), turns);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), back);
  g_object_set_data (G_OBJECT (row), "entente-turns", turns);
  g_object_set_data (G_OBJECT (row), "entente-back", back);
  g_signal_connect_object (row, "activated", G_CALLBACK (add_cb), self, 0);
  g_signal_connect_object (back, "clicked", G_CALLBACK (take_back_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->speakers, g_object_ref (organization));
}

static void
update_row (EntenteSpeakingGroup *self, guint i, const EntenteSpeakingTurns *turns)
{
  GObject *row = G_OBJECT (self->rows->pdata[i]);
  GtkLabel *shown_turns = g_object_get_data (row, "entente-turns");
  g_autofree char *n = g_strdup_printf ("%u", turns->turns);
  const char *words = turns->spoke_least ? _ ("Has spoken least")
                      : turns->is_present ? ""
                                          : _ ("Nobody of it is here");

  gtk_label_set_text (shown_turns, n);
  gtk_widget_set_sensitive (g_object_get_data (row, "entente-back"), turns->turns > 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (turns->spoke_least)
    gtk_widget_add_css_class (GTK_WIDGET (row), "spoke-least");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "spoke-least");
}

static gboolean
is_same (EntenteSpeakingGroup *self, GArray *list)
{
  if (list->len != self->speakers->len)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, EntenteSpeakingTurns, i).organization != self->speakers->pdata[i])
      return FALSE;
  return TRUE;
}

static void
remove_rows (EntenteSpeakingGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->speakers, 0);
}

void
entente_speaking_group_show (EntenteSpeakingGroup *self, EntenteMeeting *meeting)
{
  g_autoptr (GArray) list = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ENTENTE_IS_SPEAKING_GROUP (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  g_set_object (&self->meeting, meeting);
  if (meeting == NULL)
    {
      remove_rows (self);
      return;
    }
  list = entente_speaking_count_list (meeting, ENTENTE_MOMENT_NONE);
  if (!is_same (self, list))
    {
      remove_rows (self);
      for (guint i = 0; i < list->len; i++)
        add_row (self, g_array_index (list, EntenteSpeakingTurns, i).organization);
    }
  for (guint i = 0; i < list->len; i++)
    update_row (self, i, &g_array_index (list, EntenteSpeakingTurns, i));
  sentence = entente_speaking_count_dup_sentence (meeting, ENTENTE_MOMENT_NONE);
  escaped = sentence != NULL ? g_markup_escape_text (sentence, -1) : NULL;
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
}

static void
entente_speaking_group_finalize (GObject *object)
{
  EntenteSpeakingGroup *self = ENTENTE_SPEAKING_GROUP (object);

  g_clear_object (&self->meeting);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->speakers);

  G_OBJECT_CLASS (entente_speaking_group_parent_class)->finalize (object);
}

static void
entente_speaking_group_class_init (EntenteSpeakingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_speaking_group_finalize;
}

static void
entente_speaking_group_init (EntenteSpeakingGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->speakers = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who Speaks"));
}
