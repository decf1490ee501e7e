/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-view.h"

#include "entente-civil-date.h"
#include "entente-document.h"
#include "form/entente-date-display.h"
#include "form/entente-drop-down.h"
#include "form/entente-field-group.h"
#include "form/entente-gap-list.h"
#include "form/entente-refusal.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-circulation-form.h"
#include "meetings/entente-circulation-list.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-document.h"
#include "meetings/entente-minutes-life.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteMinutesView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* (nullable) */
  EntenteMeeting *meeting; /* (nullable) */
  GSignalGroup *store_signals;
  GPtrArray *version_rows; /* borrowed widgets */
  GPtrArray *paper_rows;   /* borrowed widgets */
  GPtrArray *meetings;     /* of EntenteMeeting: those that may have approved it */

  /* Template */
  GtkStack *stack;
  AdwActionRow *state_row;
  AdwActionRow *due_row;
  GtkWidget *late_image;
  AdwPreferencesGroup *papers_group;
  EntenteGapList *gap_list;
  AdwPreferencesGroup *approve_group;
  AdwActionRow *changes_row;
  GtkEditable *day_row;
  AdwComboRow *meeting_row;
  AdwPreferencesRow *problem_row;
  GtkWidget *approve_button;
  AdwPreferencesGroup *versions_group;
  EntenteFieldGroup *fields;
  EntenteCirculationForm *form;
  EntenteCirculationList *sent_list;
};

G_DEFINE_FINAL_TYPE (EntenteMinutesView, entente_minutes_view, ADW_TYPE_BIN)

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

/*
 * Papers
 */

static const char *const papers[] = { "minutes", "decisions", "decisions-landscape", "sign-in" };

static EntenteDocument *
find_paper (EntenteMinutesView *self, const char *paper)
{
  g_autofree char *path
    = g_strdup_printf ("meeting/%" G_GINT64_FORMAT "/%s",
                       entente_record_get_integer (ENTENTE_RECORD (self->meeting),
                                                   ENTENTE_MEETING_NUMBER),
                       paper);

  return entente_document_find (self->project, path);
}

static void
paper_cb (GtkWidget *row, gpointer paper)
{
  EntenteMinutesView *self
    = ENTENTE_MINUTES_VIEW (gtk_widget_get_ancestor (row, ENTENTE_TYPE_MINUTES_VIEW));
  g_autoptr (EntenteDocument) document = find_paper (self, paper);

  if (document != NULL)
    adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

/* What there is to print depends on the meeting alone, so once is enough. */
static void
show_papers (EntenteMinutesView *self)
{
  clear_rows (self->papers_group, self->paper_rows);
  for (guint i = 0; self->meeting != NULL && i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (EntenteDocument) document = find_paper (self, papers[i]);
      GtkWidget *row;

      if (document == NULL)
        continue;
      row = g_object_new (ADW_TYPE_BUTTON_ROW,
                          "title", entente_document_get_title (document),
                          "end-icon-name", "document-print-preview-symbolic",
                          NULL);
      g_signal_connect (row, "activated", G_CALLBACK (paper_cb), (gpointer) papers[i]);
      adw_preferences_group_add (self->papers_group, row);
      g_ptr_array_add (self->paper_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->papers_group), self->paper_rows->len > 0);
}

/*
 * Approval
 */

static void
show_problem (EntenteMinutesView *self, const char *problem)
{
  adw_preferences_row_set_title (self->problem_row, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_row), problem != NULL);
}

static void
day_changed_cb (EntenteMinutesView *self)
{
  show_problem (self, NULL);
}

