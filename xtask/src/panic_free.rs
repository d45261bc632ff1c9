//! `cargo xtask panic-free`: the image that calls every public function of the core, and the kiosk itself, are linked
//! without a panic handler.
//!
//! And the same images with a panic path put in on purpose are not: were they to link, the check would prove nothing.

use std::process::Command;

use crate::command::{self, Failure, Outcome};
use crate::{emulator, setup};

const CORE: &str = "peil-image";
const KIOSK: &str = "peil-kiosk-firmware";

/// What the panic handler of the images calls, and nobody has.
const MISSING: &str = "a_panic_path_is_left_in_this_image";

pub(crate) fn check() -> Outcome {
    setup::for_emulation()?;
    let core = || Ok(emulator::build(CORE));
    linked(core, &["--bin", "everything"], "every public function of the core")?;
    linked(|| emulator::build_kiosk(KIOSK), &[], "the kiosk, with session, screens, log and serial line")
}

/// What a build makes is linked without a panic handler, and with a panic path put in on purpose it is not.
fn linked(build: impl Fn() -> Outcome<Command>, planted: &[&str], what: &str) -> Outcome {
    command::run(&mut build()?).map_err(|failure| {
        Failure::new(format!(
            "{failure}\nwhere the linker misses `{MISSING}`, something can panic; `objdump` of an image that is linked \
             with `-C link-arg=--defsym={MISSING}=0` shows who calls `core::panicking`"
        ))
    })?;
    println!("{what}: linked without a panic handler");
    let mut with_path = build()?;
    with_path.args(planted).args(["--features", "panic-path"]);
    let attempt = with_path.output().map_err(|error| command::cannot_start(&with_path, &error))?;
    refused(attempt.status.success(), &String::from_utf8_lossy(&attempt.stderr))?;
    println!("{what}: refused with a panic path put in on purpose, as it should be");
    // The image with the panic path must not stay where the next one looks for the one without.
    command::run(&mut build()?)
}

/// Whether a link failed, and for the one reason.
fn refused(linked: bool, said: &str) -> Outcome {
    if linked {
        Err(Failure::new("an image with a panic path was linked, so this check cannot fail"))
    } else if said.contains(&format!("undefined symbol: {MISSING}")) {
        Ok(())
    } else {
        Err(Failure::new(format!("an image with a panic path failed for another reason:\n{said}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_missing_handler_counts_as_a_refusal() {
        let said = format!("rust-lld: error: undefined symbol: {MISSING}\n");
        assert!(refused(false, &said).is_ok());
        assert!(refused(true, "").is_err());
        assert!(refused(false, "error: no such feature\n").is_err());
    }

    #[test]
    fn the_images_call_what_is_looked_for() {
        assert!(include_str!("../../kiosk/board/src/no_panic.rs").contains(MISSING));
        for image in [
            include_str!("../../tests/image/src/no_panic.rs"),
            include_str!("../../kiosk/firmware/src/start.rs"),
        ] {
            assert!(image.contains("#[panic_handler]") && image.contains("peil_board::no_panic()"));
        }
    }

    #[test]
    fn what_a_kiosk_runs_has_no_heap_and_nothing_unsafe_outside_its_board() {
        let kiosk = command::root().join("kiosk");
        for room in ["screens", "store", "serial", "firmware"] {
            let library = std::fs::read_to_string(kiosk.join(room).join("src/lib.rs")).expect("a library");
            for line in ["#![no_std]", "#![forbid(unsafe_code)]"] {
                assert!(library.contains(line), "{room} lacks {line}");
            }
        }
        for room in ["screens", "store", "serial", "firmware", "board"] {
            let mut folders = vec![kiosk.join(room).join("src")];
            while let Some(folder) = folders.pop() {
                for entry in std::fs::read_dir(folder).expect("a folder") {
                    let path = entry.expect("an entry").path();
                    if path.is_dir() {
                        folders.push(path);
                        continue;
                    }
                    let text = std::fs::read_to_string(&path).expect("text");
                    for heap in ["extern crate alloc", "global_allocator", "alloc::"] {
                        assert!(!text.contains(heap), "{}: {heap}", path.display());
                    }
                }
            }
        }
    }
}
