//! What is known of the region: figures, targets, and how many companies it has.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::Described;
use super::company::{province_names, section_names, sections, size_names};
use crate::{CellWhy, Subject};
use peil_core::record::{Province, SizeClass};
use peil_core::{Comparator, Flags, LevelTarget, Period, Qualifier};
use peil_portfolio::{Company, Id, Kept, RegionalCount, RegionalObservation, RegionalTarget};
use peil_words::{Key, Words};

const QUALIFIERS: [(Qualifier, Key); 6] = [
    (Qualifier::Exact, Key::QualifierExact),
    (Qualifier::AtLeast, Key::QualifierAtLeast),
    (Qualifier::MoreThan, Key::QualifierMoreThan),
    (Qualifier::AtMost, Key::QualifierAtMost),
    (Qualifier::LessThan, Key::QualifierLessThan),
    (Qualifier::About, Key::QualifierAbout),
];
const COMPARATORS: [(Comparator, Key); 4] = [
    (Comparator::AtLeast, Key::QualifierAtLeast),
    (Comparator::MoreThan, Key::QualifierMoreThan),
    (Comparator::AtMost, Key::QualifierAtMost),
    (Comparator::LessThan, Key::QualifierLessThan),
];

fn qualifier_names(words: &Words) -> Vec<String> {
    QUALIFIERS.map(|(_, key)| words.say(key)).into()
}

fn comparator_names(words: &Words) -> Vec<String> {
    COMPARATORS.map(|(_, key)| words.say(key)).into()
}

fn period(typed: &Typed<'_>, field: &'static str) -> Result<Period, Refused> {
    typed.period(field).ok_or((field, CellWhy::Empty))
}

impl Described for RegionalObservation {
    const SUBJECT: Subject = Subject::RegionalObservation;

    fn fields() -> Vec<Column<Self>> {
        let text = |field, heading, get: fn(&Self) -> &str| {
            Column::field(field, heading, Shape::Text, move |figure: &Self| Cell::text(get(figure)))
        };
        vec![
            Column::needed("indicator", Key::Indicator, Shape::Text, |figure: &Self| {
                Cell::text(&figure.indicator)
            })
            .wide(26),
            Column::needed("place", Key::Place, Shape::Text, |figure: &Self| Cell::text(&figure.place))
                .wide(10),
            text("population", Key::Population, |figure| &figure.population),
            Column::needed("period", Key::Period, Shape::Period, |figure: &Self| Cell::Period(figure.period)),
            Column::needed("value", Key::Value, Shape::Decimal, |figure: &Self| Cell::Decimal(figure.value)),
            Column::field("digits", Key::BookDigits, Shape::Whole, |figure: &Self| {
                Cell::Whole(figure.digits.into())
            }),
            Column::field(
                "qualifier",
                Key::RegionQualifier,
                Shape::Choice(qualifier_names),
                |figure: &Self| Cell::one_of(&QUALIFIERS.map(|(known, _)| known), Some(figure.qualifier)),
            )
            .wide(13),
            Column::field("flags", Key::Flags, Shape::Text, |figure: &Self| {
                Cell::text(&figure.flags.to_string())
            })
            .wide(10),
            text("definition", Key::Definition, |figure| &figure.definition),
            text("source", Key::Source, |figure| &figure.source),
            text("locator", Key::Locator, |figure| &figure.locator),
            Column::field("note", Key::Note, Shape::Long, |figure: &Self| Cell::text(&figure.note)),
        ]
    }

    fn owner(_: &Kept<Self>) -> Option<Id<Company>> {
        None
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        let flags = Flags::from_letters(&typed.text("flags"));
        Ok(Self {
            indicator: typed.text("indicator"),
            place: typed.text("place"),
            population: typed.text("population"),
            period: period(typed, "period")?,
            value: typed.decimal("value").ok_or(("value", CellWhy::Empty))?,
            digits: typed.fitting("digits")?.unwrap_or_default(),
            qualifier: typed
                .one_of("qualifier", &QUALIFIERS.map(|(known, _)| known))
                .unwrap_or(Qualifier::Exact),
            flags: flags.map_err(|_| ("flags", CellWhy::Choice))?,
            definition: typed.text("definition"),
            source: typed.text("source"),
            locator: typed.text("locator"),
            note: typed.text("note"),
        })
    }
}

