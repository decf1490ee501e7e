/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "collective/entente-seat.h"
#include "entente-language.h"

G_BEGIN_DECLS

/* In the order of their rank, live. (transfer full) (element-type EntenteBody) */
GListModel *entente_bodies_new_list (EntenteStore *store);
EntenteBody *entente_bodies_get_organizing_group (EntenteStore *store);

/* A body without a name is called as its kind is, in the interface's language or a paper's. */
char *entente_body_dup_name (EntenteBody *self);
char *entente_body_dup_paper_name (EntenteBody *self, EntenteLanguage language);

/* Members */
EntenteBody *entente_seat_get_body (EntenteSeat *self);
gboolean entente_seat_is_in (EntenteSeat *self, gint64 body);
/* Its seats, live; those that name no body are the organising group's. (transfer full)
   (element-type EntenteSeat) */
GListModel *entente_body_new_seats (EntenteBody *self);
/* As they stand: coordinators first, then by name. (transfer full) (element-type EntenteSeat) */
GPtrArray *entente_body_list_members (EntenteBody *self);
EntenteSeat *entente_body_find_seat (EntenteBody *self, gint64 person);

/* The tree */
EntenteBody *entente_body_get_parent (EntenteBody *self);
/* Whether self may report to parent: no body stands under itself, however far. */
gboolean entente_body_can_report_to (EntenteBody *self, EntenteBody *parent);
guint entente_body_get_depth (EntenteBody *self);
/* All of them, each before those that report to it, siblings by rank. (element-type EntenteBody) */
GPtrArray *entente_bodies_list_tree (EntenteStore *store);
/* Whether it meets on that day: it has not ended. */
gboolean entente_body_stands_on (EntenteBody *self, const GDate *day);

G_END_DECLS
