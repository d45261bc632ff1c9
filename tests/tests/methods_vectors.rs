//! The methods against what other implementations gave, and against published numbers. Where Peil differs from a peer on
//! purpose, the test names the fault of the peer.

use peil_core::methods::{Case, Method, MethodOptions, Quantity, Status, Verdict};
use peil_core::paths::growth_rate;
use peil_core::{
    Comparator, Decimal, Direction, InsertError, LevelTarget, Observation, Period, Reason, Series, Target,
};
use peil_tests::vectors::{Row, Worst, rows};

/// Relative bound on every number of the oracles.
const BOUND: f64 = 1e-13;

/// Cases of the oracle in which Peil says something else than sdg-build 139fede on purpose.
const FAULTS: &[(&str, &str, Status, f64)] = &[(
    "base_zero_current_zero",
    "only the baseline of zero becomes 0.001, so that standing still at zero counts as a fall",
    Status::LimitedProgress,
    -2.5,
)];

/// Moves the decimal sign six places, so that the long decimals of the oracle keep 12 digits: growth does not depend on
/// the unit.
fn millionfold(text: &str) -> Decimal {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{fraction:0<13}");
    let (kept, next) = (&digits[..12], digits.as_bytes()[12]);
    let size: i64 = format!("{}{kept}", whole.trim_start_matches('-')).parse().expect("digits");
    let rounded = size + i64::from(next >= b'5');
    Decimal::from_millionths(if whole.starts_with('-') { -rounded } else { rounded })
}

