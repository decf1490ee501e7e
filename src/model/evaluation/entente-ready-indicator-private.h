/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-ready-indicator.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the format that are fields of an indicator too. */
typedef struct {
  const char *member;
  guint field;
} EntenteReadyMember;

enum {
  ENTENTE_READY_TEXT_NAME,
  ENTENTE_READY_TEXT_UNIT,
  ENTENTE_READY_TEXT_TOOL,
  ENTENTE_READY_TEXT_OFFSET,
  ENTENTE_READY_TEXT_AUTOMATIC,
  ENTENTE_READY_TEXT_LOW,
  ENTENTE_READY_TEXT_HIGH,
  ENTENTE_READY_N_TEXTS,
};

enum {
  ENTENTE_READY_CHOICE_MEASURE,
  ENTENTE_READY_CHOICE_SCOPE,
  ENTENTE_READY_CHOICE_EFFECT,
  ENTENTE_READY_CHOICE_TARGET,
  ENTENTE_READY_N_CHOICES,
};

struct _EntenteReadyIndicator
{
  GObject parent_instance;

  char *key;
  char *texts[ENTENTE_READY_N_TEXTS]; /* never NULL */
  int choices[ENTENTE_READY_N_CHOICES];
  EntenteEventKinds events;
  gboolean is_own;
};

extern const EntenteReadyMember _entente_ready_texts[ENTENTE_READY_N_TEXTS];
extern const EntenteReadyMember _entente_ready_choices[ENTENTE_READY_N_CHOICES];

#define ENTENTE_READY_INDICATOR_FORMAT "entente-indicators"
#define ENTENTE_READY_INDICATOR_VERSION 1

/* Those of a text in the format; NULL with an untranslated reason when it is none. (transfer full)
   (element-type EntenteReadyIndicator) (nullable) */
GPtrArray *_entente_ready_indicator_read (GBytes *bytes, gboolean is_own, GError **error);
char *_entente_ready_indicator_write (GPtrArray *indicators);
/* One's own; empty when there is no file. (transfer full) (element-type EntenteReadyIndicator)
   (nullable) */
GPtrArray *_entente_ready_indicator_load_own (GError **error);

G_END_DECLS
