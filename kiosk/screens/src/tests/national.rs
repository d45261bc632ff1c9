//! The figures are those of the facts.

use crate::figures::{HEADLINE, Left, NATIONAL};
use crate::texts::ASKED;
use peil_core::intensity::Level;
use peil_core::record::Minute;
use peil_core::{Decimal, Options};
use peil_fixtures::{Entry, National};

fn home(indicator: &str) -> &'static Entry {
    National::embedded().unwrap().of(indicator).find(|entry| entry.geo == "NL").unwrap()
}

#[test]
fn the_gap_is_that_of_the_desktop() {
    let assessment = home("basic-digital-intensity").assess(Options::default());
    let latest = assessment.latest.unwrap();
    assert_eq!((HEADLINE.value, HEADLINE.year), (latest.value, latest.period.calendar_year()));
    assert_eq!(HEADLINE.gap(), assessment.gap.ok());
    assert_eq!(Some(HEADLINE.target), home("basic-digital-intensity").target.value());
}

#[test]
fn the_shares_are_of_the_definition_that_is_asked_and_make_a_whole() {
    let name =
        |level: Level| std::format!("digital-intensity-level/{}/eurostat-v3", level.code().replace('_', "-"));
    for level in Level::ALL {
        let latest = *home(&name(level)).series.as_slice().last().unwrap();
        assert_eq!(NATIONAL.levels.of(level), latest.value);
        assert!(ASKED.survey_years().contains(&latest.period.calendar_year()));
    }
    let sum = NATIONAL.levels.sum().unwrap();
    assert!(sum.checked_sub(Decimal::HUNDRED).unwrap().millionths().abs() <= 20_000, "{sum:?}");
}

#[test]
fn years_are_counted_to_the_end_of_the_year_of_the_target() {
    let left = |year, month| HEADLINE.left(Minute::from_civil(year, month, 1, 0, 0));
    assert_eq!(HEADLINE.by, 2030);
    assert_eq!(left(2026, 11), Some(Left::Years(4)));
    assert_eq!(left(2029, 12), Some(Left::Years(1)));
    assert_eq!(left(2030, 1), Some(Left::Years(0)));
    assert_eq!(left(2030, 12), Some(Left::Years(0)));
    assert_eq!(left(2031, 1), Some(Left::Passed));
    assert_eq!(HEADLINE.left(None), None);
}
