//! What a value counts.

use core::fmt;
use core::str::FromStr;

/// The unit of a value, a target and a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// A share of a whole of one hundred.
    Percent,
    /// A difference between two percentages.
    PercentagePoints,
    /// How many: companies, people, addresses, patents.
    Count,
    /// A place in an order, 1 for the best.
    Rank,
    /// How many for every thousand inhabitants or companies.
    PerThousand,
    /// Euro.
    Euro,
    /// Thousands of euro.
    ThousandEuro,
    /// Millions of euro.
    MillionEuro,
}

impl Unit {
    /// Every unit, in the order of their definition.
    pub const ALL: [Self; 8] = [
        Self::Percent,
        Self::PercentagePoints,
        Self::Count,
        Self::Rank,
        Self::PerThousand,
        Self::Euro,
        Self::ThousandEuro,
        Self::MillionEuro,
    ];

    /// The name used in data files and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::PercentagePoints => "percentage points",
            Self::Count => "count",
            Self::Rank => "rank",
            Self::PerThousand => "per 1000",
            Self::Euro => "EUR",
            Self::ThousandEuro => "EUR thousand",
            Self::MillionEuro => "EUR million",
        }
    }

    /// The unit of a difference between two values: percentage points for percentages, else the unit itself.
    #[must_use]
    pub const fn of_difference(self) -> Self {
        match self {
            Self::Percent => Self::PercentagePoints,
            other => other,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that is not the [`Unit::name`] of any unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownUnit;

impl fmt::Display for UnknownUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of these units was expected: ")?;
        for (index, unit) in Unit::ALL.into_iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{unit}")?;
        }
        Ok(())
    }
}

impl core::error::Error for UnknownUnit {}

impl FromStr for Unit {
    type Err = UnknownUnit;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|unit| unit.name() == text).ok_or(UnknownUnit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn every_name_reads_back() {
        for unit in Unit::ALL {
            assert_eq!(unit.to_string().parse(), Ok(unit));
        }
        assert_eq!("Percent".parse::<Unit>(), Err(UnknownUnit));
        assert!(UnknownUnit.to_string().ends_with("EUR thousand, EUR million"));
    }
}
