//! Figures against the core, against a query of its own, and against sums by hand.

use crate::common::{Place, add, add_company, date, options, scan_of};
use peil_core::intensity::{Case, Composition, Level, Scan, Tally, Technology};
use peil_core::maturity::{Answers, Dimension, Question, Rules, Stage};
use peil_core::record::{Province, SizeClass};
use peil_core::shares::{Confidence, Decision, Sample, Stratum, post_stratified};
use peil_core::{Comparator, Decimal, LevelTarget, Period, Qualifier, Reason};
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Agenda, Assessment, By, Company, Consent, Date, Deed, Filter, FollowUp, FollowUpKind, Id, Measure, Part,
    PortfolioShare, PublishedScores, RegionPopulation, RegionalCount, Register, ScanRecord, StageReached,
    Store, Within,
};
use std::collections::BTreeMap;

fn demo(place: &Place, companies: u32) -> Store {
    let mut store = place.create();
    Demo { companies, seed: 42, today: date("2026-06-30") }.fill(&mut store).unwrap();
    store
}

fn target(value: &str) -> LevelTarget {
    LevelTarget::new(Comparator::AtLeast, value.parse().unwrap()).by(Period::year(2030).unwrap())
}

fn real(decimal: Decimal) -> f64 {
    decimal.to_string().parse().unwrap()
}

/// A query over the file itself: signs counted in texts, scores summed from digits.
#[test]
fn scan_figures_equal_a_separate_query() {
    let place = Place::new();
    let store = demo(&place, 600);
    let register = Register::load(&store).unwrap();
    let database =
        rusqlite::Connection::open_with_flags(&place.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
            .unwrap();
    let latest = "WITH latest AS (SELECT s.*, c.province, c.size,
            row_number() OVER (PARTITION BY s.company ORDER BY s.scanned_on DESC, s.id DESC) AS place
        FROM scan s JOIN company c ON c.id = s.company WHERE s.scanned_on BETWEEN '2024-01-01' AND '2026-03-31')
        SELECT province, composition, count(*),
            sum(12 - length(replace(answers, '1', '')) >= 4),
            sum(12 - length(replace(replace(answers, '1', ''), '?', '')) >= 4),
            sum(12 - length(replace(answers, '1', '')) BETWEEN 7 AND 9)
        FROM latest WHERE place = 1 GROUP BY province, composition";
    let mut expected = BTreeMap::new();
    let mut statement = database.prepare(latest).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let key: (String, String) = (row.get(0).unwrap(), row.get(1).unwrap());
        let counts: Vec<u64> =
            (2..6).map(|column| row.get::<_, i64>(column).unwrap().try_into().unwrap()).collect();
        expected.insert(key, counts);
    }
    let within = Within { from: Some(date("2024-01-01")), until: Some(date("2026-03-31")) };
    let mut ours = BTreeMap::new();
    for (part, figures) in register.figures_by(&Filter::default(), within, By::Province) {
        let Part::Province(province) = part else { panic!("{part:?}") };
        for scans in &figures.scans {
            let tally = scans.tally();
            let share = scans.share(Measure::Basic).unwrap();
            let counts = vec![
                tally.scans(),
                share.hits(Case::Worst).into(),
                share.hits(Case::Best).into(),
                tally.at_level(Level::High, Case::Worst),
            ];
            ours.insert((province.code().to_owned(), scans.composition().code().to_owned()), counts);
        }
    }
    assert!(ours.len() > 8);
    assert_eq!(ours, expected);
}

