//! `cargo xtask dist`: the packages that are handed out, into `target/dist`, and whether they work where nobody has
//! prepared anything.

mod archive;
mod check;
mod crates;
mod deb;
mod files;
mod licences;
mod manual;
mod plan;
mod programs;
mod sbom;
mod sizes;
mod tree;
mod windows;

use std::ffi::OsString;

use crate::command::{Failure, Outcome};
use crate::setup;
use plan::Plan;
use programs::Programs;

/// Makes the packages and checks them; `--make` and `--check` do the one or the other only.
pub(crate) fn dist(arguments: &[OsString]) -> Outcome {
    let (makes, checks) = match arguments {
        [] => (true, true),
        [only] if only == "--make" => (true, false),
        [only] if only == "--check" => (false, true),
        _ => return Err(Failure::new("`cargo xtask dist` takes nothing, --make or --check")),
    };
    setup::for_packages()?;
    let plan = Plan::new()?;
    if makes {
        make(&plan)?;
    }
    if checks {
        check::everything(&plan)?;
    }
    sizes::print(&plan)
}

fn make(plan: &Plan) -> Outcome {
    files::empty(&plan.folder)?;
    let here = Programs::build(plan, plan.linux)?;
    let tree = tree::make(plan, &here)?;
    deb::make(plan, &tree)?;
    archive::tar(plan, &tree)?;
    let there = Programs::build(plan, setup::WINDOWS_TARGET)?;
    windows::is_self_contained(&there)?;
    archive::zip(plan, &windows::make(plan, &there)?)?;
    archive::sums(plan)
}