impl Described for RegionalTarget {
    const SUBJECT: Subject = Subject::RegionalTarget;

    fn fields() -> Vec<Column<Self>> {
        vec![
            Column::needed("indicator", Key::Indicator, Shape::Text, |target: &Self| {
                Cell::text(&target.indicator)
            })
            .wide(26),
            Column::needed("place", Key::Place, Shape::Text, |target: &Self| Cell::text(&target.place))
                .wide(10),
            Column::field("population", Key::Population, Shape::Text, |target: &Self| {
                Cell::text(&target.population)
            }),
            Column::needed(
                "comparator",
                Key::RegionComparator,
                Shape::Choice(comparator_names),
                |target: &Self| {
                    Cell::one_of(&COMPARATORS.map(|(known, _)| known), Some(target.target.comparator))
                },
            )
            .wide(13),
            Column::needed("value", Key::RegionTargetValue, Shape::Decimal, |target: &Self| {
                Cell::Decimal(target.target.value)
            }),
            Column::field("due", Key::RegionTargetBy, Shape::Period, |target: &Self| {
                Cell::period(target.target.by)
            })
            .wide(14),
            Column::field("baseline", Key::RegionBaseline, Shape::Period, |target: &Self| {
                Cell::period(target.target.baseline)
            })
            .wide(14),
            Column::field("source", Key::Source, Shape::Text, |target: &Self| Cell::text(&target.source)),
            Column::field("note", Key::Note, Shape::Long, |target: &Self| Cell::text(&target.note)),
        ]
    }

    fn owner(_: &Kept<Self>) -> Option<Id<Company>> {
        None
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            indicator: typed.text("indicator"),
            place: typed.text("place"),
            population: typed.text("population"),
            target: LevelTarget {
                comparator: typed.choice("comparator", &COMPARATORS.map(|(known, _)| known))?,
                value: typed.decimal("value").ok_or(("value", CellWhy::Empty))?,
                by: typed.period("due"),
                baseline: typed.period("baseline"),
            },
            source: typed.text("source"),
            note: typed.text("note"),
        })
    }
}

impl Described for RegionalCount {
    const SUBJECT: Subject = Subject::RegionalCount;

    fn fields() -> Vec<Column<Self>> {
        vec![
            Column::field("province", Key::FieldProvince, Shape::Choice(province_names), |count: &Self| {
                Cell::one_of(&Province::ALL, count.province)
            }),
            Column::field("section", Key::FieldSection, Shape::Choice(section_names), |count: &Self| {
                Cell::one_of(&sections(), count.section)
            })
            .wide(30),
            Column::field("size", Key::FieldSize, Shape::Choice(size_names), |count: &Self| {
                Cell::one_of(&SizeClass::ALL, count.size)
            })
            .wide(28),
            Column::needed("companies", Key::BookCompanies, Shape::Whole, |count: &Self| {
                Cell::Whole(count.companies.into())
            }),
            Column::needed("period", Key::Period, Shape::Period, |count: &Self| Cell::Period(count.period)),
            Column::field("source", Key::Source, Shape::Text, |count: &Self| Cell::text(&count.source))
                .wide(30),
        ]
    }

    fn owner(_: &Kept<Self>) -> Option<Id<Company>> {
        None
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            province: typed.one_of("province", &Province::ALL),
            section: typed.one_of("section", &sections()),
            size: typed.one_of("size", &SizeClass::ALL),
            companies: typed.fitting("companies")?.ok_or(("companies", CellWhy::Empty))?,
            period: period(typed, "period")?,
            source: typed.text("source"),
        })
    }
}
