//! `cargo xtask size`: what the core takes of flash and stack on a microcontroller, held against the budget.

use std::fmt::Write;
use std::fs;

use crate::command::{self, Failure, Outcome};
use crate::elf::{self, Size};
use crate::{emulator, kiosk, setup};

const PACKAGE: &str = "peil-image";
const TABLE: &str = "docs/size.md";

/// How many of the largest frames are listed.
const LARGEST: usize = 10;

/// For scan, gap, linear pace and record, in bytes.
const FLASH: u64 = 16 * 1024;
const STACK: u64 = 2 * 1024;

/// What one image takes beyond the empty one.
struct Measured {
    size: Size,
    /// Each part, and how deep it went.
    parts: Vec<(String, u64)>,
}

impl Measured {
    fn deepest(&self) -> u64 {
        self.parts.iter().map(|(_, depth)| *depth).max().unwrap_or(0)
    }
}

/// Prints the figures and writes the table.
pub(crate) fn size() -> Outcome {
    let (subset, everything) = measure()?;
    let mut table = table(&[
        ("The subset", "scan, gap, linear pace, record", &subset, frames("subset")?),
        ("Everything", "every public function, and every error in words", &everything, frames("everything")?),
    ]);
    table.push_str(&kiosk::table(&kiosk::measure()?));
    print!("{table}");
    let path = command::root().join(TABLE);
    fs::write(&path, table).map_err(|error| Failure::doing("write", &path, &error))?;
    within_budget(&subset)
}

/// The budget alone, as one of the tests.
pub(crate) fn check() -> Outcome {
    let (subset, everything) = measure()?;
    for (name, measured) in [("subset", &subset), ("everything", &everything)] {
        println!("{name}: {} bytes of flash, {} of stack", measured.size.flash, measured.deepest());
    }
    within_budget(&subset)
}

fn within_budget(subset: &Measured) -> Outcome {
    let (flash, stack) = (subset.size.flash, subset.deepest());
    if subset.size.variables > 0 {
        return Err(Failure::new("the core has come to keep variables, which it must not"));
    }
    if flash > FLASH || stack > STACK {
        return Err(Failure::new(format!(
            "what a kiosk needs takes {flash} bytes of flash and {stack} of stack; the budget is {FLASH} and {STACK}"
        )));
    }
    Ok(())
}

fn measure() -> Outcome<(Measured, Measured)> {
    setup::for_emulation()?;
    command::run(&mut emulator::build(PACKAGE))?;
    let empty = bytes_of("empty")?;
    let beyond = |name| {
        let size = bytes_of(name)?;
        let parts = parts(&emulator::run(name)?)?;
        let flash = size.flash.saturating_sub(empty.flash);
        let variables = size.variables.saturating_sub(empty.variables);
        Ok(Measured { size: Size { flash, variables }, parts })
    };
    Ok((beyond("subset")?, beyond("everything")?))
}

/// The frames of the functions of an image, the largest first.
///
/// Only a compiler of the night offers to tell them. The pinned one does as well when it is told to take itself for one,
/// and then the figures are those of the image that is measured. It builds in a folder of its own: the flags differ.
fn frames(program: &str) -> Outcome<Vec<(String, u64)>> {
    let folder = command::target_folder()?.join("frames");
    let mut build = emulator::build(PACKAGE);
    build.args(["--bin", program, "--target-dir"]).arg(&folder).env("RUSTC_BOOTSTRAP", "1");
    let flags = "-Zunstable-options -Zemit-stack-sizes -Csymbol-mangling-version=legacy";
    command::run(build.env("RUSTFLAGS", flags))?;
    let path = folder.join(setup::KIOSK_TARGET).join("kiosk").join(program);
    let mut frames = elf::frames(&fs::read(&path).map_err(|error| Failure::doing("read", &path, &error))?)?;
    if frames.is_empty() {
        return Err(Failure::new(format!("the compiler told of no frame in {program}")));
    }
    frames.truncate(LARGEST);
    Ok(frames)
}

