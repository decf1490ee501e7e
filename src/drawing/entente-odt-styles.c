/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-odt-private.h"
#include "entente-page-words.h"

/* The first family only: a word processor has its own fallbacks. */
#define FONT "Charis SIL"

/* Its lines are as high as its picture: a height of lines would cut that off. */
#define FIGURE "Figure"

/* How high the lines between tables are, in points. */
#define JOINT_SIZE 2.0

/* Runs: the style of each set of marks has the marks' bits as its place. */
static const char *const mark_styles[] = {
  "",         "Strong",        "Emphasis",        "StrongEmphasis",
  "Small",    "SmallStrong",   "SmallEmphasis",   "SmallStrongEmphasis",
  "Large",    "LargeStrong",   "LargeEmphasis",   "LargeStrongEmphasis",
};

/* How one style of paragraphs is set; spaces in points. */
typedef struct
{
  const char *name;
  const char *shown; /* (nullable) when the name was encoded */
  const char *parent;
  EntenteTextRole role;
  double above;
  double below;
  const char *alignment; /* (nullable) */
  gboolean is_wide;      /* takes the whole width */
  gboolean keeps;        /* with what follows */
  gboolean breaks;       /* starts a page */
  double indent;         /* on the left */
} Setting;

static const Setting settings[] = {
  { "Standard", NULL, NULL, ENTENTE_TEXT_ROLE_BODY, 0, 0, NULL, TRUE },
  { ENTENTE_ODT_BODY, "Text body", "Standard", ENTENTE_TEXT_ROLE_BODY, 0, ENTENTE_SPACE_PARAGRAPH },
  { "Title", NULL, "Standard", ENTENTE_TEXT_ROLE_TITLE, 0, ENTENTE_SPACE_BLOCK, NULL, FALSE, TRUE },
  { "Title_20_Below", "Title Below", "Title", ENTENTE_TEXT_ROLE_TITLE, ENTENTE_SPACE_TITLE,
    ENTENTE_SPACE_BLOCK, NULL, FALSE, TRUE },
  { "Title_20_Number", "Title Number", "Standard", ENTENTE_TEXT_ROLE_TITLE_NUMBER, 0, 2, NULL, FALSE,
    TRUE },
  { "Heading_20_1", "Heading 1", "Standard", ENTENTE_TEXT_ROLE_ARTICLE, ENTENTE_SPACE_ARTICLE,
    ENTENTE_SPACE_PARAGRAPH, NULL, FALSE, TRUE },
  { "Heading_20_2", "Heading 2", "Standard", ENTENTE_TEXT_ROLE_PART, ENTENTE_SPACE_PART,
    ENTENTE_SPACE_ITEM, NULL, FALSE, TRUE },
  { "Lead", NULL, "Standard", ENTENTE_TEXT_ROLE_LEAD, 0, ENTENTE_SPACE_UNDER_LEAD },
  { "Centered", NULL, "Standard", ENTENTE_TEXT_ROLE_BODY, ENTENTE_SPACE_PARAGRAPH,
    ENTENTE_SPACE_PARAGRAPH, "center" },
  { "Note", NULL, "Standard", ENTENTE_TEXT_ROLE_NOTE, 0, ENTENTE_SPACE_PARAGRAPH },
  { "Party", NULL, "Standard", ENTENTE_TEXT_ROLE_BODY, 0, ENTENTE_SPACE_PARAGRAPH, NULL, FALSE,
    FALSE, FALSE, ENTENTE_INDENT_PARTY },
  { "List", NULL, "Standard", ENTENTE_TEXT_ROLE_BODY, 0, ENTENTE_SPACE_ITEM },
  { "List_20_End", "List End", "List", ENTENTE_TEXT_ROLE_BODY, 0, ENTENTE_SPACE_PARAGRAPH },
  { FIGURE, NULL, "Standard", ENTENTE_TEXT_ROLE_BODY, ENTENTE_SPACE_BLOCK, ENTENTE_SPACE_BLOCK,
    NULL, TRUE },
  { "Page_20_Break", "Page Break", "Standard", ENTENTE_TEXT_ROLE_MARGIN, 0, 0, NULL, TRUE, FALSE,
    TRUE },
  { "Table_20_Contents", "Table Contents", "Standard", ENTENTE_TEXT_ROLE_CELL, 0, 0, NULL, TRUE },
  { "Table_20_Indented", "Table Indented", "Table_20_Contents", ENTENTE_TEXT_ROLE_CELL, 0, 0, NULL,
    TRUE, FALSE, FALSE, ENTENTE_INDENT_CELL },
  { "Table_20_Center", "Table Center", "Table_20_Contents", ENTENTE_TEXT_ROLE_CELL, 0, 0, "center",
    TRUE },
  { "Table_20_Figures", "Table Figures", "Table_20_Contents", ENTENTE_TEXT_ROLE_CELL, 0, 0, "end",
    TRUE },
  { "Table_20_Heading", "Table Heading", "Standard", ENTENTE_TEXT_ROLE_CELL_HEADER, 0, 0, NULL, TRUE,
    TRUE },
  { "Table_20_Heading_20_Center", "Table Heading Center", "Table_20_Heading",
    ENTENTE_TEXT_ROLE_CELL_HEADER, 0, 0, "center", TRUE, TRUE },
  { "Table_20_Heading_20_Figures", "Table Heading Figures", "Table_20_Heading",
    ENTENTE_TEXT_ROLE_CELL_HEADER, 0, 0, "end", TRUE, TRUE },
  { "Key", NULL, "Standard", ENTENTE_TEXT_ROLE_KEY, 0, ENTENTE_SPACE_ITEM, NULL, TRUE },
  { "Value", NULL, "Standard", ENTENTE_TEXT_ROLE_BODY, 0, ENTENTE_SPACE_ITEM, NULL, TRUE },
  { "Signature", NULL, "Standard", ENTENTE_TEXT_ROLE_SIGNATURE, 0, ENTENTE_SPACE_ITEM, NULL, TRUE,
    TRUE },
  { "Signature_20_Party", "Signature Party", "Signature", ENTENTE_TEXT_ROLE_SIGNATURE_PARTY, 0,
    ENTENTE_SPACE_ITEM, NULL, TRUE, TRUE },
  { "Signature_20_Label", "Signature Label", "Signature", ENTENTE_TEXT_ROLE_SIGNATURE_LABEL, 0, 0,
    NULL, TRUE },
  { "Header", NULL, "Standard", ENTENTE_TEXT_ROLE_MARGIN, 0, 0, NULL, TRUE },
  { "Footer", NULL, "Standard", ENTENTE_TEXT_ROLE_MARGIN, 0, 0, NULL, TRUE },
  { "Initials", NULL, "Standard", ENTENTE_TEXT_ROLE_INITIALS, 0, 0, NULL, TRUE },
};

