//! What becomes of a row.

use super::companies::{PortalNumber, Resolved};
use super::shelf::{Asked, Differing, Tentative};
use super::subjects::subject_of;
use super::{Desk, NOBODY};
use crate::{CompanyOffer, Offer, Outcome, Part, PlannedRow, Step, Subject, Why};

impl Desk<'_> {
    /// Tries a row. What it changes stays on the desk unless something keeps the row out.
    pub(crate) fn try_row(&mut self, row: u32, offer: &Offer) -> PlannedRow {
        let mut planned = PlannedRow::of(offer.place.clone());
        if !offer.faults.is_empty() {
            refuse(&mut planned, offer, Outcome::Refused(Why::Faults(offer.faults.clone())));
            return planned;
        }
        let owner = match &offer.company {
            None => Some(NOBODY),
            Some(company) => self.company(row, company, offer, &mut planned),
        };
        if let Some(owner) = owner {
            for (place, part) in offer.parts.iter().enumerate() {
                let step = self.part(self.asked(owner, row, &offer.open), part);
                planned.steps.push(Step { part: Some(place), ..step });
            }
        }
        if planned.stays_out() {
            planned.like = None;
            self.roll_back();
        } else {
            self.commit();
            self.learn(owner, offer);
        }
        planned
    }

    /// Takes out of the rows what a row that had to wait has set back: a plan says what is then in the portfolio.
    pub(crate) fn settle<'r>(&mut self, rows: impl Iterator<Item = &'r mut PlannedRow>) {
        let mut differing = Differing::new();
        self.companies.shelf().differing(&mut differing);
        for shelf in self.shelves() {
            shelf.differing(&mut differing);
        }
        for step in rows.flat_map(|row| &mut row.steps) {
            let (Outcome::Change(fields), Some(record)) = (&mut step.outcome, step.record) else { continue };
            let columns = differing.get(&(step.subject, record)).map_or(&[][..], Vec::as_slice);
            fields.retain(|field| columns.contains(&field.column));
            if fields.is_empty() {
                step.outcome = Outcome::Skip(Why::AlreadyThere);
            }
        }
    }

    /// Remembers by what the company of a row that is taken can be told.
    fn learn(&mut self, owner: Option<u32>, offer: &Offer) {
        let Some(owner) = owner.filter(|owner| *owner != NOBODY && !self.rules.is_own) else { return };
        for number in offer.parts.iter().filter_map(PortalNumber::of) {
            self.companies.number(number, owner);
        }
        if let Some(entry) = self.companies.entry(owner) {
            self.near.company(&entry.record, owner);
        }
        for part in &offer.parts {
            if let Part::Contact(contact) = part {
                self.near.contact(contact.record(), owner);
            }
        }
    }

    /// The company of a row; none where the row stays out because of it.
    fn company(
        &mut self,
        row: u32,
        company: &CompanyOffer,
        offer: &Offer,
        planned: &mut PlannedRow,
    ) -> Option<u32> {
        let fields = &company.fields;
        if let Some(key) = company.key.filter(|key| self.removed.contains(key)) {
            let outcome = self.removed(key, row, company, offer);
            refuse(planned, offer, outcome);
            return None;
        }
        let known = company.key.and_then(|key| self.companies.of_key(key));
        let adopted = company.key.and_then(|key| self.companies.adopted(key));
        // What stands beside the number of a known company in a row of something else only says whose it is.
        if fields.is_empty() || adopted.is_some() && !offer.parts.is_empty() {
            let why = match (known, company.key) {
                (Some(place), _) => {
                    self.name(place, planned);
                    return Some(place);
                }
                (None, Some(key)) => self.undescribed(key),
                (None, None) => Why::NoCompany,
            };
            refuse(planned, offer, Outcome::Refused(why));
            return None;
        }
        if let Some((first, fields)) = self.contradicting.get(&row) {
            let why = Why::OtherInFile { place: self.place(*first), fields: fields.clone() };
            return out(planned, offer, Outcome::Conflict(why));
        }
        let portal: Vec<PortalNumber> = offer.parts.iter().filter_map(PortalNumber::of).collect();
        let place = match self.companies.resolve(company, &portal, self.rules) {
            Resolved::Known(place) => Some(place),
            Resolved::New => None,
            Resolved::Two(found) => {
                return out(planned, offer, Outcome::Conflict(Why::NumbersOfTwo(found)));
            }
            Resolved::Several(why) => return out(planned, offer, Outcome::Conflict(why)),
            Resolved::Taken(row) => {
                let why = Why::TwiceInFile(self.place(row));
                return out(planned, offer, Outcome::Conflict(why));
            }
        };
        if place.is_none() && fields.name.as_deref().is_none_or(|name| name.trim().is_empty()) {
            return out(planned, offer, Outcome::Refused(Why::NoName));
        }
        let number = company.key.filter(|_| adopted.is_some());
        let asked = Asked { number, ..self.asked(NOBODY, row, &[]) };
        let taken = self.companies.take(asked, place, company);
        planned.name.clone_from(&fields.name);
        if let Some(place) = taken.place {
            self.name(place, planned);
            if taken.is_added() {
                planned.like = self.near.like(&self.companies, place, offer);
            }
        }
        let place = taken.place;
        planned.steps.push(self.step(taken));
        place
    }

    fn name(&self, place: u32, planned: &mut PlannedRow) {
        if let Some(entry) = self.companies.entry(place) {
            planned.name = Some(entry.record.name.clone());
            planned.company = entry.id;
        }
    }
}

/// A row that is not even tried: left out, or with faults.
pub(crate) fn refuse(planned: &mut PlannedRow, offer: &Offer, outcome: Outcome) {
    if let Some(company) = &offer.company {
        planned.name.clone_from(&company.fields.name);
    }
    let describes = offer.company.as_ref().is_some_and(|company| !company.fields.is_empty());
    let part = offer.parts.first().filter(|_| !describes);
    let subject = part.map_or(Subject::Company, subject_of);
    planned.steps.push(Step { subject, part: part.map(|_| 0), record: None, outcome });
}

/// The row stays out as a whole.
fn out(planned: &mut PlannedRow, offer: &Offer, outcome: Outcome) -> Option<u32> {
    refuse(planned, offer, outcome);
    None
}