fn bytes_of(program: &str) -> Outcome<Size> {
    let path = emulator::image(program)?;
    elf::size(&fs::read(&path).map_err(|error| Failure::doing("read", &path, &error))?)
}

/// Lines such as `all methods 6060`.
fn parts(text: &str) -> Outcome<Vec<(String, u64)>> {
    let part = |line: &str| {
        let (name, depth) = line.rsplit_once(' ')?;
        Some((name.to_string(), depth.parse().ok().filter(|depth| *depth > 0)?))
    };
    text.lines()
        .map(|line| part(line).ok_or_else(|| Failure::new(format!("the image printed `{line}`"))))
        .collect()
}

/// Title, contents, figures and largest frames of an image.
type Image<'a> = (&'a str, &'a str, &'a Measured, Vec<(String, u64)>);

fn table(images: &[Image<'_>]) -> String {
    let mut text = String::from(
        "# What the core takes of a microcontroller

For a Cortex-M4F (`thumbv7em-none-eabihf`), optimised for size (`opt-level = \"s\"`, link-time optimisation over all).
Made by `cargo xtask size`; the budget is checked by every `cargo xtask test`.

*Flash* is code and constants of the image, less those of an image that only starts and prints: what of the standard
library and of the compiler's own functions the core needs is in it.
*Stack* is measured in QEMU: it is painted, a part is called, and the lowest word that lost its paint counts.
A *frame* is what one call of one function takes of it, as the compiler tells; what is called from it comes on top.
The core has no variables and no heap.

| image | flash, bytes | deepest stack, bytes |
|---|---:|---:|
",
    );
    // Writing to a String never fails.
    let _ = writeln!(text, "| budget of the subset | {FLASH} | {STACK} |");
    for (title, contents, measured, _) in images {
        let (flash, stack) = (measured.size.flash, measured.deepest());
        let _ = writeln!(text, "| {}: {contents} | {flash} | {stack} |", title.to_lowercase());
    }
    for (title, _, measured, frames) in images {
        let _ = write!(text, "\n## {title}\n\n| part | stack, bytes |\n|---|---:|\n");
        for (name, depth) in &measured.parts {
            let _ = writeln!(text, "| {name} | {depth} |");
        }
        let _ = write!(text, "\n| largest frames | bytes |\n|---|---:|\n");
        for (name, bytes) in frames {
            let _ = writeln!(text, "| `{name}` | {bytes} |");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(flash: u64, variables: u64, depth: u64) -> Measured {
        Measured { size: Size { flash, variables }, parts: vec![("a".into(), 8), ("b c".into(), depth)] }
    }

    #[test]
    fn a_byte_above_the_budget_is_refused() {
        assert!(within_budget(&measured(FLASH, 0, STACK)).is_ok());
        assert!(within_budget(&measured(FLASH + 1, 0, STACK)).is_err());
        assert!(within_budget(&measured(FLASH, 0, STACK + 1)).is_err());
        assert!(within_budget(&measured(FLASH, 1, STACK)).is_err());
    }

    #[test]
    fn parts_are_read_with_names_of_several_words() {
        let found = parts("gap 80\nall methods 6060\n").expect("two parts");
        assert_eq!(found, [("gap".to_string(), 80), ("all methods".to_string(), 6060)]);
        for wrong in ["gap", "gap 0", "gap -1", "a panic"] {
            assert!(parts(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_table_names_every_part() {
        let text = table(&[
            ("The subset", "scan", &measured(15_148, 0, 1_448), vec![("core::f".into(), 7)]),
            ("Everything", "all of it", &measured(170_000, 0, 6_060), Vec::new()),
        ]);
        assert!(text.contains("| the subset: scan | 15148 | 1448 |"), "{text}");
        assert!(text.contains("| b c | 6060 |") && text.contains("| `core::f` | 7 |"), "{text}");
    }
}