static void
approve_cb (EntenteMinutesView *self)
{
  const char *typed = gtk_editable_get_text (self->day_row);
  guint chosen = adw_combo_row_get_selected (self->meeting_row);
  EntenteMeeting *at
    = chosen > 0 && chosen <= self->meetings->len ? self->meetings->pdata[chosen - 1] : NULL;
  g_autoptr (GError) error = NULL;
  GDate day;
  EntenteDateResult result = entente_date_parse (typed, &day);

  if (result != ENTENTE_DATE_VALID)
    {
      g_autofree char *problem = entente_date_display_problem (result, typed);

      show_problem (self, problem);
      gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
    }
  else if (entente_minutes_approve (self->meeting, &day, at, NULL, &error) == NULL)
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Minutes Were Not Approved"), error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Minutes approved"));
}

static gboolean
says_the_same (GListModel *names, GListModel *others)
{
  guint n = g_list_model_get_n_items (names);

  if (others == NULL || g_list_model_get_n_items (others) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (others), i)))
      return FALSE;
  return TRUE;
}

/* Those that follow: minutes are approved at a later meeting, or by nobody in particular. The one
   that is chosen stays so. */
static void
show_meetings (EntenteMinutesView *self)
{
  guint selected = adw_combo_row_get_selected (self->meeting_row);
  g_autoptr (EntenteMeeting) chosen
    = selected > 0 && selected <= self->meetings->len
        ? g_object_ref (self->meetings->pdata[selected - 1]) : NULL;
  GListModel *all = entente_store_get_list (entente_project_get_store (self->project),
                                            ENTENTE_TYPE_MEETING);
  EntenteMoment start = entente_meeting_get_start (self->meeting, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->meetings, 0);
  gtk_string_list_append (names, _ ("None"));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (all, i);
      g_autofree char *title = NULL;

      if (meeting == self->meeting || entente_meeting_get_start (meeting, NULL) <= start
          || entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
               == ENTENTE_MEETING_CANCELLED)
        continue;
      title = entente_meeting_dup_title (meeting);
      gtk_string_list_append (names, title);
      g_ptr_array_add (self->meetings, g_object_ref (meeting));
    }
  if (!says_the_same (G_LIST_MODEL (names), adw_combo_row_get_model (self->meeting_row)))
    adw_combo_row_set_model (self->meeting_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->meeting_row,
                              chosen != NULL
                                  && g_ptr_array_find (self->meetings, chosen, &selected)
                                ? selected + 1 : 0);
}

/* What changed is a list in Markdown, whose hyphens are no dashes. */
static char *
dup_list (const char *markdown)
{
  g_autoptr (GString) text = g_string_new ("\n");

  g_string_append (text, markdown);
  g_string_replace (text, "\n- ", "\n– ", 0);
  return g_strdup (text->str + 1);
}

static void
show_approval (EntenteMinutesView *self, EntenteMinutesState state, gboolean read_only)
{
  g_autofree char *changes = entente_minutes_dup_changes (self->meeting);
  g_autofree char *list = dup_list (changes);
  g_autoptr (GPtrArray) gaps = entente_minutes_dup_gaps (self->meeting);
  gboolean waits = state == ENTENTE_MINUTES_DRAFT || state == ENTENTE_MINUTES_CHANGED;

  if (!waits)
    g_ptr_array_set_size (gaps, 0);
  entente_gap_list_show (self->gap_list, gaps);
  adw_action_row_set_subtitle (self->changes_row, list);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_row), *changes != '\0');
  gtk_widget_set_sensitive (self->approve_button, entente_gap_list_count_required (gaps) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->approve_group), waits && !read_only);
}

static void
tell_damaged (EntenteMinutesView *self)
{
  AdwDialog *dialog
    = adw_alert_dialog_new (_ ("This Version Cannot Be Opened"),
                            _ ("What was kept of it is damaged. What is noted of the meeting is not "
                               "concerned: approve it again to keep another version."));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
version_cb (GtkWidget *row, gpointer version)
{
  EntenteMinutesView *self
    = ENTENTE_MINUTES_VIEW (gtk_widget_get_ancestor (row, ENTENTE_TYPE_MINUTES_VIEW));
  g_autoptr (EntenteDocument) document
    = entente_minutes_document_new_version (self->project, version);

  if (document != NULL)
    adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
  else
    tell_damaged (self);
}

/* It opens as it was approved. */
static void
make_openable (GtkWidget *row, EntenteRecord *version)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("document-print-preview-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Opens this version as it was approved"), -1);
  g_object_set (image, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (version_cb), g_object_ref (version),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);
}

