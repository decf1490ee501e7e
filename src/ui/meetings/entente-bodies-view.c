/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-bodies-view.h"

#include "collective/entente-bodies.h"
#include "collective/entente-body-edit.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-body-view.h"
#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

#define INDENT 18 /* logical pixels a level of the tree */

struct _EntenteBodiesView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* (nullable) */
  GSignalGroup *store_signals;
  GPtrArray *bodies; /* of EntenteBody, a row each */

  /* Template */
  GtkWidget *add_button;
  GtkListBox *list;
  AdwNavigationSplitView *split_view;
  EntenteBodyView *view;

  gboolean stale; /* something changed while nobody looked */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteBodiesView, entente_bodies_view, ADW_TYPE_BIN)

enum {
  OPEN_MEETING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteBody *
get_selected (EntenteBodiesView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint index = row != NULL ? (guint) gtk_list_box_row_get_index (row) : G_MAXUINT;

  return index < self->bodies->len ? self->bodies->pdata[index] : NULL;
}

static void
update_row (GtkWidget *row, EntenteBody *body, gboolean is_late)
{
  g_autofree char *name = entente_body_dup_name (body);
  g_autofree char *kind = entente_record_dup_display (ENTENTE_RECORD (body), ENTENTE_BODY_KIND);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               is_late ? _ ("Has not met in its time") : kind);
  gtk_widget_set_margin_start (row, INDENT * (int) entente_body_get_depth (body));
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static gboolean
is_found (GPtrArray *findings, EntenteBody *body)
{
  for (guint i = 0; i < findings->len; i++)
    if (((EntenteFinding *) findings->pdata[i])->record == ENTENTE_RECORD (body))
      return TRUE;
  return FALSE;
}

static void
update_rows (EntenteBodiesView *self)
{
  g_autoptr (GPtrArray) late = entente_findings_new ();

  entente_bodies_find_late (entente_project_get_store (self->project), NULL, late);
  for (guint i = 0; i < self->bodies->len; i++)
    update_row (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)),
                self->bodies->pdata[i], is_found (late, self->bodies->pdata[i]));
}

static void
select_body (EntenteBodiesView *self, EntenteBody *body)
{
  guint index = 0;

  g_ptr_array_find (self->bodies, body, &index);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
}

static void
row_selected_cb (EntenteBodiesView *self)
{
  if (!self->updating && self->project != NULL)
    entente_body_view_set_body (self->view, self->project, get_selected (self));
}

/* Rows are made anew only when the tree is another one, so that keyboard and selection stay. */
static void
show (EntenteBodiesView *self)
{
  g_autoptr (GPtrArray) tree = NULL;
  EntenteBody *selected = get_selected (self);
  gboolean same;

  if (self->project == NULL)
    return;
  tree = entente_bodies_list_tree (entente_project_get_store (self->project));
  same = tree->len == self->bodies->len;
  for (guint i = 0; same && i < tree->len; i++)
    same = tree->pdata[i] == self->bodies->pdata[i];
  if (!same)
    {
      self->updating = TRUE;
      gtk_list_box_remove_all (self->list);
      g_ptr_array_set_size (self->bodies, 0);
      for (guint i = 0; i < tree->len; i++)
        {
          gtk_list_box_append (self->list, make_row ());
          g_ptr_array_add (self->bodies, g_object_ref (tree->pdata[i]));
        }
      self->updating = FALSE;
      select_body (self, selected);
    }
  update_rows (self);
}

static void
row_activated_cb (EntenteBodiesView *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
open_meeting_cb (EntenteBodiesView *self, EntenteMeeting *meeting)
{
  g_signal_emit (self, signals[OPEN_MEETING], 0, meeting);
}

static void
add_cb (EntenteBodiesView *self)
{
  g_autoptr (GError) error = NULL;
  EntenteBody *body = entente_bodies_add (entente_project_get_store (self->project),
                                          ENTENTE_BODY_WORKING_GROUP, "", &error);

  if (body != NULL)
    entente_bodies_view_open (self, body);
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

/* What nobody sees waits until somebody looks. */
static void
changed_cb (EntenteBodiesView *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    show (self);
}

static void
catch_up (EntenteBodiesView *self)
{
  if (self->stale)
    show (self);
  self->stale = FALSE;
}

static void
entente_bodies_view_map (GtkWidget *widget)
{
  catch_up (ENTENTE_BODIES_VIEW (widget));
  GTK_WIDGET_CLASS (entente_bodies_view_parent_class)->map (widget);
}

static void
entente_bodies_view_dispose (GObject *object)
{
  EntenteBodiesView *self = ENTENTE_BODIES_VIEW (object);

  if (self->list != NULL)
    entente_bodies_view_set_project (self, NULL);
  g_clear_object (&self->store_signals);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BODIES_VIEW);

  G_OBJECT_CLASS (entente_bodies_view_parent_class)->dispose (object);
}

static void
entente_bodies_view_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_BODIES_VIEW (object)->bodies, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_bodies_view_parent_class)->finalize (object);
}

static void
entente_bodies_view_class_init (EntenteBodiesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_bodies_view_dispose;
  widget_class->map = entente_bodies_view_map;
  G_OBJECT_CLASS (klass)->finalize = entente_bodies_view_finalize;

  signals[OPEN_MEETING]
    = g_signal_new ("open-meeting", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_MEETING);

  g_type_ensure (ENTENTE_TYPE_BODY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-bodies-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBodiesView, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodiesView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodiesView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodiesView, view);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_meeting_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
entente_bodies_view_init (EntenteBodiesView *self)
{
  self->bodies = g_ptr_array_new_with_free_func (g_object_unref);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_bodies_view_set_project (EntenteBodiesView *self, EntenteProject *project)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_BODIES_VIEW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (self->project == project)
    return;
  store = project != NULL ? entente_project_get_store (project) : NULL;
  entente_body_view_set_body (self->view, NULL, NULL);
  self->updating = TRUE;
  gtk_list_box_remove_all (self->list);
  g_ptr_array_set_size (self->bodies, 0);
  self->updating = FALSE;
  g_set_object (&self->project, project);
  g_signal_group_set_target (self->store_signals, store);
  gtk_widget_set_sensitive (self->add_button,
                            store != NULL && !entente_store_get_read_only (store));
  show (self);
}

void
entente_bodies_view_open (EntenteBodiesView *self, EntenteBody *body)
{
  g_return_if_fail (ENTENTE_IS_BODIES_VIEW (self));
  g_return_if_fail (ENTENTE_IS_BODY (body));

  catch_up (self);
  select_body (self, body);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

gboolean
entente_bodies_view_reveal (EntenteBodiesView *self,
                            EntenteRecord *record,
                            const EntenteField *field)
{
  EntenteBody *body = NULL;

  g_return_val_if_fail (ENTENTE_IS_BODIES_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  if (ENTENTE_IS_BODY (record))
    body = ENTENTE_BODY (record);
  else if (ENTENTE_IS_SEAT (record))
    body = entente_seat_get_body (ENTENTE_SEAT (record));
  if (body == NULL)
    return FALSE;
  entente_bodies_view_open (self, body);
  entente_body_view_reveal (self->view, record, field);
  return TRUE;
}
