//! Peil's own format.

use crate::support::{all, briefs, catalogue, fault};
use peil_core::{Flags, Qualifier};
use peil_exchange::{Options, into_rows};
use peil_fixtures::{DataSet, Strictness};

const SAMPLE: &[u8] = include_bytes!("../samples/peil.csv");

#[test]
fn bounds_doubts_and_flags_come_along() {
    let figures = all(SAMPLE);
    assert_eq!(
        briefs(&figures),
        [
            "basic-digital-intensity/eurostat-v3 NL 2021 75.33 b",
            "cloud-use Zeeland 2024-10 58.0 i",
            "cloud-use Zeeland 2025 58.123 q",
        ]
    );
    assert_eq!(figures[1].qualifier, Qualifier::AtLeast);
    assert!(figures[2].flags.contains(Flags::DOUBTFUL));
    assert_eq!([0, 1, 2].map(|index| figures[index].letters.as_str()), ["b", "", ""]);
    assert_eq!(figures[0].definition, "DII v3 (2021)");
    assert_eq!(figures[1].known.as_ref().unwrap().geo, "Zeeland");
    assert_eq!(figures[2].place.line, 4);
}

#[test]
fn its_rows_are_those_of_its_own_reader() {
    let rows = into_rows("own.csv", SAMPLE, catalogue(), &Options::default()).unwrap();
    let expected = DataSet::read("own.csv", SAMPLE, catalogue(), Strictness::Strict).unwrap();
    assert_eq!(rows.data.rows, expected.rows);
    assert_eq!((rows.unknown, rows.missing), (0, 0));
}

#[test]
fn its_faults_are_those_of_its_own_reader() {
    let header = std::str::from_utf8(SAMPLE).unwrap().lines().next().unwrap();
    let text = format!("{header}\nclod-use,NL,SME,2023,=,5,percent,,,,,,\n");
    assert_eq!(
        fault(text.as_bytes()),
        "own:2:1: indicator: no indicator is named \"clod-use\"; did you mean \"cloud-use\"?"
    );
}
