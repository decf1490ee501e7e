/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/*
 * What is wrong with an identifier as typed, in one translated sentence that also says what is
 * expected; NULL when nothing is, or nothing was typed. Nothing is ever refused: the value stays as
 * it is.
 */
char *entente_siret_find_fault (const char *typed, EntenteSeverity *severity);
char *entente_rna_find_fault (const char *typed, EntenteSeverity *severity);
char *entente_phone_find_fault (const char *typed, EntenteSeverity *severity);
char *entente_postcode_find_fault (const char *typed, gboolean sample, EntenteSeverity *severity);
char *entente_email_find_fault (const char *typed, EntenteSeverity *severity);
char *entente_website_find_fault (const char *typed, EntenteSeverity *severity);
char *entente_color_find_fault (const char *typed, EntenteSeverity *severity);
/* A social security number in free text: it has no place in a project. */
char *entente_free_text_find_fault (const char *typed, EntenteSeverity *severity);

G_END_DECLS
