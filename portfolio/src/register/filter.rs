//! Which companies, and which period.

use super::{Register, Row};
use crate::Date;
use crate::records::DmaSector;
use peil_core::record::{Province, Sector, SizeClass};

/// Which companies count. An empty list leaves that open; of a list one has to hold, and of all lists each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In one of these provinces.
    pub provinces: Vec<Province>,
    /// With one of these primary sectors.
    pub sectors: Vec<DmaSector>,
    /// In one of these sections of SBI 2008.
    pub sections: Vec<Sector>,
    /// Of one of these size classes.
    pub sizes: Vec<SizeClass>,
    /// Now at one of these steps of the funnel, by their keys.
    pub stages: Vec<String>,
    /// With one of these tags.
    pub tags: Vec<String>,
}

/// From when until when, both days included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Within {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Within {
    /// A calendar year.
    #[must_use]
    pub fn year(year: u16) -> Self {
        Self { from: Date::new(year, 1, 1).ok(), until: Date::new(year, 12, 31).ok() }
    }

    /// The twelve months that end with a day.
    #[must_use]
    pub fn twelve_months(until: Date) -> Self {
        let year = until.year().saturating_sub(1);
        // Of a leap day the year before has no counterpart.
        let before = Date::new(year, until.month(), until.day()).or_else(|_| Date::new(year, 2, 28));
        Self { from: before.ok().and_then(|before| before.after_days(1)), until: Some(until) }
    }

    /// True for a day in the period.
    #[must_use]
    pub fn contains(self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// True for a day in the period, and without bounds for no day as well.
    #[must_use]
    pub fn may_contain(self, date: Option<Date>) -> bool {
        date.map_or_else(|| self == Self::default(), |date| self.contains(date))
    }
}

fn among<T: PartialEq>(list: &[T], value: Option<&T>) -> bool {
    list.is_empty() || value.is_some_and(|value| list.contains(value))
}

impl Filter {
    /// True for a company that counts.
    #[must_use]
    pub fn admits(&self, register: &Register, row: &Row) -> bool {
        among(&self.provinces, row.province.as_ref())
            && among(&self.sectors, row.sector.as_ref())
            && among(&self.sections, row.section.as_ref())
            && among(&self.sizes, row.size.as_ref())
            && (self.tags.is_empty() || row.tags.iter().any(|tag| self.tags.contains(tag)))
            && (self.stages.is_empty()
                || register
                    .stage_of(row)
                    .is_some_and(|stage| self.stages.iter().any(|wanted| wanted == stage)))
    }
}

impl Register {
    /// The step of the funnel at which a company is: the furthest that it reached. One that is no longer in the funnel
    /// counts only where there is no other.
    #[must_use]
    pub fn stage_of<'a>(&self, row: &'a Row) -> Option<&'a str> {
        let furthest =
            row.stages.iter().enumerate().max_by_key(|(place, entry)| (self.step(&entry.stage), *place));
        furthest.map(|(_, entry)| &*entry.stage)
    }

    /// The place of a step in the funnel, from 0.
    pub(crate) fn step(&self, key: &str) -> Option<usize> {
        self.settings.funnel.iter().position(|step| step.key == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_begin_the_day_after_the_same_day_a_year_before() {
        for (until, from) in
            [("2026-11-22", "2025-11-23"), ("2025-12-31", "2025-01-01"), ("2028-02-29", "2027-03-01")]
        {
            let within = Within::twelve_months(until.parse().unwrap());
            assert_eq!(within.from.map(|day| day.to_string()).as_deref(), Some(from));
        }
    }
}
