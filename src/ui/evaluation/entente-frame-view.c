/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-view-private.h"

#include "entente-civil-date.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-objective.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

/* Of the column of names. */
#define WIDTH 320
#define NARROW_WIDTH 200

G_DEFINE_FINAL_TYPE (EntenteFrameView, entente_frame_view, ENTENTE_TYPE_PAGE)

enum {
  PROP_0,
  PROP_INDICATORS_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
_entente_frame_view_is_writable (EntenteFrameView *self)
{
  return self->frame != NULL
         && !entente_store_get_read_only (entente_frame_get_store (self->frame));
}

void
_entente_frame_view_tell (EntenteFrameView *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Evaluation Frame Was Not Changed"),
                                 error);
}

gboolean
_entente_frame_view_go_to (EntenteFrameView *self, EntenteRecord *record, gboolean edit)
{
  guint row = entente_frame_list_find (self->list, record);

  if (row == GTK_INVALID_LIST_POSITION)
    return FALSE;
  entente_grid_go_to (self->grid, row, edit ? ENTENTE_FRAME_COLUMN_TEXT : G_MAXUINT, TRUE);
  if (edit)
    entente_grid_edit (self->grid, row, ENTENTE_FRAME_COLUMN_TEXT);
  return TRUE;
}

EntenteRecord *
_entente_frame_view_get_current (EntenteFrameView *self)
{
  return entente_frame_list_get_record (self->list, entente_grid_get_cursor (self->grid, NULL));
}

/* (transfer full) (nullable) */
GPtrArray *
_entente_frame_view_dup_records (EntenteFrameView *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    {
      EntenteRecord *record = entente_frame_list_get_record (self->list, row);

      if (record != NULL)
        g_ptr_array_add (records, g_object_ref (record));
    }
  if (records->len == 0 || !_entente_frame_view_is_writable (self))
    g_clear_pointer (&records, g_ptr_array_unref);
  return records;
}

/* The level of the row that the keyboard is on, of an objective or indicator when it is on none. */
EntenteFrameLevel
_entente_frame_view_get_level (EntenteFrameView *self)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);
  const guint at = entente_frame_find (self->frame, _entente_frame_view_get_current (self));

  if (at != ENTENTE_FRAME_NONE)
    return rows[at].level;
  return self->indicators_only ? ENTENTE_FRAME_INDICATOR : ENTENTE_FRAME_OBJECTIVE;
}

/*
 * What is shown
 */

/* "12 indicators: 3 reached, 1 late to measure" */
static void
update_states (EntenteFrameView *self)
{
  GListModel *indicators
    = entente_store_get_list (entente_frame_get_store (self->frame), ENTENTE_TYPE_INDICATOR);
  const guint n = g_list_model_get_n_items (indicators);
  guint counts[ENTENTE_N_INDICATOR_STATES] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  GDate today;

  entente_date_today (&today);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteIndicator) indicator = g_list_model_get_item (indicators, i);
      EntenteReading reading;
      gboolean has_value = entente_frame_list_read (self->list, indicator, &reading);

      counts[entente_indicator_find_state (indicator, has_value ? &reading : NULL, &today)]++;
    }
  g_string_printf (text, ngettext ("%u indicator", "%u indicators", n), n);
  for (guint i = ENTENTE_N_INDICATOR_STATES; i-- > 0;)
    {
      g_autofree char *words
        = entente_indicator_state_dup_words (i, entente_language_get_interface ());

      if (counts[i] > 0)
        /* Translators: a state of indicators, and how many stand so */
        g_string_append_printf (text, C_ ("indicators", " · %s: %u"), words, counts[i]);
    }
  gtk_label_set_text (self->states_label, text->str);
}

static void
update (EntenteFrameView *self)
{
  const gboolean writable = _entente_frame_view_is_writable (self);

  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "list" : "empty");
  entente_grid_set_read_only (self->grid, !writable);
  entente_frame_pane_set_read_only (self->pane, !writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.library", writable);
  if (self->frame != NULL)
    update_states (self);
}

