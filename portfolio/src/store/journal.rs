//! Undo, redo, and the trail of what was done, when and by whom.

use super::Store;
use super::edit::{self, Touched};
use super::table::{Id, Table};
use crate::clock::Timestamp;
use crate::error::EditError;
use crate::records::{self, Company};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde_json::{Map, Value as Json};

/// What was done, so that the screens can say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Deed {
    /// A company was added.
    CompanyAdded,
    /// Fields of a company were changed.
    CompanyChanged,
    /// A company was removed, with everything that belongs to it.
    CompanyRemoved,
    /// A contact person was added, changed or removed.
    ContactChanged,
    /// A company reached a stage of the funnel, or that was corrected.
    StageChanged,
    /// A scan was added.
    ScanAdded,
    /// A scan was changed or removed.
    ScanChanged,
    /// An assessment was begun.
    AssessmentBegun,
    /// An assessment was answered, finished or removed.
    AssessmentChanged,
    /// What a company wants for itself was changed.
    WishChanged,
    /// A service was added, changed or removed.
    ServiceChanged,
    /// A follow-up was planned, done or removed.
    FollowUpChanged,
    /// Figures or targets of the region were changed.
    RegionChanged,
    /// A setting was changed.
    SettingChanged,
    /// Scores of the portal were added, changed or removed.
    PublishedChanged,
    /// Records of kiosks came into the inbox.
    KioskReceived,
    /// Records of the inbox became scans.
    KioskAccepted,
    /// Records of the inbox were rejected, or put back.
    KioskRejected,
    /// A mapping of an import was kept, changed or removed.
    MappingChanged,
    /// Records were taken over from elsewhere.
    Imported,
    /// An entry was undone.
    Undone,
    /// An entry was redone.
    Redone,
    /// A company was erased for good. Nothing tells which.
    Erased,
    /// A backup took the place of the file.
    Restored,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 24] = [
        Self::CompanyAdded,
        Self::CompanyChanged,
        Self::CompanyRemoved,
        Self::ContactChanged,
        Self::StageChanged,
        Self::ScanAdded,
        Self::ScanChanged,
        Self::AssessmentBegun,
        Self::AssessmentChanged,
        Self::WishChanged,
        Self::ServiceChanged,
        Self::FollowUpChanged,
        Self::RegionChanged,
        Self::SettingChanged,
        Self::PublishedChanged,
        Self::KioskReceived,
        Self::KioskAccepted,
        Self::KioskRejected,
        Self::MappingChanged,
        Self::Imported,
        Self::Undone,
        Self::Redone,
        Self::Erased,
        Self::Restored,
    ];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CompanyAdded => "company_added",
            Self::CompanyChanged => "company_changed",
            Self::CompanyRemoved => "company_removed",
            Self::ContactChanged => "contact_changed",
            Self::StageChanged => "stage_changed",
            Self::ScanAdded => "scan_added",
            Self::ScanChanged => "scan_changed",
            Self::AssessmentBegun => "assessment_begun",
            Self::AssessmentChanged => "assessment_changed",
            Self::WishChanged => "wish_changed",
            Self::ServiceChanged => "service_changed",
            Self::FollowUpChanged => "follow_up_changed",
            Self::RegionChanged => "region_changed",
            Self::SettingChanged => "setting_changed",
            Self::PublishedChanged => "published_changed",
            Self::KioskReceived => "kiosk_received",
            Self::KioskAccepted => "kiosk_accepted",
            Self::KioskRejected => "kiosk_rejected",
            Self::MappingChanged => "mapping_changed",
            Self::Imported => "imported",
            Self::Undone => "undone",
            Self::Redone => "redone",
            Self::Erased => "erased",
            Self::Restored => "restored",
        }
    }

    /// The deed with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.code() == code)
    }
}

/// The number of an entry of the journal. Later entries have higher numbers, whatever the clock said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(i64);

impl EntryId {
    pub(super) const fn new(number: i64) -> Self {
        Self(number)
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// How an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryState {
    /// In force; the latest of these is undone next.
    Done,
    /// Undone; the earliest of these is redone next.
    Undone,
    /// Undone, and past redoing since something else was done.
    Dropped,
    /// A note that something was undone, redone, erased or restored.
    Note,
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// In whose name.
    pub coach: String,
    /// What; `None` for a deed that this program does not know.
    pub deed: Option<Deed>,
    /// The entry that was undone or redone.
    pub of: Option<EntryId>,
    /// How it stands.
    pub state: EntryState,
    /// Whose data changed.
    pub companies: Vec<Id<Company>>,
}

/// What an entry did to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The number of the record.
    pub row: i64,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// What an entry did to a field, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The column.
    pub column: String,
    /// The value before; `None` where there was none.
    pub before: Option<String>,
    /// The value after; `None` where there is none.
    pub after: Option<String>,
}

