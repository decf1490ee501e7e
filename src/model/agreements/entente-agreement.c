/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-life.h"
#include "entente-ranked-list.h"

#include <glib/gi18n-lib.h>

struct _EntenteAgreement
{
  EntenteRecord parent_instance;

  /* Owned; made when first asked for */
  GListModel *parties;
  GListModel *articles;
};

G_DEFINE_FINAL_TYPE (EntenteAgreement, entente_agreement, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_AGREEMENT_COOPERATION,
    "cooperation",
    NC_ ("agreement kind", "Cooperation agreement"),
    "agreement kind" },
  { 0 },
};

static const EntenteChoice states[] = {
  { ENTENTE_AGREEMENT_DRAFT, "draft", NC_ ("agreement state", "Draft"), "agreement state" },
  { ENTENTE_AGREEMENT_ISSUED, "issued", NC_ ("agreement state", "Issued"), "agreement state" },
  { ENTENTE_AGREEMENT_SIGNED, "signed", NC_ ("agreement state", "Signed"), "agreement state" },
  { ENTENTE_AGREEMENT_ENDED, "ended", NC_ ("agreement state", "Ended"), "agreement state" },
  { 0 },
};

static const EntenteChoice orders[] = {
  { ENTENTE_PARTY_ORDER_GIVEN, "given", NC_ ("order of parties", "As listed"), "order of parties" },
  { ENTENTE_PARTY_ORDER_ALPHABETICAL,
    "alphabetical",
    NC_ ("order of parties", "Alphabetical"),
    "order of parties" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_AGREEMENT_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind of agreement"),
    .choices = kinds,
    .initial = ENTENTE_AGREEMENT_COOPERATION,
  },
  [ENTENTE_AGREEMENT_TITLE] = {
    .name = "title",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Title"),
    .edit_label = N_ ("Rename agreement"),
  },
  [ENTENTE_AGREEMENT_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .choices = states,
    .initial = ENTENTE_AGREEMENT_DRAFT,
  },
  [ENTENTE_AGREEMENT_NUMBER] = {
    .name = "number",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Number"),
  },
  [ENTENTE_AGREEMENT_ISSUED_ON] = {
    .name = "issued-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Issued on"),
  },
  [ENTENTE_AGREEMENT_SIGNED_ON] = {
    .name = "signed-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Signed on"),
  },
  [ENTENTE_AGREEMENT_ENDED_ON] = {
    .name = "ended-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Ended on"),
  },
  [ENTENTE_AGREEMENT_PLACE] = {
    .name = "place",
    .label = N_ ("Signed at"),
    .edit_label = N_ ("Change place of signature"),
  },
  [ENTENTE_AGREEMENT_STARTS_ON] = {
    .name = "starts-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Cooperation from"),
    .edit_label = N_ ("Change period of cooperation"),
  },
  [ENTENTE_AGREEMENT_ENDS_BY] = {
    .name = "ends-by",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Cooperation until"),
    .edit_label = N_ ("Change period of cooperation"),
  },
  [ENTENTE_AGREEMENT_MONTHS] = {
    .name = "months",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Duration in months"),
    .edit_label = N_ ("Change duration of agreement"),
  },
  [ENTENTE_AGREEMENT_CURE_DAYS] = {
    .name = "cure-days",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Days after a written notice"),
    .edit_label = N_ ("Change delay after a written notice"),
    .initial = 15,
  },
  [ENTENTE_AGREEMENT_LEADERS_RHYTHM] = {
    .name = "leaders-rhythm",
    .label = N_ ("Rhythm of the leaders’ meetings"),
    .edit_label = N_ ("Change rhythm of the leaders’ meetings"),
  },
  [ENTENTE_AGREEMENT_COLLECTIVE_RHYTHM] = {
    .name = "collective-rhythm",
    .label = N_ ("Rhythm of the collective’s meetings"),
    .edit_label = N_ ("Change rhythm of the collective’s meetings"),
  },
  [ENTENTE_AGREEMENT_INITIALS] = {
    .name = "initials",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Initials on every page"),
    .initial = TRUE,
  },
  [ENTENTE_AGREEMENT_READ_AND_APPROVED] = {
    .name = "read-and-approved",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("“Read and approved” above signatures"),
  },
  [ENTENTE_AGREEMENT_FILE_COPY] = {
    .name = "file-copy",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("One more original for the file"),
  },
  [ENTENTE_AGREEMENT_ORDER] = {
    .name = "party-order",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Order of parties"),
    .edit_label = N_ ("Change order of parties"),
    .choices = orders,
    .initial = ENTENTE_PARTY_ORDER_GIVEN,
  },
  [ENTENTE_AGREEMENT_FROZEN] = {
    .name = "frozen",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("As issued"),
  },
};

static GListModel *
ensure_list (EntenteAgreement *self, GListModel **list, GType type, guint reference, guint rank)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  if (*list == NULL)
    {
      GListModel *records = entente_store_get_referrers (entente_record_get_store (record),
                                                         type,
                                                         reference,
                                                         entente_record_get_id (record));

      *list = G_LIST_MODEL (entente_ranked_list_new (records, rank));
    }

  return *list;
}

static void
entente_agreement_dispose (GObject *object)
{
  EntenteAgreement *self = ENTENTE_AGREEMENT (object);

  g_clear_object (&self->parties);
  g_clear_object (&self->articles);

  G_OBJECT_CLASS (entente_agreement_parent_class)->dispose (object);
}

static void
entente_agreement_class_init (EntenteAgreementClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_agreement_dispose;

  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "agreement",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_agreement_init (EntenteAgreement *self)
{
}

/**
 * entente_agreement_get_parties:
 * @self: an agreement of an open store
 *
 * Returns: (transfer none): a live list of its EntenteParty, by rank
 */
GListModel *
entente_agreement_get_parties (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return ensure_list (self,
                      &self->parties,
                      ENTENTE_TYPE_PARTY,
                      ENTENTE_PARTY_AGREEMENT,
                      ENTENTE_PARTY_RANK);
}

/**
 * entente_agreement_get_articles:
 * @self: an agreement of an open store
 *
 * Returns: (transfer none): a live list of its EntenteArticle, by rank; the number of an article
 *   is its place
 */
GListModel *
entente_agreement_get_articles (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return ensure_list (self,
                      &self->articles,
                      ENTENTE_TYPE_ARTICLE,
                      ENTENTE_ARTICLE_AGREEMENT,
                      ENTENTE_ARTICLE_RANK);
}
