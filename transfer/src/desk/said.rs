//! What the rows of a file say of their companies before any of them is tried, and where they contradict each other.

use super::Desk;
use super::cell::{Cell, plain};
use super::companies::PortalNumber;
use super::names::is_same_name;
use crate::{CompanyFields, CompanyOffer, FieldChange, Incoming};
use peil_portfolio::{KvkNumber, VatNumber};
use std::collections::{BTreeSet, HashMap, HashSet};

impl<'a> Desk<'a> {
    /// Remembers what the rows call the companies of each number within the file, and in what they contradict each other.
    pub(super) fn read_names(&mut self, incoming: &'a Incoming, left_out: &BTreeSet<usize>) {
        let is_own = self.rules.is_own;
        let mut said: HashMap<i64, Names<'_>> = HashMap::new();
        let mut names: HashMap<i64, &String> = HashMap::new();
        let mut services: HashMap<PortalNumber, &String> = HashMap::new();
        let (out, kept): (Vec<_>, Vec<_>) =
            incoming.offers.iter().enumerate().partition(|(place, _)| left_out.contains(place));
        // Last, what is left out is contradicted at most, and it is not even tried.
        for (place, offer) in kept.into_iter().chain(out) {
            let Some(CompanyOffer { key, fields }) = &offer.company else { continue };
            if let Some(name) = fields.name.as_ref().filter(|_| !is_own) {
                self.companies.form(name);
                for number in offer.parts.iter().filter_map(PortalNumber::of) {
                    if matches!(number, PortalNumber::Service(_))
                        && !is_same_name(services.entry(number.clone()).or_insert(name), name)
                    {
                        self.companies.share_number(number);
                    }
                }
            }
            let Some(key) = key.filter(|_| !fields.is_empty()) else { continue };
            let row = u32::try_from(place).unwrap_or(u32::MAX);
            let first = *self.described.entry(key).or_insert(row);
            if let Some(name) = &fields.name {
                names.entry(key).or_insert(name);
            }
            let changes = said.entry(key).or_default().contradicted_by(fields, is_own);
            if !changes.is_empty() {
                self.contradicting.insert(row, (first, changes));
            }
        }
        if is_own {
            let mut first: HashSet<String> = HashSet::new();
            for name in names.into_values() {
                if !first.insert(plain(name)) {
                    self.companies.share(name);
                }
            }
        }
    }
}

/// What tells a company from another, as the rows of one number within the file give it.
#[derive(Default)]
struct Names<'a> {
    name: Option<&'a String>,
    kvk: Option<&'a KvkNumber>,
    vat: Option<&'a VatNumber>,
}

impl<'a> Names<'a> {
    /// In what a further row contradicts the rows before it. What it does not contradict is taken over.
    fn contradicted_by(&mut self, fields: &'a CompanyFields, is_own: bool) -> Vec<FieldChange> {
        fn compare<'a, T: ToString>(
            column: &'static str,
            known: &mut Option<&'a T>,
            said: Option<&'a T>,
            is_same: impl Fn(&T, &T) -> bool,
        ) -> Option<FieldChange> {
            let said = said?;
            let known = *known.get_or_insert(said);
            let change = || FieldChange { column, before: Some(known.to_string()), after: said.to_string() };
            (!is_same(known, said)).then(change)
        }
        let is_same =
            |known: &String, said: &String| known.is_same(said) || !is_own && is_same_name(known, said);
        let name = compare("name", &mut self.name, fields.name.as_ref(), is_same);
        let kvk = compare("kvk", &mut self.kvk, fields.kvk.as_ref(), PartialEq::eq);
        let vat = compare("vat", &mut self.vat, fields.vat.as_ref(), PartialEq::eq);
        name.into_iter().chain(kvk).chain(vat).collect()
    }
}
