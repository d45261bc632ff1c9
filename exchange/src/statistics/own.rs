//! The observations of Peil's own, read by the same reader as everywhere.

use super::{Figures, Refused};
use crate::{Column, Fault, Figure, Known, Layout, Place, Role, Value, When};
use peil_core::{Flags, ParsedDecimal};
use peil_fixtures::{LoadError, ObservationTable, Row, Strictness};
use std::io::{BufReader, Read};
use std::sync::Arc;

const COLUMNS: [(&str, Role); 9] = [
    ("indicator", Role::Indicator),
    ("geo", Role::Place),
    ("population", Role::Size),
    ("unit", Role::Unit),
    ("source", Role::Other),
    ("definition", Role::Remark),
    ("locator", Role::Remark),
    ("note", Role::Remark),
    ("printed", Role::Remark),
];

pub(super) fn read(
    file: &str,
    body: impl Read,
    limit: u64,
    figures: &mut Figures<'_>,
) -> Result<(), Refused> {
    let mut catalogue = figures.catalogue().clone();
    let mut counted = BufReader::new(body.take(limit + 1));
    let rows = ObservationTable::read(file, &mut counted, &mut catalogue, Strictness::Lenient)
        .map_err(|error| refused(&error))?;
    if counted.get_ref().limit() == 0 {
        return Err((Place::default(), Fault::TooLarge { limit }));
    }
    let columns = COLUMNS.map(|(name, role)| Column { name: name.to_owned(), role });
    let mut figure =
        Figure::of(Arc::new(Layout { columns: columns.into(), only_place: "", says_more: true }));
    for row in rows {
        let source = catalogue.source(row.observation.source).map(|source| source.id.clone());
        let definition = catalogue.definition_name(row.observation.definition).map(|text| text.id.clone());
        let line = row.line;
        fill(&mut figure, row, source.unwrap_or_default(), definition.unwrap_or_default());
        figures.give(&mut figure).map_err(|fault| (Place { line, ..Place::default() }, fault))?;
    }
    Ok(())
}

pub(super) fn refused(error: &LoadError) -> Refused {
    let place = Place {
        line: error.line,
        column: error.column.unwrap_or_default(),
        field: error.field.unwrap_or_default().to_owned(),
    };
    (place, Fault::Own(error.kind.clone()))
}

fn fill(figure: &mut Figure, row: Row, source: String, definition: String) {
    let observation = row.observation;
    let own = Flags::PERIOD_INFERRED.with(Flags::DOUBTFUL);
    figure.place = Place { line: row.line, ..Place::default() };
    figure.when = When { code: observation.period.to_string(), period: Some(observation.period) };
    figure.value = Value::Number(ParsedDecimal { value: observation.value, digits: observation.digits });
    figure.qualifier = observation.qualifier;
    figure.flags = observation.flags;
    figure.letters =
        observation.flags.iter().filter(|(_, flag)| !own.contains(*flag)).map(|(letter, _)| letter).collect();
    figure.known = Some(Known {
        indicator: row.indicator.clone(),
        geo: row.geo.clone(),
        population: row.population.clone(),
        unit: row.unit,
    });
    figure.codes = vec![
        row.indicator,
        row.geo,
        row.population,
        row.unit.name().to_owned(),
        source,
        definition.clone(),
        row.locator,
        row.note,
        row.printed.unwrap_or_default(),
    ];
    figure.definition = definition;
}
