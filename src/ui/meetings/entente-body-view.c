/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-view.h"

#include "collective/entente-affiliations.h"
#include "collective/entente-bodies.h"
#include "collective/entente-body-edit.h"
#include "collective/entente-body-voices.h"
#include "collective/entente-directory-edit.h"
#include "collective/entente-record-picker-dialog.h"
#include "entente-civil-date.h"
#include "form/entente-date-display.h"
#include "form/entente-drop-down.h"
#include "form/entente-field-group.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-body-removal.h"
#include "meetings/entente-meeting-steps.h"
#include "meetings/entente-new-meeting-dialog.h"
#include "schedule/entente-member-row.h"

#include <glib/gi18n-lib.h>

#define N_DATES 4

struct _EntenteBodyView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project;           /* (nullable) */
  EntenteBody *body;                 /* (nullable) */
  EntenteAffiliations *affiliations; /* (nullable) */
  GSignalGroup *store_signals;
  GPtrArray *seats;                  /* of EntenteSeat: those that have a row */
  GPtrArray *member_rows;            /* borrowed widgets */
  GPtrArray *date_rows;              /* borrowed widgets */
  GSettings *settings;
  GStrv rules;                       /* of the rhythms offered, the first one none */

  /* Template */
  AdwWindowTitle *title;
  GtkWidget *delete_button;
  AdwBanner *late_banner;
  EntenteFieldGroup *facts;
  AdwPreferencesGroup *members_group;
  GtkWidget *add_button;
  EntenteFieldGroup *decisions;
  EntenteFieldGroup *rhythm;
  AdwComboRow *rhythm_row;
  AdwPreferencesGroup *dates_group;

  guint chosen; /* in the row of rhythms, and in the project */
  gboolean stale; /* something changed while nobody looked */
  gboolean updating;
  gboolean choosing; /* in the row of rhythms: its list must stay until it is done */
};

G_DEFINE_FINAL_TYPE (EntenteBodyView, entente_body_view, ADW_TYPE_BIN)

