//! What `peil convert` takes.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct ConvertArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_enum, value_name = "FORM")]
    pub(crate) to: Option<Into>,
    #[arg(long, value_name = "PLACE", value_delimiter = ',')]
    pub(crate) place: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(crate) indicator: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(crate) size: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(crate) sector: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub(crate) unit: Vec<String>,
}

/// What a table is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Into {
    /// Everything, one figure a line.
    Csv,
    /// Everything, for scripts.
    Json,
    /// As other offices read it.
    SdmxCsv,
    /// What Peil itself reads.
    PeilCsv,
}
