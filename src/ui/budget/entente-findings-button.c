/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-findings-button.h"

#include <glib/gi18n-lib.h>

/* In milliseconds. */
#define WAIT 150

struct _EntenteFindingsButton
{
  AdwBin parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* nullable */
  GPtrArray *findings;       /* (nullable) until they are asked for */
  GSignalGroup *table_signals;

  /* Borrowed */
  gconstpointer shown; /* (nullable) record that was shown last, only compared */

  /* Template */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *list;

  guint later; /* source that counts the findings */
  guint rules; /* a bit for each that counts */
};

G_DEFINE_FINAL_TYPE (EntenteFindingsButton, entente_findings_button, ADW_TYPE_BIN)

enum {
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The setting that mends what a rule finds, (nullable). */
static const char *
get_setting (const EntenteBudgetFinding *finding)
{
  switch (finding->rule)
    {
    case ENTENTE_BUDGET_RULE_INDIRECT_RULE:
      return "indirect-rule";

    case ENTENTE_BUDGET_RULE_VALUATION_RULE:
      return "valuation-approved-by";

    case ENTENTE_BUDGET_RULE_YEAR:
      return finding->records->len == 0 ? "starts-on" : NULL;

    default:
      return NULL;
    }
}

static GtkWidget *
make_row (const EntenteBudgetFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (finding->severity == ENTENTE_SEVERITY_ERROR
                                                     ? "dialog-error-symbolic"
                                                     : "dialog-warning-symbolic");

  /* The sign is not all: what it means is read out. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->severity == ENTENTE_SEVERITY_ERROR
                                    ? C_ ("finding", "Error")
                                    : C_ ("finding", "Warning"),
                                  -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 6);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (finding->records->len > 0 || get_setting (finding) != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  return row;
}

static void
fill (EntenteFindingsButton *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->findings->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->findings, i)));
}

static void
leave_out (EntenteFindingsButton *self)
{
  for (guint i = self->findings->len; i > 0; i--)
    {
      const EntenteBudgetFinding *finding = g_ptr_array_index (self->findings, i - 1);

      if ((self->rules & 1u << finding->rule) == 0)
        g_ptr_array_remove_index (self->findings, i - 1);
    }
}

static void
update (EntenteFindingsButton *self)
{
  guint n_findings;
  g_autofree char *label = NULL;

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = entente_budget_rules_check (self->table);
  leave_out (self);
  n_findings = self->findings->len;
  label = g_strdup_printf (ngettext ("%u point to look at", "%u points to look at", n_findings),
                           n_findings);
  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self), n_findings > 0);
  if (n_findings == 0)
    gtk_popover_popdown (self->popover);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    fill (self);
}

static gboolean
later_cb (gpointer data)
{
  EntenteFindingsButton *self = ENTENTE_FINDINGS_BUTTON (data);

  self->later = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Rules look at every line: they wait until what was typed stands on the screen. */
static void
update_later (EntenteFindingsButton *self)
{
  if (self->later == 0 && self->table != NULL)
    self->later = g_timeout_add (WAIT, later_cb, self);
}

static void
popover_shown_cb (EntenteFindingsButton *self)
{
  if (self->later != 0)
    update (self);
  if (self->findings != NULL)
    fill (self);
}

/* The one after that which was shown last, or the first. */
static EntenteRecord *
choose_record (EntenteFindingsButton *self, const EntenteBudgetFinding *finding)
{
  guint last;

  if (!g_ptr_array_find (finding->records, self->shown, &last))
    return g_ptr_array_index (finding->records, 0);
  return g_ptr_array_index (finding->records, (last + 1) % finding->records->len);
}

static void
row_activated_cb (EntenteFindingsButton *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  const EntenteBudgetFinding *finding;
  g_autoptr (EntenteRecord) record = NULL;

  if (self->findings == NULL || index >= self->findings->len)
    return;
  finding = g_ptr_array_index (self->findings, index);
  gtk_popover_popdown (self->popover);
  if (get_setting (finding) != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "budget.setting", "s", get_setting (finding));
      return;
    }
  if (finding->records->len == 0)
    return;
  record = g_object_ref (choose_record (self, finding));
  self->shown = record;
  g_signal_emit (self, signals[SHOWN], 0, record);
}

static void
entente_findings_button_dispose (GObject *object)
{
  EntenteFindingsButton *self = ENTENTE_FINDINGS_BUTTON (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_object (&self->table_signals);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FINDINGS_BUTTON);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (entente_findings_button_parent_class)->dispose (object);
}

static void
entente_findings_button_class_init (EntenteFindingsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_findings_button_dispose;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-findings-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFindingsButton, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFindingsButton, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteFindingsButton, popover);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_findings_button_init (EntenteFindingsButton *self)
{
  self->rules = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->table_signals = g_signal_group_new (ENTENTE_TYPE_BUDGET_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update_later), self);
}

void
entente_findings_button_set_table (EntenteFindingsButton *self, EntenteBudgetTable *table)
{
  g_return_if_fail (ENTENTE_IS_FINDINGS_BUTTON (self));
  g_return_if_fail (table == NULL || ENTENTE_IS_BUDGET_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;
  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->shown = NULL;
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_group_set_target (self->table_signals, table);
  update_later (self);
}

void
entente_findings_button_set_rules (EntenteFindingsButton *self,
                                   const EntenteBudgetRule *rules,
                                   guint n_rules)
{
  g_return_if_fail (ENTENTE_IS_FINDINGS_BUTTON (self));

  self->rules = 0;
  for (guint i = 0; i < n_rules; i++)
    self->rules |= 1u << rules[i];
  update_later (self);
}
