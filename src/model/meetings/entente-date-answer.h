/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What somebody answered to a proposed moment (table `date_answer`). */
#define ENTENTE_TYPE_DATE_ANSWER (entente_date_answer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateAnswer, entente_date_answer, ENTENTE, DATE_ANSWER, EntenteRecord)

typedef enum {
  ENTENTE_POLL_YES,
  ENTENTE_POLL_MAYBE,
  ENTENTE_POLL_NO,
} EntentePollAnswer;

enum {
  ENTENTE_DATE_ANSWER_OPTION, /* reference, deleted with it */
  ENTENTE_DATE_ANSWER_PERSON, /* reference, deleted with it */
  ENTENTE_DATE_ANSWER_ANSWER, /* EntentePollAnswer */
};

G_END_DECLS
