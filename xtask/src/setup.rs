//! `cargo xtask setup`: what running and testing need, brought in or asked for.

use std::path::Path;

use crate::command::{self, Failure, Outcome};
use crate::{apt, nightly, tools};

/// What a window needs: the libraries that the desktop opens while it runs, for OpenGL, X11 and Wayland.
pub(crate) const WINDOW: [&str; 12] = [
    "libegl1",
    "libgl1",
    "libgl1-mesa-dri",
    "libwayland-client0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libxcursor1",
    "libxi6",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
];

/// What drawing without a display needs: Vulkan on the processor.
const DRAWING: [&str; 2] = ["libvulkan1", "mesa-vulkan-drivers"];

/// What the window test needs: a display in memory, a look at the windows on it, a hand, and what a screen reader hears.
const DISPLAY: [&str; 4] = ["at-spi2-core", "dbus", "xdotool", "xvfb"];

/// What the engine of the fuzzer is compiled with.
const ENGINE: [&str; 1] = ["g++"];

/// What the ciphers of encrypted records are built with.
const CIPHERS: [&str; 2] = ["make", "perl"];

/// What makes packages for Debian and archives, and looks them over.
const PACKING: [&str; 7] = ["binutils", "dpkg-dev", "gcc", "lintian", "man-db", "unzip", "zip"];

/// What builds for Windows, and runs what was built.
const WINDOWS: [&str; 3] = ["gcc-mingw-w64-x86-64-win32", "wine", "wine64"];

/// What makes a root with nothing in it.
const ROOT: [&str; 2] = ["mmdebstrap", "util-linux"];

/// What draws the icon.
const ICONS: [&str; 1] = ["librsvg2-bin"];

/// What reads the reports back as text and draws their pages.
const READING: [&str; 1] = ["poppler-utils"];

/// What runs programs for a kiosk and for the web.
const MACHINES: [&str; 1] = ["qemu-system-arm"];
const WEB_ENGINE: [&str; 1] = ["nodejs"];

/// The processor that the core is built for besides this one. Also in `rust-toolchain.toml`.
pub(crate) const KIOSK_TARGET: &str = "thumbv7em-none-eabihf";

/// WebAssembly, on which the core is evaluated too. Also in `rust-toolchain.toml`.
pub(crate) const WEB_TARGET: &str = "wasm32-unknown-unknown";

/// Windows, with the tools of GNU, which are on Linux as well.
pub(crate) const WINDOWS_TARGET: &str = "x86_64-pc-windows-gnu";

pub(crate) fn everything() -> Outcome {
    for_tests()?;
    println!("setup: everything is there");
    Ok(())
}

pub(crate) fn for_running() -> Outcome {
    apt::ensure(&WINDOW)
}

pub(crate) fn for_drawing() -> Outcome {
    apt::ensure(&DRAWING)
}

/// For drawing the icon.
pub(crate) fn for_icons() -> Outcome {
    apt::ensure(&ICONS)
}

/// For making and trying what is handed out.
pub(crate) fn for_packages() -> Outcome {
    apt::ensure(&[&WINDOW[..], &DISPLAY, &CIPHERS, &PACKING, &WINDOWS, &ROOT].concat())?;
    ensure_target(WINDOWS_TARGET)?;
    tools::ensure_one("about")
}

/// For looking at reports.
pub(crate) fn for_reading() -> Outcome {
    apt::ensure(&READING)
}

/// For measuring and testing the window.
pub(crate) fn for_display() -> Outcome {
    apt::ensure(&[&WINDOW[..], &DISPLAY].concat())
}

/// For fuzzing. The engine of the fuzzer is in C++.
pub(crate) fn for_fuzzing() -> Outcome {
    apt::ensure(&ENGINE)?;
    nightly::ensure()?;
    tools::ensure()
}

/// For counting the lines that are run.
pub(crate) fn for_coverage() -> Outcome {
    let libraries = command::output(command::program("rustc").args(["--print", "target-libdir"]))?;
    if Path::new(libraries.trim()).with_file_name("bin").join("llvm-cov").exists() {
        return Ok(());
    }
    command::run(command::program("rustup").args(["component", "add", "llvm-tools"]))
}

/// For running what is built for other machines.
pub(crate) fn for_emulation() -> Outcome {
    apt::ensure(&MACHINES)?;
    // Node mostly comes from elsewhere than the distribution.
    if command::ask(command::program("node").arg("--version")).is_none() {
        apt::ensure(&WEB_ENGINE)?;
    }
    [KIOSK_TARGET, WEB_TARGET].into_iter().try_for_each(ensure_target)
}

pub(crate) fn for_tests() -> Outcome {
    apt::ensure(&[&WINDOW[..], &DRAWING, &DISPLAY, &ENGINE, &CIPHERS, &READING].concat())?;
    nightly::ensure()?;
    ensure_component("rustfmt", "fmt")?;
    ensure_component("clippy", "clippy")?;
    for_emulation()?;
    tools::ensure()
}

/// `x` has seen to this already; somebody who calls `cargo xtask` may not have it.
fn ensure_component(component: &str, subcommand: &str) -> Outcome {
    if command::ask(&mut command::cargo([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    command::run(command::program("rustup").args(["component", "add", component]))
}

fn ensure_target(target: &str) -> Outcome {
    if is_there(target)? {
        return Ok(());
    }
    command::run(command::program("rustup").args(["target", "add", target]))?;
    if is_there(target)? {
        return Ok(());
    }
    Err(Failure::new(format!("the standard library for {target} is missing still")))
}

/// Asks the compiler rather than rustup, so that a toolchain from elsewhere will do.
fn is_there(target: &str) -> Outcome<bool> {
    let mut question = command::program("rustc");
    let folder = command::output(question.args(["--print", "target-libdir", "--target", target]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_toolchain_file_names_the_same_targets() {
        let file = include_str!("../../rust-toolchain.toml");
        assert!(file.contains(KIOSK_TARGET) && file.contains(WEB_TARGET), "{file}");
    }
}
