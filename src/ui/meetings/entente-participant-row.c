/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-participant-row.h"

#include "form/entente-field-row.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

struct _EntenteParticipantRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteAttendance *participant;
  GSimpleAction *state_action;

  /* Widgets */
  AdwAvatar *avatar;
  GtkMenuButton *button;
  GtkWidget *name_row;    /* NULL until the row was opened, as arrived_row and left_row */
  GtkWidget *arrived_row;
  GtkWidget *left_row;

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteParticipantRow, entente_participant_row, ADW_TYPE_EXPANDER_ROW)

static const EntenteChoice *
get_states (void)
{
  return entente_record_type_get_fields (ENTENTE_TYPE_ATTENDANCE, NULL)[ENTENTE_ATTENDANCE_STATE]
    .choices;
}

static int
get_state (EntenteParticipantRow *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self->participant), ENTENTE_ATTENDANCE_STATE);
}

/*
 * What is done
 */

static void
say (EntenteParticipantRow *self, gboolean done, GError **error)
{
  if (!done)
    entente_meeting_say_failed (GTK_WIDGET (self), *error);
}

static void
state_cb (EntenteParticipantRow *self, GVariant *nick)
{
  g_autoptr (GError) error = NULL;
  int state;

  if (entente_choice_from_nick (get_states (), g_variant_get_string (nick, NULL), &state))
    say (self, entente_attendance_set_state (self->participant, state, &error), &error);
}

static void
proxy_cb (EntenteParticipantRow *self, GVariant *id)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->participant));
  EntenteRecord *holder
    = entente_store_get_record (store, ENTENTE_TYPE_PERSON, g_variant_get_int64 (id));
  g_autoptr (GError) error = NULL;

  if (holder != NULL)
    say (self,
         entente_attendance_give_proxy (self->participant, ENTENTE_PERSON (holder), &error),
         &error);
}

/* Who is of the collective answers polls and holds proxies. */
static void
enroll_cb (EntenteParticipantRow *self)
{
  g_autoptr (GError) error = NULL;

  if (entente_attendance_make_person (self->participant, &error) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                _ ("Guest added to the collective"));
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
remove_cb (EntenteParticipantRow *self)
{
  /* The row goes with the participant. */
  g_autoptr (EntenteParticipantRow) row = g_object_ref (self);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (self->read_only)
    return;
  if (entente_attendance_remove (self->participant, &error))
    gtk_widget_activate_action (list, "win.toast-undo", "s", _ ("Participant removed"));
  else
    entente_meeting_say_failed (list, error);
}

static gboolean
key_cb (EntenteParticipantRow *self, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* In a field of the row, Delete is that field's. */
  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete)
      || (focus != NULL && gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_ROW) != NULL))
    return GDK_EVENT_PROPAGATE;
  remove_cb (self);
  return GDK_EVENT_STOP;
}

/*
 * The menu
 */

static GMenuModel *
make_state_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (const EntenteChoice *choice = get_states (); choice->nick != NULL; choice++)
    {
      g_autoptr (GMenuItem) item = NULL;

      /* A proxy is given to somebody: it has a menu of its own. */
      if (choice->value == ENTENTE_ATTENDANCE_BY_PROXY)
        continue;
      item = g_menu_item_new (entente_choice_get_label (get_states (), choice->value), NULL);
      g_menu_item_set_action_and_target (item, "participant.state", "s", choice->nick);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_proxy_menu (EntenteParticipantRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->participant);
  EntenteRecord *meeting
    = entente_store_get_record (entente_record_get_store (record),
                                ENTENTE_TYPE_MEETING,
                                entente_record_get_reference (record, ENTENTE_ATTENDANCE_MEETING));
  g_autoptr (GListModel) others = entente_attendance_list_new (ENTENTE_MEETING (meeting));
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr (EntenteAttendance) other = g_list_model_get_item (others, i);
      EntentePerson *person = entente_attendance_get_person (other);
      g_autofree char *name = entente_attendance_dup_name (other);
      g_autoptr (GMenuItem) item = NULL;

      if (other == self->participant || person == NULL)
        continue;
      item = g_menu_item_new (name, NULL);
      g_menu_item_set_action_and_target (item, "participant.proxy", "x",
                                         entente_record_get_id (ENTENTE_RECORD (person)));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* Made each time: others come and go. */
static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  EntenteParticipantRow *self = ENTENTE_PARTICIPANT_ROW (data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autoptr (GMenuModel) states = make_state_menu ();
  g_autoptr (GMenuModel) proxies = make_proxy_menu (self);
  g_autoptr (GMenu) proxy = g_menu_new ();

  g_menu_append_section (menu, NULL, states);
  g_menu_append_submenu (proxy, _ ("Gives a _Proxy To"), proxies);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (proxy));
  if (entente_attendance_get_person (self->participant) == NULL)
    g_menu_append (removal, _ ("_Add to the Collective"), "participant.enroll");
  g_menu_append (removal, _ ("_Remove from the List"), "participant.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_actions (EntenteParticipantRow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) proxy = g_simple_action_new ("proxy", G_VARIANT_TYPE_INT64);
  g_autoptr (GSimpleAction) enrolling = g_simple_action_new ("enroll", NULL);
  g_autoptr (GSimpleAction) removal = g_simple_action_new ("remove", NULL);

  self->state_action = g_simple_action_new_stateful ("state",
                                                     G_VARIANT_TYPE_STRING,
                                                     g_variant_new_string ("invited"));
  g_signal_connect_object (self->state_action, "change-state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (proxy, "activate", G_CALLBACK (proxy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (enrolling, "activate", G_CALLBACK (enroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (removal, "activate", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->state_action));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (proxy));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (enrolling));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (removal));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "participant", G_ACTION_GROUP (group));
}

/*
 * What the row opens on
 */

/* In ISO 8601, as the fields have moments. */
static gboolean
put_moment (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  EntenteAttendance *participant = ENTENTE_ATTENDANCE (record);
  EntenteMoment moment;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!entente_moment_from_iso (g_value_get_string (value), ENTENTE_MOMENT_STARTS, &moment, NULL))
    moment = ENTENTE_MOMENT_NONE;
  done = field == ENTENTE_ATTENDANCE_ARRIVED_AT
           ? entente_attendance_set_arrived (participant, moment, &error)
           : entente_attendance_set_left (participant, moment, &error);
  if (!done)
    *problem = g_strdup (error->message);
  return done;
}

static GtkWidget *
add_field (EntenteParticipantRow *self, const char *field)
{
  GtkWidget *row = entente_field_row_new (ENTENTE_TYPE_ATTENDANCE, field);

  g_object_set (row, "read-only", self->read_only, NULL);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), ENTENTE_RECORD (self->participant));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

