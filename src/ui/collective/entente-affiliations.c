/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-affiliations.h"

#include "collective/entente-record-watch-list.h"

#include <glib/gi18n-lib.h>

struct _EntenteAffiliations
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteRecordWatchList *positions;
  EntenteRecordWatchList *organizations;

  guint serial;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (EntenteAffiliations, entente_affiliations, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
lists_changed_cb (EntenteAffiliations *self)
{
  self->stale = TRUE;
}

static guint
take_serial (void)
{
  static guint last;

  return ++last;
}

static void
store_changed_cb (EntenteAffiliations *self)
{
  if (!self->stale)
    return;
  self->stale = FALSE;
  self->serial = take_serial ();
  g_signal_emit (self, signals[CHANGED], 0);
}

static EntenteRecordWatchList *
watch_list (EntenteAffiliations *self, GType type)
{
  EntenteRecordWatchList *list = entente_record_watch_list_new (self->store, type);

  g_signal_connect_object (list,
                           "items-changed",
                           G_CALLBACK (lists_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
entente_affiliations_dispose (GObject *object)
{
  EntenteAffiliations *self = ENTENTE_AFFILIATIONS (object);

  g_clear_object (&self->positions);
  g_clear_object (&self->organizations);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_affiliations_parent_class)->dispose (object);
}

static void
entente_affiliations_class_init (EntenteAffiliationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_affiliations_dispose;

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
entente_affiliations_init (EntenteAffiliations *self)
{
}

EntenteAffiliations *
entente_affiliations_new (EntenteStore *store)
{
  EntenteAffiliations *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  self = g_object_new (ENTENTE_TYPE_AFFILIATIONS, NULL);
  self->store = g_object_ref (store);
  self->serial = take_serial ();
  self->positions = watch_list (self, ENTENTE_TYPE_POSITION);
  self->organizations = watch_list (self, ENTENTE_TYPE_ORGANIZATION);
  /* After the lists, so that they have spoken when we are told. */
  g_signal_connect_object (store,
                           "changed",
                           G_CALLBACK (store_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

EntenteStore *
entente_affiliations_get_store (EntenteAffiliations *self)
{
  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (self), NULL);

  return self->store;
}

guint
entente_affiliations_get_serial (EntenteAffiliations *self)
{
  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (self), 0);

  return self->serial;
}

static GListModel *
get_positions (EntenteAffiliations *self, guint field, gpointer record)
{
  return entente_store_get_referrers (self->store,
                                      ENTENTE_TYPE_POSITION,
                                      field,
                                      entente_record_get_id (record));
}

/* Those who sign first; nearly everybody has one position or none. */
static GPtrArray *
dup_positions (EntenteAffiliations *self, EntentePerson *person)
{
  GPtrArray *positions = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model = get_positions (self, ENTENTE_POSITION_PERSON, person);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      EntenteRecord *position = g_list_model_get_item (model, i);
      gboolean signs = entente_record_get_boolean (position, ENTENTE_POSITION_REPRESENTATIVE);

      g_ptr_array_insert (positions, signs ? 0 : -1, position);
    }
  return positions;
}

static EntenteOrganization *
get_position_organization (EntenteAffiliations *self, EntenteRecord *position)
{
  gint64 id = entente_record_get_reference (position, ENTENTE_POSITION_ORGANIZATION);

  if (id == 0)
    return NULL;
  return (EntenteOrganization *) entente_store_get_record (self->store,
                                                           ENTENTE_TYPE_ORGANIZATION,
                                                           id);
}

EntenteOrganization *
entente_affiliations_get_organization (EntenteAffiliations *self, EntentePerson *person)
{
  g_autoptr (GPtrArray) positions = NULL;

  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), NULL);

  positions = dup_positions (self, person);
  if (positions->len == 0)
    return NULL;
  return get_position_organization (self, g_ptr_array_index (positions, 0));
}

static char *
dup_position_summary (EntenteAffiliations *self, EntenteRecord *position)
{
  const char *function = entente_record_get_text (position, ENTENTE_POSITION_FUNCTION);
  EntenteOrganization *organization = get_position_organization (self, position);
  const char *name = "";

  if (organization != NULL)
    name = entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME);
  if (*function == '\0' || *name == '\0')
    return g_strconcat (function, name, NULL);
  /* Translators: what somebody does in an organisation: “president · Flying Spoons” */
  return g_strdup_printf (C_ ("function in organisation", "%s · %s"), function, name);
}

char *
entente_affiliations_dup_summary (EntenteAffiliations *self, EntentePerson *person)
{
  g_autoptr (GPtrArray) positions = NULL;
  g_autoptr (GString) summary = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), NULL);

  positions = dup_positions (self, person);
  for (guint i = 0; i < positions->len; i++)
    {
      g_autofree char *part = dup_position_summary (self, g_ptr_array_index (positions, i));

      if (*part != '\0' && summary->len > 0)
        g_string_append (summary, ", ");
      g_string_append (summary, part);
    }
  return g_string_free_and_steal (g_steal_pointer (&summary));
}
