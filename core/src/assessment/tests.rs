use super::*;
use crate::{Comparator, Definition, LevelTarget};

fn year(year: u16) -> Period {
    Period::year(year).unwrap()
}

fn series(points: &[(u16, i32)]) -> Series<8> {
    let mut series = Series::new();
    for &(at, value) in points {
        series.insert(Observation::exact(year(at), Decimal::from_integer(value))).unwrap();
    }
    series
}

fn at_least(value: i32) -> LevelTarget {
    LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(value))
}

const ACROSS: Options = Options { across_breaks: true, as_of: None };

#[test]
fn what_is_left_out_is_said_also_when_nothing_remains() {
    let doubtful = Observation { flags: Flags::DOUBTFUL, ..Observation::exact(year(2024), Decimal::ONE) };
    let mut only_doubtful = Series::<8>::new();
    only_doubtful.insert(doubtful).unwrap();
    let target = Target::Level(at_least(50));
    let left_out = |series: &Series<8>| assess(series, &target, Options::default()).left_out;
    assert!(left_out(&only_doubtful));
    assert!(!left_out(&Series::new()));
    assert!(!left_out(&series(&[(2023, 10), (2024, 20)])));
    let mut with_doubtful = series(&[(2022, 10), (2023, 20)]);
    with_doubtful.insert(doubtful).unwrap();
    assert!(left_out(&with_doubtful));
}

#[test]
fn nothing_is_crossed_where_nothing_is_broken() {
    let target = Target::Level(at_least(50));
    let mut observed = series(&[(2022, 10), (2023, 20)]);
    assert!(!assess(&observed, &target, ACROSS).crossed);
    let broken = Observation { flags: Flags::BREAK, ..Observation::exact(year(2024), Decimal::ONE) };
    observed.insert(broken).unwrap();
    let assessment = assess(&observed, &target, ACROSS);
    assert!(assessment.crossed);
    assert_eq!(assessment.flags(), Flags::BREAK);
    assert!(!assess(&observed, &target, Options::default()).crossed);
    assert_eq!(assess(&Series::<1>::new(), &target, ACROSS).flags(), Flags::NONE);
}

#[test]
fn another_edition_at_the_start_is_said() {
    let target = Target::Level(at_least(50));
    let of = |edition, at| Observation {
        definition: Definition { measure: 3, edition },
        ..Observation::exact(year(at), Decimal::from_integer(i32::from(at) - 2000))
    };
    for (edition, changed) in [(2023, true), (2021, false)] {
        let mut observed = Series::<8>::new();
        observed.insert(of(2021, 2021)).unwrap();
        observed.insert(of(edition, 2023)).unwrap();
        let assessment = assess(&observed, &target, Options::default());
        assert_eq!(assessment.edition_changed, changed);
        assert_eq!(assessment.broken, None);
    }
}

#[test]
fn the_pace_starts_at_the_baseline_where_that_lies_before_the_latest() {
    let observed = series(&[(2020, 10), (2022, 30), (2024, 40)]);
    for (baseline, start) in [(2020, 2020), (2022, 2022), (2024, 2020)] {
        let target = Target::Level(at_least(50).from_baseline(year(baseline)).by(year(2030)));
        let assessment = assess(&observed, &target, Options::default());
        assert_eq!(assessment.start.map(|start| start.period), Ok(year(start)), "{baseline}");
        let now = baseline == 2024;
        assert_eq!(assessment.way.err(), now.then_some(Reason::BaselineIsLatest), "{baseline}");
        assert_eq!(assessment.pace.ratio.err(), now.then_some(Reason::BaselineIsLatest), "{baseline}");
    }
    // Of the way from 30 to 50, 10 has been gone.
    let target = Target::Level(at_least(50).from_baseline(year(2022)));
    assert_eq!(assess(&observed, &target, Options::default()).way, Ok(Decimal::from_integer(50)));
}

#[test]
fn a_count_may_stand_still_but_not_fall() {
    let target = Target::Cumulative(at_least(50));
    let pace = |points: &[(u16, i32)]| assess(&series(points), &target, Options::default()).pace.actual.err();
    assert_eq!(pace(&[(2021, 10), (2022, 10), (2023, 30)]), None);
    assert_eq!(pace(&[(2021, 10), (2022, 20), (2023, 30)]), None);
    assert_eq!(pace(&[(2021, 10), (2022, 40), (2023, 30)]), Some(Reason::CountFell));
}

#[test]
fn a_share_of_the_target_needs_a_target_above_zero() {
    let observed = series(&[(2024, 40)]);
    let share = |target| assess(&observed, &Target::Level(target), Options::default()).share_of_target;
    assert_eq!(share(at_least(50)), Ok(Decimal::from_integer(80)));
    assert_eq!(share(at_least(0)), Err(Reason::NotMeasured));
    assert_eq!(share(at_least(-50)), Err(Reason::NotMeasured));
}

#[test]
fn the_target_date_itself_has_not_passed() {
    let observed = series(&[(2020, 10), (2022, 20)]);
    let target = Target::Level(at_least(50).by(year(2025)));
    let required = |as_of| {
        let options = Options { as_of: Some(year(as_of)), ..Options::default() };
        assess(&observed, &target, options).pace.required_from_now.map(Slope::per_year)
    };
    // From 20 to 50 in three years.
    assert_eq!(required(2024), Ok(Decimal::from_integer(10)));
    assert_eq!(required(2025), Ok(Decimal::from_integer(10)));
    assert_eq!(required(2026), Err(Reason::TargetDatePassed));
    // A year and its December end on the same day.
    let december = Target::Level(at_least(50).by(Period::month(2025, 12).unwrap()));
    let options = Options { as_of: Some(year(2025)), ..Options::default() };
    let pace = assess(&observed, &december, options).pace;
    assert_eq!(pace.required_from_now.map(Slope::per_year), Ok(Decimal::from_integer(10)));
}

#[test]
fn the_movement_is_seen_from_the_target() {
    for (last, up, down) in [
        (20, Movement::Towards, Movement::Away),
        (10, Movement::Still, Movement::Still),
        (5, Movement::Away, Movement::Towards),
    ] {
        let observed = series(&[(2020, 10), (2022, last)]);
        let movement = |target| assess(&observed, &Target::Level(target), Options::default()).movement;
        assert_eq!(movement(at_least(50)), Some(up), "{last}");
        let at_most = LevelTarget::new(Comparator::AtMost, Decimal::ONE);
        assert_eq!(movement(at_most), Some(down), "{last}");
    }
}
