/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-organization-avatar.h"

#include <math.h>

struct _EntenteOrganizationAvatar
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteOrganization *organization;
  GSignalGroup *watch;
  PangoLayout *initials;

  int size;
};

G_DEFINE_FINAL_TYPE (EntenteOrganizationAvatar, entente_organization_avatar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ORGANIZATION,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Hues that stay apart for people who see few colours, dark enough for white letters. */
static const char *const palette[] = {
  "#1c71d8", "#c64600", "#26773a", "#813d9c", "#a51d2d", "#0b7285", "#865e3c", "#3d3846",
};

/*
 * What is drawn
 */

void
entente_organization_avatar_get_color (EntenteOrganization *organization, GdkRGBA *color)
{
  EntenteRecord *record;
  gint64 id;

  g_return_if_fail (ENTENTE_IS_ORGANIZATION (organization));

  record = ENTENTE_RECORD (organization);
  id = entente_record_get_id (record);
  if (!gdk_rgba_parse (color, entente_record_get_text (record, ENTENTE_ORGANIZATION_COLOR)))
    gdk_rgba_parse (color, palette[(guint64) id % G_N_ELEMENTS (palette)]);
  color->alpha = 1;
}

static void
count_color (EntenteOrganization *organization, guint *n_each)
{
  GdkRGBA color, own;

  entente_organization_avatar_get_color (organization, &own);
  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    {
      gdk_rgba_parse (&color, palette[i]);
      n_each[i] += gdk_rgba_equal (&color, &own);
    }
}

const char *
entente_organization_avatar_propose_color (EntenteStore *store)
{
  guint n_each[G_N_ELEMENTS (palette)] = { 0 };
  GListModel *organizations;
  guint best = 0;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteOrganization) organization = g_list_model_get_item (organizations, i);

      count_color (organization, n_each);
    }
  for (guint i = 1; i < G_N_ELEMENTS (palette); i++)
    {
      if (n_each[i] < n_each[best])
        best = i;
    }
  return palette[best];
}

static double
to_linear (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* By the contrast ratio of WCAG 2: white wins below a relative luminance of about 0.2. */
void
entente_organization_avatar_get_ink (const GdkRGBA *color, GdkRGBA *ink)
{
  double luminance = 0.2126 * to_linear (color->red) + 0.7152 * to_linear (color->green)
                     + 0.0722 * to_linear (color->blue);

  gdk_rgba_parse (ink, luminance < 0.2 ? "#ffffff" : "#1e1e1e");
}

/* Articles and other short words are not what people remember: "Les Cuillères Volantes" is CV. */
static gboolean
is_telling (const char *word)
{
  return g_utf8_strlen (word, -1) > 3;
}

static void
append_initial (GString *initials, const char *word)
{
  g_autofree char *upper = NULL;

  while (*word != '\0' && !g_unichar_isalnum (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  if (*word == '\0')
    return;
  upper = g_utf8_strup (word, g_utf8_next_char (word) - word);
  g_string_append (initials, upper);
}

char *
entente_organization_avatar_dup_initials (EntenteOrganization *organization)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), NULL);

  name = entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME);
  words = g_strsplit_set (name, " '-", -1);
  for (guint i = 0; words[i] != NULL && g_utf8_strlen (initials->str, -1) < 2; i++)
    {
      if (is_telling (words[i]))
        append_initial (initials, words[i]);
    }
  if (initials->len == 0)
    append_initial (initials, name);
  return initials->len > 0 ? g_string_free_and_steal (g_steal_pointer (&initials)) : g_strdup ("?");
}

