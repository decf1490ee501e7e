/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-said-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Of 65535: strong enough to be found at a glance, weak enough to read through. */
#define MARK_ALPHA 20000

struct _EntenteSaidRow
{
  GtkBox parent_instance;

  /* Owned */
  GSettings *settings;

  /* Widgets */
  GtkLabel *title_label;
  GtkLabel *origin_label;
  GtkLabel *excerpt_label;
};

G_DEFINE_FINAL_TYPE (EntenteSaidRow, entente_said_row, GTK_TYPE_BOX)

static void
entente_said_row_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_SAID_ROW (object)->settings);

  G_OBJECT_CLASS (entente_said_row_parent_class)->dispose (object);
}

static void
entente_said_row_class_init (EntenteSaidRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_said_row_dispose;
}

static GtkLabel *
add_label (EntenteSaidRow *self, int n_lines)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, n_lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (label));
  return label;
}

static void
entente_said_row_init (EntenteSaidRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 9);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 9);
  self->settings = g_settings_new (ENTENTE_APP_ID);
  self->title_label = add_label (self, 2);
  self->origin_label = add_label (self, 2);
  self->excerpt_label = add_label (self, 4);
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->origin_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->origin_label), "dimmed");
}

GtkWidget *
entente_said_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_SAID_ROW, NULL);
}

static void
add_mark (PangoAttrList *attributes, PangoAttribute *attribute, const EntenteTextRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->start + range->length;
  pango_attr_list_insert (attributes, attribute);
}

/* Bold and on the accent colour: one of the two is seen by everybody. */
static void
mark (EntenteSaidRow *self, GArray *ranges)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GdkRGBA) accent
    = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  for (guint i = 0; i < ranges->len; i++)
    {
      const EntenteTextRange *range = &g_array_index (ranges, EntenteTextRange, i);

      add_mark (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
      add_mark (attributes,
                pango_attr_background_new ((guint16) (accent->red * G_MAXUINT16),
                                           (guint16) (accent->green * G_MAXUINT16),
                                           (guint16) (accent->blue * G_MAXUINT16)),
                range);
      add_mark (attributes, pango_attr_background_alpha_new (MARK_ALPHA), range);
    }
  gtk_label_set_attributes (self->excerpt_label, attributes);
}

void
entente_said_row_set_hit (EntenteSaidRow *self, EntenteSaidHit *hit)
{
  g_autofree char *title = NULL;
  g_autofree char *origin = NULL;
  const char *excerpt;

  g_return_if_fail (ENTENTE_IS_SAID_ROW (self));
  g_return_if_fail (ENTENTE_IS_SAID_HIT (hit));

  title = entente_said_hit_dup_title (hit);
  origin = entente_said_hit_dup_origin (hit, self->settings);
  excerpt = entente_said_hit_get_excerpt (hit);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->origin_label, origin);
  gtk_label_set_label (self->excerpt_label, excerpt);
  /* What was found in the title need not be said twice. */
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), !g_str_equal (title, excerpt));
  mark (self, entente_said_hit_get_ranges (hit));
}

char *
entente_said_row_dup_words (EntenteSaidRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SAID_ROW (self), NULL);

  /* Translators: what was found, where it was said, and the words around it. */
  return g_strdup_printf (C_ ("title, origin, excerpt", "%s, %s: %s"),
                          gtk_label_get_label (self->title_label),
                          gtk_label_get_label (self->origin_label),
                          gtk_label_get_label (self->excerpt_label));
}
