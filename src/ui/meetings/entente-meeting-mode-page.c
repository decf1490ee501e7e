/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-mode-page.h"

#include "form/entente-field-value.h"
#include "form/entente-light-format.h"
#include "form/entente-refusal.h"
#include "meetings/entente-agenda-progress.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-capture-text.h"
#include "meetings/entente-decision-editor.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-mode-agenda-group.h"
#include "meetings/entente-mode-clock.h"
#include "meetings/entente-mode-outcome-group.h"
#include "meetings/entente-presence-group.h"
#include "meetings/entente-problem-editor.h"
#include "meetings/entente-speaking-group.h"

#include <glib/gi18n-lib.h>

/* Organisations that have a key of their own to count them with. */
#define N_SPEAKER_KEYS 9

struct _EntenteMeetingModePage
{
  AdwNavigationPage parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteMeeting *meeting;
  EntenteAgendaItem *point; /* nullable */
  GSignalGroup *store_signals;

  gint64 opened_at; /* monotonic, when the point came on screen */
  guint tick;
  gboolean left;    /* the mode is over */

  /* Template */
  AdwWindowTitle *window_title;
  GtkWidget *close_button;
  AdwBanner *banner;
  AdwOverlaySplitView *split_view;
  GtkStack *stack;
  GtkLabel *place_label;
  GtkLabel *title_label;
  EntenteModeClock *clock;
  GtkLabel *text_label;
  EntenteCaptureText *exchanges;
  EntenteModeOutcomeGroup *outcome_group;
  EntenteSpeakingGroup *speaking;
  EntenteModeAgendaGroup *agenda_group;
  EntentePresenceGroup *presence;
  AdwButtonContent *decision_content;
  AdwButtonContent *action_content;
  AdwButtonContent *problem_content;
  GtkLabel *next_label;
  AdwBreakpoint *wide;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingModePage, entente_meeting_mode_page, ADW_TYPE_NAVIGATION_PAGE)

static void update (EntenteMeetingModePage *self);

static void
tell (EntenteMeetingModePage *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Meeting Was Not Changed"), error);
}

static EntenteStore *
get_store (EntenteMeetingModePage *self)
{
  return entente_project_get_store (self->project);
}

static gboolean
is_writable (EntenteMeetingModePage *self)
{
  return !entente_store_get_read_only (get_store (self))
         && (entente_meeting_get_actions (self->meeting) & ENTENTE_MEETING_CAN_WRITE) != 0;
}

static guint
get_place (EntenteMeetingModePage *self)
{
  return self->point != NULL ? entente_agenda_get_number (self->point) : 0;
}

/* place: from 1. (transfer full) (nullable) */
static EntenteAgendaItem *
get_point_at (EntenteMeetingModePage *self, guint place)
{
  return place > 0 ? g_list_model_get_item (entente_meeting_get_agenda (self->meeting), place - 1)
                   : NULL;
}

EntenteAgendaItem *
entente_meeting_mode_page_get_point (EntenteMeetingModePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING_MODE_PAGE (self), NULL);

  return self->point;
}

/*
 * Time
 */

/* Time runs while the meeting does: nobody's reading afterwards is counted. */
static guint
get_elapsed (EntenteMeetingModePage *self)
{
  if (!entente_meeting_is_under_way (self->meeting))
    return 0;
  return (guint) ((g_get_monotonic_time () - self->opened_at) / G_TIME_SPAN_SECOND);
}

static void
update_time (EntenteMeetingModePage *self)
{
  if (self->point != NULL)
    entente_mode_clock_show (self->clock, self->meeting, self->point, get_elapsed (self));
}

static gboolean
tick_cb (gpointer data)
{
  update_time (data);
  return G_SOURCE_CONTINUE;
}

/*
 * From point to point
 */

static void
leave_point (EntenteMeetingModePage *self, gboolean treated)
{
  g_autoptr (GError) error = NULL;
  guint elapsed = get_elapsed (self);

  entente_capture_text_flush (self->exchanges);
  self->opened_at = g_get_monotonic_time ();
  if (self->point == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->point))
      || !entente_meeting_is_under_way (self->meeting) || !is_writable (self))
    return;
  if (!entente_agenda_leave (self->point, elapsed, treated, &error))
    tell (self, error);
}

