//! Which cells show a day: a number does not say so itself.

use crate::Fault;
use crate::sheet::Refused;
use crate::sheet::xml::{Xml, attribute, raw};
use quick_xml::events::Event;
use std::collections::HashMap;

/// The forms of cells that show a day, by number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    days: Vec<bool>,
}

/// A spreadsheet has no more.
const MOST: usize = 1 << 17;

impl Styles {
    pub(super) fn read(xml: &mut Xml<'_, '_>) -> Result<Self, Refused> {
        Self::fill(xml).map_err(|fault| (None, fault))
    }

    fn fill(xml: &mut Xml<'_, '_>) -> Result<Self, Fault> {
        let mut own: HashMap<u32, bool> = HashMap::new();
        let mut days = Vec::new();
        let mut is_form = false;
        loop {
            match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(&start, "formatCode").unwrap_or_default();
                        let number = raw(&start, "numFmtId").and_then(|number| number.parse().ok());
                        own.extend(number.map(|number| (number, is_day(&code))));
                    }
                    "cellXfs" => is_form = true,
                    "xf" if is_form => {
                        let number = raw(&start, "numFmtId").and_then(|number| number.parse().ok());
                        days.push(number.is_some_and(|number| {
                            own.get(&number).copied().unwrap_or_else(|| is_built_in_day(number))
                        }));
                    }
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "cellXfs" => is_form = false,
                Event::Eof => return Ok(Self { days }),
                _ => {}
            }
            if own.len() > MOST || days.len() > MOST {
                return Err(Fault::TooMany { limit: MOST as u64 });
            }
        }
    }

    /// Whether a cell of this form shows a day.
    pub(super) fn is_day(&self, form: &str) -> bool {
        form.parse().ok().and_then(|form: usize| self.days.get(form)).copied().unwrap_or_default()
    }
}

/// The numbers that stand for a form without describing it; those of times alone are left out.
const fn is_built_in_day(number: u32) -> bool {
    matches!(number, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Whether the description of a form has a year, a day, or a month without hours beside it.
fn is_day(code: &str) -> bool {
    let first = code.split(';').next().unwrap_or_default();
    let (mut month, mut time) = (false, false);
    let mut signs = first.chars();
    while let Some(sign) = signs.next() {
        match sign {
            // Text, and what is in brackets: a colour, a currency, or hours that go on behind 24.
            '"' => drop(signs.by_ref().find(|sign| *sign == '"')),
            // The whole bracket, also behind a sign that is no part of a time.
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                time |= inside.chars().all(|sign| "hmsHMS".contains(sign));
            }
            '\\' | '_' | '*' => drop(signs.next()),
            'y' | 'Y' | 'd' | 'D' => return true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => time = true,
            _ => {}
        }
    }
    month && !time
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_tells_a_day_from_a_number() {
        for code in [
            "dd-mm-yyyy",
            "yyyy\\-mm\\-dd",
            "[$-413]d mmmm yyyy;@",
            "mmm",
            "d/m",
            "yyyy-mm-dd hh:mm",
            "m/d/yy h:mm",
        ] {
            assert!(is_day(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0",
            "[Red]0.00",
            "hh:mm:ss",
            "[h]:mm",
            "0.00E+00",
            "\"dagen\" 0",
            "0\\d",
            "@",
            "mm:ss",
            "",
        ] {
            assert!(!is_day(code), "{code}");
        }
        assert!(is_built_in_day(14) && is_built_in_day(22));
        assert!(!is_built_in_day(0) && !is_built_in_day(18) && !is_built_in_day(46));
    }
}
