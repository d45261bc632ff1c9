//! Values that have names: a sector, a size, an answer, in the words of whoever made the table.

use crate::portal::services;
use crate::table::plain;
use peil_core::intensity::Answer;
use peil_core::maturity::Stage;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Consent, DmaSector, ServiceCategory, ServiceStatus};
use peil_words::{Language, Words};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The names of values, made plain.
struct Names {
    sectors: HashMap<String, DmaSector>,
    sections: HashMap<String, Sector>,
    sizes: HashMap<String, SizeClass>,
    provinces: HashMap<String, Province>,
    consents: HashMap<String, Consent>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let languages = [Words::new(Language::Dutch), Words::new(Language::English)];
    let said =
        |of: &dyn Fn(&Words) -> String| languages.iter().map(|words| plain(&of(words))).collect::<Vec<_>>();
    let mut names = Names {
        sectors: HashMap::new(),
        sections: HashMap::new(),
        sizes: HashMap::new(),
        provinces: HashMap::new(),
        consents: HashMap::new(),
    };
    for sector in DmaSector::ALL {
        let portal = services::sector(sector);
        let own = [plain(sector.code()), plain(portal), plain(&portal.replace('&', "and"))];
        names
            .sectors
            .extend(said(&|words| words.sector(sector)).into_iter().chain(own).map(|name| (name, sector)));
    }
    for section in ('A'..='U').filter_map(Sector::from_letter) {
        names.sections.extend(said(&|words| words.section(section)).into_iter().map(|name| (name, section)));
    }
    for size in SizeClass::ALL {
        let short = said(&|words| words.short_size_class(size));
        let own = [plain(size.code()), plain(services::size(size))];
        let all = said(&|words| words.size_class(size)).into_iter().chain(short).chain(own);
        names.sizes.extend(all.map(|name| (name, size)));
    }
    for province in Province::ALL {
        let own = [plain(province.code())];
        names.provinces.extend(
            said(&|words| words.province(province)).into_iter().chain(own).map(|name| (name, province)),
        );
    }
    for (name, province) in [("friesland", Province::Fryslan), ("brabant", Province::NoordBrabant)] {
        names.provinces.insert(name.to_owned(), province);
    }
    for consent in Consent::ALL {
        let own = [plain(consent.code())];
        names
            .consents
            .extend(said(&|words| words.consent(consent)).into_iter().chain(own).map(|name| (name, consent)));
    }
    for name in ["ja", "yes", "true", "1", "j", "y", "akkoord"] {
        names.consents.insert(name.to_owned(), Consent::Given);
    }
    for name in ["nee", "no", "false", "0", "n"] {
        names.consents.insert(name.to_owned(), Consent::Refused);
    }
    names
});

/// A sector of the assessment form, by the name of the portal, of a screen, or of the file.
pub(super) fn sector(text: &str) -> Option<DmaSector> {
    let with_and = text.replace('&', "and");
    [text, with_and.as_str()].into_iter().find_map(|text| NAMES.sectors.get(&plain(text)).copied())
}

/// A section of SBI 2008: its letter, its name, or a code whose first two digits are a division.
pub(super) fn section(text: &str) -> Option<Sector> {
    let mut signs = text.trim().chars();
    if let (Some(letter), None) = (signs.next(), signs.next()) {
        return Sector::from_letter(letter.to_ascii_uppercase());
    }
    let named = NAMES.sections.get(&plain(text)).copied();
    named.or_else(|| Sector::from_letter(of_division(text)?))
}

/// The letter of the section that a code is in: `25.11`, `2511`, `C25`. The ranges are those of NACE Rev. 2, whose sections
/// and divisions SBI 2008 has as well.
fn of_division(text: &str) -> Option<char> {
    let code = text.trim().trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    let digits: String = code.chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
    if !(2..=6).contains(&digits.len()) || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let letter = match digits.get(..2)?.parse::<u8>().ok()? {
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
    };
    Some(letter)
}

