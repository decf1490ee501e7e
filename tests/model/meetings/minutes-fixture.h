/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-minutes.h"

/* Minutes that say anything at all, with at most @size of everything: from g_test_rand_int(). */
EntenteMinutes *minutes_fixture_make (EntenteLanguage language, guint size);
/* Field by field: asked of the values, not of what freezing writes. */
void minutes_fixture_assert_same (EntenteMinutes *first, EntenteMinutes *second);
/* Every text is one that can be shown. */
void minutes_fixture_assert_readable (EntenteMinutes *self);