static void
show_point (EntenteMeetingModePage *self, EntenteAgendaItem *point)
{
  if (!g_set_object (&self->point, point))
    return;
  self->opened_at = g_get_monotonic_time ();
  entente_capture_text_set_text (
    self->exchanges,
    point != NULL ? entente_record_get_text (ENTENTE_RECORD (point), ENTENTE_AGENDA_ITEM_EXCHANGES)
                  : "");
  update (self);
}

static void
go_to (EntenteMeetingModePage *self, guint place, gboolean treated)
{
  g_autoptr (EntenteAgendaItem) point = get_point_at (self, place);

  if (point == NULL || point == self->point)
    return;
  leave_point (self, treated);
  show_point (self, point);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (widget);

  go_to (self, get_place (self) + 1, TRUE);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (widget);

  go_to (self, get_place (self) - 1, FALSE);
}

static void
chosen_cb (EntenteMeetingModePage *self, guint place)
{
  go_to (self, place, FALSE);
}

/*
 * What is noted
 */

static void
exchanges_saved_cb (EntenteMeetingModePage *self, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;

  if (self->point == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->point)))
    return;
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  if (!entente_field_value_put (ENTENTE_RECORD (self->point), ENTENTE_AGENDA_ITEM_EXCHANGES, &value,
                                ENTENTE_FIELD_VALUE_TYPING, &problem))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", problem);
}

static void
exchanges_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_MEETING_MODE_PAGE (widget)->exchanges));
}

static void
note_decision (EntenteMeetingModePage *self, const char *title, EntenteDecisionKind kind)
{
  EntenteCaptureEditor *editor;
  AdwDialog *dialog = entente_capture_editor_new_dialog (ENTENTE_TYPE_DECISION_EDITOR, title, &editor);

  entente_decision_editor_start (ENTENTE_DECISION_EDITOR (editor), get_store (self), self->meeting,
                                 self->point, kind);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
decision_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  note_decision (ENTENTE_MEETING_MODE_PAGE (widget), _ ("Decision"), ENTENTE_DECISION_PURPOSE);
}

static void
action_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  note_decision (ENTENTE_MEETING_MODE_PAGE (widget), _ ("Action"), ENTENTE_DECISION_ACTION);
}

static void
problem_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (widget);
  EntenteCaptureEditor *editor;
  AdwDialog *dialog = entente_capture_editor_new_dialog (ENTENTE_TYPE_PROBLEM_EDITOR, _ ("Problem"), &editor);

  entente_capture_editor_start (editor, get_store (self), self->meeting);
  adw_dialog_present (dialog, widget);
}

static void
speaker_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (widget);

  if (is_writable (self))
    entente_speaking_group_add (self->speaking, g_variant_get_uint32 (parameter));
}

/*
 * The meeting
 */

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (widget);
  g_autoptr (GError) error = NULL;

  self->opened_at = g_get_monotonic_time ();
  if (!entente_meeting_hold (self->meeting, entente_moment_now (), &error))
    tell (self, error);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (widget);
  g_autoptr (GError) error = NULL;

  leave_point (self, FALSE);
  if (!entente_meeting_close (self->meeting, &error))
    {
      tell (self, error);
      return;
    }
  gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("Meeting ended"));
  gtk_widget_activate_action (widget, "meetings.minutes", NULL);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW);

  if (window == NULL)
    return;
  if (gtk_window_is_fullscreen (GTK_WINDOW (window)))
    gtk_window_unfullscreen (GTK_WINDOW (window));
  else
    gtk_window_fullscreen (GTK_WINDOW (window));
}

/*
 * What is shown
 */

static char *
dup_place (EntenteMeetingModePage *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->point);
  EntenteRecord *presenter = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_PERSON,
    entente_record_get_reference (record, ENTENTE_AGENDA_ITEM_PRESENTER));
  g_autofree char *kind = entente_record_dup_display (record, ENTENTE_AGENDA_ITEM_KIND);
  g_autofree char *name
    = presenter != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (presenter)) : NULL;
  guint n = g_list_model_get_n_items (entente_meeting_get_agenda (self->meeting));

  if (name != NULL)
    /* Translators: Point 2 of 5 · Decide · Zoé Exemple */
    return g_strdup_printf (_ ("Point %1$u of %2$u · %3$s · %4$s"), get_place (self), n, kind, name);
  /* Translators: Point 2 of 5 · Decide */
  return g_strdup_printf (_ ("Point %1$u of %2$u · %3$s"), get_place (self), n, kind);
}

