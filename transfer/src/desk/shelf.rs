//! The records of one kind: those of the portfolio, and what the file makes of them.

mod numbered;

pub(super) use numbered::Numbered;

use super::Rules;
use super::alike::Alike;
use super::merge::{Merge, Merged, Said};
use crate::{Outcome, Subject, Why};
use peil_portfolio::{EditError, Id, Record, Store};
use std::collections::HashMap;

/// A record as the file leaves it.
#[derive(Clone, Debug)]
pub(super) struct Entry<R> {
    /// Its number; none for one that the file adds.
    pub(super) id: Option<Id<R>>,
    /// The place of its company among the companies; [`NOBODY`] where it has none.
    pub(super) owner: u32,
    /// As it was before the file changed it.
    pub(super) before: Option<R>,
    /// As it is now, as a record of nobody.
    pub(super) record: R,
    /// The first row of the file that spoke of it.
    pub(super) row: Option<u32>,
    said: Vec<Said>,
    claimed: bool,
    /// A row of the file has its number, so that it is found by nothing else.
    reserved: bool,
}

/// The records of one kind.
#[derive(Debug)]
pub(super) struct Shelf<R: Alike> {
    entries: Vec<Entry<R>>,
    /// How many of them are in the portfolio.
    loaded: usize,
    by_key: HashMap<(u32, R::Key), Vec<u32>>,
    /// What the row at hand has changed: the place, and the entry as it was; none for one that is new.
    log: Vec<(u32, Option<Entry<R>>)>,
}

/// What a row offers, and how it is to be taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    /// The company.
    pub(super) owner: u32,
    /// The row.
    pub(super) row: u32,
    /// Its turn among the rows.
    pub(super) turn: u32,
    pub(super) rules: Rules,
    /// The number of the record in the portfolio, where the row gives one that counts.
    pub(super) number: Option<i64>,
    /// The columns that the row leaves open.
    pub(super) open: &'a [&'static str],
}

impl Asked<'_> {
    const fn says(self, field: u8) -> Said {
        Said { field, row: self.row, turn: self.turn }
    }
}

/// What became of an offered record.
#[derive(Debug)]
pub(super) struct Taken<R> {
    pub(super) outcome: Taking,
    /// The record in the portfolio.
    pub(super) id: Option<Id<R>>,
    /// The place among the entries.
    pub(super) place: Option<u32>,
}

impl<R> Taken<R> {
    /// Whether the file brings it.
    pub(super) const fn is_added(&self) -> bool {
        matches!(self.outcome, Taking::Known(Outcome::Add))
    }
}

/// An outcome in which rows stand by their number.
#[derive(Debug)]
pub(super) enum Taking {
    Known(Outcome),
    /// Skipped, because an earlier row says the same.
    Before(u32),
    /// In conflict with an earlier row.
    Against(u32, Vec<crate::FieldChange>),
}

impl<R: Alike> Default for Shelf<R> {
    fn default() -> Self {
        Self { entries: Vec::new(), loaded: 0, by_key: HashMap::new(), log: Vec::new() }
    }
}

impl<R: Alike> Shelf<R> {
    /// Takes the records of the portfolio. `owner` tells the place of the company and makes it a record of nobody.
    pub(super) fn load(&mut self, store: &Store, owner: impl Fn(R) -> (u32, R)) -> Result<(), EditError> {
        store.each::<R>(|kept| {
            let (owner, record) = owner(kept.record);
            self.put(Entry {
                id: Some(kept.id),
                owner,
                before: None,
                record,
                row: None,
                said: Vec::new(),
                claimed: false,
                reserved: false,
            });
        })?;
        self.loaded = self.entries.len();
        Ok(())
    }

    pub(super) fn entries(&self) -> &[Entry<R>] {
        &self.entries
    }

    fn put(&mut self, entry: Entry<R>) -> u32 {
        let place = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        for key in entry.record.keys() {
            self.by_key.entry((entry.owner, key)).or_default().push(place);
        }
        self.entries.push(entry);
        place
    }

