/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

G_BEGIN_DECLS

#define ENTENTE_COOPERATION_DIMENSIONS 8
#define ENTENTE_COOPERATION_STATEMENTS 3 /* of each dimension */
#define ENTENTE_COOPERATION_HIGHEST 5    /* "fully"; 1 is "not at all" */

/**
 * EntenteCooperationDimension:
 * @key: "P4", in files
 * @is_reversed: whether to agree is bad: a brake, not a pillar
 * @title: in a few words
 * @statements: what is rated
 * @steps: (array zero-terminated=1): what could be done next when it is low
 *
 * One of the eight things a cooperation is asked about (data/cooperation/README.md). Part of the
 * program, in one language.
 */
typedef struct {
  const char *key;
  gboolean is_reversed;
  const char *title;
  const char *statements[ENTENTE_COOPERATION_STATEMENTS];
  const char **steps;
} EntenteCooperationDimension;

/* The eight, pillars first. (array fixed-size=8) (transfer none) */
const EntenteCooperationDimension *entente_cooperation_grid_get (EntenteLanguage language);

/* "P4.1": dimension from 0, statement from 0. (transfer full) */
char *entente_cooperation_grid_dup_key (guint dimension, guint statement);
gboolean entente_cooperation_grid_parse_key (const char *key, guint *dimension, guint *statement);

G_END_DECLS