static void
update_initials (EntenteOrganizationAvatar *self)
{
  g_autofree char *text = NULL;
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  if (self->initials == NULL)
    self->initials = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  if (self->organization != NULL)
    text = entente_organization_avatar_dup_initials (self->organization);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, self->size * 0.38 * PANGO_SCALE);
  pango_layout_set_font_description (self->initials, font);
  pango_layout_set_text (self->initials, text != NULL ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * Widget
 */

static void
entente_organization_avatar_measure (GtkWidget *widget,
                                     GtkOrientation orientation,
                                     int for_size,
                                     int *minimum,
                                     int *natural,
                                     int *minimum_baseline,
                                     int *natural_baseline)
{
  *minimum = *natural = ENTENTE_ORGANIZATION_AVATAR (widget)->size;
}

static void
entente_organization_avatar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteOrganizationAvatar *self = ENTENTE_ORGANIZATION_AVATAR (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GdkRGBA color, ink;
  GskRoundedRect shape;
  int text_width, text_height;

  if (self->organization == NULL)
    return;

  entente_organization_avatar_get_color (self->organization, &color);
  entente_organization_avatar_get_ink (&color, &ink);
  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT ((width - self->size) / 2,
                                                        (height - self->size) / 2,
                                                        self->size,
                                                        self->size),
                                   self->size * 0.25);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &color, &shape.bounds);
  gtk_snapshot_pop (snapshot);

  pango_layout_get_pixel_size (self->initials, &text_width, &text_height);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((width - text_width) / 2,
                                                (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, self->initials, &ink);
}

static void
entente_organization_avatar_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  EntenteOrganizationAvatar *self = ENTENTE_ORGANIZATION_AVATAR (widget);

  GTK_WIDGET_CLASS (entente_organization_avatar_parent_class)
    ->system_setting_changed (widget, setting);
  g_clear_object (&self->initials);
  update_initials (self);
}

static void
entente_organization_avatar_dispose (GObject *object)
{
  EntenteOrganizationAvatar *self = ENTENTE_ORGANIZATION_AVATAR (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->organization);
  g_clear_object (&self->initials);

  G_OBJECT_CLASS (entente_organization_avatar_parent_class)->dispose (object);
}

static void
entente_organization_avatar_get_property (GObject *object,
                                          guint prop_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  EntenteOrganizationAvatar *self = ENTENTE_ORGANIZATION_AVATAR (object);

  switch (prop_id)
    {
    case PROP_ORGANIZATION:
      g_value_set_object (value, self->organization);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_organization_avatar_set_property (GObject *object,
                                          guint prop_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  EntenteOrganizationAvatar *self = ENTENTE_ORGANIZATION_AVATAR (object);

  switch (prop_id)
    {
    case PROP_ORGANIZATION:
      entente_organization_avatar_set_organization (self, g_value_get_object (value));
      break;
    case PROP_SIZE:
      if (self->size == g_value_get_int (value))
        break;
      self->size = g_value_get_int (value);
      update_initials (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_organization_avatar_class_init (EntenteOrganizationAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_organization_avatar_dispose;
  object_class->get_property = entente_organization_avatar_get_property;
  object_class->set_property = entente_organization_avatar_set_property;
  widget_class->measure = entente_organization_avatar_measure;
  widget_class->snapshot = entente_organization_avatar_snapshot;
  widget_class->system_setting_changed = entente_organization_avatar_system_setting_changed;

  properties[PROP_ORGANIZATION]
    = g_param_spec_object ("organization", NULL, NULL, ENTENTE_TYPE_ORGANIZATION, flags);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 512, 32, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The name stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "organization-avatar");
}

static void
entente_organization_avatar_init (EntenteOrganizationAvatar *self)
{
  self->size = 32;
  self->watch = g_signal_group_new (ENTENTE_TYPE_ORGANIZATION);
  g_signal_group_connect_swapped (self->watch, "notify::name", G_CALLBACK (update_initials), self);
  g_signal_group_connect_swapped (self->watch,
                                  "notify::color",
                                  G_CALLBACK (gtk_widget_queue_draw),
                                  self);
  update_initials (self);
}

void
entente_organization_avatar_set_organization (EntenteOrganizationAvatar *self,
                                              EntenteOrganization *organization)
{
  g_return_if_fail (ENTENTE_IS_ORGANIZATION_AVATAR (self));
  g_return_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization));

  if (!g_set_object (&self->organization, organization))
    return;

  g_signal_group_set_target (self->watch, organization);
  update_initials (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANIZATION]);
}
