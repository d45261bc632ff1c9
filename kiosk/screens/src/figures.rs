//! The national figures, and what the core makes of them.

use peil_core::intensity::{Effort, LevelShares};
use peil_core::record::Minute;
use peil_core::{Comparator, Decimal, Gap, Period, Qualifier};

/// The figure that the kiosk invites with. Texts are in Dutch and English.
pub(crate) struct Headline {
    pub(crate) name: [&'static str; 2],
    pub(crate) population: [&'static str; 2],
    /// Behind the decimal sign.
    pub(crate) digits: u8,
    pub(crate) year: u16,
    pub(crate) qualifier: Qualifier,
    pub(crate) value: Decimal,
    pub(crate) comparator: Comparator,
    pub(crate) target: Decimal,
    /// The target is due by the end of this year.
    pub(crate) by: u16,
}

/// How many companies have which level.
pub(crate) struct Shares {
    pub(crate) population: [&'static str; 2],
    pub(crate) year: u16,
    /// Behind the decimal sign.
    pub(crate) digits: u8,
    pub(crate) levels: LevelShares,
}

include!(concat!(env!("OUT_DIR"), "/figures.rs"));

/// How long until the end of the year of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Left {
    /// Whole years.
    Years(u8),
    /// It is over.
    Passed,
}

impl Headline {
    /// What is still to go.
    pub(crate) fn gap(&self) -> Option<Gap> {
        Gap::between(self.qualifier, self.value, self.comparator, self.target)
    }

    /// How long is left; `None` while the clock has not been set.
    pub(crate) fn left(&self, clock: Option<Minute>) -> Option<Left> {
        let now = clock?.civil();
        let now = Period::month(now.year, now.month).ok()?;
        let months = now.months_until(Period::year(self.by).ok()?);
        if months < 0 {
            return Some(Left::Passed);
        }
        // The month of the target itself is the last one: in December of the year before, one year is left.
        u8::try_from(months / 12).ok().map(Left::Years)
    }
}
