//! `peil scan`: twelve answers, or many times twelve, and the level they give.

mod levels;
mod many;
mod one;

use crate::arguments::{Format, ScanArguments};
use crate::refusal::Refusal;
use crate::typed::{excerpt, refuse};
use peil_core::intensity::Composition;
use peil_words::Words;
use std::io::Write;

pub(crate) fn run(
    asked: &ScanArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    if let Some(shares) = &asked.levels {
        return levels::run(shares, format, words, out);
    }
    let name = asked.composition.as_deref().unwrap_or_default();
    let composition = Composition::from_code(name)
        .ok_or_else(|| refuse("--composition", words.unknown_composition(&excerpt(name)), words))?;
    match (&asked.answers, &asked.file) {
        (Some(answers), _) => one::run(answers, composition, asked, format, words, out),
        (None, Some(file)) => many::run(file, composition, asked, format, words, out),
        // The command line asks for one of the two.
        (None, None) => Ok(()),
    }
}