static void
update_next (EntenteMeetingModePage *self)
{
  g_autoptr (EntenteAgendaItem) next = get_point_at (self, get_place (self) + 1);
  int minutes;
  g_autofree char *words = NULL;

  if (next == NULL)
    {
      gtk_label_set_text (self->next_label, _ ("Last point"));
      return;
    }
  minutes = (int) entente_record_get_integer (ENTENTE_RECORD (next), ENTENTE_AGENDA_ITEM_MINUTES);
  if (minutes > 0)
    /* Translators: the next point of an agenda and its length */
    words = g_strdup_printf (_ ("Next: %1$s (%2$d min)"),
                             entente_record_get_text (ENTENTE_RECORD (next), ENTENTE_AGENDA_ITEM_TITLE),
                             minutes);
  else
    words = g_strdup_printf (_ ("Next: %s"),
                             entente_record_get_text (ENTENTE_RECORD (next), ENTENTE_AGENDA_ITEM_TITLE));
  gtk_label_set_text (self->next_label, words);
}

static void
update_point (EntenteMeetingModePage *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->point);
  const char *text = entente_record_get_text (record, ENTENTE_AGENDA_ITEM_TEXT);
  g_autofree char *markup = entente_light_format_dup_markup (text);
  g_autofree char *place = dup_place (self);

  gtk_label_set_text (self->place_label, place);
  gtk_label_set_text (self->title_label, entente_record_get_text (record, ENTENTE_AGENDA_ITEM_TITLE));
  gtk_label_set_markup (self->text_label, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), *text != '\0');
  if (!entente_capture_text_is_dirty (self->exchanges))
    entente_capture_text_set_text (
      self->exchanges, entente_record_get_text (record, ENTENTE_AGENDA_ITEM_EXCHANGES));
}

static void
update_actions (EntenteMeetingModePage *self)
{
  static const char *const writing[] = { "mode.decision", "mode.action", "mode.problem" };
  GtkWidget *widget = GTK_WIDGET (self);
  EntenteMeetingActions actions = entente_meeting_get_actions (self->meeting);
  guint n = g_list_model_get_n_items (entente_meeting_get_agenda (self->meeting));
  gboolean writable = is_writable (self);
  gboolean can_begin = (actions & ENTENTE_MEETING_CAN_HOLD) != 0;

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (widget, writing[i], writable);
  gtk_widget_action_set_enabled (widget, "mode.next", get_place (self) < n);
  gtk_widget_action_set_enabled (widget, "mode.previous", get_place (self) > 1);
  gtk_widget_set_visible (self->close_button, (actions & ENTENTE_MEETING_CAN_CLOSE) != 0 && writable);
  adw_banner_set_revealed (self->banner, can_begin);
  entente_capture_text_set_editable (self->exchanges, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->speaking), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->presence), writable);
}

/* Letters grow with the wall they are thrown at. */
static void
resized_cb (AdwBreakpointBin *bin, GParamSpec *pspec, EntenteMeetingModePage *self)
{
  AdwBreakpoint *current = adw_breakpoint_bin_get_current_breakpoint (bin);

  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
  if (current != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), current == self->wide ? "wide" : "narrow");
}

/* What is still to be saved was said of a point that is gone: no other takes it. */
static void
leave_deleted (EntenteMeetingModePage *self)
{
  if (self->point != NULL && !entente_record_is_deleted (ENTENTE_RECORD (self->point)))
    return;
  if (g_set_object (&self->point, entente_agenda_get_current (self->meeting)))
    {
      self->opened_at = g_get_monotonic_time ();
      entente_capture_text_set_text (self->exchanges, "");
    }
}

