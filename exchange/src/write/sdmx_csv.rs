//! SDMX-CSV 2.0.

use super::{WriteError, sign, write_row, written};
use crate::figure::NO_REASON;
use crate::statistics::{DATAFLOW, PEIL_FLAGS, PEIL_MISSING, PEIL_QUALIFIER};
use crate::{Column, Figure, Layout, Role, Value};
use peil_core::{Flags, Qualifier};
use std::io::Write;
use std::sync::Arc;

/// Writes figures of one table as SDMX-CSV 2.0: dimensions, period, value, then attributes. A missing value is an empty
/// field.
///
/// What the standard has no place for stands in columns of Peil's own, where a table may [say](Layout::says_more) such
/// things: `PEIL_QUALIFIER` (a bound or a doubt), `PEIL_FLAGS`, and `PEIL_MISSING` (why there is no value).
///
/// ```
/// use peil_exchange::{Options, SdmxCsvWriter, read};
/// use peil_fixtures::National;
/// use std::ops::ControlFlow;
///
/// let file = "indic_is,geo\\TIME_PERIOD\t2024 \t2025 \nE_DA,NL\t: \t55.96 b\n";
/// let mut written = Vec::new();
/// let mut writer = SdmxCsvWriter::new(&mut written);
/// read("own.tsv", file.as_bytes(), &National::embedded()?.catalogue, &Options::default(), |figure| {
///     writer.write(figure).expect("memory takes it");
///     ControlFlow::Continue(())
/// })?;
/// writer.finish()?;
/// assert_eq!(
///     String::from_utf8(written)?,
///     "STRUCTURE,STRUCTURE_ID,ACTION,indic_is,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
///      dataflow,,I,E_DA,NL,2024,,,\n\
///      dataflow,,I,E_DA,NL,2025,55.96,b,\n",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SdmxCsvWriter<W> {
    out: W,
    layout: Option<Arc<Layout>>,
}

impl<W: Write> SdmxCsvWriter<W> {
    /// Nothing is written yet: the columns come with the first figure.
    pub fn new(out: W) -> Self {
        Self { out, layout: None }
    }

    /// Writes one figure.
    ///
    /// # Errors
    /// When it cannot be written, when its columns are not those of the first figure, and when it says something that
    /// its table was not to say.
    pub fn write(&mut self, figure: &Figure) -> Result<(), WriteError> {
        match &self.layout {
            Some(layout) if Arc::ptr_eq(layout, &figure.layout) || *layout == figure.layout => {}
            Some(_) => return Err(WriteError::ColumnsDiffer),
            None => {
                self.header(&figure.layout)?;
                self.layout = Some(Arc::clone(&figure.layout));
            }
        }
        let only_own = [Flags::PERIOD_INFERRED, Flags::DOUBTFUL];
        let own = only_own.into_iter().filter(|flag| figure.flags.contains(*flag));
        let own = own.fold(Flags::NONE, Flags::with);
        let mark = match &figure.value {
            Value::Missing(mark) if mark != NO_REASON => mark.as_str(),
            _ => "",
        };
        // Where there is a column for them, all: flags that came without a letter have no other.
        let own_flags = figure.flags.to_string();
        let mut extras = vec![sign(figure.qualifier), &own_flags, mark];
        if !figure.layout.says_more {
            let needed = [figure.qualifier != Qualifier::Exact, !own.is_empty(), !mark.is_empty()];
            let names = ["a bound or a doubt", "a flag of Peil's own", "the reason why a value is missing"];
            if let Some((_, what)) = needed.into_iter().zip(names).find(|(needed, _)| *needed) {
                return Err(WriteError::NoPlaceFor { what });
            }
            extras.clear();
        }
        let value = written(figure);
        let mut fields = vec!["dataflow", &figure.dataset, "I"];
        fields.extend(codes(figure, is_dimension));
        fields.extend([figure.when.code.as_str(), &value]);
        fields.extend(codes(figure, is_attribute));
        fields.extend([figure.letters.as_str(), &figure.confidentiality]);
        fields.append(&mut extras);
        write_row(&mut self.out, fields)?;
        Ok(())
    }

    /// Writes the header where no figure has come to bring its columns, and hands back what was written to.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> Result<W, WriteError> {
        if self.layout.is_none() {
            self.header(&Layout::default())?;
        }
        self.out.flush()?;
        Ok(self.out)
    }

    fn header(&mut self, layout: &Layout) -> Result<(), WriteError> {
        for (index, column) in layout.columns.iter().enumerate() {
            let is_again = |known: &Column| known.name.eq_ignore_ascii_case(&column.name);
            let is_taken = layout.columns.iter().take(index).any(is_again) || is_reserved(&column.name);
            if is_taken || column.name.trim() != column.name || column.name.is_empty() {
                return Err(WriteError::NoPlaceFor { what: "a column of this name" });
            }
        }
        let names = |is: fn(&Column) -> bool| {
            layout.columns.iter().filter(move |column| is(column)).map(|column| column.name.as_str())
        };
        let mut header = vec!["STRUCTURE", "STRUCTURE_ID", "ACTION"];
        header.extend(names(is_dimension));
        header.extend(["TIME_PERIOD", "OBS_VALUE"]);
        header.extend(names(is_attribute));
        header.extend(["OBS_FLAG", "CONF_STATUS"]);
        if layout.says_more {
            header.extend([PEIL_QUALIFIER, PEIL_FLAGS, PEIL_MISSING]);
        }
        write_row(&mut self.out, header)?;
        Ok(())
    }
}

/// Names that mean something else in this format.
fn is_reserved(name: &str) -> bool {
    let names =
        [DATAFLOW, "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE", "TIME_PERIOD"];
    let others =
        ["OBS_VALUE", "OBS_FLAG", "OBS_STATUS", "CONF_STATUS", PEIL_QUALIFIER, PEIL_FLAGS, PEIL_MISSING];
    names.into_iter().chain(others).any(|known| known.eq_ignore_ascii_case(name))
        || name.starts_with("TIME_PERIOD:")
}

fn is_dimension(column: &Column) -> bool {
    !is_attribute(column)
}

fn is_attribute(column: &Column) -> bool {
    column.role == Role::Remark
}

fn codes(figure: &Figure, is: fn(&Column) -> bool) -> impl Iterator<Item = &str> {
    figure.columns().filter(move |(column, _)| is(column)).map(|(_, code)| code)
}
