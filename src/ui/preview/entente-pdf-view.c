/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preview/entente-pdf-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 18.0           /* around and between pages, in pixels of the interface */
#define POINT (96.0 / 72.0) /* a point at zoom 1, in pixels of the interface */
#define WIDEST_FIT                                                                                 \
  900.0 /* fitting the width stops there: lines longer than that are hard to read */

struct _EntentePdfView
{
  GtkWidget parent_instance;

  /* Owned */
  EntentePdfPages *pages;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  char *search;
  GArray *hits; /* of Hit */

  double zoom;
  double pinch_start;
  guint current_hit;
  guint hscroll_policy : 1;
  guint vscroll_policy : 1;
};

typedef struct {
  guint page;
  graphene_rect_t box; /* in points of the page */
} Hit;

enum {
  PROP_0,
  PROP_PAGES,
  PROP_ZOOM,
  PROP_PAGE,
  PROP_SEARCH,
  PROP_N_HITS,
  N_PROPS,
  /* of GtkScrollable */
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

static void entente_pdf_view_accessible_init (GtkAccessibleTextInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntentePdfView,
                               entente_pdf_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                          entente_pdf_view_accessible_init))

/*
 * Geometry: where pages stand, in pixels from the top left of everything
 */

static guint
count_pages (EntentePdfView *self)
{
  return self->pages != NULL ? entente_pdf_pages_get_n_pages (self->pages) : 0;
}

static double
get_widest (EntentePdfView *self)
{
  double widest = 1;

  for (guint i = 0; i < count_pages (self); i++)
    {
      double width, height;

      entente_pdf_pages_get_size (self->pages, i, &width, &height);
      widest = MAX (widest, width);
    }

  return widest;
}

/* Pixels a point. */
static double
get_scale (EntentePdfView *self)
{
  double available = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * GAP;

  if (self->zoom > 0)
    return self->zoom * POINT;

  return CLAMP (available, 100, WIDEST_FIT) / get_widest (self);
}

static graphene_rect_t
get_page_box (EntentePdfView *self, guint page)
{
  double scale = get_scale (self);
  double whole =
      MAX (gtk_widget_get_width (GTK_WIDGET (self)), get_widest (self) * scale + 2 * GAP);
  double y = GAP;
  double width = 0;
  double height = 0;

  for (guint i = 0; i <= page; i++)
    {
      y += i > 0 ? height * scale + GAP : 0;
      entente_pdf_pages_get_size (self->pages, i, &width, &height);
    }

  return GRAPHENE_RECT_INIT (floor ((whole - width * scale) / 2), floor (y), width * scale,
                             height * scale);
}

static void
get_extent (EntentePdfView *self, double *width, double *height)
{
  *width = get_widest (self) * get_scale (self) + 2 * GAP;
  *height = GAP;
  if (count_pages (self) > 0)
    {
      graphene_rect_t last = get_page_box (self, count_pages (self) - 1);

      *height = last.origin.y + last.size.height + GAP;
    }
}

static guint
find_page_at (EntentePdfView *self, double y)
{
  guint n_pages = count_pages (self);

  for (guint i = 0; i < n_pages; i++)
    {
      graphene_rect_t box = get_page_box (self, i);

      if (y < box.origin.y + box.size.height + GAP / 2)
        return i;
    }

  return n_pages > 0 ? n_pages - 1 : 0;
}

/*
 * Scrolling
 */

static double
get_value (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

static void
configure (GtkAdjustment *adjustment, double extent, double page)
{
  double value;

  if (adjustment == NULL)
    return;

  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (0, extent - page));
  gtk_adjustment_configure (adjustment, value, 0, MAX (extent, page), page * 0.1, page * 0.9, page);
}

