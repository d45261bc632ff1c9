//! Companies whose number within the file is the one that they have in the portfolio.

use super::Companies;
use crate::CompanyFields;

impl Companies {
    /// Takes a number within the file as that of the company in the portfolio. `row` speaks of it first.
    pub(in crate::desk) fn adopt(&mut self, key: i64, place: u32, row: u32) {
        self.by_key.insert(key, place);
        self.keys.insert(place, key);
        self.adopted.insert(place, row);
    }

    /// The company that has this number in the portfolio and in the file.
    pub(in crate::desk) fn adopted(&self, key: i64) -> Option<u32> {
        self.of_key(key).filter(|place| self.adopted.contains_key(place))
    }

    /// The other company that has a number which the file gives to this one.
    pub(super) fn owner_of_new_number(&self, place: u32, fields: &CompanyFields) -> Option<u32> {
        let known = &self.entry(place)?.record;
        let kvk = fields.kvk.filter(|kvk| known.kvk != Some(*kvk));
        let vat = fields.vat.as_ref().filter(|vat| known.vat.as_ref() != Some(*vat));
        let by_kvk = kvk.map(|kvk| self.with_kvk(kvk));
        let by_vat = vat.map(|vat| self.with_vat(vat));
        by_kvk.into_iter().chain(by_vat).flatten().find(|other| *other != place)
    }
}