#[test]
fn maturity_figures_equal_the_core_and_a_separate_query() {
    let place = Place::new();
    let store = demo(&place, 400);
    let register = Register::load(&store).unwrap();
    let figures = register.figures(&Filter::default(), Within::default()).maturity;
    // Automation is question 9 alone: five digits from the 77th cell, each worth four. Scores of the portal count where
    // there is no finished assessment of the stage.
    let database =
        rusqlite::Connection::open_with_flags(&place.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
            .unwrap();
    let query = "SELECT count(*), avg(score), sum(published) FROM (
            SELECT 4 * (substr(cells, 77, 1) + substr(cells, 78, 1) + substr(cells, 79, 1)
                + substr(cells, 80, 1) + substr(cells, 81, 1)) AS score, 0 AS published
            FROM assessment WHERE stage = ?1 AND finished = 1
            UNION ALL SELECT automation / 1e6, 1 FROM published_scores AS p WHERE stage = ?1 AND NOT EXISTS
                (SELECT 1 FROM assessment WHERE company = p.company AND stage = p.stage AND finished = 1))";
    assert!(figures.published.iter().sum::<u32>() > 20, "{:?}", figures.published);
    for ((stage, means), published) in Stage::ALL.into_iter().zip(figures.stages).zip(figures.published) {
        let (count, mean, from_portal): (u32, f64, u32) = database
            .query_row(query, [stage.code()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap();
        assert_eq!(published, from_portal);
        let automation = *means.unwrap().dimension(Dimension::Automation);
        assert_eq!(automation.count, count);
        assert!((real(automation.mean) - mean).abs() < 1e-6, "{stage:?}");
    }
    let mut scores = BTreeMap::new();
    for kept in store.all::<PublishedScores>().unwrap() {
        scores.insert((kept.record.company, kept.record.stage), real(kept.record.overall));
    }
    let own = store.all::<Assessment>().unwrap().into_iter().filter(|kept| kept.record.finished);
    for kept in own {
        let overall = kept.record.answers.score(Rules::default()).unwrap().overall();
        scores.insert((kept.record.company, kept.record.stage), f64::from(overall.parts()) / 90_720.0);
    }
    let changes: Vec<f64> = scores
        .iter()
        .filter(|((_, stage), _)| *stage == Stage::T0)
        .filter_map(|((company, _), before)| Some(scores.get(&(*company, Stage::T1))? - before))
        .collect();
    let count = f64::from(u32::try_from(changes.len()).unwrap());
    let mean = changes.iter().sum::<f64>() / count;
    let variance =
        changes.iter().map(|change| (change - mean) * (change - mean)).sum::<f64>() / (count - 1.0);
    let uplift = figures.uplifts[0].unwrap();
    assert_eq!(
        (uplift.from, uplift.to, uplift.change.overall.count as usize),
        (Stage::T0, Stage::T1, changes.len())
    );
    assert!((real(uplift.change.overall.mean) - mean).abs() < 1e-6);
    assert!((real(uplift.change.overall.deviation.unwrap()) - variance.sqrt()).abs() < 1e-6);
    assert!(uplift.change.overall.mean.is_positive());
}

#[test]
fn parts_add_up_to_the_whole() {
    let place = Place::new();
    let store = demo(&place, 300);
    let register = Register::load(&store).unwrap();
    let whole = register.figures(&Filter::default(), Within::default());
    assert_eq!(whole.companies, 300);
    assert_eq!(whole.scanned, 300);
    for by in [By::Province, By::Sector, By::Section, By::Size, By::Stage] {
        let parts = register.figures_by(&Filter::default(), Within::default(), by);
        assert!(parts.len() > 1, "{by:?}");
        assert_eq!(parts.values().map(|part| part.companies).sum::<u32>(), whole.companies);
        assert_eq!(parts.values().map(|part| part.scanned).sum::<u32>(), whole.scanned);
        for (step, figure) in whole.funnel.iter().enumerate() {
            assert_eq!(parts.values().map(|part| part.funnel[step].reached).sum::<u32>(), figure.reached);
        }
        let of_t0 = |figures: &peil_portfolio::Figures| {
            figures.maturity.stages[0].map_or(0, |means| means.overall.count)
        };
        assert_eq!(parts.values().map(of_t0).sum::<u32>(), of_t0(&whole));
    }
    // Each part is what the filter for it gives.
    let by_size = register.figures_by(&Filter::default(), Within::default(), By::Size);
    let filter = Filter { sizes: vec![SizeClass::Small], ..Filter::default() };
    assert_eq!(by_size[&Part::Size(SizeClass::Small)], register.figures(&filter, Within::default()));
    let by_stage = register.figures_by(&Filter::default(), Within::default(), By::Stage);
    let filter = Filter { stages: vec!["activated".to_owned()], ..Filter::default() };
    assert_eq!(by_stage[&Part::Stage("activated".to_owned())], register.figures(&filter, Within::default()));
}

fn small_portfolio(place: &Place) -> Store {
    let mut store = place.create();
    for (name, province, size, answers) in [
        ("A", Province::Drenthe, SizeClass::Micro, "111100000000"),
        ("B", Province::Drenthe, SizeClass::Micro, "111000000000"),
        ("C", Province::Drenthe, SizeClass::Small, "111?00000000"),
        ("D", Province::Fryslan, SizeClass::Small, "111111111111"),
    ] {
        let company = Company { province: Some(province), size: Some(size), ..Company::named(name) };
        let id = add(&mut store, Deed::CompanyAdded, &company);
        add(&mut store, Deed::ScanAdded, &scan_of(id, answers));
    }
    store
}

#[test]
fn a_share_keeps_what_is_unknown_and_its_gap_is_a_bound() {
    let place = Place::new();
    let register = Register::load(&small_portfolio(&place)).unwrap();
    let figures = register.figures(&Filter::default(), Within::default());
    let scans = figures.main_scans().unwrap();
    let share = scans.share(Measure::Basic).unwrap();
    assert_eq!((share.hits(Case::Worst), share.hits(Case::Best), share.measured()), (2, 3, 4));
    assert_eq!((share.percent(Case::Worst), share.percent(Case::Best)), (50.into(), 75.into()));
    let gap = share.gap(&target("95")).unwrap();
    assert_eq!((gap.points.value, gap.points.qualifier, gap.companies), (45.into(), Qualifier::AtMost, 2));
    let sum = Measure::ALL.map(|measure| scans.share(measure).unwrap().hits(Case::Worst));
    assert_eq!(sum, [2, 1, 1, 1, 1]);
    assert_eq!(PortfolioShare::new(0, 0, 0), None);
    assert_eq!(PortfolioShare::new(2, 1, 3), None);

    let drenthe = Filter { provinces: vec![Province::Drenthe], ..Filter::default() };
    assert_eq!(register.figures(&drenthe, Within::default()).companies, 3);
    let before = Within { from: None, until: Some(date("2026-02-28")) };
    assert_eq!(register.figures(&drenthe, before).scanned, 0);
}

#[test]
fn a_measure_that_is_not_asked_has_no_share_and_any_of_three_is_a_bound_then() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "A");
    let scan = ScanRecord { composition: Composition::V4In2024, ..scan_of(company, "111100000100") };
    add(&mut store, Deed::ScanAdded, &scan);
    let other = add_company(&mut store, "B");
    add(
        &mut store,
        Deed::ScanAdded,
        &ScanRecord { company: other, scan: "111111110?11".parse().unwrap(), ..scan },
    );
    let figures = Register::load(&store).unwrap().figures(&Filter::default(), Within::default());
    let scans = figures.main_scans().unwrap();
    assert_eq!(scans.share(Measure::Cloud), None);
    let ai = scans.share(Measure::ArtificialIntelligence).unwrap();
    assert_eq!((ai.hits(Case::Worst), ai.hits(Case::Best)), (1, 2));
    let any = scans.share(Measure::AnyOfThree).unwrap();
    assert_eq!((any.hits(Case::Worst), any.hits(Case::Best)), (1, 2), "cloud and data were not asked");
    let mut tally = Tally::new(Composition::V4In2024);
    tally.add("111100000100".parse::<Scan>().unwrap()).unwrap();
    tally.add("111111110?11".parse::<Scan>().unwrap()).unwrap();
    assert_eq!(scans.tally(), &tally);
    assert!(tally.technology(Technology::CloudAdvanced).is_none());
}

