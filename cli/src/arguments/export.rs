//! What may be asked of a file that is handed over.

use super::portfolio::FilterArguments;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct ExportArguments {
    #[arg(long, value_name = "FILE")]
    pub(crate) from: PathBuf,
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub(crate) form: ExportForm,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[arg(long, value_enum, value_name = "PART", default_value_t = ExportSubject::Companies)]
    pub(crate) subject: ExportSubject,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_name = "DAY")]
    pub(crate) today: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) search: Option<String>,
    #[command(flatten)]
    pub(crate) filter: FilterArguments,
}

/// As what it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportForm {
    /// A workbook with a sheet a subject, which can be read back.
    Workbook,
    /// The sheet of services of the portal.
    Services,
    /// Rows of assessments with the columns of the portal.
    DmaCsv,
    /// A table for Excel with a decimal comma.
    ExcelCsv,
    /// All records.
    Json,
}

/// What a table for Excel is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportSubject {
    Companies,
    Scans,
    Services,
}
