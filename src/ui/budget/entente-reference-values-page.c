/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-reference-values-page.h"

#include "budget/entente-account-own.h"
#include "budget/entente-budget-settings.h"
#include "entente-fold.h"
#include "entente-language.h"
#include "form/entente-date-display.h"
#include "form/entente-field-row.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

struct _EntenteReferenceValuesPage
{
  AdwPreferencesPage parent_instance;

  /* Owned */
  EntenteStore *store;    /* nullable */
  GSignalGroup *signals;
  GSignalGroup *chart_signals; /* of the settings: which presentation is chosen */

  /* Borrowed */
  AdwPreferencesGroup *own;
  AdwPreferencesGroup *shipped;
  AdwPreferencesGroup *accounts;
  GtkWidget *add_button;
  GtkWidget *search_entry;
  GtkWidget *nothing_label;
  GPtrArray *rows;        /* in any group */
};

G_DEFINE_FINAL_TYPE (EntenteReferenceValuesPage,
                     entente_reference_values_page,
                     ADW_TYPE_PREFERENCES_PAGE)

/* "from 1 January 2027"; "" when it always holds */
static char *
dup_validity (const EntenteReferenceEntry *entry)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (g_date_valid (&entry->valid_from))
    from = entente_date_display_in (&entry->valid_from, ENTENTE_DATE_DISPLAY_LONG);
  if (g_date_valid (&entry->valid_to))
    to = entente_date_display_in (&entry->valid_to, ENTENTE_DATE_DISPLAY_LONG);
  if (from != NULL && to != NULL)
    return g_strdup_printf (C_ ("reference value", "From %s to %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (C_ ("reference value", "Since %s"), from);
  if (to != NULL)
    return g_strdup_printf (C_ ("reference value", "Until %s"), to);
  return g_strdup ("");
}

/* "12,31 €/h since 1 June 2026" */
static char *
dup_value (const EntenteReferenceEntry *entry)
{
  g_autofree char *figure
    = entente_decimal_format (entry->value, entente_language_get_interface ());
  g_autofree char *date = NULL;

  if (entente_reference_entry_is_account (entry))
    return dup_validity (entry);
  if (entry->value == ENTENTE_DECIMAL_NONE)
    return g_strdup (_ ("No figure yet"));
  if (!g_date_valid (&entry->valid_from))
    /* Translators: a figure and its unit, such as "12,31 €/h" */
    return g_strdup_printf (C_ ("reference value", "%s %s"), figure, entry->unit);
  date = entente_date_display_in (&entry->valid_from, ENTENTE_DATE_DISPLAY_LONG);
  if (g_date_valid (&entry->valid_to))
    {
      g_autofree char *end = entente_date_display_in (&entry->valid_to, ENTENTE_DATE_DISPLAY_LONG);

      /* Translators: a figure, its unit, the first and the last day when it holds */
      return g_strdup_printf (C_ ("reference value", "%s %s, from %s to %s"), figure, entry->unit,
                              date, end);
    }
  /* Translators: a figure, its unit and the day from which it holds */
  return g_strdup_printf (C_ ("reference value", "%s %s since %s"), figure, entry->unit, date);
}

/*
 * Search
 */

/* How many rows of a group have the words in them; the others are hidden. */
static guint
filter_rows (EntenteReferenceValuesPage *self, AdwPreferencesGroup *group, const char *words)
{
  guint n_found = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean is_found
        = entente_fold_contains (g_object_get_data (G_OBJECT (row), "folded"), words);

      if (!gtk_widget_is_ancestor (row, GTK_WIDGET (group)))
        continue;
      gtk_widget_set_visible (row, is_found);
      n_found += is_found;
    }
  return n_found;
}

static void
filter (EntenteReferenceValuesPage *self)
{
  g_autofree char *words
    = entente_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gboolean is_read_only = self->store == NULL || entente_store_get_read_only (self->store);
  guint n_own = filter_rows (self, self->own, words);
  guint n_shipped = filter_rows (self, self->shipped, words);
  guint n_accounts = filter_rows (self, self->accounts, words);

  /* Without a search, the group of one’s own has the button that adds to it. */
  gtk_widget_set_visible (GTK_WIDGET (self->own), n_own > 0 || (*words == '\0' && !is_read_only));
  gtk_widget_set_visible (GTK_WIDGET (self->shipped), n_shipped > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->accounts), n_accounts > 0);
  gtk_widget_set_visible (self->nothing_label,
                          n_own + n_shipped + n_accounts == 0 && *words != '\0');
}

/*
 * The project’s own
 */