fn count(province: Option<Province>, size: Option<SizeClass>, companies: u32, year: u16) -> RegionalCount {
    RegionalCount {
        province,
        section: None,
        size,
        companies,
        period: Period::year(year).unwrap(),
        source: String::new(),
    }
}

#[test]
fn the_region_is_estimated_with_its_interval_correction_and_weights() {
    let place = Place::new();
    let mut store = small_portfolio(&place);
    let estimate = |store: &Store, filter: &Filter| {
        let register = Register::load(store).unwrap();
        let within = Within::default();
        register
            .region_estimate(filter, within, Composition::V3In2025, Measure::Basic, Confidence::P95)
            .unwrap()
    };
    let open = Filter::default();
    let plain = estimate(&store, &open);
    assert_eq!((plain.population, plain.weighed.is_none()), (None, true));
    let sample = |hits| Sample::new(hits, 4).unwrap();
    assert_eq!(plain.intervals.unwrap(), [2, 3].map(|hits| sample(hits).wilson(Confidence::P95)));
    assert_eq!(plain.companies_to_go(&target("95")), None, "without a population");

    add(&mut store, Deed::RegionChanged, &count(None, None, 30, 2024));
    add(&mut store, Deed::RegionChanged, &count(None, None, 20, 2025));
    let corrected = estimate(&store, &open);
    assert_eq!(corrected.population, Some(20), "the latest count");
    let expected = [2, 3].map(|hits| sample(hits).of_population(20).unwrap().wilson(Confidence::P95));
    assert_eq!(corrected.intervals.unwrap(), expected);
    let (low, high) = (expected[0].low(), expected[1].high());
    assert_eq!(corrected.range(), Some((low, high)));
    let to_go = corrected.companies_to_go(&target("95")).unwrap();
    let by_hand = |share: f64| {
        (0_u64..=20)
            .find(|more| share * 20.0 + f64::from(u32::try_from(*more).unwrap()) >= 0.95 * 20.0)
            .unwrap()
    };
    assert_eq!(to_go, (by_hand(high), by_hand(low)));
    assert_eq!(corrected.meets(&target("70")), Some(Decision::Undecided { low: false, high: true }));
    assert_eq!(corrected.meets(&target("95")), Some(Decision::Clear(false)));
    assert_eq!(corrected.meets(&target("1")), Some(Decision::Clear(true)));

    add(&mut store, Deed::RegionChanged, &count(None, Some(SizeClass::Micro), 15, 2025));
    add(&mut store, Deed::RegionChanged, &count(None, Some(SizeClass::Small), 5, 2025));
    let weighed = estimate(&store, &open);
    let strata =
        |hits| [Stratum { population: 15, size: 2, hits: 1 }, Stratum { population: 5, size: 2, hits }];
    let expected = [1, 2].map(|hits| post_stratified(&strata(hits), Confidence::P95).unwrap());
    assert_eq!(weighed.weighed.as_ref().unwrap().as_ref().unwrap(), &expected);
    assert_eq!(weighed.range(), Some((expected[0].interval.low(), expected[1].interval.high())));

    add(&mut store, Deed::RegionChanged, &count(None, Some(SizeClass::Large), 2, 2025));
    let missing = estimate(&store, &open);
    assert!(matches!(missing.weighed, Some(Err(_))), "nobody large was scanned");
    assert_eq!(missing.range(), corrected.range(), "so the unweighed interval is all there is");
}