static void
configure_both (EntentePdfView *self)
{
  double width, height;

  get_extent (self, &width, &height);
  configure (self->hadjustment, width, gtk_widget_get_width (GTK_WIDGET (self)));
  configure (self->vadjustment, height, gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
scrolled_cb (EntentePdfView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
set_adjustment (EntentePdfView *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place == adjustment)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                             G_CONNECT_SWAPPED);
  configure_both (self);
}

/* The middle of the view as a page and a place on it, to find it again after zoom or new pages. */
static void
remember_place (EntentePdfView *self, guint *page, double *part)
{
  double middle = get_value (self->vadjustment) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  graphene_rect_t box;

  *page = 0;
  *part = 0;
  if (count_pages (self) == 0)
    return;
  *page = find_page_at (self, middle);
  box = get_page_box (self, *page);
  *part = (middle - box.origin.y) / box.size.height;
}

static void
return_to_place (EntentePdfView *self, guint page, double part)
{
  configure_both (self);
  if (self->vadjustment != NULL && page < count_pages (self))
    {
      graphene_rect_t box = get_page_box (self, page);
      double middle = box.origin.y + part * box.size.height;

      gtk_adjustment_set_value (self->vadjustment,
                                middle - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * Drawing
 */

static void
snapshot_hits (EntentePdfView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *box)
{
  const GdkRGBA other = { 0.97, 0.82, 0.16, 0.40 };
  const GdkRGBA current = { 1.0, 0.47, 0.0, 0.55 };
  double scale = get_scale (self);

  for (guint i = 0; i < self->hits->len; i++)
    {
      const Hit *hit = &g_array_index (self->hits, Hit, i);
      graphene_rect_t place = GRAPHENE_RECT_INIT (box->origin.x + hit->box.origin.x * scale,
                                                  box->origin.y + hit->box.origin.y * scale,
                                                  hit->box.size.width * scale,
                                                  hit->box.size.height * scale);

      if (hit->page == page)
        gtk_snapshot_append_color (snapshot, i == self->current_hit ? &current : &other, &place);
    }
}

static void
snapshot_page (EntentePdfView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *box)
{
  const GdkRGBA paper = { 1, 1, 1, 1 };
  const GdkRGBA shade = { 0, 0, 0, 0.25 };
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));
  double density = surface != NULL ? gdk_surface_get_scale (surface) : 1;
  int pixels = MAX (1, (int) (box->size.width * density + 0.5));
  GdkTexture *texture = entente_pdf_pages_get_texture (self->pages, page, pixels);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 4);
  gtk_snapshot_append_color (snapshot, &paper, box);
  if (texture == NULL)
    return;

  /* Drawn at its size in device pixels, so that no pixel is blended with its neighbour. */
  if (gdk_texture_get_width (texture) == pixels)
    {
      graphene_rect_t exact = GRAPHENE_RECT_INIT (round (box->origin.x * density) / density,
                                                  round (box->origin.y * density) / density,
                                                  pixels / density,
                                                  gdk_texture_get_height (texture) / density);

      gtk_snapshot_append_scaled_texture (snapshot, texture, GSK_SCALING_FILTER_NEAREST, &exact);
    }
  else
    gtk_snapshot_append_texture (snapshot, texture, box);
}

static void
entente_pdf_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntentePdfView *self = ENTENTE_PDF_VIEW (widget);
  double height = gtk_widget_get_height (widget);
  double x = get_value (self->hadjustment);
  double y = get_value (self->vadjustment);

  for (guint i = 0; i < count_pages (self); i++)
    {
      graphene_rect_t box = get_page_box (self, i);

      if (box.origin.y + box.size.height + GAP < y || box.origin.y - GAP > y + height)
        continue;
      box.origin.x -= x;
      box.origin.y -= y;
      snapshot_page (self, snapshot, i, &box);
      snapshot_hits (self, snapshot, i, &box);
    }
}

static void
entente_pdf_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  configure_both (ENTENTE_PDF_VIEW (widget));
}

static void
entente_pdf_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 800;
}

static void
drawn_cb (EntentePdfView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * Searching
 */

static void
find_hits (EntentePdfView *self)
{
  g_array_set_size (self->hits, 0);
  self->current_hit = 0;

  for (guint page = 0; self->search != NULL && *self->search != '\0' && page < count_pages (self);
       page++)
    {
      g_autoptr (GArray) boxes = entente_pdf_pages_find (self->pages, page, self->search);

      for (guint i = 0; i < boxes->len; i++)
        {
          Hit hit = { page, g_array_index (boxes, graphene_rect_t, i) };

          g_array_append_val (self->hits, hit);
        }
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_HITS]);
}

static void
show_current_hit (EntentePdfView *self)
{
  const Hit *hit;
  graphene_rect_t box;
  double y;

  if (self->current_hit >= self->hits->len || self->vadjustment == NULL)
    return;

  hit = &g_array_index (self->hits, Hit, self->current_hit);
  box = get_page_box (self, hit->page);
  y = box.origin.y + hit->box.origin.y * get_scale (self);
  gtk_adjustment_clamp_page (self->vadjustment, y - 48, y + 96);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * Zooming by wheel and fingers
 */

static gboolean
scroll_cb (EntentePdfView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  entente_pdf_view_set_zoom (self, entente_pdf_view_get_scale (self) * pow (1.1, -dy));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (EntentePdfView *self)
{
  self->pinch_start = entente_pdf_view_get_scale (self);
}

static void
pinch_cb (EntentePdfView *self, double scale)
{
  entente_pdf_view_set_zoom (self, self->pinch_start * scale);
}

/*
 * Assistive technology reads the text of the pages
 */

static GBytes *
get_contents (GtkAccessibleText *text, unsigned int start, unsigned int end)
{
  EntentePdfView *self = ENTENTE_PDF_VIEW (text);
  const char *words = self->pages != NULL ? entente_pdf_pages_get_text (self->pages) : "";
  glong length = g_utf8_strlen (words, -1);
  glong last = MIN ((glong) MIN (end, G_MAXINT), length);
  glong first = MIN ((glong) start, last);
  char *part = g_utf8_substring (words, first, last);

  return g_bytes_new_take (part, strlen (part) + 1);
}

static GBytes *
get_contents_at (GtkAccessibleText *text,
                 unsigned int offset,
                 GtkAccessibleTextGranularity granularity,
                 unsigned int *start,
                 unsigned int *end)
{
  *start = offset;
  *end = granularity == GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER ? offset + 1 : G_MAXINT;
  return get_contents (text, *start, *end);
}

static unsigned int
get_caret_position (GtkAccessibleText *text)
{
  return 0;
}

static void
entente_pdf_view_accessible_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
}

/*
 * Object
 */

static void
entente_pdf_view_dispose (GObject *object)
{
  EntentePdfView *self = ENTENTE_PDF_VIEW (object);

  g_clear_object (&self->pages);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);

  G_OBJECT_CLASS (entente_pdf_view_parent_class)->dispose (object);
}

