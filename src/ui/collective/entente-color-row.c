/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-color-row.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-organization-avatar.h"

#include <glib/gi18n-lib.h>

struct _EntenteColorRow
{
  AdwActionRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  GSignalGroup *watch;

  /* Template */
  GtkWidget *reset_button;
  GtkColorDialogButton *color_button;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteColorRow, entente_color_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const EntenteField *
get_field (void)
{
  guint n_fields;

  return &entente_record_type_get_fields (ENTENTE_TYPE_ORGANIZATION,
                                          &n_fields)[ENTENTE_ORGANIZATION_COLOR];
}

static void
show_color (EntenteColorRow *self)
{
  GdkRGBA color;

  if (self->record == NULL || entente_record_is_deleted (self->record))
    return;
  entente_organization_avatar_get_color (ENTENTE_ORGANIZATION (self->record), &color);
  self->showing = TRUE;
  gtk_color_dialog_button_set_rgba (self->color_button, &color);
  self->showing = FALSE;
  gtk_widget_set_visible (self->reset_button,
                          entente_record_is_filled (self->record, ENTENTE_ORGANIZATION_COLOR));
}

static void
save (EntenteColorRow *self, const char *color)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (self->record), _ (get_field ()->edit_label));

  entente_edit_set_text (edit, self->record, ENTENTE_ORGANIZATION_COLOR, color);
  if (entente_edit_commit (edit, &error))
    return;
  entente_directory_say_failed (GTK_WIDGET (self), error);
  show_color (self);
}

static guint
to_byte (float part)
{
  return (guint) (CLAMP (part, 0, 1) * 255 + 0.5f);
}

static void
rgba_changed_cb (EntenteColorRow *self)
{
  const GdkRGBA *rgba = gtk_color_dialog_button_get_rgba (self->color_button);
  g_autofree char *color = NULL;

  if (self->showing || self->record == NULL)
    return;
  color = g_strdup_printf ("#%02x%02x%02x",
                           to_byte (rgba->red),
                           to_byte (rgba->green),
                           to_byte (rgba->blue));
  save (self, color);
}

static void
reset_clicked_cb (EntenteColorRow *self)
{
  if (self->record != NULL)
    save (self, "");
}

static void
entente_color_row_dispose (GObject *object)
{
  EntenteColorRow *self = ENTENTE_COLOR_ROW (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_COLOR_ROW);

  G_OBJECT_CLASS (entente_color_row_parent_class)->dispose (object);
}

static void
entente_color_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, ENTENTE_COLOR_ROW (object)->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_color_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      entente_color_row_set_record (ENTENTE_COLOR_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_color_row_class_init (EntenteColorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_color_row_dispose;
  object_class->get_property = entente_color_row_get_property;
  object_class->set_property = entente_color_row_set_property;

  properties[PROP_RECORD]
    = g_param_spec_object ("record",
                           NULL,
                           NULL,
                           ENTENTE_TYPE_RECORD,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-color-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteColorRow, reset_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteColorRow, color_button);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rgba_changed_cb);
}

static void
entente_color_row_init (EntenteColorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (get_field ()->label));

  self->watch = g_signal_group_new (ENTENTE_TYPE_ORGANIZATION);
  g_signal_group_connect_swapped (self->watch, "notify::color", G_CALLBACK (show_color), self);
}

void
entente_color_row_set_record (EntenteColorRow *self, EntenteOrganization *organization)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_COLOR_ROW (self));
  g_return_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization));

  if (!g_set_object (&self->record, (EntenteRecord *) organization))
    return;

  g_signal_group_set_target (self->watch, organization);
  store = self->record != NULL ? entente_record_get_store (self->record) : NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            store != NULL && !entente_store_get_read_only (store));
  show_color (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