/// One of five companies, every one of them scanned: 20 %, whatever the cells.
#[test]
fn a_region_that_was_scanned_as_a_whole_is_counted() {
    let place = Place::new();
    let mut store = place.create();
    let sizes = [SizeClass::Micro, SizeClass::Small, SizeClass::Medium, SizeClass::Medium, SizeClass::Medium];
    for (number, size) in sizes.into_iter().enumerate() {
        let company = Company { size: Some(size), ..Company::named(format!("Bedrijf {number}")) };
        let id = add(&mut store, Deed::CompanyAdded, &company);
        let answers = if number == 2 { "111100000000" } else { "000000000000" };
        add(&mut store, Deed::ScanAdded, &scan_of(id, answers));
    }
    for (size, companies) in [(SizeClass::Micro, 1), (SizeClass::Small, 1), (SizeClass::Medium, 3)] {
        add(&mut store, Deed::RegionChanged, &count(None, Some(size), companies, 2025));
    }
    let register = Register::load(&store).unwrap();
    let (filter, within) = (Filter::default(), Within::default());
    let estimate = register
        .region_estimate(&filter, within, Composition::V3In2025, Measure::Basic, Confidence::P95)
        .unwrap();
    assert_eq!(estimate.range(), Some((0.2, 0.2)));
    for (comparator, percent, is_met, to_go) in [
        (Comparator::AtLeast, 20, true, 0),
        (Comparator::MoreThan, 20, false, 1),
        (Comparator::AtMost, 20, true, 0),
        (Comparator::LessThan, 20, false, 1),
        (Comparator::AtLeast, 60, false, 2),
        (Comparator::MoreThan, 60, false, 3),
        (Comparator::AtMost, 0, false, 1),
        (Comparator::AtLeast, 61, false, 3),
    ] {
        let target = LevelTarget::new(comparator, Decimal::from_integer(percent));
        assert_eq!(estimate.meets(&target), Some(Decision::Clear(is_met)), "{comparator:?} {percent}");
        assert_eq!(estimate.companies_to_go(&target), Some((to_go, to_go)), "{comparator:?} {percent}");
    }
}

