//! What the kiosk says and shows comes from the same sources as what the desktop says and shows: words, facts, colours and
//! typeface are read here, on the computer that builds, and become constants.

mod colours;
mod faces;
mod figures;
mod texts;

use peil_words::{Language, Words};
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    let folder = env::var("OUT_DIR")?;
    let write = |name: &str, text: &str| fs::write(Path::new(&folder).join(name), text);

    let languages = Language::ALL.map(Words::new);
    let figures = figures::constants()?;
    let texts = texts::constants(&languages)?;
    let written = texts.chars().chain(figures.chars());
    let letters: BTreeSet<char> = written.filter(|letter| *letter >= ' ').collect();
    write("figures.rs", &figures)?;
    write("texts.rs", &texts)?;
    write("faces.rs", &faces::constants(&letters)?)?;
    write("colours.rs", &colours::constants()?)?;
    Ok(())
}
