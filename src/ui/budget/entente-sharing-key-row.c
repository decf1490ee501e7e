/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-sharing-key-row.h"

#include "budget/entente-partner-edit.h"
#include "collective/entente-directory-edit.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteSharingKeyRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteSharingKey *key;
  GListModel *parts;
  GPtrArray *shares; /* borrowed rows, one an organisation */
  GSignalGroup *watch;

  /* Borrowed */
  GtkWidget *name;

  gboolean read_only;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteSharingKeyRow, entente_sharing_key_row, ADW_TYPE_EXPANDER_ROW)

#define ORGANIZATION "entente-organization"
#define PART "entente-part"

/*
 * One organisation
 */

static char *
dup_share (EntenteSharingKeyRow *self, EntenteRecord *part)
{
  g_autofree char *fixed = entente_record_dup_display (part, ENTENTE_SHARING_PART_FIXED);
  g_autofree char *cap = entente_record_dup_display (part, ENTENTE_SHARING_PART_CAP);
  g_autofree char *weight = entente_record_dup_display (part, ENTENTE_SHARING_PART_WEIGHT);
  const char *unit
    = entente_record_get_text (ENTENTE_RECORD (self->key), ENTENTE_SHARING_KEY_UNIT);
  EntenteSharingMethod method
    = entente_record_get_choice (ENTENTE_RECORD (self->key), ENTENTE_SHARING_KEY_METHOD);
  g_autofree char *share = NULL;

  if (*fixed != '\0')
    /* Translators: %s is an amount that somebody takes before the rest is shared. */
    return g_strdup_printf (_ ("%s, fixed"), fixed);
  if (method == ENTENTE_SHARING_EQUAL)
    share = g_strdup (C_ ("sharing", "Equal part"));
  else if (method == ENTENTE_SHARING_PERCENT)
    share = g_strdup_printf ("%s %%", *weight != '\0' ? weight : "0");
  else
    share = g_strchomp (g_strdup_printf ("%s %s", *weight != '\0' ? weight : "0", unit));
  if (*cap == '\0')
    return g_steal_pointer (&share);

  /* Translators: a part, an amount */
  return g_strdup_printf (_ ("%s, at most %s"), share, cap);
}

static void
takes_part_cb (EntenteSharingKeyRow *self, GParamSpec *pspec, GtkWidget *row)
{
  EntenteOrganization *organization = g_object_get_data (G_OBJECT (row), ORGANIZATION);
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  if (!entente_sharing_key_set_takes_part (
        self->key, organization, adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (row)),
        &error))
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
add_share_fields (EntenteSharingKeyRow *self, GtkWidget *row)
{
  static const char *const fields[] = { "weight", "fixed", "cap" };
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *field = entente_field_row_new (ENTENTE_TYPE_SHARING_PART, fields[i]);

      g_object_set (field, "read-only", self->read_only, NULL);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
      g_ptr_array_add (rows, field);
    }
  g_object_set_data_full (G_OBJECT (row), PART, rows, (GDestroyNotify) g_ptr_array_unref);
}

static GtkWidget *
make_share (EntenteSharingKeyRow *self, EntenteRecord *organization)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (
    ADW_PREFERENCES_ROW (row), entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (row), !self->read_only);
  g_object_set_data_full (G_OBJECT (row), ORGANIZATION, g_object_ref (organization),
                          g_object_unref);
  add_share_fields (self, row);
  g_signal_connect_object (row, "notify::enable-expansion", G_CALLBACK (takes_part_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static const char *
get_measure (EntenteSharingKeyRow *self)
{
  switch (entente_record_get_choice (ENTENTE_RECORD (self->key), ENTENTE_SHARING_KEY_METHOD))
    {
    case ENTENTE_SHARING_PERCENT:
      return C_ ("sharing", "Percentage");
    case ENTENTE_SHARING_USE:
      return C_ ("sharing", "Measured use");
    default:
      return C_ ("sharing", "Weight");
    }
}

static void
show_share (EntenteSharingKeyRow *self, GtkWidget *row)
{
  EntenteOrganization *organization = g_object_get_data (G_OBJECT (row), ORGANIZATION);
  GPtrArray *fields = g_object_get_data (G_OBJECT (row), PART);
  EntenteRecord *part = (EntenteRecord *) entente_sharing_key_find_part (self->key, organization);
  g_autofree char *share
    = part != NULL ? dup_share (self, part) : g_strdup (C_ ("sharing", "Takes no part"));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), share);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), part != NULL);
  adw_preferences_row_set_title (fields->pdata[0], get_measure (self));
  for (guint i = 0; i < fields->len; i++)
    entente_field_row_set_record (fields->pdata[i], part);
}

/*
 * The key
 */