#[test]
fn the_population_is_that_of_the_filter_or_none() {
    let drenthe = count(Some(Province::Drenthe), None, 100, 2025);
    let fryslan = count(Some(Province::Fryslan), None, 200, 2025);
    let small = count(Some(Province::Drenthe), Some(SizeClass::Small), 40, 2025);
    let counts = [drenthe.clone(), fryslan.clone(), small];
    let of = |counts: &[RegionalCount], filter: &Filter| RegionPopulation::of(counts, filter).companies;
    let provinces = |list: &[Province]| Filter { provinces: list.to_vec(), ..Filter::default() };
    assert_eq!(of(&counts, &Filter::default()), Some(300));
    assert_eq!(of(&counts, &provinces(&[Province::Drenthe])), Some(100));
    assert_eq!(of(&counts, &provinces(&[Province::Drenthe, Province::Fryslan])), Some(300));
    assert_eq!(
        of(&counts, &provinces(&[Province::Drenthe, Province::Utrecht])),
        None,
        "one of them was not counted"
    );
    assert_eq!(of(&[], &Filter::default()), None);
    let small_only = Filter { sizes: vec![SizeClass::Small], ..provinces(&[Province::Drenthe]) };
    assert_eq!(of(&counts, &small_only), Some(40));
    assert_eq!(
        of(&[count(None, None, 7, 2025), drenthe], &Filter::default()),
        Some(7),
        "the whole before its parts"
    );
}

