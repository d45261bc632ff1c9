//! Which company a row is about.

use super::{Companies, PortalNumber, add_once};
use crate::desk::Rules;
use crate::desk::cell::plain;
use crate::desk::names::NameParts;
use crate::{CompanyFields, CompanyOffer, Found, Why};
use peil_portfolio::{Company, KvkNumber, VatNumber};

/// Which company it is.
#[derive(Debug)]
pub(in crate::desk) enum Resolved {
    /// This one.
    Known(u32),
    /// One that is not there yet.
    New,
    /// The numbers are those of two.
    Two(Box<[Found; 2]>),
    /// Several have the name or the number.
    Several(Why),
    /// Another number of the file has taken it, in this row.
    Taken(u32),
}

impl Companies {
    /// Those of a list that are still what they were put into it for.
    fn still(&self, list: Option<&Vec<u32>>, is: impl Fn(&Company) -> bool) -> Vec<u32> {
        let is_still = |place: &u32| self.entry(*place).is_some_and(|entry| is(&entry.record));
        list.map_or_else(Vec::new, |list| list.iter().copied().filter(is_still).collect())
    }

    pub(super) fn with_kvk(&self, kvk: KvkNumber) -> Vec<u32> {
        self.still(self.by_kvk.get(&kvk), |company| company.kvk == Some(kvk))
    }

    pub(super) fn with_vat(&self, vat: &VatNumber) -> Vec<u32> {
        self.still(self.by_vat.get(vat), |company| company.vat.as_ref() == Some(vat))
    }

    /// Which company a row is about: by its number within the file, by KvK, by VAT, by what the portal has numbered of it,
    /// by its name.
    pub(in crate::desk) fn resolve(
        &self,
        offer: &CompanyOffer,
        portal: &[PortalNumber],
        rules: Rules,
    ) -> Resolved {
        let fields = &offer.fields;
        if let Some(place) = offer.key.and_then(|key| self.adopted(key)) {
            return match self.owner_of_new_number(place, fields) {
                Some(other) => self.two(place, other),
                None => Resolved::Known(place),
            };
        }
        let by_key = offer.key.and_then(|key| self.of_key(key));
        let by_kvk = fields.kvk.map_or_else(Vec::new, |kvk| self.with_kvk(kvk));
        let by_vat = fields.vat.as_ref().map_or_else(Vec::new, |vat| self.with_vat(vat));
        let (kvk, vat) = (self.one(by_kvk, offer, rules), self.one(by_vat, offer, rules));
        let by_number = match (kvk, vat) {
            (One::Is(first), One::Is(second)) if first != second => return self.two(first, second),
            (One::Is(place), _) | (_, One::Is(place)) => Some(place),
            (One::Several(companies), _) | (_, One::Several(companies)) if by_key.is_none() => {
                return Resolved::Several(Why::SeveralOfNumber { companies });
            }
            (One::Taken(row), _) | (_, One::Taken(row)) => return Resolved::Taken(row),
            _ => None,
        };
        let by_number = match (by_number, self.by_portal(portal, offer, rules)) {
            (Some(first), One::Is(second)) if first != second => return self.two(first, second),
            (None, One::Is(place)) => Some(place),
            (None, One::Several(companies)) if by_key.is_none() => {
                return Resolved::Several(Why::SeveralOfNumber { companies });
            }
            (by_number, _) => by_number,
        };
        match (by_key, by_number) {
            (Some(first), Some(second)) if first != second => self.two(first, second),
            (Some(place), _) | (None, Some(place)) => Resolved::Known(place),
            (None, None) => self.by_name(offer, rules),
        }
    }

    /// Numbers of the portal count in its own files; in those of Peil a record has a number of its own.
    fn by_portal(&self, portal: &[PortalNumber], offer: &CompanyOffer, rules: Rules) -> One {
        let mut places = Vec::new();
        let telling = portal.iter().filter(|number| !self.shared_numbers.contains(number));
        for place in telling.filter_map(|number| self.by_portal.get(number)).flatten() {
            if !rules.is_own {
                add_once(&mut places, *place);
            }
        }
        self.one(places, offer, rules)
    }

    fn two(&self, first: u32, second: u32) -> Resolved {
        let found = |place| match self.entry(place) {
            Some(entry) => Found { name: entry.record.name.clone(), id: entry.id },
            None => Found { name: String::new(), id: None },
        };
        Resolved::Two(Box::new([found(first), found(second)]))
    }

