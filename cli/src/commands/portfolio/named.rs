//! Texts that somebody typed, safe to show, and the names of what is kept as a code.

use super::Portfolio;
use peil_portfolio::{By, Part, Register};
use peil_words::Key;
use std::borrow::Cow;

/// A text as it was typed, with what steers a terminal or turns the direction of a line shown as a code.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let escaped = text.chars().map(|sign| match sign {
        sign if steers(sign) => format!("\\u{{{:x}}}", u32::from(sign)),
        sign => sign.to_string(),
    });
    Cow::Owned(escaped.collect())
}

fn steers(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Portfolio<'_> {
    /// The name of a step of the funnel, safe to show.
    pub(super) fn stage(&self, register: &Register, key: &str) -> String {
        shown(&self.words.funnel_step(&register.settings().funnel, key)).into_owned()
    }

    /// The code and the name of a part of the portfolio.
    pub(super) fn part(&self, register: &Register, part: &Part) -> (String, String) {
        let words = self.words;
        match part {
            Part::Province(province) => (province.code().to_owned(), words.province(*province)),
            Part::Sector(sector) => (sector.code().to_owned(), words.sector(*sector)),
            Part::Section(section) => (section.letter().to_string(), words.section(*section)),
            Part::Size(size) => (size.code().to_owned(), words.size_class(*size)),
            Part::Stage(key) => (key.clone(), self.stage(register, key)),
            Part::Unknown => ("unknown".to_owned(), words.say(Key::Unknown)),
        }
    }
}

/// What a breakdown is by, as in JSON.
pub(super) const fn by_code(by: By) -> &'static str {
    match by {
        By::Province => "province",
        By::Sector => "sector",
        By::Section => "section",
        By::Size => "size",
        By::Stage => "stage",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_typed_steers_a_terminal() {
        assert_eq!(shown("Bakkerij De Ééd 🥖"), "Bakkerij De Ééd 🥖");
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c\nd\0"), "a\\u{1b}[31mb\\u{202e}c\\u{a}d\\u{0}");
    }
}