#[test]
fn pace_is_that_of_the_core_or_has_its_reason() {
    let place = Place::new();
    let mut store = place.create();
    // 2024: 1 of 2 basic; 2026: 3 of 4.
    for (name, year, answers) in [
        ("A", 2024, "111100000000"),
        ("B", 2024, "000000000000"),
        ("A2", 2026, "111100000000"),
        ("B2", 2026, "111111110000"),
        ("C2", 2026, "111111111111"),
        ("D2", 2026, "000000000000"),
    ] {
        let id = add_company(&mut store, name);
        let scanned_on = date(&format!("{year}-05-01"));
        add(&mut store, Deed::ScanAdded, &ScanRecord { scanned_on, ..scan_of(id, answers) });
    }
    let held = |store: &Store| {
        Register::load(store).unwrap().held_against(&Filter::default(), Measure::Basic, target("95"))
    };
    let assessment = held(&store);
    assert_eq!(assessment.gap.unwrap().value, 20.into());
    assert_eq!(assessment.pace.actual.unwrap().per_year(), "12.5".parse().unwrap());
    assert_eq!(assessment.pace.required_from_now.unwrap().per_year(), 5.into());
    assert_eq!(assessment.pace.required_from_base.unwrap().per_year(), "7.5".parse().unwrap());

    // Another version of the index in the latest year: no pace over it.
    let id = add_company(&mut store, "E");
    let other = ScanRecord {
        composition: Composition::V4In2024,
        scanned_on: date("2027-05-01"),
        ..scan_of(id, "111100000000")
    };
    let scan = add(&mut store, Deed::ScanAdded, &other);
    assert_eq!(held(&store).pace.actual, Err(Reason::OneObservation));
    store.edit(Deed::ScanChanged, |edit| edit.remove(scan)).unwrap();
    // An unknown answer that matters: a lower bound, and no pace.
    add(
        &mut store,
        Deed::ScanAdded,
        &ScanRecord { composition: Composition::V3In2025, scan: "111?00000000".parse().unwrap(), ..other },
    );
    assert_eq!(held(&store).pace.actual, Err(Reason::ValueIsBound));
}

#[test]
fn the_funnel_counts_who_came_this_far() {
    let place = Place::new();
    let mut store = place.create();
    let mut settings = store.settings().unwrap();
    settings.funnel[1].target = Some(5);
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    let mut reach = |name: &str, steps: &[(&str, &str)]| {
        let company = add_company(&mut store, name);
        for (stage, on) in steps {
            let note = String::new();
            let reached = StageReached { company, stage: (*stage).to_owned(), reached_on: date(on), note };
            add(&mut store, Deed::StageChanged, &reached);
        }
    };
    reach("A", &[("informed", "2025-01-01"), ("activated", "2025-06-01"), ("supported", "2026-01-01")]);
    reach("B", &[("informed", "2025-02-01"), ("activated", "2026-02-01")]);
    reach("C", &[("informed", "2025-03-01")]);
    // Support that came without the steps before it was noted.
    reach("D", &[("supported", "2025-12-31")]);
    reach("E", &[]);
    reach("F", &[("another", "2025-01-01")]);
    let register = Register::load(&store).unwrap();
    let funnel = register.figures(&Filter::default(), Within::year(2025)).funnel;
    let told: Vec<_> = funnel.iter().map(|step| (step.reached, step.in_period, step.to_go)).collect();
    assert_eq!(told, [(4, 3, None), (2, 1, Some(3)), (1, 1, None)]);
    assert_eq!(funnel[0].conversion, None);
    assert_eq!((funnel[1].conversion, funnel[2].conversion), (Some(50.into()), Some(50.into())));
    let later =
        register.figures(&Filter::default(), Within { from: Some(date("2026-01-01")), until: None }).funnel;
    let told: Vec<_> = later.iter().map(|step| (step.reached, step.in_period)).collect();
    assert_eq!(told, [(4, 0), (3, 1), (2, 1)]);
    let two_thirds = Decimal::from_millionths(66_666_667);
    assert_eq!(later[2].conversion, Some(two_thirds));
}