fn plain(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn series(text: &str, read: impl Fn(&str) -> Decimal) -> Result<Series<16>, InsertError> {
    let mut series = Series::new();
    for point in text.split(' ') {
        let (period, value) = point.split_once(':').expect("year:value");
        series.insert(Observation::exact(period.parse().expect("a year"), read(value)))?;
    }
    Ok(series)
}

fn year(year: u16) -> Period {
    Period::year(year).expect("in range")
}

fn up(value: &str, by: u16) -> LevelTarget {
    LevelTarget::new(Comparator::AtLeast, plain(value)).by(year(by))
}

fn down(value: &str, by: u16) -> LevelTarget {
    LevelTarget::new(Comparator::AtMost, plain(value)).by(year(by))
}

fn judged(method: Method, points: &str, target: LevelTarget) -> Verdict {
    with(method, points, &Target::Level(target), &MethodOptions::default())
}

fn with(method: Method, points: &str, target: &Target, options: &MethodOptions) -> Verdict {
    let series = series(points, plain).expect("no year twice");
    Case::new(&series, target, options).verdict(method)
}

/// The name that Peil gives a status of sdg-build.
fn ours(status: &str) -> &str {
    match status {
        "substantial_progress" => "on_track",
        "moderate_progress" => "acceleration_needed",
        "not_available" => "unavailable",
        same => same,
    }
}

fn oracle_verdict(row: &Row) -> Result<Verdict, InsertError> {
    let long = |text: &str| text.split_once('.').is_some_and(|(_, digits)| digits.len() > 6);
    let read = if row.get("series").split(' ').any(long) { millionfold } else { plain };
    let series = series(row.get("series"), read)?;
    let direction = if row.get("direction") == "positive" { Direction::Up } else { Direction::Down };
    let limit = Some(row.get("limit")).filter(|limit| !limit.is_empty()).map(read);
    let options = MethodOptions { direction: Some(direction), limit, ..MethodOptions::default() };
    let target = if row.get("target").is_empty() {
        Target::None
    } else {
        let comparator = match direction {
            Direction::Up => Comparator::AtLeast,
            Direction::Down => Comparator::AtMost,
        };
        let target = LevelTarget::new(comparator, read(row.get("target")));
        Target::Level(LevelTarget {
            by: row.get("target_year").parse().ok(),
            baseline: row.get("base_year").parse().ok(),
            ..target
        })
    };
    Ok(Case::new(&series, &target, &options).verdict(Method::Statcan))
}

#[test]
fn statcan_agrees_with_sdg_build_but_for_its_named_faults() {
    let mut worst = Worst::default();
    let mut differing = Vec::new();
    let table = rows("sdgbuild_oracle.csv");
    for row in &table {
        let Ok(verdict) = oracle_verdict(row) else {
            assert!(row.get("series_status").starts_with("RAISES"), "{row:?}");
            continue;
        };
        if let Some((_, fault, status, score)) = FAULTS.iter().find(|(case, ..)| *case == row.case()) {
            assert_eq!((verdict.status, verdict.score), (Ok(*status), Some(*score)), "{fault}");
            assert_ne!(verdict.status_name(), ours(row.get("series_status")), "a difference, or no fault");
            differing.push(row.case());
            continue;
        }
        assert_eq!(verdict.status_name(), ours(row.get("series_status")), "{row:?}");
        if row.get("score").is_empty() {
            assert_eq!(verdict.score, None, "{row:?}");
        } else {
            worst.hold(row, "score", verdict.score.ok_or(Reason::NoObservation));
        }
        let quantity = if row.get("target").is_empty() { Quantity::Growth } else { Quantity::Ratio };
        match row.get("progress_value") {
            "" => assert!(verdict.number(quantity).is_some_and(|value| value.is_err()), "{row:?}"),
            "-inf" => assert_eq!(verdict.number(quantity), Some(Err(Reason::BaselineEqualsTarget))),
            _ => worst.hold(row, "progress_value", verdict.number(quantity).expect("always there")),
        }
        if !row.get("limit_coefficient").is_empty() {
            let found = verdict.number(Quantity::LimitCoefficient).expect("there is a limit");
            worst.hold(row, "limit_coefficient", found);
        }
    }
    assert_eq!(differing.len(), FAULTS.len());
    worst.check(BOUND);
}

#[test]
fn fault_1_of_older_sdg_build_a_target_lost_is_not_on_track() {
    // Both growth rates are negative, so that their ratio is positive; 6d3d128 says "on track".
    for points in ["2021:96 2024:94", "2021:97 2024:94.9"] {
        let verdict = judged(Method::Statcan, points, up("95", 2030));
        assert_eq!((verdict.status, verdict.score), (Ok(Status::Deterioration), Some(-5.0)), "{points}");
        let statuses: Vec<_> = [Method::Eurostat, Method::Unsd2023, Method::Sdsn]
            .into_iter()
            .map(|method| judged(method, points, up("95", 2030)).status)
            .collect();
        assert_eq!(
            statuses,
            [Ok(Status::MovingAway), Ok(Status::StagnationOrRegression), Ok(Status::Decreasing)],
            "{points}"
        );
    }
}

#[test]
fn fault_2_of_sdg_build_standing_still_at_zero_is_no_fall() {
    // There the baseline becomes 0.001 and the latest value stays 0: "deterioration" with ratio -1.069.
    let verdict = judged(Method::Statcan, "2015:0 2022:0", up("20", 2030));
    assert_eq!(verdict.number(Quantity::Ratio), Some(Ok(0.0)));
    assert_eq!((verdict.status, verdict.score), (Ok(Status::LimitedProgress), Some(-2.5)));
}

#[test]
fn fault_3_of_sdg_build_a_target_across_zero_has_no_growth_rate() {
    // There (5 / -2)^(1/15) is a complex number, and "limited progress" without an error.
    let verdict = judged(Method::Statcan, "2015:-2 2022:-1", up("5", 2030));
    assert_eq!((verdict.status, verdict.score), (Err(Reason::SignChange), None));
    assert_eq!(verdict.status_name(), "unavailable");
}

#[test]
fn fault_4_of_sdg_build_no_direction_is_taken_for_granted() {
    // There a forgotten direction means "down", and 70 to 80 with target 95 is "target achieved".
    // By hand: (80/70)^(1/7) - 1 = 1.926 %, (95/70)^(1/15) - 1 = 2.057 %, ratio 0.936.
    let verdict = judged(Method::Statcan, "2015:70 2022:80", up("95", 2030));
    assert_eq!(verdict.status_name(), "acceleration_needed");
    let undirected = with(Method::Statcan, "2015:70 2022:80", &Target::None, &MethodOptions::default());
    assert_eq!(undirected.status, Err(Reason::NoDirection));
}

#[test]
fn fault_5_of_sdg_build_years_that_do_not_fit_are_refused_with_a_reason() {
    // There all three raise errors that no warning announces.
    let late = up("95", 2030).from_baseline(year(2025));
    assert_eq!(judged(Method::Statcan, "2015:75 2024:81.5", late).status, Err(Reason::BaselineMissing));
    let no_time = up("95", 2015);
    assert_eq!(judged(Method::Statcan, "2015:75 2024:81.5", no_time).status, Err(Reason::TargetDatePassed));
    let twice = series("2015:75 2015:76 2024:81.5", plain);
    assert_eq!(twice, Err(InsertError::Duplicate { period: year(2015) }));
}

#[test]
fn fault_6_of_sdg_build_one_observation_shows_a_target_met_and_nothing_else() {
    // There the same, but without a word on why the second has no status.
    let met = judged(Method::Statcan, "2022:96", up("95", 2030));
    assert_eq!((met.status, met.score), (Ok(Status::TargetAchieved), Some(5.0)));
    assert_eq!(met.number(Quantity::Ratio), Some(Err(Reason::OneObservation)));
    let below = judged(Method::Statcan, "2022:81.5", up("95", 2030));
    assert_eq!((below.status, below.score), (Err(Reason::OneObservation), None));
}

#[test]
fn fault_7_of_sdg_build_no_required_growth_is_not_infinite_progress() {
    // There the ratio is minus or plus infinity.
    let lost = judged(Method::Statcan, "2021:95 2024:94", up("95", 2030));
    assert_eq!(lost.number(Quantity::Ratio), Some(Err(Reason::BaselineEqualsTarget)));
    assert_eq!((lost.status, lost.score), (Ok(Status::Deterioration), Some(-5.0)));
    let kept = judged(Method::Statcan, "2021:95 2024:96", up("95", 2030));
    assert_eq!(kept.number(Quantity::Ratio), Some(Err(Reason::BaselineEqualsTarget)));
    assert_eq!((kept.status, kept.score), (Ok(Status::TargetAchieved), Some(5.0)));
}

#[test]
fn fault_8_of_sdg_build_whether_zero_is_met_does_not_hang_on_the_constant() {
    // The growth does: that is the published rule, and the number says so.
    let towards = judged(Method::Statcan, "2015:10 2022:6", down("0", 2030));
    let ratio = towards.number(Quantity::Ratio).expect("always there").expect("a number");
    assert!((ratio / 0.153_381_295_648_283_43 - 1.0).abs() < BOUND);
    assert_eq!(towards.status, Ok(Status::LimitedProgress));
    assert!((towards.score.expect("a score") - -1.8609).abs() < 5e-5);
    // There 0.0005 is at most 0.001, so at most 0, so "target achieved".
    let nearly = judged(Method::Statcan, "2015:10 2022:0.0005", down("0", 2030));
    assert_ne!(nearly.status, Ok(Status::TargetAchieved));
    let there = judged(Method::Statcan, "2015:10 2022:0", down("0", 2030));
    assert_eq!(there.status, Ok(Status::TargetAchieved));
}

#[test]
fn rows_of_the_published_table_of_sdg_build() {
    for (points, target, ratio, status, score) in [
        ("2021:75 2024:81.5", up("90", 2030), 1.372_731_876_829_147, "on_track", 5.0),
        (
            "2021:75 2024:80",
            up("95", 2030),
            0.817_103_912_760_275_6,
            "acceleration_needed",
            1.550_791_538_455_372,
        ),
        (
            "2021:75 2024:77",
            up("95", 2030),
            0.331_074_874_631_905_05,
            "limited_progress",
            -1.120_510_319_871_241_4,
        ),
        ("2021:75 2024:75", up("95", 2030), 0.0, "limited_progress", -2.5),
        ("2021:75 2024:70", up("95", 2030), -0.854_276_328_851_678_4, "deterioration", -5.0),
        ("2021:75 2024:96", up("95", 2030), 3.222_702_101_276_414_3, "target_achieved", 5.0),
        ("2015:0 2022:5", up("20", 2030), 2.540_699_895_899_627_4, "on_track", 5.0),
        (
            "2015:-10 2022:-6",
            up("-3", 2030),
            0.912_456_051_690_186,
            "acceleration_needed",
            2.231_882_331_617_829,
        ),
        (
            "2015:10 2022:6",
            down("3", 2030),
            0.912_456_051_690_186,
            "acceleration_needed",
            2.231_882_331_617_829,
        ),
    ] {
        let verdict = judged(Method::Statcan, points, target);
        let found = verdict.number(Quantity::Ratio).expect("always there").expect("a number");
        assert!((found - ratio).abs() <= BOUND * ratio.abs(), "{points}: {found} for {ratio}");
        assert_eq!(verdict.status_name(), status, "{points}");
        let found = verdict.score.expect("a score");
        assert!((found - score).abs() <= 4.0 * BOUND, "{points}: {found} for {score}");
    }
}

#[test]
fn growth_rates_agree_with_coinr_where_it_gives_a_number_and_have_a_reason_where_not() {
    let mut worst = Worst::default();
    let of = |base: &str, latest: &str, years: i32| growth_rate(plain(base), plain(latest), 12 * years);
    for row in &rows("coinr_oracle.csv") {
        match row.case() {
            "CAGR 75@2021 81.5@2024" | "CAGR unsorted years" => worst.hold(row, "value", of("75", "81.5", 3)),
            "CAGR 0 0 (rule: 0)" => worst.hold(row, "value", of("0", "0", 7)),
            "CAGR -10->-6" => worst.hold(row, "value", of("-10", "-6", 7)),
            "CAGR 0->5" => {
                assert_eq!((row.get("value"), of("0", "5", 7)), ("Inf", Err(Reason::BaselineZero)));
            }
            "CAGR 5->0" => worst.hold(row, "value", of("5", "0", 7)),
            "CAGR -2->3" => assert_eq!(of("-2", "3", 7), Err(Reason::SignChange)),
            other => assert!(!other.starts_with("CAGR") || other.contains("NA"), "{other} is not looked at"),
        }
    }
    worst.check(BOUND);
}

/// The example of the published notes: one datum, seven verdicts.
#[test]
fn one_datum_and_what_each_method_makes_of_it() {
    let target = up("95", 2030).from_baseline(year(2021));
    let judged = |method| judged(method, "2021:75 2024:81.5", target);
    let number = |verdict: &Verdict, quantity| {
        verdict.number(quantity).unwrap_or_else(|| panic!("{quantity:?}")).expect("a number")
    };

    let statcan = judged(Method::Statcan);
    assert_eq!(statcan.status_name(), "on_track");
    assert!((number(&statcan, Quantity::Ratio) - 1.055_570_685_376_249_7).abs() < BOUND);
    assert!((number(&statcan, Quantity::Growth) - 0.028_092_320_468_116_938).abs() < BOUND);
    assert!((statcan.score.expect("a score") - 3.254_135_848_574_013_5).abs() < BOUND * 10.0);
    assert!(statcan.is_confirmed());

    let eurostat = judged(Method::Eurostat);
    assert_eq!(eurostat.status, Ok(Status::SignificantProgress));
    assert!(!eurostat.is_confirmed());

    let unsd = judged(Method::Unsd2023);
    assert_eq!((unsd.status, unsd.score), (Ok(Status::OnTrack), Some(3.0)));
    assert!((number(&unsd, Quantity::ShareOfWay) - 1.061_941_111_111_111_3).abs() < 1e-12);
    assert!((number(&unsd, Quantity::ValueAtTarget) - 96.238_822_222_222_23).abs() < 1e-11);

    assert_eq!(judged(Method::Istat).status, Ok(Status::SlightImprovement));
    assert_eq!(judged(Method::Weather).status, Err(Reason::TooFewObservations));

    let sdsn = judged(Method::Sdsn);
    assert_eq!(sdsn.status, Ok(Status::ModeratelyImproving));
    assert_eq!(sdsn.number(Quantity::Ratio), Some(Ok(0.975)));

    let escap = judged(Method::Escap);
    assert_eq!((escap.score, escap.number(Quantity::CurrentStatus)), (Some(3.25), Some(Ok(3.25))));
    assert_eq!(escap.number(Quantity::ValueAtTarget), Some(Ok(94.5)));
    assert_eq!(escap.number(Quantity::AnticipatedGap), Some(Ok(0.025)));
    assert_eq!(escap.status, Ok(Status::Maintain));

    let oecd = judged(Method::Oecd);
    assert_eq!(oecd.status, Ok(Status::DistanceLeft));
    assert_eq!(oecd.number(Quantity::Distance), Some(Err(Reason::NoSpread)));

    let digital = judged(Method::DigitalDecade);
    assert_eq!(digital.status, Ok(Status::BehindTrajectory));
    assert!((number(&digital, Quantity::ShareOfTarget) - 8150.0 / 95.0).abs() < BOUND * 100.0);
    assert!((number(&digital, Quantity::IdealValue) - 245.0 / 3.0).abs() < BOUND * 100.0);
    assert!((number(&digital, Quantity::AheadOfIdeal) - -1.0 / 6.0).abs() < BOUND);
    assert_eq!(digital.number(Quantity::BaselineAtTarget), Some(Ok(94.5)));
    assert_eq!(digital.number(Quantity::BaselineAheadOfTarget), Some(Ok(-0.5)));
}

#[test]
fn the_logistic_baseline_without_policy_ends_where_two_points_lead() {
    // With two observations the free fit goes through both, so it is the logistic curve of the vectors.
    let options = MethodOptions { ceiling: Some(Decimal::HUNDRED), ..MethodOptions::default() };
    let target = Target::Level(up("95", 2030));
    let verdict = with(Method::DigitalDecade, "2021:75 2024:81.5", &target, &options);
    let rate = verdict.number(Quantity::BaselineRate).expect("there").expect("a number");
    assert!((rate / 0.128_073_333_164_809_4 - 1.0).abs() < 1e-12, "{rate}");
    let end = verdict.number(Quantity::BaselineAtTarget).expect("there").expect("a number");
    assert!((end / 90.476_022_348_945_73 - 1.0).abs() < 1e-12, "{end}");
}

#[test]
fn the_published_5g_baseline_as_a_verdict() {
    let options = MethodOptions { ceiling: Some(Decimal::HUNDRED), ..MethodOptions::default() };
    let target = Target::Level(up("100", 2030));
    let verdict = with(Method::DigitalDecade, "2019:0 2020:13.9 2021:65.8 2022:81.2", &target, &options);
    let rate = verdict.number(Quantity::BaselineRate).expect("there").expect("a number");
    assert!((rate - 1.9023).abs() < 5e-6, "{rate}");
    let end = verdict.number(Quantity::BaselineAtTarget).expect("there").expect("a number");
    assert!((end - 99.999_994).abs() < 1e-6, "{end}");
}

#[test]
fn the_annual_growth_that_the_commission_prints_is_compound_growth() {
    let growth = growth_rate(plain("13.1"), plain("13.4"), 24).expect("a rate");
    assert_eq!(format!("{:.1}", growth * 100.0), "1.1");
    let growth = growth_rate(plain("7.6"), plain("8.0"), 24).expect("a rate");
    assert_eq!(format!("{:.1}", growth * 100.0), "2.6");
}
