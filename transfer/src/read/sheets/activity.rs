//! The section of SBI 2008 that the code of an activity is in, also where a spreadsheet took the zero in front of it.
//!
//! Sections, divisions, groups and classes are those of NACE Rev. 2, which SBI 2008 has as well; below them SBI has classes
//! of five digits, of which those in division 01 matter here.

/// How long the codes of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Four digits and more: `0141`, `62010`.
    Class,
    /// Three digits: `014`, `471`.
    Group,
}

/// The classes of the divisions 01 to 09, without their zero.
const CLASSES: &[u32] = &[
    111, 112, 113, 114, 115, 116, 119, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 141, 142, 143, 144,
    145, 146, 147, 149, 150, 161, 162, 163, 164, 170, 210, 220, 230, 240, 311, 312, 321, 322, 510, 520, 610,
    620, 710, 721, 729, 811, 812, 891, 892, 893, 899, 910, 990,
];
/// Those that are the digits of a group as well: 141 is 01.41 and 14.1.
const ALSO_GROUPS: [u32; 13] = [141, 142, 143, 161, 162, 321, 322, 620, 721, 811, 812, 910, 990];
/// The classes of division 01 that SBI 2008 divides further, without their zero.
const DIVIDED: [u32; 11] = [113, 119, 124, 125, 130, 141, 142, 145, 146, 147, 149];
/// The classes that are the digits of a further division as well: 1411 is 14.11 and 01.41.1.
const ALSO_CLASSES: [u32; 2] = [1411, 1412];

/// What a number can be: the code with the zero that was lost, and the code as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Readings {
    with_zero: Option<char>,
    as_it_is: Option<char>,
}

/// The letter of the section of `0141`, `01.41`, `141` beside codes of four digits, `A01.41`, `SBI 6201`,
/// `6201 - Software`; of several codes the first. `None` where it is no code, or could be one of two.
pub(super) fn letter(text: &str, level: Option<Level>) -> Option<char> {
    let Parts { section, whole, fraction } = parts(text)?;
    if whole.is_empty() {
        return section;
    }
    let readings = match fraction {
        // What stands before the point is the division.
        Some(fraction) if whole.len() <= 2 => {
            // `6.201` may be a number with its thousands.
            let may_be_thousands = whole.len() == 1 && fraction.len() == 3;
            let as_it_is = division(whole.parse().ok()?).filter(|_| !may_be_thousands);
            Readings { with_zero: None, as_it_is }
        }
        Some(fraction) if fraction.bytes().any(|digit| digit != b'0') => return None,
        _ => readings(whole)?,
    };
    match (readings.with_zero, readings.as_it_is, section) {
        (first, second, Some(section)) => [first, second].contains(&Some(section)).then_some(section),
        (first, None, None) => first,
        (None, second, None) => second,
        (first, second, None) => match level.filter(|_| whole.len() == 3)? {
            Level::Class => first,
            Level::Group => second,
        },
    }
}

/// How long the codes of a column are; `None` where they do not say, or differ.
pub(super) fn level(codes: impl Iterator<Item = String>) -> Option<Level> {
    let mut found = None;
    for level in codes.filter_map(|text| level_of(&text)) {
        if found.is_some_and(|found| found != level) {
            return None;
        }
        found = Some(level);
    }
    found
}

fn level_of(text: &str) -> Option<Level> {
    let Parts { whole, fraction, .. } = parts(text)?;
    let is_whole = fraction.is_none_or(|fraction| fraction.bytes().all(|digit| digit == b'0'));
    match whole.len() {
        4..=6 if is_whole => Some(Level::Class),
        3 if is_whole && (whole.starts_with('0') || !CLASSES.contains(&whole.parse().ok()?)) => {
            Some(Level::Group)
        }
        _ => None,
    }
}

/// A code, taken apart.
struct Parts<'t> {
    /// The letter in front.
    section: Option<char>,
    /// The digits before the point; empty where there is a letter only.
    whole: &'t str,
    /// The digits behind it.
    fraction: Option<&'t str>,
}

/// The first code in a text.
fn parts(text: &str) -> Option<Parts<'_>> {
    let text = without_name(text.trim());
    let mut signs = text.chars();
    let first = signs.next()?;
    let is_section = first.is_ascii_alphabetic() && !signs.next().is_some_and(char::is_alphabetic);
    let (section, text) = if is_section {
        (Some(first.to_ascii_uppercase()), signs_behind(text.get(1..)?))
    } else {
        (None, text)
    };
    let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let (code, rest) = text.split_at(end);
    if code.is_empty() {
        return section.map(|_| Parts { section, whole: "", fraction: None });
    }
    let is_ended = rest.chars().next().is_none_or(|sign| sign.is_whitespace() || ",;/|:-–(".contains(sign));
    let code = code.trim_end_matches('.');
    let (whole, fraction) = match code.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (code, None),
    };
    (is_ended && !whole.is_empty()).then_some(Parts { section, whole, fraction })
}

