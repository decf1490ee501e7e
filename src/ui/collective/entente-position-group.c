/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-position-group.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-involvement-row.h"
#include "collective/entente-record-picker-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntentePositionGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteRecord *record;
  EntenteAffiliations *affiliations;

  /* Template */
  GtkButton *add_button;
  AdwButtonContent *add_content;
  GtkListBox *list_box;
  GtkLabel *placeholder;
  GtkDropTarget *drop_target;
};

G_DEFINE_FINAL_TYPE (EntentePositionGroup, entente_position_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_AFFILIATIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * Rows
 */

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  EntentePositionGroup *self = data;

  return entente_involvement_row_new (item,
                                      ENTENTE_IS_ORGANIZATION (self->record)
                                        ? ENTENTE_INVOLVEMENT_OF_ORGANIZATION
                                        : ENTENTE_INVOLVEMENT_OF_PERSON);
}

static void
show_words (EntentePositionGroup *self)
{
  gboolean of_organization = ENTENTE_IS_ORGANIZATION (self->record);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   of_organization ? _ ("People and Representatives")
                                                   : _ ("Organisations"));
  adw_button_content_set_label (self->add_content,
                                of_organization ? _ ("Add Person…") : _ ("Add to Organisation…"));
  gtk_label_set_label (self->placeholder,
                       of_organization
                         ? _ ("Nobody yet. Agreements need the person who signs for it.")
                         : _ ("Belongs to no organisation yet."));
}

void
entente_position_group_set_record (EntentePositionGroup *self, EntenteRecord *record)
{
  guint field;

  g_return_if_fail (ENTENTE_IS_POSITION_GROUP (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (!g_set_object (&self->record, record))
    return;

  /* The rows of the record before this one go first: they would ask what they show. */
  gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  if (record != NULL)
    {
      field = ENTENTE_IS_ORGANIZATION (record) ? ENTENTE_POSITION_ORGANIZATION
                                               : ENTENTE_POSITION_PERSON;
      gtk_list_box_bind_model (self->list_box,
                               entente_store_get_referrers (entente_record_get_store (record),
                                                            ENTENTE_TYPE_POSITION,
                                                            field,
                                                            entente_record_get_id (record)),
                               make_row,
                               self,
                               NULL);
      show_words (self);
      gtk_widget_set_visible (GTK_WIDGET (self->add_button),
                              !entente_store_get_read_only (entente_record_get_store (record)));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

gboolean
entente_position_group_unfold (EntentePositionGroup *self, EntenteRecord *position)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ENTENTE_IS_POSITION_GROUP (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      if (entente_involvement_row_get_record (ENTENTE_INVOLVEMENT_ROW (row)) == position)
        {
          entente_involvement_row_unfold (ENTENTE_INVOLVEMENT_ROW (row));
          return TRUE;
        }
    }
  return FALSE;
}

/*
 * Adding
 */

static gboolean
may_add (EntentePositionGroup *self)
{
  EntenteStore *store = self->record != NULL ? entente_record_get_store (self->record) : NULL;

  return store != NULL && !entente_store_get_read_only (store);
}

static void
finish_adding (EntentePositionGroup *self, EntenteRecord *position, const GError *error)
{
  if (position == NULL)
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  /* The function is what is asked next. */
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "collective.edit",
                              "(sx)",
                              entente_record_type_get_table (ENTENTE_TYPE_POSITION),
                              entente_record_get_id (position));
}

static void
picked_cb (EntentePositionGroup *self, EntenteRecord *picked)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *position;

  if (self->record == NULL)
    return;
  if (ENTENTE_IS_ORGANIZATION (self->record))
    position = entente_directory_add_position (ENTENTE_PERSON (picked),
                                               ENTENTE_ORGANIZATION (self->record),
                                               &error);
  else
    position = entente_directory_add_position (ENTENTE_PERSON (self->record),
                                               ENTENTE_ORGANIZATION (picked),
                                               &error);
  finish_adding (self, position, error);
}

static void
named_cb (EntentePositionGroup *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *position;

  if (self->record == NULL)
    return;
  if (ENTENTE_IS_ORGANIZATION (self->record))
    position = entente_directory_add_person_to (ENTENTE_ORGANIZATION (self->record), name, &error);
  else
    position
      = entente_directory_add_organization_to (ENTENTE_PERSON (self->record), name, &error);
  finish_adding (self, position, error);
}

void
entente_position_group_add (EntentePositionGroup *self)
{
  AdwDialog *dialog;
  gboolean of_organization;

  g_return_if_fail (ENTENTE_IS_POSITION_GROUP (self));

  if (!may_add (self))
    return;
  of_organization = ENTENTE_IS_ORGANIZATION (self->record);
  dialog = entente_record_picker_dialog_new (entente_record_get_store (self->record),
                                             of_organization
                                               ? entente_directory_kind_get_people ()
                                               : entente_directory_kind_get_organizations (),
                                             self->affiliations,
                                             of_organization ? _ ("Add Person")
                                                             : _ ("Add to Organisation"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static gboolean
drop_cb (EntentePositionGroup *self, const GValue *value, double x, double y)
{
  EntenteRecord *dropped = g_value_get_object (value);

  if (!may_add (self) || !ENTENTE_IS_ORGANIZATION (self->record) || !ENTENTE_IS_PERSON (dropped)
      || entente_record_get_store (dropped) != entente_record_get_store (self->record))
    return FALSE;
  picked_cb (self, dropped);
  return TRUE;
}

/*
 * Widget
 */

static void
entente_position_group_dispose (GObject *object)
{
  EntentePositionGroup *self = ENTENTE_POSITION_GROUP (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_POSITION_GROUP);
  g_clear_object (&self->record);
  g_clear_object (&self->affiliations);

  G_OBJECT_CLASS (entente_position_group_parent_class)->dispose (object);
}

static void
entente_position_group_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  EntentePositionGroup *self = ENTENTE_POSITION_GROUP (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_AFFILIATIONS:
      g_value_set_object (value, self->affiliations);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_position_group_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  EntentePositionGroup *self = ENTENTE_POSITION_GROUP (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      entente_position_group_set_record (self, g_value_get_object (value));
      break;
    case PROP_AFFILIATIONS:
      if (g_set_object (&self->affiliations, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_position_group_class_init (EntentePositionGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_position_group_dispose;
  object_class->get_property = entente_position_group_get_property;
  object_class->set_property = entente_position_group_set_property;

  properties[PROP_RECORD]
    = g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD, flags);
  properties[PROP_AFFILIATIONS]
    = g_param_spec_object ("affiliations", NULL, NULL, ENTENTE_TYPE_AFFILIATIONS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-position-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePositionGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePositionGroup, add_content);
  gtk_widget_class_bind_template_child (widget_class, EntentePositionGroup, list_box);
  gtk_widget_class_bind_template_child (widget_class, EntentePositionGroup, placeholder);
  gtk_widget_class_bind_template_child (widget_class, EntentePositionGroup, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, entente_position_group_add);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
entente_position_group_init (EntentePositionGroup *self)
{
  GType accepted[] = { ENTENTE_TYPE_PERSON };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, accepted, G_N_ELEMENTS (accepted));
}
