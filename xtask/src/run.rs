//! `cargo xtask run`: opens the desktop, or says why it cannot and shows what can be shown.

use std::ffi::OsString;

use crate::command::{self, Outcome};
use crate::setup;

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    setup::for_running()?;
    if has_display() {
        let mut desktop = command::cargo(["run", "--release", "--package", "peil-gui", "--"]);
        return command::run(desktop.args(arguments));
    }
    command::run(&mut command::cargo(["build", "--release", "--package", "peil-gui"]))?;
    println!("\nPeil is built, but no window can open: there is no display here.");
    println!(
        "Neither DISPLAY nor WAYLAND_DISPLAY is set. On a machine with a screen, give the same command."
    );
    println!("To see the screens as pictures, give `cargo xtask screenshots` and look in docs/screens.");
    println!("Here is what the first screen tells, as text (`cargo run --package peil-cli -- gaps`):\n");
    command::run(&mut command::cargo(["run", "--quiet", "--release", "--package", "peil-cli", "--", "gaps"]))
}

/// Elsewhere than on a free Unix there is always a display.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
