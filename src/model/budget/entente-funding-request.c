/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-request.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingRequest
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteFundingRequest, entente_funding_request, ENTENTE_TYPE_RECORD)

static const EntenteChoice states[] = {
  { ENTENTE_FUNDING_IDEA, "idea", NC_ ("funding request", "Idea"), "funding request" },
  { ENTENTE_FUNDING_PREPARING,
    "preparing",
    NC_ ("funding request", "Preparing"),
    "funding request" },
  { ENTENTE_FUNDING_FILED, "filed", NC_ ("funding request", "Filed"), "funding request" },
  { ENTENTE_FUNDING_ACKNOWLEDGED,
    "acknowledged",
    NC_ ("funding request", "Acknowledged"),
    "funding request" },
  { ENTENTE_FUNDING_COMPLETION_ASKED,
    "completion-asked",
    NC_ ("funding request", "Completion asked"),
    "funding request" },
  { ENTENTE_FUNDING_COMPLETE, "complete", NC_ ("funding request", "Complete"), "funding request" },
  { ENTENTE_FUNDING_UNDER_REVIEW,
    "under-review",
    NC_ ("funding request", "Under review"),
    "funding request" },
  { ENTENTE_FUNDING_GRANTED, "granted", NC_ ("funding request", "Granted"), "funding request" },
  { ENTENTE_FUNDING_PARTLY_GRANTED,
    "partly-granted",
    NC_ ("funding request", "Partly granted"),
    "funding request" },
  { ENTENTE_FUNDING_REFUSED, "refused", NC_ ("funding request", "Refused"), "funding request" },
  { ENTENTE_FUNDING_NO_ANSWER,
    "no-answer",
    NC_ ("funding request", "No answer"),
    "funding request" },
  { ENTENTE_FUNDING_AGREEMENT_SIGNED,
    "agreement-signed",
    NC_ ("funding request", "Agreement signed"),
    "funding request" },
  { ENTENTE_FUNDING_PAID, "paid", NC_ ("funding request", "Paid"), "funding request" },
  { ENTENTE_FUNDING_TO_REPORT,
    "to-report",
    NC_ ("funding request", "To report"),
    "funding request" },
  { ENTENTE_FUNDING_REPORTED, "reported", NC_ ("funding request", "Reported"), "funding request" },
  { ENTENTE_FUNDING_CLOSED, "closed", NC_ ("funding request", "Closed"), "funding request" },
  { ENTENTE_FUNDING_REPAID, "repaid", NC_ ("funding request", "Repaid"), "funding request" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_FUNDING_REQUEST_SCHEME] = {
    .name = "scheme",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Scheme"),
    .edit_label = N_ ("Change scheme"),
  },
  [ENTENTE_FUNDING_REQUEST_FUNDER] = {
    .name = "funder",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Funder"),
    .edit_label = N_ ("Change funder"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_FUNDING_REQUEST_FUNDER_NAME] = {
    .name = "funder-name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name of the funder"),
    .edit_label = N_ ("Change name of the funder"),
  },
  [ENTENTE_FUNDING_REQUEST_KEY] = {
    .name = "key",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Account"),
    .edit_label = N_ ("Change account of the request"),
  },
  [ENTENTE_FUNDING_REQUEST_APPLICANT] = {
    .name = "applicant",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Applicant"),
    .edit_label = N_ ("Change applicant"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_FUNDING_REQUEST_REFERENT] = {
    .name = "referent",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person in charge"),
    .edit_label = N_ ("Change person in charge"),
    .target = entente_person_get_type,
  },
  [ENTENTE_FUNDING_REQUEST_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of request"),
    .choices = states,
  },
  [ENTENTE_FUNDING_REQUEST_FILE_NUMBER] = {
    .name = "file-number",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("File number"),
    .edit_label = N_ ("Change file number"),
  },
  [ENTENTE_FUNDING_REQUEST_RENEWAL] = {
    .name = "renewal",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Renewal"),
    .edit_label = N_ ("Change renewal"),
  },
  [ENTENTE_FUNDING_REQUEST_ASKED] = {
    .name = "asked",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Asked"),
    .edit_label = N_ ("Change amount asked"),
  },
  [ENTENTE_FUNDING_REQUEST_GRANTED] = {
    .name = "granted",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Granted"),
    .edit_label = N_ ("Change amount granted"),
  },
  [ENTENTE_FUNDING_REQUEST_OPENS_ON] = {
    .name = "opens-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Requests open"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_FILE_BEFORE] = {
    .name = "file-before",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("To file before"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_FILED_ON] = {
    .name = "filed-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Filed on"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_ACKNOWLEDGED_ON] = {
    .name = "acknowledged-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Acknowledged on"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE] = {
    .name = "complete-before",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("To complete before"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON] = {
    .name = "answer-expected-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Answer expected"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_DECIDED_ON] = {
    .name = "decided-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Decided on"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_AGREEMENT_SIGNED_ON] = {
    .name = "agreement-signed-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Agreement signed on"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON] = {
    .name = "report-due-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Report due"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_REPORTED_ON] = {
    .name = "reported-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Reported on"),
    .edit_label = N_ ("Change dates of request"),
  },
  [ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT] = {
    .name = "republican-contract",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Republican commitment contract accepted"),
    .edit_label = N_ ("Change commitment contract"),
  },
  [ENTENTE_FUNDING_REQUEST_ARGUMENTS] = {
    .name = "arguments",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Arguments for this funder"),
    .edit_label = N_ ("Change arguments"),
  },
  [ENTENTE_FUNDING_REQUEST_ACHIEVED] = {
    .name = "achieved",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("What was done"),
    .edit_label = N_ ("Change report"),
  },
  [ENTENTE_FUNDING_REQUEST_BENEFICIARIES] = {
    .name = "beneficiaries",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Beneficiaries"),
    .edit_label = N_ ("Change report"),
  },
  [ENTENTE_FUNDING_REQUEST_RESULTS] = {
    .name = "results",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Objectives reached"),
    .edit_label = N_ ("Change report"),
  },
  [ENTENTE_FUNDING_REQUEST_REMARKS] = {
    .name = "remarks",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Remarks"),
    .edit_label = N_ ("Change report"),
  },
  [ENTENTE_FUNDING_REQUEST_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move request"),
  },
  [ENTENTE_FUNDING_REQUEST_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of request"),
  },
};

static void
entente_funding_request_class_init (EntenteFundingRequestClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "funding_request",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_funding_request_init (EntenteFundingRequest *self)
{
}