/// The text without the name of the classification in front of it.
fn without_name(text: &str) -> &str {
    let named = text.get(..3).filter(|name| name.eq_ignore_ascii_case("sbi")).map(str::len);
    let named =
        named.or_else(|| text.get(..4).filter(|name| name.eq_ignore_ascii_case("nace")).map(str::len));
    let Some(rest) = named.and_then(|length| text.get(length..)) else { return text };
    let rest = signs_behind(rest);
    let rest =
        rest.get(..4).filter(|word| word.eq_ignore_ascii_case("code")).map_or(rest, |_| rest.split_at(4).1);
    let rest = signs_behind(rest);
    match rest.strip_prefix("2008") {
        Some(behind) if !behind.starts_with(|sign: char| sign.is_ascii_digit()) && !behind.is_empty() => {
            signs_behind(behind)
        }
        _ => rest,
    }
}

fn signs_behind(text: &str) -> &str {
    text.trim_start_matches(|sign: char| sign.is_whitespace() || ".:-–".contains(sign))
}

fn readings(digits: &str) -> Option<Readings> {
    let number: u32 = digits.parse().ok()?;
    let leading = digits.get(..2).and_then(|leading| division(leading.parse().ok()?));
    let either = |is_with_zero: bool, is_both: bool, with_zero: u32| Readings {
        with_zero: division(with_zero).filter(|_| is_with_zero),
        as_it_is: leading.filter(|_| !is_with_zero || is_both),
    };
    match digits.len() {
        1 => Some(Readings { with_zero: division(number), as_it_is: None }),
        2..=6 if digits.starts_with('0') => Some(either(false, false, 0)),
        3 => Some(either(CLASSES.contains(&number), ALSO_GROUPS.contains(&number), number / 100)),
        4 => {
            let is_both = ALSO_CLASSES.contains(&number);
            let is_class_only = number / 10 == 141 && !is_both;
            let is_divided = DIVIDED.contains(&(number / 10)) && !number.is_multiple_of(10) && !is_class_only;
            Some(either(is_divided, is_both, number / 1000))
        }
        2 | 5 | 6 => Some(either(false, false, 0)),
        _ => None,
    }
}

/// The letter of the section that a division is in.
const fn division(number: u32) -> Option<char> {
    Some(match number {
        1..=3 => 'A',
        5..=9 => 'B',
        10..=33 => 'C',
        35 => 'D',
        36..=39 => 'E',
        41..=43 => 'F',
        45..=47 => 'G',
        49..=53 => 'H',
        55..=56 => 'I',
        58..=63 => 'J',
        64..=66 => 'K',
        68 => 'L',
        69..=75 => 'M',
        77..=82 => 'N',
        84 => 'O',
        85 => 'P',
        86..=88 => 'Q',
        90..=93 => 'R',
        94..=96 => 'S',
        97..=98 => 'T',
        99 => 'U',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_an_activity_leads_to_its_section() {
        for (text, section) in [
            ("25.11", 'C'),
            ("2511", 'C'),
            ("C25", 'C'),
            ("c 25.11", 'C'),
            ("01.1", 'A'),
            ("014", 'A'),
            ("62010", 'J'),
            ("99", 'U'),
            ("2", 'A'),
            ("25,11", 'C'),
            ("SBI-code: 6201", 'J'),
            ("SBI 2008: 6201", 'J'),
            ("NACE 62.01", 'J'),
            ("A141", 'A'),
            ("C141", 'C'),
            ("1421", 'A'),
            ("1413", 'C'),
            ("1320", 'C'),
            ("1301", 'A'),
            ("721.0 x", 'M'),
        ] {
            let level = text.starts_with("721").then_some(Level::Group);
            assert_eq!(letter(text, level), Some(section), "{text}");
        }
        for text in
            ["04", "4", "1234567", "smid", "", "F25", "25.11x", "141", "141.0", "1411", "6.201", ".5", "SBI"]
        {
            assert_eq!(letter(text, None), None, "{text}");
        }
        assert_eq!(letter("1411", Some(Level::Class)), None, "both are classes");
    }

    #[test]
    fn every_class_without_its_zero_is_in_agriculture_or_mining() {
        for &class in CLASSES {
            let section = letter(&format!("{class:04}"), None);
            assert_eq!(letter(&class.to_string(), Some(Level::Class)), section, "{class}");
            assert!(matches!(section, Some('A' | 'B')));
            let alone = letter(&class.to_string(), None);
            assert_eq!(alone, section.filter(|_| !ALSO_GROUPS.contains(&class)), "{class}");
        }
    }
}
