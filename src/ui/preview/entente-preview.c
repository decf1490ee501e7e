/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preview/entente-preview.h"

#include "entente-pdf-writer.h"
#include "preview/entente-pdf-view.h"

#include <glib/gi18n-lib.h>

struct _EntentePreview
{
  AdwBin parent_instance;

  /* Owned */
  EntenteDocument *document;
  GSignalGroup *store_signals;
  GPtrArray *gaps;
  GBytes *pdf; /* (nullable) */

  /* Template */
  EntentePdfView *view;
  GtkLabel *hits_label;
  GtkLabel *page_label;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;

  guint compose_source;
  gboolean blank;
  gboolean writing; /* one at a time */
  gboolean stale;   /* an edit came while writing */
};

G_DEFINE_FINAL_TYPE (EntentePreview, entente_preview, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_DOCUMENT,
  PROP_BLANK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  COMPOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void schedule (EntentePreview *self);

/*
 * Composing and writing
 */

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *pdf = entente_pdf_write (data, NULL, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
show (EntentePreview *self, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePdfPages) pages = entente_pdf_pages_new (pdf, &error);

  if (pages == NULL)
    {
      g_critical ("The preview cannot be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->pdf = g_bytes_ref (pdf);
  entente_pdf_view_set_pages (self->view, pages);
  g_signal_emit (self, signals[COMPOSED], 0);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = g_task_propagate_pointer (G_TASK (result), &error);

  self->writing = FALSE;
  if (self->document == NULL)
    return;

  if (pdf != NULL)
    show (self, pdf);
  else
    g_critical ("The preview cannot be written: %s", error->message);
  if (self->stale)
    schedule (self);
}

static void
compose (EntentePreview *self)
{
  EntenteFill fill = self->blank ? ENTENTE_FILL_BLANK : ENTENTE_FILL_DATA;
  g_autoptr (EntenteComposition) composition = NULL;
  g_autoptr (GTask) task = NULL;

  self->stale = self->writing;
  if (self->writing || self->document == NULL)
    return;

  g_ptr_array_set_size (self->gaps, 0);
  composition = entente_document_compose (self->document, fill, self->gaps);
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, compose);
  g_task_set_task_data (task, g_steal_pointer (&composition), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
compose_cb (gpointer data)
{
  EntentePreview *self = data;

  self->compose_source = 0;
  compose (self);
  return G_SOURCE_REMOVE;
}

/* After the edit was shown where it was typed: several edits in one turn of the loop make one
   preview. */
static void
schedule (EntentePreview *self)
{
  if (self->compose_source == 0)
    self->compose_source = g_idle_add (compose_cb, self);
}

/*
 * Zoom and search
 */

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntentePreview *self = ENTENTE_PREVIEW (widget);
  double zoom = entente_pdf_view_get_scale (self->view);

  if (g_str_equal (name, "preview.zoom-in"))
    entente_pdf_view_set_zoom (self->view, zoom * 1.2);
  else if (g_str_equal (name, "preview.zoom-out"))
    entente_pdf_view_set_zoom (self->view, zoom / 1.2);
  else
    entente_pdf_view_set_zoom (self->view, 0);
}

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_preview_find (ENTENTE_PREVIEW (widget));
}

static void
search_changed_cb (EntentePreview *self)
{
  entente_pdf_view_set_search (self->view,
                               gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_mode_changed_cb (EntentePreview *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    entente_pdf_view_set_search (self->view, NULL);
}

static void
next_hit_cb (EntentePreview *self)
{
  entente_pdf_view_move_hit (self->view, 1);
}

static void
previous_hit_cb (EntentePreview *self)
{
  entente_pdf_view_move_hit (self->view, -1);
}

static void
hits_changed_cb (EntentePreview *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *label = NULL;
  guint n_hits;

  g_object_get (self->view, "n-hits", &n_hits, NULL);
  if (*text != '\0')
    label = g_strdup_printf (ngettext ("%u match", "%u matches", n_hits), n_hits);
  gtk_label_set_label (self->hits_label, label != NULL ? label : "");
}

static void
page_changed_cb (EntentePreview *self)
{
  EntentePdfPages *pages = entente_pdf_view_get_pages (self->view);
  guint n_pages = pages != NULL ? entente_pdf_pages_get_n_pages (pages) : 0;
  g_autofree char *label = NULL;
  guint page;

  g_object_get (self->view, "page", &page, NULL);
  if (n_pages > 0)
    /* Translators: page number / number of pages. */
    label = g_strdup_printf (_ ("%u / %u"), page + 1, n_pages);
  gtk_label_set_label (self->page_label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->page_label), label != NULL);
}

/*
 * Object
 */

static void
entente_preview_dispose (GObject *object)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);

  g_clear_handle_id (&self->compose_source, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PREVIEW);

  G_OBJECT_CLASS (entente_preview_parent_class)->dispose (object);
}

static void
entente_preview_finalize (GObject *object)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);

  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);

  G_OBJECT_CLASS (entente_preview_parent_class)->finalize (object);
}

static void
entente_preview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_BLANK:
      g_value_set_boolean (value, self->blank);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_preview_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  EntentePreview *self = ENTENTE_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      entente_preview_set_document (self, g_value_get_object (value));
      break;

    case PROP_BLANK:
      entente_preview_set_blank (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK,
                                       "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK,
                                       "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK,
                                       "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK,
                                       "preview.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "preview.find",
                                       NULL);
}

static void
entente_preview_class_init (EntentePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_preview_dispose;
  object_class->finalize = entente_preview_finalize;
  object_class->get_property = entente_preview_get_property;
  object_class->set_property = entente_preview_set_property;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, ENTENTE_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BLANK] =
      g_param_spec_boolean ("blank", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[COMPOSED] = g_signal_new ("composed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX "/ui/entente-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreview, hits_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePreview, search_bar);
  gtk_widget_class_bind_template_child (widget_class, EntentePreview, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntentePreview, view);
  gtk_widget_class_bind_template_callback (widget_class, hits_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_hit_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_hit_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);

  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.find", NULL, find_cb);
  add_shortcuts (widget_class);
}

static void
entente_preview_init (EntentePreview *self)
{
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (schedule), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  /* It stands in a box: the bar does not find it by itself. */
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

EntenteDocument *
entente_preview_get_document (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->document;
}

void
entente_preview_set_document (EntentePreview *self, EntenteDocument *document)
{
  g_return_if_fail (ENTENTE_IS_PREVIEW (self));

  if (!g_set_object (&self->document, document))
    return;

  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_ptr_array_set_size (self->gaps, 0);
  entente_pdf_view_set_pages (self->view, NULL);
  g_signal_group_set_target (self->store_signals, document != NULL ? entente_project_get_store (
                                                      entente_document_get_project (document))
                                                                   : NULL);
  schedule (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

void
entente_preview_set_blank (EntentePreview *self, gboolean blank)
{
  g_return_if_fail (ENTENTE_IS_PREVIEW (self));

  if (self->blank == blank)
    return;

  self->blank = blank;
  schedule (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}

GPtrArray *
entente_preview_get_gaps (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->gaps;
}

GBytes *
entente_preview_get_pdf (EntentePreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PREVIEW (self), NULL);

  return self->pdf;
}

void
entente_preview_find (EntentePreview *self)
{
  g_return_if_fail (ENTENTE_IS_PREVIEW (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
