/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-library-dialog.h"

#include "entente-fold.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-ready-indicator-row.h"
#include "form/entente-drop-down.h"
#include "form/entente-refusal.h"
#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

/* One's own, then the four boxes of an evaluation. */
enum {
  GROUP_OWN,
  GROUP_EXTERNAL_DIRECT,
  GROUP_EXTERNAL_INDUCED,
  GROUP_INTERNAL_DIRECT,
  GROUP_INTERNAL_INDUCED,
  N_GROUPS
};

struct _EntenteIndicatorLibraryDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteStore *store;
  GPtrArray *results; /* where they can be placed: the first is NULL, nowhere yet */

  /* Borrowed */
  GPtrArray *rows; /* as they stand */

  /* Template */
  GtkButton *add_button;
  AdwToggleGroup *kinds;
  AdwPreferencesGroup *place_group;
  AdwComboRow *place_row;
  GtkEditable *search_entry;
  GtkStack *stack;
  AdwToastOverlay *toasts;
  AdwPreferencesGroup *groups[N_GROUPS];
};

G_DEFINE_FINAL_TYPE (EntenteIndicatorLibraryDialog,
                     entente_indicator_library_dialog,
                     ADW_TYPE_DIALOG)

enum {
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void fill (EntenteIndicatorLibraryDialog *self);

/*
 * Choosing
 */

/* (transfer container) */
static GPtrArray *
dup_chosen (EntenteIndicatorLibraryDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    if (entente_tick_row_get_active (self->rows->pdata[i]))
      g_ptr_array_add (chosen, entente_ready_indicator_row_get_indicator (self->rows->pdata[i]));
  return chosen;
}

static void
update_add_button (EntenteIndicatorLibraryDialog *self)
{
  g_autoptr (GPtrArray) chosen = dup_chosen (self);
  g_autofree char *label
    = chosen->len > 0 ? g_strdup_printf (ngettext ("_Add %u", "_Add %u", chosen->len), chosen->len)
                      : g_strdup (_("_Add"));

  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), chosen->len > 0);
}

static EntenteExpectedResult *
get_place (EntenteIndicatorLibraryDialog *self)
{
  const guint place = adw_combo_row_get_selected (self->place_row);

  return place < self->results->len ? self->results->pdata[place] : NULL;
}

static void
add_cb (EntenteIndicatorLibraryDialog *self)
{
  g_autoptr (EntenteIndicatorLibraryDialog) alive = g_object_ref (self);
  g_autoptr (GPtrArray) chosen = dup_chosen (self);
  EntenteExpectedResult *place = get_place (self);
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;

  if (chosen->len == 0)
    return;
  if (place != NULL && entente_record_is_deleted (ENTENTE_RECORD (place)))
    place = NULL;
  made = entente_ready_indicator_add (self->store, chosen, place, &error);
  if (made == NULL)
    {
      entente_tell_refusal (GTK_WIDGET (self), _("The Indicators Were Not Added"), error);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (alive, signals[ADDED], 0, made->pdata[0], made->len);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add_cb (ENTENTE_INDICATOR_LIBRARY_DIALOG (widget));
}

static void
cancel_cb (EntenteIndicatorLibraryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/*
 * Looking for one
 */

static EntenteEventKinds
get_kinds (EntenteIndicatorLibraryDialog *self)
{
  static const struct {
    const char *name;
    EntenteEventKinds kind;
  } kinds[] = {
    { "meal", ENTENTE_EVENT_KIND_MEAL },
    { "forum", ENTENTE_EVENT_KIND_FORUM },
    { "meeting", ENTENTE_EVENT_KIND_MEETING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, adw_toggle_group_get_active_name (self->kinds)) == 0)
      return kinds[i].kind;
  return 0;
}

/* What is ticked stays ticked when a search hides it. */
static void
search_changed_cb (EntenteIndicatorLibraryDialog *self)
{
  g_autofree char *words = NULL;
  gboolean shown[N_GROUPS] = { FALSE };
  gboolean any = FALSE;

  /* The template tells while it is being made. */
  if (self->rows == NULL)
    return;
  words = entente_fold (gtk_editable_get_text (self->search_entry));
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      gboolean found = entente_ready_indicator_is_found (
        entente_ready_indicator_row_get_indicator (ENTENTE_READY_INDICATOR_ROW (row)),
        get_kinds (self), words);

      gtk_widget_set_visible (row, found);
      shown[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "entente-group"))] |= found;
    }
  for (guint i = 0; i < N_GROUPS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->groups[i]), shown[i]);
      any = any || shown[i];
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nothing");
}

