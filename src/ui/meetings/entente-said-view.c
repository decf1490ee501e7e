/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-said-view.h"

#include "entente-text-index.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting-steps.h"
#include "meetings/entente-problem.h"
#include "meetings/entente-said-row.h"

#include <glib/gi18n-lib.h>

/* As many as somebody would look through; more words find better. */
#define N_HITS_MAX 50
/* One letter finds everything, and nothing. */
#define N_LETTERS_MIN 2
/* What is read at once, in microseconds: the first bit is all there is in most projects. */
#define FIRST_STEP 8000
#define STEP 5000
/* Until then nobody wonders. */
#define PATIENCE G_TIME_SPAN_SECOND
/* After what was typed was taken in, and before it is drawn. */
#define PRIORITY_UPDATE (GDK_PRIORITY_REDRAW - 10)

struct _EntenteSaidView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */
  EntenteTextIndex *index; /* nullable: made when somebody searches */
  GSignalGroup *store_signals;
  GListStore *hits;
  GtkSingleSelection *selection;

  /* Template */
  GtkListView *list_view;
  GtkLabel *more_label;
  AdwStatusPage *reading_page;
  GtkScrolledWindow *scrolled_window;
  GtkEditable *search_entry;
  GtkStack *stack;

  guint update_source;
  guint step_source;
  gint64 reading_since; /* monotonic; 0 while nothing is read */
};

G_DEFINE_FINAL_TYPE (EntenteSaidView, entente_said_view, ADW_TYPE_BIN)

enum {
  OPEN_RECORD,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteStore *
get_store (EntenteSaidView *self)
{
  return self->project != NULL ? entente_project_get_store (self->project) : NULL;
}

static gboolean
ensure_index (EntenteSaidView *self)
{
  const GType types[] = { ENTENTE_TYPE_MEETING, ENTENTE_TYPE_AGENDA_ITEM, ENTENTE_TYPE_DECISION,
                          ENTENTE_TYPE_PROBLEM };
  g_autoptr (GError) error = NULL;

  if (self->index == NULL && self->project != NULL)
    {
      self->index = entente_text_index_new (get_store (self), types, G_N_ELEMENTS (types), &error);
      if (self->index == NULL)
        entente_meeting_say_failed (GTK_WIDGET (self), error);
    }
  return self->index != NULL;
}

static gboolean
is_anything_said (EntenteSaidView *self)
{
  const GType types[] = { ENTENTE_TYPE_MEETING, ENTENTE_TYPE_DECISION, ENTENTE_TYPE_PROBLEM };

  for (guint i = 0; get_store (self) != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_list_model_get_n_items (entente_store_get_list (get_store (self), types[i])) > 0)
      return TRUE;
  return FALSE;
}

/*
 * Showing what was found
 */

static gboolean
is_same (EntenteSaidView *self, GPtrArray *hits)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) != hits->len)
    return FALSE;
  for (guint i = 0; i < hits->len; i++)
    {
      g_autoptr (EntenteSaidHit) shown = g_list_model_get_item (G_LIST_MODEL (self->hits), i);

      if (!entente_said_hit_equal (shown, hits->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

/* takes what was found */
static GPtrArray *
wrap (GPtrArray *found)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (hits, entente_said_hit_new (found->pdata[i]));
  g_ptr_array_unref (found);
  return hits;
}

static void
show_hits (EntenteSaidView *self, GPtrArray *hits)
{
  if (!is_same (self, hits))
    {
      g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                           hits->pdata, hits->len);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), hits->len == N_HITS_MAX);
}

static void
show_none (EntenteSaidView *self, const char *page)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  show_hits (self, none);
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
search (EntenteSaidView *self, const char *text)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = entente_text_index_search (self->index, text, N_HITS_MAX, &error);

  if (found == NULL)
    {
      show_none (self, "nothing");
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      return;
    }
  hits = wrap (found);
  if (hits->len == 0)
    {
      show_none (self, "nothing");
      return;
    }
  show_hits (self, hits);
  gtk_stack_set_visible_child_name (self->stack, "hits");
}

/*
 * Reading
 */

static void update (EntenteSaidView *self);

/* A bit at a time, when nothing else is to be done. */
static gboolean
step_cb (gpointer data)
{
  EntenteSaidView *self = data;

  if (!entente_text_index_prepare (self->index, STEP))
    {
      if (g_get_monotonic_time () - self->reading_since > PATIENCE
          && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "waiting") == 0)
        gtk_stack_set_visible_child_name (self->stack, "reading");
      return G_SOURCE_CONTINUE;
    }
  self->step_source = 0;
  self->reading_since = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Returns: whether all of it is read already. */
