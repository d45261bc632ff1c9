//! `cargo xtask kiosk`: the images of the kiosk, and visitors who are played at them in QEMU.

use std::fmt::Write;
use std::fs;

use crate::command::{self, Failure, Outcome};
use crate::elf;
use crate::{emulator, setup};

/// The budget of the whole image: flash, memory besides the frame, and instructions of a drawing.
const FLASH: u64 = 128 * 1024;
const MEMORY: u64 = 24 * 1024;
const INSTRUCTIONS: u64 = 2_000_000;

/// The images: name, screen, what it is for people, and bytes of the frame.
const IMAGES: [(&str, &str, &str, u64); 2] = [
    ("kiosk-colour", "colour", "colour, 320 by 240", 320 * 240 * 2),
    ("kiosk-paper", "paper", "memory display, 400 by 240", 400 * 240 / 8),
];

/// Where the image holds its own checksum.
const CHECKSUM: &str = "PROGRAM_CHECKSUM";

/// What an image takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    pub(crate) screen: &'static str,
    pub(crate) flash: u64,
    /// Variables besides the frame.
    pub(crate) variables: u64,
    pub(crate) stack: u64,
    pub(crate) instructions: u64,
    /// What was drawn with so many.
    pub(crate) drawing: String,
    pub(crate) screens: u64,
}

pub(crate) fn kiosk() -> Outcome {
    let images = measure()?;
    for image in &images {
        println!(
            "{}: {} bytes of flash, {} of memory besides the frame ({} of stack), {} instructions at most ({}); {} screens",
            image.screen,
            image.flash,
            image.variables + image.stack,
            image.stack,
            image.instructions,
            image.drawing,
            image.screens
        );
    }
    let folder = command::target_folder()?.join("kiosk-visit");
    println!("the pictures are in {}", folder.display());
    images.iter().try_for_each(within_budget)
}

/// Builds the images and plays visitors at each.
pub(crate) fn measure() -> Outcome<Vec<Image>> {
    setup::for_emulation()?;
    command::run(&mut emulator::build_kiosk("peil-kiosk-firmware")?)?;
    command::run(&mut command::cargo(["build", "--package", "peil-cli"]))?;
    let target = command::target_folder()?;
    let mut build = command::cargo(["build", "--manifest-path", "kiosk/Cargo.toml", "--package"]);
    command::run(build.args(["peil-kiosk-visit", "--target-dir"]).arg(&target))?;
    IMAGES.iter().map(|(name, kind, screen, frame)| image(name, kind, screen, *frame)).collect()
}

fn image(name: &str, kind: &str, screen: &'static str, frame: u64) -> Outcome<Image> {
    let path = emulator::image(name)?;
    let mut file = fs::read(&path).map_err(|error| Failure::doing("read", &path, &error))?;
    elf::seal(&mut file, CHECKSUM)?;
    let sealed = path.with_extension("sealed.elf");
    fs::write(&sealed, &file).map_err(|error| Failure::doing("write", &sealed, &error))?;
    let size = elf::size(&file)?;
    let development = command::development_folder()?;
    let mut visit = command::program("timeout");
    visit.arg("600").arg(development.join("peil-kiosk-visit")).arg(kind).arg(&sealed);
    visit.arg(development.join("peil")).arg(command::target_folder()?.join("kiosk-visit").join(kind));
    let told = command::output(&mut visit)?;
    let variables =
        size.variables.checked_sub(frame).ok_or_else(|| Failure::new("the image has no frame"))?;
    read(&told, screen, size.flash, variables).ok_or_else(|| Failure::new(format!("the visit told\n{told}")))
}

