/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-overview-view.h"

#include "entente-civil-date.h"
#include "entente-language.h"
#include "entente-typography.h"
#include "evaluation/entente-cooperation-document.h"
#include "evaluation/entente-evaluation-document.h"
#include "evaluation/entente-evaluation-overview.h"
#include "evaluation/entente-indicators-document.h"
#include "evaluation/entente-review-meeting.h"
#include "form/entente-refusal.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

/* How many lines of a group are shown before people ask for more. */
#define SHOWN 6

struct _EntenteOverviewView
{
  EntentePage parent_instance;

  /* Owned */
  GPtrArray *lines; /* nullable: as they are shown */
  GPtrArray *rows;  /* GtkWidget, borrowed */
  GSignalGroup *store_signals;
  GSignalGroup *schedule_signals;

  /* Template */
  AdwPreferencesGroup *groups[ENTENTE_N_OVERVIEW_GROUPS];
  GtkWidget *review_group;
  GtkWidget *well_group;

  gboolean whole[ENTENTE_N_OVERVIEW_GROUPS]; /* all are shown */
};

G_DEFINE_FINAL_TYPE (EntenteOverviewView, entente_overview_view, ENTENTE_TYPE_PAGE)

/* Where lines are dealt with: the name of a view, an icon, and what opens it when no record does. */
static const struct {
  const char *view;
  const char *icon_name;
} places[] = {
  [ENTENTE_OVERVIEW_FRAME] = { "frame", "view-list-bullet-symbolic" },
  [ENTENTE_OVERVIEW_INDICATORS] = { "indicators", "entente-evaluation-symbolic" },
  [ENTENTE_OVERVIEW_QUESTIONNAIRES] = { "questionnaires", "document-edit-symbolic" },
  [ENTENTE_OVERVIEW_COOPERATION] = { "cooperation", "system-users-symbolic" },
  [ENTENTE_OVERVIEW_NOTES] = { "notes", "document-edit-symbolic" },
  [ENTENTE_OVERVIEW_REPORT] = { "report", "x-office-document-symbolic" },
  [ENTENTE_OVERVIEW_DIFFUSION] = { "diffusion", "mail-send-symbolic" },
  [ENTENTE_OVERVIEW_REVIEW] = { NULL, "x-office-calendar-symbolic" },
};

static void update (EntenteOverviewView *self);

static gboolean
get_sources (EntenteOverviewView *self, EntenteFigureSources *sources)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  if (project == NULL)
    return FALSE;
  *sources = (EntenteFigureSources) {
    .store = entente_project_get_store (project),
    .schedule = entente_project_get_schedule (project),
    .budget = entente_project_get_budget_table (project),
  };
  entente_date_today (&sources->today);
  return TRUE;
}

/*
 * Going there
 */

static void
reveal (EntenteOverviewView *self, EntenteRecord *record, int field)
{
  const GType type = G_OBJECT_TYPE (record);

  if (!entente_record_is_deleted (record))
    gtk_widget_activate_action (
      GTK_WIDGET (self), "win.reveal", "(sxs)", entente_record_type_get_table (type),
      entente_record_get_id (record),
      field >= 0 ? entente_record_type_get_fields (type, NULL)[field].name : "");
}

static void
activated_cb (EntenteOverviewView *self, GtkWidget *row)
{
  const EntenteOverviewLine *line = g_object_get_data (G_OBJECT (row), "entente-line");
  const char *view = places[line->place].view;
  g_autoptr (EntenteRecord) record = line->record != NULL ? g_object_ref (line->record) : NULL;

  if (record != NULL)
    reveal (self, record, line->field);
  else if (view != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "evaluation.view", "s", view);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "overview.review", NULL);
}

/*
 * Actions
 */

/* One that is still being prepared is gone on with. */
static gboolean
reveal_review (EntenteOverviewView *self, EntenteStore *store)
{
  EntenteRecord *meeting = (EntenteRecord *) entente_review_meeting_find (store);

  if (meeting == NULL
      || entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) == ENTENTE_MEETING_HELD)
    return FALSE;
  reveal (self, meeting, -1);
  return TRUE;
}

