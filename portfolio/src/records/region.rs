//! What is known of the region as a whole: entered by the coach, with the types and checks of the national figures.

use crate::error::EditError;
use crate::store::{Fields, Owner, Record, Table, coded, coded_or_null, text};
use peil_core::record::{Province, Sector, SizeClass};
use peil_core::{
    Comparator, Decimal, Definition, Flags, LevelTarget, Observation, Period, Qualifier, Source,
};
use rusqlite::types::Value;

/// A figure of the region. Definition and source are names, as in the data files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionalObservation {
    /// The key of the indicator; not empty.
    pub indicator: String,
    /// The place: a code of CBS such as `PV20`, or another; not empty.
    pub place: String,
    /// Whom it is about; empty for all companies.
    pub population: String,
    /// When.
    pub period: Period,
    /// The value, in the unit of the indicator.
    pub value: Decimal,
    /// Digits behind the decimal sign in the source, 0 to 6. The value has no more.
    pub digits: u8,
    /// Whether the value is stated exactly or as a bound.
    pub qualifier: Qualifier,
    /// Remarks.
    pub flags: Flags,
    /// The name of what was counted; empty where the source states none.
    pub definition: String,
    /// Who says so.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Remark.
    pub note: String,
}

impl RegionalObservation {
    /// The observation as the core takes it, with the numbers that the caller has given the names of definition and
    /// source.
    #[must_use]
    pub const fn observation(&self, definition: Definition, source: Source) -> Observation {
        Observation {
            period: self.period,
            value: self.value,
            digits: self.digits,
            qualifier: self.qualifier,
            flags: self.flags,
            definition,
            source,
        }
    }
}

impl Record for RegionalObservation {
    const TABLE: &'static Table = &Table {
        name: "regional_observation",
        columns: &[
            "indicator",
            "place",
            "population",
            "period",
            "value",
            "digits",
            "qualifier",
            "flags",
            "definition",
            "source",
            "locator",
            "note",
        ],
        owner: Owner::Nobody,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.indicator),
            text(&self.place),
            text(&self.population),
            coded(&self.period),
            Value::Integer(self.value.millionths()),
            Value::Integer(self.digits.into()),
            coded(&self.qualifier),
            coded(&self.flags),
            text(&self.definition),
            text(&self.source),
            text(&self.locator),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            indicator: fields.text()?,
            place: fields.text()?,
            population: fields.text()?,
            period: fields.coded()?,
            value: Decimal::from_millionths(fields.integer()?),
            digits: fields.integer()?,
            qualifier: fields.coded()?,
            flags: fields.coded()?,
            definition: fields.text()?,
            source: fields.text()?,
            locator: fields.text()?,
            note: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), EditError> {
        let refused = |column| Err(EditError::Refused { table: "regional_observation", column });
        match self {
            _ if self.indicator.is_empty() => refused("indicator"),
            _ if self.place.is_empty() => refused("place"),
            _ if self.digits > Decimal::DIGITS => refused("digits"),
            _ if self.value.round_to(self.digits) != Some(self.value) => refused("value"),
            _ => Ok(()),
        }
    }
}

/// A target of the region: a value to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionalTarget {
    /// The key of the indicator; not empty.
    pub indicator: String,
    /// The place; not empty.
    pub place: String,
    /// Whom it is about; empty for all companies.
    pub population: String,
    /// What is to be reached, and by when.
    pub target: LevelTarget,
    /// Who says so.
    pub source: String,
    /// Remark.
    pub note: String,
}

impl Record for RegionalTarget {
    const TABLE: &'static Table = &Table {
        name: "regional_target",
        columns: &[
            "indicator",
            "place",
            "population",
            "comparator",
            "value",
            "due",
            "baseline",
            "source",
            "note",
        ],
        owner: Owner::Nobody,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.indicator),
            text(&self.place),
            text(&self.population),
            coded(&self.target.comparator),
            Value::Integer(self.target.value.millionths()),
            coded_or_null(self.target.by.as_ref()),
            coded_or_null(self.target.baseline.as_ref()),
            text(&self.source),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        let (indicator, place, population) = (fields.text()?, fields.text()?, fields.text()?);
        let comparator: Comparator = fields.coded()?;
        let value = Decimal::from_millionths(fields.integer()?);
        let (by, baseline) = (fields.coded_or_none()?, fields.coded_or_none()?);
        let target = LevelTarget { comparator, value, by, baseline };
        Ok(Self { indicator, place, population, target, source: fields.text()?, note: fields.text()? })
    }

    fn check(&self) -> Result<(), EditError> {
        let refused = |column| Err(EditError::Refused { table: "regional_target", column });
        match (self.target.by, self.target.baseline) {
            _ if self.indicator.is_empty() => refused("indicator"),
            _ if self.place.is_empty() => refused("place"),
            (Some(by), Some(baseline)) if by <= baseline => refused("due"),
            _ => Ok(()),
        }
    }
}

/// How many companies the region has in one cell. What is not named counts over all: without province, section and size
/// it is the region as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionalCount {
    /// The province.
    pub province: Option<Province>,
    /// The section of SBI 2008.
    pub section: Option<Sector>,
    /// The size class.
    pub size: Option<SizeClass>,
    /// How many companies there are.
    pub companies: u32,
    /// When they were counted.
    pub period: Period,
    /// Who says so.
    pub source: String,
}

impl Record for RegionalCount {
    const TABLE: &'static Table = &Table {
        name: "regional_count",
        columns: &["province", "section", "size", "companies", "period", "source"],
        owner: Owner::Nobody,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            coded_or_null(self.province.as_ref()),
            coded_or_null(self.section.as_ref()),
            coded_or_null(self.size.as_ref()),
            Value::Integer(self.companies.into()),
            coded(&self.period),
            text(&self.source),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            province: fields.coded_or_none()?,
            section: fields.coded_or_none()?,
            size: fields.coded_or_none()?,
            companies: fields.integer()?,
            period: fields.coded()?,
            source: fields.text()?,
        })
    }
}
