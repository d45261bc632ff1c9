//! SDMX-CSV 2.0.

use super::{WriteError, sign, write_row, written};
use crate::figure::NO_REASON;
use crate::statistics::{PEIL_FLAGS, PEIL_MISSING, PEIL_QUALIFIER};
use crate::{Column, Figure, Format, Layout, Role, Value};
use peil_core::{Flags, Qualifier};
use std::io::Write;
use std::sync::Arc;

/// Whether columns of Peil's own stand behind those of the standard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extras {
    /// None: only what the standard has.
    #[default]
    None,
    /// `PEIL_QUALIFIER`, `PEIL_FLAGS` and `PEIL_MISSING`: bounds and doubts, the flags that only Peil has, and the reasons
    /// of CBS why a value is missing.
    Peil,
}

impl Extras {
    /// What figures of a format need in order to be written without a loss.
    #[must_use]
    pub const fn for_format(format: Format) -> Self {
        match format {
            Format::EurostatTsv | Format::JsonStat | Format::SdmxCsv => Self::None,
            Format::CbsStatline | Format::CbsObservations | Format::CbsOdata | Format::Peil => Self::Peil,
        }
    }
}

/// Writes figures of one table as SDMX-CSV 2.0: dimensions, period, value, then attributes. A missing value is an empty
/// field.
///
/// ```
/// use peil_exchange::{Extras, Options, SdmxCsvWriter, read};
/// use peil_fixtures::National;
/// use std::ops::ControlFlow;
///
/// let file = "indic_is,geo\\TIME_PERIOD\t2024 \t2025 \nE_DA,NL\t: \t55.96 b\n";
/// let mut written = Vec::new();
/// let mut writer = SdmxCsvWriter::new(&mut written, Extras::None);
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
    extras: Extras,
    layout: Option<Arc<Layout>>,
}

impl<W: Write> SdmxCsvWriter<W> {
    /// Nothing is written yet: the columns come with the first figure.
    pub fn new(out: W, extras: Extras) -> Self {
        Self { out, extras, layout: None }
    }

    /// Writes one figure.
    ///
    /// # Errors
    /// When it cannot be written, when its columns are not those of the first figure, and when it says something that
    /// only [`Extras::Peil`] has a place for.
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
        let own_flags = own.to_string();
        let mut extras = vec![sign(figure.qualifier), &own_flags, mark];
        if self.extras == Extras::None {
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
        let names = |is: fn(&Column) -> bool| {
            layout.columns.iter().filter(move |column| is(column)).map(|column| column.name.as_str())
        };
        let mut header = vec!["STRUCTURE", "STRUCTURE_ID", "ACTION"];
        header.extend(names(is_dimension));
        header.extend(["TIME_PERIOD", "OBS_VALUE"]);
        header.extend(names(is_attribute));
        header.extend(["OBS_FLAG", "CONF_STATUS"]);
        if self.extras == Extras::Peil {
            header.extend([PEIL_QUALIFIER, PEIL_FLAGS, PEIL_MISSING]);
        }
        write_row(&mut self.out, header)?;
        Ok(())
    }
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
