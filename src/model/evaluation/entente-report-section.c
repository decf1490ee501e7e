/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-section.h"

#include "collective/entente-organization.h"
#include "evaluation/entente-evaluation-terms-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteReportSection
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteReportSection, entente_report_section, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_REPORT_SECTION_PAPER] = {
    .name = "paper",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Paper"),
    .edit_label = N_ ("Change report"),
    .choices = _entente_report_papers,
  },
  [ENTENTE_REPORT_SECTION_KEY] = {
    .name = "key",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Section"),
    .edit_label = N_ ("Change report"),
  },
  [ENTENTE_REPORT_SECTION_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change report"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_REPORT_SECTION_TEXT] = {
    .name = "text",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Text"),
    .edit_label = N_ ("Change section of the report"),
  },
  [ENTENTE_REPORT_SECTION_REPLACES] = {
    .name = "replaces",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Written by hand"),
    .edit_label = N_ ("Write section by hand"),
  },
  [ENTENTE_REPORT_SECTION_HIDDEN] = {
    .name = "hidden",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Left out"),
    .edit_label = N_ ("Leave section out"),
  },
};

static void
entente_report_section_class_init (EntenteReportSectionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "report_section",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_report_section_init (EntenteReportSection *self)
{
}
