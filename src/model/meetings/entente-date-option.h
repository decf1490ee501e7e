/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A moment proposed for a meeting (table `date_option`). */
#define ENTENTE_TYPE_DATE_OPTION (entente_date_option_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateOption, entente_date_option, ENTENTE, DATE_OPTION, EntenteRecord)

enum {
  ENTENTE_DATE_OPTION_MEETING,   /* reference, deleted with it */
  ENTENTE_DATE_OPTION_STARTS_AT, /* moment */
  ENTENTE_DATE_OPTION_ENDS_AT,   /* moment */
};

G_END_DECLS