/* From the words to the first of what they found. */
static void
search_activate_cb (EntenteIndicatorLibraryDialog *self)
{
  search_changed_cb (self);
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (self->rows->pdata[i]))
      {
        gtk_widget_grab_focus (self->rows->pdata[i]);
        return;
      }
}

/*
 * One's own
 */

static void
forget (EntenteIndicatorLibraryDialog *self, EntenteReadyIndicator *indicator)
{
  g_autoptr (GError) error = NULL;

  if (entente_ready_indicator_forget (indicator, &error))
    fill (self);
  else
    entente_tell_refusal (GTK_WIDGET (self), _("The Indicator Was Not Removed"), error);
}

static void
answered_cb (EntenteReadyIndicatorRow *row, const char *answer)
{
  GtkWidget *self
    = gtk_widget_get_ancestor (GTK_WIDGET (row), ENTENTE_TYPE_INDICATOR_LIBRARY_DIALOG);

  if (self != NULL && g_str_equal (answer, "remove"))
    {
      g_autoptr (EntenteReadyIndicator) indicator
        = g_object_ref (entente_ready_indicator_row_get_indicator (row));

      forget (ENTENTE_INDICATOR_LIBRARY_DIALOG (self), indicator);
    }
}

/* It is a file of the computer, which no undo brings back. */
static void
forget_cb (EntenteIndicatorLibraryDialog *self, EntenteReadyIndicatorRow *row)
{
  EntenteReadyIndicator *indicator = entente_ready_indicator_row_get_indicator (row);
  AdwAlertDialog *question
    = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Remove From My Own?"), NULL));
  g_autofree char *body
    = g_strdup_printf (_("“%s” will no longer be offered. Projects that have it keep it, and it can "
                         "be kept again from one of them."),
                       entente_ready_indicator_get_name (indicator));

  adw_alert_dialog_set_body (question, body);
  adw_alert_dialog_add_responses (question, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (question, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), row, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

/*
 * Rows
 */

static guint
find_group (EntenteReadyIndicator *indicator)
{
  gboolean is_induced = entente_ready_indicator_get_effect (indicator) == ENTENTE_EFFECT_INDUCED;

  if (entente_ready_indicator_is_own (indicator))
    return GROUP_OWN;
  if (entente_ready_indicator_get_scope (indicator) == ENTENTE_SCOPE_EXTERNAL)
    return is_induced ? GROUP_EXTERNAL_INDUCED : GROUP_EXTERNAL_DIRECT;
  return is_induced ? GROUP_INTERNAL_INDUCED : GROUP_INTERNAL_DIRECT;
}

static void
add_row (EntenteIndicatorLibraryDialog *self, EntenteReadyIndicator *indicator, guint group)
{
  GtkWidget *row = entente_ready_indicator_row_new (
    indicator, entente_ready_indicator_is_chosen (indicator, self->store));

  g_object_set_data (G_OBJECT (row), "entente-group", GUINT_TO_POINTER (group));
  g_signal_connect_object (row, "notify::active", G_CALLBACK (update_add_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "forget", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->groups[group], row);
  g_ptr_array_add (self->rows, row);
}

static void
add_group (EntenteIndicatorLibraryDialog *self, GListModel *ready, guint group)
{
  for (guint i = 0; i < g_list_model_get_n_items (ready); i++)
    {
      g_autoptr (EntenteReadyIndicator) indicator = g_list_model_get_item (ready, i);

      if (find_group (indicator) == group)
        add_row (self, indicator, group);
    }
}

static void
remove_rows (EntenteIndicatorLibraryDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint group
        = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->rows->pdata[i]), "entente-group"));

      adw_preferences_group_remove (self->groups[group], self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* (transfer full): the keys of what is ticked. */
static GHashTable *
dup_ticked (EntenteIndicatorLibraryDialog *self)
{
  GHashTable *ticked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) chosen = dup_chosen (self);

  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (ticked, g_strdup (entente_ready_indicator_get_key (chosen->pdata[i])));
  return ticked;
}

static void
tick (EntenteIndicatorLibraryDialog *self, GHashTable *keys)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntenteReadyIndicator *indicator
        = entente_ready_indicator_row_get_indicator (self->rows->pdata[i]);

      if (g_hash_table_contains (keys, entente_ready_indicator_get_key (indicator)))
        entente_tick_row_set_active (self->rows->pdata[i], TRUE);
    }
}