#[test]
fn follow_ups_are_due_by_the_intervals_unless_planned() {
    let place = Place::new();
    let mut store = place.create();
    let mut settings = store.settings().unwrap();
    (settings.months_to_t1, settings.months_to_t2) = (6, 18);
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    let done = |company, stage, on: &str, finished| Assessment {
        answers: Answers::zero(),
        finished,
        ..Assessment::begun(company, stage, date(on))
    };
    let a = add_company(&mut store, "A");
    add(&mut store, Deed::AssessmentBegun, &done(a, Stage::T0, "2025-08-31", true));
    let b = add_company(&mut store, "B");
    add(&mut store, Deed::AssessmentBegun, &done(b, Stage::T0, "2025-01-01", true));
    add(&mut store, Deed::AssessmentBegun, &done(b, Stage::T1, "2025-07-01", true));
    let c = add_company(&mut store, "C");
    add(&mut store, Deed::AssessmentBegun, &done(c, Stage::T0, "2025-01-01", false));
    let d = add_company(&mut store, "D");
    add(&mut store, Deed::AssessmentBegun, &done(d, Stage::T0, "2025-01-01", true));
    let plan = FollowUp {
        company: d,
        kind: FollowUpKind::AssessmentT1,
        due_on: date("2027-01-01"),
        done_on: None,
        note: String::new(),
    };
    add(&mut store, Deed::FollowUpChanged, &plan);
    let called = FollowUp { kind: FollowUpKind::Contact, done_on: Some(date("2025-01-02")), ..plan };
    add(&mut store, Deed::FollowUpChanged, &called);
    let register = Register::load(&store).unwrap();
    let due: Vec<_> =
        register.due().iter().map(|due| (due.company, due.kind, due.due_on.to_string())).collect();
    assert_eq!(
        due,
        [
            (a, FollowUpKind::AssessmentT1, "2026-02-28".to_owned()),
            (b, FollowUpKind::AssessmentT2, "2027-01-01".to_owned()),
            (d, FollowUpKind::AssessmentT1, "2027-01-01".to_owned()),
        ]
    );
    let today = date("2026-03-01");
    let overdue = register.overdue(today);
    assert_eq!((overdue.len(), overdue[0].company, overdue[0].days_overdue(today)), (1, a, 1));
    assert!(register.overdue(date("2026-02-28")).is_empty());
}

#[test]
fn a_refreshed_register_is_a_loaded_one() {
    let place = Place::new();
    let mut store = demo(&place, 120);
    let mut register = Register::load(&store).unwrap();
    let same = |register: &Register, store: &Store| {
        assert_eq!(format!("{:?}", register.rows()), format!("{:?}", Register::load(store).unwrap().rows()));
    };
    let id = register.rows()[7].id;
    let saved = store.edit(Deed::ScanAdded, |edit| edit.insert(&scan_of(id, "??1100000000"))).unwrap();
    register.refresh(&store, &saved.touched).unwrap();
    same(&register, &store);
    let removed = register.rows()[3].id;
    let saved = store.edit(Deed::CompanyRemoved, |edit| edit.remove(removed)).unwrap();
    register.refresh(&store, &saved.touched).unwrap();
    same(&register, &store);
    assert!(register.row(removed).is_none());
    let saved = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Nieuw"))).unwrap();
    register.refresh(&store, &saved.touched).unwrap();
    same(&register, &store);
    for _ in 0..3 {
        let undone = store.undo().unwrap().unwrap();
        register.refresh(&store, &undone.touched).unwrap();
        same(&register, &store);
    }
    let plan = store.plan_erasure(id).unwrap();
    store.erase(&plan).unwrap();
    register.forget(id);
    same(&register, &store);
}

#[test]
fn the_demonstration_is_the_same_for_the_same_seed_and_nobody_real() {
    let (one, other) = (Place::new(), Place::new());
    let (one, other) = (demo(&one, 80), demo(&other, 80));
    let companies = one.all::<Company>().unwrap();
    assert_eq!(companies, other.all::<Company>().unwrap());
    assert_eq!(one.all::<Assessment>().unwrap(), other.all::<Assessment>().unwrap());
    assert_eq!(companies.len(), 80);
    for kept in &companies {
        let company = &kept.record;
        assert!(company.name.ends_with("(fictief)") && company.website.ends_with(".invalid"), "{company:?}");
        assert!(company.kvk.unwrap().to_string().starts_with("00"));
        let has_answered = company.consent != Consent::NotAsked;
        assert_eq!(
            company.consent_on.is_some(),
            has_answered,
            "a day of an answer that was given: {company:?}"
        );
    }
    assert!(companies.iter().any(|kept| kept.record.consent == Consent::NotAsked));
    assert!(one.check().is_empty());
    let third = Place::new();
    let mut third = options().create(&third.path).unwrap().store;
    Demo { companies: 80, seed: 43, today: date("2026-06-30") }.fill(&mut third).unwrap();
    assert_ne!(companies, third.all::<Company>().unwrap());
}

