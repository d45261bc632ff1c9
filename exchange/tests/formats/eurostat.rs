//! Eurostat TSV.

use crate::support::{all, briefs, of_place, try_read};
use flate2::Compression;
use flate2::write::GzEncoder;
use peil_core::{Decimal, Flags};
use peil_exchange::{Filter, Format, Options, Role, into_rows};
use peil_fixtures::National;
use std::io::Write;

const SAMPLE: &[u8] = include_bytes!("../samples/eurostat.tsv");

#[test]
fn every_cell_is_read_with_its_flags_and_the_missing_ones_too() {
    let figures = all(SAMPLE);
    assert_eq!(
        briefs(&figures)[5..],
        [
            "E_DI3_GELO NL 2021 75.33 .",
            "E_DI3_GELO NL 2022 -: .",
            "E_DI3_GELO NL 2023 78.55 .",
            "E_DI3_GELO NL 2024 -: .",
            "E_DI3_GELO NL 2025 88.76 .",
            "E_DI4_GELO NL 2021 -: .",
            "E_DI4_GELO NL 2022 80.00 .",
            "E_DI4_GELO NL 2023 -: .",
            "E_DI4_GELO NL 2024 81.50 .",
            "E_DI4_GELO NL 2025 -: .",
            "E_AI_TANY NL 2021 13.10 .",
            "E_AI_TANY NL 2022 -: .",
            "E_AI_TANY NL 2023 13.37 .",
            "E_AI_TANY NL 2024 -: c",
            "E_AI_TANY NL 2025 33.21 b",
            "E_AI_TANY SE 2021 9.92 .",
            "E_AI_TANY SE 2022 -: .",
            "E_AI_TANY SE 2023 10.37 bu",
            "E_AI_TANY SE 2024 -: u",
            "E_AI_TANY SE 2025 35.04 .",
        ]
    );
    let last = figures.last().unwrap();
    assert_eq!(last.letters, "i", "a letter that Peil has no flag for is kept as it is");
    assert!(!last.flags.contains(Flags::PERIOD_INFERRED), "Peil's own i means something else");
    assert_eq!((last.place.line, last.place.column), (6, 63));
}

#[test]
fn the_version_of_the_index_comes_from_the_code_and_the_year() {
    let of_dutch: Vec<_> = of_place(SAMPLE, "NL")
        .into_iter()
        .filter(|figure| figure.number().is_some())
        .map(|figure| (figure.when.code.clone(), figure.definition.clone()))
        .collect();
    let expected = [
        ("2021", "DII v3 (2021)"),
        ("2023", "DII v3 (2023)"),
        ("2025", "DII v3 (2025)"),
        ("2022", "DII v4 (2022)"),
        ("2024", "DII v4 (2024)"),
        ("2021", "E_AI_TANY 7 technologies"),
        ("2023", "E_AI_TANY 7 technologies"),
        ("2025", "E_AI_TANY 8 technologies (2025)"),
    ];
    assert_eq!(of_dutch, expected.map(|(year, definition)| (year.to_owned(), definition.to_owned())));
}

#[test]
fn what_is_asked_for_is_found_by_code_and_by_the_name_of_peil() {
    let count = |filter: Filter| try_read(SAMPLE, filter).unwrap().1.len();
    let only = |role, code: &str| Filter::default().only(role, [code]);
    assert_eq!(count(only(Role::Place, "NL")), 15);
    assert_eq!(count(only(Role::Place, "EU")), 5);
    assert_eq!(count(only(Role::Place, "EU27_2020")), 5);
    assert_eq!(count(only(Role::Size, "SME 10-249")), 15);
    assert_eq!(count(only(Role::Indicator, "E_AI_TANY").only(Role::Place, ["NL", "SE"])), 10);
    assert_eq!(count(only(Role::Indicator, "E_AI")), 0);
    assert_eq!(count(only(Role::Place, "N")), 0);
    assert_eq!(count(only(Role::Other, "A")), 0, "the file has no such column");
    assert_eq!(count(Filter::default().only(Role::Place, Vec::<String>::new())), 25);
}

#[test]
fn a_packed_file_is_the_same_file() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(SAMPLE).unwrap();
    let packed = encoder.finish().unwrap();
    let (report, figures) = try_read(&packed, Filter::default()).unwrap();
    assert!(report.packed);
    assert_eq!(report.format, Format::EurostatTsv);
    assert_eq!(figures, all(SAMPLE));
    assert_eq!((report.figures, report.missing, report.known), (25, 11, 25));
}

/// The last figure is 88.76, so that 6.24 is left of 95; the points of version 4 lie in a series of their own.
#[test]
fn the_dutch_series_gives_the_gap_that_it_should() {
    let catalogue = &National::embedded().unwrap().catalogue;
    let options = Options { filter: Filter::default().only(Role::Place, ["NL"]), ..Options::default() };
    let rows = into_rows("isoc_e_dii.tsv", SAMPLE, catalogue, &options).unwrap();
    assert_eq!((rows.data.rows.len(), rows.unknown, rows.missing), (8, 0, 7));
    let national = National::from_rows(rows.data.catalogue, rows.data.rows).unwrap();
    let entry = |indicator: &str| {
        national.entries.iter().find(|entry| entry.indicator == indicator && entry.geo == "NL").unwrap()
    };
    let basic = entry("basic-digital-intensity/eurostat-v3");
    let values: Vec<_> = basic.series.iter().map(|observation| observation.value.to_string()).collect();
    assert_eq!(values, ["75.33", "78.55", "88.76"]);
    let assessment = basic.assess(peil_core::Options::default());
    assert_eq!(assessment.gap.unwrap().value, "6.24".parse::<Decimal>().unwrap());
    let fourth: Vec<_> = entry("basic-digital-intensity/eurostat-v4").series.iter().collect();
    assert_eq!(fourth.len(), 2);
    let versions = |definition| national.catalogue.definition_name(definition).unwrap().measure.clone();
    assert!(fourth.iter().all(|observation| versions(observation.definition) == "DII v4"));
    assert!(basic.series.iter().all(|observation| versions(observation.definition) == "DII v3"));
    let ai = entry("ai-use/eurostat");
    assert!(ai.series.iter().any(|observation| observation.flags.contains(Flags::BREAK)));
}
