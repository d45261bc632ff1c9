//! Records that are found by their numbers in the portfolio.

use super::{Asked, Shelf, shares_key};
use crate::desk::alike::Alike;
use peil_portfolio::Id;

/// What the number of a record leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::desk) enum Numbered {
    /// The record at this place.
    Record(u32),
    /// A record that is no longer there.
    Removed,
    /// Nothing: there is no number, or it is that of a record of another company.
    Nothing,
}

impl<R: Alike> Shelf<R> {
    /// The place of a record of the portfolio.
    fn place_of(&self, number: i64) -> Option<u32> {
        // They were taken in the order of their numbers.
        let loaded = self.entries.get(..self.loaded)?;
        let place = loaded.binary_search_by_key(&Some(number), |entry| entry.id.map(Id::number)).ok()?;
        u32::try_from(place).ok()
    }

    /// What the number of the row leads to.
    pub(in crate::desk) fn numbered(&self, asked: Asked<'_>) -> Numbered {
        let Some(number) = asked.number else { return Numbered::Nothing };
        let Some(place) = self.place_of(number) else { return Numbered::Removed };
        let owner = self.entries.get(place as usize).map(|entry| entry.owner);
        if owner == Some(asked.owner) { Numbered::Record(place) } else { Numbered::Nothing }
    }

    /// Keeps a record for the row that has its number, whatever else is like it.
    pub(in crate::desk) fn reserve(&mut self, number: i64, owner: u32) {
        let entry = self.place_of(number).and_then(|place| self.entries.get_mut(place as usize));
        if let Some(entry) = entry.filter(|entry| entry.owner == owner) {
            entry.reserved = true;
        }
    }

    /// Whether the portfolio would refuse a record because of another one, as that is or as it was: changes are written one
    /// after the other.
    pub(super) fn has_another(&self, place: u32, owner: u32, record: &R) -> bool {
        let places = record.keys().into_iter().filter(|_| R::ONCE).flat_map(|key| {
            let places = self.by_key.get(&(owner, key)).map_or(&[][..], Vec::as_slice);
            places.iter().copied().filter(|other| *other != place)
        });
        let mut entries = places.filter_map(|place| self.entries.get(place as usize));
        entries.any(|entry| {
            let records = [Some(&entry.record), entry.before.as_ref()];
            records.into_iter().flatten().any(|other| shares_key(other, record))
        })
    }
}
