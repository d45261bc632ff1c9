-- Schema 1. A released schema is never edited: the next one is a step of its own, see schema.rs.
-- Dates are texts YYYY-MM-DD, money is in cents, decimals are in millionths, codes are those of the core.

CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kvk TEXT,
    vat TEXT,
    sector TEXT,
    second_sector TEXT,
    section TEXT,
    size TEXT,
    persons INTEGER CHECK (persons >= 0),
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    municipality TEXT NOT NULL,
    province TEXT,
    website TEXT NOT NULL,
    founded TEXT,
    consent TEXT NOT NULL,
    consent_on TEXT,
    tags TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL
) STRICT;
CREATE INDEX contact_company ON contact (company);

CREATE TABLE stage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    stage TEXT NOT NULL,
    reached_on TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX stage_company ON stage (company);

CREATE TABLE scan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    scanned_on TEXT NOT NULL,
    composition TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (length(answers) = 12),
    scanned_by TEXT NOT NULL,
    source TEXT NOT NULL,
    device INTEGER,
    sequence INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX scan_company ON scan (company);
-- What a kiosk recorded counts once.
CREATE UNIQUE INDEX scan_record ON scan (device, sequence) WHERE device IS NOT NULL;

CREATE TABLE assessment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    stage TEXT NOT NULL,
    assessed_on TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    cells TEXT NOT NULL CHECK (length(cells) = 96),
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    assessed_by TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (company, stage)
) STRICT;

-- What a company wants for itself, per topic; the official scores do not know of it.
CREATE TABLE wish (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    topic TEXT NOT NULL,
    relevant INTEGER NOT NULL CHECK (relevant IN (0, 1)),
    target INTEGER,
    note TEXT NOT NULL,
    UNIQUE (company, topic)
) STRICT;

CREATE TABLE service (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    category TEXT NOT NULL,
    technologies TEXT NOT NULL,
    other_technology TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    attendees INTEGER CHECK (attendees >= 0),
    price INTEGER CHECK (price >= 0),
    invoiced INTEGER CHECK (invoiced >= 0),
    aid INTEGER CHECK (aid >= 0),
    aid_note TEXT NOT NULL,
    status TEXT NOT NULL,
    description TEXT NOT NULL,
    investment INTEGER CHECK (investment >= 0),
    investment_kind TEXT NOT NULL,
    capacities TEXT NOT NULL,
    portal_id TEXT NOT NULL,
    delivered_by TEXT NOT NULL
) STRICT;
CREATE INDEX service_company ON service (company);

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    kind TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_company ON follow_up (company);

CREATE TABLE regional_observation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    indicator TEXT NOT NULL,
    place TEXT NOT NULL,
    population TEXT NOT NULL,
    period TEXT NOT NULL,
    value INTEGER NOT NULL,
    digits INTEGER NOT NULL CHECK (digits BETWEEN 0 AND 6),
    qualifier TEXT NOT NULL,
    flags TEXT NOT NULL,
    definition TEXT NOT NULL,
    source TEXT NOT NULL,
    locator TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE regional_target (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    indicator TEXT NOT NULL,
    place TEXT NOT NULL,
    population TEXT NOT NULL,
    comparator TEXT NOT NULL,
    value INTEGER NOT NULL,
    due TEXT,
    baseline TEXT,
    source TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- How many companies the region has, as a whole or in a cell of size and sector.
CREATE TABLE regional_count (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    province TEXT,
    section TEXT,
    size TEXT,
    companies INTEGER NOT NULL CHECK (companies >= 0),
    period TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- What was done, when and by whom. Order is that of id: a clock may be set back.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    coach TEXT NOT NULL,
    deed TEXT NOT NULL,
    of INTEGER,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'note'))
) STRICT;
CREATE INDEX journal_state ON journal (state, id) WHERE state IN ('done', 'undone');

-- The rows that a deed changed: the columns that differ, before and after, as JSON by column name.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES journal (id),
    "table" TEXT NOT NULL,
    row INTEGER NOT NULL,
    company INTEGER,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX change_entry ON change (entry, id);
CREATE INDEX change_company ON change (company) WHERE company IS NOT NULL;
