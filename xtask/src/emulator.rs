//! Programs for a Cortex-M4F, built as a kiosk's image and run in QEMU.

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::command::{self, Failure, Outcome};
use crate::setup::KIOSK_TARGET;

/// The board that QEMU emulates. Its memory map is in `kiosk/board`.
const BOARD: &str = "mps2-an386";

/// In seconds. A program takes less than one; one that hangs is ended.
const LIMIT: &str = "120";

/// A command that builds the programs of a package with the profile of an image.
pub(crate) fn build(package: &str) -> std::process::Command {
    command::cargo(["build", "--profile", "kiosk", "--target", KIOSK_TARGET, "--package", package])
}

/// The same for a package of the kiosk's own workspace, into the same folder.
pub(crate) fn build_kiosk(package: &str) -> Outcome<std::process::Command> {
    let mut build = command::cargo(["build", "--manifest-path", "kiosk/Cargo.toml", "--profile", "kiosk"]);
    build
        .args(["--target", KIOSK_TARGET, "--package", package, "--target-dir"])
        .arg(command::target_folder()?);
    Ok(build)
}

/// Where a program lies once it is built.
pub(crate) fn image(program: &str) -> Outcome<PathBuf> {
    Ok(command::target_folder()?.join(KIOSK_TARGET).join("kiosk").join(program))
}

/// What a program prints until it ends well.
pub(crate) fn run(program: &str) -> Outcome<String> {
    let image = image(program)?;
    let mut emulator = command::program("timeout");
    emulator.args([LIMIT, "qemu-system-arm", "-machine", BOARD, "-nographic", "-monitor", "none"]);
    emulator.args(["-serial", "none", "-semihosting-config", "enable=on,target=native", "-kernel"]);
    let text = command::output(emulator.arg(AsRef::<OsStr>::as_ref(&image)))?;
    if text.is_empty() { Err(Failure::new(format!("{program} said nothing in QEMU"))) } else { Ok(text) }
}
