/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-commitment-row.h"

#include "collective/entente-directory-edit.h"

#include <glib/gi18n-lib.h>

struct _EntenteCommitmentRow
{
  AdwComboRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  GSignalGroup *watch;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteCommitmentRow, entente_commitment_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* By the value of the field. */
static const char *const levels[] = {
  NC_ ("commitment", "Not said"),    NC_ ("commitment", "1 – looks on"),
  NC_ ("commitment", "2 – lends a hand"), NC_ ("commitment", "3 – takes part"),
  NC_ ("commitment", "4 – strong"),  NC_ ("commitment", "5 – carries the project"),
};

static const EntenteField *
get_field (void)
{
  return &entente_record_type_get_fields (ENTENTE_TYPE_ORGANIZATION,
                                          NULL)[ENTENTE_ORGANIZATION_COMMITMENT];
}

static void
show_level (EntenteCommitmentRow *self)
{
  gint64 level;

  if (self->record == NULL || entente_record_is_deleted (self->record))
    return;
  level = entente_record_get_integer (self->record, ENTENTE_ORGANIZATION_COMMITMENT);
  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self),
                              (guint) CLAMP (level, 0, (gint64) G_N_ELEMENTS (levels) - 1));
  self->showing = FALSE;
}

static void
selected_cb (EntenteCommitmentRow *self)
{
  guint level = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (self->showing || self->record == NULL || level >= G_N_ELEMENTS (levels))
    return;
  edit = entente_store_begin (entente_record_get_store (self->record), _ (get_field ()->edit_label));
  entente_edit_set_integer (edit, self->record, ENTENTE_ORGANIZATION_COMMITMENT, level);
  if (entente_edit_commit (edit, &error))
    return;
  entente_directory_say_failed (GTK_WIDGET (self), error);
  show_level (self);
}

static void
entente_commitment_row_dispose (GObject *object)
{
  EntenteCommitmentRow *self = ENTENTE_COMMITMENT_ROW (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (entente_commitment_row_parent_class)->dispose (object);
}

static void
entente_commitment_row_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, ENTENTE_COMMITMENT_ROW (object)->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_commitment_row_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      entente_commitment_row_set_record (ENTENTE_COMMITMENT_ROW (object),
                                         g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_commitment_row_class_init (EntenteCommitmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_commitment_row_dispose;
  object_class->get_property = entente_commitment_row_get_property;
  object_class->set_property = entente_commitment_row_set_property;

  properties[PROP_RECORD]
    = g_param_spec_object ("record",
                           NULL,
                           NULL,
                           ENTENTE_TYPE_RECORD,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_commitment_row_init (EntenteCommitmentRow *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    gtk_string_list_append (model, g_dpgettext2 (GETTEXT_PACKAGE, "commitment", levels[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (get_field ()->label));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);

  self->watch = g_signal_group_new (ENTENTE_TYPE_ORGANIZATION);
  g_signal_group_connect_swapped (self->watch, "notify::commitment", G_CALLBACK (show_level), self);
}

void
entente_commitment_row_set_record (EntenteCommitmentRow *self, EntenteOrganization *organization)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_COMMITMENT_ROW (self));
  g_return_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization));

  if (!g_set_object (&self->record, (EntenteRecord *) organization))
    return;

  g_signal_group_set_target (self->watch, organization);
  store = self->record != NULL ? entente_record_get_store (self->record) : NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            store != NULL && !entente_store_get_read_only (store));
  show_level (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
