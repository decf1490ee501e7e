/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-project-memory.h"

#define KEY "projects"
#define MAX_PROJECTS 30

EntenteProjectMemory *
entente_project_memory_new (const char *uri)
{
  EntenteProjectMemory *self;

  g_return_val_if_fail (uri != NULL, NULL);

  self = g_new0 (EntenteProjectMemory, 1);
  self->uri = g_strdup (uri);
  self->title = g_strdup ("");
  self->event_date = g_strdup ("");
  self->page = g_strdup ("");
  self->selections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
entente_project_memory_free (EntenteProjectMemory *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uri);
  g_free (self->title);
  g_free (self->event_date);
  g_free (self->page);
  g_hash_table_unref (self->selections);
  g_free (self);
}

static void
read_text (GVariant *entry, const char *key, char **text)
{
  const char *found;

  if (g_variant_lookup (entry, key, "&s", &found))
    g_set_str (text, found);
}

static EntenteProjectMemory *
from_variant (GVariant *entry)
{
  g_autoptr (EntenteProjectMemory) self = entente_project_memory_new ("");
  g_autoptr (GVariant) selections = NULL;
  GVariantIter iter;
  const char *page, *selection;

  read_text (entry, "uri", &self->uri);
  if (*self->uri == '\0')
    return NULL;

  read_text (entry, "title", &self->title);
  read_text (entry, "event-date", &self->event_date);
  read_text (entry, "page", &self->page);
  selections = g_variant_lookup_value (entry, "selections", G_VARIANT_TYPE ("a{ss}"));
  if (selections != NULL)
    {
      g_variant_iter_init (&iter, selections);
      while (g_variant_iter_next (&iter, "{&s&s}", &page, &selection))
        g_hash_table_insert (self->selections, g_strdup (page), g_strdup (selection));
    }

  return g_steal_pointer (&self);
}

static GVariant *
selections_to_variant (const EntenteProjectMemory *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GHashTableIter iter;
  gpointer page, selection;

  g_hash_table_iter_init (&iter, self->selections);
  while (g_hash_table_iter_next (&iter, &page, &selection))
    g_variant_builder_add (&builder, "{ss}", page, selection);

  return g_variant_builder_end (&builder);
}

static GVariant *
to_variant (const EntenteProjectMemory *self)
{
  GVariantDict entry;

  g_variant_dict_init (&entry, NULL);
  g_variant_dict_insert (&entry, "uri", "s", self->uri);
  g_variant_dict_insert (&entry, "title", "s", self->title);
  g_variant_dict_insert (&entry, "event-date", "s", self->event_date);
  g_variant_dict_insert (&entry, "page", "s", self->page);
  g_variant_dict_insert_value (&entry, "selections", selections_to_variant (self));
  return g_variant_dict_end (&entry);
}

/* Writes all entries but one of that URI, after @first. */
static void
write_others (GSettings *settings, GVariant *first, const char *uri)
{
  g_autoptr (GPtrArray) all = entente_project_memory_load_all (settings);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  guint n = 0;

  if (first != NULL)
    {
      g_variant_builder_add_value (&builder, first);
      n++;
    }
  for (guint i = 0; i < all->len && n < MAX_PROJECTS; i++)
    {
      const EntenteProjectMemory *other = g_ptr_array_index (all, i);

      if (g_str_equal (other->uri, uri))
        continue;
      g_variant_builder_add_value (&builder, to_variant (other));
      n++;
    }

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

GPtrArray *
entente_project_memory_load_all (GSettings *settings)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_project_memory_free);
  g_autoptr (GVariant) value = g_settings_get_value (settings, KEY);

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (value, i);
      EntenteProjectMemory *self = from_variant (entry);

      if (self != NULL)
        g_ptr_array_add (all, self);
    }

  return all;
}

EntenteProjectMemory *
entente_project_memory_load (GSettings *settings, const char *uri)
{
  g_autoptr (GPtrArray) all = entente_project_memory_load_all (settings);

  for (guint i = 0; i < all->len; i++)
    {
      EntenteProjectMemory *self = g_ptr_array_index (all, i);

      if (g_str_equal (self->uri, uri))
        return g_ptr_array_steal_index (all, i);
    }

  return NULL;
}

void
entente_project_memory_save (const EntenteProjectMemory *self, GSettings *settings)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));

  write_others (settings, to_variant (self), self->uri);
}

void
entente_project_memory_remove (GSettings *settings, const char *uri)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (uri != NULL);

  write_others (settings, NULL, uri);
}
