/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/entente-import-memory.h"

#include <gio/gio.h>

#define KEY "import-mappings"

/* So many layouts of columns are remembered. */
#define REMEMBERED 40

char *
entente_import_memory_recall (const char *layout)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GVariant) mappings = g_settings_get_value (settings, KEY);
  char *mapping;

  g_return_val_if_fail (layout != NULL, NULL);

  return g_variant_lookup (mappings, layout, "s", &mapping) ? mapping : NULL;
}

/* The one of this file first; the oldest go. */
void
entente_import_memory_remember (const char *layout, const char *mapping)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GVariant) before = g_settings_get_value (settings, KEY);
  g_auto (GVariantBuilder) after = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *other_layout, *other;
  GVariantIter iter;
  guint n = 1;

  g_return_if_fail (layout != NULL && mapping != NULL);

  if (*layout == '\0')
    return;
  g_variant_builder_add (&after, "{ss}", layout, mapping);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &other_layout, &other) && n < REMEMBERED)
    {
      if (g_str_equal (other_layout, layout))
        continue;
      g_variant_builder_add (&after, "{ss}", other_layout, other);
      n++;
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&after));
}
