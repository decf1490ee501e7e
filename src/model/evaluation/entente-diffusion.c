/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-diffusion.h"

#include "collective/entente-organization.h"
#include "evaluation/entente-evaluation-terms-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteDiffusion
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDiffusion, entente_diffusion, ENTENTE_TYPE_RECORD)

static const EntenteChoice readerships[] = {
  { ENTENTE_READERS_MEMBERS, "members", NC_ ("diffusion", "Members"), "diffusion" },
  { ENTENTE_READERS_ASSEMBLY, "assembly", NC_ ("diffusion", "General assembly"), "diffusion" },
  { ENTENTE_READERS_PARTNERS, "partners", NC_ ("diffusion", "Partners"), "diffusion" },
  { ENTENTE_READERS_FUNDERS, "funders", NC_ ("diffusion", "Funders"), "diffusion" },
  { ENTENTE_READERS_OTHER_ASSOCIATIONS,
    "other-associations",
    NC_ ("diffusion", "Other associations"),
    "diffusion" },
  { ENTENTE_READERS_PRESS, "press", NC_ ("diffusion", "Press"), "diffusion" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_DIFFUSION_READERSHIP] = {
    .name = "readership",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Readers"),
    .edit_label = N_ ("Change who gets the report"),
    .choices = readerships,
  },
  [ENTENTE_DIFFUSION_PAPER] = {
    .name = "paper",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Document"),
    .edit_label = N_ ("Change what is given"),
    .choices = _entente_report_papers,
  },
  [ENTENTE_DIFFUSION_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change who gets the report"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_DIFFUSION_RECIPIENT] = {
    .name = "recipient",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Recipient"),
    .edit_label = N_ ("Change who gets the report"),
  },
  [ENTENTE_DIFFUSION_DUE_ON] = {
    .name = "due-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Due on"),
    .edit_label = N_ ("Change when the report is due"),
  },
  [ENTENTE_DIFFUSION_SENT_ON] = {
    .name = "sent-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Sent on"),
    .edit_label = N_ ("Change when the report was sent"),
  },
  [ENTENTE_DIFFUSION_MEANS] = {
    .name = "means",
    .label = N_ ("By"),
    .edit_label = N_ ("Change how the report is sent"),
  },
  [ENTENTE_DIFFUSION_COMMENT] = {
    .name = "comment",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Comment"),
    .edit_label = N_ ("Change comment of diffusion"),
  },
  [ENTENTE_DIFFUSION_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move reader"),
  },
};

static void
entente_diffusion_class_init (EntenteDiffusionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "diffusion",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_diffusion_init (EntenteDiffusion *self)
{
}
