/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * EntenteJointList: two live lists of one type, one after the other, as one live list.
 */
#define ENTENTE_TYPE_JOINT_LIST (entente_joint_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteJointList, entente_joint_list, ENTENTE, JOINT_LIST, GObject)

EntenteJointList *_entente_joint_list_new (GListModel *first, GListModel *second);

G_END_DECLS