/// What undoing or redoing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The entry that was undone or redone.
    pub entry: EntryId,
    /// What it had done.
    pub deed: Option<Deed>,
    /// What has to be read again.
    pub touched: Touched,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

impl Store {
    /// Undoes the latest entry that is in force, also one of an earlier session; `None` when there is none.
    ///
    /// # Errors
    /// [`EditError::Changed`] when the records are no longer as the entry left them; nothing is changed then.
    pub fn undo(&mut self) -> Result<Option<Moved>, EditError> {
        self.travel(Way::Back)
    }

    /// Redoes the earliest entry that was undone; `None` when there is none.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&mut self) -> Result<Option<Moved>, EditError> {
        self.travel(Way::Forth)
    }

    /// What [`Store::undo`] would undo.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn undoable(&self) -> Result<Option<(EntryId, Option<Deed>)>, EditError> {
        candidate(&self.connection, Way::Back)
    }

    /// What [`Store::redo`] would redo.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn redoable(&self) -> Result<Option<(EntryId, Option<Deed>)>, EditError> {
        candidate(&self.connection, Way::Forth)
    }

    fn travel(&mut self, way: Way) -> Result<Option<Moved>, EditError> {
        self.writable()?;
        let at = self.clock.now().to_string();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let Some((entry, deed)) = candidate(&transaction, way)? else { return Ok(None) };
        let touched = apply(&transaction, entry, way)?;
        let (state, note) = match way {
            Way::Back => ("undone", Deed::Undone),
            Way::Forth => ("done", Deed::Redone),
        };
        transaction.execute("UPDATE journal SET state = ?1 WHERE id = ?2", params![state, entry.0])?;
        self::note(&transaction, &at, &self.coach, note, Some(entry))?;
        transaction.commit()?;
        self.identity.still(&self.path)?;
        Ok(Some(Moved { entry, deed, touched }))
    }

    /// The trail, latest entry first: at most `most` entries before `before`, or from the end.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn trail(&self, before: Option<EntryId>, most: u32) -> Result<Vec<Entry>, EditError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, at, coach, deed, of, state FROM journal WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let mut rows = statement.query(params![before.map_or(i64::MAX, |entry| entry.0), most])?;
        let mut trail = Vec::new();
        while let Some(row) = rows.next()? {
            let id = EntryId(row.get(0)?);
            let (at, deed, state): (String, String, String) = (row.get(1)?, row.get(3)?, row.get(5)?);
            let unreadable = |column| EditError::Unreadable { table: "journal", column, id: id.0 };
            trail.push(Entry {
                id,
                at: at.parse().map_err(|_| unreadable("at"))?,
                coach: row.get(2)?,
                deed: Deed::from_code(&deed),
                of: row.get::<_, Option<i64>>(4)?.map(EntryId),
                state: match state.as_str() {
                    "done" => EntryState::Done,
                    "undone" => EntryState::Undone,
                    "dropped" => EntryState::Dropped,
                    "note" => EntryState::Note,
                    _ => return Err(unreadable("state")),
                },
                companies: self.companies_of(id)?,
            });
        }
        Ok(trail)
    }

    /// The latest entry of the journal, notes included: as long as it stays the same, so do the records.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn latest_entry(&self) -> Result<Option<EntryId>, EditError> {
        let mut statement = self.connection.prepare_cached("SELECT max(id) FROM journal")?;
        Ok(statement.query_row([], |row| row.get::<_, Option<i64>>(0))?.map(EntryId))
    }

    fn companies_of(&self, entry: EntryId) -> Result<Vec<Id<Company>>, EditError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT company FROM change WHERE entry = ?1 AND company IS NOT NULL ORDER BY company",
        )?;
        let companies = statement.query_map([entry.0], |row| row.get(0).map(Id::new))?;
        Ok(companies.collect::<Result<_, _>>()?)
    }

    /// What an entry did, field by field.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn details(&self, entry: EntryId) -> Result<Vec<RowChange>, EditError> {
        let changes = changes(&self.connection, entry)?;
        Ok(changes.into_iter().map(Change::into_row_change).collect())
    }
}

/// Leaves a note that can be read and not undone.
pub(super) fn note(
    connection: &Connection,
    at: &str,
    coach: &str,
    deed: Deed,
    of: Option<EntryId>,
) -> Result<(), EditError> {
    connection.execute(
        "INSERT INTO journal (at, coach, deed, of, state) VALUES (?1, ?2, ?3, ?4, 'note')",
        params![at, coach, deed.code(), of.map(|entry| entry.0)],
    )?;
    Ok(())
}

