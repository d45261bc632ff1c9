//! `cargo xtask window`: a coach's day in the real window. What is done on it is in `tests/window`; here are the display,
//! the bus that a screen reader would listen to, and the programs.

use std::fs;

use crate::command::{self, Failure, Outcome};
use crate::display::Display;
use crate::{desktop, setup};

/// With what it needs brought in first.
pub(crate) fn day() -> Outcome {
    setup::for_display()?;
    go_through()
}

pub(crate) fn go_through() -> Outcome {
    let program = desktop::build(false)?;
    command::run(&mut command::cargo(["build", "--package", "peil-cli", "--package", "peil-window"]))?;
    let folder = command::target_folder()?.join("window-day");
    // There is none yet the first time.
    let _ = fs::remove_dir_all(&folder);
    let home = folder.join("home");
    fs::create_dir_all(&home).map_err(|error| Failure::doing("make", &home, &error))?;
    let display = Display::start(&folder)?;
    let built = command::target_folder()?.join("debug");
    // A session of its own, so that nothing that runs here already is heard or told.
    let mut session = command::program("dbus-run-session");
    session.arg("--").arg(built.join("peil-window"));
    session.args([&program, &built.join("peil")]).arg(display.memory()).arg(&folder);
    session.env("DISPLAY", display.name()).env("HOME", &home).env("LIBGL_ALWAYS_SOFTWARE", "1");
    command::run(&mut session)?;
    println!("a day in the window, with its pictures in {}", folder.display());
    Ok(())
}