enum {
  OPEN_MEETING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_read_only (EntenteBodyView *self)
{
  return entente_store_get_read_only (entente_project_get_store (self->project));
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

/*
 * Members
 */

static void
removed_cb (EntenteBodyView *self, EntenteMemberRow *row)
{
  g_autoptr (GError) error = NULL;

  if (entente_seat_remove (ENTENTE_SEAT (entente_member_row_get_record (row)), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Member removed"));
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static EntenteRecord *
get_target (EntenteRecord *seat, guint field, GType type)
{
  gint64 id = entente_record_get_reference (seat, field);

  return id != 0 ? entente_store_get_record (entente_record_get_store (seat), type, id) : NULL;
}

static void
name_row (GtkWidget *row, EntenteRecord *seat)
{
  EntenteRecord *person = get_target (seat, ENTENTE_SEAT_PERSON, ENTENTE_TYPE_PERSON);
  EntenteRecord *organization
    = get_target (seat, ENTENTE_SEAT_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
  g_autofree char *name
    = person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
  g_autofree char *role = entente_record_dup_display (seat, ENTENTE_SEAT_ROLE);
  g_autofree char *words = NULL;

  if (organization != NULL)
    /* Translators: the role somebody has, and the organisation they sit for */
    words = g_strdup_printf (C_ ("role, organisation", "%s · %s"), role,
                             entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words != NULL ? words : role);
}

static void
add_member (EntenteBodyView *self, EntenteRecord *seat)
{
  GtkWidget *row = entente_member_row_new (seat, is_read_only (self));

  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "organization");
  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "role");
  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "mission");
  entente_member_row_add_field (ENTENTE_MEMBER_ROW (row), "voices");
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->members_group, row);
  g_ptr_array_add (self->member_rows, row);
  g_ptr_array_add (self->seats, g_object_ref (seat));
}

static gboolean
are_same (GPtrArray *some, GPtrArray *others)
{
  return some->len == others->len
         && (some->len == 0
             || memcmp (some->pdata, others->pdata, some->len * sizeof (gpointer)) == 0);
}

/* Rows stay while the members are the same: somebody may be typing in one. */
static void
show_members (EntenteBodyView *self)
{
  g_autoptr (GPtrArray) members = entente_body_list_members (self->body);
  g_autofree char *quorum = entente_body_dup_quorum_rule (self->body);

  if (!are_same (members, self->seats))
    {
      clear_rows (self->members_group, self->member_rows);
      g_ptr_array_set_size (self->seats, 0);
      for (guint i = 0; i < members->len; i++)
        add_member (self, members->pdata[i]);
    }
  for (guint i = 0; i < self->seats->len; i++)
    name_row (self->member_rows->pdata[i], self->seats->pdata[i]);
  adw_preferences_group_set_description (self->members_group,
                                         members->len == 0 ? _ ("Nobody sits in it yet.") : NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->decisions), quorum);
}

static void
picked_cb (EntenteBodyView *self, EntenteRecord *person)
{
  g_autoptr (GError) error = NULL;

  if (entente_body_add_person (
        self->body, ENTENTE_PERSON (person),
        entente_affiliations_get_organization (self->affiliations, ENTENTE_PERSON (person)), &error)
      == NULL)
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
named_cb (EntenteBodyView *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *person = entente_directory_add (entente_project_get_store (self->project),
                                                 entente_directory_kind_get_people (), name, &error);

  if (person != NULL)
    picked_cb (self, person);
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
add_cb (EntenteBodyView *self)
{
  AdwDialog *dialog
    = entente_record_picker_dialog_new (entente_project_get_store (self->project),
                                        entente_directory_kind_get_people (), self->affiliations,
                                        _ ("Add Member"));

  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/*
 * Rhythm
 */

static gboolean
get_first (EntenteBodyView *self, EntenteMoment *first, gboolean *has_time)
{
  return entente_moment_from_iso (
    entente_record_get_text (ENTENTE_RECORD (self->body), ENTENTE_BODY_RHYTHM_FROM),
    ENTENTE_MOMENT_STARTS, first, has_time);
}

/* None, those that fit the first meeting, and last one of the body’s own when it is none of them. */
static void
show_rhythm (EntenteBodyView *self)
{
  const char *rule = entente_record_get_text (ENTENTE_RECORD (self->body), ENTENTE_BODY_RHYTHM);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) rules = g_strv_builder_new ();
  g_autoptr (GPtrArray) presets = NULL;
  EntenteMoment first;
  gboolean has_time;
  gboolean has_first = get_first (self, &first, &has_time);
  guint selected = *rule == '\0' ? 0 : GTK_INVALID_LIST_POSITION;

  gtk_string_list_append (names, _ ("None"));
  g_strv_builder_add (rules, "");
  presets = has_first ? entente_recurrence_list_presets (first) : g_ptr_array_new ();
  for (guint i = 0; i < presets->len; i++)
    {
      g_autofree char *text = entente_recurrence_to_rule (presets->pdata[i]);
      g_autofree char *words
        = entente_recurrence_dup_words (presets->pdata[i], first, entente_language_get_interface ());

      if (g_str_equal (text, rule))
        selected = i + 1;
      gtk_string_list_append (names, words);
      g_strv_builder_add (rules, text);
    }
  if (selected == GTK_INVALID_LIST_POSITION)
    {
      g_autofree char *words
        = entente_body_dup_rhythm_words (self->body, entente_language_get_interface ());

      selected = presets->len + 1;
      gtk_string_list_append (names, *words != '\0' ? words : rule);
      g_strv_builder_add (rules, rule);
    }
  g_strfreev (self->rules);
  self->rules = g_strv_builder_end (rules);
  self->updating = TRUE;
  adw_combo_row_set_model (self->rhythm_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->rhythm_row, selected);
  self->chosen = selected;
  self->updating = FALSE;
  adw_combo_row_set_use_subtitle (self->rhythm_row, has_first);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rhythm_row),
                               has_first ? gtk_string_list_get_string (names, selected)
                                         : _ ("Give the day of a first meeting to choose one"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->rhythm_row), has_first && !is_read_only (self));
}

static void
rhythm_chosen_cb (EntenteBodyView *self)
{
  guint chosen = adw_combo_row_get_selected (self->rhythm_row);
  g_autofree char *rule = NULL;
  g_autoptr (GError) error = NULL;
  EntenteMoment first;
  gboolean has_time;

  if (self->updating || self->body == NULL || chosen == GTK_INVALID_LIST_POSITION
      || !get_first (self, &first, &has_time))
    return;
  rule = g_strdup (self->rules[chosen]);
  self->choosing = TRUE;
  if (entente_body_set_rhythm (self->body, rule, first, has_time, &error))
    self->chosen = chosen;
  else
    {
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      /* The row says what is so, not what was refused. */
      self->updating = TRUE;
      adw_combo_row_set_selected (self->rhythm_row, self->chosen);
      self->updating = FALSE;
    }
  self->choosing = FALSE;
}

/*
 * Dates
 */

static void
created_cb (EntenteBodyView *self, EntenteMeeting *meeting)
{
  g_signal_emit (self, signals[OPEN_MEETING], 0, meeting);
}

/* The day is settled; which agenda is still to be said. */
static void
prepare_cb (EntenteBodyView *self, GtkWidget *button)
{
  AdwDialog *dialog = entente_new_meeting_dialog_new_at (
    self->body, g_object_get_data (G_OBJECT (button), "starts-at"));

  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_date (EntenteBodyView *self, const EntenteBodyDate *date)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Prepare…"));
  g_autofree char *remark = entente_body_date_dup_remark (date);
  g_autofree char *title
    = entente_date_display_moment (date->starts, date->has_time, self->settings);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (remark != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), remark);
  g_object_set_data_full (G_OBJECT (button), "starts-at",
                          entente_moment_to_iso (date->starts, ENTENTE_MOMENT_STARTS,
                                                 date->has_time),
                          g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !is_read_only (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->dates_group, row);
  g_ptr_array_add (self->date_rows, row);
}

static void
show_dates (EntenteBodyView *self)
{
  g_autoptr (GPtrArray) dates
    = entente_body_propose_dates (self->body, NULL, N_DATES, entente_language_get_interface ());

  clear_rows (self->dates_group, self->date_rows);
  for (guint i = 0; i < dates->len; i++)
    add_date (self, dates->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->dates_group), dates->len > 0);
}

