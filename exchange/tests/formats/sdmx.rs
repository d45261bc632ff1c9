//! SDMX-CSV.

use crate::support::{all, briefs, fault, of_place};
use peil_core::Flags;
use peil_exchange::{Role, Value};

const FIRST: &[u8] = include_bytes!("../samples/sdmx-1.csv");
const SECOND: &[u8] = include_bytes!("../samples/sdmx-2.csv");

#[test]
fn both_versions_give_values_flags_and_what_is_confidential() {
    let figures = all(FIRST);
    assert_eq!(
        briefs(&figures),
        ["E_DI3_GELO NL 2025 88.76 .", "E_AI_TANY NL 2025 33.21 b", "E_AI_TANY SE 2024 -: c"]
    );
    assert_eq!(figures[0].dataset_name(), "ISOC_E_DII");
    assert_eq!(figures[1].dataset, "ESTAT:ISOC_EB_AI(1.0)");
    assert_eq!(figures[0].definition, "DII v3 (2025)");
    assert_eq!(figures[2].confidentiality, "C");
    assert_eq!((figures[1].place.line, figures[1].place.column), (3, 86));
    let figures = all(SECOND);
    assert_eq!(
        briefs(&figures),
        ["E_DI3_GELO NL 2025 88.76 .", "E_DI3_GELO EE 2025 72.12 d", "E_DI3_GELO SE 2025 -: ."]
    );
    assert_eq!(figures[0].confidentiality, "F");
    assert_eq!(of_place(SECOND, "EE").len(), 1);
}

#[test]
fn labels_beside_codes_are_passed_over() {
    let text = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Reference area,TIME_PERIOD:Time period,\
                OBS_VALUE:Observation Value,OBS_STATUS:Status,UNIT_MEASURE:Unit\n\
                dataflow,ESTAT:X(1.0): Something,I,A: Annual,NL: Netherlands,2024,5.5,B: Break,PC: Percent\n";
    let figures = all(text.as_bytes());
    assert_eq!(briefs(&figures), [" NL 2024 5.5 b"]);
    assert_eq!(figures[0].dataset, "ESTAT:X(1.0)");
    assert_eq!(figures[0].code(Role::Unit), "PC");
    assert_eq!(figures[0].code(Role::Frequency), "A");
}

#[test]
fn other_ways_to_say_the_same_are_understood() {
    let text = "DATAFLOW;geo;TIME_PERIOD;OBS_VALUE;OBS_STATUS;COMMENT_OBS\n\
                A:B(1.0);NL;2024;NaN;A;\"a; b\"\nA:B(1.0);NL;2025;#N/A;;\n";
    let figures = all(text.as_bytes());
    assert!(figures.iter().all(|figure| figure.value == Value::Missing(":".to_owned())));
    assert_eq!(figures[0].flags, Flags::NONE, "A is a normal value");
    assert_eq!(figures[0].letters, "A");
    assert_eq!(figures[0].columns().last().unwrap().1, "a; b");
}

#[test]
fn faults_are_refused_at_their_column() {
    let told = |rows: &str| fault(format!("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n{rows}").as_bytes());
    assert!(told("A,NL,2024,8l.5,\n").starts_with("own:2:11: OBS_VALUE: not a digit at position 2"));
    assert!(told("A,NL,2024,\"8,5\",\n").starts_with("own:2:11: OBS_VALUE: a decimal point was expected"));
    assert_eq!(told("A,NL,2024,8\n"), "own:2: 5 fields were expected, found 4");
    assert_eq!(told("A,NL,,8,\n"), "own:2:6: TIME_PERIOD: a period was expected, found \"\"");
    assert_eq!(told("A,NL,2024,8,b1\n"), "own:2:13: OBS_FLAG: letters of flags were expected, found \"b1\"");
    assert_eq!(told("A,NL,2024,8,\nA,NL,2024,9,\n"), "own:3: this figure stands in the file already");
    assert_eq!(
        told("A,\"NL,2024,8,\n"),
        "own:2:3: a quotation mark is not closed, or does not enclose the whole field"
    );
    assert!(told("A,NL,2024,8,").starts_with("own:2: the file ends in the middle"));
    assert!(told("A,NL,2024,8").starts_with("own:2: the file ends in the middle"));
    assert_eq!(
        fault(b"DATAFLOW,geo,geo,TIME_PERIOD,OBS_VALUE\n"),
        "own:1:14: the column \"geo\" stands there twice"
    );
    assert_eq!(fault(b"DATAFLOW,geo,OBS_VALUE\n"), "own:1: the column TIME_PERIOD is missing");
    assert_eq!(fault(b"DATAFLOW,geo,TIME_PERIOD\n"), "own:1: the column OBS_VALUE is missing");
    let deleted = "STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE\ndataflow,A,D,2024,5\n";
    assert_eq!(fault(deleted.as_bytes()), "own:2:12: ACTION: I, A, M or R was expected, found \"D\"");
}