    /// The record that is the same as the one offered: exactly the same, or alike.
    fn find(&self, asked: Asked<'_>, offered: &R) -> Option<u32> {
        let keys = offered.sought(asked.open);
        let places = keys.iter().flat_map(|key| {
            let found = self.by_key.get(&(asked.owner, key.clone()));
            found.map_or(&[][..], Vec::as_slice).iter().copied()
        });
        let of_owner =
            |place: &u32| self.entries.get(*place as usize).filter(|entry| entry.owner == asked.owner);
        let candidates: Vec<_> = places.filter_map(|place| Some((place, of_owner(&place)?))).collect();
        // In Peil's own files two records that are alike are two, so each finds one of its own.
        let is_free = |entry: &Entry<R>| !entry.reserved && (!asked.rules.is_own || !entry.claimed);
        let alike = |entry: &Entry<R>| {
            entry.record.is_alike(offered, asked.open)
                && entry.record.keys().iter().any(|key| keys.contains(key))
        };
        let exact = candidates.iter().find(|(_, entry)| is_free(entry) && entry.record == *offered);
        let found = exact.or_else(|| candidates.iter().find(|(_, entry)| is_free(entry) && alike(entry)));
        let found = found.or_else(|| candidates.iter().find(|(_, entry)| R::ONCE && alike(entry)));
        found.map(|(place, _)| *place)
    }

    /// Takes what a row offers.
    pub(super) fn take(&mut self, asked: Asked<'_>, mut offered: R) -> Taken<R> {
        match self.numbered(asked) {
            Numbered::Record(place) => {
                if let Some(entry) = self.entries.get(place as usize) {
                    offered.complete(&entry.record, asked.open);
                }
                return self.take_into(asked, place, &offered);
            }
            Numbered::Removed => {
                let outcome = Taking::Known(Outcome::Skip(Why::Removed));
                return Taken { outcome, id: None, place: None };
            }
            Numbered::Nothing => {}
        }
        let asked = Asked { number: None, ..asked };
        match self.find(asked, &offered) {
            Some(place) => self.take_into(asked, place, &offered),
            None => self.add(asked, offered),
        }
    }

    fn add(&mut self, asked: Asked<'_>, offered: R) -> Taken<R> {
        if let Some(outcome) = impossible(&offered) {
            return Taken { outcome: Taking::Known(outcome), id: None, place: None };
        }
        // Comparing it with itself tells of which fields it says something.
        let mut merge = Merge::new(Rules::default(), asked.open, &[], asked.turn, true);
        offered.clone().merge(&offered, &mut merge);
        let said = merge.says.iter().map(|field| asked.says(*field)).collect();
        let (owner, row) = (asked.owner, Some(asked.row));
        let place = self.put(Entry {
            id: None,
            owner,
            before: None,
            record: offered,
            row,
            said,
            claimed: true,
            reserved: false,
        });
        self.log.push((place, None));
        Taken { outcome: Taking::Known(Outcome::Add), id: None, place: Some(place) }
    }

    /// Takes what a row offers into a record that is known to be the same.
    pub(super) fn take_into(&mut self, asked: Asked<'_>, place: u32, offered: &R) -> Taken<R> {
        let Some(entry) = self.entries.get(place as usize) else {
            return Taken { outcome: Taking::Known(Outcome::Skip(Why::AlreadyThere)), id: None, place: None };
        };
        let id = entry.id;
        let mut record = entry.record.clone();
        let merge = Merge::new(asked.rules, asked.open, &entry.said, asked.turn, entry.id.is_none());
        let mut merge = if asked.number.is_some() { merge.exact() } else { merge };
        record.merge(offered, &mut merge);
        let says = merge.says.clone();
        let taken = |outcome| Taken { outcome, id, place: Some(place) };
        let outcome = match merge.done(&entry.record, &record, offered) {
            Merged::Clash(fields) => return taken(Taking::Known(Outcome::Conflict(Why::OtherValue(fields)))),
            Merged::Contradiction(row, fields) => return taken(Taking::Against(row, fields)),
            Merged::Changed(fields) => match impossible(&record) {
                Some(outcome) => return taken(Taking::Known(outcome)),
                None if self.has_another(place, entry.owner, &record) => {
                    return taken(Taking::Known(Outcome::Conflict(Why::OnlyOne)));
                }
                None => Taking::Known(Outcome::Change(fields)),
            },
            Merged::Same => match entry.row {
                Some(row) => Taking::Before(row),
                None => Taking::Known(Outcome::Skip(Why::AlreadyThere)),
            },
        };
        let Some(entry) = self.entries.get_mut(place as usize) else { return taken(outcome) };
        self.log.push((place, Some(entry.clone())));
        if entry.id.is_some() && entry.before.is_none() && record != entry.record {
            entry.before = Some(entry.record.clone());
        }
        let new_keys = record.keys().into_iter().filter(|key| !entry.record.keys().contains(key));
        for key in new_keys {
            self.by_key.entry((entry.owner, key)).or_default().push(place);
        }
        entry.record = record;
        entry.claimed = true;
        entry.row.get_or_insert(asked.row);
        for said in says.into_iter().map(|field| asked.says(field)) {
            match entry.said.iter_mut().find(|known| known.field == said.field) {
                Some(known) if known.turn > said.turn => *known = said,
                Some(_) => {}
                None => entry.said.push(said),
            }
        }
        taken(outcome)
    }
}

