//! Rows that are recognised by the numbers that their companies and records have in the portfolio.

use super::shelf::Asked;
use super::{Desk, NOBODY};
use crate::{CompanyOffer, Offer, Origin, Outcome, RecordNumber, Subject, Why};
use peil_portfolio::Id;
use std::collections::HashMap;

impl Desk<'_> {
    /// Takes the numbers of the file as those of the portfolio.
    pub(super) fn adopt(&mut self, origin: &Origin, offers: &[Offer]) {
        for (row, offer) in (0_u32..).zip(offers) {
            let Some(key) = offer.company.as_ref().and_then(|company| company.key) else { continue };
            if origin.standing.had(Subject::Company.name(), key) {
                match self.companies.place_of(Id::from_number(key)) {
                    NOBODY => _ = self.removed.insert(key),
                    place => {
                        let row = self.described.get(&key).copied().unwrap_or(row);
                        self.companies.adopt(key, place, row);
                    }
                }
            }
        }
        // A number that stands twice is that of none.
        let mut rows: HashMap<(Subject, i64), Option<u32>> = HashMap::new();
        for (place, RecordNumber { subject, number }) in &origin.records {
            if origin.standing.had(subject.name(), *number) {
                let row = u32::try_from(*place).unwrap_or(u32::MAX);
                rows.entry((*subject, *number)).and_modify(|row| *row = None).or_insert(Some(row));
            }
        }
        self.numbers = rows.into_iter().filter_map(|((_, number), row)| Some((row?, number))).collect();
    }

    /// Whether the file was made from another portfolio than the one at hand, where that has anything to tell apart.
    pub(crate) fn is_of_another(&self) -> bool {
        self.is_elsewhere && self.companies.shelf().entries().iter().any(|entry| entry.id.is_some())
    }

    /// Keeps every record whose number stands in the file for its row.
    pub(super) fn reserve(&mut self, offers: &[Offer]) {
        let Some(origin) = self.origin else { return };
        for (row, number) in &self.numbers {
            let place = *row as usize;
            let Some(RecordNumber { subject, .. }) = origin.records.get(&place) else { continue };
            let key = offers.get(place).and_then(|offer| offer.company.as_ref()?.key);
            let owner = key.and_then(|key| self.companies.of_key(key)).unwrap_or(NOBODY);
            match subject {
                Subject::Contact => self.contacts.reserve(*number, owner),
                Subject::Stage => self.stages.reserve(*number, owner),
                Subject::Scan => self.scans.reserve(*number, owner),
                Subject::Assessment => self.assessments.reserve(*number, owner),
                Subject::Scores => self.scores.reserve(*number, owner),
                Subject::Wish => self.wishes.reserve(*number, owner),
                Subject::Service => self.services.reserve(*number, owner),
                Subject::FollowUp => self.follow_ups.reserve(*number, owner),
                Subject::Kiosk => self.inbox.reserve(*number, owner),
                Subject::RegionalCount => self.counts.reserve(*number, owner),
                Subject::RegionalObservation => self.observations.reserve(*number, owner),
                Subject::RegionalTarget => self.targets.reserve(*number, owner),
                Subject::Mapping => self.mappings.reserve(*number, owner),
                Subject::Setting => self.settings.reserve(*number, owner),
                Subject::Company => {}
            }
        }
    }

    /// How a row of this company is taken.
    pub(super) fn asked<'b>(&self, owner: u32, row: u32, open: &'b [&'static str]) -> Asked<'b> {
        let turn = self.turns.get(row as usize).copied().unwrap_or(row);
        Asked { owner, row, turn, rules: self.rules, number: self.numbers.get(&row).copied(), open }
    }

    /// What becomes of a row whose company is no longer in the portfolio.
    pub(super) fn removed(&self, key: i64, row: u32, company: &CompanyOffer, offer: &Offer) -> Outcome {
        let is_company = !company.fields.is_empty() && offer.parts.is_empty();
        if is_company || self.numbers.contains_key(&row) {
            return Outcome::Skip(Why::Removed);
        }
        Outcome::Refused(self.undescribed(key))
    }

    /// Why there is no company of a number within the file.
    pub(super) fn undescribed(&self, key: i64) -> Why {
        match self.described.get(&key) {
            Some(row) => Why::CompanyStaysOut(self.place(*row)),
            None => Why::NoSuchCompany { key },
        }
    }
}