/* A day is what it lacks. */
static void
review_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteOverviewView *self = ENTENTE_OVERVIEW_VIEW (widget);
  EntenteFigureSources sources;
  g_autoptr (GError) error = NULL;
  EntenteMeeting *meeting;

  if (!get_sources (self, &sources) || entente_store_get_read_only (sources.store)
      || reveal_review (self, sources.store))
    return;
  meeting = entente_review_meeting_prepare (&sources, &error);
  if (meeting == NULL)
    {
      entente_tell_refusal (widget, _("The Review Meeting Was Not Prepared"), error);
      return;
    }
  gtk_widget_activate_action (widget, "win.toast-undo", "s",
                              _("Review meeting prepared; choose its day"));
  reveal (self, ENTENTE_RECORD (meeting), ENTENTE_MEETING_STARTS_AT);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (widget));
  const char *paper = g_variant_get_string (parameter, NULL);
  g_autoptr (EntenteDocument) document = NULL;

  if (project == NULL)
    return;
  if (g_str_equal (paper, "indicators"))
    document = entente_indicators_document_new (project);
  else if (g_str_equal (paper, "cooperation"))
    document = entente_cooperation_document_new_sheet (project);
  else
    document = entente_evaluation_document_new (project);
  adw_dialog_present (entente_preview_dialog_new (document), widget);
}

/*
 * Rows
 */

static const char *
get_icon_name (const EntenteOverviewLine *line)
{
  if (line->group == ENTENTE_OVERVIEW_STEP && line->is_done)
    return "object-select-symbolic";

  return places[line->place].icon_name;
}

static void
add_when (GtkWidget *row, const EntenteOverviewLine *line)
{
  g_autofree char *when = NULL;
  GtkWidget *label;
  GDate today;

  entente_date_today (&today);
  when = entente_overview_line_dup_when (line, &today);
  if (*when == '\0')
    return;
  label = gtk_label_new (when);
  gtk_widget_add_css_class (label, g_date_compare (&line->day, &today) < 0 ? "error" : "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static char *
dup_subtitle (const EntenteOverviewLine *line)
{
  g_autofree char *day = NULL;

  if (line->group == ENTENTE_OVERVIEW_STEP && line->is_done)
    return g_strdup (C_ ("step", "Done"));
  if (!g_date_valid (&line->day))
    return g_strdup (line->detail);
  day = entente_typography_format_date (&line->day, ENTENTE_DATE_WEEKDAY,
                                        entente_language_get_interface ());
  return *line->detail != '\0' ? g_strdup_printf ("%s · %s", day, line->detail)
                               : g_steal_pointer (&day);
}

static GtkWidget *
make_row (EntenteOverviewView *self, EntenteOverviewLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (get_icon_name (line)));
  add_when (row, line);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "entente-line", line);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_row (EntenteOverviewView *self, guint group, GtkWidget *row)
{
  adw_preferences_group_add (self->groups[group], row);
  g_object_set_data (G_OBJECT (row), "entente-group", GUINT_TO_POINTER (group));
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (EntenteOverviewView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GObject *row = self->rows->pdata[i];

      adw_preferences_group_remove (
        self->groups[GPOINTER_TO_UINT (g_object_get_data (row, "entente-group"))],
        GTK_WIDGET (row));
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_more_cb (EntenteOverviewView *self, GtkWidget *button)
{
  const guint group
    = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "entente-group"));
  guint at;

  if (!g_ptr_array_find (self->rows, button, &at))
    return;
  self->whole[group] = TRUE;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  update (self);
  gtk_widget_grab_focus (self->rows->pdata[at]);
}

static void
add_more_button (EntenteOverviewView *self, guint group, guint n_more)
{
  g_autofree char *title
    = g_strdup_printf (ngettext ("Show %u More Thing", "Show %u More Things", n_more), n_more);
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", title, NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (show_more_cb), self, G_CONNECT_SWAPPED);
  add_row (self, group, row);
}

/* A button in place of one line would save nothing. */
static void
show_group (EntenteOverviewView *self, guint group, guint first, guint n)
{
  const guint n_shown = self->whole[group] || n <= SHOWN + 1 ? n : SHOWN;

  for (guint i = 0; i < n_shown; i++)
    add_row (self, group, make_row (self, self->lines->pdata[first + i]));
  if (n_shown < n)
    add_more_button (self, group, n - n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->groups[group]), n > 0);
}