/// Lines such as `instructions 123456 Question { number: 1, example: false }`.
fn read(told: &str, screen: &'static str, flash: u64, variables: u64) -> Option<Image> {
    let line = |name: &str| told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    let (instructions, drawing) = line("instructions")?.split_once(' ')?;
    Some(Image {
        screen,
        flash,
        variables,
        stack: line("stack")?.parse().ok().filter(|stack| *stack > 0)?,
        instructions: instructions.parse().ok().filter(|instructions| *instructions > 0)?,
        drawing: drawing.to_owned(),
        screens: line("screens")?.parse().ok().filter(|screens| *screens > 0)?,
    })
}

fn within_budget(image: &Image) -> Outcome {
    let memory = image.variables + image.stack;
    if image.flash > FLASH || memory > MEMORY || image.instructions > INSTRUCTIONS {
        return Err(Failure::new(format!(
            "{}: {} bytes of flash, {memory} of memory and {} instructions for {}; the budget is {FLASH}, {MEMORY} and {INSTRUCTIONS}",
            image.screen, image.flash, image.instructions, image.drawing
        )));
    }
    Ok(())
}

/// The images as lines of a table.
pub(crate) fn table(images: &[Image]) -> String {
    let mut text = format!(
        "
## The kiosk

The whole image: session, screens, fonts, both languages, QR code, log and serial line.
*Memory* is variables and stack, besides the frame; the stack is painted at the start and looked at after visits in both languages.
*Instructions* are those of the drawing that took most, counted by QEMU (`-icount shift=0`, where each takes a nanosecond of the timer of the processor).
Made by `cargo xtask size`, checked by `cargo xtask kiosk`.

| image | flash, bytes | memory, bytes | of which stack | instructions |
|---|---:|---:|---:|---:|
| budget | {FLASH} | {MEMORY} | | {INSTRUCTIONS} |
"
    );
    for image in images {
        let Image { screen, flash, variables, stack, instructions, .. } = image;
        let memory = variables + stack;
        // Writing to a String never fails.
        let _ = writeln!(text, "| {screen} | {flash} | {memory} | {stack} | {instructions} |");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "screens 50\nrecords 2\ninstructions 1234 Size\nstack 4000\n";

    #[test]
    fn what_a_visit_tells_is_read() {
        let image = read(TOLD, "colour", 100, 50).expect("everything is told");
        assert_eq!((image.screens, image.instructions, image.stack), (50, 1234, 4000));
        assert_eq!(image.drawing, "Size");
        assert!(read("screens 50\n", "colour", 100, 50).is_none());
        assert!(read(&TOLD.replace("4000", "0"), "colour", 100, 50).is_none());
        assert!(table(&[image]).contains("| colour | 100 | 4050 | 4000 | 1234 |"));
    }

    #[test]
    fn a_byte_or_an_instruction_above_the_budget_is_refused() {
        let fits = Image {
            flash: FLASH,
            instructions: INSTRUCTIONS,
            ..read(TOLD, "x", 0, MEMORY - 4000).expect("told")
        };
        assert!(within_budget(&fits).is_ok());
        assert!(within_budget(&Image { flash: FLASH + 1, ..fits.clone() }).is_err());
        assert!(within_budget(&Image { stack: fits.stack + 1, ..fits.clone() }).is_err());
        assert!(within_budget(&Image { instructions: INSTRUCTIONS + 1, ..fits }).is_err());
    }

    #[test]
    fn both_workspaces_build_an_image_in_the_same_way() {
        let profile = |manifest: &str| {
            let from = manifest.find("[profile.kiosk]").expect("a profile");
            let lines = manifest[from..].lines().take_while(|line| !line.is_empty());
            let mut lines: Vec<_> = lines.map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let (above, own) = (include_str!("../../Cargo.toml"), include_str!("../../kiosk/Cargo.toml"));
        let inherited = ["codegen-units = 1", "overflow-checks = true"].map(str::to_owned);
        let mut expected = profile(above);
        expected.extend(inherited.clone());
        expected.sort();
        assert_eq!(profile(own), expected);
        assert!(inherited.iter().all(|line| above.contains(line.as_str())));
    }
}
