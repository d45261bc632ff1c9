//! What may be asked of a coach's own records.

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct DemoArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "NUMBER", default_value_t = 300, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    pub(crate) companies: u32,
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
}

#[derive(Args, Debug)]
#[command(disable_help_subcommand = true)]
pub(crate) struct PortfolioArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) action: Action,
}

/// What is done with a portfolio.
#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    Summary(SummaryArguments),
    List(ListArguments),
    Check,
    Backup(BackupArguments),
    Restore(RestoreArguments),
    Create,
    Salvage(SalvageArguments),
    ExportJson,
    DeleteCompany(DeleteArguments),
}

/// Which companies count.
#[derive(Args, Debug)]
pub(crate) struct FilterArguments {
    #[arg(long, value_name = "PROVINCE", value_delimiter = ',')]
    pub(crate) province: Vec<String>,
    #[arg(long, value_name = "SECTOR", value_delimiter = ',')]
    pub(crate) sector: Vec<String>,
    #[arg(long, value_name = "SECTION", value_delimiter = ',')]
    pub(crate) section: Vec<String>,
    #[arg(long, value_name = "SIZE", value_delimiter = ',')]
    pub(crate) size: Vec<String>,
    #[arg(long, value_name = "STAGE", value_delimiter = ',')]
    pub(crate) stage: Vec<String>,
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Vec<String>,
}

impl FilterArguments {
    /// True when nothing was asked for.
    pub(crate) fn is_empty(&self) -> bool {
        let Self { province, sector, section, size, stage, tag } = self;
        [province, sector, section, size, stage, tag].into_iter().all(Vec::is_empty)
    }
}

#[derive(Args, Debug)]
pub(crate) struct SummaryArguments {
    #[arg(long, value_enum, value_name = "PART")]
    pub(crate) by: Option<ByChoice>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2199), value_name = "YEAR")]
    pub(crate) year: Option<u16>,
    #[arg(long, value_name = "NUMBER", default_value = "0.95", allow_hyphen_values = true)]
    pub(crate) confidence: String,
    #[command(flatten)]
    pub(crate) filter: FilterArguments,
}

/// By what figures are broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ByChoice {
    Province,
    Sector,
    Section,
    Size,
    Stage,
}

#[derive(Args, Debug)]
pub(crate) struct ListArguments {
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) search: Option<String>,
    #[arg(long, value_enum, value_name = "COLUMN", default_value_t = SortChoice::Name)]
    pub(crate) sort: SortChoice,
    #[arg(long)]
    pub(crate) descending: bool,
    #[arg(long, value_enum, value_name = "COLUMNS", value_delimiter = ',')]
    pub(crate) columns: Vec<ColumnChoice>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) limit: Option<usize>,
    #[command(flatten)]
    pub(crate) filter: FilterArguments,
}

/// By what a list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SortChoice {
    Name,
    City,
    Province,
    Sector,
    Size,
    Stage,
    Scanned,
    Points,
    Maturity,
    Added,
}

/// A column of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColumnChoice {
    Id,
    Name,
    Kvk,
    City,
    Municipality,
    Province,
    Sector,
    Section,
    Size,
    Stage,
    Consent,
    Tags,
    Scanned,
    Composition,
    Points,
    Level,
    Assessed,
    Maturity,
}

#[derive(Args, Debug)]
pub(crate) struct BackupArguments {
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct RestoreArguments {
    #[arg(value_name = "NUMBER")]
    pub(crate) backup: Option<u32>,
    #[arg(long, value_name = "FILE", requires = "backup", conflicts_with = "in_place")]
    pub(crate) to: Option<PathBuf>,
    #[arg(long, requires = "backup")]
    pub(crate) in_place: bool,
    #[arg(long, requires = "in_place")]
    pub(crate) yes: bool,
}

#[derive(Args, Debug)]
pub(crate) struct SalvageArguments {
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
}

#[derive(Args, Debug)]
#[command(group = ArgGroup::new("which").required(true).args(["id", "kvk"]))]
pub(crate) struct DeleteArguments {
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(1..))]
    pub(crate) id: Option<i64>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) kvk: Option<String>,
    #[arg(long)]
    pub(crate) yes: bool,
}
