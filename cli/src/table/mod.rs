//! Answers for people: tables and paragraphs of at most [`WIDTH`] characters.

mod columns;
mod paragraph;

pub(crate) use columns::{Align, Cell, Column, Table};
pub(crate) use paragraph::{Pairs, wrap, write_paragraph};

use anstyle::{AnsiColor, Style};
use peil_words::Verdict;

/// No line is longer. Counted in characters: everything Peil writes is one column wide.
pub(crate) const WIDTH: usize = 100;

/// Headings.
pub(crate) const BOLD: Style = Style::new().bold();
/// What may be overlooked.
pub(crate) const DIM: Style = Style::new().dimmed();

/// The colour that goes with a verdict, beside its word and its sign.
pub(crate) fn verdict_style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Met | Verdict::OnLine => AnsiColor::Green.on_default(),
        Verdict::Behind => AnsiColor::Yellow.on_default(),
        Verdict::Away | Verdict::Missed => AnsiColor::Red.on_default(),
        _ => DIM,
    }
}

/// How many characters a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.chars().count()
}
