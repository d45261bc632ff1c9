//! Running text.

use super::{DIM, WIDTH, width};
use anstyle::Style;
use std::io::{self, Write};

/// The text in lines of at most `room` characters, broken at blanks; a word that is longer is cut.
pub(crate) fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // Only plain blanks: a no-break space holds a number and its unit together.
    for word in text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()) {
        let mut word = word;
        if !line.is_empty() {
            if width(&line) + 1 + width(word) <= room {
                line.push(' ');
                line.push_str(word);
                continue;
            }
            lines.push(std::mem::take(&mut line));
        }
        while let Some((cut, _)) = word.char_indices().nth(room) {
            let (head, rest) = word.split_at(cut);
            lines.push(head.to_owned());
            word = rest;
        }
        line.push_str(word);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Writes a text, its first line behind `first` and the others behind as many blanks.
pub(crate) fn write_paragraph(out: &mut impl Write, first: &str, text: &str, style: Style) -> io::Result<()> {
    let indent = width(first);
    for (index, line) in wrap(text, WIDTH.saturating_sub(indent)).iter().enumerate() {
        let before = if index == 0 { first } else { "" };
        writeln!(out, "{before:indent$}{style}{line}{style:#}")?;
    }
    Ok(())
}

/// Names with a text each, the texts lined up.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    pairs: Vec<(String, String, Style)>,
}

impl Pairs {
    pub(crate) fn push(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.push_styled(name, text, Style::new());
    }

    pub(crate) fn push_styled(&mut self, name: impl Into<String>, text: impl Into<String>, style: Style) {
        self.pairs.push((name.into(), text.into(), style));
    }

    /// Writes the pairs, two characters in.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let names = self.pairs.iter().map(|(name, ..)| width(name)).max().unwrap_or_default();
        let indent = names + 4;
        for (name, text, style) in &self.pairs {
            for (index, line) in wrap(text, WIDTH.saturating_sub(indent)).iter().enumerate() {
                let name = if index == 0 { name.as_str() } else { "" };
                writeln!(out, "  {DIM}{name:names$}{DIM:#}  {style}{line}{style:#}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_blanks_and_cuts_what_is_too_long() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij kl", 4), ["abcd", "efgh", "ij", "kl"]);
        assert_eq!(wrap("81,5\u{a0}% x", 6), ["81,5\u{a0}%", "x"]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(wrap("é é é", 3), ["é é", "é"]);
    }
}
