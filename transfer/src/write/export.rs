//! One file handed over.

use super::rows::Source;
use super::{Chosen, ExportError, assessment_rows, dutch_csv, place, services, spool, workbook};
use crate::Watch;
use crate::workbook::Facts;
use peil_portfolio::{Assessment, Company, Date, Register, ScanRecord, Service, Store};
use peil_words::Words;
use std::io::{BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// What is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Export {
    /// Everything as a workbook, which can be read back.
    Workbook,
    /// The services, in the sheet of 28 columns that the portal of the hubs takes.
    Services(SheetFile),
    /// The assessments that are finished, one a row, with the columns of the portal of the hubs.
    AssessmentRows,
    /// One subject as a table that Excel opens with a double click where numbers have a decimal comma.
    Table(TableSubject),
    /// Everything as JSON, with the journal left out.
    Json,
}

/// As what a sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SheetFile {
    /// A workbook.
    Xlsx,
    /// Text with commas.
    Csv,
}

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableSubject {
    /// The companies.
    Companies,
    /// Their scans.
    Scans,
    /// The services.
    Services,
}

impl Export {
    /// How names of such files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Workbook | Self::Services(SheetFile::Xlsx) => "xlsx",
            Self::Services(SheetFile::Csv) | Self::AssessmentRows | Self::Table(_) => "csv",
            Self::Json => "json",
        }
    }
}

/// What is handed over, and how.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// What.
    pub export: Export,
    /// Of which companies.
    pub companies: Chosen,
    /// In whose words; what the portal takes is in English whatever they are.
    pub words: &'a Words,
    /// The day that stands in it.
    pub today: Date,
    /// Whether a file of the same name may go.
    pub replaces: bool,
}

/// What was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    /// How many rows were written, those of all sheets together; for JSON the records.
    pub rows: u64,
    /// How large the file is.
    pub bytes: u64,
}

/// Writes a file: beside its name first, and under it when it is whole. Companies may be changed by others in the
/// meantime: what is written is the portfolio at one moment.
///
/// Rows go out as they are read, so a large portfolio takes hardly more memory than the list of its companies.
///
/// # Errors
/// [`ExportError`]; then there is no file, or the one that was there.
pub fn export(
    store: &Store,
    wanted: &Wanted<'_>,
    to: &Path,
    watch: Watch<'_>,
) -> Result<Exported, ExportError> {
    if wanted.export == Export::Json && wanted.companies != Chosen::All {
        return Err(ExportError::WholeOnly);
    }
    let mut file = place::begin(to, wanted.replaces)?;
    let rows = store.at_one_moment(|store| write(store, wanted, &mut file, watch))?;
    let bytes = place::finish(file, to, wanted.replaces)?;
    Ok(Exported { rows, bytes })
}

fn write(
    store: &Store,
    wanted: &Wanted<'_>,
    file: &mut NamedTempFile,
    watch: Watch<'_>,
) -> Result<u64, ExportError> {
    let Wanted { words, today, .. } = *wanted;
    if wanted.export == Export::Json {
        return json(store, file, watch);
    }
    watch.tell(0, 1)?;
    let register = &Register::load(store)?;
    let facts = Facts { words, register };
    let of = match wanted.export {
        Export::Workbook => workbook::count(store)?,
        Export::Services(_) | Export::Table(TableSubject::Services) => store.count::<Service>()?,
        Export::AssessmentRows => store.count::<Assessment>()?,
        Export::Table(TableSubject::Companies) => store.count::<Company>()?,
        Export::Table(TableSubject::Scans) => store.count::<ScanRecord>()?,
        Export::Json => 0,
    };
    let source = Source { store, chosen: &wanted.companies, watch, of };
    let out = &mut BufWriter::new(file.as_file_mut());
    let rows = match wanted.export {
        Export::Workbook => workbook::guarded(|| workbook::write(&source, &facts, today, out))?,
        Export::Services(SheetFile::Xlsx) => {
            workbook::guarded(|| services::write_xlsx(&source, &facts, out))?
        }
        Export::Services(SheetFile::Csv) => services::write_csv(&source, &facts, out)?,
        Export::AssessmentRows => assessment_rows::write(&source, &facts, out)?,
        Export::Table(TableSubject::Companies) => dutch_csv::write::<Company>(&source, &facts, out)?,
        Export::Table(TableSubject::Scans) => dutch_csv::write::<ScanRecord>(&source, &facts, out)?,
        Export::Table(TableSubject::Services) => dutch_csv::write::<Service>(&source, &facts, out)?,
        Export::Json => 0,
    };
    out.flush()?;
    Ok(rows)
}

fn json(store: &Store, file: &mut NamedTempFile, watch: Watch<'_>) -> Result<u64, ExportError> {
    let rows = workbook::count(store)?;
    watch.tell(0, rows)?;
    let mut out = BufWriter::new(spool::Watched::new(file.as_file_mut(), watch));
    store.export_json(&mut out)?;
    out.flush()?;
    Ok(rows)
}