static void
update (EntenteMeetingModePage *self)
{
  g_autofree char *title = NULL;

  if (self->left || entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    return;
  leave_deleted (self);
  title = entente_meeting_dup_title (self->meeting);
  adw_window_title_set_title (self->window_title, title);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_stack_set_visible_child_name (self->stack, self->point != NULL ? "point" : "empty");
  if (self->point != NULL)
    {
      update_point (self);
      entente_mode_outcome_group_show (self->outcome_group, self->meeting, self->point);
    }
  update_next (self);
  entente_mode_agenda_group_show (self->agenda_group, self->point);
  update_actions (self);
  entente_speaking_group_show (self->speaking, self->meeting);
  entente_presence_group_show (self->presence, self->meeting);
  update_time (self);
}

/*
 * The page
 */

/* What was typed and the time that was spent are kept when people leave, however they do. */
static void
finish (EntenteMeetingModePage *self)
{
  if (self->left || self->meeting == NULL)
    return;
  if (!entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    leave_point (self, FALSE);
  self->left = TRUE;
}

static void
entente_meeting_mode_page_showing (AdwNavigationPage *page)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (page);

  self->left = FALSE;
  self->opened_at = g_get_monotonic_time ();
  if (self->tick == 0)
    self->tick = g_timeout_add_seconds (1, tick_cb, self);
  update (self);
}

static void
entente_meeting_mode_page_hiding (AdwNavigationPage *page)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (page);

  finish (self);
  g_clear_handle_id (&self->tick, g_source_remove);
}

static void
entente_meeting_mode_page_dispose (GObject *object)
{
  EntenteMeetingModePage *self = ENTENTE_MEETING_MODE_PAGE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->exchanges != NULL)
    finish (self);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETING_MODE_PAGE);
  g_clear_object (&self->point);
  g_clear_object (&self->meeting);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_meeting_mode_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (EntenteMeetingModePage, name) }
    CHILD (window_title),     CHILD (close_button),   CHILD (banner),          CHILD (split_view),
    CHILD (stack),            CHILD (place_label),    CHILD (title_label),     CHILD (clock),
    CHILD (text_label),       CHILD (exchanges),      CHILD (outcome_group),   CHILD (speaking),
    CHILD (agenda_group),     CHILD (presence),       CHILD (decision_content),
    CHILD (action_content),   CHILD (problem_content), CHILD (next_label),      CHILD (wide),
#undef CHILD
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE,
                                               children[i].offset);
}

static void
add_speaker_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_SPEAKER_KEYS; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "mode.speaker",
                                         "u", i);
}

static void
entente_meeting_mode_page_class_init (EntenteMeetingModePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meeting_mode_page_dispose;
  page_class->showing = entente_meeting_mode_page_showing;
  page_class->hiding = entente_meeting_mode_page_hiding;

  g_type_ensure (ENTENTE_TYPE_CAPTURE_TEXT);
  g_type_ensure (ENTENTE_TYPE_MODE_AGENDA_GROUP);
  g_type_ensure (ENTENTE_TYPE_MODE_CLOCK);
  g_type_ensure (ENTENTE_TYPE_MODE_OUTCOME_GROUP);
  g_type_ensure (ENTENTE_TYPE_PRESENCE_GROUP);
  g_type_ensure (ENTENTE_TYPE_SPEAKING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meeting-mode-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, exchanges_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, resized_cb);

  gtk_widget_class_install_action (widget_class, "mode.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "mode.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "mode.exchanges", NULL, exchanges_action);
  gtk_widget_class_install_action (widget_class, "mode.decision", NULL, decision_action);
  gtk_widget_class_install_action (widget_class, "mode.action", NULL, action_action);
  gtk_widget_class_install_action (widget_class, "mode.problem", NULL, problem_action);
  gtk_widget_class_install_action (widget_class, "mode.speaker", "u", speaker_action);
  gtk_widget_class_install_action (widget_class, "mode.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "mode.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "mode.fullscreen", NULL, fullscreen_action);
  add_speaker_keys (widget_class);
}

static void
entente_meeting_mode_page_init (EntenteMeetingModePage *self)
{
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_capture_text_set_title (self->exchanges, _ ("Exchanges"));
}

AdwNavigationPage *
entente_meeting_mode_page_new (EntenteProject *project, EntenteMeeting *meeting)
{
  EntenteMeetingModePage *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  self = g_object_new (ENTENTE_TYPE_MEETING_MODE_PAGE, NULL);
  self->project = g_object_ref (project);
  self->meeting = g_object_ref (meeting);
  entente_mode_agenda_group_set_meeting (self->agenda_group, meeting);
  g_signal_group_set_target (self->store_signals, get_store (self));
  show_point (self, entente_agenda_get_current (meeting));
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}