/// The records of the portfolio that the file leaves otherwise, with the columns in which they differ.
pub(super) type Differing = HashMap<(Subject, i64), Vec<&'static str>>;

/// What is tried row by row.
pub(super) trait Tentative {
    /// Adds those of the portfolio that have changed.
    fn differing(&self, differing: &mut Differing);

    /// Keeps what the row at hand has changed.
    fn commit(&mut self);

    /// Takes back what the row at hand has changed.
    fn roll_back(&mut self);
}

impl<R: Alike> Tentative for Shelf<R> {
    fn differing(&self, differing: &mut Differing) {
        for entry in &self.entries {
            if let (Some(id), Some(before)) = (entry.id, &entry.before) {
                let both = before.texts().into_iter().zip(entry.record.texts());
                let columns = both.filter(|(before, after)| before != after).map(|((column, _), _)| column);
                differing.insert((R::SUBJECT, id.number()), columns.collect());
            }
        }
    }

    fn commit(&mut self) {
        self.log.clear();
    }

    fn roll_back(&mut self) {
        while let Some((place, before)) = self.log.pop() {
            let Some(entry) = self.entries.get_mut(place as usize) else { continue };
            let kept = before.as_ref().map_or_else(Vec::new, |before| before.record.keys());
            let (owner, keys) = (entry.owner, entry.record.keys());
            match before {
                Some(before) => *entry = before,
                None => self.entries.truncate(place as usize),
            }
            for key in keys.into_iter().filter(|key| !kept.contains(key)) {
                if let Some(places) = self.by_key.get_mut(&(owner, key))
                    && places.last() == Some(&place)
                {
                    places.pop();
                }
            }
        }
    }
}

impl<R: Alike> Shelf<R> {
    /// What is to be written: the records that are new, and those that have changed.
    pub(super) fn writes(&self) -> Vec<Write<R>> {
        let is_new = |entry: &&Entry<R>| match &entry.before {
            Some(before) => *before != entry.record,
            None => entry.id.is_none(),
        };
        let write =
            |entry: &Entry<R>| Write { id: entry.id, owner: entry.owner, record: entry.record.clone() };
        self.entries.iter().filter(is_new).map(write).collect()
    }
}

/// A record to be written.
#[derive(Clone, Debug)]
pub(crate) struct Write<R> {
    /// Its number; none for one that is added.
    pub(crate) id: Option<Id<R>>,
    /// The place of its company; [`NOBODY`] where it has none.
    pub(crate) owner: u32,
    pub(crate) record: R,
}

fn shares_key<R: Alike>(first: &R, second: &R) -> bool {
    let keys = first.keys();
    second.keys().iter().any(|key| keys.contains(key))
}

/// What the portfolio would refuse.
fn impossible<R: Record>(record: &R) -> Option<Outcome> {
    match record.check() {
        Err(EditError::Refused { column, .. }) => Some(Outcome::Refused(Why::Impossible { column })),
        Err(_) | Ok(()) => None,
    }
}
