-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of the project file. Immutable once released: a change is a new file, one number higher.
--
-- Texts are never NULL ('' is "not filled"), dates are ISO 8601 texts ('' is "none yet"), choices are
-- their nicks, booleans are 0 or 1, and an empty reference is NULL. A row may be incomplete at any time:
-- what a value should look like is a rule of the program, which marks and never refuses.

-- What the project is. One row, made here, for ever.
CREATE TABLE project (
  id INTEGER PRIMARY KEY NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',                -- stands in the number of every document
  kind TEXT NOT NULL DEFAULT 'event',
  event_name TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',             -- '' for an event of one day
  place TEXT NOT NULL DEFAULT '',
  territory TEXT NOT NULL DEFAULT '',
  territory_level TEXT NOT NULL DEFAULT 'commune',
  public TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'fr',          -- of the documents, not of the window
  description TEXT NOT NULL DEFAULT '',
  sample INTEGER NOT NULL DEFAULT 0             -- an example: identifiers are invented on purpose
) STRICT;

INSERT INTO project (id) VALUES (1);

-- A body that takes part in the project or stands around it.
CREATE TABLE organization (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  short_name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'association',
  color TEXT NOT NULL DEFAULT '',               -- '#rrggbb'
  legal_form TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',              -- registered office: street, postcode, town
  postcode TEXT NOT NULL DEFAULT '',
  town TEXT NOT NULL DEFAULT '',
  siret TEXT NOT NULL DEFAULT '',
  no_siret INTEGER NOT NULL DEFAULT 0,          -- it has none, which is not "not filled"
  rna TEXT NOT NULL DEFAULT '',
  insurer TEXT NOT NULL DEFAULT '',
  policy TEXT NOT NULL DEFAULT '',
  policy_expires TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  federations TEXT NOT NULL DEFAULT '',
  themes TEXT NOT NULL DEFAULT '',
  perimeter TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'member',
  commitment INTEGER NOT NULL DEFAULT 0,        -- 0 not said, 1 to 5
  brings TEXT NOT NULL DEFAULT '',              -- Markdown, like all that follow
  expects TEXT NOT NULL DEFAULT '',
  motivations TEXT NOT NULL DEFAULT '',
  fears TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- Somebody of the collective. No birth date, no nationality, no social security number.
CREATE TABLE person (
  id INTEGER PRIMARY KEY NOT NULL,
  given_name TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '',
  statuses TEXT NOT NULL DEFAULT '',            -- nicks joined by commas
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  other_phone TEXT NOT NULL DEFAULT '',
  skills TEXT NOT NULL DEFAULT '',
  availability TEXT NOT NULL DEFAULT '',
  gender TEXT NOT NULL DEFAULT 'neutral',       -- grammatical, in documents only
  consent INTEGER NOT NULL DEFAULT 0,           -- agrees to stand in the directory
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- What a person does in an organisation, and whether they may sign for it.
CREATE TABLE position (
  id INTEGER PRIMARY KEY NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  function TEXT NOT NULL DEFAULT '',
  representative INTEGER NOT NULL DEFAULT 0,
  mandate_starts TEXT NOT NULL DEFAULT '',
  mandate_ends TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT ''            -- what lets them sign: statutes, a decision and its date
) STRICT;

CREATE INDEX position_person ON position (person);
CREATE INDEX position_organization ON position (organization);

-- A place in the organising group. It outlives the organisation it was held for.
CREATE TABLE seat (
  id INTEGER PRIMARY KEY NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  role TEXT NOT NULL DEFAULT 'member',
  mission TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX seat_person ON seat (person);
CREATE INDEX seat_organization ON seat (organization);

-- A contract between organisations.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL DEFAULT 'cooperation',
  title TEXT NOT NULL DEFAULT '',               -- '' for the name of the kind
  state TEXT NOT NULL DEFAULT 'draft',
  number TEXT NOT NULL DEFAULT '',              -- given when issued, never reused
  issued_on TEXT NOT NULL DEFAULT '',
  signed_on TEXT NOT NULL DEFAULT '',
  ended_on TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '',           -- of the cooperation
  ends_by TEXT NOT NULL DEFAULT '',
  months INTEGER NOT NULL DEFAULT 0,            -- from signature; 0 when it ends by a date
  cure_days INTEGER NOT NULL DEFAULT 15,
  leaders_rhythm TEXT NOT NULL DEFAULT '',
  collective_rhythm TEXT NOT NULL DEFAULT '',
  initials INTEGER NOT NULL DEFAULT 1,
  read_and_approved INTEGER NOT NULL DEFAULT 0,
  file_copy INTEGER NOT NULL DEFAULT 0,
  party_order TEXT NOT NULL DEFAULT 'given',
  frozen TEXT NOT NULL DEFAULT ''               -- data and text as issued, JSON
) STRICT;

-- Who is bound by an agreement, and who signs for them.
CREATE TABLE party (
  id INTEGER PRIMARY KEY NOT NULL,
  agreement INTEGER REFERENCES agreement (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  signatory INTEGER REFERENCES position (id) ON DELETE SET NULL, -- NULL: the legal representative
  rank INTEGER NOT NULL DEFAULT 0,
  commitments TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX party_agreement ON party (agreement);
CREATE INDEX party_organization ON party (organization);
CREATE INDEX party_signatory ON party (signatory);

-- One article of an agreement; its number is its place.
CREATE TABLE article (
  id INTEGER PRIMARY KEY NOT NULL,
  agreement INTEGER REFERENCES agreement (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0,
  clause TEXT NOT NULL DEFAULT '',              -- nick of the template's clause, '' for a free article
  heading TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX article_agreement ON article (agreement);
