//! Figures as observations of Peil.

use crate::{ExchangeError, Fault, Figure, Format, Known, Options, Place, Report, Role, Value, read};
use peil_core::{Observation, Qualifier};
use peil_fixtures::{Catalogue, DataSet, Row};
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

/// The observations in a file that Peil has an indicator for, and how many were left out.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The observations, with a catalogue that knows their definitions and sources.
    pub data: DataSet,
    /// What was found in the file.
    pub report: Report,
    /// Figures that Peil has no indicator for, or no such period.
    pub unknown: u64,
    /// Figures of a known indicator without a value.
    pub missing: u64,
}

/// Reads a file of any format into observations of Peil; those that Peil has no indicator for are counted.
///
/// The observations are checked as those of a file of Peil itself: one value a period and source, none after the date of
/// its target, and no more in a series than fit.
///
/// # Errors
/// The first fault in the file, with its place.
pub fn into_rows(
    file: &str,
    reader: impl Read,
    catalogue: &Catalogue,
    options: &Options<'_>,
) -> Result<Rows, ExchangeError> {
    let mut own = catalogue.clone();
    let name: Arc<str> = file.into();
    let (mut rows, mut unknown, mut missing) = (Vec::new(), 0, 0);
    let mut fault = None;
    let report = read(file, reader, catalogue, options, |figure| {
        match (&figure.known, figure.when.period, &figure.value) {
            (Some(known), Some(_), Value::Number(_)) if is_writable(figure.qualifier) => {
                let Some(row) = row(figure, known, &name, &mut own) else {
                    let limit = u64::from(u16::MAX);
                    fault = Some(Fault::TooMany { limit }.at(file, figure.place.clone()));
                    return ControlFlow::Break(());
                };
                rows.push(row);
            }
            (Some(_), Some(_), Value::Missing(_)) => missing += 1,
            _ => unknown += 1,
        }
        ControlFlow::Continue(())
    });
    if let Some(fault) = fault {
        return Err(fault);
    }
    let report = report?;
    let data = DataSet::of_rows(rows, own).map_err(|error| {
        let place =
            Place { line: error.line, column: error.column.unwrap_or_default(), field: String::new() };
        let place = if report.format == Format::JsonStat { Place::default() } else { place };
        Fault::Own(error.kind).at(file, place)
    })?;
    Ok(Rows { data, report, unknown, missing })
}

/// The qualifiers that a file of observations has.
pub(crate) fn is_writable(qualifier: Qualifier) -> bool {
    !matches!(qualifier, Qualifier::AtMost | Qualifier::LessThan)
}

/// `None` when there is no number left for the source or the definition.
fn row(figure: &Figure, known: &Known, file: &Arc<str>, catalogue: &mut Catalogue) -> Option<Row> {
    let number = figure.number()?;
    Some(Row {
        file: Arc::clone(file),
        line: figure.place.line,
        indicator: known.indicator.clone(),
        geo: known.geo.clone(),
        population: known.population.clone(),
        observation: Observation {
            period: figure.when.period?,
            value: number.value,
            digits: number.digits,
            qualifier: figure.qualifier,
            flags: figure.flags,
            definition: catalogue.intern_definition(&figure.definition)?,
            source: catalogue.intern_source(&source(figure, file))?,
        },
        unit: known.unit,
        locator: locator(figure),
        note: note(figure),
        printed: Some(remark(figure, "printed")).filter(|printed| !printed.is_empty()).map(str::to_owned),
    })
}

/// Where a figure comes from: what the file says, otherwise the file.
pub(crate) fn source(figure: &Figure, file: &str) -> String {
    let stated = figure.columns().find(|(column, _)| column.name == "source").map_or("", |(_, code)| code);
    let of = |text: &str| text.to_owned();
    match figure.dataset_name() {
        "" if stated.is_empty() => of(file),
        "" => of(stated),
        dataset => of(dataset),
    }
}

/// Where in the source: what the file says, otherwise the codes of the series.
pub(crate) fn locator(figure: &Figure) -> String {
    match remark(figure, "locator") {
        "" => {
            let codes = [Role::Indicator, Role::Size, Role::Sector].map(|role| figure.code(role));
            let codes: Vec<&str> = codes.into_iter().filter(|code| !code.is_empty()).collect();
            codes.join(", ")
        }
        stated => stated.to_owned(),
    }
}

/// The remark of the file, and otherwise the letters that Peil has no flag for.
pub(crate) fn note(figure: &Figure) -> String {
    match remark(figure, "note") {
        "" => figure.letters.chars().filter(|letter| !is_known(*letter)).collect(),
        stated => stated.to_owned(),
    }
}

fn is_known(letter: char) -> bool {
    "bcdepu".contains(letter.to_ascii_lowercase())
}

pub(crate) fn remark<'a>(figure: &'a Figure, name: &str) -> &'a str {
    let found = figure.columns().find(|(column, _)| column.role == Role::Remark && column.name == name);
    found.map_or("", |(_, code)| code)
}
