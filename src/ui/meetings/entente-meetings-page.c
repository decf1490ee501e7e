/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meetings-page.h"

#include "collective/entente-seat.h"
#include "entente-late-view.h"
#include "entente-view-chooser.h"
#include "meetings/entente-bodies-view.h"
#include "meetings/entente-body-year-view.h"
#include "meetings/entente-decisions-view.h"
#include "meetings/entente-meeting-mode-page.h"
#include "meetings/entente-meetings-list-view.h"
#include "meetings/entente-problems-view.h"
#include "meetings/entente-said-view.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingsPage
{
  EntentePage parent_instance;

  /* Template */
  EntenteLateView *bodies;
  EntenteLateView *decisions;
  EntenteLateView *meetings;
  AdwNavigationView *navigation;
  EntenteLateView *problems;
  EntenteLateView *said;
  GtkWidget *toolbar;
  AdwViewStack *view_stack;
  EntenteLateView *year;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingsPage, entente_meetings_page, ENTENTE_TYPE_PAGE)

/*
 * Views
 */

static EntenteMeetingsListView *
get_list (EntenteMeetingsPage *self)
{
  return entente_late_view_get (self->meetings);
}

static void
open_meeting_cb (EntenteMeetingsPage *self, EntenteMeeting *meeting)
{
  adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (self->meetings));
  entente_meetings_list_view_open (get_list (self), meeting);
}

static void
open_body_cb (EntenteMeetingsPage *self, EntenteBody *body)
{
  adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (self->bodies));
  entente_bodies_view_open (entente_late_view_get (self->bodies), body);
}

static void
search_closed_cb (EntenteMeetingsPage *self)
{
  adw_navigation_view_pop_to_tag (self->navigation, "views");
}

static void
open_record_cb (EntenteMeetingsPage *self, EntenteRecord *record, const EntenteField *field)
{
  adw_navigation_view_pop_to_tag (self->navigation, "views");
  /* Some fields of a meeting are in dialogs only: what they belong to is shown then. */
  if (!entente_page_reveal (ENTENTE_PAGE (self), record, field))
    field = NULL;
  /* The focus could not go to a view that was not shown yet. */
  entente_page_reveal (ENTENTE_PAGE (self), record, field);
}

static void
give_project (EntenteMeetingsPage *self, GtkWidget *view)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  if (ENTENTE_IS_MEETINGS_LIST_VIEW (view))
    entente_meetings_list_view_set_project (ENTENTE_MEETINGS_LIST_VIEW (view), project);
  else if (ENTENTE_IS_BODIES_VIEW (view))
    entente_bodies_view_set_project (ENTENTE_BODIES_VIEW (view), project);
  else if (ENTENTE_IS_BODY_YEAR_VIEW (view))
    entente_body_year_view_set_project (ENTENTE_BODY_YEAR_VIEW (view), project);
  else if (ENTENTE_IS_SAID_VIEW (view))
    entente_said_view_set_project (ENTENTE_SAID_VIEW (view), project);
  else
    entente_page_set_project (ENTENTE_PAGE (view), project);
}

static void
view_made_cb (EntenteMeetingsPage *self, GtkWidget *view)
{
  static const struct {
    const char *signal;
    GCallback callback;
  } ways[] = {
    { "open-meeting", G_CALLBACK (open_meeting_cb) },
    { "open-body", G_CALLBACK (open_body_cb) },
    { "open-record", G_CALLBACK (open_record_cb) },
    { "closed", G_CALLBACK (search_closed_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_signal_lookup (ways[i].signal, G_OBJECT_TYPE (view)) != 0)
      g_signal_connect_object (view, ways[i].signal, ways[i].callback, self, G_CONNECT_SWAPPED);
  give_project (self, view);
}

static void
visible_child_changed_cb (EntenteMeetingsPage *self)
{
  /* Not while the template comes or goes. */
  if (self->view_stack != NULL)
    entente_late_view_get (
      ENTENTE_LATE_VIEW (adw_view_stack_get_visible_child (self->view_stack)));
}

/*
 * Actions
 */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (widget);

  adw_navigation_view_pop_to_tag (self->navigation, "views");
  adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (self->meetings));
  gtk_widget_activate_action (GTK_WIDGET (get_list (self)), "meetings.new", NULL);
}

static const char *
get_visible_tag (EntenteMeetingsPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  const char *tag = page != NULL ? adw_navigation_page_get_tag (page) : NULL;

  return tag != NULL ? tag : "";
}

/* Over the views; over a meeting that is being held nothing else comes. */
static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (widget);

  if (g_str_equal (get_visible_tag (self), "views"))
    adw_navigation_view_push_by_tag (self->navigation, "said");
  if (g_str_equal (get_visible_tag (self), "said"))
    entente_said_view_search (entente_late_view_get (self->said), NULL);
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (ENTENTE_MEETINGS_PAGE (widget)->view_stack,
                                         g_variant_get_string (parameter, NULL));
}

/* The mode covers the page, and hands it back when it is popped. */
static void
hold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (widget);
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));
  EntenteMeeting *meeting = entente_meetings_list_view_get_meeting (get_list (self));

  if (project == NULL || meeting == NULL)
    return;
  adw_navigation_view_push (self->navigation, entente_meeting_mode_page_new (project, meeting));
}