static gboolean
read_on (EntenteSaidView *self)
{
  if (self->step_source != 0)
    return FALSE;
  if (entente_text_index_prepare (self->index, FIRST_STEP))
    return TRUE;
  self->reading_since = g_get_monotonic_time ();
  self->step_source = g_idle_add (step_cb, self);
  return FALSE;
}

static gboolean
is_enough (const char *text)
{
  guint n_letters = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n_letters += g_unichar_isalnum (g_utf8_get_char (at)) ? 1 : 0;
  return n_letters >= N_LETTERS_MIN;
}

/* What was found for other words, or before an edit, goes before anything is drawn. */
static void
update (EntenteSaidView *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);
  gboolean is_read;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (!is_anything_said (self))
    {
      show_none (self, "none");
      return;
    }
  is_read = ensure_index (self) && read_on (self);
  if (!is_enough (text) || self->index == NULL)
    show_none (self, "start");
  else if (is_read)
    search (self, text);
  else
    show_none (self, "waiting");
}

static gboolean
update_cb (gpointer data)
{
  EntenteSaidView *self = data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (EntenteSaidView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (PRIORITY_UPDATE, update_cb, self, NULL);
}

static void
text_changed_cb (EntenteSaidView *self)
{
  queue_update (self);
}

static void
store_changed_cb (EntenteSaidView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_update (self);
}

/*
 * Opening
 */

static void
open_at (EntenteSaidView *self, guint position)
{
  g_autoptr (EntenteSaidHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (hit != NULL)
    g_signal_emit (self, signals[OPEN_RECORD], 0, entente_said_hit_get_record (hit),
                   entente_said_hit_find_field (hit));
}

static void
row_activated_cb (EntenteSaidView *self, guint position)
{
  open_at (self, position);
}

static void
entry_activated_cb (EntenteSaidView *self)
{
  if (self->update_source != 0)
    update (self);
  open_at (self, 0);
}

static void
stopped_cb (EntenteSaidView *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
key_pressed_cb (EntenteSaidView *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                           NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  return GDK_EVENT_STOP;
}

/*
 * Widget
 */

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, entente_said_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  EntenteSaidRow *row = ENTENTE_SAID_ROW (gtk_list_item_get_child (item));
  g_autofree char *words = NULL;

  entente_said_row_set_hit (row, gtk_list_item_get_item (item));
  words = entente_said_row_dup_words (row);
  gtk_list_item_set_accessible_label (item, words);
}

static void
entente_said_view_map (GtkWidget *widget)
{
  update (ENTENTE_SAID_VIEW (widget));
  GTK_WIDGET_CLASS (entente_said_view_parent_class)->map (widget);
}

static void
entente_said_view_dispose (GObject *object)
{
  EntenteSaidView *self = ENTENTE_SAID_VIEW (object);

  if (self->search_entry != NULL)
    entente_said_view_set_project (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->store_signals);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SAID_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (entente_said_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-said-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSaidView, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteSaidView, more_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteSaidView, reading_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteSaidView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntenteSaidView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteSaidView, stack);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
entente_said_view_class_init (EntenteSaidViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_said_view_dispose;
  widget_class->map = entente_said_view_map;

  signals[OPEN_RECORD]
    = g_signal_new ("open-record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, ENTENTE_TYPE_RECORD, G_TYPE_POINTER);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
}

static void
set_list (EntenteSaidView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->hits = g_list_store_new (ENTENTE_TYPE_SAID_HIT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

static void
entente_said_view_init (EntenteSaidView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;
  g_autofree char *more = NULL;

  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_list (self);
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->reading_page));
  adw_status_page_set_paintable (self->reading_page, GDK_PAINTABLE (spinner));
  /* Translators: under a list of that many results. */
  more = g_strdup_printf (ngettext ("The best %u. One more word finds fewer.",
                                    "The best %u. One more word finds fewer.", N_HITS_MAX),
                          N_HITS_MAX);
  gtk_label_set_label (self->more_label, more);
  /* Who types in the list goes on in the entry. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry),
                                           GTK_WIDGET (self->list_view));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}

void
entente_said_view_set_project (EntenteSaidView *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_SAID_VIEW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (self->project == project)
    return;
  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_pointer (&self->index, entente_text_index_free);
  g_list_store_remove_all (self->hits);
  gtk_editable_set_text (self->search_entry, "");
  g_set_object (&self->project, project);
  g_signal_group_set_target (self->store_signals, get_store (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_update (self);
}

void
entente_said_view_search (EntenteSaidView *self, const char *text)
{
  g_return_if_fail (ENTENTE_IS_SAID_VIEW (self));

  if (text != NULL)
    gtk_editable_set_text (self->search_entry, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (self->search_entry, 0, -1);
}

GListModel *
entente_said_view_get_hits (EntenteSaidView *self)
{
  g_return_val_if_fail (ENTENTE_IS_SAID_VIEW (self), NULL);

  return G_LIST_MODEL (self->hits);
}