static void
add_version (EntenteMinutesView *self, EntenteRecord *version)
{
  GtkWidget *row = adw_action_row_new ();
  gint64 at = entente_record_get_reference (version, ENTENTE_MINUTES_VERSION_APPROVED_AT);
  EntenteStore *store = entente_project_get_store (self->project);
  EntenteRecord *meeting = at != 0 ? entente_store_get_record (store, ENTENTE_TYPE_MEETING, at)
                                   : NULL;
  g_autofree char *changes
    = dup_list (entente_record_get_text (version, ENTENTE_MINUTES_VERSION_CHANGES));
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  GDate date;

  if (entente_record_get_date (version, ENTENTE_MINUTES_VERSION_APPROVED_ON, &date))
    day = entente_date_display_in (&date, ENTENTE_DATE_DISPLAY_LONG);
  /* Translators: number of a version of the minutes, and the day it was approved */
  title = g_strdup_printf (_ ("Version %d, approved on %s"),
                           (int) entente_record_get_integer (version,
                                                             ENTENTE_MINUTES_VERSION_VERSION),
                           day != NULL ? day : "");
  if (meeting != NULL)
    {
      g_autofree char *name = entente_meeting_dup_title (ENTENTE_MEETING (meeting));

      /* Translators: %s is the title of the meeting that approved the minutes */
      g_string_append_printf (words, _ ("At “%s”"), name);
    }
  if (*changes != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", changes);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words->str);
  make_openable (row, version);
  adw_preferences_group_add (self->versions_group, row);
  g_ptr_array_add (self->version_rows, row);
}

static void
show_versions (EntenteMinutesView *self)
{
  g_autoptr (GListModel) versions = entente_minutes_new_versions (self->meeting);

  clear_rows (self->versions_group, self->version_rows);
  for (guint i = g_list_model_get_n_items (versions); i > 0; i--)
    {
      g_autoptr (EntenteRecord) version = g_list_model_get_item (versions, i - 1);

      add_version (self, version);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->versions_group), self->version_rows->len > 0);
}

/*
 * Sending round
 */

static gboolean
noted_cb (EntenteMinutesView *self,
          GPtrArray *ticked,
          const char *others,
          const GDate *day,
          const char *means)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) typed = g_strsplit (others, ",", -1);
  g_auto (GStrv) named = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ticked->len; i++)
    {
      EntentePerson *person = entente_attendance_get_person (ticked->pdata[i]);

      if (person != NULL)
        g_ptr_array_add (people, person);
      else
        g_strv_builder_take (builder, entente_attendance_dup_name (ticked->pdata[i]));
    }
  for (guint i = 0; typed[i] != NULL; i++)
    if (*g_strstrip (typed[i]) != '\0')
      g_strv_builder_add (builder, typed[i]);
  named = g_strv_builder_end (builder);

  if (!entente_minutes_circulate (self->meeting, people, (const char *const *) named, day, means,
                                  &error))
    {
      entente_tell_refusal (GTK_WIDGET (self), _ ("It Was Not Noted"), error);
      return FALSE;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Noted as sent round"));
  return TRUE;
}

