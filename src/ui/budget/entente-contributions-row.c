/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-contributions-row.h"

#include "budget/entente-partner-balance.h"
#include "budget/entente-partner-edit.h"
#include "collective/entente-directory-edit.h"
#include "entente-language.h"
#include "entente-ranked-list.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

#define N_KINDS 7
#define RECORD "entente-record"

struct _EntenteContributionsRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteOrganization *organization;
  EntenteRankedList *contributions;
  GPtrArray *rows; /* borrowed, as the list */
  GSignalGroup *watch;

  /* Borrowed */
  GtkWidget *add; /* nullable: after the contributions */

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteContributionsRow, entente_contributions_row, ADW_TYPE_EXPANDER_ROW)

/*
 * Words
 */

static char *
format (EntenteMoney amount)
{
  return entente_money_format (amount != ENTENTE_MONEY_NONE ? amount : 0, ENTENTE_MONEY_EURO,
                               entente_language_get_interface ());
}

static const char *
get_kind_label (int kind)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_CONTRIBUTION, NULL);

  return entente_choice_get_label (fields[ENTENTE_CONTRIBUTION_KIND].choices, kind);
}

/* "Money: €50.00 of €70.00" */
static char *
say_made (const char *what, EntenteMoney promised, EntenteMoney made)
{
  g_autofree char *of = format (promised), *done = format (made);

  if (promised == ENTENTE_MONEY_NONE)
    /* Translators: a kind of contribution, an amount */
    return g_strdup_printf (_ ("%s: %s made"), what, done);

  /* Translators: a kind of contribution, an amount made of an amount promised */
  return g_strdup_printf (_ ("%s: %s made of %s promised"), what, done, of);
}

static char *
dup_summary (EntenteContributionsRow *self)
{
  EntenteMoney promised[N_KINDS], made[N_KINDS];
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_contributions = g_list_model_get_n_items (G_LIST_MODEL (self->contributions));

  entente_contributions_sum (entente_record_get_store (ENTENTE_RECORD (self->organization)),
                             self->organization, promised, made);
  for (guint i = 0; i < N_KINDS; i++)
    if (promised[i] != ENTENTE_MONEY_NONE || made[i] != ENTENTE_MONEY_NONE)
      g_ptr_array_add (parts, say_made (get_kind_label (i), promised[i], made[i]));
  if (n_contributions == 0)
    return g_strdup (_ ("Nothing yet"));
  if (parts->len == 0)
    return g_strdup_printf (
      ngettext ("%u contribution without a value", "%u contributions without a value",
                n_contributions),
      n_contributions);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
show_contribution (GtkWidget *row)
{
  EntenteRecord *record = g_object_get_data (G_OBJECT (row), RECORD);
  const char *label = entente_record_get_text (record, ENTENTE_CONTRIBUTION_LABEL);
  g_autofree char *state = entente_record_dup_display (record, ENTENTE_CONTRIBUTION_STATE);
  g_autofree char *made = NULL, *subtitle = NULL;

  made = say_made (
    get_kind_label (entente_record_get_choice (record, ENTENTE_CONTRIBUTION_KIND)),
    entente_record_get_cents (record, ENTENTE_CONTRIBUTION_PROMISED_VALUE),
    entente_record_get_cents (record, ENTENTE_CONTRIBUTION_MADE_VALUE));
  subtitle = g_strdup_printf ("%s · %s", state, made);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *label != '\0' ? label : C_ ("contribution", "Untitled"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
}

static void
show_all (EntenteContributionsRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->organization);
  g_autofree char *summary = NULL;

  if (entente_record_is_deleted (record) || entente_record_get_store (record) == NULL)
    return;

  summary = dup_summary (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  for (guint i = 0; i < self->rows->len; i++)
    show_contribution (self->rows->pdata[i]);
}

/*
 * Contributions
 */

static void
removed_cb (GtkWidget *row)
{
  g_autoptr (GtkWidget) above
    = g_object_ref (gtk_widget_get_ancestor (row, ENTENTE_TYPE_CONTRIBUTIONS_ROW));
  g_autoptr (GError) error = NULL;

  if (entente_partner_record_delete (g_object_get_data (G_OBJECT (row), RECORD), &error))
    gtk_widget_activate_action (above, "win.toast-undo", "s", _ ("Contribution deleted"));
  else
    entente_directory_say_failed (above, error);
}

static void
add_fields (EntenteContributionsRow *self, GtkWidget *row, EntenteRecord *record)
{
  static const char *const fields[]
    = { "label",     "kind",    "state",          "promised-value", "made-value", "made-on",
        "quantity",  "unit",    "starts-on",      "ends-on",        "task",       "notes",
        "organization" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *field = entente_field_row_new (ENTENTE_TYPE_CONTRIBUTION, fields[i]);

      g_object_set (field, "read-only", self->read_only, NULL);
      entente_field_row_set_record (ENTENTE_FIELD_ROW (field), record);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
    }
}

static GtkWidget *
make_row (EntenteContributionsRow *self, EntenteRecord *record)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *remove;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), RECORD, g_object_ref (record), g_object_unref);
  add_fields (self, row, record);
  if (self->read_only)
    return row;
  remove = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("Delete Contribution"), NULL);
  gtk_widget_add_css_class (remove, "destructive-action");
  g_signal_connect_object (remove, "activated", G_CALLBACK (removed_cb), row, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), remove);

  return row;
}

