/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-pane.h"

#include "budget/entente-budget-edit.h"
#include "budget/entente-in-kind-valuation.h"
#include "entente-model-error.h"
#include "entente-money.h"
#include "form/entente-field-group.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudgetPane
{
  AdwBin parent_instance;

  /* Owned */
  EntenteRecord *record;     /* nullable */
  EntenteBudgetTable *table; /* nullable */
  GSignalGroup *table_signals;

  /* Template */
  GtkLabel *title_label;
  GtkStack *stack;
  GtkWidget *line_box;
  GtkWidget *in_kind_box;
  AdwActionRow *account_row;
  AdwPreferencesGroup *work_group;
  AdwPreferencesGroup *value_group;
  AdwPreferencesGroup *who_group;

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteBudgetPane, entente_budget_pane, ADW_TYPE_BIN)

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_box (EntenteBudgetPane *self)
{
  return ENTENTE_IS_IN_KIND (self->record) ? self->in_kind_box : self->line_box;
}

static void
show_in (GtkWidget *box, EntenteRecord *record, gboolean read_only)
{
  for (GtkWidget *group = gtk_widget_get_first_child (box); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      entente_field_group_set_record (ENTENTE_FIELD_GROUP (group), record);
      entente_field_group_set_read_only (ENTENTE_FIELD_GROUP (group), read_only);
    }
}

static gboolean
is_read_only (EntenteBudgetPane *self)
{
  return self->read_only || self->table == NULL || entente_budget_table_get_frozen (self->table);
}

static void
update_account (EntenteBudgetPane *self)
{
  const EntenteAccountChart *chart = entente_budget_table_get_chart (self->table);
  EntenteBudgetSide side = entente_record_get_choice (self->record, ENTENTE_BUDGET_LINE_SIDE);
  guint entry = entente_account_chart_find (
    chart, entente_record_get_text (self->record, ENTENTE_BUDGET_LINE_KEY), side);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);
  g_autofree char *title = entente_chart_entry_dup_title (&entries[entry]);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *hint = g_markup_escape_text (entries[entry].hint, -1);
  g_autofree char *both = *hint != '\0' ? g_strdup_printf ("%s\n%s", escaped, hint) : NULL;

  adw_action_row_set_subtitle (self->account_row, both != NULL ? both : escaped);
  gtk_widget_set_sensitive (GTK_WIDGET (self->account_row), !is_read_only (self));
}

static void
show_row (AdwPreferencesGroup *group, GType type, guint field, gboolean visible)
{
  EntenteFieldRow *row = entente_field_group_find (
    ENTENTE_FIELD_GROUP (group), &entente_record_type_get_fields (type, NULL)[field]);

  gtk_widget_set_visible (GTK_WIDGET (row), visible);
}

