//! What a number in a cell shows, told by the description of its form.

/// What a number shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Itself.
    #[default]
    Plain,
    /// A day, with a time or without.
    Day,
    /// A time of the day.
    Time,
    /// Hours, minutes or seconds that go on behind a day.
    Elapsed,
    /// Parts of a hundred.
    Percent,
    /// A whole number with zeros in front, up to so many digits.
    Padded(u8),
}

/// What stands for no description at all, in the languages in which programs were seen to write it.
const GENERAL: [&str; 3] = ["general", "standard", "standaard"];

impl Form {
    /// The numbers that stand for a form without describing it.
    pub(super) const fn built_in(number: u32) -> Self {
        match number {
            9 | 10 => Self::Percent,
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Day,
            18..=21 | 32 | 33 | 45 | 47 => Self::Time,
            46 => Self::Elapsed,
            _ => Self::Plain,
        }
    }

    /// The form of a description such as `dd-mm-yyyy;@`, by its first section: that is for numbers that are not negative,
    /// unless it says for which it is.
    pub(super) fn of(code: &str) -> Self {
        if GENERAL.iter().any(|general| code.eq_ignore_ascii_case(general)) {
            return Self::Plain;
        }
        if let Some(digits) = padded(code) {
            return Self::Padded(digits);
        }
        let mut sections = Sections { signs: code.chars() };
        let first = sections.next().unwrap_or_default();
        if first.form() == Self::Plain && first.is_conditional {
            let other = sections.map(|section| section.form()).find(|form| *form != Self::Plain);
            return other.unwrap_or_default();
        }
        first.form()
    }
}

/// How many digits a form of zeros alone shows at least; `None` for one that adds none, and for any other.
fn padded(code: &str) -> Option<u8> {
    let first = code.split(';').next().unwrap_or_default();
    let is_zeros = first.bytes().all(|sign| sign == b'0');
    u8::try_from(first.len()).ok().filter(|digits| is_zeros && (2..=32).contains(digits))
}

/// What one section has.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "signs that a section has or not, each by itself")]
struct Section {
    has_day: bool,
    has_month: bool,
    has_time: bool,
    goes_on: bool,
    has_percent: bool,
    is_conditional: bool,
}

impl Section {
    const fn form(&self) -> Form {
        match self {
            Self { has_day: true, .. } | Self { has_month: true, has_time: false, .. } => Form::Day,
            Self { goes_on: true, .. } => Form::Elapsed,
            Self { has_time: true, .. } => Form::Time,
            Self { has_percent: true, .. } => Form::Percent,
            _ => Form::Plain,
        }
    }
}

struct Sections<'c> {
    signs: std::str::Chars<'c>,
}

impl Iterator for Sections<'_> {
    type Item = Section;

    fn next(&mut self) -> Option<Section> {
        if self.signs.as_str().is_empty() {
            return None;
        }
        let mut section = Section::default();
        while let Some(sign) = self.signs.next() {
            match sign {
                ';' => break,
                // Text, and what is in brackets: a colour, a currency, a condition, or hours that go on behind 24.
                '"' => drop(self.signs.by_ref().find(|sign| *sign == '"')),
                '[' => {
                    let inside: String = self.signs.by_ref().take_while(|sign| *sign != ']').collect();
                    let goes_on = !inside.is_empty() && inside.chars().all(|sign| "hmsHMS".contains(sign));
                    section.goes_on |= goes_on;
                    section.has_time |= goes_on;
                    section.is_conditional |= inside.starts_with(['<', '>', '=']);
                }
                '\\' | '_' | '*' => drop(self.signs.next()),
                'y' | 'Y' | 'd' | 'D' => section.has_day = true,
                'm' | 'M' => section.has_month = true,
                'h' | 'H' | 's' | 'S' => section.has_time = true,
                '%' => section.has_percent = true,
                _ => {}
            }
        }
        Some(section)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(form: Form, codes: &[&str]) {
        for code in codes {
            assert_eq!(Form::of(code), form, "{code}");
        }
    }

    #[test]
    fn the_form_tells_a_day_from_a_number() {
        all(
            Form::Day,
            &[
                "dd-mm-yyyy",
                "yyyy\\-mm\\-dd",
                "[$-413]d mmmm yyyy;@",
                "mmm",
                "d/m",
                "yyyy-mm-dd hh:mm",
                "m/d/yy h:mm",
                "\"dag;\" d",
                "[=0]\"\";dd-mm-yyyy",
                "[h]:mm dd",
            ],
        );
        all(
            Form::Plain,
            &[
                "General",
                "Standaard",
                "0.00",
                "#,##0",
                "[Red]0.00",
                "0.00E+00",
                "\"dagen\" 0",
                "0\\d",
                "0_d",
                "0*d",
                "@",
                "",
                "0;dd",
                "[Yellow]0",
                "[$-413]0",
                "\"100%\" 0",
                "0\\%",
                "[]0",
            ],
        );
        assert_eq!([14, 22].map(Form::built_in), [Form::Day; 2]);
        assert_eq!([0, 2, 4, 11, 48, 49, 164].map(Form::built_in), [Form::Plain; 7]);
    }

    #[test]
    fn the_form_tells_a_time_from_a_day() {
        all(Form::Time, &["hh:mm:ss", "mm:ss", "h:mm AM/PM", "[Red]h:mm"]);
        all(Form::Elapsed, &["[h]:mm", "[mm]:ss", "[HH]:MM:SS"]);
        assert_eq!(
            [18, 21, 45, 46, 47].map(Form::built_in),
            [Form::Time, Form::Time, Form::Time, Form::Elapsed, Form::Time]
        );
    }

    #[test]
    fn the_form_tells_how_many_zeros_stand_in_front() {
        all(Form::Padded(8), &["00000000", "00000000;-0"]);
        all(Form::Plain, &["0", "00.0", "0,0", "0 000"]);
    }

    #[test]
    fn the_form_tells_a_percentage_from_a_number() {
        all(
            Form::Percent,
            &["0%", "0.00%", "0.0\\ %", "0.0 \"deel\"%", "[Red]0%;-0%", "[>1]0%;0.0%", "%0", "#\\ ?/?%"],
        );
        assert_eq!([9, 10].map(Form::built_in), [Form::Percent; 2]);
    }
}
