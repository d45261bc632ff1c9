//! What may be asked of shares, scans, assessments and composites.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct ShareArguments {
    #[arg(value_name = "K", required_unless_present_any = ["strata", "parts"])]
    pub(crate) hits: Option<u32>,
    #[arg(value_name = "N", required_unless_present_any = ["strata", "parts"])]
    pub(crate) size: Option<u32>,
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["strata", "parts"])]
    pub(crate) population: Option<u32>,
    #[arg(long, value_name = "NUMBER", default_value = "0.95", allow_hyphen_values = true)]
    pub(crate) confidence: String,
    #[arg(long, visible_alias = "cut", value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) target: Option<String>,
    #[arg(
        long,
        value_name = "COMPARATOR",
        requires = "target",
        default_value = ">=",
        allow_hyphen_values = true
    )]
    pub(crate) comparator: String,
    #[arg(long, value_name = "NUMBER", default_value = "0.05", allow_hyphen_values = true)]
    pub(crate) within: String,
    #[arg(long, value_name = "PARTS", conflicts_with_all = ["hits", "size", "parts"])]
    pub(crate) strata: Option<String>,
    #[arg(long, value_name = "PARTS", conflicts_with_all = ["hits", "size", "target"])]
    pub(crate) parts: Option<String>,
    #[arg(long, value_name = "NUMBER", requires = "parts", default_value_t = 100)]
    pub(crate) units: u64,
}

#[derive(Args, Debug)]
pub(crate) struct ScanArguments {
    #[arg(long, value_name = "COMPOSITION", required_unless_present = "levels")]
    pub(crate) composition: Option<String>,
    #[arg(long, value_name = "ANSWERS", allow_hyphen_values = true, required_unless_present_any = ["file", "levels"])]
    pub(crate) answers: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "answers")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, requires = "file")]
    pub(crate) lenient: bool,
    #[arg(long, value_name = "NUMBER", requires = "file")]
    pub(crate) population: Option<u32>,
    #[arg(
        long,
        value_name = "NUMBER",
        default_value = "0.95",
        allow_hyphen_values = true,
        requires = "file"
    )]
    pub(crate) confidence: String,
    #[arg(long, value_enum, default_value_t = EffortChoice::Uptake, conflicts_with_all = ["file", "levels"])]
    pub(crate) effort: EffortChoice,
    #[arg(long, value_name = "TECHNOLOGIES", value_delimiter = ',', conflicts_with_all = ["effort", "file", "levels"])]
    pub(crate) order: Vec<String>,
    #[arg(long, value_name = "SHARES", allow_hyphen_values = true, conflicts_with_all = ["composition", "answers", "file"])]
    pub(crate) levels: Option<String>,
}

/// What makes one technology cheaper to take up than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EffortChoice {
    /// What most companies have is the easiest.
    Uptake,
    /// All the same.
    Equal,
}

#[derive(Args, Debug)]
pub(crate) struct DmaArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) compare: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = SevenChoice::SevenPositives)]
    pub(crate) question_seven: SevenChoice,
    #[arg(long, value_enum, default_value_t = FiftyChoice::Average)]
    pub(crate) fifty: FiftyChoice,
    #[arg(long, value_enum, default_value_t = BandsChoice::Exact)]
    pub(crate) bands: BandsChoice,
    #[arg(long, value_enum, default_value_t = MissingChoice::Zero)]
    pub(crate) missing: MissingChoice,
    #[arg(long, value_name = "NUMBER", default_value_t = 2, value_parser = clap::value_parser!(u8).range(0..=6))]
    pub(crate) digits: u8,
}

/// How the negative item of question 7 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SevenChoice {
    /// Not at all; the other seven share the points.
    SevenPositives,
    /// As one of eight ticks.
    EightTicks,
}

/// The band of exactly 50.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FiftyChoice {
    /// The lower one.
    Average,
    /// The higher one.
    ModeratelyAdvanced,
}

/// What bands are decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BandsChoice {
    /// The exact score.
    Exact,
    /// The printed score.
    Printed,
}

/// How missing answers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MissingChoice {
    /// As zero.
    Zero,
    /// Not at all.
    LeftOut,
    /// They are refused.
    Refused,
}

#[derive(Args, Debug)]
pub(crate) struct CompositeArguments {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_enum, default_value_t = ScaleChoice::None)]
    pub(crate) scale: ScaleChoice,
    #[arg(long, value_name = "SCORES", default_value = "0 100", allow_hyphen_values = true)]
    pub(crate) onto: String,
    #[arg(long, value_enum, default_value_t = MeanChoice::Arithmetic)]
    pub(crate) mean: MeanChoice,
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true, required_if_eq("mean", "power"))]
    pub(crate) power: Option<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 2, value_parser = clap::value_parser!(u8).range(0..=6))]
    pub(crate) digits: u8,
    #[arg(long)]
    pub(crate) lenient: bool,
}

/// How values become scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScaleChoice {
    /// The values are scores already.
    None,
    /// From the smallest to the largest.
    MinMax,
    /// In standard deviations.
    ZScore,
    /// From the worst value to the target.
    Distance,
    /// Between fixed ends, and cut off there.
    Goalposts,
}

/// How scores become one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MeanChoice {
    /// The sum divided by the weights.
    Arithmetic,
    /// The root of the product.
    Geometric,
    /// The inverse of the mean of the inverses.
    Harmonic,
    /// With a power.
    Power,
}