static void
remove_cb (EntenteReferenceValuesPage *self, GtkWidget *button)
{
  EntenteRecord *record = g_object_get_data (G_OBJECT (button), "record");
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, _ ("Delete reference value"));
  g_autoptr (GError) error = NULL;

  entente_edit_delete (edit, record);
  if (entente_edit_commit (edit, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Value deleted"));
  else
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Value Was Not Deleted"), error);
}

static GtkWidget *
make_own_row (EntenteReferenceValuesPage *self, const EntenteReferenceEntry *entry)
{
  static const guint fields[] = {
    ENTENTE_REFERENCE_VALUE_LABEL,      ENTENTE_REFERENCE_VALUE_VALUE,
    ENTENTE_REFERENCE_VALUE_UNIT,       ENTENTE_REFERENCE_VALUE_VALID_FROM,
    ENTENTE_REFERENCE_VALUE_VALID_TO,   ENTENTE_REFERENCE_VALUE_SOURCE,
  };
  const EntenteField *all = entente_record_type_get_fields (ENTENTE_TYPE_REFERENCE_VALUE, NULL);
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      /* Of an account its number and label, in one text, and since when. */
      if (entente_reference_entry_is_account (entry)
          && (fields[i] == ENTENTE_REFERENCE_VALUE_VALUE
              || fields[i] == ENTENTE_REFERENCE_VALUE_UNIT))
        continue;
      GtkWidget *field
        = entente_field_row_new (ENTENTE_TYPE_REFERENCE_VALUE, all[fields[i]].name);

      entente_field_row_set_record (ENTENTE_FIELD_ROW (field), ENTENTE_RECORD (entry->record));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, *entry->key != '\0'
                                         ? _ ("Go Back to the Value of the Program")
                                         : _ ("Delete Value"));
  gtk_widget_set_sensitive (button, !entente_store_get_read_only (self->store));
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (entry->record),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "record", entry->record);
  return row;
}

/* Shows all of a value that is new, to be typed in. */
static void
open_row (EntenteReferenceValuesPage *self, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      EntenteRecord *record = g_object_get_data (G_OBJECT (row), "record");

      if (record == NULL || entente_record_get_id (record) != id)
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
    }
}

static void
add_cb (EntenteReferenceValuesPage *self)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, _ ("Add reference value"));
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_REFERENCE_VALUE);
  gint64 id = record != NULL ? entente_record_get_id (record) : 0;
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (entente_edit_commit (edit, &error))
    open_row (self, id);
  else
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Value Was Not Added"), error);
}

/*
 * Those of the program
 */

static gboolean
is_same_day (const GDate *a, const GDate *b)
{
  if (a == NULL || !g_date_valid (b))
    return a == NULL && !g_date_valid (b);
  return g_date_compare (a, b) == 0;
}

/* Of a key there are several, one after the other. */
static void
adopt_cb (EntenteReferenceValuesPage *self, GtkWidget *button)
{
  const char *key = g_object_get_data (G_OBJECT (button), "key");
  const GDate *day = g_object_get_data (G_OBJECT (button), "day");
  g_autoptr (GPtrArray) entries = entente_reference_values_list (self->store);
  g_autoptr (GPtrArray) accounts = entente_account_values_list (self->store);
  g_autoptr (GError) error = NULL;

  g_ptr_array_extend (entries, accounts, NULL, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const EntenteReferenceEntry *entry = g_ptr_array_index (entries, i);
      EntenteReferenceValue *value;

      if (!g_str_equal (entry->key, key) || !is_same_day (day, &entry->valid_from))
        continue;
      value = entente_reference_values_adopt (self->store, entry, &error);
      if (value != NULL)
        open_row (self, entente_record_get_id (ENTENTE_RECORD (value)));
      else
        entente_tell_refusal (GTK_WIDGET (self), _ ("The Value Was Not Changed"), error);
      return;
    }
}

static GtkWidget *
make_shipped_row (EntenteReferenceValuesPage *self, const EntenteReferenceEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Use a Value of Our Own"));
  gtk_widget_set_sensitive (button, !entente_store_get_read_only (self->store));
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (entry->key), g_free);
  if (g_date_valid (&entry->valid_from))
    g_object_set_data_full (G_OBJECT (button), "day", g_date_copy (&entry->valid_from),
                            (GDestroyNotify) g_date_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (adopt_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  return row;
}

static void
set_words (GtkWidget *row, const EntenteReferenceEntry *entry)
{
  g_autofree char *value = dup_value (entry);
  g_autofree char *lines
    = g_strdup_printf ("%s%s%s", value, *value != '\0' && *entry->source != '\0' ? "\n" : "",
                       entry->source);
  g_autofree char *title
    = g_markup_escape_text (*entry->label != '\0' ? entry->label : _ ("Unnamed value"), -1);
  g_autofree char *subtitle = g_markup_escape_text (lines, -1);
  g_autofree char *found_by = g_strdup_printf ("%s %s", entry->label, lines);

  g_object_set (row, "title", title, "subtitle", subtitle, NULL);
  g_object_set_data_full (G_OBJECT (row), "folded", entente_fold (found_by), g_free);
}

/* A row that is being edited stays: only its words are new. */
static void
record_changed_cb (GtkWidget *row, GParamSpec *pspec, EntenteRecord *record)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (entente_record_is_deleted (record))
    return;
  entries = entente_reference_values_list (entente_record_get_store (record));
  for (guint i = 0; i < entries->len; i++)
    {
      const EntenteReferenceEntry *entry = g_ptr_array_index (entries, i);

      if (entry->record == (gpointer) record)
        set_words (row, entry);
    }
}