static void
fill (EntenteIndicatorLibraryDialog *self)
{
  g_autoptr (GHashTable) ticked = dup_ticked (self);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListModel) ready
    = entente_ready_indicator_new_list (entente_meeting_get_paper_language (self->store), problems);

  remove_rows (self);
  for (guint i = 0; i < N_GROUPS; i++)
    add_group (self, ready, i);
  tick (self, ticked);
  for (guint i = 0; i < problems->len; i++)
    {
      AdwToast *toast = adw_toast_new ("");

      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_set_title (toast, problems->pdata[i]);
      adw_toast_overlay_add_toast (self->toasts, toast);
    }
  update_add_button (self);
  search_changed_cb (self);
}

/*
 * Where they go
 */

static char *
dup_place_words (EntenteRecord *result)
{
  const char *text = entente_record_get_text (result, ENTENTE_EXPECTED_RESULT_TEXT);

  return g_strdup (*text != '\0' ? text : _("Expected result without words"));
}

static void
fill_places (EntenteIndicatorLibraryDialog *self, EntenteExpectedResult *result)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_rows, place = 0;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  gtk_string_list_append (names, _("Nothing yet, to be placed later"));
  g_ptr_array_add (self->results, NULL);
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level == ENTENTE_FRAME_RESULT)
      {
        if (rows[i].record == ENTENTE_RECORD (result))
          place = self->results->len;
        gtk_string_list_take (names, dup_place_words (rows[i].record));
        g_ptr_array_add (self->results, g_object_ref (rows[i].record));
      }
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->place_row, place);
  entente_drop_down_show_whole_names (self->place_row);
  gtk_widget_set_visible (GTK_WIDGET (self->place_group), self->results->len > 1);
}

/*
 * Object
 */

static void
unref_place (gpointer record)
{
  if (record != NULL)
    g_object_unref (record);
}

static void
entente_indicator_library_dialog_dispose (GObject *object)
{
  EntenteIndicatorLibraryDialog *self = ENTENTE_INDICATOR_LIBRARY_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_INDICATOR_LIBRARY_DIALOG);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_indicator_library_dialog_parent_class)->dispose (object);
}

static gboolean
focus_search_cb (EntenteIndicatorLibraryDialog *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return G_SOURCE_REMOVE;
}

/* At the bottom of a narrow window, the first button would have it once the sheet is up. */
static void
entente_indicator_library_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_indicator_library_dialog_parent_class)->map (widget);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, G_SOURCE_FUNC (focus_search_cb), g_object_ref (widget),
                   g_object_unref);
}

static void
bind_groups (GtkWidgetClass *widget_class)
{
  static const char *const names[N_GROUPS]
    = { "own_group", "external_direct_group", "external_induced_group", "internal_direct_group",
        "internal_induced_group" };

  for (guint i = 0; i < N_GROUPS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, names[i], FALSE,
      G_STRUCT_OFFSET (EntenteIndicatorLibraryDialog, groups) + (gssize) (i * sizeof (gpointer)));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-indicator-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, place_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteIndicatorLibraryDialog, toasts);
  bind_groups (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
entente_indicator_library_dialog_class_init (EntenteIndicatorLibraryDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_indicator_library_dialog_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_indicator_library_dialog_map;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, ENTENTE_TYPE_INDICATOR, G_TYPE_UINT);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "library.add", NULL, add_action);
}

static void
entente_indicator_library_dialog_init (EntenteIndicatorLibraryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->results = g_ptr_array_new_with_free_func (unref_place);
}

AdwDialog *
entente_indicator_library_dialog_new (EntenteStore *store, EntenteExpectedResult *result)
{
  EntenteIndicatorLibraryDialog *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (result == NULL || ENTENTE_IS_EXPECTED_RESULT (result), NULL);

  self = g_object_new (ENTENTE_TYPE_INDICATOR_LIBRARY_DIALOG, NULL);
  self->store = g_object_ref (store);
  fill_places (self, result);
  fill (self);

  return ADW_DIALOG (self);
}