static void
cursor_changed_cb (EntenteFrameView *self)
{
  EntenteRecord *record = _entente_frame_view_get_current (self);

  entente_frame_pane_set_record (self->pane, record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.keep", ENTENTE_IS_INDICATOR (record));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.move-up",
                                 record != NULL && _entente_frame_view_is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.move-down",
                                 record != NULL && _entente_frame_view_is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.indent",
                                 ENTENTE_IS_OBJECTIVE (record)
                                   && _entente_frame_view_is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frame.outdent",
                                 ENTENTE_IS_OBJECTIVE (record)
                                   && _entente_frame_view_is_writable (self));
}

static void
menu_requested_cb (EntenteFrameView *self, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->grid), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pane_closed_cb (EntenteFrameView *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  gtk_widget_grab_focus (entente_grid_get_view (self->grid));
}

static void
show_columns (EntenteFrameView *self, gboolean all, gboolean state)
{
  static const guint left_out[]
    = { ENTENTE_FRAME_COLUMN_LEVEL, ENTENTE_FRAME_COLUMN_TOOL, ENTENTE_FRAME_COLUMN_COLLECTOR,
        ENTENTE_FRAME_COLUMN_DUE, ENTENTE_FRAME_COLUMN_VALUE };

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    entente_grid_columns_set_shown (self->columns, left_out[i],
                                    all && !(self->indicators_only && i == 0));
  entente_grid_columns_set_shown (self->columns, ENTENTE_FRAME_COLUMN_TARGET, state);
  entente_grid_columns_set_width (self->columns, ENTENTE_FRAME_COLUMN_TEXT,
                                  state ? WIDTH : NARROW_WIDTH);
}

static void
narrow_applied_cb (EntenteFrameView *self)
{
  show_columns (self, FALSE, TRUE);
}

static void
narrowest_applied_cb (EntenteFrameView *self)
{
  show_columns (self, FALSE, FALSE);
}

static void
narrow_unapplied_cb (EntenteFrameView *self)
{
  show_columns (self, TRUE, TRUE);
}

/*
 * Page
 */

static void
set_frame (EntenteFrameView *self, EntenteProject *project)
{
  EntenteFigureSources sources = { 0 };

  g_clear_object (&self->frame);
  if (project == NULL)
    {
      entente_frame_list_set_frame (self->list, NULL, NULL);
      return;
    }
  sources = (EntenteFigureSources) {
    .store = entente_project_get_store (project),
    .schedule = entente_project_get_schedule (project),
    .budget = entente_project_get_budget_table (project),
  };
  entente_date_today (&sources.today);
  self->frame = entente_frame_new (sources.store);
  entente_frame_list_set_frame (self->list, self->frame, &sources);
}

static void
entente_frame_view_project_changed (EntentePage *page)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (page);

  entente_frame_pane_set_record (self->pane, NULL);
  entente_frame_pane_set_project (self->pane, entente_page_get_project (page));
  set_frame (self, entente_page_get_project (page));
  update (self);
}

static gboolean
entente_frame_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_OBJECTIVE (record) || ENTENTE_IS_EVALUATED_ACTION (record)
         || ENTENTE_IS_EXPECTED_RESULT (record);
}

static gboolean
entente_frame_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (page);

  if (self->frame == NULL || !_entente_frame_view_go_to (self, record, FALSE))
    return FALSE;
  if (field == NULL)
    return TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  entente_frame_pane_reveal (self->pane, field);
  return TRUE;
}

/* "a12;o1 r3": the row that the keyboard is on, and those folded. */
static char *
entente_frame_view_dup_selection (EntentePage *page)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (page);
  g_autofree char *current
    = entente_frame_list_dup_key (self->list, entente_grid_get_cursor (self->grid, NULL));
  g_autofree char *folded = entente_frame_list_dup_folded (self->list);

  return g_strdup_printf ("%s;%s", current, folded);
}

