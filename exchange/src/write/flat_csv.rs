//! Every figure with everything that is known of it, one a row: for spreadsheets and scripts.

use super::{WriteError, sign, write_row, written};
use crate::{Figure, Role, Value};
use std::io::Write;

const HEADER: [&str; 22] = [
    "dataset",
    "indicator",
    "place",
    "size",
    "sector",
    "unit",
    "frequency",
    "other",
    "period",
    "value",
    "qualifier",
    "missing",
    "flags",
    "letters",
    "confidentiality",
    "definition",
    "peil_indicator",
    "peil_place",
    "peil_population",
    "peil_unit",
    "line",
    "path",
];

/// Writes figures with all that is known of them.
///
/// `other` holds the columns without a role of their own as `name=code`, separated by a semicolon.
#[derive(Debug)]
pub struct FlatCsvWriter<W> {
    out: W,
}

impl<W: Write> FlatCsvWriter<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(mut out: W) -> Result<Self, WriteError> {
        write_row(&mut out, HEADER)?;
        Ok(Self { out })
    }

    /// Writes one figure.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, figure: &Figure) -> Result<(), WriteError> {
        let other = |role| matches!(role, Role::Other | Role::Remark);
        let other: Vec<String> = figure
            .columns()
            .filter(|(column, code)| other(column.role) && !code.is_empty())
            .map(|(column, code)| format!("{}={code}", column.name))
            .collect();
        let (other, value) = (other.join(";"), written(figure));
        let missing = match &figure.value {
            Value::Missing(mark) => mark.as_str(),
            Value::Number(_) => "",
        };
        let known = figure.known.as_ref().map(|known| {
            [known.indicator.as_str(), known.geo.as_str(), known.population.as_str(), known.unit.name()]
        });
        let [indicator, place, population, unit] = known.unwrap_or_default();
        let (flags, line) = (figure.flags.to_string(), figure.place.line.to_string());
        write_row(
            &mut self.out,
            [
                figure.dataset.as_str(),
                figure.code(Role::Indicator),
                figure.code(Role::Place),
                figure.code(Role::Size),
                figure.code(Role::Sector),
                figure.code(Role::Unit),
                figure.code(Role::Frequency),
                &other,
                &figure.when.code,
                &value,
                sign(figure.qualifier),
                missing,
                &flags,
                &figure.letters,
                &figure.confidentiality,
                &figure.definition,
                indicator,
                place,
                population,
                unit,
                if figure.place.line == 0 { "" } else { line.as_str() },
                &figure.place.field,
            ],
        )?;
        Ok(())
    }
}
