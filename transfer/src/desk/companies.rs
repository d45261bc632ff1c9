//! The companies on the desk, by all that tells one.

mod adopted;
mod portal;
mod resolve;

pub(super) use portal::PortalNumber;
pub(super) use resolve::Resolved;

use super::NOBODY;
use super::cell::plain;
use super::names::NameParts;
use super::shelf::{Asked, Entry, Shelf, Taken, Tentative};
use crate::CompanyOffer;
use peil_portfolio::{Company, EditError, Id, KvkNumber, Store, VatNumber};
use std::collections::{HashMap, HashSet};

/// The companies of the portfolio and those of the file, found by their numbers and names.
#[derive(Debug, Default)]
pub(super) struct Companies {
    shelf: Shelf<Company>,
    by_kvk: HashMap<KvkNumber, Vec<u32>>,
    by_vat: HashMap<VatNumber, Vec<u32>>,
    by_name: HashMap<String, Vec<u32>>,
    /// By the name without its legal form.
    by_stem: HashMap<String, Vec<u32>>,
    /// By what the portal of the hubs has numbered of them.
    by_portal: HashMap<PortalNumber, Vec<u32>>,
    /// The legal form that the file gives each name; none where it gives several.
    forms: HashMap<String, Option<&'static str>>,
    by_key: HashMap<i64, u32>,
    /// Which number within the file has taken which company.
    keys: HashMap<u32, i64>,
    /// The companies whose number within the file is that of the portfolio, with the row that speaks of them first.
    adopted: HashMap<u32, u32>,
    by_id: HashMap<Id<Company>, u32>,
    /// Names that several companies of Peil's own file have, as they are compared.
    shared_names: HashSet<String>,
    /// Numbers of the portal that the file gives to several companies, so that they tell none.
    shared_numbers: HashSet<PortalNumber>,
    /// The number that the row at hand has given out.
    given: Option<(i64, u32)>,
}

impl Companies {
    pub(super) fn load(&mut self, store: &Store) -> Result<(), EditError> {
        self.shelf.load(store, |company| (NOBODY, company))?;
        for place in 0..self.shelf.entries().len() {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            self.index(place);
        }
        Ok(())
    }

    /// Remembers a name that several companies of Peil's own file have.
    pub(super) fn share(&mut self, name: &str) {
        self.shared_names.insert(plain(name));
    }

    /// Remembers the legal form of a name of the file.
    pub(super) fn form(&mut self, name: &str) {
        if let Some(NameParts { stem, form: Some(form) }) = NameParts::of(name) {
            let known = self.forms.entry(stem).or_insert(Some(form));
            *known = known.filter(|known| *known == form);
        }
    }

    /// Remembers a number of the portal that the file gives to several companies.
    pub(super) fn share_number(&mut self, number: PortalNumber) {
        self.shared_numbers.insert(number);
    }

    /// Remembers what the portal has numbered of a company.
    pub(super) fn number(&mut self, number: PortalNumber, place: u32) {
        add_once(self.by_portal.entry(number).or_default(), place);
    }

    pub(super) const fn shelf(&self) -> &Shelf<Company> {
        &self.shelf
    }

    pub(super) fn entry(&self, place: u32) -> Option<&Entry<Company>> {
        self.shelf.entries().get(place as usize)
    }

    /// The place of a company of the portfolio.
    pub(super) fn place_of(&self, id: Id<Company>) -> u32 {
        self.by_id.get(&id).copied().unwrap_or(NOBODY)
    }

    /// The company of a number within the file, once a row has described it.
    pub(super) fn of_key(&self, key: i64) -> Option<u32> {
        self.by_key.get(&key).copied()
    }

    fn index(&mut self, place: u32) {
        let Some(entry) = self.shelf.entries().get(place as usize) else { return };
        if let Some(kvk) = entry.record.kvk {
            add_once(self.by_kvk.entry(kvk).or_default(), place);
        }
        if let Some(vat) = &entry.record.vat {
            add_once(self.by_vat.entry(vat.clone()).or_default(), place);
        }
        add_once(self.by_name.entry(plain(&entry.record.name)).or_default(), place);
        if let Some(parts) = NameParts::of(&entry.record.name) {
            add_once(self.by_stem.entry(parts.stem).or_default(), place);
        }
        if let Some(id) = entry.id {
            self.by_id.insert(id, place);
        }
    }

    /// Takes what a row says of a company that was [resolved](Self::resolve); a new one where there is no place.
    pub(super) fn take(
        &mut self,
        asked: Asked<'_>,
        place: Option<u32>,
        offer: &CompanyOffer,
    ) -> Taken<Company> {
        let company = offer.fields.to_company();
        // To who knows the company by its number an empty cell is no answer, and "nobody was asked" is one.
        let open: &[&str] = if offer.fields.consent.is_none() { &["consent"] } else { &[] };
        let asked = Asked { open, ..asked };
        let taken = match place {
            Some(place) => self.shelf.take_into(asked, place, &company),
            None => self.shelf.take(asked, company),
        };
        if let Some(place) = taken.place {
            self.index(place);
            if let (Some(key), None) = (offer.key, offer.key.and_then(|key| self.of_key(key))) {
                self.by_key.insert(key, place);
                self.keys.insert(place, key);
                self.given = Some((key, place));
            }
        }
        taken
    }

    pub(super) fn commit(&mut self) {
        self.shelf.commit();
        self.given = None;
    }

    pub(super) fn roll_back(&mut self) {
        self.shelf.roll_back();
        if let Some((key, place)) = self.given.take() {
            self.by_key.remove(&key);
            self.keys.remove(&place);
        }
    }
}

fn add_once(places: &mut Vec<u32>, place: u32) {
    if !places.contains(&place) {
        places.push(place);
    }
}