const char *
_entente_odt_get_mark_style (EntenteTextMarks marks)
{
  return (guint) marks < G_N_ELEMENTS (mark_styles) ? mark_styles[marks] : "";
}

static const Setting *
find_setting (const char *style)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (g_str_equal (settings[i].name, style))
      return &settings[i];

  return &settings[0];
}

EntenteTextRole
_entente_odt_get_role (const char *style)
{
  return find_setting (style)->role;
}

double
_entente_odt_get_room (EntenteOdt *self, const char *style)
{
  const Setting *setting = find_setting (style);
  const double inset = g_str_has_prefix (style, "List") ? ENTENTE_INDENT_ITEM : setting->indent;

  if (self->cell_width > 0)
    return self->cell_width - inset;

  return (setting->is_wide ? self->geometry.wide_width : self->geometry.text_width) - inset;
}

void
_entente_odt_add_namespaces (EntenteOdt *self)
{
  static const char *const namespaces[][2] = {
    { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
    { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
    { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
    { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
    { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
    { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
    { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
    { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
    { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
    { "office:version", "1.3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    gsf_xml_out_add_cstr (self->out, namespaces[i][0], namespaces[i][1]);
}

/* Lengths */

static char *
dup_points (double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", points);

  return g_strconcat (number, "pt", NULL);
}

static char *
dup_grey (double grey)
{
  const guint level = (guint) (grey * 255 + 0.5);

  return g_strdup_printf ("#%02x%02x%02x", level, level, level);
}

/* Texts */

static void
add_font (EntenteOdt *self, EntenteTextRole role)
{
  const EntenteTextStyle *style = entente_page_style_get_text (role);
  g_autofree char *size = dup_points (style->size);
  g_autofree char *color = dup_grey (style->grey);
  const char *weight = style->weight >= PANGO_WEIGHT_BOLD ? "bold" : "normal";

  _entente_odt_add (self,
                    "style:text-properties",
                    "style:font-name", FONT,
                    "style:font-name-asian", FONT,
                    "style:font-name-complex", FONT,
                    "fo:font-size", size,
                    "style:font-size-asian", size,
                    "style:font-size-complex", size,
                    "fo:font-weight", weight,
                    "style:font-weight-asian", weight,
                    "style:font-weight-complex", weight,
                    "fo:color", color,
                    "fo:hyphenate", "false",
                    NULL);
}

static void
add_default (EntenteOdt *self)
{
  const gboolean is_french =
    entente_composition_get_language (self->composition) == ENTENTE_LANGUAGE_FRENCH;

  _entente_odt_start (self, "style:default-style", "style:family", "paragraph", NULL);
  _entente_odt_add (self,
                    "style:paragraph-properties",
                    "fo:hyphenation-ladder-count", "no-limit",
                    "style:tab-stop-distance", "12mm",
                    "fo:orphans", "2",
                    "fo:widows", "2",
                    NULL);
  _entente_odt_add (self,
                    "style:text-properties",
                    "style:font-name", FONT,
                    "fo:font-size", "10.5pt",
                    "fo:language", is_french ? "fr" : "en",
                    "fo:country", is_french ? "FR" : "GB",
                    "fo:hyphenate", "false",
                    NULL);
  _entente_odt_end (self);
  _entente_odt_start (self, "style:default-style", "style:family", "table", NULL);
  _entente_odt_add (self, "style:table-properties", "table:border-model", "collapsing", NULL);
  _entente_odt_end (self);
  _entente_odt_start (self, "style:default-style", "style:family", "table-row", NULL);
  _entente_odt_add (self, "style:table-row-properties", "fo:keep-together", "always", NULL);
  _entente_odt_end (self);
}

/* Paragraphs */

/* Running text is set in a measure that is comfortable to read, as on our own pages. Numbers of
   articles hang before it. */
static void
add_measure (EntenteOdt *self, const Setting *setting)
{
  const EntentePageGeometry *geometry = &self->geometry;
  const gboolean hangs = g_str_has_prefix (setting->name, "Heading");
  const double before = geometry->text_x - geometry->wide_x;
  const double after = geometry->wide_width - before - geometry->text_width;
  g_autofree char *left = dup_points ((setting->is_wide ? 0 : before) + setting->indent);
  g_autofree char *right = dup_points (setting->is_wide ? 0 : after);
  g_autofree char *first = dup_points (hangs ? -before : 0);
  g_autofree char *above = dup_points (setting->above);
  g_autofree char *below = dup_points (setting->below);
  g_autofree char *leading = dup_points (entente_page_style_get_text (setting->role)->leading);

  _entente_odt_start (self,
                      "style:paragraph-properties",
                      "fo:margin-left", left,
                      "fo:margin-right", right,
                      "fo:text-indent", first,
                      "fo:margin-top", above,
                      "fo:margin-bottom", below,
                      "fo:line-height", g_str_equal (setting->name, FIGURE) ? "100%" : leading,
                      "fo:text-align", setting->alignment,
                      "fo:keep-with-next", setting->keeps ? "always" : NULL,
                      "fo:break-before", setting->breaks ? "page" : NULL,
                      NULL);
}

/* Right ends of the header and the footer, where pages are numbered. */
static void
add_tab_stop (EntenteOdt *self, const Setting *setting)
{
  const gboolean is_margin = setting->role == ENTENTE_TEXT_ROLE_MARGIN;
  g_autofree char *at = dup_points (is_margin ? self->geometry.wide_width
                                              : self->geometry.text_x - self->geometry.wide_x);

  if (!is_margin && !g_str_has_prefix (setting->name, "Heading"))
    return;
  _entente_odt_start (self, "style:tab-stops", NULL);
  _entente_odt_add (self,
                    "style:tab-stop",
                    "style:position", at,
                    "style:type", is_margin ? "right" : "left",
                    NULL);
  _entente_odt_end (self);
}

static void
add_paragraph_style (EntenteOdt *self, const Setting *setting)
{
  _entente_odt_start (self,
                      "style:style",
                      "style:name", setting->name,
                      "style:display-name", setting->shown,
                      "style:family", "paragraph",
                      "style:parent-style-name", setting->parent,
                      "style:default-outline-level",
                      g_str_equal (setting->name, "Heading_20_1")   ? "1"
                      : g_str_equal (setting->name, "Heading_20_2") ? "2"
                                                                    : NULL,
                      NULL);
  add_measure (self, setting);
  add_tab_stop (self, setting);
  _entente_odt_end (self);
  add_font (self, setting->role);
  _entente_odt_end (self);
}

static void
add_joint_style (EntenteOdt *self)
{
  g_autofree char *size = dup_points (JOINT_SIZE);

  _entente_odt_start (self,
                      "style:style",
                      "style:name", ENTENTE_ODT_JOINT,
                      "style:display-name", "Table Joint",
                      "style:family", "paragraph",
                      "style:parent-style-name", "Standard",
                      NULL);
  _entente_odt_add (self, "style:paragraph-properties", "fo:line-height", size, NULL);
  _entente_odt_add (self, "style:text-properties", "fo:font-size", size, NULL);
  _entente_odt_end (self);
}

/* Runs */

static void
add_mark_style (EntenteOdt *self, EntenteTextMarks marks)
{
  const gboolean is_strong = (marks & ENTENTE_TEXT_STRONG) != 0;
  const gboolean is_stressed = (marks & ENTENTE_TEXT_EMPHASIS) != 0;

  _entente_odt_start (self,
                      "style:style",
                      "style:name", mark_styles[marks],
                      "style:family", "text",
                      NULL);
  _entente_odt_add (self,
                    "style:text-properties",
                    "fo:font-weight", is_strong ? "bold" : NULL,
                    "style:font-weight-complex", is_strong ? "bold" : NULL,
                    "fo:font-style", is_stressed ? "italic" : NULL,
                    "style:font-style-complex", is_stressed ? "italic" : NULL,
                    "fo:font-size",
                    marks & ENTENTE_TEXT_LARGE   ? "200%"
                    : marks & ENTENTE_TEXT_SMALL ? "83%"
                                                 : NULL,
                    NULL);
  _entente_odt_end (self);
}

/* Numbers of articles and parts, before their words. */
static void
add_number_style (EntenteOdt *self)
{
  g_autofree char *color =
    dup_grey (entente_page_style_get_text (ENTENTE_TEXT_ROLE_ARTICLE_NUMBER)->grey);

  _entente_odt_start (self,
                      "style:style",
                      "style:name", "Heading_20_Number",
                      "style:display-name", "Heading Number",
                      "style:family", "text",
                      NULL);
  _entente_odt_add (self,
                    "style:text-properties",
                    "fo:font-weight", "normal",
                    "style:font-weight-complex", "normal",
                    "fo:color", color,
                    NULL);
  _entente_odt_end (self);
}

/* Lists */

static void
add_level (EntenteOdt *self, gboolean is_ordered, guint level)
{
  g_autofree char *number = g_strdup_printf ("%u", level);
  g_autofree char *indent =
    dup_points (self->geometry.text_x - self->geometry.wide_x + level * ENTENTE_INDENT_ITEM);

  _entente_odt_start (self,
                      is_ordered ? "text:list-level-style-number" : "text:list-level-style-bullet",
                      "text:level", number,
                      "style:num-format", is_ordered ? "1" : NULL,
                      "style:num-suffix", is_ordered ? "." : NULL,
                      "text:bullet-char", is_ordered ? NULL : level % 2 == 1 ? "–" : "•",
                      NULL);
  _entente_odt_start (self,
                      "style:list-level-properties",
                      "text:list-level-position-and-space-mode", "label-alignment",
                      NULL);
  _entente_odt_add (self,
                    "style:list-level-label-alignment",
                    "text:label-followed-by", "listtab",
                    "fo:margin-left", indent,
                    "fo:text-indent", "-18pt",
                    NULL);
  _entente_odt_end (self);
  _entente_odt_end (self);
}

static void
add_list_style (EntenteOdt *self, const char *name, gboolean is_ordered)
{
  _entente_odt_start (self, "text:list-style", "style:name", name, NULL);
  for (guint level = 1; level <= 4; level++)
    add_level (self, is_ordered, level);
  _entente_odt_end (self);
}

static void
add_styles (EntenteOdt *self)
{
  _entente_odt_start (self, "office:styles", NULL);
  add_default (self);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    add_paragraph_style (self, &settings[i]);
  add_joint_style (self);
  for (guint marks = 1; marks < G_N_ELEMENTS (mark_styles); marks++)
    add_mark_style (self, marks);
  add_number_style (self);
  add_list_style (self, "Bullets", FALSE);
  add_list_style (self, "Numbers", TRUE);
  _entente_odt_end (self);
}

/* Pages */

static void
add_page_layout (EntenteOdt *self)
{
  const EntentePageGeometry *geometry = &self->geometry;
  const gboolean is_landscape = entente_composition_get_landscape (self->composition);
  g_autofree char *width = dup_points (geometry->width);
  g_autofree char *height = dup_points (geometry->height);
  g_autofree char *side = dup_points (geometry->wide_x);
  g_autofree char *top = dup_points (geometry->header_y);
  g_autofree char *gap = dup_points (geometry->top - geometry->header_y - ENTENTE_SPACE_LINE);

  _entente_odt_start (self, "office:automatic-styles", NULL);
  _entente_odt_start (self, "style:page-layout", "style:name", "Sheet", NULL);
  _entente_odt_add (self,
                    "style:page-layout-properties",
                    "fo:page-width", width,
                    "fo:page-height", height,
                    "style:print-orientation", is_landscape ? "landscape" : "portrait",
                    "fo:margin-left", side,
                    "fo:margin-right", side,
                    "fo:margin-top", top,
                    "fo:margin-bottom", top,
                    NULL);
  _entente_odt_start (self, "style:header-style", NULL);
  _entente_odt_add (self, "style:header-footer-properties", "fo:margin-bottom", gap, NULL);
  _entente_odt_end (self);
  _entente_odt_start (self, "style:footer-style", NULL);
  _entente_odt_add (self, "style:header-footer-properties", "fo:margin-top", "12pt", NULL);
  _entente_odt_end (self);
  _entente_odt_end (self);
  _entente_odt_declare_cells (self);
  _entente_odt_end (self);
}

/* A draft says so on each page. */
static void
write_header (EntenteOdt *self)
{
  const char *header = entente_composition_get_header (self->composition);
  const char *watermark = entente_composition_get_watermark (self->composition);

  _entente_odt_start (self, "style:header", NULL);
  _entente_odt_start (self, "text:p", "text:style-name", "Header", NULL);
  if (header != NULL)
    _entente_odt_write_words (self, header);
  if (watermark != NULL)
    {
      _entente_odt_add (self, "text:tab", NULL);
      _entente_odt_start (self, "text:span", "text:style-name", "Strong", NULL);
      _entente_odt_write_words (self, watermark);
      _entente_odt_end (self);
    }
  _entente_odt_end (self);
  _entente_odt_end (self);
}

static void
write_footer (EntenteOdt *self)
{
  const char *footer = entente_composition_get_footer (self->composition);

  _entente_odt_start (self, "style:footer", NULL);
  _entente_odt_write_initials (self);
  _entente_odt_start (self, "text:p", "text:style-name", "Footer", NULL);
  if (footer != NULL)
    _entente_odt_write_words (self, footer);
  _entente_odt_add (self, "text:tab", NULL);
  _entente_odt_write_words (
    self,
    entente_page_words_get (ENTENTE_PAGE_WORD_PAGE,
                            entente_composition_get_language (self->composition)));
  _entente_odt_write_plain (self, "\302\240");
  _entente_odt_add_text (self, "text:page-number", "1");
  _entente_odt_write_plain (self, "\302\240/\302\240");
  _entente_odt_add_text (self, "text:page-count", "1");
  _entente_odt_end (self);
  _entente_odt_end (self);
}

void
_entente_odt_write_styles (EntenteOdt *self)
{
  _entente_odt_start (self, "office:document-styles", NULL);
  _entente_odt_add_namespaces (self);
  _entente_odt_start (self, "office:font-face-decls", NULL);
  _entente_odt_add (self,
                    "style:font-face",
                    "style:name", FONT,
                    "svg:font-family", "'" FONT "'",
                    "style:font-family-generic", "roman",
                    "style:font-pitch", "variable",
                    NULL);
  _entente_odt_end (self);
  add_styles (self);
  add_page_layout (self);
  _entente_odt_start (self, "office:master-styles", NULL);
  _entente_odt_start (self,
                      "style:master-page",
                      "style:name", "Standard",
                      "style:page-layout-name", "Sheet",
                      NULL);
  write_header (self);
  write_footer (self);
  _entente_odt_end (self);
  _entente_odt_end (self);
  _entente_odt_end (self);
}
