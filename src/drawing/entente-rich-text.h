/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteTextMarks:
 * @ENTENTE_TEXT_STRONG: important words
 * @ENTENTE_TEXT_EMPHASIS: stressed words
 * @ENTENTE_TEXT_SMALL: mentions set one size smaller
 * @ENTENTE_TEXT_LARGE: signs for a pen, as boxes to tick, set twice as large
 */
typedef enum {
  ENTENTE_TEXT_PLAIN = 0,
  ENTENTE_TEXT_STRONG = 1 << 0,
  ENTENTE_TEXT_EMPHASIS = 1 << 1,
  ENTENTE_TEXT_SMALL = 1 << 2,
  ENTENTE_TEXT_LARGE = 1 << 3,
} EntenteTextMarks;

/**
 * EntenteTextRunKind:
 * @ENTENTE_TEXT_RUN_WORDS: words
 * @ENTENTE_TEXT_RUN_BREAK: the line ends here, the paragraph goes on
 * @ENTENTE_TEXT_RUN_LINK: words that lead somewhere
 * @ENTENTE_TEXT_RUN_BLANK: a dotted line to write on
 */
typedef enum {
  ENTENTE_TEXT_RUN_WORDS,
  ENTENTE_TEXT_RUN_BREAK,
  ENTENTE_TEXT_RUN_LINK,
  ENTENTE_TEXT_RUN_BLANK,
} EntenteTextRunKind;

/**
 * EntenteTextRun:
 * @kind: what it is
 * @marks: how it is set
 * @text: (nullable): its words; %NULL for a break or a blank
 * @uri: (nullable): where a link leads
 * @width_mm: the least length of a blank, in millimetres
 * @description: (nullable): what is to be written on a blank
 *
 * One piece of an #EntenteRichText, for those who write it out. Lives as long as its text is not
 * appended to.
 */
typedef struct {
  EntenteTextRunKind kind;
  EntenteTextMarks marks;
  const char *text;
  const char *uri;
  double width_mm;
  const char *description;
} EntenteTextRun;

/**
 * EntenteRichText:
 *
 * The words of one paragraph: runs of text with marks, line breaks, links, and blanks to be filled
 * in by hand. Built once, then only read. Reference counted.
 */
typedef struct _EntenteRichText EntenteRichText;

#define ENTENTE_TYPE_RICH_TEXT (entente_rich_text_get_type ())
GType entente_rich_text_get_type (void);

EntenteRichText *entente_rich_text_new (const char *plain);
EntenteRichText *entente_rich_text_ref (EntenteRichText *self);
void entente_rich_text_unref (EntenteRichText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRichText, entente_rich_text_unref)

void entente_rich_text_append (EntenteRichText *self, const char *text, EntenteTextMarks marks);
void entente_rich_text_append_break (EntenteRichText *self);
void entente_rich_text_append_link (EntenteRichText *self,
                                    const char *text,
                                    const char *uri,
                                    EntenteTextMarks marks);
void entente_rich_text_append_blank (EntenteRichText *self,
                                     double width_mm,
                                     const char *description);

void entente_rich_text_set_indent (EntenteRichText *self, guint steps);
guint entente_rich_text_get_indent (EntenteRichText *self);

gboolean entente_rich_text_is_empty (EntenteRichText *self);
guint entente_rich_text_get_n_runs (EntenteRichText *self);
const EntenteTextRun *entente_rich_text_get_run (EntenteRichText *self, guint position);
char *entente_rich_text_dup_plain (EntenteRichText *self);

G_END_DECLS
