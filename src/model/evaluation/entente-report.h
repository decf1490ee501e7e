/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "entente-language.h"
#include "evaluation/entente-report-section.h"

G_BEGIN_DECLS

/* What the final report and the experience sheet are made of. Most sections write themselves from
   the project; what somebody types in one stands before that, or in its place. */

/* For whom a report is printed; a section says for which of them it is. */
typedef enum {
  ENTENTE_REPORT_FOR_PARTNERS = 1 << 0,
  ENTENTE_REPORT_FOR_MEMBERS = 1 << 1,
  ENTENTE_REPORT_FOR_FUNDER = 1 << 2,
  ENTENTE_REPORT_FOR_PUBLIC = 1 << 3,
  ENTENTE_REPORT_FOR_ALL = (1 << 4) - 1,
} EntenteReportReaders;

/**
 * EntenteReportPart:
 * @key: in files: "effects"
 * @paper: of which paper
 * @readers: for whom it is
 * @of_each: whether each member writes a paragraph of its own
 * @is_required: whether the paper is not complete without it
 *
 * One section of a paper. Part of the program.
 */
typedef struct {
  const char *key;
  EntenteReportPaper paper;
  EntenteReportReaders readers;
  gboolean of_each;
  gboolean is_required;
} EntenteReportPart;

/* Those of a paper, in their order. (array length=n_parts) (transfer none) */
const EntenteReportPart *entente_report_list_parts (EntenteReportPaper paper, guint *n_parts);
/* (nullable) */
const EntenteReportPart *entente_report_find_part (EntenteReportPaper paper, const char *key);
/* "Strong points". (transfer full) */
char *entente_report_part_dup_title (const EntenteReportPart *self, EntenteLanguage language);
/* What could be written there, one sentence. (transfer full) */
char *entente_report_part_dup_hint (const EntenteReportPart *self, EntenteLanguage language);
/* "Partners, members and funder". Translated. (transfer full) */
char *entente_report_readers_dup_words (EntenteReportReaders readers);
/* "partners", "members", "funder", "public": one of them. FALSE for other words. */
gboolean entente_report_readers_from_nick (const char *nick, EntenteReportReaders *readers);

/* What somebody typed, Markdown; "" for nothing. organization: (nullable): of a part of each. */
const char *entente_report_get_text (EntenteStore *store,
                                     const EntenteReportPart *part,
                                     EntenteOrganization *organization);
/* Joined into one edit with what was typed just before. */
gboolean entente_report_type_text (EntenteStore *store,
                                   const EntenteReportPart *part,
                                   EntenteOrganization *organization,
                                   const char *text,
                                   GError **error);
/* Whether what was typed stands in the place of what the project says. composed: that, Markdown. */
gboolean entente_report_get_replaces (EntenteStore *store, const EntenteReportPart *part);
gboolean entente_report_set_replaces (EntenteStore *store,
                                      const EntenteReportPart *part,
                                      gboolean replaces,
                                      const char *composed,
                                      GError **error);
/* Left out by the project, whoever reads. */
gboolean entente_report_get_hidden (EntenteStore *store, const EntenteReportPart *part);
gboolean entente_report_set_hidden (EntenteStore *store,
                                    const EntenteReportPart *part,
                                    gboolean hidden,
                                    GError **error);
/* Whether it is printed for a reader. */
gboolean entente_report_shows (EntenteStore *store,
                               const EntenteReportPart *part,
                               EntenteReportReaders reader);

G_END_DECLS
