//! What may be asked of the reports.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Args, Debug)]
#[command(disable_help_subcommand = true)]
pub(crate) struct ReportArguments {
    #[command(subcommand)]
    pub(crate) of: ReportOf,
}

/// What a report is about.
#[derive(Debug, Subcommand)]
pub(crate) enum ReportOf {
    Company(CompanyReportArguments),
    Portfolio(PortfolioReportArguments),
    National(NationalReportArguments),
}

/// Where it is written, and as of when.
#[derive(Args, Debug)]
pub(crate) struct PaperArguments {
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_name = "DAY")]
    pub(crate) today: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct CompanyReportArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(value_name = "COMPANY", allow_hyphen_values = true)]
    pub(crate) company: String,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) paper: PaperArguments,
}

#[derive(Args, Debug)]
pub(crate) struct PortfolioReportArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) paper: PaperArguments,
}

#[derive(Args, Debug)]
pub(crate) struct NationalReportArguments {
    #[command(flatten)]
    pub(crate) paper: PaperArguments,
}
