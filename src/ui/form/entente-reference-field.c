/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-editor.h"

#include "budget/entente-budget-line.h"
#include "budget/entente-budget-settings.h"
#include "collective/entente-bodies.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-store.h"
#include "form/entente-drop-down.h"

#include <glib/gi18n-lib.h>

/* Another record of the project, or none. The list is searched by typing. */
#define ENTENTE_TYPE_REFERENCE_FIELD (entente_reference_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReferenceField, entente_reference_field, ENTENTE, REFERENCE_FIELD,
                      EntenteFieldEditor)

struct _EntenteReferenceField
{
  EntenteFieldEditor parent_instance;

  /* Owned */
  GtkExpression *name;
  EntenteRecord *chosen; /* what the list showed last, nullable */

  /* Borrowed */
  EntenteStore *store; /* only compared */
  const EntenteField *field;
  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (EntenteReferenceField, entente_reference_field, ENTENTE_TYPE_FIELD_EDITOR)

static char *
dup_position_name (EntenteRecord *position)
{
  EntenteStore *store = entente_record_get_store (position);
  gint64 id = entente_record_get_reference (position, ENTENTE_POSITION_PERSON);
  EntenteRecord *person = NULL;
  g_autofree char *name = NULL;
  const char *function = entente_record_get_text (position, ENTENTE_POSITION_FUNCTION);

  if (store != NULL)
    person = entente_store_get_record (store, ENTENTE_TYPE_PERSON, id);
  if (person == NULL)
    return g_strdup (function);

  name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  if (*function == '\0')
    return g_steal_pointer (&name);
  /* Translators: somebody and the function held: Zoé Exemple, president */
  return g_strdup_printf (C_ ("person, function", "%s, %s"), name, function);
}

/* What an entry of the list reads; the entry for "none" is a string. */
static char *
dup_item_name (gpointer item)
{
  if (item == NULL)
    return g_strdup ("");
  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));
  if (ENTENTE_IS_PERSON (item))
    return entente_person_dup_full_name (item);
  if (ENTENTE_IS_BODY (item))
    return entente_body_dup_name (item);
  if (ENTENTE_IS_POSITION (item))
    return dup_position_name (item);
  return entente_record_dup_display (item, 0);
}

/* What it comes to when none is chosen, where that is a choice of its own. */
static const char *
get_nothing (EntenteRecord *record, guint field)
{
  if (ENTENTE_IS_BUDGET_LINE (record) && field == ENTENTE_BUDGET_LINE_SHARING_KEY)
    return C_ ("sharing key", "As for the whole");
  if (ENTENTE_IS_BUDGET_SETTINGS (record) && field == ENTENTE_BUDGET_SETTINGS_SHARING_KEY)
    return C_ ("sharing", "In equal parts");
  return C_ ("no record chosen", "None");
}

static GListModel *
make_list (EntenteReferenceField *self, EntenteStore *store, const char *none_label)
{
  GListModel *all = entente_store_get_list (store, self->field->target ());
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  const char *const nothing[] = { none_label, NULL };
  g_autoptr (GtkStringList) none = gtk_string_list_new (nothing);
  GtkSorter *sorter = GTK_SORTER (gtk_string_sorter_new (gtk_expression_ref (self->name)));
  g_autoptr (GtkSortListModel) records = NULL;

  records = gtk_sort_list_model_new (g_object_ref (all), sorter);
  g_list_store_append (parts, none);
  g_list_store_append (parts, records);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))));
}

/* When the chosen record is deleted the list chooses a neighbour by itself: that is nobody's
   wish. */
static void
selected_cb (EntenteReferenceField *self)
{
  gpointer item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));
  EntenteRecord *record = ENTENTE_IS_RECORD (item) ? item : NULL;
  gboolean vanished = self->chosen != NULL && entente_record_is_deleted (self->chosen);

  g_set_object (&self->chosen, record);
  if (!vanished)
    entente_field_editor_done (ENTENTE_FIELD_EDITOR (self));
}

static guint
find_position (EntenteReferenceField *self, gint64 id)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));

  for (guint i = 1; id != 0 && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (model, i);

      if (entente_record_get_id (record) == id)
        return i;
    }

  return 0;
}

static void
entente_reference_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  g_assert (field->target != NULL);

  ENTENTE_REFERENCE_FIELD (editor)->field = field;
}

static void
entente_reference_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteReferenceField *self = ENTENTE_REFERENCE_FIELD (editor);
  EntenteStore *store = record != NULL ? entente_record_get_store (record) : NULL;

  if (store != self->store)
    {
      g_autoptr (GListModel) list
        = store != NULL ? make_list (self, store, get_nothing (record, field)) : NULL;

      self->store = store;
      gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), list);
    }

  if (store != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down),
                                find_position (self, entente_record_get_reference (record, field)));
}

static gboolean
entente_reference_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteReferenceField *self = ENTENTE_REFERENCE_FIELD (editor);
  gpointer item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));

  if (item == NULL)
    return FALSE;

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, ENTENTE_IS_RECORD (item) ? entente_record_get_id (item) : 0);
  return TRUE;
}

static void
entente_reference_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  gtk_widget_set_sensitive (ENTENTE_REFERENCE_FIELD (editor)->drop_down, !read_only);
}

static void
entente_reference_field_activate (EntenteFieldEditor *editor)
{
  gtk_widget_activate (ENTENTE_REFERENCE_FIELD (editor)->drop_down);
}

static GtkWidget *
entente_reference_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_REFERENCE_FIELD (editor)->drop_down;
}

static void
entente_reference_field_finalize (GObject *object)
{
  EntenteReferenceField *self = ENTENTE_REFERENCE_FIELD (object);

  g_clear_object (&self->chosen);
  gtk_expression_unref (self->name);

  G_OBJECT_CLASS (entente_reference_field_parent_class)->finalize (object);
}

static void
entente_reference_field_class_init (EntenteReferenceFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_reference_field_finalize;

  editor_class->beside = TRUE;
  editor_class->describe = entente_reference_field_describe;
  editor_class->show = entente_reference_field_show;
  editor_class->read = entente_reference_field_read;
  editor_class->set_read_only = entente_reference_field_set_read_only;
  editor_class->activate = entente_reference_field_activate;
  editor_class->get_target = entente_reference_field_get_target;
}

static void
entente_reference_field_init (EntenteReferenceField *self)
{
  self->name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                            G_CALLBACK (dup_item_name), NULL, NULL);
  self->drop_down = entente_drop_down_new (gtk_expression_ref (self->name));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), TRUE);
  gtk_drop_down_set_search_match_mode (GTK_DROP_DOWN (self->drop_down),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  g_signal_connect_object (self->drop_down, "notify::selected",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->drop_down);
}
