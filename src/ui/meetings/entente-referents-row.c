/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-referents-row.h"

#include "form/entente-refusal.h"
#include "meetings/entente-attendance-list.h"

#include <glib/gi18n-lib.h>

struct _EntenteReferentsRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteDecision *decision; /* nullable */
  GPtrArray *rows;           /* borrowed */
  GPtrArray *people;         /* of the rows */

  /* Borrowed */
  GtkWidget *whole_team;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteReferentsRow, entente_referents_row, ADW_TYPE_EXPANDER_ROW)

static GtkCheckButton *
get_check (EntenteReferentsRow *self, guint i)
{
  return g_object_get_data (G_OBJECT (self->rows->pdata[i]), "entente-check");
}

static void
save (EntenteReferentsRow *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (self->showing || self->decision == NULL
      || entente_record_is_deleted (ENTENTE_RECORD (self->decision)))
    return;
  for (guint i = 0; i < self->people->len; i++)
    if (gtk_check_button_get_active (get_check (self, i)))
      g_ptr_array_add (chosen, self->people->pdata[i]);
  if (!entente_decision_register_set_referents (
        self->decision, chosen, adw_switch_row_get_active (ADW_SWITCH_ROW (self->whole_team)), &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Decision Was Not Changed"), error);
}

/*
 * Rows
 */

static void
add_person (EntenteReferentsRow *self, EntentePerson *person)
{
  g_autofree char *name = NULL;
  GtkWidget *row, *check;

  if (person == NULL || g_ptr_array_find (self->people, person, NULL))
    return;

  name = entente_person_dup_full_name (person);
  row = adw_action_row_new ();
  check = gtk_check_button_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data (G_OBJECT (row), "entente-check", check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->people, g_object_ref (person));
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = entente_person_dup_full_name (*(EntentePerson **) a);
  g_autofree char *second = entente_person_dup_full_name (*(EntentePerson **) b);

  return g_utf8_collate (first, second);
}

static void
add_attendees (EntenteReferentsRow *self, EntenteStore *store)
{
  EntenteRecord *meeting = entente_store_get_record (
    store, ENTENTE_TYPE_MEETING,
    entente_record_get_reference (ENTENTE_RECORD (self->decision), ENTENTE_DECISION_MEETING));
  g_autoptr (GListModel) attendees = NULL;

  if (meeting == NULL)
    return;
  attendees = entente_attendance_list_new (ENTENTE_MEETING (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (attendees); i++)
    {
      g_autoptr (EntenteAttendance) attendance = g_list_model_get_item (attendees, i);

      add_person (self, entente_attendance_get_person (attendance));
    }
}

static void
add_people (EntenteReferentsRow *self)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->decision));
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_PERSON);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  add_attendees (self, store);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (people, g_list_model_get_item (all, i));
  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; i < people->len; i++)
    add_person (self, people->pdata[i]);
}

static void
remove_rows (EntenteReferentsRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->people, 0);
}

static void
update_ticks (EntenteReferentsRow *self)
{
  g_autoptr (GPtrArray) referents = entente_decision_dup_referents (self->decision);
  g_autofree char *words = entente_decision_dup_referents_words (self->decision);
  gboolean whole = entente_record_get_boolean (ENTENTE_RECORD (self->decision),
                                               ENTENTE_DECISION_WHOLE_TEAM);

  self->showing = TRUE;
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->whole_team), whole);
  for (guint i = 0; i < self->people->len; i++)
    {
      gtk_check_button_set_active (get_check (self, i),
                                   g_ptr_array_find (referents, self->people->pdata[i], NULL));
      gtk_widget_set_sensitive (self->rows->pdata[i], !whole);
    }
  self->showing = FALSE;
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), *words != '\0' ? words : _ ("Nobody yet"));
}

void
entente_referents_row_show (EntenteReferentsRow *self, EntenteDecision *decision)
{
  g_return_if_fail (ENTENTE_IS_REFERENTS_ROW (self));
  g_return_if_fail (decision == NULL || ENTENTE_IS_DECISION (decision));

  if (g_set_object (&self->decision, decision))
    {
      remove_rows (self);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      if (decision != NULL)
        add_people (self);
    }
  if (decision != NULL)
    update_ticks (self);
  else
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _ ("Nobody yet"));
}

static void
entente_referents_row_finalize (GObject *object)
{
  EntenteReferentsRow *self = ENTENTE_REFERENTS_ROW (object);

  g_clear_object (&self->decision);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->people);

  G_OBJECT_CLASS (entente_referents_row_parent_class)->finalize (object);
}

static void
entente_referents_row_class_init (EntenteReferentsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_referents_row_finalize;
}

static void
entente_referents_row_init (EntenteReferentsRow *self)
{
  self->rows = g_ptr_array_new ();
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->whole_team = g_object_new (ADW_TYPE_SWITCH_ROW, "title", _ ("The whole team"), NULL);
  g_signal_connect_object (self->whole_team, "notify::active", G_CALLBACK (save), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Who answers for it"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _ ("Nobody yet"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->whole_team);
}

GtkWidget *
entente_referents_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_REFERENTS_ROW, NULL);
}