static void
show_key (EntenteSharingKeyRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->key);
  const char *name;
  g_autofree char *summary = NULL;

  if (entente_record_is_deleted (record) || entente_record_get_store (record) == NULL)
    return;

  self->showing = TRUE;
  name = entente_record_get_text (record, ENTENTE_SHARING_KEY_NAME);
  summary = entente_sharing_key_dup_summary (self->key);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *name != '\0' ? name : C_ ("sharing key", "Untitled"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  for (guint i = 0; i < self->shares->len; i++)
    show_share (self, self->shares->pdata[i]);
  self->showing = FALSE;
}

/* The row is gone after it. */
static void
removed_cb (EntenteSharingKeyRow *self)
{
  g_autoptr (GtkWidget) list = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  if (entente_partner_record_delete (ENTENTE_RECORD (self->key), &error))
    gtk_widget_activate_action (list, "win.toast-undo", "s", _ ("Sharing key deleted"));
  else
    entente_directory_say_failed (list, error);
}

static GtkWidget *
add_field (EntenteSharingKeyRow *self, const char *field)
{
  GtkWidget *row = entente_field_row_new (ENTENTE_TYPE_SHARING_KEY, field);

  g_object_set (row, "read-only", self->read_only, NULL);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), ENTENTE_RECORD (self->key));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

/* Partners, and whoever else the key names already. */
static void
add_shares (EntenteSharingKeyRow *self)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->key));
  g_autoptr (GPtrArray) partners = entente_partners_list (store);

  for (guint i = 0; i < g_list_model_get_n_items (self->parts); i++)
    {
      g_autoptr (EntenteRecord) part = g_list_model_get_item (self->parts, i);
      EntenteRecord *organization = entente_store_get_record (
        store, ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (part, ENTENTE_SHARING_PART_ORGANIZATION));

      if (organization != NULL && !g_ptr_array_find (partners, organization, NULL))
        g_ptr_array_add (partners, organization);
    }
  for (guint i = 0; i < partners->len; i++)
    {
      GtkWidget *row = make_share (self, partners->pdata[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->shares, row);
    }
}

static void
add_rows (EntenteSharingKeyRow *self)
{
  GtkWidget *remove;

  self->name = add_field (self, "name");
  add_field (self, "method");
  add_field (self, "unit");
  add_shares (self);
  add_field (self, "notes");
  if (self->read_only)
    return;
  remove = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("Delete Sharing Key"), NULL);
  gtk_widget_add_css_class (remove, "destructive-action");
  g_signal_connect_object (remove, "activated", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), remove);
}

static void
entente_sharing_key_row_dispose (GObject *object)
{
  EntenteSharingKeyRow *self = ENTENTE_SHARING_KEY_ROW (object);

  g_signal_group_set_target (self->watch, NULL);
  g_clear_object (&self->key);
  g_clear_object (&self->parts);

  G_OBJECT_CLASS (entente_sharing_key_row_parent_class)->dispose (object);
}

static void
entente_sharing_key_row_finalize (GObject *object)
{
  EntenteSharingKeyRow *self = ENTENTE_SHARING_KEY_ROW (object);

  g_ptr_array_unref (self->shares);
  g_object_unref (self->watch);

  G_OBJECT_CLASS (entente_sharing_key_row_parent_class)->finalize (object);
}

static void
entente_sharing_key_row_class_init (EntenteSharingKeyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_sharing_key_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_sharing_key_row_finalize;
}

static void
entente_sharing_key_row_init (EntenteSharingKeyRow *self)
{
  self->shares = g_ptr_array_new ();
  self->watch = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (show_key), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
entente_sharing_key_row_new (EntenteSharingKey *key)
{
  EntenteSharingKeyRow *self;
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_SHARING_KEY (key), NULL);

  self = g_object_new (ENTENTE_TYPE_SHARING_KEY_ROW, NULL);
  store = entente_record_get_store (ENTENTE_RECORD (key));
  self->key = g_object_ref (key);
  self->parts = g_object_ref (
    entente_store_get_referrers (store, ENTENTE_TYPE_SHARING_PART, ENTENTE_SHARING_PART_SHARING_KEY,
                                 entente_record_get_id (ENTENTE_RECORD (key))));
  self->read_only = entente_store_get_read_only (store);
  add_rows (self);
  g_signal_group_set_target (self->watch, store);
  show_key (self);
  return GTK_WIDGET (self);
}

EntenteSharingKey *
entente_sharing_key_row_get_key (EntenteSharingKeyRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHARING_KEY_ROW (self), NULL);

  return self->key;
}

void
entente_sharing_key_row_edit (EntenteSharingKeyRow *self)
{
  g_return_if_fail (ENTENTE_IS_SHARING_KEY_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->name);
}
