/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-project-memory.h"

static void
save (GSettings *settings, const char *uri, const char *title)
{
  g_autoptr (EntenteProjectMemory) memory = entente_project_memory_new (uri);

  g_set_str (&memory->title, title);
  entente_project_memory_save (memory, settings);
}

static void
test_round_trip (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (EntenteProjectMemory) memory = NULL;
  g_autoptr (EntenteProjectMemory) loaded = NULL;

  memory = entente_project_memory_new ("file:///f%C3%AAte.entente");
  g_settings_reset (settings, "projects");
  g_set_str (&memory->title, "La fête “à nous”");
  g_set_str (&memory->event_date, "2027-06-12");
  g_set_str (&memory->page, "collective");
  g_hash_table_insert (memory->selections, g_strdup ("collective"), g_strdup ("people:12"));
  entente_project_memory_save (memory, settings);

  loaded = entente_project_memory_load (settings, "file:///f%C3%AAte.entente");
  g_assert_nonnull (loaded);
  g_assert_cmpstr (loaded->title, ==, "La fête “à nous”");
  g_assert_cmpstr (loaded->event_date, ==, "2027-06-12");
  g_assert_cmpstr (loaded->page, ==, "collective");
  g_assert_cmpstr (g_hash_table_lookup (loaded->selections, "collective"), ==, "people:12");
  g_assert_null (entente_project_memory_load (settings, "file:///other.entente"));
}

/* The last one saved stands first, once. */
static void
test_order (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GPtrArray) all = NULL;

  g_settings_reset (settings, "projects");
  save (settings, "file:///1", "one");
  save (settings, "file:///2", "two");
  save (settings, "file:///1", "one again");
  all = entente_project_memory_load_all (settings);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((EntenteProjectMemory *) g_ptr_array_index (all, 0))->title, ==, "one again");

  entente_project_memory_remove (settings, "file:///1");
  g_clear_pointer (&all, g_ptr_array_unref);
  all = entente_project_memory_load_all (settings);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((EntenteProjectMemory *) g_ptr_array_index (all, 0))->uri, ==, "file:///2");
}

static void
test_bounded (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GPtrArray) all = NULL;

  g_settings_reset (settings, "projects");
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///%u", i);

      save (settings, uri, uri);
    }
  all = entente_project_memory_load_all (settings);
  g_assert_cmpuint (all->len, ==, 30);
  g_assert_cmpstr (((EntenteProjectMemory *) g_ptr_array_index (all, 0))->uri, ==, "file:///99");
}

/* Settings may be edited by hand, or by another version. */
static void
test_strange_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GPtrArray) all = NULL;

  g_settings_set_value (settings, "projects",
                        g_variant_new_parsed ("[{'uri': <'file:///a'>, 'title': <5>, 'x': <true>}, "
                                              "{'title': <'no uri'>}, @a{sv} {}]"));
  all = entente_project_memory_load_all (settings);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((EntenteProjectMemory *) g_ptr_array_index (all, 0))->title, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/project-memory/round-trip", test_round_trip);
  g_test_add_func ("/ui/project-memory/order", test_order);
  g_test_add_func ("/ui/project-memory/bounded", test_bounded);
  g_test_add_func ("/ui/project-memory/strange-settings", test_strange_settings);

  return g_test_run ();
}