/* Nobody funds a charge by itself; what a file says of it all the same is not hidden. */
static void
update_funder (EntenteBudgetPane *self)
{
  static const guint fields[] = { ENTENTE_BUDGET_LINE_FUNDER, ENTENTE_BUDGET_LINE_REQUEST };
  gboolean is_income
    = entente_record_get_choice (self->record, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_INCOME;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    show_row (self->who_group, ENTENTE_TYPE_BUDGET_LINE, fields[i],
              is_income || entente_record_get_reference (self->record, fields[i]) != 0);
}

/* Hours count for work, quantities for the rest. */
static void
update_reckoning (EntenteBudgetPane *self)
{
  g_autofree char *reckoning
    = entente_in_kind_dup_reckoning (ENTENTE_IN_KIND (self->record),
                                     entente_budget_table_get_language (self->table));
  g_autofree char *escaped = g_markup_escape_text (reckoning, -1);
  gboolean is_work
    = entente_record_get_choice (self->record, ENTENTE_IN_KIND_NATURE) == ENTENTE_NATURE_VOLUNTEERS;

  gtk_widget_set_visible (GTK_WIDGET (self->work_group), is_work);
  show_row (self->value_group, ENTENTE_TYPE_IN_KIND, ENTENTE_IN_KIND_QUANTITY, !is_work);
  show_row (self->value_group, ENTENTE_TYPE_IN_KIND, ENTENTE_IN_KIND_UNIT, !is_work);
  adw_preferences_group_set_description (self->value_group, *escaped != '\0' ? escaped : NULL);
}

static void
update (EntenteBudgetPane *self)
{
  if (self->record == NULL || self->table == NULL)
    {
      gtk_label_set_text (self->title_label, "");
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  if (entente_record_is_deleted (self->record))
    {
      entente_budget_pane_set_record (self, NULL);
      return;
    }
  if (ENTENTE_IS_IN_KIND (self->record))
    {
      gtk_label_set_text (self->title_label, _ ("Contribution in Kind"));
      update_reckoning (self);
    }
  else
    {
      gtk_label_set_text (self->title_label,
                          entente_record_get_choice (self->record, ENTENTE_BUDGET_LINE_SIDE)
                              == ENTENTE_SIDE_CHARGES
                            ? C_ ("pane", "Charge")
                            : C_ ("pane", "Income"));
      update_account (self);
      update_funder (self);
    }
  gtk_stack_set_visible_child_name (self->stack,
                                    ENTENTE_IS_IN_KIND (self->record) ? "in-kind" : "line");
}

/* Quantity, unit price and forecast go together: the rules know how. */
static gboolean
put_cb (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;

  if (G_VALUE_HOLDS_STRING (value))
    typed = g_value_dup_string (value);
  else if (G_VALUE_HOLDS_INT64 (value))
    typed = entente_money_to_text (g_value_get_int64 (value));
  if (entente_budget_type (record, field, typed != NULL ? typed : "", &error))
    return TRUE;
  *problem = g_strdup (error->domain == ENTENTE_MODEL_ERROR
                         ? error->message
                         : _ ("It could not be saved; nothing was changed. Please try again."));
  return FALSE;
}

static void
bind_fields (GtkWidget *box, GType type, const guint *fields, guint n_fields)
{
  const EntenteField *all = entente_record_type_get_fields (type, NULL);

  for (GtkWidget *group = gtk_widget_get_first_child (box); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    for (guint i = 0; i < n_fields; i++)
      {
        EntenteFieldRow *row
          = entente_field_group_find (ENTENTE_FIELD_GROUP (group), &all[fields[i]]);

        if (row != NULL)
          entente_field_row_set_put (row, put_cb);
      }
}

static void
close_clicked_cb (EntenteBudgetPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
entente_budget_pane_dispose (GObject *object)
{
  EntenteBudgetPane *self = ENTENTE_BUDGET_PANE (object);

  g_clear_object (&self->table_signals);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BUDGET_PANE);
  g_clear_object (&self->record);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (entente_budget_pane_parent_class)->dispose (object);
}

static void
entente_budget_pane_class_init (EntenteBudgetPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_budget_pane_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_BUDGET_LINE);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_IN_KIND);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-budget-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, account_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, in_kind_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, line_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, value_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, who_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPane, work_group);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
entente_budget_pane_init (EntenteBudgetPane *self)
{
  static const guint line_fields[] = {
    ENTENTE_BUDGET_LINE_QUANTITY, ENTENTE_BUDGET_LINE_UNIT_PRICE, ENTENTE_BUDGET_LINE_FORECAST,
  };
  static const guint in_kind_fields[] = {
    ENTENTE_IN_KIND_COEFFICIENT, ENTENTE_IN_KIND_QUANTITY, ENTENTE_IN_KIND_UNIT_VALUE,
    ENTENTE_IN_KIND_FORECAST,
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  bind_fields (self->line_box, ENTENTE_TYPE_BUDGET_LINE, line_fields, G_N_ELEMENTS (line_fields));
  bind_fields (self->in_kind_box, ENTENTE_TYPE_IN_KIND, in_kind_fields,
               G_N_ELEMENTS (in_kind_fields));
  self->table_signals = g_signal_group_new (ENTENTE_TYPE_BUDGET_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update), self);
}

void
entente_budget_pane_set_table (EntenteBudgetPane *self, EntenteBudgetTable *table)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_PANE (self));

  if (self->table == table)
    return;
  entente_budget_pane_set_record (self, NULL);
  g_set_object (&self->table, table);
  g_signal_group_set_target (self->table_signals, table);
  update (self);
}

void
entente_budget_pane_set_record (EntenteBudgetPane *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_PANE (self));

  if (self->record == record)
    return;
  g_set_object (&self->record, record);
  show_in (self->line_box, ENTENTE_IS_BUDGET_LINE (record) ? record : NULL, is_read_only (self));
  show_in (self->in_kind_box, ENTENTE_IS_IN_KIND (record) ? record : NULL, is_read_only (self));
  update (self);
}

void
entente_budget_pane_set_read_only (EntenteBudgetPane *self, gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_PANE (self));

  self->read_only = read_only;
}

gboolean
entente_budget_pane_reveal (EntenteBudgetPane *self, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_PANE (self), FALSE);

  if (self->record == NULL)
    return FALSE;
  for (GtkWidget *group = gtk_widget_get_first_child (get_box (self)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    if (entente_field_group_reveal (ENTENTE_FIELD_GROUP (group), field))
      return TRUE;
  return FALSE;
}