static AdwPreferencesGroup *
get_group (EntenteReferenceValuesPage *self, const EntenteReferenceEntry *entry)
{
  if (entry->record != NULL)
    return self->own;
  return entente_reference_entry_is_account (entry) ? self->accounts : self->shipped;
}

static void
add_entry (EntenteReferenceValuesPage *self, const EntenteReferenceEntry *entry)
{
  AdwPreferencesGroup *group = get_group (self, entry);
  GtkWidget *row
    = entry->record != NULL ? make_own_row (self, entry) : make_shipped_row (self, entry);

  set_words (row, entry);
  if (entry->record != NULL)
    g_signal_connect_object (entry->record, "notify", G_CALLBACK (record_changed_cb), row,
                             G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), "group", group);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
update (EntenteReferenceValuesPage *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) accounts = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  if (self->store == NULL)
    return;
  gtk_widget_set_visible (self->add_button, !entente_store_get_read_only (self->store));
  entries = entente_reference_values_list (self->store);
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i));
  accounts = entente_account_values_list (self->store);
  for (guint i = 0; i < accounts->len; i++)
    add_entry (self, g_ptr_array_index (accounts, i));
  filter (self);
}

static void
entente_reference_values_page_dispose (GObject *object)
{
  EntenteReferenceValuesPage *self = ENTENTE_REFERENCE_VALUES_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->chart_signals);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_reference_values_page_parent_class)->dispose (object);
}

static void
entente_reference_values_page_class_init (EntenteReferenceValuesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_reference_values_page_dispose;
}

static AdwPreferencesGroup *
add_group (EntenteReferenceValuesPage *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
make_add_button (EntenteReferenceValuesPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Add Value"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_search (EntenteReferenceValuesPage *self)
{
  AdwPreferencesGroup *group = add_group (self, "", NULL);
  GtkWidget *label = gtk_label_new (_ ("No value has these words."));

  self->search_entry = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search_entry),
                                         _ ("Label, Figure, Source…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search Values"), -1);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (filter), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->search_entry);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  g_object_set (label, "margin-top", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_visible (label, FALSE);
  adw_preferences_group_add (group, label);
  self->nothing_label = label;
}

static void
entente_reference_values_page_init (EntenteReferenceValuesPage *self)
{
  self->rows = g_ptr_array_new ();
  add_search (self);
  self->own = add_group (self, _ ("Values of This Project"),
                         _ ("They take the place of those that come with the program."));
  self->add_button = make_add_button (self);
  adw_preferences_group_set_header_suffix (self->own, self->add_button);
  self->shipped = add_group (self, _ ("Values That Come With the Program"),
                             _ ("Check them against their source before you rely on them."));
  self->accounts = add_group (self, _ ("Accounts of the Chosen Presentation"),
                              _ ("Take one over to give it another number or label, from a day on."));
  self->chart_signals = g_signal_group_new (ENTENTE_TYPE_BUDGET_SETTINGS);
  g_signal_group_connect_swapped (self->chart_signals, "notify::chart", G_CALLBACK (update), self);
  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update), self);
}

void
entente_reference_values_page_set_store (EntenteReferenceValuesPage *self, EntenteStore *store)
{
  g_return_if_fail (ENTENTE_IS_REFERENCE_VALUES_PAGE (self));

  g_set_object (&self->store, store);
  g_signal_group_set_target (self->signals,
                             store != NULL
                               ? entente_store_get_list (store, ENTENTE_TYPE_REFERENCE_VALUE)
                               : NULL);
  g_signal_group_set_target (self->chart_signals,
                             store != NULL ? entente_store_get_record (store,
                                                                       ENTENTE_TYPE_BUDGET_SETTINGS,
                                                                       ENTENTE_BUDGET_SETTINGS_ID)
                                           : NULL);
  update (self);
}
