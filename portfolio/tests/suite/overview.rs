//! What the dashboard, the map and the funnel show, against queries of their own.

use crate::common::{Place, add, date};
use peil_core::intensity::Case;
use peil_core::record::{Province, SizeClass};
use peil_core::shares::Confidence;
use peil_core::{Comparator, Decimal, LevelTarget, Period};
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Asked, By, Deed, Filter, Measure, NoEstimate, Part, ProvinceFigures, RegionalCount, Register, Store,
    Within,
};

fn demo(place: &Place, companies: u32) -> Store {
    let mut store = place.create();
    Demo { companies, seed: 7, today: date("2026-06-30") }.fill(&mut store).unwrap();
    store
}

fn database(place: &Place) -> rusqlite::Connection {
    rusqlite::Connection::open_with_flags(&place.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

fn asked(filter: Filter) -> Asked {
    Asked { filter, within: Within::default(), by: None, confidence: Confidence::P95 }
}

#[test]
fn the_map_equals_a_separate_query() {
    let place = Place::new();
    let mut store = demo(&place, 500);
    let count = |province, companies| RegionalCount {
        province: Some(province),
        section: None,
        size: None,
        companies,
        period: Period::year(2026).unwrap(),
        source: "count".to_owned(),
    };
    add(&mut store, Deed::RegionChanged, &count(Province::Drenthe, 1000));
    add(&mut store, Deed::RegionChanged, &count(Province::Zeeland, 0));
    let register = Register::load(&store).unwrap();
    let today = date("2026-06-30");
    let map = register.provinces(Within::default(), today);
    let composition = map.composition.unwrap();
    let query = "WITH measured (company, stage, day) AS (
            SELECT company, stage, assessed_on FROM assessment WHERE finished = 1
            UNION ALL SELECT company, stage, scored_on FROM published_scores AS p WHERE NOT EXISTS
                (SELECT 1 FROM assessment WHERE company = p.company AND stage = p.stage AND finished = 1))
        SELECT count(*), sum(scan IS NOT NULL), sum(composition = ?2),
            sum(composition = ?2 AND 12 - length(replace(answers, '1', '')) >= 4),
            sum(EXISTS (SELECT 1 FROM measured a WHERE a.company = c.id
                AND ((a.stage = 'T0' AND date(a.day, '+12 months') < ?3 AND NOT EXISTS
                        (SELECT 1 FROM measured b WHERE b.company = c.id AND b.stage = 'T1'))
                    OR (a.stage = 'T1' AND date(a.day, '+12 months') < ?3 AND NOT EXISTS
                        (SELECT 1 FROM measured b WHERE b.company = c.id AND b.stage = 'T2')))))
        FROM company c LEFT JOIN (SELECT s.id AS scan, s.company, s.composition, s.answers,
            row_number() OVER (PARTITION BY s.company ORDER BY s.scanned_on DESC, s.id DESC) AS place FROM scan s) l
            ON l.company = c.id AND l.place = 1
        WHERE c.province = ?1";
    let database = database(&place);
    for (province, shown) in Province::ALL.into_iter().zip(&map.provinces) {
        let expected: [u32; 5] = database
            .query_row(query, (province.code(), composition.code(), today.to_string()), |row| {
                Ok([0, 1, 2, 3, 4].map(|column| row.get::<_, Option<u32>>(column).unwrap().unwrap_or(0)))
            })
            .unwrap();
        let basic = shown.basic.map_or((0, 0), |share| (share.measured(), share.hits(Case::Worst)));
        let ours = [shown.companies, shown.scanned, basic.0, basic.1, shown.overdue];
        assert_eq!((shown.province, ours), (province, expected));
    }
    assert!(map.provinces.iter().any(|shown| shown.overdue > 0));
    assert_eq!(map.elsewhere, 0);
    let coverage = |province| {
        map.provinces.iter().find(|shown| shown.province == province).and_then(ProvinceFigures::coverage)
    };
    let drenthe = map.provinces.iter().find(|shown| shown.province == Province::Drenthe).unwrap();
    let tenth = Decimal::from_integer(10);
    assert_eq!(
        coverage(Province::Drenthe).unwrap().checked_mul(tenth),
        Decimal::from_whole(drenthe.companies.into())
    );
    assert_eq!(coverage(Province::Zeeland), None, "nothing is a part of nothing");
    assert_eq!(coverage(Province::Limburg), None, "nobody has counted it");
}

#[test]
fn the_funnel_year_by_year_equals_a_separate_query() {
    let place = Place::new();
    let store = demo(&place, 300);
    let register = Register::load(&store).unwrap();
    let database = database(&place);
    let years = register.funnel_by_year(&Filter::default());
    let distinct: u32 = database
        .query_row("SELECT count(DISTINCT substr(reached_on, 1, 4)) FROM stage", [], |row| row.get(0))
        .unwrap();
    assert_eq!(years.len(), usize::try_from(distinct).unwrap());
    assert!(years.is_sorted_by_key(|(year, _)| *year));
    for (year, steps) in &years {
        for figure in steps {
            let query = "SELECT count(DISTINCT company) FROM stage WHERE stage = ?1 AND substr(reached_on, 1, 4) = ?2";
            let taken: u32 =
                database.query_row(query, (&figure.step.key, year.to_string()), |row| row.get(0)).unwrap();
            assert_eq!(figure.in_period, taken, "{year} {}", figure.step.key);
        }
        assert_eq!(steps, &register.figures(&Filter::default(), Within::year(*year)).funnel);
    }
    let latest = register.reached(&Filter::default(), Within::default(), 5);
    let expected: Vec<String> = database
        .prepare("SELECT reached_on FROM stage ORDER BY reached_on DESC LIMIT 5")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(latest.iter().map(|taken| taken.reached_on.to_string()).collect::<Vec<_>>(), expected);
}

#[test]
fn an_overview_holds_what_its_parts_say_and_a_reason_where_there_is_no_region() {
    let place = Place::new();
    let store = demo(&place, 200);
    let register = Register::load(&store).unwrap();
    let target =
        LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(Period::year(2030).unwrap());
    let baseline = Some(Period::year(2018).unwrap());
    let targets = [(Measure::Basic, LevelTarget { baseline, ..target })];
    let everyone = Asked { by: Some(By::Size), ..asked(Filter::default()) };
    let overview = register.overview(&everyone, &targets);
    assert_eq!(overview.figures, register.figures(&Filter::default(), Within::default()));
    assert_eq!(overview.parts, register.figures_by(&Filter::default(), Within::default(), By::Size));
    assert!(overview.parts.contains_key(&Part::Size(SizeClass::Micro)));
    let course = overview.course(Measure::Basic).unwrap();
    assert_eq!(course.target, target, "the baseline of the country is left out");
    assert_eq!(overview.course(Measure::Cloud), None);
    let region = overview.region.unwrap();
    assert!(region.iter().all(|(_, estimate)| estimate.weighed.is_some()), "the demonstration has counts");
    let chosen = Filter { tags: vec!["ai".to_owned()], ..Filter::default() };
    assert_eq!(register.overview(&asked(chosen), &[]).region, Err(NoEstimate::NotAPartOfTheRegion));
    let nobody = Asked { within: Within::year(1999), ..asked(Filter::default()) };
    assert_eq!(register.overview(&nobody, &[]).region, Err(NoEstimate::NobodyScanned));
}

#[test]
fn the_shares_of_the_levels_add_up_to_a_hundred() {
    let place = Place::new();
    let store = demo(&place, 77);
    let register = Register::load(&store).unwrap();
    for scans in register.figures(&Filter::default(), Within::default()).scans {
        for case in Case::ALL {
            let sum: i64 = scans.level_shares(case).iter().map(|share| share.millionths()).sum();
            assert_eq!(sum, Decimal::HUNDRED.millionths());
        }
    }
}
