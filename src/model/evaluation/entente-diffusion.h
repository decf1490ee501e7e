/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* To whom the report goes, or went (table `diffusion`). */
#define ENTENTE_TYPE_DIFFUSION (entente_diffusion_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDiffusion, entente_diffusion, ENTENTE, DIFFUSION, EntenteRecord)

typedef enum {
  ENTENTE_READERS_MEMBERS,
  ENTENTE_READERS_ASSEMBLY,
  ENTENTE_READERS_PARTNERS,
  ENTENTE_READERS_FUNDERS,
  ENTENTE_READERS_OTHER_ASSOCIATIONS,
  ENTENTE_READERS_PRESS,
} EntenteReadership;

enum {
  ENTENTE_DIFFUSION_READERSHIP,   /* EntenteReadership */
  ENTENTE_DIFFUSION_PAPER,        /* EntenteReportPaper */
  ENTENTE_DIFFUSION_ORGANIZATION, /* reference, emptied with it */
  ENTENTE_DIFFUSION_RECIPIENT,    /* when it is nobody of the collective */
  ENTENTE_DIFFUSION_DUE_ON,       /* date */
  ENTENTE_DIFFUSION_SENT_ON,      /* date; "" not yet */
  ENTENTE_DIFFUSION_MEANS,        /* "e-mail", "read at the assembly" */
  ENTENTE_DIFFUSION_COMMENT,
  ENTENTE_DIFFUSION_RANK,
};

G_END_DECLS