    /// A company of another number is another company, whatever its name.
    fn by_name(&self, offer: &CompanyOffer, rules: Rules) -> Resolved {
        let fields = &offer.fields;
        let Some(said) = fields.name.as_deref() else { return Resolved::New };
        let name = plain(said);
        // The numbers first, then the name as it stands: they are compared sooner, where thousands have the name.
        let may_be = |company: &Company| {
            (company.kvk.is_none() || fields.kvk.is_none() || company.kvk == fields.kvk)
                && (company.vat.is_none() || fields.vat.is_none() || company.vat == fields.vat)
        };
        let places =
            self.still(self.by_name.get(&name), |company| may_be(company) && has_name(company, said, &name));
        if self.shared_names.contains(&name) {
            return self.by_shared_name(&places, offer);
        }
        match self.one(places, offer, rules) {
            One::Is(place) => Resolved::Known(place),
            One::Several(companies) => Resolved::Several(Why::SeveralOfName { companies }),
            // Where another number of the file has taken it, the name alone does not make it the same company.
            One::None | One::Taken(_) if rules.is_own => Resolved::New,
            One::None | One::Taken(_) => self.by_stem(fields, may_be),
        }
    }

    /// The only company whose name differs in legal form and punctuation at most. One of the very form goes first.
    fn by_stem(&self, fields: &CompanyFields, may_be: impl Fn(&Company) -> bool) -> Resolved {
        let Some(name) = fields.name.as_deref().and_then(NameParts::of) else { return Resolved::New };
        let is_clear = self.forms.get(&name.stem).is_none_or(Option::is_some);
        let parts = |company: &Company| NameParts::of(&company.name).filter(|parts| parts.may_be(&name));
        let places = self.still(self.by_stem.get(&name.stem), |company| {
            may_be(company) && parts(company).is_some_and(|parts| is_clear || parts.form == name.form)
        });
        let form = |place: &u32| self.entry(*place).and_then(|entry| parts(&entry.record)?.form);
        let of_form: Vec<u32> = places.iter().copied().filter(|place| form(place) == name.form).collect();
        match (of_form.as_slice(), places.as_slice()) {
            ([place], _) | ([], [place]) => Resolved::Known(*place),
            ([], []) => Resolved::New,
            (several, _) => {
                Resolved::Several(Why::SeveralOfName { companies: several.len().max(places.len()) })
            }
        }
    }

    /// A name that several companies of Peil's own file have tells nothing; only the company that is the same in all does.
    fn by_shared_name(&self, places: &[u32], offer: &CompanyOffer) -> Resolved {
        let is_free = |place: &&u32| self.keys.get(place).is_none_or(|key| Some(*key) == offer.key);
        let record = offer.fields.to_company();
        let free: Vec<_> =
            places.iter().filter(is_free).filter_map(|place| Some((*place, self.entry(*place)?))).collect();
        match free.iter().find(|(_, entry)| entry.record == record) {
            Some((place, _)) => Resolved::Known(*place),
            None if free.is_empty() => Resolved::New,
            None => Resolved::Several(Why::SeveralOfName { companies: places.len() }),
        }
    }

    /// The one of several that is meant. In Peil's own files two numbers are two companies, also where all else is the same.
    fn one(&self, places: Vec<u32>, offer: &CompanyOffer, rules: Rules) -> One {
        let is_free = |place: &u32| {
            !rules.is_own
                || offer.key.is_none()
                || self.keys.get(place).is_none_or(|key| Some(*key) == offer.key)
        };
        let taken = places.iter().filter(|place| !is_free(place)).find_map(|place| {
            let entry = self.entry(*place)?;
            entry.id.and(entry.row.or_else(|| self.adopted.get(place).copied()))
        });
        let free: Vec<_> = places.into_iter().filter(is_free).collect();
        match free.as_slice() {
            [] => taken.map_or(One::None, One::Taken),
            [place] => One::Is(*place),
            several => {
                let record = offer.fields.to_company();
                let exact = several
                    .iter()
                    .find(|place| self.entry(**place).is_some_and(|entry| entry.record == record));
                let name = plain(&record.name);
                let mut named = several.iter().filter(|place| {
                    self.entry(**place).is_some_and(|entry| has_name(&entry.record, &record.name, &name))
                });
                match (exact, named.next(), named.next()) {
                    (Some(place), ..) | (None, Some(place), None) => One::Is(*place),
                    _ => One::Several(several.len()),
                }
            }
        }
    }
}

/// Whether a company has a name, of which the plain one is known.
fn has_name(company: &Company, name: &str, plain_name: &str) -> bool {
    company.name == name || plain(&company.name) == plain_name
}

/// Which of several companies is meant.
enum One {
    None,
    Is(u32),
    Several(usize),
    /// Another number of the file has taken it, in this row.
    Taken(u32),
}
