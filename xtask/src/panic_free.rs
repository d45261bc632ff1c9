//! `cargo xtask panic-free`: the image that calls every public function of the core links without a panic handler.
//!
//! And the same image with a panic path put in on purpose does not: were it to link, the check would prove nothing.

use crate::command::{self, Failure, Outcome};
use crate::{emulator, setup};

const PACKAGE: &str = "peil-image";

/// What the panic handler of the images calls, and nobody has.
const MISSING: &str = "a_panic_path_is_left_in_this_image";

pub(crate) fn check() -> Outcome {
    setup::for_emulation()?;
    command::run(&mut emulator::build(PACKAGE)).map_err(|failure| {
        Failure::new(format!(
            "{failure}\nwhere the linker misses `{MISSING}`, something in the core can panic; `objdump` of an image that \
             is linked with `-C link-arg=--defsym={MISSING}=0` shows who calls `core::panicking`"
        ))
    })?;
    println!("every public function of the core is linked without a panic handler");
    let mut build = emulator::build(PACKAGE);
    build.args(["--bin", "everything", "--features", "panic-path"]);
    let attempt = build.output().map_err(|error| command::cannot_start(&build, &error))?;
    refused(attempt.status.success(), &String::from_utf8_lossy(&attempt.stderr))?;
    println!("the same with a panic path put in on purpose is refused, as it should be");
    // The image with the panic path must not stay where the next one looks for the one without.
    command::run(&mut emulator::build(PACKAGE))
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
    fn the_image_calls_what_is_looked_for() {
        assert!(include_str!("../../tests/image/src/no_panic.rs").contains(MISSING));
    }
}