fn published(company: Id<Company>, stage: Stage, scored_on: Option<Date>, overall: &str) -> PublishedScores {
    PublishedScores {
        company,
        stage,
        scored_on,
        overall: overall.parse().unwrap(),
        dimensions: [overall; 6].map(|score| score.parse().unwrap()),
        portal_id: String::new(),
        hub: String::new(),
        note: String::new(),
    }
}

#[test]
fn answers_win_over_the_portal_and_a_stage_that_the_portal_has_is_done() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    let portal = |stage, day: Option<&str>, overall| published(company, stage, day.map(date), overall);
    add(&mut store, Deed::PublishedChanged, &portal(Stage::T0, Some("2025-01-10"), "40.15"));
    let register = Register::load(&store).unwrap();
    let row = register.row(company).unwrap();
    let first = row.measured(Stage::T0).unwrap();
    assert_eq!((first.is_published, first.overall.rounded(6)), (true, "40.15".parse().unwrap()));
    let due: Vec<_> = register.due_of(row).iter().map(|due| (due.kind, due.due_on)).collect();
    assert_eq!(due, [(FollowUpKind::AssessmentT1, date("2026-01-10"))]);

    // Begun and not finished, the portal still counts, and nothing is left to do of that stage.
    let mut own = Assessment::begun(company, Stage::T0, date("2025-01-09"));
    let id = add(&mut store, Deed::AssessmentBegun, &own);
    let register = Register::load(&store).unwrap();
    let row = register.row(company).unwrap();
    assert!(row.latest_measured().unwrap().is_published);
    let mut agenda = Agenda::default();
    agenda.update(&register, date("2026-06-30"));
    assert_eq!(agenda.total(), 1, "T1, and not T0 once more");

    own.answers.set_all(Question::Q9, &[5; 5]).unwrap();
    own.finished = true;
    store.edit(Deed::AssessmentChanged, |edit| edit.update(id, &own)).unwrap();
    add(&mut store, Deed::PublishedChanged, &portal(Stage::T1, None, "61.53"));
    let register = Register::load(&store).unwrap();
    let row = register.row(company).unwrap();
    let first = row.measured(Stage::T0).unwrap();
    assert_eq!((first.is_published, first.on), (false, Some(date("2025-01-09"))));
    assert_eq!(row.published().len(), 2, "and both can still be looked at");
    assert_eq!(register.due_of(row), [], "nobody knows when T1 was");

    let whole = register.figures(&Filter::default(), Within::default()).maturity;
    assert_eq!(whole.published, [0, 1, 0]);
    let uplift = whole.uplifts[0].unwrap().change.overall;
    let own = own.answers.score(Rules::default()).unwrap().overall();
    let expected = 61.53 - f64::from(own.parts()) / 90_720.0;
    assert!((real(uplift.mean) - expected).abs() < 1e-6);
    let year = Within { from: Some(date("2026-01-01")), until: None };
    let bounded = register.figures(&Filter::default(), year).maturity;
    assert_eq!(
        (bounded.stages, bounded.published),
        ([None; 3], [0; 3]),
        "a score without a day lies in no period"
    );
}

/// Decimals and ninety thousandths of points add up without rounding.
#[test]
fn a_mean_of_answers_and_of_the_portal_is_exact() {
    let place = Place::new();
    let mut store = place.create();
    for (number, overall) in (0..).zip(["33.333333", "33.333334", "0.000001"]) {
        let company = add_company(&mut store, &format!("Bedrijf {number}"));
        add(&mut store, Deed::PublishedChanged, &published(company, Stage::T0, None, overall));
    }
    let means =
        Register::load(&store).unwrap().figures(&Filter::default(), Within::default()).maturity.stages[0];
    let overall = means.unwrap().overall;
    assert_eq!((overall.count, overall.mean), (3, "22.222223".parse().unwrap()));
    assert_eq!(overall.least.rounded(6), "0.000001".parse().unwrap());
}
