-- Schema 2: scores without answers, kiosk records that wait for a decision, and mappings of imports.

-- Scores as the portal gives them, in millionths of a point.
CREATE TABLE published_scores (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company (id),
    stage TEXT NOT NULL,
    scored_on TEXT,
    overall INTEGER NOT NULL,
    strategy INTEGER NOT NULL,
    readiness INTEGER NOT NULL,
    people INTEGER NOT NULL,
    data INTEGER NOT NULL,
    automation INTEGER NOT NULL,
    green INTEGER NOT NULL,
    portal_id TEXT NOT NULL,
    hub TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (company, stage)
) STRICT;

-- Device and sequence stand in the text as well; here they are what makes a record one.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record TEXT NOT NULL,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    received_by TEXT NOT NULL,
    source TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (device, sequence)
) STRICT;

-- What a kiosk recorded counts once, whether it waits, was rejected or is a scan.
CREATE TRIGGER inbox_counts_once BEFORE INSERT ON inbox
WHEN EXISTS (SELECT 1 FROM scan WHERE device = NEW.device AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'the record of the kiosk is a scan already');
END;
CREATE TRIGGER scan_counts_once BEFORE INSERT ON scan
WHEN NEW.device IS NOT NULL
    AND EXISTS (SELECT 1 FROM inbox WHERE device = NEW.device AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'the record of the kiosk is in the inbox');
END;

CREATE TABLE mapping (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;
