/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-reference-value.h"
#include "entente-money.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keys of what the program itself asks for; data/reference/values.json holds more. */
#define ENTENTE_VALUE_HOURLY_WAGE "smic.hourly"                     /* €/h, gross */
#define ENTENTE_VALUE_PUBLIC_SHARE "budget.public-share"            /* %, warn above */
#define ENTENTE_VALUE_INDIRECT_SHARE "budget.indirect-share"        /* % of direct charges, warn above */
#define ENTENTE_VALUE_VARIANCE_SHARE "report.variance-share"        /* %, explain above */
#define ENTENTE_VALUE_VARIANCE_AMOUNT "report.variance-amount"      /* €, explain above */
#define ENTENTE_VALUE_AGREEMENT_THRESHOLD "grant.agreement"         /* €/year of one authority: written agreement */
#define ENTENTE_VALUE_PUBLICITY_THRESHOLD "grant.accounts"          /* €/year of all authorities: accounts published */
#define ENTENTE_VALUE_REPORT_MONTHS "grant.report-months"           /* months after the financial year */
#define ENTENTE_VALUE_MINUTES_DAYS "meeting.minutes-days"           /* days after the meeting */
#define ENTENTE_VALUE_QUARTER_DAYS "body.quarter-days"              /* days between quarterly meetings, warn above */
#define ENTENTE_VALUE_ANSWER_DAYS "problem.answer-days"             /* days after a problem was raised */

/**
 * EntenteReferenceEntry:
 * @key: what it is for
 * @label: translated, or as typed by people
 * @value: the figure
 * @unit: "€/h", "%", "€", "months"
 * @valid_from: first day, or an invalid date for always
 * @valid_to: last day, or an invalid date for still
 * @source: where it comes from, in words
 * @record: (nullable): the project's own, %NULL for one that comes with the program
 *
 * A rate, scale, threshold or other dated figure.
 */
typedef struct {
  const char *key;
  const char *label;
  EntenteDecimal value;
  const char *unit;
  GDate valid_from;
  GDate valid_to;
  const char *source;
  EntenteReferenceValue *record;
} EntenteReferenceEntry;

/* All of them, those of the program that the project replaced (same key and first day) left out; by key,
   then the newest first. (transfer container) (element-type EntenteReferenceEntry): entries live until the
   next edit of reference values. */
GPtrArray *entente_reference_values_list (EntenteStore *store);
/* What holds on a day (nullable: today). NULL when nothing does. */
const EntenteReferenceEntry *entente_reference_values_find (EntenteStore *store, const char *key,
                                                            const GDate *day);
/* The value, or @fallback. */
EntenteDecimal entente_reference_values_get (EntenteStore *store, const char *key, const GDate *day,
                                             EntenteDecimal fallback);
/* As one edit: makes the project's own from a shipped one, to be changed. (transfer none) (nullable) */
EntenteReferenceValue *entente_reference_values_adopt (EntenteStore *store,
                                                       const EntenteReferenceEntry *entry,
                                                       GError **error);

G_END_DECLS
