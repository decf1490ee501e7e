-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3 of the project file: the budget.
--
-- Amounts are whole cents of euro; NULL is an amount that nobody has given, which is not 0. Quantities, rates and weights
-- are decimals as text ("1.5"), '' when not given. Accounts are canonical keys ("C60.materials", "P74.commune"), which
-- charts of accounts turn into codes and labels.

-- A version of the budget: the one that is worked on (one per project), scenarios beside it, and adopted ones,
-- which nothing changes any more.
CREATE TABLE budget (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'working',
  number INTEGER NOT NULL DEFAULT 0,
  copied_from INTEGER REFERENCES budget (id) ON DELETE SET NULL,
  adopted_on TEXT NOT NULL DEFAULT '',
  adopted_by TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX budget_copied_from ON budget (copied_from);

-- What holds for all versions of the budget; one record, made by the schema.
CREATE TABLE budget_settings (
  id INTEGER PRIMARY KEY NOT NULL,
  chart TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  valuation TEXT NOT NULL DEFAULT 'minimum-wage',
  hourly_rate INTEGER,
  employer_rate TEXT NOT NULL DEFAULT '',
  valuation_rule TEXT NOT NULL DEFAULT '',
  valuation_approved_by TEXT NOT NULL DEFAULT '',
  valuation_approved_on TEXT NOT NULL DEFAULT '',
  indirect_rule TEXT NOT NULL DEFAULT '',
  share_with_in_kind INTEGER NOT NULL DEFAULT 0,
  whole_euros INTEGER NOT NULL DEFAULT 0,
  opening_cash INTEGER,
  sharing_key INTEGER REFERENCES sharing_key (id) ON DELETE SET NULL,
  accounts_kept_by INTEGER REFERENCES organization (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX budget_settings_sharing_key ON budget_settings (sharing_key);
CREATE INDEX budget_settings_accounts_kept_by ON budget_settings (accounts_kept_by);

-- How a cost is shared between organisations; its shares are beside it.
CREATE TABLE sharing_key (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL DEFAULT 'equal',
  unit TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- What a sharing key says of one organisation; one that has none takes no part, but when nobody has one, the
-- members take part alike.
CREATE TABLE sharing_part (
  id INTEGER PRIMARY KEY NOT NULL,
  sharing_key INTEGER REFERENCES sharing_key (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  weight TEXT NOT NULL DEFAULT '',
  fixed INTEGER,
  cap INTEGER
) STRICT;

CREATE INDEX sharing_part_sharing_key ON sharing_part (sharing_key);
CREATE INDEX sharing_part_organization ON sharing_part (organization);

-- What an organisation brings, promised and made.
CREATE TABLE contribution (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'money',
  state TEXT NOT NULL DEFAULT 'promised',
  quantity TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  promised_value INTEGER,
  made_value INTEGER,
  made_on TEXT NOT NULL DEFAULT '',
  task INTEGER REFERENCES task (id) ON DELETE SET NULL,
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX contribution_organization ON contribution (organization);
CREATE INDEX contribution_task ON contribution (task);

-- Money asked from a funder, from the idea to the report.
CREATE TABLE funding_request (
  id INTEGER PRIMARY KEY NOT NULL,
  scheme TEXT NOT NULL DEFAULT '',
  funder INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  funder_name TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  applicant INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  referent INTEGER REFERENCES person (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'idea',
  file_number TEXT NOT NULL DEFAULT '',
  renewal INTEGER NOT NULL DEFAULT 0,
  asked INTEGER,
  granted INTEGER,
  opens_on TEXT NOT NULL DEFAULT '',
  file_before TEXT NOT NULL DEFAULT '',
  filed_on TEXT NOT NULL DEFAULT '',
  acknowledged_on TEXT NOT NULL DEFAULT '',
  complete_before TEXT NOT NULL DEFAULT '',
  answer_expected_on TEXT NOT NULL DEFAULT '',
  decided_on TEXT NOT NULL DEFAULT '',
  agreement_signed_on TEXT NOT NULL DEFAULT '',
  report_due_on TEXT NOT NULL DEFAULT '',
  reported_on TEXT NOT NULL DEFAULT '',
  republican_contract INTEGER NOT NULL DEFAULT 0,
  arguments TEXT NOT NULL DEFAULT '',
  achieved TEXT NOT NULL DEFAULT '',
  beneficiaries TEXT NOT NULL DEFAULT '',
  results TEXT NOT NULL DEFAULT '',
  remarks TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX funding_request_funder ON funding_request (funder);
CREATE INDEX funding_request_applicant ON funding_request (applicant);
CREATE INDEX funding_request_referent ON funding_request (referent);

-- An instalment of a grant, expected or received.
CREATE TABLE funding_payment (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  request INTEGER REFERENCES funding_request (id) ON DELETE CASCADE,
  amount INTEGER,
  due_on TEXT NOT NULL DEFAULT '',
  paid_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX funding_payment_request ON funding_payment (request);

-- A paper to be supplied with a request.
CREATE TABLE funding_document (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  request INTEGER REFERENCES funding_request (id) ON DELETE CASCADE,
  ready INTEGER NOT NULL DEFAULT 0,
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX funding_document_request ON funding_document (request);

-- A charge or an income. Revised is what is counted on now; empty, it is the forecast.
CREATE TABLE budget_line (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  budget INTEGER REFERENCES budget (id) ON DELETE CASCADE,
  origin INTEGER REFERENCES budget_line (id) ON DELETE SET NULL,
  side TEXT NOT NULL DEFAULT 'charges',
  key TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0,
  quantity TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  unit_price INTEGER,
  forecast INTEGER,
  revised INTEGER,
  actual INTEGER,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  payer INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  funder INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  request INTEGER REFERENCES funding_request (id) ON DELETE SET NULL,
  task INTEGER REFERENCES task (id) ON DELETE SET NULL,
  contribution INTEGER REFERENCES contribution (id) ON DELETE SET NULL,
  sharing_key INTEGER REFERENCES sharing_key (id) ON DELETE SET NULL,
  due_on TEXT NOT NULL DEFAULT '',
  paid_on TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  explanation TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX budget_line_budget ON budget_line (budget);
CREATE INDEX budget_line_origin ON budget_line (origin);
CREATE INDEX budget_line_organization ON budget_line (organization);
CREATE INDEX budget_line_payer ON budget_line (payer);
CREATE INDEX budget_line_funder ON budget_line (funder);
CREATE INDEX budget_line_request ON budget_line (request);
CREATE INDEX budget_line_task ON budget_line (task);
CREATE INDEX budget_line_contribution ON budget_line (contribution);
CREATE INDEX budget_line_sharing_key ON budget_line (sharing_key);

-- Something given free of charge: typed once, it stands in the charges (86) and in the income (87).
CREATE TABLE in_kind (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  budget INTEGER REFERENCES budget (id) ON DELETE CASCADE,
  origin INTEGER REFERENCES in_kind (id) ON DELETE SET NULL,
  nature TEXT NOT NULL DEFAULT 'volunteers',
  key TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  giver TEXT NOT NULL DEFAULT '',
  people INTEGER NOT NULL DEFAULT 0,
  minutes INTEGER NOT NULL DEFAULT 0,
  coefficient TEXT NOT NULL DEFAULT '',
  quantity TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  unit_value INTEGER,
  forecast INTEGER,
  revised INTEGER,
  actual INTEGER,
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  certificate TEXT NOT NULL DEFAULT '',
  task INTEGER REFERENCES task (id) ON DELETE SET NULL,
  contribution INTEGER REFERENCES contribution (id) ON DELETE SET NULL,
  comment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX in_kind_budget ON in_kind (budget);
CREATE INDEX in_kind_origin ON in_kind (origin);
CREATE INDEX in_kind_organization ON in_kind (organization);
CREATE INDEX in_kind_task ON in_kind (task);
CREATE INDEX in_kind_contribution ON in_kind (contribution);

-- The balance between the organisations, frozen on a day.
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL DEFAULT 0,
  settled_on TEXT NOT NULL DEFAULT '',
  amounts TEXT NOT NULL DEFAULT 'forecast',
  statement TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- Money that one organisation owes another by a settlement.
CREATE TABLE transfer (
  id INTEGER PRIMARY KEY NOT NULL,
  settlement INTEGER REFERENCES settlement (id) ON DELETE CASCADE,
  debtor INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  creditor INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  amount INTEGER,
  paid_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX transfer_settlement ON transfer (settlement);
CREATE INDEX transfer_debtor ON transfer (debtor);
CREATE INDEX transfer_creditor ON transfer (creditor);

-- A rate, scale or threshold that this project uses instead of the one that comes with the program.
CREATE TABLE reference_value (
  id INTEGER PRIMARY KEY NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO budget_settings (id, chart) VALUES (1, '');
INSERT INTO budget (id, state) VALUES (1, 'working');