static void
show_late (EntenteBodyView *self)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  const char *sentence = NULL;

  entente_bodies_find_late (entente_project_get_store (self->project), NULL, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const EntenteFinding *finding = findings->pdata[i];

      if (finding->record == ENTENTE_RECORD (self->body))
        sentence = finding->sentence;
    }
  adw_banner_set_title (self->late_banner, sentence != NULL ? sentence : "");
  adw_banner_set_revealed (self->late_banner, sentence != NULL);
}

/*
 * View
 */

static void
delete_cb (EntenteBodyView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBody) body = g_object_ref (self->body);

  if (entente_body_delete (body, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Body deleted"));
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
show (EntenteBodyView *self)
{
  g_autofree char *name = NULL;
  g_autofree char *rhythm = NULL;
  gboolean read_only;

  if (self->body == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->body)))
    return;

  name = entente_body_dup_name (self->body);
  rhythm = entente_body_dup_rhythm_words (self->body, entente_language_get_interface ());
  read_only = is_read_only (self);
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, rhythm);
  entente_field_group_set_read_only (self->facts, read_only);
  entente_field_group_set_read_only (self->decisions, read_only);
  entente_field_group_set_read_only (self->rhythm, read_only);
  gtk_widget_set_sensitive (self->add_button, !read_only);
  gtk_widget_set_visible (self->delete_button,
                          !read_only
                            && entente_record_get_id (ENTENTE_RECORD (self->body))
                                 != ENTENTE_ORGANIZING_GROUP_ID);
  show_members (self);
  if (!self->choosing)
    show_rhythm (self);
  show_dates (self);
  show_late (self);
}

