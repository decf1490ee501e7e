/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Words that several records of the evaluation share. */

typedef enum {
  ENTENTE_SCOPE_EXTERNAL,
  ENTENTE_SCOPE_INTERNAL,
} EntenteEvaluationScope;

typedef enum {
  ENTENTE_EFFECT_DIRECT,
  ENTENTE_EFFECT_INDUCED,
} EntenteEffect;

typedef enum {
  ENTENTE_REPORT_FINAL,
  ENTENTE_REPORT_EXPERIENCE,
} EntenteReportPaper;