static void
entente_pdf_view_finalize (GObject *object)
{
  EntentePdfView *self = ENTENTE_PDF_VIEW (object);

  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->hits, g_array_unref);

  G_OBJECT_CLASS (entente_pdf_view_parent_class)->finalize (object);
}

static void
entente_pdf_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntentePdfView *self = ENTENTE_PDF_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_PAGE:
      g_value_set_uint (value,
                        find_page_at (self, get_value (self->vadjustment)
                                                + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0));
      break;

    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;

    case PROP_N_HITS:
      g_value_set_uint (value, self->hits->len);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_pdf_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  EntentePdfView *self = ENTENTE_PDF_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      entente_pdf_view_set_pages (self, g_value_get_object (value));
      break;

    case PROP_ZOOM:
      entente_pdf_view_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_SEARCH:
      entente_pdf_view_set_search (self, g_value_get_string (value));
      break;

    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_pdf_view_class_init (EntentePdfViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_pdf_view_dispose;
  object_class->finalize = entente_pdf_view_finalize;
  object_class->get_property = entente_pdf_view_get_property;
  object_class->set_property = entente_pdf_view_set_property;

  widget_class->measure = entente_pdf_view_measure;
  widget_class->size_allocate = entente_pdf_view_size_allocate;
  widget_class->snapshot = entente_pdf_view_snapshot;

  properties[PROP_PAGES] =
      g_param_spec_object ("pages", NULL, NULL, ENTENTE_TYPE_PDF_PAGES,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0, 8, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCH] =
      g_param_spec_string ("search", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_HITS] = g_param_spec_uint ("n-hits", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
entente_pdf_view_init (EntentePdfView *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"), -1);
}

void
entente_pdf_view_set_pages (EntentePdfView *self, EntentePdfPages *pages)
{
  guint page;
  double part;

  g_return_if_fail (ENTENTE_IS_PDF_VIEW (self));

  if (self->pages == pages)
    return;

  remember_place (self, &page, &part);
  if (self->pages != NULL)
    g_signal_handlers_disconnect_by_func (self->pages, drawn_cb, self);
  if (self->pages != NULL && pages != NULL)
    entente_pdf_pages_take_looks (pages, self->pages);
  g_set_object (&self->pages, pages);
  if (pages != NULL)
    g_signal_connect_object (pages, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);

  find_hits (self);
  return_to_place (self, page, part);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

EntentePdfPages *
entente_pdf_view_get_pages (EntentePdfView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PDF_VIEW (self), NULL);

  return self->pages;
}

double
entente_pdf_view_get_scale (EntentePdfView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PDF_VIEW (self), 1);

  return get_scale (self) / POINT;
}

void
entente_pdf_view_set_zoom (EntentePdfView *self, double zoom)
{
  guint page;
  double part;

  g_return_if_fail (ENTENTE_IS_PDF_VIEW (self));

  zoom = zoom > 0 ? CLAMP (zoom, 0.25, 8) : 0;
  if (self->zoom == zoom)
    return;

  remember_place (self, &page, &part);
  self->zoom = zoom;
  return_to_place (self, page, part);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
entente_pdf_view_set_search (EntentePdfView *self, const char *text)
{
  g_return_if_fail (ENTENTE_IS_PDF_VIEW (self));

  if (!g_set_str (&self->search, text))
    return;

  find_hits (self);
  show_current_hit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

void
entente_pdf_view_move_hit (EntentePdfView *self, int step)
{
  g_return_if_fail (ENTENTE_IS_PDF_VIEW (self));

  if (self->hits->len == 0)
    return;

  self->current_hit = (self->current_hit + self->hits->len + step) % self->hits->len;
  show_current_hit (self);
}