/* What nobody sees waits until somebody looks. */
static void
changed_cb (EntenteBodyView *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    show (self);
}

static void
catch_up (EntenteBodyView *self)
{
  if (self->stale)
    show (self);
  self->stale = FALSE;
}

static void
entente_body_view_map (GtkWidget *widget)
{
  catch_up (ENTENTE_BODY_VIEW (widget));
  GTK_WIDGET_CLASS (entente_body_view_parent_class)->map (widget);
}

static void
entente_body_view_dispose (GObject *object)
{
  EntenteBodyView *self = ENTENTE_BODY_VIEW (object);

  if (self->facts != NULL)
    entente_body_view_set_body (self, NULL, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->member_rows, g_ptr_array_unref);
  g_clear_pointer (&self->date_rows, g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_strfreev);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BODY_VIEW);

  G_OBJECT_CLASS (entente_body_view_parent_class)->dispose (object);
}

static void
entente_body_view_class_init (EntenteBodyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_body_view_dispose;
  widget_class->map = entente_body_view_map;

  signals[OPEN_MEETING]
    = g_signal_new ("open-meeting", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_MEETING);

  g_type_ensure (ENTENTE_TYPE_BODY);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-body-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, dates_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, decisions);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, delete_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, late_banner);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, members_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, rhythm);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, rhythm_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyView, title);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, rhythm_chosen_cb);
}

static void
entente_body_view_init (EntenteBodyView *self)
{
  self->seats = g_ptr_array_new_with_free_func (g_object_unref);
  self->member_rows = g_ptr_array_new ();
  self->date_rows = g_ptr_array_new ();
  self->settings = g_settings_new (ENTENTE_APP_ID);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_down_show_whole_names (self->rhythm_row);
}

void
entente_body_view_set_body (EntenteBodyView *self, EntenteProject *project, EntenteBody *body)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_BODY_VIEW (self));
  g_return_if_fail (body == NULL || (project != NULL && ENTENTE_IS_BODY (body)));

  store = project != NULL ? entente_project_get_store (project) : NULL;
  if (self->project != project)
    {
      g_clear_object (&self->affiliations);
      self->affiliations = store != NULL ? entente_affiliations_new (store) : NULL;
    }
  g_set_object (&self->project, project);
  g_set_object (&self->body, body);
  entente_field_group_set_record (self->facts, (EntenteRecord *) body);
  entente_field_group_set_record (self->decisions, (EntenteRecord *) body);
  entente_field_group_set_record (self->rhythm, (EntenteRecord *) body);
  g_signal_group_set_target (self->store_signals, store);
  show (self);
}

static gboolean
reveal_field (EntenteBodyView *self, const EntenteField *field)
{
  if (g_str_equal (field->name, "rhythm"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->rhythm_row));
  return entente_field_group_reveal (self->facts, field)
         || entente_field_group_reveal (self->decisions, field)
         || entente_field_group_reveal (self->rhythm, field);
}

gboolean
entente_body_view_reveal (EntenteBodyView *self, EntenteRecord *record, const EntenteField *field)
{
  guint at;

  g_return_val_if_fail (ENTENTE_IS_BODY_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  catch_up (self);
  if (record == (EntenteRecord *) self->body)
    return field == NULL || reveal_field (self, field);
  if (!g_ptr_array_find (self->seats, record, &at))
    return FALSE;
  entente_member_row_reveal (self->member_rows->pdata[at], field);
  return TRUE;
}
