//! CBS StatLine and OData.

use crate::support::{all, brief, briefs, fault, of_place, try_read};
use peil_exchange::{Encoding, Filter, Format, Role, Value};

const OBSERVATIONS: &[u8] = include_bytes!("../samples/cbs-observations.csv");
const ODATA: &[u8] = include_bytes!("../samples/cbs-odata.json");
const STATLINE: &str = include_str!("../samples/cbs-statline.csv");

#[test]
fn observations_are_read_as_csv() {
    let figures = all(OBSERVATIONS);
    assert_eq!(briefs(&figures), ["A047220 NL 20060101 1.325 .", "A047219 NL 20060101 1.003 ."]);
    assert_eq!(figures[0].when.period, None, "a day is kept as it is written");
    assert_eq!((figures[0].known.as_ref(), figures[0].definition.as_str()), (None, ""));
    let semicolons = "\"Id\";\"Measure\";\"ValueAttribute\";\"Value\";\"Perioden\"\n0;\"M1\";\"Secret\";;\"2023JJ00\"\n\
                      1;M1;None;\"12,5\";2016MM04\n";
    let figures = all(semicolons.as_bytes());
    assert_eq!(briefs(&figures), ["M1 NL 2023JJ00 -Secret .", "M1 NL 2016MM04 12.5 ."]);
    assert_eq!(figures[1].when.period, "2016-04".parse().ok());
}

#[test]
fn observations_are_read_as_json() {
    let figures = all(ODATA);
    assert_eq!(briefs(&figures), ["A047220 NL 2006JJ00 1.325 .", "A047219 NL 2006JJ00 -Impossible ."]);
    assert_eq!(figures[0].code(Role::Size), "T001");
    assert_eq!(figures[0].place.field, "value.0");
    let plain = br#"{"value":[{"Id":0,"Measure":"A047220","ValueAttribute":"None","Value":1.325,"Perioden":"20060101"}]}"#;
    let (report, figures) = try_read(plain, Filter::default()).unwrap();
    assert_eq!((report.format, report.has_next_page), (Format::CbsOdata, false));
    assert_eq!(brief(&figures[0]), "A047220 NL 20060101 1.325 .");
    let page = br#"{"value":[],"@odata.nextLink":"more"}"#;
    assert!(try_read(page, Filter::default()).unwrap().0.has_next_page);
}

#[test]
fn a_table_of_statline_is_taken_apart_into_subjects_and_units() {
    let figures = all(STATLINE.as_bytes());
    assert_eq!(
        briefs(&figures),
        [
            "Website NL 2023 88 p",
            "Cloud/Betaald NL 2023 61 p",
            "Website NL 2023 71.5 p",
            "Cloud/Betaald NL 2023 -. p"
        ]
    );
    assert_eq!(figures[0].code(Role::Unit), "%");
    assert_eq!(figures[0].code(Role::Sector), "C-N en Q");
    assert_eq!(figures[3].code(Role::Size), "2 tot 10 werkzame personen");
    assert_eq!(figures[0].dataset, "ICT-gebruik bij bedrijven; bedrijfstak, 2023");
    let bulk = "ID;RegioS;Perioden;Subject_1;Subject_2\n0;PV29  ;2023JJ00;       5;     1.5\n";
    let figures = all(bulk.as_bytes());
    assert_eq!(briefs(&figures), ["Subject_1 PV29 2023JJ00 5 .", "Subject_2 PV29 2023JJ00 1.5 ."]);
    assert_eq!(of_place(bulk.as_bytes(), "PV29").len(), 2);
    assert_eq!(of_place(bulk.as_bytes(), "NL").len(), 0);
}

#[test]
fn an_old_encoding_is_recognised_and_told() {
    let text = STATLINE.replace("Website", "Caf\u{e9}s \u{20ac}");
    let (report, expected) = try_read(text.as_bytes(), Filter::default()).unwrap();
    assert_eq!(report.encoding, Encoding::Utf8);
    let old: Vec<u8> = text
        .chars()
        .map(|character| match character {
            '\u{20ac}' => 0x80,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    let (report, figures) = try_read(&old, Filter::default()).unwrap();
    assert_eq!(report.encoding, Encoding::Windows1252);
    assert_eq!(figures, expected);
    assert_eq!(figures[0].code(Role::Indicator), "Caf\u{e9}s \u{20ac}");
}

#[test]
fn faults_are_refused_at_their_place() {
    let screen = "\"Titel\"\n\"\";\"\";\"Totaal\";\"Totaal\"\n\"Onderwerp\";\"Perioden\";\"2023\";\"2024\"\n\"A\";\"%\";\"1\";\"2\"\n";
    assert!(fault(screen.as_bytes()).starts_with("own:2: this is a table as the screen shows it"));
    let screen = "\"Branches\";\"Perioden\";\"2023\"\n\"A\";\"%\";\"1\"\n";
    assert!(fault(screen.as_bytes()).starts_with("own:1: this is a table as the screen shows it"));
    assert_eq!(fault(b"ID;A;Perioden\n0;x;2023\n"), "own:1: the column Onderwerp is missing");
    assert!(fault(b"A;Perioden;S\nx;2023;1.000,5\n").starts_with("own:2:8: S: "));
    assert!(fault(b"A;Perioden;S\nx;soon;1\n").starts_with("own:2:3: Perioden: a period was expected"));
    assert!(fault(b"Id,Measure,Value\n0,M,1\n").contains("the column Perioden is missing"));
    let json = |text: &str| fault(text.as_bytes());
    assert_eq!(
        json(r#"{"value":[{"Id":0,"Value":1,"Perioden":"2023"}]}"#),
        "own:1:11: value.0: the column Measure is missing"
    );
    assert_eq!(
        json(
            "{\"value\":[{\"Measure\":\"M\",\"Value\":1,\"Perioden\":\"2023\"},\n{\"Measure\":\"M\",\"Value\":1}]}"
        ),
        "own:2:1: value.1: 3 fields were expected, found 2"
    );
    assert!(
        json(r#"{"value":[{"Measure":"M","Value":"much","Perioden":"2023"}]}"#)
            .contains("value.0.Value: not a digit")
    );
    assert!(
        json(r#"{"value":[{"Measure":"M","Value":1,"Value":2,"Perioden":"2023"}]}"#)
            .contains("\"Value\" stands there twice")
    );
}

#[test]
fn a_value_that_is_missing_says_why() {
    let figures = all(STATLINE.as_bytes());
    assert_eq!(figures[3].value, Value::Missing(".".to_owned()));
}
