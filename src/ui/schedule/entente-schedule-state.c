/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the chart was left, as a text: GVariant's own, so that what is not understood is passed
   over. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

/* Actions whose state is kept. */
static const char *const kept[] = {
  "coloring", "columns", "forecast", "show-critical", "show-float", "show-links",
  "show-who", "show-late", "show-offsets", "show-closed",
};

static GVariant *
make_widths (EntenteScheduleChart *self)
{
  GVariantBuilder widths;

  g_variant_builder_init (&widths, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    g_variant_builder_add (&widths, "{si}", entente_task_column_get_info (i)->name,
                           entente_grid_columns_get_width (self->columns, i));
  return g_variant_builder_end (&widths);
}

static void
add_place (EntenteScheduleChart *self, GVariantBuilder *state)
{
  double left, scale;

  entente_gantt_view_get_place (ENTENTE_GANTT_VIEW (self->view), &left, &scale);
  g_variant_builder_add (state, "{sv}", "left", g_variant_new_double (left));
  g_variant_builder_add (state, "{sv}", "scale", g_variant_new_double (scale));
}

char *
entente_schedule_chart_dup_state (EntenteScheduleChart *self)
{
  g_autoptr (GArray) folded = NULL;
  g_autoptr (GVariant) whole = NULL;
  GVariantBuilder state;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_CHART (self), NULL);

  folded = entente_task_list_dup_folded_ids (self->list);
  g_variant_builder_init (&state, G_VARIANT_TYPE_VARDICT);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GVariant) value =
          g_action_group_get_action_state (G_ACTION_GROUP (self->actions), kept[i]);

      g_variant_builder_add (&state, "{sv}", kept[i], value);
    }
  g_variant_builder_add (&state, "{sv}", "divider",
                         g_variant_new_int32 (gtk_paned_get_position (GTK_PANED (self->paned))));
  g_variant_builder_add (&state, "{sv}", "widths", make_widths (self));
  g_variant_builder_add (
      &state, "{sv}", "pane",
      g_variant_new_string (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->switcher))));
  g_variant_builder_add (
      &state, "{sv}", "folded",
      g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, folded->data, folded->len, sizeof (gint64)));
  add_place (self, &state);
  whole = g_variant_ref_sink (g_variant_builder_end (&state));
  return g_variant_print (whole, TRUE);
}

static void
restore_actions (EntenteScheduleChart *self, GVariant *state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const GVariantType *type =
          g_action_group_get_action_state_type (G_ACTION_GROUP (self->actions), kept[i]);
      g_autoptr (GVariant) value = g_variant_lookup_value (state, kept[i], type);

      if (value != NULL)
        g_action_group_change_action_state (G_ACTION_GROUP (self->actions), kept[i], value);
    }
}

static void
restore_widths (EntenteScheduleChart *self, GVariant *state)
{
  g_autoptr (GVariant) widths = g_variant_lookup_value (state, "widths", G_VARIANT_TYPE ("a{si}"));

  for (guint i = 0; widths != NULL && i < ENTENTE_N_TASK_COLUMNS; i++)
    {
      int width;

      if (g_variant_lookup (widths, entente_task_column_get_info (i)->name, "i", &width))
        entente_grid_columns_set_width (self->columns, i, width);
    }
}

static void
restore_folded (EntenteScheduleChart *self, GVariant *state)
{
  g_autoptr (GVariant) folded = g_variant_lookup_value (state, "folded", G_VARIANT_TYPE ("ax"));
  gsize n_ids;
  const gint64 *ids;

  if (folded == NULL)
    return;
  ids = g_variant_get_fixed_array (folded, &n_ids, sizeof (gint64));
  entente_task_list_set_folded_ids (self->list, ids, n_ids);
}

void
entente_schedule_chart_restore_state (EntenteScheduleChart *self, const char *text)
{
  g_autoptr (GVariant) state = NULL;
  const char *pane;
  double left, scale;
  int divider;

  g_return_if_fail (ENTENTE_IS_SCHEDULE_CHART (self));

  if (text == NULL || *text == '\0')
    return;
  /* It is read from a settings file: whatever stands there is no error. */
  state = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  if (state == NULL)
    return;
  restore_actions (self, state);
  restore_widths (self, state);
  restore_folded (self, state);
  if (g_variant_lookup (state, "divider", "i", &divider) && divider >= 0)
    gtk_paned_set_position (GTK_PANED (self->paned), divider);
  if (g_variant_lookup (state, "pane", "&s", &pane)
      && (g_str_equal (pane, "table") || g_str_equal (pane, "chart")))
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (self->switcher), pane);
  if (g_variant_lookup (state, "left", "d", &left) && g_variant_lookup (state, "scale", "d", &scale)
      && scale > 0)
    entente_gantt_view_set_place (ENTENTE_GANTT_VIEW (self->view), left, scale);
}
