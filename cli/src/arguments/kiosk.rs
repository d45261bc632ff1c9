//! What may be asked of a kiosk.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Args, Debug)]
#[command(disable_help_subcommand = true)]
pub(crate) struct KioskArguments {
    #[command(subcommand)]
    pub(crate) action: KioskAction,
}

/// What is done with a kiosk.
#[derive(Debug, Subcommand)]
pub(crate) enum KioskAction {
    Read(ReadArguments),
    Status(PortArguments),
    Set(SetArguments),
    Erase(PortArguments),
}

#[derive(Args, Debug)]
pub(crate) struct PortArguments {
    #[arg(value_name = "PORT")]
    pub(crate) port: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct ReadArguments {
    #[arg(value_name = "PORT-OR-FILE")]
    pub(crate) from: PathBuf,
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub(crate) to: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) into: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "into")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, requires = "into")]
    pub(crate) inbox: bool,
    #[arg(long)]
    pub(crate) keep: bool,
}

#[derive(Args, Debug)]
pub(crate) struct SetArguments {
    #[arg(value_name = "PORT")]
    pub(crate) port: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) number: Option<u16>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=0x00ff_ffff))]
    pub(crate) first: u32,
    #[arg(long)]
    pub(crate) clock: bool,
}
