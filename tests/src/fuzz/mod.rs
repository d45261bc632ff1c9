//! What is fed with arbitrary bytes, and what must hold whatever they are.
//!
//! Every target is a plain function that stops at the first lie. The fuzzer calls it with inputs of its own making, and
//! a test calls it with every [seed](Target::seeds) and every input that a fuzzer once found worth keeping.

mod assess;
mod case;
mod composite;
mod exchange;
mod input;
mod kept;
mod kiosk;
mod loader;
mod maturity;
mod methods;
mod own;
mod parsing;
mod record;
mod scans;
mod shares;
mod sheets;
mod transfer;

pub use case::Case;
pub use kept::{kept, line_of};

/// One function that takes arbitrary bytes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, also that of the program of the fuzzer.
    pub name: &'static str,
    /// Feeds it; panics when something does not hold.
    pub run: fn(&[u8]),
    /// Inputs to start from: facts, published examples and limits.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every target.
pub const TARGETS: [Target; 17] = [
    Target { name: "parsing", run: parsing::run, seeds: parsing::seeds },
    Target { name: "loader", run: loader::run, seeds: loader::seeds },
    Target { name: "own", run: own::run, seeds: own::seeds },
    Target { name: "record", run: record::run, seeds: record::seeds },
    Target { name: "assess", run: assess::run, seeds: assess::seeds },
    Target { name: "methods", run: methods::run, seeds: methods::seeds },
    Target { name: "maturity", run: maturity::run, seeds: maturity::seeds },
    Target { name: "scans", run: scans::run, seeds: scans::seeds },
    Target { name: "shares", run: shares::run, seeds: shares::seeds },
    Target { name: "composite", run: composite::run, seeds: composite::seeds },
    Target { name: "eurostat_tsv", run: exchange::run, seeds: exchange::eurostat_tsv_seeds },
    Target { name: "sdmx_csv", run: exchange::run, seeds: exchange::sdmx_csv_seeds },
    Target { name: "json_stat", run: exchange::run, seeds: exchange::json_stat_seeds },
    Target { name: "cbs", run: exchange::run, seeds: exchange::cbs_seeds },
    Target { name: "sheets", run: sheets::run, seeds: sheets::seeds },
    Target { name: "transfer", run: transfer::run, seeds: transfer::seeds },
    Target { name: "kiosk", run: kiosk::run, seeds: kiosk::seeds },
];

/// The target of this name.
#[must_use]
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