static void
show_circulation (EntenteMinutesView *self, gboolean read_only)
{
  g_autofree char *words = entente_minutes_dup_circulation_words (self->meeting, NULL);
  g_autoptr (GPtrArray) sent = entente_minutes_list_circulation (self->meeting);
  g_autoptr (GListModel) list = entente_attendance_list_new (self->meeting);
  g_autoptr (GPtrArray) participants = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_late = entente_minutes_is_overdue (self->meeting, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (participants, g_list_model_get_item (list, i));
  entente_circulation_form_set_participants (self->form, participants, NULL);
  entente_circulation_list_show (self->sent_list, sent);
  gtk_widget_set_visible (GTK_WIDGET (self->form), !read_only);
  adw_action_row_set_subtitle (self->due_row, words);
  gtk_widget_set_visible (self->late_image, is_late);
}

/*
 * View
 */

static void
show (EntenteMinutesView *self)
{
  EntenteMinutesState state = ENTENTE_MINUTES_NONE;
  g_autofree char *words = NULL;
  gboolean read_only;

  if (self->meeting != NULL && !entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    state = entente_minutes_get_state (self->meeting);
  gtk_stack_set_visible_child_name (self->stack, state == ENTENTE_MINUTES_NONE ? "none" : "minutes");
  if (state == ENTENTE_MINUTES_NONE)
    return;

  read_only = entente_store_get_read_only (entente_project_get_store (self->project));
  words = entente_minutes_dup_state_words (self->meeting);
  adw_action_row_set_subtitle (self->state_row, words);
  show_meetings (self);
  show_approval (self, state, read_only);
  show_versions (self);
  show_circulation (self, read_only);
}

static void
entente_minutes_view_dispose (GObject *object)
{
  EntenteMinutesView *self = ENTENTE_MINUTES_VIEW (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->meeting);
  g_clear_object (&self->project);
  g_clear_pointer (&self->version_rows, g_ptr_array_unref);
  g_clear_pointer (&self->paper_rows, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MINUTES_VIEW);

  G_OBJECT_CLASS (entente_minutes_view_parent_class)->dispose (object);
}

static void
entente_minutes_view_class_init (EntenteMinutesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_minutes_view_dispose;

  g_type_ensure (ENTENTE_TYPE_CIRCULATION_FORM);
  g_type_ensure (ENTENTE_TYPE_CIRCULATION_LIST);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_GAP_LIST);
  g_type_ensure (ENTENTE_TYPE_MEETING);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-minutes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, approve_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, approve_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, changes_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, day_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, due_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, fields);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, form);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, gap_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, late_image);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, papers_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, problem_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, sent_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, state_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMinutesView, versions_group);
  gtk_widget_class_bind_template_callback (widget_class, approve_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
}

static void
entente_minutes_view_init (EntenteMinutesView *self)
{
  g_autofree char *day = NULL;
  GDate today;

  self->version_rows = g_ptr_array_new ();
  self->paper_rows = g_ptr_array_new ();
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (show), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_down_show_whole_names (self->meeting_row);

  entente_circulation_form_set_with_others (self->form, TRUE);
  entente_date_today (&today);
  day = entente_date_display_in (&today, ENTENTE_DATE_DISPLAY_LONG);
  gtk_editable_set_text (self->day_row, day);
}

void
entente_minutes_view_set_meeting (EntenteMinutesView *self,
                                  EntenteProject *project,
                                  EntenteMeeting *meeting)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_MINUTES_VIEW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));
  g_return_if_fail (meeting == NULL || (project != NULL && ENTENTE_IS_MEETING (meeting)));

  store = project != NULL ? entente_project_get_store (project) : NULL;
  g_set_object (&self->project, project);
  g_set_object (&self->meeting, meeting);
  g_signal_group_set_target (self->store_signals, store);
  entente_field_group_set_record (self->fields, meeting != NULL ? ENTENTE_RECORD (meeting) : NULL);
  entente_field_group_set_read_only (self->fields,
                                     store != NULL && entente_store_get_read_only (store));
  show_papers (self);
  show (self);
}

gboolean
entente_minutes_view_reveal (EntenteMinutesView *self, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_MINUTES_VIEW (self), FALSE);

  return entente_field_group_reveal (self->fields, field);
}