/* Not before somebody looks: there may be a hundred participants. */
static void
expanded_cb (EntenteParticipantRow *self)
{
  if (self->arrived_row != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->name_row = add_field (self, "name");
  add_field (self, "organization");
  self->arrived_row = add_field (self, "arrived-at");
  self->left_row = add_field (self, "left-at");
  entente_field_row_set_put (ENTENTE_FIELD_ROW (self->arrived_row), put_moment);
  entente_field_row_set_put (ENTENTE_FIELD_ROW (self->left_row), put_moment);
  entente_participant_row_update (self);
}

/*
 * Widget
 */

static void
entente_participant_row_dispose (GObject *object)
{
  EntenteParticipantRow *self = ENTENTE_PARTICIPANT_ROW (object);

  if (self->button != NULL)
    gtk_menu_button_set_create_popup_func (self->button, NULL, NULL, NULL);
  self->button = NULL;
  g_clear_object (&self->participant);
  g_clear_object (&self->state_action);

  G_OBJECT_CLASS (entente_participant_row_parent_class)->dispose (object);
}

static void
entente_participant_row_class_init (EntenteParticipantRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_participant_row_dispose;
}

static void
entente_participant_row_init (EntenteParticipantRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->avatar = ADW_AVATAR (adw_avatar_new (32, NULL, TRUE));
  adw_expander_row_add_prefix (row, GTK_WIDGET (self->avatar));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
  adw_expander_row_add_suffix (row, GTK_WIDGET (self->button));
  add_actions (self);
  g_signal_connect_object (self, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
entente_participant_row_new (EntenteAttendance *participant, gboolean read_only)
{
  EntenteParticipantRow *self;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (participant), NULL);

  self = g_object_new (ENTENTE_TYPE_PARTICIPANT_ROW, NULL);
  self->participant = g_object_ref (participant);
  self->read_only = read_only;
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !read_only);
  entente_participant_row_update (self);
  return GTK_WIDGET (self);
}

/* "Proxy to Zoé Exemple", or the state in a word. */
static char *
dup_state_words (EntenteParticipantRow *self)
{
  EntentePerson *proxy = entente_attendance_get_proxy (self->participant);
  g_autofree char *name = NULL;

  if (get_state (self) != ENTENTE_ATTENDANCE_BY_PROXY || proxy == NULL)
    return g_strdup (entente_choice_get_label (get_states (), get_state (self)));
  name = entente_person_dup_full_name (proxy);
  /* Translators: %s: a person */
  return g_strdup_printf (_ ("Proxy to %s"), name);
}

void
entente_participant_row_update (EntenteParticipantRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *words = NULL;
  gboolean is_proxy;

  g_return_if_fail (ENTENTE_IS_PARTICIPANT_ROW (self));

  if (entente_record_is_deleted (ENTENTE_RECORD (self->participant)))
    return;
  name = entente_attendance_dup_name (self->participant);
  organization = entente_attendance_dup_organization_name (self->participant);
  words = dup_state_words (self);
  is_proxy = get_state (self) == ENTENTE_ATTENDANCE_BY_PROXY;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *name != '\0' ? name : _ ("Guest without a name"));
  adw_avatar_set_text (self->avatar, name);
  g_simple_action_set_state (self->state_action,
                             g_variant_new_string (
                               entente_choice_to_nick (get_states (), get_state (self))));
  /* A name may be long: it goes under the person's, not into the button. */
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), is_proxy ? words : organization);
  gtk_menu_button_set_label (self->button,
                             entente_choice_get_label (get_states (), get_state (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name,
                                  -1);
  if (self->arrived_row == NULL)
    return;
  gtk_widget_set_visible (self->name_row, entente_attendance_get_person (self->participant) == NULL);
  gtk_widget_set_visible (self->arrived_row, get_state (self) == ENTENTE_ATTENDANCE_PRESENT);
  gtk_widget_set_visible (self->left_row, get_state (self) == ENTENTE_ATTENDANCE_PRESENT);
}

EntenteAttendance *
entente_participant_row_get_participant (EntenteParticipantRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTICIPANT_ROW (self), NULL);

  return self->participant;
}
