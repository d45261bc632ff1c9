//! Values that have names: a sector, a size, an answer, in the words of whoever made the table.

use super::activity::{self, Level};
use super::usual;
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
    add_usual(&mut names.sectors, &usual::SECTORS);
    for section in ('A'..='U').filter_map(Sector::from_letter) {
        names.sections.extend(said(&|words| words.section(section)).into_iter().map(|name| (name, section)));
    }
    for size in SizeClass::ALL {
        let short = said(&|words| words.short_size_class(size));
        let own = [plain(size.code()), plain(services::size(size))];
        let all = said(&|words| words.size_class(size)).into_iter().chain(short).chain(own);
        names.sizes.extend(all.map(|name| (name, size)));
    }
    add_usual(&mut names.sizes, &usual::SIZES);
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
    add_usual(&mut names.consents, &usual::CONSENTS);
    names
});

/// Adds what people call values besides the names on forms and screens, which go first.
fn add_usual<T: Copy>(names: &mut HashMap<String, T>, usual: &[(T, &str)]) {
    for (value, usual) in usual {
        for name in usual.split_whitespace() {
            names.entry(name.to_owned()).or_insert(*value);
        }
    }
}

/// A sector of the assessment form, by the name of the portal, of a screen, or of the file.
pub(super) fn sector(text: &str) -> Option<DmaSector> {
    let with_and = text.replace('&', "and");
    [text, with_and.as_str()].into_iter().find_map(|text| NAMES.sectors.get(&plain(text)).copied())
}

/// A section of SBI 2008: its letter, its name, or a code, read as the column says.
pub(super) fn section(text: &str, level: Option<Level>) -> Option<Sector> {
    let mut signs = text.trim().chars();
    if let (Some(letter), None) = (signs.next().filter(char::is_ascii_alphabetic), signs.next()) {
        return Sector::from_letter(letter.to_ascii_uppercase());
    }
    let named = NAMES.sections.get(&plain(text)).copied();
    named.or_else(|| Sector::from_letter(activity::letter(text, level)?))
}

/// A size class, by its name or by its limits. A number of persons is none.
pub(super) fn size(text: &str) -> Option<SizeClass> {
    let is_number = text.trim().bytes().all(|sign| sign.is_ascii_digit());
    let named = || NAMES.sizes.get(&plain(text)).copied().filter(|_| !is_number);
    usual::size_of_limits(text).or_else(named)
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
                assert_eq!(section(&words.section(known), None), Some(known));
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
    fn a_section_is_a_letter_a_name_or_a_code() {
        let letter = |text| section(text, None).map(Sector::letter);
        for (text, section) in [("C", 'C'), ("c", 'C'), ("25.11", 'C'), ("0141", 'A')] {
            assert_eq!(letter(text), Some(section), "{text}");
        }
        for text in ["V", "04", "smid", ""] {
            assert_eq!(letter(text), None, "{text}");
        }
    }

    #[test]
    fn usual_names_are_plain_and_mean_one_thing() {
        for (known, names) in usual::SECTORS {
            for name in names.split_whitespace() {
                assert_eq!((plain(name).as_str(), sector(name)), (name, Some(known)));
            }
        }
        for (known, names) in usual::SIZES {
            for name in names.split_whitespace() {
                assert_eq!((plain(name).as_str(), size(name)), (name, Some(known)));
            }
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
