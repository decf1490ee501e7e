/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-text-layout.h"

G_BEGIN_DECLS

/* A link or a blank, and the bytes of the laid out text it covers. */
typedef struct {
  int start;
  int end;
  const EntenteTextRun *run; /* borrowed from the text */
} EntenteTextSpan;

struct _EntenteTextLayout {
  EntenteTextRole role;

  /* Owned */
  PangoLayout *layout;
  EntenteRichText *text;
  GArray *spans; /* of EntenteTextSpan */
  GArray *lines; /* of EntenteTextLine */
};

G_END_DECLS