/*
 * Keeping up
 */

static gboolean
is_same (GPtrArray *before, GPtrArray *after)
{
  if (before == NULL || before->len != after->len)
    return FALSE;
  for (guint i = 0; i < after->len; i++)
    {
      const EntenteOverviewLine *a = before->pdata[i], *b = after->pdata[i];

      if (a->group != b->group || a->place != b->place || a->record != b->record
          || a->field != b->field || a->is_done != b->is_done || !g_str_equal (a->title, b->title)
          || !g_str_equal (a->detail, b->detail)
          || g_date_valid (&a->day) != g_date_valid (&b->day)
          || (g_date_valid (&a->day) && g_date_compare (&a->day, &b->day) != 0))
        return FALSE;
    }
  return TRUE;
}

static void
show (EntenteOverviewView *self)
{
  guint n_of[ENTENTE_N_OVERVIEW_GROUPS] = { 0 };
  guint first = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n_of[((EntenteOverviewLine *) self->lines->pdata[i])->group]++;
  for (guint group = 0; group < ENTENTE_N_OVERVIEW_GROUPS; group++)
    {
      show_group (self, group, first, n_of[group]);
      first += n_of[group];
    }
  gtk_widget_set_visible (self->well_group, n_of[ENTENTE_OVERVIEW_STEP] == 0
                                              && n_of[ENTENTE_OVERVIEW_DUE] == 0
                                              && n_of[ENTENTE_OVERVIEW_MISSING] == 0);
  gtk_widget_set_visible (self->review_group, n_of[ENTENTE_OVERVIEW_STEP] == 0);
}

/* Rows stay while they say the same: the keyboard may be on one. */
static void
update (EntenteOverviewView *self)
{
  EntenteFigureSources sources;
  g_autoptr (GPtrArray) lines = NULL;

  if (!get_sources (self, &sources))
    {
      clear_rows (self);
      g_clear_pointer (&self->lines, g_ptr_array_unref);
      return;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.review",
                                 !entente_store_get_read_only (sources.store));
  lines = entente_evaluation_list_overview (&sources);
  if (is_same (self->lines, lines))
    return;
  clear_rows (self);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_steal_pointer (&lines);
  show (self);
}

/* A view that nobody looks at is counted when it is looked at. */
static void
update_cb (EntenteOverviewView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/*
 * Page
 */

static void
entente_overview_view_project_changed (EntentePage *page)
{
  EntenteOverviewView *self = ENTENTE_OVERVIEW_VIEW (page);
  EntenteProject *project = entente_page_get_project (page);

  memset (self->whole, 0, sizeof self->whole);
  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  g_signal_group_set_target (self->schedule_signals,
                             project != NULL ? entente_project_get_schedule (project) : NULL);
  update (self);
}

static void
entente_overview_view_dispose (GObject *object)
{
  EntenteOverviewView *self = ENTENTE_OVERVIEW_VIEW (object);

  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OVERVIEW_VIEW);

  G_OBJECT_CLASS (entente_overview_view_parent_class)->dispose (object);
}

static void
entente_overview_view_finalize (GObject *object)
{
  EntenteOverviewView *self = ENTENTE_OVERVIEW_VIEW (object);

  g_object_unref (self->store_signals);
  g_object_unref (self->schedule_signals);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (entente_overview_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const names[ENTENTE_N_OVERVIEW_GROUPS]
    = { "steps_group", "due_group", "missing_group", "so_far_group" };

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-overview-view.ui");
  for (guint i = 0; i < ENTENTE_N_OVERVIEW_GROUPS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, names[i], FALSE,
      G_STRUCT_OFFSET (EntenteOverviewView, groups) + (gssize) (i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, EntenteOverviewView, review_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteOverviewView, well_group);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
entente_overview_view_class_init (EntenteOverviewViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_overview_view_dispose;
  object_class->finalize = entente_overview_view_finalize;

  page_class->name = "overview";
  page_class->title = N_ ("Overview");
  page_class->project_changed = entente_overview_view_project_changed;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "overview.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "overview.review", NULL, review_action);
}

static void
entente_overview_view_init (EntenteOverviewView *self)
{
  self->rows = g_ptr_array_new ();
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update_cb), self);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (update_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
