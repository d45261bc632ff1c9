//! What `peil assess` takes.

use clap::{Args, ValueEnum};

#[derive(Args, Debug)]
pub(crate) struct AssessArguments {
    #[arg(long, value_name = "SERIES")]
    pub(crate) series: String,
    // No direction is taken for granted: where no target tells it, it has to be said.
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true, required_unless_present = "direction")]
    pub(crate) target: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub(crate) by: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub(crate) base: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) direction: Option<Way>,
    #[arg(long, value_name = "COMPARATOR", allow_hyphen_values = true)]
    pub(crate) comparator: Option<String>,
    #[arg(long, default_value = "percent")]
    pub(crate) unit: String,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) population: Option<u32>,
    #[arg(long, value_name = "PERIOD")]
    pub(crate) as_of: Option<String>,
    #[arg(long, value_name = "METHOD", value_delimiter = ',', ignore_case = true, value_parser = method_names())]
    pub(crate) method: Vec<String>,
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) ceiling: Option<String>,
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true, requires = "method")]
    pub(crate) limit: Option<String>,
    #[arg(long, value_name = "WEIGHTS")]
    pub(crate) weights: Option<String>,
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true, requires = "method")]
    pub(crate) spread: Option<String>,
    #[arg(long, value_enum, value_name = "TERM", requires = "method", default_value_t = Reach::Short)]
    pub(crate) term: Reach,
}

/// The word that stands for every method.
pub(crate) const ALL_METHODS: &str = "all";

/// The names of the methods, and the word for all of them.
fn method_names() -> clap::builder::PossibleValuesParser {
    let names = peil_core::methods::Method::ALL.map(peil_core::methods::Method::name);
    [ALL_METHODS].into_iter().chain(names).collect::<Vec<_>>().into()
}

/// How far back a method without a fixed baseline looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reach {
    /// Five years.
    Short,
    /// Fifteen years.
    Long,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Way {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}
