//! A file of observations of Peil's own.

use super::{WriteError, sign, write_row, written};
use crate::rows::{is_writable, locator, note, remark, source};
use crate::{Figure, Value};
use peil_fixtures::COLUMNS;
use std::io::Write;

/// How many figures were not written, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lossy {
    /// Peil has no indicator for them, or no such period.
    pub unknown: u64,
    /// They have no value.
    pub missing: u64,
}

/// Writes the figures that Peil has an indicator for, in the format that Peil itself reads; the others are counted.
#[derive(Debug)]
pub struct OwnCsvWriter<'a, W> {
    out: W,
    file: &'a str,
    lossy: Lossy,
}

impl<'a, W: Write> OwnCsvWriter<'a, W> {
    /// Writes the header. `file` is the source of figures that name none.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(mut out: W, file: &'a str) -> Result<Self, WriteError> {
        write_row(&mut out, COLUMNS)?;
        Ok(Self { out, file, lossy: Lossy::default() })
    }

    /// Writes one figure, or counts it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, figure: &Figure) -> Result<(), WriteError> {
        let (Some(known), Some(period), true) =
            (&figure.known, figure.when.period, is_writable(figure.qualifier))
        else {
            self.lossy.unknown += 1;
            return Ok(());
        };
        if matches!(figure.value, Value::Missing(_)) {
            self.lossy.missing += 1;
            return Ok(());
        }
        let (period, value, flags) = (period.to_string(), written(figure), figure.flags.to_string());
        let (source, locator, note) = (source(figure, self.file), locator(figure), note(figure));
        let qualifier = match sign(figure.qualifier) {
            "" => "=",
            sign => sign,
        };
        write_row(
            &mut self.out,
            [
                known.indicator.as_str(),
                &known.geo,
                &known.population,
                &period,
                qualifier,
                &value,
                known.unit.name(),
                &figure.definition,
                &source,
                &locator,
                &note,
                &flags,
                remark(figure, "printed"),
            ],
        )?;
        Ok(())
    }

    /// What was left out so far.
    #[must_use]
    pub fn lossy(&self) -> Lossy {
        self.lossy
    }
}
