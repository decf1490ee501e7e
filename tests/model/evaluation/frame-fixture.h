/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-civil-date.h"
#include "entente-model-error.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-indicator-edit.h"
#include "project/entente-project.h"

G_BEGIN_DECLS

/* A project in memory with an empty frame. */
typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteFrame *frame;
} FrameFixture;

void frame_fixture_set_up (FrameFixture *self, gconstpointer data);
void frame_fixture_tear_down (FrameFixture *self, gconstpointer data);

GDate frame_fixture_day (const char *iso);
/* iso: "" for none */
void frame_fixture_set_event (FrameFixture *self, const char *first, const char *last);
void frame_fixture_set_text (EntenteRecord *record, guint field, const char *text);
EntenteRecord *frame_fixture_insert (FrameFixture *self,
                                     EntenteFrameLevel level,
                                     EntenteRecord *near,
                                     const char *text);
EntenteIndicator *frame_fixture_add_indicator (FrameFixture *self,
                                               EntenteMeasure measure,
                                               const char *target,
                                               const char *due);
/* "A(a(1(x)))": the texts of the outline; what is not placed stands after "/". (transfer full) */
char *frame_fixture_dup_outline (FrameFixture *self);

G_END_DECLS
