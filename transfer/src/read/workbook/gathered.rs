//! What the sheets offer together.

use crate::{CellFault, CellWhy, CompanyOffer, Offer, Origin, RecordNumber, Subject};
use peil_portfolio::Standing;
use std::collections::{BTreeMap, HashMap};

/// What a row gives.
pub(super) struct Given {
    pub(super) offer: Offer,
    /// What kind of record it holds.
    pub(super) subject: Subject,
    /// The number of that record, where it has one.
    pub(super) number: Option<RecordNumber>,
    /// Whose it is by name, where it has no number of a company, and the heading above that name.
    pub(super) by_name: Option<(String, String)>,
}

/// The offers of all sheets, while they are read.
#[derive(Default)]
pub(super) struct Gathering {
    offers: Vec<Offer>,
    records: BTreeMap<usize, RecordNumber>,
    /// The companies by their names, none for a name that several have.
    companies: HashMap<String, Option<i64>>,
    /// How many companies without a number there are.
    unnumbered: i64,
    /// Rows that name their company.
    by_name: Vec<(usize, String, String)>,
}

impl Gathering {
    pub(super) fn len(&self) -> usize {
        self.offers.len()
    }

    pub(super) fn add(&mut self, given: Given) {
        let Given { mut offer, subject, number, by_name } = given;
        let place = self.offers.len();
        if let Some(company) = offer.company.as_mut().filter(|_| subject == Subject::Company) {
            // A company without a number is new, and its number within the file is one that nobody writes.
            let key = *company.key.get_or_insert_with(|| {
                self.unnumbered -= 1;
                self.unnumbered
            });
            if let Some(name) = &company.fields.name {
                let known = self.companies.entry(name.clone()).or_insert(Some(key));
                *known = known.filter(|known| *known == key);
            }
        }
        self.records.extend(number.map(|number| (place, number)));
        self.by_name.extend(by_name.map(|(name, heading)| (place, name, heading)));
        self.offers.push(offer);
    }

    /// The offers, and what they say of the portfolio that they come from.
    pub(super) fn done(mut self, standing: Standing) -> (Vec<Offer>, Option<Origin>) {
        for (place, name, heading) in self.by_name {
            let Some(offer) = self.offers.get_mut(place) else { continue };
            match self.companies.get(&name).copied().flatten() {
                Some(key) => offer.company = Some(CompanyOffer::referred(key)),
                None => offer.faults.push(CellFault::new(heading, &name, CellWhy::Company)),
            }
        }
        let origin = (!standing.is_empty()).then_some(Origin { standing, records: self.records });
        (self.offers, origin)
    }
}
