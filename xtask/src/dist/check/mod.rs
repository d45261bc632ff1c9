//! Whether the packages work where nobody has prepared anything.

mod clean_root;
mod wine;

use super::files;
use super::plan::Plan;
use crate::command::{self, Failure, Outcome};
use crate::display::Display;

/// Installs, starts and removes the package for Debian, and runs the programs for Windows under Wine.
pub(super) fn everything(plan: &Plan) -> Outcome {
    let folder = plan.workshop.join("check");
    files::empty(&folder)?;
    let mut sums = command::program("sha256sum");
    command::run(sums.current_dir(&plan.folder).args(["--check", "--quiet", "SHA256SUMS"]))?;
    let display = Display::start(&folder)?;
    clean_root::check(plan, &display, &folder)?;
    wine::check(plan, &display, &folder)?;
    println!("dist: the pictures of both windows are in {}", folder.display());
    Ok(())
}

/// Refuses an answer that lacks a text.
fn holds(what: &str, answer: &str, wanted: &str) -> Outcome {
    if answer.contains(wanted) {
        println!("check: {what}");
        return Ok(());
    }
    Err(Failure::new(format!("{what}: there is no `{wanted}` in\n{answer}")))
}
