//! The national picture against the exact oracle: every number that Peil shows, worked out a second time.

use peil_core::{Comparator, Decimal, Options, Target, assess};
use peil_fixtures::National;
use peil_tests::oracle::{Line, comparable, gap, rounded, years};

#[test]
fn every_figure_of_the_national_picture_is_the_oracles() {
    let national = National::embedded().expect("the data files are sound");
    let mut paces = 0;
    let mut gaps = 0;
    for entry in &national.entries {
        let name = format!("{} {} {}", entry.indicator, entry.geo, entry.population);
        for across_breaks in [false, true] {
            let options = Options { across_breaks, as_of: None };
            let assessment = entry.assess(options);
            let Ok(latest) = assessment.latest else { continue };
            if let (Ok(found), Some(goal), Some(comparator)) =
                (assessment.gap, entry.target.value(), entry.target.comparator())
            {
                // A budget is a ceiling to be used up: what is left is the gap.
                let comparator =
                    if matches!(entry.target, Target::Budget(_)) { Comparator::AtLeast } else { comparator };
                assert_eq!(Some(found.value), rounded(&gap(latest.value, comparator, goal)), "{name}");
                gaps += 1;
            }
            if let (Ok(start), Ok(actual)) = (assessment.start, assessment.pace.actual) {
                let line = Line::through(&start, &latest);
                assert_eq!(line.slope().and_then(|slope| rounded(&slope)), Some(actual.per_year()), "{name}");
                if let (Ok(value), Some(by)) = (assessment.pace.value_at_target, entry.target.by()) {
                    assert_eq!(line.at(&years(by)).and_then(|value| rounded(&value)), Some(value), "{name}");
                }
                assert!(across_breaks || comparable(entry.series.as_slice(), &start, &latest), "{name}");
                paces += 1;
            }
        }
    }
    assert!(gaps > 30 && paces > 60, "{gaps} gaps and {paces} paces: the national picture has more");
}

#[test]
fn adding_a_later_observation_that_meets_the_target_meets_the_target() {
    let national = National::embedded().expect("the data files are sound");
    for entry in &national.entries {
        let Target::Level(level) = entry.target else { continue };
        let Some(last) = entry.series.last() else { continue };
        let mut series = entry.series.clone();
        let millionth = Decimal::from_millionths(1);
        let beyond = match level.comparator.direction() {
            peil_core::Direction::Up => level.value.checked_add(millionth),
            peil_core::Direction::Down => level.value.checked_sub(millionth),
        };
        let next = last.period.after_months(12).expect("next year can be held");
        let observation = peil_core::Observation::exact(next, beyond.expect("a millionth more fits"));
        series.insert(observation).expect("a series holds one more");
        let assessment = assess(&series, &entry.target, Options::default());
        assert_eq!(assessment.gap.map(|gap| gap.is_met), Ok(Some(true)), "{}", entry.indicator);
    }
}
