/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-terms-private.h"

#include <glib/gi18n-lib.h>

const EntenteChoice _entente_evaluation_scopes[] = {
  { ENTENTE_SCOPE_EXTERNAL, "external", NC_ ("scope", "External"), "scope" },
  { ENTENTE_SCOPE_INTERNAL, "internal", NC_ ("scope", "Internal"), "scope" },
  { 0 },
};

const EntenteChoice _entente_effects[] = {
  { ENTENTE_EFFECT_DIRECT, "direct", NC_ ("effect", "Direct"), "effect" },
  { ENTENTE_EFFECT_INDUCED, "induced", NC_ ("effect", "Induced"), "effect" },
  { 0 },
};

const EntenteChoice _entente_report_papers[] = {
  { ENTENTE_REPORT_FINAL, "final", NC_ ("report", "Final report"), "report" },
  { ENTENTE_REPORT_EXPERIENCE, "experience", NC_ ("report", "Experience sheet"), "report" },
  { 0 },
};
