/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* How a free text of a sheet was read (table `text_reading`). */
#define ENTENTE_TYPE_TEXT_READING (entente_text_reading_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTextReading,
                      entente_text_reading,
                      ENTENTE,
                      TEXT_READING,
                      EntenteRecord)

typedef enum {
  ENTENTE_READ_AS_NOTHING,
  ENTENTE_READ_AS_POSITIVE,
  ENTENTE_READ_AS_NEGATIVE,
  ENTENTE_READ_AS_IDEA,
} EntenteReadingTag;

enum {
  ENTENTE_TEXT_READING_SHEET,    /* reference, deleted with it */
  ENTENTE_TEXT_READING_QUESTION, /* reference, deleted with it */
  ENTENTE_TEXT_READING_TAG,      /* EntenteReadingTag */
  ENTENTE_TEXT_READING_QUOTED,   /* boolean: stands in the results and the report */
};

G_END_DECLS
