/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-pdf-metadata.h"

/**
 * entente_pdf_metadata_dup_date:
 * @composition: the document
 *
 * Returns: (transfer full): its date as ISO 8601 in UTC, which no time zone of the computer changes
 */
char *
entente_pdf_metadata_dup_date (EntenteComposition *composition)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);

  g_autoptr (GDateTime) date =
      g_date_time_new_from_unix_utc (entente_composition_get_created (composition));

  /* A date beyond the year 9999 has no place in a PDF. */
  return date ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("1970-01-01T00:00:00Z");
}

/* XML has no way to write most control characters. */
static char *
escape (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *c = text; *c; c++)
    {
      if ((guchar) *c >= ' ')
        g_string_append_c (clean, *c);
      else
        g_string_append_c (clean, ' ');
    }

  g_autofree char *kept = g_string_free_and_steal (clean);
  return g_markup_escape_text (kept, -1);
}

static void
append_property (GString *xmp, const char *name, const char *value)
{
  if (!value)
    return;

  g_autofree char *escaped = escape (value);
  g_string_append_printf (xmp, "   <%s>%s</%s>\n", name, escaped, name);
}

static void
append_list (GString *xmp,
             const char *name,
             const char *container,
             const char *attributes,
             const char *value)
{
  if (!value)
    return;

  g_autofree char *escaped = escape (value);
  g_string_append_printf (xmp, "   <%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></%s>\n", name,
                          container, attributes, escaped, container, name);
}

/**
 * entente_pdf_metadata_dup_xmp:
 * @composition: the document
 * @producer: (nullable): what the Info dictionary says made the file
 *
 * Returns: (transfer full): the XMP packet of the document, which says the same as its Info
 *   dictionary
 */
char *
entente_pdf_metadata_dup_xmp (EntenteComposition *composition, const char *producer)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);

  g_autofree char *date = entente_pdf_metadata_dup_date (composition);
  const char *language = entente_language_to_code (entente_composition_get_language (composition));
  GString *xmp =
      g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                    " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                    "  <rdf:Description rdf:about=\"\"\n"
                    "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                    "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                    "    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                    "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");

  append_property (xmp, "dc:format", "application/pdf");
  append_list (xmp, "dc:title", "Alt", " xml:lang=\"x-default\"",
               entente_composition_get_title (composition));
  append_list (xmp, "dc:creator", "Seq", "", entente_composition_get_author (composition));
  append_list (xmp, "dc:description", "Alt", " xml:lang=\"x-default\"",
               entente_composition_get_subject (composition));
  append_list (xmp, "dc:language", "Bag", "", language);
  append_property (xmp, "pdf:Producer", producer);
  append_property (xmp, "xmp:CreatorTool", ENTENTE_PDF_CREATOR);
  append_property (xmp, "xmp:CreateDate", date);
  append_property (xmp, "xmp:ModifyDate", date);
  append_property (xmp, "pdfuaid:part", "1");
  g_string_append (xmp, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  return g_string_free_and_steal (xmp);
}