/// A size class, by its name or by its limits.
pub(super) fn size(text: &str) -> Option<SizeClass> {
    let bare: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    match bare.replace('–', "-").as_str() {
        "0-9" | "1-9" | "<10" => Some(SizeClass::Micro),
        "10-49" => Some(SizeClass::Small),
        "50-249" => Some(SizeClass::Medium),
        "250+" | ">=250" | "≥250" | ">249" => Some(SizeClass::Large),
        _ => NAMES.sizes.get(&plain(text)).copied(),
    }
}

/// A province, by its Dutch or English name.
pub(super) fn province(text: &str) -> Option<Province> {
    NAMES.provinces.get(&plain(text)).copied()
}

/// A consent; `NotAsked` where the table says so.
pub(super) fn consent(text: &str) -> Option<Consent> {
    NAMES.consents.get(&plain(text)).copied()
}

/// An answer of a scan.
pub(super) fn answer(text: &str) -> Option<Answer> {
    match plain(text).as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "waar" | "1" | "x" => Some(Answer::Yes),
        "nee" | "n" | "no" | "false" | "onwaar" | "0" => Some(Answer::No),
        "onbekend" | "weetniet" | "unknown" | "dontknow" | "?" => Some(Answer::Unknown),
        _ => None,
    }
}

/// Whether a text is an answer of a scan.
pub(crate) fn is_answer(text: &str) -> bool {
    answer(text).is_some()
}

/// The moment of an assessment.
pub(super) fn stage(text: &str) -> Option<Stage> {
    Stage::ALL.into_iter().find(|stage| text.trim().eq_ignore_ascii_case(stage.code()))
}

/// A category of services, by the name that the portal gives it.
pub(super) fn category(text: &str) -> Option<ServiceCategory> {
    ServiceCategory::ALL.into_iter().find(|category| plain(services::category(*category)) == plain(text))
}

/// The status of a service, by the name that the portal gives it.
pub(super) fn status(text: &str) -> Option<ServiceStatus> {
    ServiceStatus::ALL.into_iter().find(|status| plain(services::status(*status)) == plain(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_known_by_its_names() {
        for words in [Words::new(Language::Dutch), Words::new(Language::English)] {
            for known in DmaSector::ALL {
                assert_eq!(sector(&words.sector(known)), Some(known));
                assert_eq!(sector(services::sector(known)), Some(known));
            }
            for known in SizeClass::ALL {
                assert_eq!(size(&words.size_class(known)), Some(known));
                assert_eq!(size(&words.short_size_class(known)), Some(known));
            }
            for known in Province::ALL {
                assert_eq!(province(&words.province(known)), Some(known));
            }
            for known in Consent::ALL {
                assert_eq!(consent(&words.consent(known)), Some(known));
            }
            for known in ('A'..='U').filter_map(Sector::from_letter) {
                assert_eq!(section(&words.section(known)), Some(known));
            }
        }
        assert_eq!(sector("Aeronautics & space"), Some(DmaSector::Aeronautics));
        assert_eq!(size("10-49"), Some(SizeClass::Small));
        assert_eq!(size("250+"), Some(SizeClass::Large));
        assert_eq!(size("19"), None, "a number of persons is no class");
        assert_eq!(province("Friesland"), Some(Province::Fryslan));
        assert_eq!(sector("Raketten"), None);
    }

    #[test]
    fn a_code_of_an_activity_leads_to_its_section() {
        let letter = |text| section(text).map(Sector::letter);
        for (text, section) in [
            ("C", 'C'),
            ("c", 'C'),
            ("25.11", 'C'),
            ("2511", 'C'),
            ("C25", 'C'),
            ("01.1", 'A'),
            ("62010", 'J'),
            ("99", 'U'),
        ] {
            assert_eq!(letter(text), Some(section), "{text}");
        }
        for text in ["V", "04", "2", "1234567", "25,11", "smid", ""] {
            assert_eq!(letter(text), None, "{text}");
        }
    }

    #[test]
    fn answers_are_yes_no_or_unknown() {
        assert_eq!(answer("Ja"), Some(Answer::Yes));
        assert_eq!(answer("0"), Some(Answer::No));
        assert_eq!(answer("?"), Some(Answer::Unknown));
        assert_eq!(answer("2"), None);
        assert_eq!(stage("t1"), Stage::ALL.get(1).copied());
    }
}
