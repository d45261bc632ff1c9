//! The words of a kiosk, and numbers among them.

use crate::written::{Growing, written};
use core::fmt::Write;
use heapless::String;
use peil_core::intensity::Composition;
use peil_core::record::{Civil, Language};
use peil_core::{Decimal, Notation, Qualifier};

/// One of the twelve.
pub(crate) struct Question {
    pub(crate) name: &'static str,
    /// When the answer is yes.
    pub(crate) explained: &'static str,
    pub(crate) example: &'static str,
    /// What to do where it is not in use.
    pub(crate) step: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A text with something filled in. Long enough for any of them; the tests measure all.
pub(crate) type Filled = String<160>;

/// The words of a language.
pub(crate) fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    }
}

/// What of two texts is of this language.
pub(crate) fn of(both: [&'static str; 2], language: Language) -> &'static str {
    let [dutch, english] = both;
    match language {
        Language::Dutch => dutch,
        Language::English => english,
    }
}

/// A text with each mark replaced by its argument, the first one for U+0001.
pub(crate) fn fill(text: &str, arguments: &[&str]) -> Filled {
    let mut filled = Growing::new();
    for letter in text.chars() {
        let place = usize::try_from(u32::from(letter)).unwrap_or(0).checked_sub(1);
        // Too long a text loses its end; the tests see to it that there is none.
        let _ = match place.and_then(|place| arguments.get(place)) {
            Some(argument) if letter < ' ' => filled.write_str(argument),
            _ => filled.write_char(letter),
        };
    }
    filled.done()
}

/// A whole number, grouped as the desktop does it.
pub(crate) fn count(number: u32, language: Language) -> String<16> {
    if number < 10_000 {
        return written(format_args!("{number}"));
    }
    let mark = match language {
        Language::Dutch => '.',
        Language::English => ',',
    };
    let (millions, thousands, ones) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
    if millions > 0 {
        written(format_args!("{millions}{mark}{thousands:03}{mark}{ones:03}"))
    } else {
        written(format_args!("{thousands}{mark}{ones:03}"))
    }
}

/// A decimal with so many digits behind the sign.
pub(crate) fn decimal(number: Decimal, digits: u8, language: Language) -> String<24> {
    let notation = match language {
        Language::Dutch => Notation::Comma,
        Language::English => Notation::Point,
    };
    written(format_args!("{}", number.display_digits(notation, digits)))
}

impl Texts {
    /// A value that may be only a bound.
    pub(crate) fn qualified(&self, qualifier: Qualifier, value: &str) -> Filled {
        let text = match qualifier {
            Qualifier::Exact => "\u{1}",
            Qualifier::AtLeast => self.at_least,
            Qualifier::MoreThan => self.more_than,
            Qualifier::AtMost => self.at_most,
            Qualifier::LessThan => self.less_than,
            Qualifier::About => self.about,
        };
        fill(text, &[value])
    }

    /// A day.
    pub(crate) fn date(&self, civil: Civil) -> Filled {
        let two = |number: u8| -> String<4> { written(format_args!("{number:02}")) };
        fill(self.day, &[&two(civil.day), &two(civil.month), &year(civil.year)])
    }
}

/// A year, never grouped.
pub(crate) fn year(year: u16) -> String<8> {
    written(format_args!("{year}"))
}