static void
drop_row (gpointer row, EntenteContributionsRow *self)
{
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
}

/* Rows that stay keep their place, focus and fold: all after the first change are put anew only when something was
   moved or added in between. */
static void
items_changed_cb (EntenteContributionsRow *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < removed; i++)
    drop_row (g_ptr_array_remove_index (self->rows, position), self);
  for (guint i = position; i < self->rows->len; i++)
    g_ptr_array_add (after, g_object_ref (self->rows->pdata[i]));
  if (added == 0)
    return;

  g_ptr_array_foreach (after, (GFunc) drop_row, self);
  g_ptr_array_set_size (self->rows, position);
  if (self->add != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->add);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (EntenteRecord) record
        = g_list_model_get_item (G_LIST_MODEL (self->contributions), position + i);

      g_ptr_array_add (self->rows, make_row (self, record));
    }
  for (guint i = 0; i < after->len; i++)
    g_ptr_array_add (self->rows, after->pdata[i]);
  for (guint i = position; i < self->rows->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  if (self->add != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->add);
}

static void
add_cb (EntenteContributionsRow *self)
{
  g_autoptr (GError) error = NULL;
  EntenteContribution *contribution = entente_contribution_insert (
    entente_record_get_store (ENTENTE_RECORD (self->organization)), self->organization, &error);

  if (contribution == NULL)
    entente_directory_say_failed (GTK_WIDGET (self), error);
  else
    entente_contributions_row_reveal (self, contribution);
}

/*
 * Row
 */

static void
entente_contributions_row_dispose (GObject *object)
{
  EntenteContributionsRow *self = ENTENTE_CONTRIBUTIONS_ROW (object);

  g_signal_group_set_target (self->watch, NULL);
  if (self->contributions != NULL)
    g_signal_handlers_disconnect_by_data (self->contributions, self);
  g_clear_object (&self->contributions);
  g_clear_object (&self->organization);
  g_clear_object (&self->add);

  G_OBJECT_CLASS (entente_contributions_row_parent_class)->dispose (object);
}

static void
entente_contributions_row_finalize (GObject *object)
{
  EntenteContributionsRow *self = ENTENTE_CONTRIBUTIONS_ROW (object);

  g_ptr_array_unref (self->rows);
  g_object_unref (self->watch);

  G_OBJECT_CLASS (entente_contributions_row_parent_class)->finalize (object);
}

static void
entente_contributions_row_class_init (EntenteContributionsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_contributions_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_contributions_row_finalize;
}

static void
entente_contributions_row_init (EntenteContributionsRow *self)
{
  self->rows = g_ptr_array_new ();
  self->watch = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (show_all), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
entente_contributions_row_new (EntenteOrganization *organization)
{
  EntenteContributionsRow *self;
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), NULL);

  self = g_object_new (ENTENTE_TYPE_CONTRIBUTIONS_ROW, NULL);
  store = entente_record_get_store (ENTENTE_RECORD (organization));
  self->organization = g_object_ref (organization);
  self->read_only = entente_store_get_read_only (store);
  self->contributions = entente_ranked_list_new (
    entente_store_get_referrers (store, ENTENTE_TYPE_CONTRIBUTION,
                                 ENTENTE_CONTRIBUTION_ORGANIZATION,
                                 entente_record_get_id (ENTENTE_RECORD (organization))),
    ENTENTE_CONTRIBUTION_RANK);
  g_signal_connect_swapped (self->contributions, "items-changed", G_CALLBACK (items_changed_cb),
                            self);
  if (!self->read_only)
    {
      self->add = g_object_ref_sink (g_object_new (ADW_TYPE_BUTTON_ROW, "title",
                                                   _ ("Add Contribution"), "start-icon-name",
                                                   "list-add-symbolic", NULL));
      g_signal_connect_object (self->add, "activated", G_CALLBACK (add_cb), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->add);
    }
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->contributions)));
  g_signal_group_set_target (self->watch, store);
  show_all (self);
  return GTK_WIDGET (self);
}

gboolean
entente_contributions_row_reveal (EntenteContributionsRow *self, EntenteContribution *contribution)
{
  g_return_val_if_fail (ENTENTE_IS_CONTRIBUTIONS_ROW (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (g_object_get_data (G_OBJECT (row), RECORD) != (gpointer) contribution)
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      gtk_widget_grab_focus (row);
      return TRUE;
    }

  return FALSE;
}
