//! What may stand on the command line. The texts of `--help` stand in the word files; see [`crate::help`].

mod assess;
mod convert;
mod export;
mod import;
mod kiosk;
mod portfolio;
mod report;
mod scoring;

pub(crate) use assess::{ALL_METHODS, AssessArguments, Reach, Way};
pub(crate) use convert::{ConvertArguments, Into};
pub(crate) use export::{ExportArguments, ExportForm, ExportSubject};
pub(crate) use import::ImportArguments;
pub(crate) use kiosk::{KioskAction, KioskArguments, ReadArguments, SetArguments};
pub(crate) use portfolio::{
    Action, BackupArguments, ByChoice, ColumnChoice, DeleteArguments, DemoArguments, FilterArguments,
    ListArguments, PortfolioArguments, RestoreArguments, SalvageArguments, SortChoice, SummaryArguments,
};
pub(crate) use report::{PaperArguments, ReportArguments, ReportOf};
pub(crate) use scoring::{
    BandsChoice, CompositeArguments, DmaArguments, EffortChoice, FiftyChoice, MeanChoice, MissingChoice,
    ScaleChoice, ScanArguments, SevenChoice, ShareArguments,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use peil_words::Language;
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "peil", version, disable_help_subcommand = true, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) output: OutputArguments,
}

/// How the answer is written.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct OutputArguments {
    #[arg(long, global = true, value_enum, value_name = "FORM", default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE", default_value_t = Tongue::Nl, env = "PEIL_LANG")]
    pub(crate) lang: Tongue,
}

/// The form of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Table,
    /// For scripts; see docs/json.md.
    Json,
    /// For spreadsheets; see docs/csv.md.
    Csv,
}

/// The language of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tongue {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Nl => Self::Dutch,
            Tongue::En => Self::English,
        }
    }
}

/// What is asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Gaps(GapsArguments),
    Show(ShowArguments),
    Assess(AssessArguments),
    Share(ShareArguments),
    Scan(ScanArguments),
    Dma(DmaArguments),
    Composite(CompositeArguments),
    Portfolio(PortfolioArguments),
    Report(ReportArguments),
    Demo(DemoArguments),
    Kiosk(KioskArguments),
    Convert(ConvertArguments),
    Import(ImportArguments),
    Export(ExportArguments),
    Milestones(MilestonesArguments),
    Sources,
    Completions(CompletionsArguments),
    Man(ManArguments),
}

/// Which figures, and how they are compared.
#[derive(Args, Debug)]
pub(crate) struct PictureArguments {
    #[arg(long, value_name = "FILE")]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, requires = "data")]
    pub(crate) lenient: bool,
    #[arg(long, value_name = "PLACE")]
    pub(crate) place: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub(crate) as_of: Option<String>,
    #[arg(long)]
    pub(crate) across_breaks: bool,
    #[arg(long, value_name = "SOURCE")]
    pub(crate) prefer: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct GapsArguments {
    #[command(flatten)]
    pub(crate) picture: PictureArguments,
    #[arg(long)]
    pub(crate) pillar: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) indicator: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct ShowArguments {
    pub(crate) indicator: String,
    #[command(flatten)]
    pub(crate) picture: PictureArguments,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) population: Option<u32>,
}

#[derive(Args, Debug)]
pub(crate) struct MilestonesArguments {
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
    #[arg(long)]
    pub(crate) pillar: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct CompletionsArguments {
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Args, Debug)]
pub(crate) struct ManArguments {
    #[arg(value_name = "COMMAND", value_parser = COMMANDS)]
    pub(crate) page: Option<String>,
}

/// The commands that have a manual page of their own; those within another behind its name.
pub(crate) const COMMANDS: [&str; 34] = [
    "gaps",
    "show",
    "assess",
    "share",
    "scan",
    "dma",
    "composite",
    "portfolio",
    "portfolio-summary",
    "portfolio-list",
    "portfolio-check",
    "portfolio-backup",
    "portfolio-restore",
    "portfolio-create",
    "portfolio-salvage",
    "portfolio-export-json",
    "portfolio-delete-company",
    "report",
    "report-company",
    "report-portfolio",
    "report-national",
    "demo",
    "kiosk",
    "kiosk-read",
    "kiosk-status",
    "kiosk-set",
    "kiosk-erase",
    "convert",
    "import",
    "export",
    "milestones",
    "sources",
    "completions",
    "man",
];
