/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Checks the points of PDF/UA-1 that a machine can check. Returns (transfer full) one string for
   each broken rule, "rule: where"; an empty array when all hold. */
GPtrArray *pdf_ua_check (GBytes *pdf);

/* Fails the test with every broken rule in its message. */
void pdf_ua_assert (GBytes *pdf);
