/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-list.h"

#include "collective/entente-record-watch-list.h"
#include "collective/entente-search-filter.h"
#include "entente-fold.h"

/* So many texts take about two milliseconds. */
#define PREPARED_AT_ONCE 200

struct _EntenteDirectoryList
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteAffiliations *affiliations;
  EntenteRecordWatchList *records;
  EntenteSearchFilter *filter;
  GtkSortListModel *sorted;
  GtkFilterListModel *found;

  const EntenteDirectoryKind *kind;
  const EntenteDirectoryOrder *order;
  guint prepare_source;
  guint prepared; /* so many of the records are ready to be searched */
};

G_DEFINE_FINAL_TYPE (EntenteDirectoryList, entente_directory_list, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_RECORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_sort_key (EntenteRecord *record, EntenteDirectoryList *self)
{
  g_autofree char *name = self->order->dup_key (record);

  return entente_fold_sort_key (name);
}

static char *
dup_section_key (EntenteRecord *record, EntenteDirectoryList *self)
{
  g_autofree char *name = self->order->dup_section (record, self->affiliations);

  return entente_fold_sort_key (name);
}

/* The sorter keeps the key of every record, so that putting twenty thousand names in order makes twenty
   thousand keys and not a few for each comparison. */
static GtkSorter *
make_sorter (EntenteDirectoryList *self, GCallback dup_key)
{
  GtkExpression *key = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, dup_key, self, NULL);
  GtkStringSorter *sorter = gtk_string_sorter_new (key);

  gtk_string_sorter_set_ignore_case (sorter, FALSE);
  gtk_string_sorter_set_collation (sorter, GTK_COLLATION_NONE);
  return GTK_SORTER (sorter);
}

/* With the model away, records are put in order once and not once for each sorter. */
static void
apply_order (EntenteDirectoryList *self)
{
  g_autoptr (GtkSorter) sorter = make_sorter (self, G_CALLBACK (dup_sort_key));
  g_autoptr (GtkSorter) section_sorter = NULL;

  if (self->order->dup_section != NULL)
    section_sorter = make_sorter (self, G_CALLBACK (dup_section_key));

  gtk_sort_list_model_set_model (self->sorted, NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, section_sorter);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (self->records));
}

/* Folding twenty thousand texts at the first letter typed would be felt: it is done before, a little at a
   time, while nothing else is. */
static gboolean
prepare_cb (gpointer data)
{
  EntenteDirectoryList *self = data;
  GListModel *records = G_LIST_MODEL (self->records);
  guint n_records = g_list_model_get_n_items (records);
  guint n_folded = 0;

  while (self->prepared < n_records && n_folded < PREPARED_AT_ONCE)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, self->prepared++);

      n_folded += entente_search_filter_prepare (self->filter, record);
    }
  if (self->prepared < n_records)
    return G_SOURCE_CONTINUE;
  self->prepare_source = 0;
  return G_SOURCE_REMOVE;
}