static void
entente_frame_view_restore_selection (EntentePage *page, const char *selection)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (page);
  g_auto (GStrv) parts = g_strsplit (selection, ";", 2);
  guint row;

  /* It is read from a settings file: whatever stands there is no error. */
  if (g_strv_length (parts) < 2)
    return;
  entente_frame_list_set_folded (self->list, parts[1]);
  row = entente_frame_list_find_key (self->list, parts[0]);
  if (row != GTK_INVALID_LIST_POSITION)
    entente_grid_go_to (self->grid, row, G_MAXUINT, FALSE);
}

static void
entente_frame_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (object);

  switch (prop_id)
    {
    case PROP_INDICATORS_ONLY:
      self->indicators_only = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Indicators alone have no levels, and need no order of their own. */
static void
entente_frame_view_constructed (GObject *object)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (object);

  G_OBJECT_CLASS (entente_frame_view_parent_class)->constructed (object);

  if (!self->indicators_only)
    return;
  entente_frame_list_set_indicators_only (self->list, TRUE);
  entente_grid_columns_set_shown (self->columns, ENTENTE_FRAME_COLUMN_LEVEL, FALSE);
  entente_grid_columns_set_title (self->columns, ENTENTE_FRAME_COLUMN_TEXT, _ ("Indicator"));
  adw_status_page_set_title (self->empty_page, _ ("No Indicators Yet"));
  adw_status_page_set_description (self->empty_page,
                                   _ ("What will tell whether the project did what it was for: how "
                                      "many people came, how satisfied they were, what it changed "
                                      "for the organisations."));
  gtk_button_set_label (self->empty_button, _ ("Add _Indicator"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_button), "s", "indicator");
  /* One thing is suggested, not two. */
  gtk_widget_remove_css_class (GTK_WIDGET (self->empty_button), "suggested-action");
  gtk_widget_set_visible (self->library_button, TRUE);
}

static void
entente_frame_view_dispose (GObject *object)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (object);

  if (self->split_view != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_cancellable_cancel (self->pasting);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  /* Otherwise the template would take the children away under AdwBin’s feet. */
  if (self->grid_bin != NULL)
    adw_bin_set_child (self->grid_bin, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FRAME_VIEW);
  self->split_view = NULL;
  g_clear_object (&self->frame);
  g_clear_object (&self->list);
  g_clear_object (&self->columns);
  g_clear_object (&self->pasting);
  g_clear_pointer (&self->dragged, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_frame_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-frame-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, empty_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, grid_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, library_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, move_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, pane);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, row_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteFrameView, states_label);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrowest_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  _entente_frame_view_install_actions (widget_class);
}

static void
entente_frame_view_class_init (EntenteFrameViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->constructed = entente_frame_view_constructed;
  object_class->dispose = entente_frame_view_dispose;
  object_class->set_property = entente_frame_view_set_property;
  properties[PROP_INDICATORS_ONLY]
    = g_param_spec_boolean ("indicators-only", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  page_class->name = "frame";
  page_class->title = N_ ("Frame");
  page_class->project_changed = entente_frame_view_project_changed;
  page_class->knows = entente_frame_view_knows;
  page_class->reveal = entente_frame_view_reveal;
  page_class->dup_selection = entente_frame_view_dup_selection;
  page_class->restore_selection = entente_frame_view_restore_selection;

  g_type_ensure (ENTENTE_TYPE_FRAME_PANE);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
entente_frame_view_init (EntenteFrameView *self)
{
  self->list = entente_frame_list_new ();
  self->columns = entente_frame_columns_new ();
  self->pasting = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->grid = ENTENTE_GRID (entente_grid_new (ENTENTE_GRID_MODEL (self->list), self->columns,
                                               _ ("Evaluation Frame")));
  g_signal_connect_object (self->grid, "cursor-changed", G_CALLBACK (cursor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "menu-requested", G_CALLBACK (menu_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  _entente_frame_view_add_drag (self);
  adw_bin_set_child (self->grid_bin, GTK_WIDGET (self->grid));
}
