//! Every public function of the core.
//!
//! Each is called by its full name, `Type::function`, and what writes itself out by `show::<Type>`: a test holds the
//! names found here against those in the sources of the core, so that none is forgotten.

mod composites;
mod fields;
mod inputs;
mod intensity;
mod maturity;
mod methods;
mod numbers;
mod observations;
mod paths;
mod records;
mod shares;
mod targets;

use crate::Part;

/// The worst that could hide in the core: what stops on a value that nobody expected.
#[cfg(feature = "panic-path")]
fn panic_path() {
    #[expect(clippy::unwrap_used, reason = "the very thing that the link has to refuse")]
    crate::used(crate::unknown(Some(1)).unwrap());
}

/// The parts, room by room.
pub const PARTS: &[Part] = &[
    #[cfg(feature = "panic-path")]
    ("a panic path", panic_path),
    ("decimals", numbers::decimals),
    ("texts of decimals", numbers::texts),
    ("periods", numbers::periods),
    ("slopes", numbers::slopes),
    ("flags and units", fields::flags_and_units),
    ("names and signs", fields::names_and_signs),
    ("refusals in words", fields::refusals),
    ("series", observations::series),
    ("merging", observations::merging),
    ("breaks", observations::breaks),
    ("differences", observations::differences_and_totals),
    ("targets", targets::targets),
    ("milestones", targets::milestones),
    ("assess", targets::assessment),
    ("convergence", targets::catching_up),
    ("ranks and budgets", targets::ranks_and_budgets),
    ("lines", paths::lines),
    ("growth", paths::growth),
    ("logistic", paths::logistic),
    ("paths", paths::paths),
    ("outlook", paths::outlook),
    ("one method", methods::one),
    ("all methods", methods::all),
    ("undecided", methods::uncertain),
    ("parts of methods", methods::parts),
    ("samples", shares::samples),
    ("intervals", shares::intervals),
    ("percentages", shares::measured_percentages),
    ("Clopper-Pearson", shares::clopper_pearson),
    ("hypergeometric", shares::hypergeometric),
    ("planning", shares::planning),
    ("strata", shares::strata),
    ("remainders", shares::remainders),
    ("scans", intensity::scans),
    ("compositions", intensity::compositions),
    ("next steps", intensity::next_steps),
    ("tally of one", intensity::tally_of_one),
    ("tally of many", intensity::tally_of_many),
    ("maturity", maturity::scores),
    ("change of maturity", maturity::changes),
    ("questions", maturity::questions),
    ("scales", composites::scales),
    ("composites", composites::means),
    ("DESI", composites::desi),
    ("records", records::records),
    ("texts of records", records::texts),
    ("minutes", records::minutes),
];