static void
prepare_search (EntenteDirectoryList *self)
{
  self->prepared = 0;
  if (self->prepare_source == 0)
    self->prepare_source = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
record_touched_cb (EntenteRecord *record, gpointer data)
{
  EntenteDirectoryList *self = data;

  entente_search_filter_forget (self->filter, record);
}

static void
affiliations_changed_cb (EntenteDirectoryList *self)
{
  /* A sorter that says it changed goes on with the keys it has: only another one asks for them again. */
  if (self->order->dup_section != NULL)
    {
      g_autoptr (GtkSorter) sorter = make_sorter (self, G_CALLBACK (dup_section_key));

      gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
    }
  prepare_search (self);
  if (*entente_search_filter_get_search (self->filter) != '\0')
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
found_changed_cb (EntenteDirectoryList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
records_changed_cb (EntenteDirectoryList *self)
{
  prepare_search (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RECORDS]);
}

static void
entente_directory_list_dispose (GObject *object)
{
  EntenteDirectoryList *self = ENTENTE_DIRECTORY_LIST (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  if (self->records != NULL)
    entente_record_watch_list_set_touched_func (self->records, NULL, NULL);
  if (self->sorted != NULL)
    {
      gtk_sort_list_model_set_sorter (self->sorted, NULL);
      gtk_sort_list_model_set_section_sorter (self->sorted, NULL);
    }
  g_clear_object (&self->found);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->records);
  g_clear_object (&self->affiliations);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_directory_list_parent_class)->dispose (object);
}

static void
entente_directory_list_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  EntenteDirectoryList *self = ENTENTE_DIRECTORY_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->found)));
      break;
    case PROP_N_RECORDS:
      g_value_set_uint (value, entente_directory_list_get_n_records (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_directory_list_class_init (EntenteDirectoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_directory_list_dispose;
  object_class->get_property = entente_directory_list_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_RECORDS] = g_param_spec_uint ("n-records", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_directory_list_init (EntenteDirectoryList *self)
{
}

/* Sorted first and filtered after: typing a search then never sorts. */
EntenteDirectoryList *
entente_directory_list_new (EntenteStore *store,
                            const EntenteDirectoryKind *kind,
                            EntenteAffiliations *affiliations)
{
  EntenteDirectoryList *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (affiliations), NULL);

  self = g_object_new (ENTENTE_TYPE_DIRECTORY_LIST, NULL);
  self->kind = kind;
  self->order = &kind->orders[0];
  self->store = g_object_ref (store);
  self->affiliations = g_object_ref (affiliations);
  self->filter = entente_search_filter_new (affiliations);
  self->records = entente_record_watch_list_new (store, kind->record_type ());
  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  apply_order (self);
  self->found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)),
                                           GTK_FILTER (g_object_ref (self->filter)));

  entente_record_watch_list_set_touched_func (self->records, record_touched_cb, self);
  g_signal_connect_object (affiliations,
                           "changed",
                           G_CALLBACK (affiliations_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found,
                           "items-changed",
                           G_CALLBACK (found_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records,
                           "items-changed",
                           G_CALLBACK (records_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  prepare_search (self);
  return self;
}

const EntenteDirectoryKind *
entente_directory_list_get_kind (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), NULL);

  return self->kind;
}

EntenteAffiliations *
entente_directory_list_get_affiliations (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), NULL);

  return self->affiliations;
}

EntenteStore *
entente_directory_list_get_store (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), NULL);

  return self->store;
}

GListModel *
entente_directory_list_get_model (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), NULL);

  return G_LIST_MODEL (self->found);
}

guint
entente_directory_list_get_n_records (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->records));
}

gboolean
entente_directory_list_find (EntenteDirectoryList *self, EntenteRecord *record, guint *position)
{
  GListModel *model = entente_directory_list_get_model (self);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (model, i);

      if (item == record)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

void
entente_directory_list_set_search (EntenteDirectoryList *self, const char *search)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST (self));

  entente_search_filter_set_search (self->filter, search);
}

const char *
entente_directory_list_get_order (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), NULL);

  return self->order->nick;
}

void
entente_directory_list_set_order (EntenteDirectoryList *self, const char *nick)
{
  const EntenteDirectoryOrder *order;

  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST (self));
  g_return_if_fail (nick != NULL);

  order = self->kind->orders;
  while (order->nick != NULL && !g_str_equal (order->nick, nick))
    order++;
  if (order->nick == NULL)
    order = self->kind->orders;
  if (order == self->order)
    return;

  self->order = order;
  apply_order (self);
}

gboolean
entente_directory_list_has_sections (EntenteDirectoryList *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (self), FALSE);

  return self->order->dup_section != NULL;
}

char *
entente_directory_list_dup_heading (EntenteDirectoryList *self, EntenteRecord *record)
{
  g_return_val_if_fail (entente_directory_list_has_sections (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  return self->order->dup_heading (record, self->affiliations);
}
