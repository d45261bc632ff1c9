//! What tells figures of the region.

use super::{Alike, merged};
use crate::Subject;
use peil_core::Period;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{RegionalCount, RegionalObservation, RegionalTarget};

impl Alike for RegionalObservation {
    const SUBJECT: Subject = Subject::RegionalObservation;
    type Key = (String, String, String, Period, String, String);

    fn keys(&self) -> Vec<Self::Key> {
        let text = String::clone;
        vec![(
            text(&self.indicator),
            text(&self.place),
            text(&self.population),
            self.period,
            text(&self.definition),
            text(&self.source),
        )]
    }

    merged! {
        choice "indicator" indicator; choice "place" place; field "population" population; choice "period" period;
        field "definition" definition; field "source" source; choice "value" value; choice "digits" digits; choice "qualifier" qualifier; field "flags" flags;
        field "locator" locator; field "note" note;
    }
}

impl Alike for RegionalTarget {
    const SUBJECT: Subject = Subject::RegionalTarget;
    type Key = (String, String, String, Option<Period>, String);

    fn keys(&self) -> Vec<Self::Key> {
        let text = String::clone;
        let by = self.target.by;
        vec![(text(&self.indicator), text(&self.place), text(&self.population), by, text(&self.source))]
    }

    merged! {
        choice "indicator" indicator; choice "place" place; field "population" population; field "due" target.by;
        field "source" source; choice "comparator" target.comparator; choice "value" target.value;
        field "baseline" target.baseline;
        field "note" note;
    }
}

impl Alike for RegionalCount {
    const SUBJECT: Subject = Subject::RegionalCount;
    type Key = (Option<Province>, Option<Sector>, Option<SizeClass>, Period, String);

    fn keys(&self) -> Vec<Self::Key> {
        vec![(self.province, self.section, self.size, self.period, self.source.clone())]
    }

    merged! {
        field "province" province; field "section" section; field "size" size; choice "period" period;
        field "source" source; choice "companies" companies;
    }
}