fn candidate(connection: &Connection, way: Way) -> Result<Option<(EntryId, Option<Deed>)>, EditError> {
    let query = match way {
        Way::Back => "SELECT id, deed FROM journal WHERE state = 'done' ORDER BY id DESC LIMIT 1",
        Way::Forth => "SELECT id, deed FROM journal WHERE state = 'undone' ORDER BY id LIMIT 1",
    };
    let read =
        |row: &rusqlite::Row<'_>| Ok((EntryId(row.get(0)?), Deed::from_code(&row.get::<_, String>(1)?)));
    Ok(connection.prepare_cached(query)?.query_row([], read).optional()?)
}

/// A row of the table of changes.
struct Change {
    table: String,
    row: i64,
    company: Option<i64>,
    before: Option<Map<String, Json>>,
    after: Option<Map<String, Json>>,
}

impl Change {
    fn into_row_change(self) -> RowChange {
        let (before, after) = (self.before.unwrap_or_default(), self.after.unwrap_or_default());
        let columns: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
        let shown = |map: &Map<String, Json>, column: &str| match map.get(column) {
            None | Some(Json::Null) => None,
            Some(Json::String(text)) => Some(text.clone()),
            Some(other) => Some(other.to_string()),
        };
        let fields = columns.into_iter().map(|column| FieldChange {
            before: shown(&before, &column),
            after: shown(&after, &column),
            column,
        });
        RowChange { table: self.table, row: self.row, fields: fields.collect() }
    }
}

fn changes(connection: &Connection, entry: EntryId) -> Result<Vec<Change>, EditError> {
    let mut statement = connection.prepare_cached(
        "SELECT \"table\", row, company, before, after, id FROM change WHERE entry = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([entry.0])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let map = |place: usize, column| match row.get::<_, Option<String>>(place)? {
            None => Ok(None),
            Some(text) => match serde_json::from_str(&text) {
                Ok(Json::Object(map)) => Ok(Some(map)),
                _ => Err(EditError::Unreadable { table: "change", column, id: row.get(5)? }),
            },
        };
        let (before, after) = (map(3, "before")?, map(4, "after")?);
        changes.push(Change { table: row.get(0)?, row: row.get(1)?, company: row.get(2)?, before, after });
    }
    Ok(changes)
}

fn apply(connection: &Connection, entry: EntryId, way: Way) -> Result<Touched, EditError> {
    let mut changes = changes(connection, entry)?;
    if way == Way::Back {
        changes.reverse();
    }
    let mut touched = Touched::default();
    for change in changes {
        touched.add(change.company);
        let (from, to) = match way {
            Way::Back => (change.after, change.before),
            Way::Forth => (change.before, change.after),
        };
        let table = records::TABLES.iter().copied().find(|table| table.name == change.table);
        let table = table.ok_or(EditError::Changed(entry))?;
        step(connection, table, change.row, from.as_ref(), to.as_ref(), entry)?;
    }
    Ok(touched)
}

/// Takes a row from one state to the other, if it is in the first.
fn step(
    connection: &Connection,
    table: &Table,
    row: i64,
    from: Option<&Map<String, Json>>,
    to: Option<&Map<String, Json>>,
    entry: EntryId,
) -> Result<(), EditError> {
    let changed = || EditError::Changed(entry);
    let stored = edit::stored(connection, table, row)?;
    match (&stored, from) {
        (None, None) => {}
        (Some(values), Some(from)) => {
            let mut named = from.iter().map(|(column, json)| {
                let place = table.columns.iter().position(|name| name == column);
                place.and_then(|place| values.get(place)) == edit::value(json).as_ref()
            });
            if !named.all(|same| same) {
                return Err(changed());
            }
        }
        _ => return Err(changed()),
    }
    let Some(to) = to else { return edit::delete(connection, table, row) };
    let inserts = stored.is_none();
    // A column that the journal does not know is one that a later version added.
    let mut values = stored.unwrap_or_else(|| vec![Value::Null; table.columns.len()]);
    for (column, json) in to {
        let place = table.columns.iter().position(|name| name == column);
        let slot = place.and_then(|place| values.get_mut(place)).ok_or_else(changed)?;
        *slot = edit::value(json).ok_or_else(changed)?;
    }
    if inserts {
        edit::insert(connection, table, Some(row), &values).map(|_| ())
    } else {
        edit::update(connection, table, row, &values)
    }
}