/* A meeting that has ended has its minutes ready. */
static void
minutes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (widget);

  adw_navigation_view_pop_to_tag (self->navigation, "views");
  entente_meetings_list_view_show_minutes (get_list (self));
}

/* What is thrown at a wall has no room for the rest of the program. */
static void
visible_page_changed_cb (EntenteMeetingsPage *self)
{
  entente_page_set_alone (ENTENTE_PAGE (self), ENTENTE_IS_MEETING_MODE_PAGE (
                            adw_navigation_view_get_visible_page (self->navigation)));
}

/*
 * Page
 */

static void
entente_meetings_page_project_changed (EntentePage *page)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (page);
  EntenteLateView *views[] = {
    self->meetings, self->decisions, self->problems, self->bodies, self->year, self->said,
  };

  adw_navigation_view_pop_to_tag (self->navigation, "views");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (entente_late_view_peek (views[i]) != NULL)
      give_project (self, entente_late_view_peek (views[i]));
}

static gboolean
reveal_in (EntenteMeetingsPage *self,
           EntenteLateView *view,
           EntenteRecord *record,
           const EntenteField *field)
{
  EntentePageClass *view_class = entente_late_view_get_class (view);

  if (!view_class->knows (record)
      || !entente_page_reveal (entente_late_view_get (view), record, field))
    return FALSE;
  adw_navigation_view_pop_to_tag (self->navigation, "views");
  adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (view));
  return TRUE;
}

static gboolean
entente_meetings_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (page);

  if (ENTENTE_IS_BODY (record) || ENTENTE_IS_SEAT (record))
    {
      adw_navigation_view_pop_to_tag (self->navigation, "views");
      adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (self->bodies));
      return entente_bodies_view_reveal (entente_late_view_get (self->bodies), record, field);
    }
  if (reveal_in (self, self->decisions, record, field)
      || reveal_in (self, self->problems, record, field))
    return TRUE;
  if (!entente_meetings_list_view_reveal (get_list (self), record, field))
    return FALSE;
  adw_navigation_view_pop_to_tag (self->navigation, "views");
  adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (self->meetings));
  return TRUE;
}

/* "decisions 12": the view, and the meeting in the list. */
static char *
entente_meetings_page_dup_selection (EntentePage *page)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (page);
  EntenteMeeting *meeting = entente_meetings_list_view_get_meeting (get_list (self));
  gint64 id = meeting != NULL ? entente_record_get_id (ENTENTE_RECORD (meeting)) : 0;

  return g_strdup_printf ("%s %" G_GINT64_FORMAT,
                          adw_view_stack_get_visible_child_name (self->view_stack),
                          id);
}

static void
entente_meetings_page_restore_selection (EntentePage *page, const char *selection)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (selection != NULL ? selection : "", " ", 2);

  if (g_strv_length (parts) < 2)
    return;
  if (adw_view_stack_get_child_by_name (self->view_stack, parts[0]) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, parts[0]);
  entente_meetings_list_view_select (get_list (self), g_ascii_strtoll (parts[1], NULL, 10));
}

static void
entente_meetings_page_dispose (GObject *object)
{
  EntenteMeetingsPage *self = ENTENTE_MEETINGS_PAGE (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  self->view_stack = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETINGS_PAGE);

  G_OBJECT_CLASS (entente_meetings_page_parent_class)->dispose (object);
}

static void
entente_meetings_page_class_init (EntenteMeetingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meetings_page_dispose;

  page_class->name = "meetings";
  page_class->title = N_ ("Meetings");
  page_class->icon_name = "entente-meetings-symbolic";
  page_class->is_laid_out_ahead = TRUE;
  page_class->project_changed = entente_meetings_page_project_changed;
  page_class->reveal = entente_meetings_page_reveal;
  page_class->dup_selection = entente_meetings_page_dup_selection;
  page_class->restore_selection = entente_meetings_page_restore_selection;

  g_type_ensure (ENTENTE_TYPE_BODIES_VIEW);
  g_type_ensure (ENTENTE_TYPE_BODY_YEAR_VIEW);
  g_type_ensure (ENTENTE_TYPE_DECISIONS_VIEW);
  g_type_ensure (ENTENTE_TYPE_LATE_VIEW);
  g_type_ensure (ENTENTE_TYPE_MEETINGS_LIST_VIEW);
  g_type_ensure (ENTENTE_TYPE_PROBLEMS_VIEW);
  g_type_ensure (ENTENTE_TYPE_SAID_VIEW);
  g_type_ensure (ENTENTE_TYPE_VIEW_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, bodies);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, decisions);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, meetings);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, problems);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, said);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsPage, year);
  gtk_widget_class_bind_template_callback (widget_class, view_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_changed_cb);
  gtk_widget_class_install_action (widget_class, "meetings.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "meetings.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "meetings.minutes", NULL, minutes_action);
  gtk_widget_class_install_action (widget_class, "meetings.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
}

static void
entente_meetings_page_init (EntenteMeetingsPage *self)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  visible_child_changed_cb (self);
  /* One view needs no choice. */
  pages = adw_view_stack_get_pages (self->view_stack);
  gtk_widget_set_visible (self->toolbar, g_list_model_get_n_items (G_LIST_MODEL (pages)) > 1);
}
